"""Turns what was decided about lines into edits of the files that their words are from."""

from collections import defaultdict
from collections.abc import Mapping as Keys

from baocao.mend.line_words import Lead, Worded, reword
from baocao.mend.placing import Home, Placing
from baocao.mend.printed_sides import Side, notes_of, traced_steps
from baocao.mend.slots import Shelf, Shelves, Slot, Writer
from baocao.mend.three_way import Decided, Step
from baocao.mend.titles import outline_title, sections_without
from baocao.model.address import Address, File, span_of
from baocao.model.item import TO_WRITE
from baocao.model.marked import marked
from baocao.path import Path
from baocao.source import Mapping, Scalar, Sequence, clean
from baocao.source.edits.wanted import Edits
from baocao.source.written import Value
from baocao.word.origins import is_title
from baocao.word.paper import Comment

_MONTH, _OFFICE = "month", "office"
_NOTES = "footnotes"


class Plan:
    """The edits of each file, by its name."""

    def __init__(self, base: Side, month: Side, word: Side, files: Keys[str, File], *, office: bool) -> None:
        self.edits: dict[str, Edits] = defaultdict(Edits)
        self._base, self._month, self._word = base, month, word
        own = files[_MONTH].source.name
        self._files = {
            key: file
            for key, file in files.items()
            if key == _MONTH or (key == _OFFICE and (office or file.source.name == own))
        }
        self._all = files
        self._lists = {key: Shelves(file.root) for key, file in self._files.items()}
        #: Lines of the month whose words were split or joined, and that cannot become what Word has.
        self.broken: set[int] = set()
        #: New lines of Word that have a place now.
        self.placed: set[int] = set()
        self._alone: dict[int, tuple[str, list[Value]]] = {}

    def line_of(self, path: str) -> int | None:
        """Return the line of the month file with the words of a path; ``None`` if they are not in it."""
        name, steps = traced_steps(path)
        file = self._all.get(str(name))
        if file is None or name != _MONTH:
            return None
        address = file.root
        for step in steps:
            address = address.at(step) or address
        return file.source.position(span_of(file.source, address).start).line

    def make(self, decided: Decided, notes: Decided) -> None:
        """Make all edits."""
        homes = self._homes()
        placing = Placing(self._month, self._word, homes)
        placing.lists = self._lists
        for line, word in decided.words.items():
            whole = self._reword(self._month, line, self._word, word, homes.get(line))
            self.broken |= {line} if line in decided.parts and not whole else set()
        left = placing.remove(decided.gone)
        made = placing.place(decided.steps)
        self.placed = {*made, *self._beside_paragraphs(decided.steps, placing)}
        self._find_broken(decided, left)
        self._comments(decided.steps, homes, made)
        emptied = sections_without(self._files[_MONTH], self._month, decided.gone)
        self.edits[self._files[_MONTH].source.name].dropped |= emptied
        for key, lists in self._lists.items():
            for shelf in [*lists.changed()]:
                self._write(shelf, key)
        self._notes(notes, made)

    def _find_broken(self, decided: Decided, left: set[int]) -> None:
        """Find what was split or joined and is not whole: a line has no place, or would be there twice."""
        for line, parts in decided.parts.items():
            steps = traced_steps(self._month.lines[line].path)[1]
            if (
                steps.name == "title"
                or is_title(steps)
                or left.intersection(parts.gone)
                or not self.placed.issuperset(parts.added)
            ):
                self.broken.add(line)

    def is_changed_by(self, month: Side, line: int, word: Side, other: int) -> bool:
        """Tell whether the words of a line of Word would change those of a line of the month."""
        name, steps = traced_steps(month.lines[line].path)
        if name not in self._all:
            return False
        edits = Edits()
        title = outline_title(self._all, name, steps)
        lists, lead = Shelves(self._all[name].root), title and Lead(title, edits)
        self._worded(lists, steps, (month, line), (word, other), edits, None, lead)
        return bool(edits.words or edits.split)

    def origin_of(self, path: str) -> str:
        """Return the file of the words of a path; titles of the outline are the office's."""
        name, steps = traced_steps(path)
        title = outline_title(self._all, name, steps) if is_title(steps) else None
        return _OFFICE if title else name

    def _homes(self) -> dict[int, Home]:
        """Return the list entry of each line of the month."""
        homes: dict[int, Home] = {}
        for number, line in enumerate(self._month.lines):
            name, steps = traced_steps(line.path)
            if str(name) in self._lists:
                _, around = self._lists[str(name)].trail(steps)
                if around:
                    inner = len(around) - (len(steps) > 1 and steps[-2] == "cells" and len(around) > 1)
                    homes[number] = Home(
                        around[inner - 1], tuple(around[:inner]), Path(steps), around[0].shelf
                    )
        return homes

    def _reword(self, month: Side, line: int, word: Side, other: int, home: Home | None) -> bool:
        """Give a line the words of one of Word, and tell whether all of them have a home."""
        name, steps = traced_steps(month.lines[line].path)
        if name not in self._files:
            return False
        edits = self.edits[self._files[name].source.name]
        title = outline_title(self._files, name, steps)
        lead = title and Lead(title, self.edits[self._files[_OFFICE].source.name])
        worded = self._worded(self._lists[name], steps, (month, line), (word, other), edits, home, lead)
        if home is not None and steps.name == "text":
            home.slot.text = worded.sentence
        return worded.whole

    @staticmethod
    def _worded(
        lists: Shelves,
        steps: Path,
        old: tuple[Side, int],
        new: tuple[Side, int],
        edits: Edits,
        home: Home | None,
        lead: Lead | None = None,
    ) -> Worded:
        steps = steps.parent if steps.name == "label" else steps
        address, around = lists.trail(steps)
        (month, line), (word, other) = old, new
        style = month.lines[line]
        slot = home.slot if home else around[-1] if around else None
        item = slot.address.node if slot and slot.address and steps.name == "text" else None
        atoms = month.atoms(line, style), word.atoms(other, style)
        return reword(address, steps, *atoms, edits, item, lead)

    def _write(self, shelf: Shelf, key: str) -> None:
        """Write a list anew; the items below an item come and go with it."""
        edits = self.edits[self._files[key].source.name]
        if shelf.address is None or (shelf.name == "items" and not shelf.slots):
            return
        if not shelf.slots and shelf.name == "content":
            shelf.slots.append(Slot(shelf, text=TO_WRITE))
        if shelf.slots or _is_flow(self._files[key], shelf.address):
            Writer(edits).write(shelf)
        elif shelf.address.key is not None:
            edits.replaced[shelf.address.key.start] = []

    def _beside_paragraphs(self, steps: list[Step], placing: Placing) -> set[int]:
        """Turn a paragraph that is the whole content of a section into a list, if lines came after it.

        Return those lines of Word.
        """
        homeless, added = set(placing.homeless) - placing.apart, set[int]()
        paragraph: Address | None = None
        for step in steps:
            if step.month is not None:
                paragraph = self._only_paragraph(step.month)
            elif paragraph is not None and step.word in homeless and len(step.word) == 1:
                self._add_beside(paragraph, step.word[0])
                added.add(step.word[0])
        edits = self.edits[self._files[_MONTH].source.name]
        for start, (_, values) in self._alone.items():
            edits.replaced[start] = values
        return added

    def _only_paragraph(self, line: int) -> Address | None:
        name, steps = traced_steps(self._month.lines[line].path)
        if name != _MONTH or steps.name != "paragraph":
            return None
        address, around = self._lists[_MONTH].trail(steps)
        alone = isinstance(address.node, Scalar) and not around and address.key is not None
        return address if alone else None

    def _add_beside(self, paragraph: Address, line: int) -> None:
        assert paragraph.key is not None
        assert isinstance(paragraph.node, Scalar)
        edits = self.edits[self._files[_MONTH].source.name]
        first = edits.words.pop(paragraph.node.start, clean(paragraph.node.text))
        _, values = self._alone.setdefault(paragraph.key.start, (first, [{"paragraph": first}]))
        text = marked(atom.styled for atom in self._word.atoms(line))
        is_item = self._word.levels[line] is not None or self._word.lines[line].label
        values.append(text if is_item else {"paragraph": text})

    def _comments(self, steps: list[Step], homes: Keys[int, Home], made: Keys[int, Slot]) -> None:
        """Add Word's comments above what they are about, unless the file has them."""
        for step in steps:
            comments = [each for line in step.word for each in self._word.comments.get(line, ())]
            if not comments:
                continue
            path = "" if step.month is None else self._month.lines[step.month].path
            file = self._files.get(_name_of(path), self._files[_MONTH])
            lines = tuple(
                line for each in comments if f"# {(line := _comment_line(each))}" not in file.source.text
            )
            if lines:
                self._comment(lines, step, homes, made)

    def _comment(
        self, lines: tuple[str, ...], step: Step, homes: Keys[int, Home], made: Keys[int, Slot]
    ) -> None:
        home = homes.get(step.month) if step.month is not None else None
        slot = home.slot if home else made.get(step.word[0])
        while slot is not None and (slot.shelf.name == "columns" or self._is_in_brackets(slot.shelf)):
            slot = slot.shelf.above
        if slot is not None:
            slot.comments += lines
            slot.shelf.mark()
            return
        name, steps = traced_steps(self._month.lines[step.month].path if step.month is not None else "")
        if str(name) not in self._files:
            return
        while isinstance(steps.name, int):
            steps = steps.parent
        address, _ = self._lists[str(name)].trail(steps)
        if address.key is not None:
            comments = self.edits[self._files[str(name)].source.name].comments
            comments[address.key.start] = comments.get(address.key.start, ()) + lines

    def _is_in_brackets(self, shelf: Shelf) -> bool:
        """Tell whether a list is written in brackets, which have no room for comments."""
        file = self._files.get(_MONTH if shelf in self._lists[_MONTH].shelves() else _OFFICE)
        return bool(shelf.address and file and _is_flow(file, shelf.address))

    def _notes(self, notes: Decided, made: Keys[int, Slot]) -> None:
        """Edit, add and drop the texts of notes."""
        file = self._files[_MONTH]
        edits = self.edits[file.source.name]
        month, word = notes_of(self._month), notes_of(self._word)
        for line, other in notes.words.items():
            self._reword(month, line, word, other, None)
        written = [slot.text for slot in made.values()] + [*edits.words.values()]
        written += [split.words for split in edits.split.values()]
        new = {
            word.notes[number]: marked(atom.styled for atom in word.atoms(number))
            for number in (step.word[0] for step in notes.steps if step.month is None)
            if any(f"[^{word.notes[number]}]" in text for text in written)
        }
        address = file.at(_NOTES)
        if new and address and isinstance(address.node, Mapping):
            edits.added[address.node.start] = dict(new)
        elif new and isinstance(file.root.node, Mapping):
            edits.added[file.root.node.start] = {f"\n{_NOTES}": dict(new)}
        self._drop_notes({month.notes[line] for line in notes.gone}, address, edits, whole=not new)

    def _drop_notes(self, ids: set[str], address: Address | None, edits: Edits, *, whole: bool) -> None:
        """Drop the notes whose marks are gone."""
        if address is None or not isinstance(address.node, Mapping):
            return
        starts = {name: key.start for name, (key, _) in address.node.entries.items() if name in ids}
        if whole and address.key is not None and starts and len(starts) == len(address.node.entries):
            edits.dropped.add(address.key.start)
        else:
            edits.dropped.update(starts.values())


def _comment_line(comment: Comment) -> str:
    words = " ".join(comment.text.split())
    return f"{comment.author}: {words}" if comment.author else words


def _name_of(path: str) -> str:
    return traced_steps(path)[0]


def _is_flow(file: File, address: Address) -> bool:
    node = address.node
    return isinstance(node, Sequence) and file.source.text[node.start : node.start + 1] == "["
