"""Packs the new file anew: its main part, and of its other parts those that say how it looks."""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from baocao.document import About
from baocao.word.namespaces import C, R, W
from baocao.word.package import Relation
from baocao.word.redlined.opened import NOTE_KINDS, PICTURES, Edge, Opened
from baocao.word.redlined.settled import remove
from baocao.write.docx.footnotes import SEPARATORS, separators
from baocao.write.docx.package import DocxPackage, Kept
from baocao.write.docx.xml import part

# Settings that name other files, people or edits, or that lock the file.
_SETTINGS_LEFT_OUT = frozenset(
    f"{W}{name}"
    for name in (
        "attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "trackRevisions", "rsids",
        "docVars", "attachedSchema", "saveThroughXslt", "hdrShapeDefaults", "shapeDefaults", "schemaLibrary",
        "smartTagType", "linkStyles", "documentType", "formsDesign", "removePersonalInformation", "captions",
    )
)  # fmt: skip
# The settings before those of notes (ECMA-376 part 1, 17.15.1.78), the last of them first.
_AFTER_NOTES = frozenset(
    f"{W}{name}"
    for name in (
        "endnotePr", "compat", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
        "doNotAutoCompressPictures", "forceUpgrade", "readModeInkLockDown", "decimalSymbol", "listSeparator",
    )
)  # fmt: skip
_ROOTS = {"header": "hdr", "footer": "ftr"}
_OUTSIDE = (f"{W}embedRegular", f"{W}embedBold", f"{W}embedItalic", f"{W}embedBoldItalic")
_PICTURE_BULLETS = (f"{W}numPicBullet", f"{W}lvlPicBulletId")


def repacked(
    new: Opened, main: bytes, notes: Mapping[str, Iterable[str]], edges: Iterable[str], about: About
) -> bytes:
    """Return the Word file with that main part.

    ``notes`` are the footnotes and the endnotes as XML, ``edges`` the contents of its headers and footers.
    """
    package = DocxPackage()
    for number, (edge, content) in enumerate(zip(new.edges, edges, strict=True), 1):
        _keep_edge(package, new, edge, number, content)
    for picture in _pictures(new, new.pictures, ""):
        package.keep(picture)
    for name, root, left_out in (
        ("styles", new.styles, ()),
        ("numbering", new.numbering, _PICTURE_BULLETS),
        ("fontTable", new.fonts, _OUTSIDE),
    ):
        if root is not None:
            _remove_all(root, left_out)
            package.add(name, _part(root))
    if new.theme is not None and not any(_refers(node) for node in new.theme.iter("*")):
        package.add("theme/theme1", _part(new.theme))
    written = {kind: list(notes[kind]) for kind in NOTE_KINDS}
    for kind, found in written.items():
        if found:
            package.add(f"{kind}s", part(f"{kind}s", *separators(kind), *found))
    package.add("settings", _settings(new.settings, [kind for kind, found in written.items() if found]))
    package.set_main(main)
    package.describe(about, "vi-VN")
    return package.to_bytes()


def _keep_edge(package: DocxPackage, new: Opened, edge: Edge, number: int, content: str) -> None:
    kind = edge.relation.kind
    blob = part(_ROOTS[kind], content)
    pictures = [*_pictures(new, edge.pictures, f"{kind}{number}-")]
    package.keep(Kept(kind, f"{kind}{number}.xml", blob, edge.relation.id), pictures)


def _pictures(new: Opened, relations: Iterable[Relation], prefix: str) -> Iterator[Kept]:
    """Yield pictures and charts, without what charts refer to: they show the numbers that they hold."""
    for number, (id_, kind, name) in enumerate(relations, 1):
        chart = new.package.xml(name) if kind == "chart" else None
        if chart is not None:
            for node in [node for node in chart.iter("*") if _refers(node) or node.tag == f"{C}extLst"]:
                remove(node)
            yield Kept(kind, f"charts/{prefix}chart{number}.xml", _part(chart), id_)
        elif kind == "image":
            ending = f".{name.rpartition('.')[2].lower()}"
            data = new.package.data(name)
            yield Kept(kind, f"media/{prefix}image{number}{ending}", data, id_, PICTURES[ending])


def _settings(root: etree._Element | None, kinds: list[str]) -> bytes:
    """Return the settings, without what leads out of the file and with the lines above the notes."""
    if root is None:
        root = etree.Element(f"{W}settings", {}, nsmap={"w": W[1:-1]})
    for node in list(root):
        if node.tag in _SETTINGS_LEFT_OUT or not str(node.tag).startswith(W) or _refers(node):
            root.remove(node)
    for kind in NOTE_KINDS:
        own = root.find(f"{W}{kind}Pr")
        if own is not None:
            _remove_all(own, (f"{W}{kind}",))
        if kind not in kinds:
            continue
        if own is None:
            own = etree.Element(f"{W}{kind}Pr")
            later = _AFTER_NOTES - ({f"{W}endnotePr"} if kind == "endnote" else set())
            at = next((n for n, node in enumerate(root) if node.tag in later), len(root))
            root.insert(at, own)
        for _, id_ in SEPARATORS:
            etree.SubElement(own, f"{W}{kind}", {f"{W}id": str(id_)})
    return _part(root)


def _refers(node: etree._Element) -> bool:
    return any(str(name).startswith(R) for name in node.attrib)


def _remove_all(root: etree._Element, tags: tuple[str, ...]) -> None:
    for node in [*root.iter(*tags)] if tags else []:
        remove(node)


def _part(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
