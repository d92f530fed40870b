"""The words of a Word file as the rules about words see them: texts with roles, on the lines of the paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

from baocao.library import registers
from baocao.library.resolve import Resolved
from baocao.lint.context import Context
from baocao.lint.language.letters import bare
from baocao.lint.paper_form import PaperForm
from baocao.lint.typed_passage import TypedPassage
from baocao.model.address import Address, File
from baocao.model.head import Head
from baocao.model.key import Role
from baocao.model.listing import content_end
from baocao.model.period import Period
from baocao.path import Path as Steps
from baocao.source import Mapping, Node, Scalar, Source
from baocao.system.patterns import lazy
from baocao.word.form_lines import BETWEEN_CELLS
from baocao.word.recognise.facts import Facts, Signing
from baocao.word.recognise.line import Label, Line
from baocao.word.recognise.recognised import Recognised

_ROLES: dict[Label, Role] = {
    "part": "title",
    "h1": "title",
    "h2": "title",
    "h3": "title",
    "h4": "title",
    "appendix-title": "title",
    "paragraph": "paragraph",
    "preamble": "paragraph",
    "article": "paragraph",
    "note": "paragraph",
    "item-1": "item",
    "item-1.1": "item",
    "item-a": "item",
    "item-(1)": "item",
    "item-dash": "item",
    "item-plus": "item",
    "item-star": "item",
    "basis": "basis",
    "addressee": "addressee",
    "closing": "closing",
    "subject": "subject",
    "recipient": "recipient",
    "footnote": "footnote",
    "position": "position",
    "signer": "name",
    "place-date": "mark",
}
_MARKS_OF_FORMAT = ("drafter", "contact", "circulation", "end")
_SIGNED: tuple[Role, ...] = ("position", "name")
_NOWHERE = Steps()
_ENDED: tuple[Role, ...] = ("recipient", "addressee")
_LONGEST_SIGN, _VOWELS = 5, "aeiouy"
_SIGN = lazy(r"[-–+*•]\s*")


def words_of(form: PaperForm, found: Recognised, beside: Path) -> Context:
    """Return the words of a paper and the day that they are judged by.

    ``beside`` is the folder in which the user's own register is looked up. What only a month says is unknown.
    """
    source = form.source
    root = _root(source, found)
    roles = _roles(form, found)
    register = registers.find(None, beside).register
    resolved = Resolved(family=form.edition.family, edition=form.edition, register=register)
    return _Words(File(source, Address(root)), _head(found.facts), resolved, found.lines, roles)


def _roles(form: PaperForm, found: Recognised) -> dict[Label, Role]:
    roles = dict(_ROLES)
    if not any(line.label == "kind" for line in found.lines):
        # What a letter answers is named below its number; the text cites it in full.
        del roles["subject"]
    if not form.issued:
        # The day and number of what a draft goes with are blank until both are issued.
        del roles["note"]
    return roles


def _head(facts: Facts) -> Head | None:
    """Return the day and the period of a paper; the month of its day, if its title names no period."""
    try:
        day = date.fromisoformat(facts.date)
    except ValueError:
        return None
    period = facts.period or Period("month", day.year, day.month)
    return Head.model_construct(period=period, date=day)


def _root(source: Source, found: Recognised) -> Mapping:
    """Return the signature as a month has it, because rules look for it by its keys."""
    signed = found.facts.signatures[:1]
    entries: dict[str, tuple[Scalar, Node]] = {
        key: (node, node) for each in signed for key, node in _signature(source, found, each)
    }
    key, whole = Scalar("", 0, 0, ""), Mapping(0, len(source.text), entries)
    head: dict[str, tuple[Scalar, Node]] = {"signature": (key, whole)} if entries else {}
    for line in found.lines if found.facts.period else ():
        if line.label == "place-date" and not line.appendix:
            head["date"] = (key, Scalar(line.text, *_place(source, line.n), "'"))
    return Mapping(0, len(source.text), head)


def _signature(source: Source, found: Recognised, signing: Signing) -> Iterator[tuple[str, Scalar]]:
    keys = {
        "authority": ("authority", signing.authority),
        "on_behalf_of": ("authority", signing.on_behalf_of),
        "collective": ("authority", signing.collective),
        "position": ("position", signing.position),
        "name": ("signer", signing.name),
    }
    for key, (label, words) in keys.items():
        line = next((line for line in found.lines if line.label == label and not line.appendix), None)
        if line and words:
            start, end = _place(source, line.n)
            yield key, Scalar(words, start, end, "'")


def _place(source: Source, n: int) -> tuple[int, int]:
    start = source.offset(n, 1)
    return start, start + len(source.line(n))


class _Words(Context):
    """The texts of a paper."""

    def __init__(
        self,
        file: File,
        head: Head | None,
        found: Resolved,
        lines: tuple[Line, ...],
        roles: dict[Label, Role],
    ) -> None:
        super().__init__(file, head, None, found)
        self._lines, self._roles = lines, roles

    @property
    def superiors(self) -> tuple[str, ...]:
        """Return the lines of superior bodies together, which may be one name, and each alone."""
        lines = [line.words for line in self._lines if line.label == "superior" and not line.appendix]
        return tuple(" ".join(each.split()) for each in (" ".join(lines), *lines) if each)

    @cached_property
    def passages(self) -> tuple[TypedPassage, ...]:
        """Return every text, in the order of the paper."""
        return tuple(self._texts())

    def _texts(self) -> Iterator[TypedPassage]:
        signers = 0
        for line in self._lines:
            if line.label == "table":
                yield from self._cells(line)
            elif line.role not in _MARKS_OF_FORMAT and (role := self._roles.get(line.label)):
                start, end = self._words(line, role)
                path = Steps(("signature", signers, role)) if role in _SIGNED else _NOWHERE
                yield from self._text(start, end, role, _notes(line), path)
            signers += line.label == "signer"

    def _words(self, line: Line, role: Role) -> tuple[int, int]:
        """Return the place of the words of a line, without number, dash and mark at the end of an entry."""
        start, end = _place(self.file.source, line.n)
        start = max(start, end - len(" ".join(line.words.split())))
        text = self.file.source.text[start:end]
        if role in _ENDED:
            end = start + content_end(text)
            sign = _SIGN.match(text)
            start += sign.end() if sign else 0
        return start, end

    def _cells(self, line: Line) -> Iterator[TypedPassage]:
        start, _ = _place(self.file.source, line.n)
        for cell in self.file.source.line(line.n).split(BETWEEN_CELLS):
            if not _is_sign(cell):
                yield from self._text(start, start + len(cell), "cell")
            start += len(cell) + len(BETWEEN_CELLS)

    def _text(
        self, start: int, end: int, role: Role, notes: Sequence[int] = (), path: Steps = _NOWHERE
    ) -> Iterator[TypedPassage]:
        text = self.file.source.text[start:end]
        if text.strip():
            yield TypedPassage(self.file, Address(Scalar(text, start, end, ""), None, path), role, notes)


def _is_sign(cell: str) -> bool:
    """Tell whether a cell has no word, but a sign or a unit in short: *"* and *nt* for the same, *trđ*.

    >>> [_is_sign(cell) for cell in ('"', "nt", "trđ", "tấn", "người", "Có", "12")]
    [True, True, True, False, False, False, False]
    """
    letters = [letter for letter in bare(cell.casefold()) if not letter.isspace()]
    few = len(letters) <= _LONGEST_SIGN
    return few and not any(letter in _VOWELS or letter.isdigit() for letter in letters)


def _notes(line: Line) -> list[int]:
    """Return where marks of notes stand in the words of a line, with each space counted once."""
    # A footnote may begin with its own mark, in brackets or not.
    found, before = [1] if line.label == "footnote" else list[int](), ""
    for run in line.runs:
        if run.note:
            found.append(len(" ".join(before.split())))
        before += run.text
    return found
