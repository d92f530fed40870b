"""Reads any Word file as a :class:`~baocao.word.paper.Paper`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Literal, NamedTuple

from lxml import etree

from baocao.errors import BaocaoError
from baocao.messages import word as say
from baocao.word.blocks import read_blocks
from baocao.word.context import SKIPPED, Context, NoteMarks, root_of, shown
from baocao.word.looks import Looks
from baocao.word.namespaces import R, W, is_on, length, value, whole
from baocao.word.package import Package
from baocao.word.page_numbers import page_numbers
from baocao.word.paper import Block, Comment, Note, Paper, Paragraph, Section, paragraphs

_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_HEADS = {f"{W}headerReference": "header", f"{W}footerReference": "footer"}


def read_paper(file: BinaryIO, name: str) -> Paper:
    """Return the content of a Word file; ``name`` is what messages call it.

    Raises :class:`baocao.errors.BaocaoError` if it is not a Word file, if its text is in unexpected places,
    or if it is too large.
    """
    return _read(Context(Package(file, name), name))


class Elements(NamedTuple):
    """A Word file with the elements of each paragraph by its place, and how they look.

    A paragraph has several elements if the marks at the ends of the others are deleted.
    """

    paper: Paper
    nodes: dict[str, list[etree._Element]]
    looks: Looks


def read_elements(package: Package, name: str) -> Elements:
    """Return the content of an opened Word file with its elements."""
    context = Context(package, name)
    nodes: dict[str, list[etree._Element]] = {}
    context.nodes = nodes
    return Elements(_read(context), nodes, context.looks)


def _read(context: Context) -> Paper:
    name, main = context.name, context.part
    blocks = read_blocks(context, _body(main.root))
    if not any(_has_content(block) for block in blocks) and _has_words(main.root):
        raise BaocaoError(say.WORDS_ELSEWHERE.of(file=name))
    heads = tuple(_heads_and_feet(context))
    blocks, sections = _in_sections(context, blocks)
    notes = _notes(context, context.footnotes, "footnotes") | _notes(context, context.endnotes, "endnotes")
    return Paper(
        blocks,
        notes=notes,
        sections=sections,
        heads_and_feet=heads,
        comments=tuple(_comments(context)),
        title=_property(context, "metadata/core-properties", "title"),
        author=_property(context, "metadata/core-properties", "creator"),
        company=_property(context, "extended-properties", "Company"),
        page_numbers=tuple(page_numbers(context)),
        even_pages=context.even_pages,
        changed=next(main.root.iter(*_CHANGES), None) is not None,
    )


def _body(root: etree._Element) -> etree._Element | None:
    """Return the body, with the content of others, which a damaged file may have after it."""
    bodies = root.findall(f"{W}body")
    for other in bodies[1:]:
        bodies[0].extend(list(other))
    return bodies[0] if bodies else None


def _has_content(block: Block) -> bool:
    return any(paragraph.runs for paragraph in paragraphs([block]))


def _has_words(root: etree._Element) -> bool:
    """Tell whether there is text anywhere, in whatever language of XML, which is not deleted."""
    return any(
        (node.text or "").strip() and not any(above.tag in SKIPPED for above in node.iterancestors())
        for node in root.iter("{*}t")
    )


def _in_sections(
    context: Context, blocks: tuple[Block, ...]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Return the blocks, of which the first of a section on a new page begins a page, and the sections."""
    at = {block.place: number for number, block in enumerate(blocks)}
    starts = [0, *(at[place] + 1 for place, _ in context.section_ends if place in at)]
    nodes = [node for place, node in context.section_ends if place in at]
    nodes += context.part.root.findall(f"{W}body/{W}sectPr")[-1:]
    sections: list[Section] = []
    found = list(blocks)
    for start, node in zip(starts, nodes, strict=False):
        sections.append(_section(start, node))
        first = found[start] if start < len(found) else None
        if start and isinstance(first, Paragraph) and value(node.find(f"{W}type")) != "continuous":
            found[start] = replace(first, page_break=True)
    return tuple(found), tuple(sections)


def _section(start: int, node: etree._Element) -> Section:
    size, margins = node.find(f"{W}pgSz"), node.find(f"{W}pgMar")
    count = node.find(f"{W}pgNumType")
    return Section(
        start,
        landscape=_is_landscape(size),
        width=_twips(size, "w"),
        height=_twips(size, "h"),
        top=_twips(margins, "top"),
        right=_twips(margins, "right"),
        bottom=_twips(margins, "bottom"),
        left=_twips(margins, "left"),
        title_page=(title := node.find(f"{W}titlePg")) is not None and is_on(title),
        first_page=None if count is None or not count.get(f"{W}start") else whole(count.get(f"{W}start")),
        digits=_digits(count),
    )


def _is_landscape(size: etree._Element | None) -> bool:
    """Tell whether a page is wider than high; many programs do not write the word for it, which is advice."""
    width, height = _twips(size, "w"), _twips(size, "h")
    if width and height:
        return width > height
    return size is not None and size.get(f"{W}orient") == "landscape"


def _digits(count: etree._Element | None) -> str:
    found = "" if count is None else count.get(f"{W}fmt") or ""
    return "" if found == "decimal" else found


def _twips(node: etree._Element | None, name: str) -> int | None:
    found = None if node is None else length(node.get(f"{W}{name}"))
    return None if found is None else round(found)


def _heads_and_feet(context: Context) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield each header and footer that has words or things, once."""
    main = context.part
    read: set[str] = set()
    for section in main.root.iter(f"{W}sectPr"):
        for node in section.iter(*_HEADS):
            kind = node.get(f"{W}type") or "default"
            if not _is_used(context, section, kind):
                continue
            part = context.package.referred(main, node.get(f"{R}id") or "-")
            if part is None or part.name in read:
                continue
            read.add(part.name)
            name = _HEADS[str(node.tag)]
            context.part = part
            blocks = read_blocks(context, part.root, f"{name}{len(read)}.")
            context.part = main
            if _says_something(blocks):
                yield name if kind == "default" else f"{kind}-{name}", blocks


def _is_used(context: Context, section: etree._Element, kind: str) -> bool:
    """Tell whether Word prints the headers of a kind; those of first and even pages are to be asked for."""
    if kind == "first":
        title = section.find(f"{W}titlePg")
        return title is not None and is_on(title)
    return kind != "even" or context.even_pages


def _says_something(blocks: tuple[Block, ...]) -> bool:
    return any(
        run.text.strip() or (run.thing is not None and run.thing.kind != "page-number")
        for paragraph in paragraphs(blocks)
        for run in paragraph.runs
    )


def _notes(context: Context, marks: NoteMarks, part: str) -> dict[str, Note]:
    """Return the notes of one kind; a note may have the mark of another one, which then comes after it."""
    source = context.package.related(part)
    notes: dict[str, Note] = {}
    main, context.part = context.part, source or context.part
    kind: Literal["footnote", "endnote"] = "footnote" if marks.prefix == "fn" else "endnote"
    for id_, key in marks.in_order():
        blocks = read_blocks(context, marks.nodes[id_], f"{key}.")
        notes[key] = Note(kind, marks.numbers[key], marks.marks[key], blocks)
    context.part = main
    return notes


def _comments(context: Context) -> Iterator[Comment]:
    part = context.package.related("comments")
    for node in shown(root_of(part)):
        blocks = read_blocks(context, node, "comment.")
        yield Comment(
            node.get(f"{W}author") or "",
            node.get(f"{W}date") or "",
            "\n".join(paragraph.text for paragraph in paragraphs(blocks)),
            context.anchors.get(node.get(f"{W}id") or "", ""),
        )


def _property(context: Context, kind: str, name: str) -> str:
    root = root_of(context.package.of_file(kind))
    node = None if root is None else root.find(f"{{*}}{name}")
    return "" if node is None else (node.text or "").strip()
