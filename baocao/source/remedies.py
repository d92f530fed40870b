"""Remedies for a line that is not YAML: the corrected line, and its message.

A clerk reads the message, not the grammar, so each remedy is a known typing habit: a mark pasted from Word, a
missing space, a colon in a sentence. The parser decides whether it is the right one.
"""

import re
from collections.abc import Callable, Iterator

from baocao.finding import Edit
from baocao.messages import Said
from baocao.messages import mend as say
from baocao.source.lines import Lines
from baocao.source.openers import (
    first_without_dash,
    list_beside_key,
    other_mark,
    value_beside_block,
    without_dash,
)
from baocao.source.remedy import Remedy, replaced
from baocao.system.patterns import lazy

ODD_BLANKS = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
_KEY = r"[a-z_][a-z0-9_-]*"
_LEAD = lazy(rf"(?P<dashes>[ \t]*(?:- +)*)(?:(?P<key>{_KEY}): +)?")
_ODD = f"([{ODD_BLANKS}][{ODD_BLANKS} ]*)"
_ODD_LEAD = lazy(rf"[ \t]*{_ODD}|[ ]*(?:- +)*(?:-|{_KEY}:){_ODD}")
_TOUCHING = lazy(rf"[ ]*(?:- +)*(?P<key>{_KEY}) *(?P<colon>[:：])(?P<value>[^\s:/].*|(?<=：) *\S?.*)")
_EQUALS = lazy(rf"[ ]*(?P<key>{'|'.join(sorted(say.KEYS))}) *= *(?P<value>\S.*)")
_BLOCK_MARK = lazy(r"(?:[|>][+-]|\||>(?= *[^\W\d])) +(?=\S)")
_BLOCK_HEADER = lazy(r"[|>][+-]?\d?[+-]?")
_NESTED_QUOTE = lazy(r"(?:(?<=[\s(])[\"']|(?<=\w)')(?=\w)")
_WITHOUT_COLON = lazy(rf"[ ]*(?P<key>{_KEY})(?P<rest>| +[^\s:=].*)")
_PARENT = lazy(r"(?P<words>.*\S):")
_SPECIAL = "&*!%@`|>[]{},#?\"'"


Maker = Callable[[Lines, int], Iterator[Remedy]]


def remedies(lines: Lines, suspects: list[int], *, is_key: bool) -> Iterator[Remedy]:
    """Yield possible meanings of the suspect lines, the most likely first.

    ``is_key`` means that the parser expected the colon of a key.
    """
    for number in suspects:
        for make in _MAKERS:
            yield from make(lines, number)
        if is_key:
            yield from without_dash(lines, number)
    for number in suspects:
        yield from first_without_dash(lines, number)
    for number in suspects:
        yield from _in_quotes(lines, number)
    for number in suspects:
        yield from _out_of_column(lines, number)


def odd_blanks(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a line with normal spaces where YAML expects them but unusual ones were typed."""
    lead = _ODD_LEAD.match(lines[number])
    if lead:
        start, end = lead.span(lead.lastindex or 0)
        odd = next(letter for letter in lines[number][start:end] if letter != " ")
        edit = replaced(lines, number, start, end, " " * (end - start))
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
    is_item = text.lstrip().startswith("- ")
    alike = (each for each in (above, lines.below(number)) if each and lines.is_item(each) == is_item)
    columns += [lines.indent(each) for each in alike if "\t" not in lines[each][: lines.indent(each)]]
    columns += [column for column in lines.columns(number) if column not in columns]
    for column in columns:
        edit = replaced(lines, number, 0, len(blanks), " " * column)
        start = lines.at(number, blanks.index("\t"))
        # Only the whole file tells how wide a tab is meant.
        yield Remedy(say.TAB.of(), say.NO_TAB.of(), start, lines.at(number, len(blanks)), (edit,), sure=False)


def _touching_colon(lines: Lines, number: int) -> Iterator[Remedy]:
    match = _TOUCHING.fullmatch(lines[number]) or _EQUALS.fullmatch(lines[number])
    if match:
        right = f"{match['key']}: {match['value'].strip()}"
        edit = replaced(lines, number, match.end("key"), match.start("value"), ": ")
        start, end = lines.at(number, match.start("key")), lines.at(number, len(lines[number].rstrip()))
        equals = "colon" not in match.groupdict()
        said = say.EQUALS.of(key=match["key"]) if equals else say.TOUCHING_COLON.of()
        yield Remedy(said, say.WRITE.of(right=right), start, end, (edit,), suggestion=right)


def without_colon(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a line with the colon and the space after its key."""
    yield from _touching_colon(lines, number)
    yield from _missing_colon(lines, number)


def _missing_colon(lines: Lines, number: int) -> Iterator[Remedy]:
    match = _WITHOUT_COLON.fullmatch(lines[number].rstrip())
    if match and match["key"].islower() and ("_" in match["key"] or match["key"] in say.KEYS):
        right = f"{match['key']}:{match['rest']}"
        at = lines.at(number, match.end("key"))
        said, help_ = say.MISSING_COLON.of(key=match["key"]), say.WRITE.of(right=right)
        start = lines.at(number, match.start("key"))
        yield Remedy(said, help_, start, at, (Edit(at, at, ":"),), suggestion=right)


def _open_quote(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield the quote closed at the end of its line, if it extends over the lines below."""
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
    fault = say.OPEN_QUOTE.of(), say.CLOSE_QUOTE.of(), at, at + 1
    yield Remedy(*fault, edit, alone or curly, right, at)
    quoted = lines.quoted(at, end)
    yield Remedy(*fault, quoted, sure=False, reaches=at)


def _open_bracket(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a bracketed list or mapping, closed at the end of its lines."""
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
    """Tell whether a bracket that starts a text is never closed in it."""
    closing = _CLOSING.get(words[0])
    return closing is not None and words.count(words[0]) > words.count(closing)


def _in_quotes(lines: Lines, number: int) -> Iterator[Remedy]:
    text = lines[number].rstrip()
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    content = text[start:]
    parent = _PARENT.fullmatch(content) if lines.opens_list(number) else None
    if (
        not content
        or _BLOCK_HEADER.fullmatch(content)
        or (lead and not (lead["key"] or "-" in lead["dashes"]))
    ):
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
    words = lines.between(opening, end)
    # A key of the month is no sentence: another line is wrong.
    seals = seals or words.partition(":")[0].rstrip() in say.KEYS
    said, help_, at = _why(words)
    block = _BLOCK_MARK.match(words)
    outer = words[0] in "\"'" and words[-1:] == words[0] and _is_nested(words)
    if block:
        said, help_, at = say.BLOCK_MARK.of(mark=block[0].strip()), say.WITHOUT_MARK.of(), 0
    edits = lines.quoted(opening, end, len(block[0]) if block else int(outer), int(outer))
    right = lines.written(opening, end, edits) if last == number and not seals else None
    start = opening + at
    alone = not _is_open(words)
    yield Remedy(said, help_, start, start + 1, edits, sure=not seals, suggestion=right, alone=alone)


def _is_nested(words: str) -> bool:
    """Tell whether the second quote of a quoted text opens, so that the first and last are a pair."""
    second = words.find(words[0], 1)
    return 0 < second < len(words) - 1 and bool(_NESTED_QUOTE.match(words, second))


def _why(words: str) -> tuple[Said, Said, int]:
    """Return why a sentence is unreadable, how to fix it, and the position in it."""
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
            edit = replaced(lines, number, 0, at, " " * column)
            start, end = lines.at(number, at), lines.at(number, len(text.rstrip()))
            sure = beside == {column} and lines.is_item(number) and bool(above) and lines.is_item(above or 0)
            help_ = say.TO_COLUMN.of(n=column) if column else say.TO_MARGIN.of()
            yield Remedy(say.OUT_OF_COLUMN.of(n=at), help_, start, end, (edit,), sure=sure, alone=False)


_MAKERS: tuple[Maker, ...] = (
    odd_blanks,
    _tabs,
    value_beside_block,
    without_colon,
    _open_quote,
    _open_bracket,
    list_beside_key,
    other_mark,
)
