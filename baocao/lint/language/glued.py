"""Finds lines that were meant as items but that YAML joins into one text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import dedent

from baocao.finding import Edit
from baocao.library.words import words
from baocao.lint.language.letters import UPPER
from baocao.lint.passage import Passage
from baocao.source import clean
from baocao.source.labels import Label
from baocao.source.relist import Line, edit_of_item, edit_of_section, lines_of, with_its_comment
from baocao.system.patterns import lazy

# Lines within this distance of the longest are wrapped, not complete.
_WRAPPED_AT = 60
_MOST_LINES = 200
_ENDED = lazy(r"[.,;:：!?…][”\"')*]*$")
_LAST_WORD = lazy(r"[^\W\d_]+$")
_WORD = lazy(r"[^\W\d_]+")
_KEY = lazy(r"[a-z][a-z0-9_-]*")
_OPENS = lazy(rf"[{UPPER}]")


class Glued:
    """The lines of one text that start like items: ``sure`` ones, or only ``likely`` ones."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        text = passage.file.source.text
        self._whole = with_its_comment(text, passage.scalar)
        self.lines = lines_of(text, self._whole)
        later = list(zip(self.lines, self.lines[1:], strict=False))
        labelled = [(above, line) for above, line in later if line.label]
        listed = [line for above, line in labelled if not self._is_of_the_sentence(above, line)]
        ended = [(above, line) for above, line in labelled if line in listed and _begins(above)]
        kinds = {line.label.level for _, line in ended if line.label}
        kinds |= {line.label.level for line in listed if line.label and self._runs(line, listed)}
        self.sure = [
            line
            for line in listed
            if line.label and (line.label.level in kinds or not _may_be_words(line.label))
        ]
        # A bullet among items, in their column, is one of them.
        beside = {line.column for line in self.sure}
        self.sure = [
            line
            for line in listed
            if line in self.sure or (line.label and not line.label.number and line.column in beside)
        ]
        self.likely = [line for line in listed if line not in self.sure]
        self.alike = [
            line
            for above, line in later
            if not (line.label or self._is_apart(above, line)) and self._looks_like_a_task(above, line)
        ]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return the edit that makes items of the sure lines; none if more than one result is possible.

        There is none either if ``#`` cuts words off: only the author knows whether they are a comment.
        """
        return self._items if self._whole == self.passage.scalar else ()

    @property
    def _items(self) -> tuple[Edit, ...]:
        text, scalar = self.passage.file.source.text, self._whole
        if self.key:
            edit: Edit | None = Edit(self.lines[0].end, self.lines[0].end, ":")
        elif self.passage.role == "item":
            edit = edit_of_item(text, scalar, self.sure)
        elif self.passage.role == "paragraph" and self.sure and self._opens_a_list():
            edit = edit_of_section(text, scalar, [self.lines[0], *self.sure])
        else:
            edit = None
        return (edit,) if edit else ()

    @property
    def key(self) -> str | None:
        """Return the key whose colon is missing, so that YAML read its list as a text."""
        first = self.lines[0].text
        return first if self.passage.role == "paragraph" and self.sure and _KEY.fullmatch(first) else None

    @property
    def touching(self) -> bool:
        """Tell whether only the dash of the first line lacks its space, with items below it."""
        first, later = self.lines[0], self.lines[1:]
        dash = first.label is not None and first.label.kind == "-" and first.label.length == 1
        items = bool(later) and all(line.label and line.text.startswith("- ") for line in later)
        return dash and items and self.passage.role == "paragraph" and bool(self.edits)

    def _opens_a_list(self) -> bool:
        """Tell whether the first line of a paragraph is an item itself: it has a mark, or is a task."""
        first = self.lines[0]
        beside = first.column == self.sure[0].column and first.text.endswith((".", ";"))
        return first.label is not None or (beside and _is_task(first.text))

    @property
    def repaired(self) -> str | None:
        """Return the lines as they should be written; ``None`` if more than one result is possible."""
        text = self.passage.file.source.text
        for edit in self._items:
            start = max(text.rfind("\n", 0, edit.start), text.rfind("\r", 0, edit.start)) + 1
            return dedent(text[start : edit.start] + edit.text)
        return None

    def _is_of_the_sentence(self, above: Line, line: Line) -> bool:
        """Tell whether a label is a word of the sentence that is first on its line by chance."""
        label = line.label
        if label is None:
            return True
        rest = line.text[label.length :]
        if label.is_dash and not _ENDED.search(above.text):
            return (above.text[-1].isdigit() and rest[:1].isdigit()) or _joins(rest)
        if label.number:
            counted = _LAST_WORD.search(above.text)
            return bool(counted and _counts(counted[0])) or self._stands_inside(line)
        return False

    def _stands_inside(self, line: Line) -> bool:
        """Tell whether labels of this kind also occur inside the lines, so the sentence itself counts."""
        mark = line.label.kind if line.label else ""
        shape = re.escape(mark).replace("1", r"\d{1,2}").replace("a", "[a-zđ]").replace("i", "[ivx]+")
        if not mark.startswith("(") and not mark.endswith(")"):
            return False
        return any(re.search(rf"\S[^\S\r\n]+{shape}\s", each.text) for each in self.lines)

    def _runs(self, line: Line, listed: list[Line]) -> bool:
        """Tell whether another line has a label of this kind with the next number."""
        label = line.label
        others = [each.label for each in (self.lines[0], *listed) if each.label and each is not line]
        return label is not None and any(
            other.kind == label.kind and abs(other.number - label.number) == bool(label.number)
            for other in others
        )

    def _is_apart(self, above: Line, line: Line) -> bool:
        """Tell whether a blank line divides two lines: whoever leaves one begins a paragraph."""
        return self.passage.file.source.text[above.end : line.start].count("\n") > 1

    def _looks_like_a_task(self, above: Line, line: Line) -> bool:
        if self.passage.role not in ("item", "paragraph") or not _OPENS.match(line.text):
            return False
        if self.passage.role == "paragraph" and not _is_task(self.lines[0].text):
            return False
        width = max(_WRAPPED_AT, *(len(each.text) + each.column for each in self.lines))
        room = above.column + len(above.text) + 1 + len(line.text.split()[0]) <= width
        return room and bool(re.search(r"[.;]$", above.text)) and _is_task(line.text)


def _begins(above: Line) -> bool:
    """Tell whether the line above is complete, so that a label can only start something new."""
    return bool(_ENDED.search(above.text)) or above.label is not None


def _may_be_words(label: Label) -> bool:
    """Tell whether a label may also be part of a sentence: a dash, a number with a dot, a letter."""
    return label.is_dash or bool(label.number) or label.kind in "*+o"


def _joins(rest: str) -> bool:
    """Tell whether words are the second half of a compound such as *kinh tế - xã hội*."""
    return bool(_joined().match(clean(rest).lower()))


def _counts(said: str) -> bool:
    known = words("joined")["counted"]
    return clean(said).lower().split()[-1] in known


def _is_task(text: str) -> bool:
    said = [word.lower() for word in _WORD.findall(clean(text))[:2]]
    return bool(said) and (said[0] in _tasks() or " ".join(said) in _tasks())


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words('joined')['joined'])})\b")


@cache
def _tasks() -> frozenset[str]:
    return frozenset(words("tasks")["tasks"])


def glued(passages: Iterable[Passage]) -> Iterator[Glued]:
    """Yield the texts that are on more than one line."""
    for passage in passages:
        scalar = passage.scalar
        source = passage.file.source.text
        # Each line is compared with all others; a text with many more is a pasted document.
        few = source.count("\n", scalar.start, scalar.end) <= _MOST_LINES
        if few and passage.may_go_on:
            yield Glued(passage)
