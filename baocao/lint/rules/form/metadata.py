"""Rules about the properties of a file, which stay when a paper is made from an older one."""

from collections.abc import Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.paper_form import PaperForm
from baocao.lint.rules.form.telling import Fault, told
from baocao.messages import Message
from baocao.messages import paper_form as say
from baocao.system.patterns import lazy

# A title of fewer words may be of any paper.
_FEW = 4
_HALF = 0.5
_WORD = lazy(r"\w+")
_WHEN = lazy(r"(?i)\b(?:tháng|quý|năm|tuần)\s+(?P<number>\d{1,4}|[IV]{1,3})(?:[/.-](?P<year>\d{4}))?\b")
# Names of schools and hospitals are shortened in many ways, so that they do not tell one from another.
_LEVEL = "sở|tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu|chi cục|cục"
_UNIT = lazy(rf"(?i)\b(?P<level>{_LEVEL})\s+(?P<name>\w+(?: (?!(?:{_LEVEL})\b)\w+)*)")


def _titles(form: PaperForm) -> Iterator[Finding]:
    said = form.title.removeprefix("Microsoft Word - ")
    faults = [Fault(None, say.QUOTED.of(words=said))] if said and _is_of_another(form, said) else []
    yield from told(OTHER_TITLE, form, faults)


def _is_of_another(form: PaperForm, title: str) -> bool:
    head = " ".join(line.text for line in form.labelled("number", "place-date", "kind", "subject")).casefold()
    kind = next((name for name in _kinds() if title.casefold().startswith(name)), "")
    if kind and form.kind and not form.kind.casefold().startswith(kind):
        return True
    numbers = {number for found in _WHEN.finditer(title) for number in found.groups() if number}
    if any(number.casefold().lstrip("0") not in _numbers(head) for number in numbers):
        return True
    said, text = (
        set(_WORD.findall(each.casefold())) for each in (title, " ".join(line.text for line in form.lines))
    )
    return len(said) >= _FEW and len(said & text) < _HALF * len(said)


def _numbers(head: str) -> set[str]:
    return {word.lstrip("0") for word in _WORD.findall(head)}


@cache
def _kinds() -> tuple[str, ...]:
    """Return the kinds of papers, longer names first."""
    families = words("kinds")["families"].values()
    names = {name.casefold() for each in families for name in (*each["codes"], *each["uncoded"])}
    return tuple(sorted(names, key=len, reverse=True))


def _authors(form: PaperForm) -> Iterator[Finding]:
    lines = form.labelled("superior", "issuer", "place-date")
    own: dict[str, set[str]] = {}
    for line in lines:
        for level, name in _units(line.text):
            own.setdefault(level, set()).add(name)
    faults = [
        Fault(None, say.QUOTED.of(words=author))
        for author in form.authors
        if any(level in own and not _is_one(name, own[level]) for level, name in _units(author))
    ]
    yield from told(OTHER_AUTHOR, form, faults[:1])


def _units(text: str) -> Iterator[tuple[str, str]]:
    for found in _UNIT.finditer(text.casefold()):
        yield found["level"], found["name"]


def _is_one(name: str, known: set[str]) -> bool:
    return any(name.startswith(each) or each.startswith(name) for each in known)


OTHER_TITLE = Rule(
    id="TF036",
    name="title-of-another",
    severity=Severity.WARNING,
    title=Message(
        vi="thuộc tính của tệp ghi tên văn bản khác",
        en="the file's properties have the title of another document",
    ),
    why=Message(
        vi="Tệp làm từ văn bản cũ giữ tên cũ; người nhận thấy tên ấy trong máy và trên trang web.",
        en="A file made from an older one keeps its title, which readers see on the web.",
    ),
    source="practice",
    good=(
        "paper.title: Báo cáo công tác thanh tra 9 tháng đầu năm 2026",
        'paper.title: ""',
        "paper.title: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "paper.title: Tài liệu",
    ),
    bad=(
        Bad("paper.title: Kế hoạch công tác thanh tra năm 2026"),
        Bad("paper.title: Báo cáo công tác thanh tra năm 2019"),
        Bad("paper.title: Danh sách học sinh giỏi trường trung học phổ thông"),
    ),
    check=_titles,
)
OTHER_AUTHOR = Rule(
    id="TF037",
    name="author-of-another-office",
    severity=Severity.WARNING,
    title=Message(
        vi="thuộc tính của tệp ghi tác giả ở cơ quan khác", en="the file's properties name another office"
    ),
    why=Message(
        vi="Tệp chép từ cơ quan khác giữ tên cơ quan ấy ở mục tác giả.",
        en="A file copied from another office keeps its name as the author's.",
    ),
    source="practice",
    good=(
        "paper.authors: [Nguyễn Văn An, Microsoft]",
        "issuer.text: SỞ XÂY DỰNG\npaper.authors: [Văn phòng Sở Xây dựng]",
    ),
    bad=(Bad("issuer.text: SỞ XÂY DỰNG\npaper.authors: [Sở Tài chính tỉnh Mẫu]"),),
    check=_authors,
)
RULES = (OTHER_TITLE, OTHER_AUTHOR)
