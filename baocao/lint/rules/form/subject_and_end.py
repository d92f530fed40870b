"""Rules about how the subject of a paper is worded, and about the mark that ends its text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.language.letters import LOWER, UPPER
from baocao.lint.language.tones import in_style
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, is_not, told
from baocao.messages import Message
from baocao.messages import paper_form as say
from baocao.system.patterns import lazy

# What a template has for words to come is no end.
_WORDS = lazy(r"[\w.)”\"/]$")
_STOP = lazy(r"(?<!\.)[.;]$")
_ENDED = ("paragraph", "closing", "article", "item-1", "item-a", "item-dash", "item-plus", "item-(1)", "note")
_FOOT = ("recipients-heading", "authority", "position")


def _subjects(form: PaperForm) -> Iterator[Finding]:
    lines = [line for line in form.labelled("subject") if not line.role]
    faults = list(_wrong_start(form, lines[0])) if lines and any(form.labelled("kind")) else []
    for last in lines[-1:]:
        if stop := _STOP.search(last.text):
            faults.append(Fault(last, say.NO_STOP.of(mark=stop[0])))
    yield from told(SUBJECT_WORDS, form, faults)


def _wrong_start(form: PaperForm, first: FormLine) -> Iterator[Fault]:
    lead = next((each for each in form.edition.forbidden.starts if first.text.startswith(each)), "")
    wanted, text = form.edition.subject.first_letter, first.text
    if lead:
        yield Fault(first, say.SHOULD_NOT_START.of(words=lead))
    elif text[1:2].islower() and wanted == "capital" and text[:1].islower():
        yield Fault(first, say.CAPITAL_FIRST.of())
    elif text[1:2].islower() and wanted == "small" and text[:1].isupper() and not _is_name(text):
        yield Fault(first, say.SMALL_FIRST.of())


def _is_name(text: str) -> bool:
    """Tell whether a text opens with a name, which keeps its capital: of a body, a place, a person."""
    second = _SECOND.match(text)
    return second is not None or _names().match(text) is not None or _types().match(text) is not None


@cache
def _names() -> re.Pattern[str]:
    """Return a pattern for the shipped names, in whichever letters; those of parts of a body are none."""
    lists, local = words("proper"), words("short-names")
    bodies = [name for name in words("bodies") if not any(f"và {name}" in other for other in words("bodies"))]
    committees = [name for names in local["committees"].values() for name in names]
    names = (*bodies, *lists["always"], *lists["with_level"], *lists["alone"], *committees, *local["levels"])
    return re.compile(_any_of(names), re.IGNORECASE)


@cache
def _types() -> re.Pattern[str]:
    """Return a pattern for the types of the shipped bodies before a name: *Kho bạc*, *Trung tâm Y tế*."""
    names = (*words("bodies"), *words("proper")["always"])
    return re.compile(rf"{_any_of(match[0] for name in names if (match := _TYPE.match(name)))} (?=[{UPPER}])")


def _any_of(names: Iterable[str]) -> str:
    """Return a pattern for names in either tone mark style."""
    styled = {new for name in names for new in (name, in_style(name, "uỷ"))}
    return rf"(?:{'|'.join(map(re.escape, sorted(styled)))})(?!\w)"


_SECOND = lazy(rf"\w+ [{UPPER}]")
_TYPE = lazy(rf"[{UPPER}]\w*(?: [{LOWER}]\w*)+(?= [{UPPER}])")


def _ends(form: PaperForm) -> Iterator[Finding]:
    yield from told(END_MARK, form, list(_wrong_end(form)))


def _wrong_end(form: PaperForm) -> Iterator[Fault]:
    foot = next((line.n for line in form.labelled(*_FOOT)), 0)
    last = form.lines[foot - 2] if foot > 1 else None
    # A table may come after the end, and a template ends with a heading.
    if last is None or last.label not in _ENDED:
        return
    text, end = last.text.rstrip(), form.edition.body_end
    wrong = next((each for each in form.edition.forbidden.ends if text.endswith(each)), "")
    if wrong:
        yield Fault(last, is_not(say.ENDS_WITH.of(mark=wrong), say.QUOTED.of(words=".")))
    elif end and _WORDS.search(text) and not text.replace(" ", "").endswith(end.words):
        yield Fault(last, say.SHOULD_END.of(mark=end.words))


_SUBJECT = 'paper.title: ""\nsubject.text: '
_PARTY, _YOUTH = f"paper.family: party\n{_SUBJECT}", f"paper.family: youth\n{_SUBJECT}"
SUBJECT_WORDS = Rule(
    id="TF029",
    name="subject-words",
    severity=Severity.WARNING,
    title=Message(vi="trích yếu ghi không đúng", en="the subject is not written right"),
    why=Message(
        vi="Trích yếu dưới tên loại không có “V/v”, không có dấu chấm cuối; của Đảng viết thường chữ đầu, "
        "của Đoàn viết hoa.",
        en="The subject below a kind has neither “V/v” nor a stop; the Party's has a small first letter.",
    ),
    source="NĐ 30/2020/NĐ-CP, Phụ lục I, II.5; HD 05-HD/VPTW và HD 36-HD/VPTW, trích yếu; "
    "HD 29-HD/TWĐTN-VP, III.5",
    good=(
        "subject.text: Về công tác thanh tra",
        "subject.text: về công tác thanh tra",
        f"{_PARTY}Đại hội đại biểu Đảng bộ xã lần thứ II",
        f"{_PARTY}UBND xã chỉ đạo",
        f"{_PARTY}Liên đoàn Lao động tỉnh triển khai",
        f"{_PARTY}Kho bạc Nhà nước khu vực",
        f"{_PARTY}Trung tâm Y tế xã",
        f"{_PARTY}Toà án nhân dân tỉnh",
        f"{_PARTY}Ban chỉ đạo xã",
        f"{_PARTY}Hà Nội triển khai",
        f"{_PARTY}công tác tháng ...",
    ),
    bad=(
        Bad(f"{_SUBJECT}V/v công tác thanh tra"),
        Bad(f"{_SUBJECT}Công tác thanh tra năm 2026."),
        Bad(f"{_PARTY}Kết quả công tác tháng 9"),
        Bad(f"{_PARTY}Ban hành quy chế làm việc"),
        Bad(f"{_PARTY}Thanh tra việc thực hiện quy chế"),
        Bad(f"{_YOUTH}kết quả công tác tháng 9"),
    ),
    check=_subjects,
)
_PARTY_END = "paper.family: party\nclosing.text: Trên đây là báo cáo tháng 9"
END_MARK = Rule(
    id="TF057",
    name="end-mark",
    severity=Severity.WARNING,
    title=Message(vi="dấu kết thúc nội dung không đúng", en="the mark at the end of the text is wrong"),
    why=Message(
        vi="Nội dung văn bản của nhà nước kết thúc bằng “./.”, của Đảng bằng dấu chấm.",
        en="The text of a State document ends with “./.”, that of a Party document with a full stop.",
    ),
    source="NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4; HD 05-HD/VPTW và HD 36-HD/VPTW, nội dung",
    good=("item-a[-1].text: Kết thúc bốn cuộc thanh tra. /.", f"{_PARTY_END}."),
    bad=(Bad("item-a[-1].text: Kết thúc bốn cuộc thanh tra."), Bad(f"{_PARTY_END}./.")),
    check=_ends,
)
RULES = (SUBJECT_WORDS, END_MARK)
