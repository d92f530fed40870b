"""What the readers of one Word file share: its parts, styles, labels and notes, and how much may be read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from baocao.errors import BaocaoError
from baocao.messages import word as say
from baocao.word.field_codes import Fields
from baocao.word.list_labels import WordLabels
from baocao.word.looks import Looks
from baocao.word.namespaces import MC, A, M, W, is_on
from baocao.word.package import Package, Part

MAX_LETTERS = 8 * 1024 * 1024
# Elements without visible text: deleted text, field codes, and formatting.
SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "delText", "delInstrText", "pPr", "rPr", "tblPr", "tblGrid",
        "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "sectPr",
    )
)  # fmt: skip
_WORDS = (f"{W}t", f"{M}t", f"{A}t", f"{W}sym")


@dataclass(slots=True)
class NoteMarks:
    """The notes of one kind, numbered in the order of their first marks."""

    prefix: str
    nodes: dict[str, etree._Element]
    keys: dict[str, str] = field(default_factory=dict)
    #: Of each key: what Word counts, 0 for a custom mark; and the custom mark.
    numbers: dict[str, int] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    _counted: dict[str, str] = field(default_factory=dict)
    _order: list[str] = field(default_factory=list)

    def key(self, id_: str, mark: str) -> str:
        """Return the key of the note to which a mark refers; empty if there is no such note."""
        if id_ not in self.nodes:
            return ""
        if id_ not in self.keys:
            self._order.append(id_)
            self.keys[id_] = key = f"{self.prefix}{len(self._order)}"
            self.marks[key] = mark
            self.numbers[key] = 0
            if not mark:
                self.numbers[key] = len(self._counted) + 1
                self._counted[str(self.numbers[key])] = key
        return self.keys[id_]

    def in_order(self) -> Iterator[tuple[str, str]]:
        """Yield the ids and keys of all notes, with those whose first mark stands in another note."""
        for id_ in self._order:
            yield id_, self.keys[id_]

    def counted(self, digits: str) -> str:
        """Return the key of the note with that number so far; empty if there is none."""
        return self._counted.get(digits, "")


class Context:
    """One Word file while it is read.

    ``part`` is the part that is being read; ids of pictures, charts and footers are those of a part.
    """

    def __init__(self, package: Package, name: str) -> None:
        self.name = name
        self.package = package
        self.part = package.main()
        styles = root_of(package.related("styles"))
        self.looks = Looks(styles, _theme(root_of(package.related("theme"))))
        self.labels = WordLabels(root_of(package.related("numbering")), styles)
        self.footnotes = NoteMarks("fn", _notes(package.related("footnotes")))
        self.endnotes = NoteMarks("en", _notes(package.related("endnotes")))
        self.fields = Fields()
        self.table_style = ""
        #: Inside a content control that shows its prompt.
        self.in_placeholder = 0
        #: The places of comments, by their ids, and those of the last paragraphs of sections.
        self.anchors: dict[str, str] = {}
        self.section_ends: list[tuple[str, etree._Element]] = []
        settings = root_of(package.related("settings"))
        even = None if settings is None else settings.find(f"{W}evenAndOddHeaders")
        self.even_pages = even is not None and is_on(even)
        #: Comments whose range begins between paragraphs, before the next one.
        self.comments_ahead: list[str] = []
        #: The elements of each paragraph by its place, if somebody needs them.
        self.nodes: dict[str, list[etree._Element]] | None = None
        self._words: dict[str, str] = {}
        self._room = MAX_LETTERS

    def words_of_part(self, id_: str, read: Callable[[etree._Element], str]) -> str:
        """Return what a function reads in the part to which the present part refers by that id."""
        part = self.package.referred(self.part, id_) if id_ else None
        if part is None:
            return ""
        if part.name not in self._words:
            self._words[part.name] = read(part.root)
        return self._words[part.name]

    def bounded(self, text: str) -> str:
        """Return a text. Raises :class:`BaocaoError` if the file has too many letters."""
        self._room -= len(text)
        if self._room < 0:
            raise BaocaoError(say.TOO_LONG.of(file=self.name, limit=MAX_LETTERS // 1024 // 1024))
        return text


def root_of(part: Part | None) -> etree._Element | None:
    """Return the XML of a part, if there is one."""
    return None if part is None else part.root


def shown(node: etree._Element | None) -> list[etree._Element]:
    """Return the visible elements below a node, without comments and processing instructions."""
    if node is None:
        return []
    if node.tag == f"{MC}AlternateContent":
        return _chosen(node)
    return [child for child in node if isinstance(child.tag, str) and child.tag not in SKIPPED]


def _chosen(node: etree._Element) -> list[etree._Element]:
    """Return the alternative content that is shown: the first with text, or the first."""
    forms = [child for child in node if child.tag in (f"{MC}Choice", f"{MC}Fallback")]
    return [form for form in forms if next(form.iter(*_WORDS), None) is not None][:1] or forms[:1]


def _theme(root: etree._Element | None) -> dict[str, str]:
    """Return the fonts of a theme by the names that texts use for them, such as ``minorHAnsi``."""
    found: dict[str, str] = {}
    for kind in ("major", "minor"):
        latin = None if root is None else root.find(f".//{A}{kind}Font/{A}latin")
        if latin is not None:
            found |= dict.fromkeys((f"{kind}HAnsi", f"{kind}Ascii"), latin.get("typeface") or "")
    return found


def _notes(part: Part | None) -> dict[str, etree._Element]:
    return {
        note.get(f"{W}id") or "": note
        for note in shown(root_of(part))
        if note.get(f"{W}type") in (None, "normal")
    }
