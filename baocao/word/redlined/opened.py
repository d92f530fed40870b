"""A Word file to compare: its parts in plain terms, and what they say."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from baocao.errors import BaocaoError
from baocao.messages import word as say
from baocao.word.list_labels import WordLabels
from baocao.word.looks import Looks
from baocao.word.namespaces import R, W
from baocao.word.package import Package, Part, Relation
from baocao.word.redlined.settled import FIELDS, PICTURE_TAGS, settle, with_usual_names

NOTE_KINDS = ("footnote", "endnote")
PICTURES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".emf": "image/x-emf",
    ".wmf": "image/x-wmf",
}
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SAVED = "{http://purl.org/dc/terms/}modified"
_SPECIAL = ("separator", "continuationSeparator", "continuationNotice")


class Edge(NamedTuple):
    """A header or footer: its relation to the main part, its content, and the pictures that it refers to.

    ``use`` tells where it is printed, on first, even or all pages, and which of those it is there, from 0.
    """

    relation: Relation
    use: tuple[str, str, int]
    root: etree._Element
    pictures: tuple[Relation, ...]

    @property
    def has_fields(self) -> bool:
        """Tell whether it counts pages."""
        return next(self.root.iter(*FIELDS), None) is not None


class Opened:
    """A Word file; if it ``is_new``, its pictures, charts, headers and footers are kept.

    ``lost`` counts the pictures and embedded things that do not stay.
    """

    def __init__(self, data: bytes, name: str, *, is_new: bool) -> None:
        self.package = Package(BytesIO(data), name)
        main = self.package.main()
        self.pictures = tuple(self._pictures(main))
        sums = self.package.checksums()
        self._sums = {each.id: sums.get(each.name, 0) for each in self.pictures}
        self.edges = tuple(self._edges(main))
        edges = self.edges if is_new else ()
        known = {each.id for each in self.pictures} | {each.relation.id for each in edges}
        self.root = with_usual_names(main.root)
        self.lost = settle(self.root, known)
        body = self.root.find(f"{W}body")
        if body is None:
            raise BaocaoError(say.NOT_WORD.of(file=name))
        self.body = body
        self.styles, self.numbering, self.settings, self.theme, self.fonts = (
            self._related(kind) for kind in ("styles", "numbering", "settings", "theme", "fontTable")
        )
        self.notes = {kind: self._notes(kind) for kind in NOTE_KINDS}
        self.looks = Looks(self.styles)
        self._numbers = WordLabels(self.numbering, self.styles)
        self._labels = {node: self._numbers.next(node) for node in body.iter(f"{W}p")}

    def label(self, paragraph: etree._Element) -> str:
        """Return the printed label of a paragraph of the body."""
        return self._labels.get(paragraph, "")

    def picture_mark(self, node: etree._Element) -> str:
        """Return what identifies a picture in both files: what it shows; empty if it refers to nothing."""
        if node.tag not in PICTURE_TAGS:
            return ""
        shown = {self._sums.get(text, 0) for name, text in _attributes(node) if name.startswith(R)}
        return f"picture {sorted(shown)}" if shown else ""

    def numbered(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """Return the list and the level of a paragraph; ``None`` if it has none."""
        number, depth = self._numbers.number(paragraph)
        return (number, depth) if number not in ("", "0") else None

    def _related(self, kind: str) -> etree._Element | None:
        part = self.package.related(kind)
        return None if part is None else with_usual_names(part.root)

    def _notes(self, kind: str) -> dict[str, etree._Element]:
        """Return the notes by their ids, without the lines above them."""
        root = self._related(f"{kind}s")
        if root is None:
            return {}
        settle(root, ())
        notes = root.findall(f"{W}{kind}")
        return {note.get(f"{W}id") or "": note for note in notes if note.get(f"{W}type") not in _SPECIAL}

    def _pictures(self, source: Part) -> Iterator[Relation]:
        for each in self.package.relations(source):
            is_picture = each.kind == "image" and _ending(each.name) in PICTURES
            if (is_picture or each.kind == "chart") and self.package.has(each.name):
                yield each

    @property
    def title(self) -> str:
        """Return the title in the file's properties."""
        return self._property(_TITLE)

    @property
    def saved(self) -> datetime | None:
        """Return when the file was last saved, as it says itself."""
        try:
            found = datetime.fromisoformat(self._property(_SAVED))
        except ValueError:
            return None
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)

    def _property(self, tag: str) -> str:
        part = self.package.of_file("metadata/core-properties")
        node = None if part is None else part.root.find(tag)
        return "" if node is None else (node.text or "").strip()

    def _edges(self, main: Part) -> Iterator[Edge]:
        used: dict[str, tuple[str, int]] = {}
        for node in main.root.iter(f"{W}headerReference", f"{W}footerReference"):
            pages, id_ = f"{node.tag} {node.get(f'{W}type') or 'default'}", node.get(f"{R}id") or ""
            number = sum(1 for known, _ in used.values() if known == pages)
            used.setdefault(id_, (pages, number))
        for each in self.package.relations(main):
            part = self.package.referred(main, each.id) if each.kind in ("header", "footer") else None
            if part is not None and each.id in used:
                pictures = tuple(self._pictures(part))
                root = with_usual_names(part.root)
                settle(root, {picture.id for picture in pictures}, page_numbers=True)
                yield Edge(each, (each.kind, *used[each.id]), root, pictures)


def _ending(name: str) -> str:
    return f".{name.rpartition('.')[2].lower()}"


def _attributes(node: etree._Element) -> Iterator[tuple[str, str]]:
    for each in node.iter("*"):
        yield from ((str(name), str(text)) for name, text in each.attrib.items())
