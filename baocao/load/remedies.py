"""What a line that is no YAML was meant to be: the ready line, and what to say of it.

A clerk reads the message, not the grammar, so each remedy is a habit of typing that is known: a mark pasted
from Word, a blank too few, a colon in a sentence. Whether it is the right one the parser tells.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from baocao.finding import Edit
from baocao.labels import label_of
from baocao.load.lines import Lines
from baocao.messages import Said
from baocao.messages import mend as say

ODD_BLANKS = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_KEY = r"[a-z_][a-z0-9_-]*"
_LEAD = re.compile(rf"(?P<dashes>[ \t]*(?:- +)*)(?:(?P<key>{_KEY}): +)?")
_ODD = f"([{ODD_BLANKS}][{ODD_BLANKS} ]*)"
_ODD_LEAD = re.compile(rf"[ \t]*{_ODD}|[ ]*(?:- +)*(?:-|{_KEY}:){_ODD}")
_TOUCHING = re.compile(rf"[ ]*(?:- +)*(?P<key>{_KEY}) *(?P<colon>[:：])(?P<value>[^\s:/].*|(?<=：) *\S?.*)")
_WITHOUT_COLON = re.compile(rf"[ ]*(?P<key>{_KEY})(?P<rest>| +[^\s:].*)")
_LIST_BESIDE = re.compile(rf"(?P<lead> *(?:- +)*(?P<key>{_KEY}): *)- +\S")
_PARENT = re.compile(r"(?P<words>.*\S):")
_SPECIAL = "&*!%@`|>[]{},#?\"'"


class Remedy(NamedTuple):
    """A way to read a line: what is wrong, where, and the edits.

    ``sure`` tells that nothing else can be meant, so that ``fix`` may write it; ``reaches`` is where what
    was read wrongly begins, for a fault that shows far below it.
    """

    said: Said
    help: Said
    start: int
    end: int
    edits: tuple[Edit, ...]
    sure: bool = True
    suggestion: str | None = None
    reaches: int | None = None


Maker = Callable[[Lines, int], Iterator[Remedy]]


def remedies(lines: Lines, suspects: list[int], *, is_key: bool) -> Iterator[Remedy]:
    """Yield what the suspected lines may have been meant to be, the likeliest first.

    ``is_key`` tells that the parser waited for the colon of a key.
    """
    for number in suspects:
        for make in _MAKERS:
            yield from make(lines, number)
        if is_key:
            yield from _without_dash(lines, number)
    for number in suspects:
        yield from _in_quotes(lines, number)
    for number in suspects:
        yield from _out_of_column(lines, number)


def odd_blanks(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a line with blanks for the odd ones that stand where YAML looks for its own."""
    lead = _ODD_LEAD.match(lines[number])
    if lead:
        start, end = lead.span(lead.lastindex or 0)
        odd = next(letter for letter in lines[number][start:end] if letter != " ")
        edit = _replaced(lines, number, start, end, " " * (end - start))
        at = lines.at(number, start)
        code = f"U+{ord(odd):04X}"
        yield Remedy(say.ODD_BLANK.of(code=code), say.USE_BLANKS.of(), at, lines.at(number, end), (edit,))


def _tabs(lines: Lines, number: int) -> Iterator[Remedy]:
    text = lines[number]
    blanks = text[: len(text) - len(text.lstrip())]
    if "\t" not in blanks:
        return
    above = lines.above(number)
    deeper = lines.indent(above) + 2 if above else 0
    columns = [deeper] if above and lines[above].rstrip().endswith(":") else []
    columns += [column for column in lines.columns(number) if column not in columns]
    for column in columns:
        edit = _replaced(lines, number, 0, len(blanks), " " * column)
        start = lines.at(number, blanks.index("\t"))
        yield Remedy(
            say.TAB.of(),
            say.NO_TAB.of(),
            start,
            lines.at(number, len(blanks)),
            (edit,),
            sure=column is deeper,
        )


def _touching_colon(lines: Lines, number: int) -> Iterator[Remedy]:
    match = _TOUCHING.fullmatch(lines[number])
    if match:
        right = f"{match['key']}: {match['value'].strip()}"
        edit = _replaced(lines, number, match.end("key"), match.start("value"), ": ")
        start, end = lines.at(number, match.start("key")), lines.at(number, len(lines[number].rstrip()))
        yield Remedy(
            say.TOUCHING_COLON.of(), say.WRITE.of(right=right), start, end, (edit,), suggestion=right
        )


def _missing_colon(lines: Lines, number: int) -> Iterator[Remedy]:
    match = _WITHOUT_COLON.fullmatch(lines[number].rstrip())
    if match and match["key"].islower() and ("_" in match["key"] or match["key"] in say.KEYS):
        right = f"{match['key']}:{match['rest']}"
        at = lines.at(number, match.end("key"))
        said, help_ = say.MISSING_COLON.of(key=match["key"]), say.WRITE.of(right=right)
        start = lines.at(number, match.start("key"))
        yield Remedy(said, help_, start, at, (Edit(at, at, ":"),), suggestion=right)


def _open_quote(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield the quote closed where the line ends, if it opens one that swallows the lines below."""
    text = lines[number].rstrip()
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    mark = text[start : start + 1]
    if mark not in ("'", '"') or not lines.runs_away(number, start, mark):
        return
    at, end = lines.at(number, start), lines.at(number, len(text))
    curly = mark == '"' and text.endswith("”")
    edit = (Edit(at, at + 1, "“"),) if curly else (Edit(end, end, mark),)
    alone = not curly and mark not in text[start + 1 :]
    right = f"“{text[start + 1 :]}" if curly else text[start:] + mark if alone else None
    told = say.OPEN_QUOTE.of(), say.CLOSE_QUOTE.of(), at, at + 1
    yield Remedy(*told, edit, alone or curly, right, at)
    quoted = lines.quoted(at, end)
    yield Remedy(*told, quoted, sure=False, reaches=at)


def _open_bracket(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a list or keys in brackets, closed where its lines end."""
    lead = _LEAD.match(lines[number])
    start = lead.end() if lead else 0
    opening = lines[number][start : start + 1]
    if opening not in _CLOSING:
        return
    last = lines.last_of(number, start)
    at, end = lines.at(number, start), lines.at(last, lines.comment(last))
    if end > at and _is_open(lines.between(at, end)):
        edit = Edit(end, end, _CLOSING[opening])
        said, help_ = say.OPEN_BRACKET.of(mark=opening), say.CLOSE_BRACKET.of(mark=_CLOSING[opening])
        yield Remedy(said, help_, at, at + 1, (edit,), sure=False, reaches=at)


_CLOSING = {"[": "]", "{": "}"}


def _is_open(words: str) -> bool:
    """Tell whether a bracket that opens a text is not closed in it."""
    closing = _CLOSING.get(words[0])
    return closing is not None and words.count(words[0]) > words.count(closing)


def other_mark(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a line with the dash of an item for its mark, first together with the others of its list."""
    at = lines.indent(number)
    if not label_of(lines[number][at:]) or lines[number][at : at + 2] == "- ":
        return
    changed = [each for each in lines.run(number) if _as_item(lines, each, lines.list_column(each))]
    if len(changed) > 1:
        edits = tuple(edit for each in changed for edit in _as_item(lines, each, lines.list_column(each)))
        yield _marked(lines, changed, edits)
    for column in dict.fromkeys((lines.list_column(number), at, *lines.columns(number))):
        yield _marked(lines, [number], _as_item(lines, number, column))


def _marked(lines: Lines, changed: list[int], edits: tuple[Edit, ...]) -> Remedy:
    """Return the remedy for lines with other marks, as they should be written."""
    first, last = changed[0], changed[-1]
    at = lines.indent(first)
    label = label_of(lines[first][at:])
    mark = lines[first][at : at + label.length].strip() if label else ""
    start, end = lines.at(first, at), lines.at(last, len(lines[last].rstrip()))
    right = lines.listed(start, end, edits)
    said, help_ = say.OTHER_MARK.of(mark=mark), say.WRITE_FOR.of(mark=mark)
    if mark == "-":
        said, help_ = say.TOUCHING_DASH.of(), say.WRITE.of(right=right.splitlines()[0])
    return Remedy(said, help_, start, end, edits, suggestion=right)


def _as_item(lines: Lines, number: int, column: int) -> tuple[Edit, ...]:
    """Return the edit that makes an item of a line; none where it is one already in that column."""
    text = lines[number]
    at = lines.indent(number)
    label = label_of(text[at:])
    if label is None or (column == at and text[at : at + 2] == "- "):
        return ()
    return (_replaced(lines, number, 0, at + label.length, " " * column + "- "),)


def _list_beside_key(lines: Lines, number: int) -> Iterator[Remedy]:
    match = _LIST_BESIDE.match(lines[number])
    if match:
        at, dash = lines.at(number, len(match["lead"].rstrip())), lines.at(number, len(match["lead"]))
        indent = " " * (len(match["lead"]) - len(match["lead"].lstrip(" -")) + 2)
        edit = Edit(at, dash, lines.line_break + indent)
        said, help_ = say.LIST_BESIDE.of(key=match["key"]), say.NEXT_LINE.of()
        yield Remedy(said, help_, dash, dash + 1, (edit,))


def _without_dash(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a sentence as an item among items, or as the rest of the sentence above."""
    text = lines[number].rstrip()
    words, at = text.strip(), len(text) - len(text.lstrip(" "))
    above = lines.above(number)
    dash = lines.dash_above(number)
    if not words or label_of(words) or words.startswith(("#", "---")) or above is None or dash is None:
        return
    item = Edit(lines.at(number, 0), lines.at(number, at), " " * dash + "- ")
    rest = Edit(lines.at(number, 0), lines.at(number, at), " " * (dash + 4))
    start, end = lines.at(number, at), lines.at(number, len(text))
    new = lines[above].rstrip().endswith((".", ";", "!", "?", "”", '"')) and not words[0].islower()
    as_item = Remedy(
        say.MISSING_DASH.of(), say.WRITE.of(right=f"- {words}"), start, end, (item,), new, f"- {words}"
    )
    as_rest = Remedy(say.NOT_DEEP_ENOUGH.of(), say.DEEPER.of(n=dash + 2), start, end, (rest,), sure=not new)
    yield from (as_item, as_rest) if new else (as_rest, as_item)


def _in_quotes(lines: Lines, number: int) -> Iterator[Remedy]:
    text = lines[number].rstrip()
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    content = text[start:]
    parent = _PARENT.fullmatch(content) if lines.opens_list(number) else None
    if not content or (lead and not (lead["key"] or "-" in lead["dashes"])):
        return
    last = number if parent else lines.last_of(number, start)
    cut = lines.comment(last)
    opening = lines.at(number, start)
    end = opening + len(parent["words"]) if parent else lines.at(last, cut)
    if end <= opening:
        return
    seals = cut < len(lines[last].rstrip()) and not lines[last][:cut].endswith((".", "!", "?"))
    seals = seals or _is_open(lines.between(opening, end))
    seals = seals or any(lines.comment(each) < len(lines[each].rstrip()) for each in range(number, last))
    edits = lines.quoted(opening, end)
    said, help_, at = _why(lines.between(opening, end))
    right = lines.written(opening, end, edits) if last == number and not seals else None
    yield Remedy(said, help_, opening + at, opening + at + 1, edits, sure=not seals, suggestion=right)


def _why(words: str) -> tuple[Said, Said, int]:
    """Return what makes a sentence unreadable, what to do, and where it stands in it."""
    if words[0] in "\"'":
        return say.PART_IN_QUOTES.of(), say.QUOTE_WHOLE.of(), 0
    if words[0] in _SPECIAL:
        return say.LEADING.of(mark=words[0]), say.QUOTE_LEADING.of(), 0
    for pattern, message in ((r":(?=\s|$)", say.COLON_INSIDE), (r"(?<=\s)#", say.SHARP_INSIDE)):
        found = re.search(pattern, words)
        if found:
            return message.of(), say.QUOTE_COLON.of(), found.start()
    return say.UNREADABLE.of(), say.QUOTE_COLON.of(), 0


def _out_of_column(lines: Lines, number: int) -> Iterator[Remedy]:
    text = lines[number]
    at = lines.indent(number)
    if not lines.opens(number):
        return
    above, below = lines.above(number), lines.below(number)
    beside = {
        lines.indent(each) for each in (above, below) if each and lines.is_item(each) == lines.is_item(number)
    }
    for column in lines.columns(number):
        if column != at:
            edit = _replaced(lines, number, 0, at, " " * column)
            start, end = lines.at(number, at), lines.at(number, len(text.rstrip()))
            sure = beside == {column} and lines.is_item(number)
            help_ = say.TO_COLUMN.of(n=column) if column else say.TO_MARGIN.of()
            yield Remedy(say.OUT_OF_COLUMN.of(n=at), help_, start, end, (edit,), sure=sure)


def _replaced(lines: Lines, number: int, start: int, end: int, text: str) -> Edit:
    return Edit(lines.at(number, start), lines.at(number, end), text)


_MAKERS: tuple[Maker, ...] = (
    odd_blanks,
    _tabs,
    _touching_colon,
    _open_quote,
    _open_bracket,
    _missing_colon,
    _list_beside_key,
    other_mark,
)
