"""Remedies for a line that does not start an item although items are around it."""

from collections.abc import Iterator

from baocao.finding import Edit
from baocao.messages import mend as say
from baocao.source.labels import Label, label_of
from baocao.source.lines import Lines
from baocao.source.remedy import Remedy, replaced
from baocao.source.source_text import Source
from baocao.system.patterns import lazy

_KEY = r"[a-z_][a-z0-9_-]*"
# A key alone on its line, or a sentence of an item that ends with a colon.
_OPENS_BELOW = lazy(rf" *(?:- +)*+(?:{_KEY} *|(?<=- )[^\"'#\s].*):\s*(?:#.*)?$")
# What may be a mark, cheap to see: no dash with its space, no word, key, comment, quote or bracket.
_OTHER_MARK = lazy(r"(?m)^ *(?!- )(?:[^\w\s#\"'\[{(|>]|[§Øüovqà] )")
_MOST_BESIDE = 200
# No kind of another mark.
_ITEM_KIND = "- "
_COLONS = lazy(r":\s.*:(?:\s|$)")
_VALUE_BESIDE = lazy(
    rf"(?P<lead> *(?:- +)*)(?P<key>{_KEY}):(?P<blank> +)"
    rf"(?P<value>(?P<empty>\[ *\]|\{{ *\}}|~|null|Null|NULL|\"\"|'')|[^\s|>&!#](?:.*?\S)??)(?: +#.*)?"
)
_OPENS_BLOCK = lazy(rf" *(?:- +)*{_KEY}:(?: +#.*)?")
_LIST_BESIDE = lazy(rf"(?P<lead> *(?:- +)*(?P<key>{_KEY}): *)- +\S")


def other_mark(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a line with an item's dash in place of its mark, first together with the others of its list."""
    at = lines.indent(number)
    if not label_of(lines[number][at:]) or lines[number][at : at + 2] == "- ":
        return
    changed = [each for each in lines.run(number) if _as_item(lines, each, lines.list_column(each))]
    if len(changed) > 1:
        edits = tuple(edit for each in changed for edit in _as_item(lines, each, lines.list_column(each)))
        yield _marked(lines, changed, edits)
    for column in dict.fromkeys((lines.list_column(number), at, *lines.columns(number))):
        yield _marked(lines, [number], _as_item(lines, number, column))


def first_marks(source: Source, lines: Lines) -> Iterator[Remedy]:
    """Yield the first items of lists whose mark is another than that of the items below, in their column.

    YAML reads such a line as a sentence and joins the items to it.
    """
    marked = {source.position(match.end()).line for match in _OTHER_MARK.finditer(source.text)}
    firsts = _firsts_of_items(lines, marked) if marked else []
    hidden = lines.verbatim() if firsts else frozenset()
    for number in firsts:
        if number not in hidden:
            yield _marked(lines, [number], _as_item(lines, number, lines.indent(number)))


def _firsts_of_items(lines: Lines, marked: set[int]) -> list[int]:
    """Return the lines below a key or a lead with a mark of their own above items in the same column."""
    firsts: list[int] = []
    # Of each list below the line, up to the first line further left: its column, and the kinds of its marks.
    lists: list[tuple[int, set[str]]] = []
    for number in range(lines.count, 0, -1):
        if not lines.says(number):
            continue
        at, label = lines.indent(number), _bullet(lines, number)
        while lists and lists[-1][0] > at:
            lists.pop()
        if not lists or lists[-1][0] < at:
            lists.append((at, set()))
        kinds = lists[-1][1]
        # A bullet that comes again is a level above the dashes; a dash of another length is the same dash.
        alone = label and _ITEM_KIND in kinds and (label.is_dash or label.kind not in kinds)
        if alone and number in marked and _opens(lines, lines.above(number), at):
            firsts.append(number)
        kinds |= {_ITEM_KIND} if lines.is_item(number) else {label.kind} if label else set()
    return firsts[::-1]


def _opens(lines: Lines, above: int | None, column: int) -> bool:
    """Tell whether a line is a key or a lead of what starts in a column below it."""
    return bool(above and lines.indent(above) <= column and _OPENS_BELOW.match(lines[above]))


def _bullet(lines: Lines, number: int) -> Label | None:
    """Return the mark of a line that is no item and no number."""
    label = None if lines.is_item(number) else label_of(lines[number].strip(" "))
    return label if label and label.number == 0 else None


def _is_beside_items(lines: Lines, number: int) -> bool:
    """Tell whether an item is in the same column below a line, above the first line further left."""
    at, beside = lines.indent(number), 0
    below = lines.below(number)
    while below and lines.indent(below) >= at and beside < _MOST_BESIDE:
        if lines.indent(below) == at:
            if lines.is_item(below):
                return True
            beside += 1
        below = lines.below(below)
    return False


def _marked(lines: Lines, changed: list[int], edits: tuple[Edit, ...]) -> Remedy:
    """Return the remedy for lines with other marks: the lines as they should be written."""
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
    """Return the edit that makes an item of a line; none if it already is one in that column."""
    text = lines[number]
    at = lines.indent(number)
    label = label_of(text[at:])
    if label is None or (column == at and text[at : at + 2] == "- "):
        return ()
    start, end = at + label.length, lines.comment(number)
    opening = replaced(lines, number, 0, start, " " * column + "- ")
    if end == len(text.rstrip()) and not lines.opens_list(number) and _COLONS.search(text, start, end):
        # Two colons are invalid YAML, whatever precedes them.
        return (opening, *lines.quoted(lines.at(number, start), lines.at(number, end)))
    return (opening,)


def list_beside_key(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a list on the line below its key."""
    match = _LIST_BESIDE.match(lines[number])
    if match:
        at, dash = lines.at(number, len(match["lead"].rstrip())), lines.at(number, len(match["lead"]))
        indent = " " * (len(match["lead"]) - len(match["lead"].lstrip(" -")) + 2)
        edit = Edit(at, dash, lines.line_break + indent)
        said, help_ = say.LIST_BESIDE.of(key=match["key"]), say.NEXT_LINE.of()
        yield Remedy(said, help_, dash, dash + 1, (edit,))


def value_beside_block(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a key without the value beside it, if its content is in the lines below.

    Only a value without any letter can be deleted for sure.
    """
    match, below = _VALUE_BESIDE.fullmatch(lines[number].rstrip()), lines.below(number)
    if not match or below is None:
        return
    column, is_item = len(match["lead"]), lines.is_item(below)
    empty = match["empty"] is not None
    deeper = lines.indent(below) > column or (empty and is_item and lines.indent(below) == column)
    opens = lines.opens(below) if empty else bool(_OPENS_BLOCK.fullmatch(lines[below].rstrip()))
    if deeper and opens:
        value = match["value"]
        start, end = lines.at(number, match.start("value")), lines.at(number, match.end("value"))
        edit = replaced(lines, number, match.start("blank"), match.end("value"), "")
        said = say.VALUE_BESIDE.of(value=value, key=match["key"])
        yield Remedy(
            said, say.DELETE_IT.of(value=value), start, end, (edit,), sure=empty and not value.isalpha()
        )


def without_dash(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield a sentence as an item among items, or as the continuation of the sentence above."""
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


def first_without_dash(lines: Lines, number: int) -> Iterator[Remedy]:
    """Yield the first line of a section as an item, if it has no dash although those below have."""
    first = lines.below(lines.block(number).start - 1)
    if first is None or first > number or lines.opens(first):
        return
    at, words = lines.indent(first), lines[first].strip()
    if not _is_beside_items(lines, first):
        return
    label = label_of(words)
    length = label.length if label else 0
    right = f"- {words[length:]}"
    edit = replaced(lines, first, at, at + length, "- ")
    said = say.OTHER_MARK.of(mark=words[:length].strip()) if label else say.MISSING_DASH.of()
    start, end = lines.at(first, at), lines.at(first, len(lines[first].rstrip()))
    yield Remedy(said, say.WRITE.of(right=right), start, end, (edit,), sure=False, suggestion=right)
