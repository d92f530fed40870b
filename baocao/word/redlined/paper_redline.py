"""The whole: two Word files become one with tracked changes."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from lxml import etree

from baocao.compare.redline.alignment import Member, align
from baocao.compare.similar import words_of
from baocao.document import About
from baocao.system.patterns import lazy
from baocao.word.namespaces import W
from baocao.word.redlined.atoms import OF_NEW, OF_OLD, xml_of
from baocao.word.redlined.matched import Matched, Side
from baocao.word.redlined.opened import NOTE_KINDS, Edge, Opened
from baocao.word.redlined.repacked import repacked
from baocao.word.redlined.settled import words
from baocao.word.redlined.taken import Taken
from baocao.write.docx.tracked.revisions import AUTHOR, Revisions
from baocao.write.docx.xml import part

# The name that a note has until all marks are in order, in place of an id.
_NAME = lazy(rf'(?<= w:id=")(?:footnote|endnote)-[0-9]+(?:{OF_OLD}|{OF_NEW})?(?=")')
_Pair = tuple[str | None, str | None]


# The time of changes in a file that does not say when it was saved.
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


class PaperRedline(NamedTuple):
    """The new file with tracked changes.

    ``lost`` counts what is not in it: pictures of the old one, embedded things, headers and footers that only
    the old one has.
    """

    data: bytes
    lost: int


def redline_of(old: tuple[str, bytes], new: tuple[str, bytes], created: datetime | None) -> PaperRedline:
    """Return the new Word file with tracked changes against the old one; each is given with its name.

    The changes have the time ``created``, else the one when the new file was saved, as it says itself. Raises
    :class:`baocao.errors.BaocaoError` if one of them cannot be read.
    """
    before, after = Opened(old[1], old[0], is_new=False), Opened(new[1], new[0], is_new=True)
    time = created or after.saved or _NO_TIME
    redline = _Redline(before, after, time)
    data = redline.file(About(after.title, AUTHOR, "", time))
    told = {edge.use for edge in before.edges if words(edge.root) and not edge.has_fields}
    gone = told - {edge.use for edge in after.edges}
    return PaperRedline(data, before.lost + after.lost + redline.lost + len(gone))


class _Redline:
    def __init__(self, old: Opened, new: Opened, created: datetime) -> None:
        self._old, self._new = old, new
        self._pairs: dict[str, _Pair] = {}
        names: tuple[dict[tuple[str, str], str], ...] = ({}, {})
        for kind in NOTE_KINDS:
            for number, pair in enumerate(_same_notes(old.notes[kind], new.notes[kind])):
                name = f"{kind}-{number}"
                self._pairs[name] = pair
                for side, id_ in zip(names, pair, strict=True):
                    side.update({(kind, id_): name} if id_ is not None else {})
        count = len(self._pairs)
        self._taken = Taken(old, new)
        self._matched = Matched(
            Side(old, names[0]), Side(new, names[1]), self._taken, Revisions(created, count)
        )

    @property
    def lost(self) -> int:
        """Return the number of pictures of the old file that are not in this one."""
        return self._matched.lost

    def file(self, about: About) -> bytes:
        content = self._matched.content(self._old.body, self._new.body)
        ids: dict[str, dict[str, int]] = {kind: {} for kind in NOTE_KINDS}

        def numbered(match: re.Match[str]) -> str:
            own = ids[match[0].partition("-")[0]]
            return str(own.setdefault(match[0], len(own) + 1))

        content = _NAME.sub(numbered, content)
        edges = [*map(self._edge, self._new.edges)]
        notes = {kind: [*self._notes(kind, ids[kind])] for kind in NOTE_KINDS}
        self._taken.take_styles([content, *edges, *(each for found in notes.values() for each in found)])
        section = self._new.body.find(f"{W}sectPr")
        end = "" if section is None else xml_of(section)
        main = part("document", f"<w:body>{content}{end}</w:body>")
        return repacked(self._new, main, notes, edges, about)

    def _edge(self, edge: Edge) -> str:
        """Return the content of a header or footer; one that counts pages is that of the new file."""
        old = next((each for each in self._old.edges if each.use == edge.use), None)
        same = words(old.root) if old else ""
        if edge.has_fields or (old and old.has_fields) or same == words(edge.root):
            return "".join(map(xml_of, edge.root))
        return self._matched.content(old.root if old else None, edge.root)

    def _notes(self, kind: str, ids: dict[str, int]) -> Iterator[str]:
        """Yield the notes in the order of their marks, which LibreOffice expects of their ids."""
        for name, id_ in ids.items():
            old, new = self._pairs[name.removesuffix(OF_OLD).removesuffix(OF_NEW)]
            old, new = None if name.endswith(OF_NEW) else old, None if name.endswith(OF_OLD) else new
            nodes = (
                None if old is None else self._old.notes[kind][old],
                None if new is None else self._new.notes[kind][new],
            )
            content = self._matched.content(*nodes, ends=None not in nodes)
            yield f'<w:{kind} w:id="{id_}">{content}</w:{kind}>'


def _same_notes(old: dict[str, etree._Element], new: dict[str, etree._Element]) -> Iterator[_Pair]:
    """Yield the notes of both files, those that correspond together."""
    olds, news = list(old), list(new)
    found = align(*([_member(node) for node in notes.values()] for notes in (old, new)))
    yield from ((olds[a], news[b]) for a, b in found)
    ones, others = {a for a, _ in found}, {b for _, b in found}
    yield from ((id_, None) for at, id_ in enumerate(olds) if at not in ones)
    yield from ((None, id_) for at, id_ in enumerate(news) if at not in others)


def _member(note: etree._Element) -> Member:
    text = words(note)
    return Member("note", text, words_of(text))
