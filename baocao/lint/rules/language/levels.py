"""Rules about the word for the level before the name of a place: *Quận 1*, *Phường Điện Biên Phủ*."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.registers import shipped_bodies
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.letters import UPPER
from baocao.lint.sign import of, word
from baocao.messages import Message
from baocao.model.edition import NameKind
from baocao.system.patterns import lazy

_STATE = "format: state\ndate: 2020-03-10\n"


def _small_levels(context: Context) -> Iterator[Finding]:
    form = context.edition.place_names if context.edition else None
    patterns = _small_level_patterns(form.in_text) if form else ()
    for passage in context.passages if patterns else ():
        if not _MAY_HAVE_LEVEL.search(passage.text):
            continue
        for match in (found for pattern in patterns for found in pattern.finditer(passage.text)):
            start, end = match.span("level")
            right = _capital(match["level"])
            full = f"{right} {match['name']}"
            yield passage.find(
                SMALL_LEVEL,
                start,
                match.end("name"),
                _SMALL.of(name=full),
                suggestion=full,
                changes=[(start, end, right)],
            )


def _bare_place(context: Context) -> Iterator[Finding]:
    edition = context.edition
    if edition is None or edition.place_names is None:
        return
    for passage in context.passages:
        name = passage.text.strip()
        if passage.role != "place" or not _needs_level(name, edition.place_names.on_place_line, context):
            continue
        level = _level_of(name, context)
        full = f"{_capital(level)} {name}" if level else None
        help_ = _BARE_HELP.of(name=full) if full else _BARE_HELP_OF_SOME.of(name=name)
        said = _BARE.of(name=name, edition=edition.name)
        yield passage.find(PLACE_WITHOUT_LEVEL, 0, len(passage.text), said, help_=help_, suggestion=full)


_MAY_HAVE_LEVEL = lazy(rf"(?:phố|quận|huyện|xã|trấn|phường|khu) [\d{UPPER}]")


@cache
def _small_level_patterns(kinds: tuple[NameKind, ...]) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a level in lower case before a name of one of these kinds."""
    known = words("place-names")
    patterns = []
    if names := [*_names("person", kinds), *_names("event", kinds)]:
        level, name = _any(known["levels"]), _any(names)
        patterns.append(rf"(?<![\w-])(?P<level>{level}) (?P<name>{name})(?![\w-]| [{UPPER}])")
    if "number" in kinds:
        # A number before a thing that is counted belongs to that thing: "ở phường 5 hộ".
        level, after = _any(known["numbered"]), _any(known["after_number"])
        end = rf"(?=[,;)]| \(|\.?$|\. | (?:{after})\b)(?!, \d)"
        patterns.append(rf"(?<!\d )(?<![\w-])(?P<level>{level}) (?P<name>[1-9]\d?){end}")
    return tuple(map(re.compile, patterns))


def _any(texts: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(texts, key=len, reverse=True)))


def _names(kind: NameKind, kinds: tuple[NameKind, ...]) -> tuple[str, ...]:
    """Return the known names of a kind; none if it is not among these kinds."""
    key = {"person": "persons", "event": "events"}[kind]
    return tuple(words("place-names")[key]) if kind in kinds else ()


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _needs_level(name: str, kinds: tuple[NameKind, ...], context: Context) -> bool:
    """Tell whether a name alone, without its level, is of one of these kinds."""
    one_syllable = re.fullmatch(rf"[{UPPER}]\w*", name) is not None and not name.isupper()
    return (
        name in (*_names("person", kinds), *_names("event", kinds))
        or ("number" in kinds and name.isdecimal())
        or ("syllable" in kinds and one_syllable)
        or ("superior" in kinds and _level_of(name, context) in _LOWER and name in _provinces())
    )


# The levels below a province, whose names may be that of the province.
_LOWER = ("quận", "huyện", "thị xã", "thị trấn", "phường", "xã")


def _level_of(name: str, context: Context) -> str:
    """Return the level of the place in the name of the office; empty if that does not name the place."""
    issuer = context.office_head.issuer if context.office_head else None
    levels = _any(words("place-names")["levels"])
    match = re.search(rf"(?i)(?<!\w)({levels}) {re.escape(name)}$", " ".join(issuer or ()))
    return match[1].lower() if match else ""


@cache
def _provinces() -> frozenset[str]:
    found = (re.fullmatch(r"(?:Tỉnh|Thành phố) (.+)", body.name) for body in shipped_bodies())
    return frozenset(match[1] for match in found if match)


_SMALL = Message(
    vi="đơn vị hành chính mang số, tên người hoặc sự kiện lịch sử viết hoa cả chữ chỉ cấp: {name}",
    en="a place named by a number, a person or a historical event has a capital on its level too: {name}",
)

SMALL_LEVEL = Rule(
    id="CT023",
    name="lower-case-level",
    severity=Severity.WARNING,
    title=Message(
        vi="chữ chỉ cấp viết thường trước số, tên người, sự kiện",
        en="level in lower case before a number, a person or an event",
    ),
    why=Message(
        vi="“Quận 1”, “Phường Điện Biên Phủ” là tên trọn vẹn, nên chữ chỉ cấp cũng viết hoa; trước tên khác "
        "thì viết thường: “xã Bình An”.",
        en="“Quận 1” and “Phường Điện Biên Phủ” are whole names, so the level has a capital too; before "
        "other names it has none: “xã Bình An”.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục II, III.1b và III.1c",
    check=_small_levels,
    sign=word("phố", "quận", "huyện", "xã", "trấn", "phường", "khu"),
    good=(
        f"{_STATE}results:\n  advisory: [Họp tại Quận 1 và xã Bình An; ở phường 5 hộ nghèo; 94 xã 45 thôn]\n",
        "results:\n  advisory: [Họp tại quận 1.]\n",
    ),
    bad=(
        Bad(
            f"{_STATE}results:\n  advisory: [Họp tại ⟦phường 9⟧ (lần 2), ⟦quận 3⟧.]\n",
            f"{_STATE}results:\n  advisory: [Họp tại Phường 9 (lần 2), Quận 3.]\n",
        ),
        Bad(
            f"{_STATE}results:\n  advisory: [Thăm ⟦phường Điện Biên Phủ⟧ và ⟦thành phố Hồ Chí Minh⟧.]\n",
            f"{_STATE}results:\n  advisory: [Thăm Phường Điện Biên Phủ và Thành phố Hồ Chí Minh.]\n",
        ),
    ),
)

_BARE = Message(
    vi="{edition}: trước “{name}” ghi cả chữ chỉ cấp hành chính",
    en="{edition}: “{name}” is preceded by its administrative level",
)
_BARE_HELP = Message(vi="ghi: {name}", en="write: {name}")
_BARE_HELP_OF_SOME = Message(
    vi="ghi như “Phường {name}”, “Thành phố {name}”", en="write as in “Phường {name}”, “Thành phố {name}”"
)

PLACE_WITHOUT_LEVEL = Rule(
    id="CT024",
    name="place-without-level",
    severity=Severity.WARNING,
    title=Message(vi="địa danh thiếu chữ chỉ cấp hành chính", en="place without its administrative level"),
    why=Message(
        vi="Địa danh mang tên người, số, sự kiện lịch sử, ở văn bản của Đảng và của Đoàn cả địa danh một "
        "âm tiết, ghi cùng cấp hành chính để không hiểu nhầm: “Phường Lê Lợi”, “Thành phố Huế”.",
        en="A place named by a person, a number or an event, and in documents of the Party and the Youth "
        "Union also one of a single syllable, is written with its level: “Phường Lê Lợi”, “Thành phố Huế”.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục I, II.4a; HD 36-HD/VPTW, II.1.4.1; HD 05-HD/VPTW, địa danh",
    check=_bare_place,
    sign=of("place"),
    good=(
        "place: Quảng Ngãi\n",
        "place: Thành phố Huế\n",
        "place: TP. Hồ Chí Minh\n",
        f"{_STATE}place: Huế\n",
        "place: Phú Thọ\n",
    ),
    bad=(
        Bad("place: ⟦Huế⟧\n"),
        Bad("place: ⟦Lê Lợi⟧\n"),
        Bad(f"{_STATE}place: ⟦Hồ Chí Minh⟧\n"),
        Bad("office:\n  issuer: Đảng ủy phường Phú Thọ\n  place: ⟦Phú Thọ⟧\n"),
    ),
)

RULES = (SMALL_LEVEL, PLACE_WITHOUT_LEVEL)
