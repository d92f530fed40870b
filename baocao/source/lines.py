"""The lines of a file before it is parsed as YAML: columns, dashes, continuation lines, quotes."""

import itertools
import re
from collections.abc import Iterable
from textwrap import dedent

from baocao.finding import Edit
from baocao.source.labels import label_of
from baocao.source.mended import Mended
from baocao.source.source_text import LINE_BREAK, Source
from baocao.system.patterns import lazy

_STRUCTURE = lazy(r"\s*(?:- +\S|[a-z_][a-z0-9_-]*:(?:\s|$))")
_ITEM_OF_KEYS = lazy(r" *- +(?=[a-z_][a-z0-9_-]*:(?:\s|$))")
_ITEM = lazy(r" *- ")
_COMMENT = lazy(r"(?<![ \t])[ \t]+#.*")
_LEAD = lazy(r"(?P<dashes> *(?:- +)*)(?:[a-z_][a-z0-9_-]*: +)?")
_BLOCK_HEADER = lazy(r"(?P<lead> *(?:- +){0,50}?)(?:- +)?(?:[^\s#\"'][^#]*: +)?[|>][-+\d]*\s*(?:#.*)?$")
_LONGEST_RUN = 200
_HIDDEN = {'"': str.maketrans({"\\": "\\\\", '"': '\\"'}), "'": str.maketrans({"'": "''"})}


class Lines:
    """The lines of a source, by number from 1."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.count = source.position(len(source.text)).line
        found = LINE_BREAK.search(source.text)
        self.line_break = found[0] if found else "\n"
        self._lists: dict[int, range] = {}
        self._columns: dict[int, list[int]] = {}

    def __getitem__(self, number: int) -> str:
        return self._source.line(number)

    def at(self, number: int, index: int) -> int:
        """Return the offset in the file of a position in a line."""
        return self._source.offset(number, index + 1)

    def indent(self, number: int) -> int:
        """Return the indentation of a line."""
        text = self[number]
        return len(text) - len(text.lstrip())

    def is_item(self, number: int) -> bool:
        """Tell whether a line starts an item."""
        return bool(_ITEM.match(self[number]))

    def above(self, number: int) -> int | None:
        """Return the nearest line above that is not empty."""
        return next((each for each in range(number - 1, 0, -1) if self.says(each)), None)

    def below(self, number: int) -> int | None:
        """Return the nearest line below that is not empty."""
        return next((each for each in range(number + 1, self.count + 1) if self.says(each)), None)

    def suspects(self, number: int, most: int) -> list[int]:
        """Return a line and the lines above it that are not empty, up to a limit."""
        found = [number] if self.says(number) else []
        above = self.above(number)
        while above and len(found) < most:
            found.append(above)
            above = self.above(above)
        return found

    def says(self, number: int) -> bool:
        """Tell whether a line is neither empty nor a comment."""
        text = self[number].strip()
        return bool(text) and not text.startswith("#")

    def columns(self, number: int) -> list[int]:
        """Return the columns at which the line could start given the lines around it, the nearest first."""
        around = [self.above(number), self.below(number)]
        # The other keys of an item that is a mapping ("- text: …") start after its dash.
        keyed = [_ITEM_OF_KEYS.match(self[each]) for each in around if each and not self.is_item(number)]
        columns = [match.end() for match in keyed if match]
        columns += [self.indent(each) for each in around if each]
        above = self.above(number)
        while above and self.indent(above) > 0:
            columns.append(self.indent(above))
            inner = self.indent(above)
            above = next(
                (n for n in range(above - 1, 0, -1) if self.says(n) and self.indent(n) < inner), None
            )
        dashes = (n for n in range(number - 1, 0, -1) if self.is_item(n))
        columns += [self.indent(each) for each in itertools.islice(dashes, 1)]
        own = self.indent(number)
        return sorted(dict.fromkeys([*columns, 0]), key=lambda column: abs(column - own))

    def list_column(self, number: int) -> int:
        """Return the column for the dash of a line with a list mark.

        Marks of one kind are on one level; another kind below a line that ends with a colon is on a deeper
        level.
        """
        listed = self._list(number)
        if listed.start not in self._columns:
            self._columns[listed.start] = self._list_columns(listed)
        return self._columns[listed.start][number - listed.start]

    def _list_columns(self, listed: range) -> list[int]:
        """Return the columns for the dashes of the lines of a list."""
        path: list[tuple[str, int, int]] = []
        columns: list[int] = []
        for each in listed:
            kind, at = self._label(each), self.indent(each)
            same = next(
                (i for i, (other, column, _) in enumerate(path) if (other, column) == (kind, at)), None
            )
            if same is not None:
                del path[same + 1 :]
            else:
                while path and at < path[-1][1]:
                    path.pop()
                lead = path and self[each - 1].rstrip().endswith(":") and at == path[-1][1]
                path.append((kind, at, path[-1][2] + 2 if path and lead else at))
            columns.append(path[-1][2])
        return columns

    def run(self, number: int) -> range:
        """Return the lines of the list around a line; of a long list, the part with that line."""
        listed = self._list(number)
        first = number - (number - listed.start) % _LONGEST_RUN
        return range(first, min(first + _LONGEST_RUN, listed.stop))

    def _list(self, number: int) -> range:
        """Return the line and the adjacent lines with marks."""
        if number not in self._lists:
            first = next(each for each in itertools.count(number, -1) if not self._label(each - 1))
            last = next(each for each in itertools.count(number) if not self._label(each + 1))
            listed = range(first, last + 1)
            self._lists |= dict.fromkeys(listed, listed)
        return self._lists[number]

    def listed(self, start: int, end: int, edits: Iterable[Edit]) -> str:
        """Return lines with edits, from the margin on."""
        first = self.at(self._source.position(start).line, 0)
        return dedent(self.written(first, end, edits))

    def _label(self, number: int) -> str:
        """Return the kind of list mark at the start of a line; empty if there is none."""
        label = label_of(self[number].lstrip(" ")) if 0 < number <= self.count else None
        return label.kind if label else ""

    def opens(self, number: int) -> bool:
        """Tell whether a line starts an item or a key."""
        return bool(_STRUCTURE.match(self[number]))

    def dash_above(self, number: int) -> int | None:
        """Return the column of the nearest item above; ``None`` if a key comes first."""
        above = self.above(number)
        while above and not self.is_item(above):
            if _STRUCTURE.match(self[above]):
                return None
            above = self.above(above)
        return self.indent(above) if above else None

    def opens_list(self, number: int) -> bool:
        """Tell whether a line ends with a colon and deeper items follow below it."""
        below = self.below(number)
        deeper = below is not None and self.is_item(below) and self.indent(below) > self.indent(number)
        return deeper and self[number].rstrip().endswith(":")

    def last_of(self, number: int, start: int) -> int:
        """Return the last line of a text that starts in a line: deeper lines below that start nothing new."""
        lead = _LEAD.match(self[number][:start])
        base = lead["dashes"].rfind("-") if lead and "-" in lead["dashes"] else self.indent(number)
        last = number
        while last < self.count and self[last + 1].strip() and self.indent(last + 1) > base:
            if _STRUCTURE.match(self[last + 1]) or self[last + 1].lstrip().startswith("#"):
                break
            last += 1
        return last

    def block(self, number: int) -> range:
        """Return the lines of the section around a line, without that of its key."""
        keys, inner = list[int](), self.indent(number)
        for each in range(number - 1, 0, -1):
            if self.says(each) and self.indent(each) < inner:
                inner = self.indent(each)
                keys += [each] if not self.is_item(each) else []
            if not inner:
                break
        first = keys[-2:][0] if keys else None
        outer = self.indent(first or number)
        last = number
        while last < self.count and (not self.says(last + 1) or self.indent(last + 1) > outer):
            last += 1
        return range(first + 1 if first else number, last + 1)

    def verbatim(self) -> frozenset[int]:
        """Return the lines inside texts below ``|`` and ``>``, which YAML takes as they are."""
        found: set[int] = set()
        around: int | None = None
        for number in range(1, self.count + 1):
            text = self[number]
            if around is not None and (not text.strip() or self.indent(number) > around):
                found.add(number)
                continue
            header = _BLOCK_HEADER.match(text)
            around = len(header["lead"]) if header else None
        return frozenset(found)

    def comment(self, number: int) -> int:
        """Return the offset where the words of a line end: at its comment, if it has one."""
        found = _COMMENT.search(self[number])
        return found.start() if found else len(self[number].rstrip())

    def runs_away(self, number: int, start: int, mark: str) -> bool:
        """Tell whether a quote that opens in a line extends over lines below that start something new."""
        text = self._source.text
        at = self.at(number, start) + 1
        ends = re.compile(rf"(?:[^{mark}\\]|\\.|\\\n)*{mark}", re.DOTALL).match(text, at)
        inside = text[at : ends.end() if ends else len(text)].splitlines()
        return any(_STRUCTURE.match(line) for line in inside[1:]) or not ends

    def between(self, start: int, end: int) -> str:
        """Return the text from one offset up to another."""
        return self._source.text[start:end]

    def written(self, start: int, end: int, edits: Iterable[Edit]) -> str:
        """Return a range of the text with the edits inside it."""
        moved = (Edit(edit.start - start, edit.end - start, edit.text) for edit in edits)
        return Mended(self.between(start, end), moved).text

    def quoted(self, start: int, end: int, before: int = 0, behind: int = 0) -> tuple[Edit, ...]:
        """Return the edits that put a range in quotes: double ones, or single ones around double ones.

        The given numbers of characters ``before`` and ``behind`` the text, inside the range, are replaced.
        """
        text = self._source.text[start + before : end - behind]
        mark = "'" if '"' in text and "'" not in text else '"'
        hidden = _HIDDEN[mark]
        inner = [
            Edit(at, at + 1, chr(letter).translate(hidden))
            for at, letter in enumerate(map(ord, text), start + before)
            if letter in hidden and at > start + before
        ]
        first = text[:1].translate(hidden) if text and ord(text[0]) in hidden else ""
        opening = Edit(start, start + before + bool(first), mark + first)
        return (opening, *inner, Edit(end - behind, end, mark))
