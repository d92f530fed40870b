"""Writes values as YAML, as a person who edits the file would: no quotes, braces or keys that nobody needs.

The strict reader of this program returns exactly the texts that were given, after :func:`printable`.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from baocao.source.decode import FORBIDDEN, piled
from baocao.source.labels import label_of
from baocao.source.nodes import clean
from baocao.system.patterns import lazy

WIDTH = 112
_STEP = 2
# Shorter block scalars are not worth the reader's while.
_LEAST_WIDTH = 40
_COMMENT_WIDTH = 98
# A key has to be on one line, and should be readable there.
_LONGEST_KEY = 100
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`~=<"
# The reader takes a colon before a blank without width for that of a key.
_UNSAFE = lazy(r":(?:[\s\u200b\u2060\ufeff]|$)|\s#|[\n\t]")
_UNSAFE_IN_FLOW = lazy(r"[,\[\]{}:#?]")
# Texts that YAML's own types are not: numbers, dates, hours and truth values, quoted for other readers.
_OTHER_TYPE = lazy(
    r"[-+.]?[\d.,_:xoefZT/+ -]*\d[\d.,_:xoefZT/+ %-]*|true|false|yes|no|on|off|y|n|null", re.IGNORECASE
)
_LINE_BREAKS = lazy(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_HYPHEN_OF_WORD = "\x1e"
_BREAKING = lazy(r"(?<=\S) (?=\S)")


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with a comment on its first line."""

    value: "Value"
    comment: str


@dataclass(frozen=True, slots=True)
class Inline:
    """A value on one line, in brackets or braces, as far as it fits there."""

    value: "Value"


@dataclass(frozen=True, slots=True)
class Bare:
    """Our own word or number, such as a period: never quoted."""

    text: str


@dataclass(frozen=True, slots=True)
class Above:
    """A value with lines of comment above it, which cannot be the first key of a list entry."""

    value: "Value"
    lines: Sequence[str]


Value = str | Bare | Noted | Inline | Above | Mapping[str, "Value"] | Sequence["Value"] | None


def printable(text: str) -> str:
    r"""Return a text as a report can hold it: NFC, without tabs, outer blanks and characters without a shape.

    >>> printable(" Bô\u0323\tvà\x1e\u2028Sở\x00 ")
    'Bộ và-\nSở'
    """
    text = _LINE_BREAKS.sub("\n", text).replace(_HYPHEN_OF_WORD, "-")
    text = clean(FORBIDDEN.sub("", text))
    for start, end in reversed([*piled(text)]):
        text = text[:start] + text[end:]
    return clean(unicodedata.normalize("NFC", text))


def document(entries: Mapping[str, Value], above: Sequence[str] = ()) -> str:
    """Return the text of a YAML file: lines of comment, then keys; a line end before a key is a gap."""
    lines = [f"# {line}" if line else "" for line in above]
    for key, value in entries.items():
        lines += [""] if key.startswith("\n") else []
        lines += _entry(key.strip(), value, 0)
    return "\n".join(lines) + "\n"


def is_key(text: str) -> bool:
    """Tell whether a text can be a readable key: short, on one line, and without quotes.

    >>> is_key("Tổ chức"), is_key("- Tổ chức"), is_key("Kế hoạch: số 5")
    (True, False, False)
    """
    return len(text) <= _LONGEST_KEY and is_plain(text) and not label_of(text)


def entry_lines(value: Value, indent: int) -> list[str]:
    """Return the lines of an entry of a list whose dash is in a column."""
    return _led("-", value, indent)


def key_lines(key: str, value: Value, indent: int) -> list[str]:
    """Return the lines of a key in a column, and of its value."""
    return _entry(key, value, indent)


def comment_lines(texts: Iterable[str], indent: int) -> list[str]:
    """Return texts as lines of comment in a column; what is longer than a line continues on the next one.

    >>> comment_lines(["Họp dân.", 60 * "a "], 2)[0], len(comment_lines([60 * "a "], 2))
    ('  # Họp dân.', 2)
    """
    return [
        f"{' ' * indent}# {'  ' if number else ''}{line}".rstrip()
        for text in texts
        for number, line in enumerate(folded(" ".join(printable(text).split()), _COMMENT_WIDTH))
    ]


def in_brackets(value: Value) -> str:
    """Return a value as it is written inside brackets and braces."""
    return _flow(value)


def _entry(key: str, value: Value, indent: int) -> list[str]:
    """Return the lines of a key and its value."""
    name = key if is_plain(key) and not label_of(key) else quoted(key)
    return _led(f"{name}:", value, indent)


def _led(lead: str, value: Value, indent: int, comment: str = "") -> list[str]:
    """Return the lines of a value after its key or dash."""
    if isinstance(value, Noted):
        told = "; ".join(filter(None, (comment, " ".join(printable(value.comment).split()))))
        return _led(lead, value.value, indent, told)
    if isinstance(value, Above):
        return [*comment_lines(value.lines, indent), *_led(lead, value.value, indent, comment)]
    first, behind = f"{' ' * indent}{lead}", f"  # {comment}" if comment else ""
    match value:
        case None | Bare():
            lines = [f"{first}{f' {value.text}' if value else ''}{behind}"]
        case str():
            lines = _text(first, value, indent + _STEP, behind)
        case Inline():
            lines = _in_line(f"{first} ", value.value, behind)
        case Mapping() if value and lead == "-":
            lines = _item_keys(value, indent, comment)
        case Mapping() if value:
            inner = (line for key, each in value.items() for line in _entry(key, each, indent + _STEP))
            lines = [f"{first}{behind}", *inner]
        case Mapping():
            lines = [f"{first} {{}}{behind}"]
        case _ if value:
            inner = (line for each in value for line in _led("-", each, indent + _STEP))
            lines = [f"{first}{behind}", *inner]
        case _:
            lines = [f"{first} []{behind}"]
    return lines


def _item_keys(value: Mapping[str, Value], indent: int, comment: str) -> list[str]:
    """Return the lines of a mapping in a list, whose first key follows the dash."""
    lines: list[str] = []
    for number, (key, each) in enumerate(value.items()):
        told = Noted(each, comment) if comment and not number else each
        lines += _entry(key, told, indent + _STEP)
    return [f"{' ' * indent}- {lines[0].lstrip(' ')}", *lines[1:]]


def _text(lead: str, text: str, inner: int, behind: str) -> list[str]:
    """Return the lines of a text: plain if possible, quoted if short, else folded."""
    text = printable(text)
    room = WIDTH - len(lead) - 1
    if "\n" not in text:
        short = text if is_plain(text) else quoted(text)
        if len(short) <= room or not _BREAKING.search(text):
            return [f"{lead} {short}{behind}"]
    if _is_foldable(text) and any(len(line) > WIDTH - inner for line in text.split("\n")):
        lines = [each for part in text.split("\n\n") for each in ("", "", *folded(part, WIDTH - inner))][2:]
        return [f"{lead} >-{behind}", *(" " * inner + line if line else "" for line in lines)]
    if "\n" not in text:
        return [f"{lead} >-{behind}", *(" " * inner + line for line in folded(text, WIDTH - inner))]
    return [
        f"{lead} |-{behind}",
        *((" " * inner + line).rstrip(" ") if not line else " " * inner + line for line in text.split("\n")),
    ]


def _is_foldable(text: str) -> bool:
    """Tell whether folding gives back the paragraphs of a text: only blank lines divide them."""
    parts = text.split("\n\n")
    return len(parts) > 1 and all(part and "\n" not in part and not part[0].isspace() for part in parts)


def folded(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a folded text, broken only at blanks that folding gives back."""
    width = max(width, _LEAST_WIDTH)
    start = 0
    breaks = [match.start() for match in _BREAKING.finditer(text)]
    for at, following in itertools.pairwise([*breaks, len(text)]):
        if following - start > width:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _in_line(lead: str, value: Value, behind: str) -> list[str]:
    """Return a list or mapping on one line; a list that is longer continues below its bracket."""
    whole = _flow(value)
    if isinstance(value, Mapping) or not isinstance(value, Sequence) or isinstance(value, str):
        return [f"{lead}{whole}{behind}"]
    if len(lead) + len(whole) <= WIDTH:
        return [f"{lead}{whole}{behind}"]
    lines, gap = [f"{lead}["], " " * (len(lead) + 1)
    parts = [_flow(each) for each in value]
    ends = [*("," for _ in parts[1:]), "]"]
    for number, part in enumerate(map(str.__add__, parts, ends)):
        if number == 0:
            lines[-1] += part
        elif len(lines[-1]) + len(part) + 1 <= WIDTH:
            lines[-1] += f" {part}"
        else:
            lines.append(gap + part)
    lines[0] += behind
    return lines


def _flow(value: Value) -> str:
    """Return a value inside brackets or braces."""
    match value:
        case None:
            return '""'
        case Bare():
            return value.text
        case str():
            text = printable(value)
            return text if is_plain_in_flow(text) else quoted(text)
        case Noted() | Inline() | Above():
            return _flow(value.value)
        case Mapping():
            return "{" + ", ".join(f"{_flow(key)}: {_flow(each)}" for key, each in value.items()) + "}"
        case _:
            return f"[{', '.join(map(_flow, value))}]"


def is_plain(text: str) -> bool:
    """Tell whether YAML reads a text without quotes as the same text, and other programs as text too."""
    return (
        bool(text)
        and text[0] not in _INDICATORS
        and not text.startswith("...")
        and not text[0].isspace()
        and not _UNSAFE.search(text)
        and not _OTHER_TYPE.fullmatch(text)
        and unicodedata.category(text[0]) != "Cf"
    )


def is_plain_in_flow(text: str) -> bool:
    """Tell whether the same holds inside brackets and braces."""
    return is_plain(text) and not _UNSAFE_IN_FLOW.search(text)


def quoted(text: str) -> str:
    """Return a text in quotes: double ones, or single ones around double ones or backslashes."""
    if ('"' in text or "\\" in text) and "'" not in text and "\n" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
