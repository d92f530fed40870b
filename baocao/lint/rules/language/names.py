"""Rules about abbreviations and names of bodies."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.letters import LOWER, UPPER
from baocao.lint.language.phrases import Opening, Phrases, opening_of
from baocao.lint.language.tones import in_style
from baocao.lint.passage import Passage, before_of
from baocao.lint.sign import Openings, OwnPhrase, Phrase, Told, openings_of
from baocao.lint.tokens import words_of
from baocao.messages import Message
from baocao.system.patterns import lazy


def _abbreviations(context: Context) -> Iterator[Finding]:
    known = set(words("abbreviations"))
    if context.office_head is None:
        # It is unknown which abbreviations the office explains.
        return
    known |= context.office_head.own_names
    whole = " ".join(passage.text for passage in context.passages)
    explained = set(re.findall(r"\(([A-ZĐ]{2,})\)|\((?:viết|gọi) tắt là ([A-ZĐ]{2,})\)", whole))
    known |= {name for pair in explained for name in pair}
    for passage in context.passages:
        # The archive line and the recipients name the office's own rooms and typists.
        if passage.text.isupper() or passage.role in ("recipient", "name"):
            continue
        for match in _CAPITALS.finditer(passage.text) if _TWO_CAPITALS.search(passage.text) else ():
            no_word = _ROMAN.fullmatch(match[0]) or _FORMULA.fullmatch(match[0])
            if match[0] not in known and not no_word and _is_word(passage.text, match):
                # Reported once.
                known.add(match[0])
                yield passage.find(UNDEFINED_ABBREVIATION, *match.span(), _ABBREVIATION.of(name=match[0]))


def _may_be_abbreviation(part: str) -> bool:
    return any(
        match[0] not in words("abbreviations") and _is_word(part, match) for match in _CAPITALS.finditer(part)
    )


def _is_word(text: str, match: re.Match[str]) -> bool:
    """Tell whether capitals are a word of their own, not in a symbol."""
    around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
    goes_on = _GOES_ON.match(text, match.end())
    if goes_on or re.search(r"[\w/&.-]", around.rstrip(".")):
        return False
    beside = _BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
    behind = _BEHIND.match(text, match.end())
    # A word of a heading in capitals.
    return not any(word and not word[1].isascii() and word[1].isupper() for word in (beside, behind))


_GOES_ON = lazy(r"\.\d")
_CAPITALS = lazy(r"\b[A-ZĐ]{2}[A-ZĐ0-9]*+\b")
_TWO_CAPITALS = lazy(r"[A-ZĐ][A-ZĐ]")
_BEFORE = lazy(r"([^\W\d_]{2,}),? $")
_BEHIND = lazy(r",? ([^\W\d_]{2,})")
_NEAR = 12
# Formulas: CO2, CH4, N2O.
_FORMULA = lazy(r"(?:[HCNOSPK]|CH|CO|NO|SO|NH|PM)+\d[\dHCNOS]*")
_ROMAN = lazy(r"[IVXLCDM]+")
_ABBREVIATION = Message(vi="“{name}” chưa được viết đầy đủ lần nào", en="“{name}” is never written in full")

UNDEFINED_ABBREVIATION = Rule(
    id="CT015",
    name="undefined-abbreviation",
    severity=Severity.INFO,
    title=Message(vi="chữ viết tắt chưa giải thích", en="unexplained abbreviation"),
    why=Message(
        vi="Chỉ viết tắt từ thông dụng; lần đầu ghi trong ngoặc ngay sau cụm từ đầy đủ.",
        en="Abbreviate only common words; at first use, write the abbreviation in brackets right after "
        "the full term.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, mục nội dung: viết tắt",
    check=_abbreviations,
    sign=Told(_may_be_abbreviation),
    good=(
        "Giải quyết khiếu nại, tố cáo (KNTC); công tác KNTC của UBND tỉnh, khóa XII, Hà Nội + T26.",
        "recipients: [Tỉnh ủy, 'Lưu: VT, TH, NVK']\n",
        "Nồng độ CO2, CH4 và PM10; làm biển “NHÀ VĂN HÓA THÔN TRE”.",
    ),
    bad=(Bad("Công tác ⟦KNTC⟧ trong tháng."),),
)


def _variants(context: Context) -> Iterator[Finding]:
    names = set(words("bodies"))
    if context.office_head:
        names |= {*(context.office_head.glossary or ()), *(context.office_head.issuer or ())}
    phrases, right_of = _bodies(tuple(sorted(names)))
    for passage in context.passages:
        words_ = passage.words
        for start, end in phrases.find(passage.text, words_) if not passage.text.isupper() else ():
            right = right_of[passage.text[start:end].lower()]
            if _ends_a_word(passage.text, start):
                continue
            if passage.text[start:end] != right and not _is_generic(passage.text, start, end, right):
                said = _VARIANT.of(right=right)
                yield passage.find(NAME_VARIANTS, start, end, said, suggestion=right)
        yield from _small(passage, words_)


@cache
def _by_opening() -> dict[Opening, list[tuple[str, str]]]:
    """Return the words of the shipped names by the first two: in lower case, and as they are right."""
    found: dict[Opening, list[tuple[str, str]]] = defaultdict(list)
    for right in (*words("bodies"), *_proper()[1].values()):
        said = " ".join(words_of((right,)))
        found[opening_of(right)].append((said.lower(), said))
    return dict(found)


def _shipped() -> Openings:
    return _by_opening().keys()


def _differs(opening: Opening, said: str) -> bool:
    """Tell whether a name with these first words is among the words of a text with other capitals."""
    lower = said.lower()
    for small, right in _by_opening()[opening]:
        times = lower.count(small)
        if times and times != said.count(right):
            return True
    return False


def _own(context: Context) -> Openings:
    """Return the first words of the office's own names, unless they are shipped."""
    head = context.office_head
    names = (*(head.glossary or ()), *(head.issuer or ())) if head else ()
    return _openings_of(tuple(name for name in names if name not in words("bodies")))


@lru_cache
def _openings_of(names: tuple[str, ...]) -> Openings:
    return openings_of(names)


def _small(passage: Passage, words_: list[str]) -> Iterator[Finding]:
    """Yield names of bodies entirely in lower case, if one body is meant."""
    phrases, right_of, with_level = _proper()
    for start, end in phrases.find(passage.text, words_):
        written, right = passage.text[start:end], right_of[passage.text[start:end].lower()]
        needs_level = right in with_level
        small = written.islower() or (not needs_level and written[0].islower() and written[1:] == right[1:])
        general = _speaks_of_many(passage.text, start, end) or _ends_a_word(passage.text, start)
        if written == right or not small or general:
            continue
        if not needs_level or _level().match(passage.text, end):
            yield passage.find(NAME_VARIANTS, start, end, _VARIANT.of(right=right), suggestion=right)


@cache
def _proper() -> tuple[Phrases, dict[str, str], frozenset[str]]:
    """Return the names that are wrong in lower case, in either tone mark style."""
    lists = words("proper")
    names = [*lists["always"], *lists["with_level"]]
    styled = {new: name for name in names for new in (name, in_style(name, "uỷ"))}
    right_of = {new.lower(): new for new in styled}
    return Phrases(right_of), right_of, frozenset(new for new in styled if styled[new] in lists["with_level"])


def _speaks_of_many(text: str, start: int, end: int) -> bool:
    """Tell whether the words before or after show that no single body is meant."""
    before = text[max(0, start - _NEAR) : start].split()
    general = words("proper")["general"]
    return bool(before and before[-1].lower() in general) or _MANY.match(text, end) is not None


def _ends_a_word(text: str, start: int) -> bool:
    """Tell whether the first word of a name is the second half of another word: “cán bộ y tế”."""
    first = _FIRST.match(text, start)
    halves = words("proper")["halves"].get(first[0], ()) if first else ()
    before = text[max(0, start - _NEAR) : start].split()
    return bool(before) and text[start - 1] == " " and _bare(before[-1]) in halves


@lru_cache
def _bare(word: str) -> str:
    return in_style(word.lower().lstrip("“(\"'"), "ủy")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(words('proper')['levels'])})\b")


_FIRST = lazy(r"\w+")
_MANY = lazy(
    r" (?:bộ|ủy|uỷ|viên|đoàn|phái)\b"
    r"| (?:các|cấp|cùng cấp|nơi|khác|nào|hai cấp|sở tại|có thẩm quyền|cơ sở|trực thuộc)\b"
    r"|(?: (?:tỉnh|huyện|xã))?(?:, | và | hoặc )"
    r"(?:(?:tỉnh|thành|huyện|quận|đảng) (?:uỷ|ủy)|thành phố|quận|phường)\b"
)


@cache
def _bodies(names: tuple[str, ...]) -> tuple[Phrases, dict[str, str]]:
    return Phrases(names), {name.lower(): name for name in names}


# Kinds with many bodies; at the start of a sentence any of them may be meant.
_OFTEN_GENERAL = ("Ban Quản lý", "Ban Chỉ đạo", "Trạm Y tế")


def _is_generic(text: str, start: int, end: int, right: str) -> bool:
    """Tell whether the words are meant in general, only start a sentence, or are all capitals.

    Entirely in lower case, a body is often meant in general ("các khu công nghiệp"); a name is only reported
    if some of its words have their capital, and some capital is missing or superfluous.
    """
    written = text[start:end]
    if written.isupper() or written.islower():
        return True
    before = before_of(text, start)
    name = _NAME_BEFORE.search(before)
    if name and right.count(" ") == 1 and name[0].strip().lower() not in words("pairs")["heads"]:
        # A person: "Nguyễn Công An".
        return True
    opens = not before.strip("“( ") or before.rstrip().endswith((".", ":", ";"))
    only_first = written[1:].islower() and right in _OFTEN_GENERAL
    return (written[1:] == right[1:] and (opens or written[0].islower())) or (opens and only_first)


_NAME_BEFORE = lazy(rf"\b[{UPPER}][{LOWER}]+ $")
_VARIANT = Message(vi="tên gọi chính thức viết là “{right}”", en="the official spelling is “{right}”")

NAME_VARIANTS = Rule(
    id="CT016",
    name="name-variants",
    severity=Severity.WARNING,
    title=Message(
        vi="tên cơ quan viết hoa không đúng tên chính thức",
        en="wrong capitals in the name of a body",
    ),
    why=Message(
        vi="Tên cơ quan viết hoa chữ đầu của loại hình và của mỗi bộ phận chức năng, không viết hoa mọi chữ.",
        en="The name of a body has a capital in its type and in each of its functions, not in every word.",
    ),
    source="QĐ 4148-QĐ/VPTW; NĐ 30/2020/NĐ-CP, phụ lục II, IV; data/words/bodies.yaml",
    check=_variants,
    sign=Phrase(_shipped, _differs) | OwnPhrase(_own),
    good=(
        "Sở Tài nguyên và Môi trường, Ban Dân vận, các khu công nghiệp trong tỉnh.",
        "Đồng chí Nguyễn Công An; lực lượng công an xã, chi bộ, sự lãnh đạo của Đảng bộ và của đảng bộ xã.",
        "Trạm y tế khám bệnh cho nhân dân.",
        "Cán bộ y tế, cán bộ Công an xã; chi bộ, đảng bộ cơ sở xây dựng kế hoạch; cơ sở Giáo dục và đào tạo.",
        "Tiến bộ khoa học và công nghệ; chi hội nông dân xã; tiểu ban dân vận Tỉnh ủy; trụ sở tài chính.",
        "Các ủy ban nhân dân xã; ủy ban nhân dân các cấp; hội đồng nhân dân cùng cấp; bộ máy, sở hữu.",
        "Văn bản của ban thường vụ tỉnh ủy, thành ủy và ban thường vụ đảng ủy cơ sở.",
    ),
    bad=(
        Bad("Làm việc với ⟦Sở Tài Nguyên và Môi trường⟧ tỉnh."),
        Bad("Gửi ⟦Ban dân vận⟧ các huyện."),
        Bad("⟦Trạm Y Tế⟧ xã phối hợp với ⟦Công An⟧ xã, ban chấp hành ⟦Công Đoàn⟧ và ⟦Đảng Bộ⟧ xã."),
        Bad("Tin tưởng vào sự ⟦lãnh đạo của đảng⟧ và của hội cấp trên."),
        Bad("Gửi ⟦bộ văn hoá, thể thao và du lịch⟧."),
        Bad("Trình ⟦ủy ban nhân dân⟧ tỉnh và ⟦bộ nội vụ⟧; báo cáo ⟦thủ tướng Chính phủ⟧."),
    ),
)

RULES = (UNDEFINED_ABBREVIATION, NAME_VARIANTS)
