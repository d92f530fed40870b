"""Turns a paper into pieces in reading order, and finds its letterhead and its foot."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from baocao.word.paper import Block, Paper, Paragraph, Table, paragraphs
from baocao.word.recognise import split
from baocao.word.recognise.cleaned import cleaned, printed
from baocao.word.recognise.lexicon import authority_of, folded, kind_of, letterhead_words, opens
from baocao.word.recognise.piece import Piece, Side, Spot, in_capitals

Use = Literal["letterhead", "foot", "addressee", "placing", "data"]
# The letterhead is in the first blocks of a paper, and a signature's table is short.
FIRST_BLOCKS = 14
_MOST_FOOT_ROWS = 12
_LONG_CELL = 200
_FEW_LINES = 6
# A post, whose it is on two lines, and a name.
_LINES_OF_SIGNATURE = 4
_LONGEST_LABEL = 20
_LONGEST_POST = 80
_LAST_PART = 0.4
_LAST_BLOCKS = 12
_MOST_AFTER_POST = 3
_FAR = 20
NUMBER = re.compile(r"(?i)số\s*[:.]?\s*[\d.…_{}A-Za-z]*\s*[/-]\s*[^\s\d]|số\s*[:.]?\s*[.…_]*\s*$")
DAY = re.compile(r"(?i)(^|,|\s)ngày\b.{0,14}\btháng\b")


class Zones(NamedTuple):
    """The blocks where the title begins, and where the foot begins and ends."""

    title: int
    foot: int
    after: int


def use_of(table: Table) -> Use:
    """Return what a table is for."""
    texts = [text for each in paragraphs([table]) if (text := " ".join(printed(each.runs).split()))]
    if is_letterhead(texts):
        return "letterhead"
    if is_foot(table, texts):
        return "foot"
    if texts and opens(texts[0], "addressee"):
        return "addressee"
    cells = [cell for row in table.rows for cell in row.cells]
    if len(cells) <= 1 or table.columns == 1:
        return "placing"
    long_cells = any(len(paragraph.text) > _LONG_CELL for paragraph in paragraphs([table]))
    few = len(table.rows) == 1 or (len(table.rows) <= 3 and long_cells)
    return "placing" if not table.ruled and few else "data"


def is_letterhead(texts: Sequence[str]) -> bool:
    """Tell whether the words of a table are those of a letterhead."""
    titles, mottos = letterhead_words()
    starts = tuple(each[:16] for each in (*titles, *mottos))
    if any(folded(text).startswith(starts) for text in texts):
        return True
    return any(NUMBER.match(text) for text in texts) and any(DAY.search(text) for text in texts)


def is_foot(table: Table, texts: Sequence[str]) -> bool:
    """Tell whether a table holds the recipients or the signature."""
    if any(opens(text, "recipients") for text in texts):
        return True
    if len(table.rows) > _MOST_FOOT_ROWS or any(len(text) > _LONG_CELL for text in texts):
        return False
    if any(in_capitals(text) and authority_of(text)[0] for text in texts):
        return True
    posts = [text for text in texts if in_capitals(text) and opens(text, "posts")]
    few = len(texts) <= max(_FEW_LINES, _LINES_OF_SIGNATURE * table.columns)
    return bool(posts) and few and not any(re.match(r"\d", text) for text in texts)


def flow(paper: Paper) -> tuple[list[Piece], Zones]:
    """Return the pieces of a paper, and its zones."""
    zones = _zones(paper.blocks)
    pieces: list[Piece] = []
    left = _tabs_of_left(paper.blocks[: zones.title])
    for top, block in enumerate(paper.blocks):
        for piece in _pieces(block, top, None):
            if top >= zones.foot and (title := split.titled_appendix(piece)):
                pieces += title
            elif top <= zones.title or zones.foot <= top < zones.after or _in_placing(piece):
                pieces += _divided(piece, left if top < zones.title else (), heading=top == zones.title)
            else:
                pieces.append(piece)
    return list(_filled(pieces)), zones


def _filled(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces with words, and whether an empty one is above each in its column."""
    gaps: dict[tuple[str, int] | None, bool] = {}
    for piece in pieces:
        column = (piece.spot.table, piece.spot.column) if piece.spot else None
        if piece.text or piece.is_table:
            yield replace(piece, lone=True) if gaps.get(column) else piece
        gaps[column] = not (piece.text or piece.is_table)


def _tabs_of_left(blocks: Sequence[Block]) -> frozenset[int]:
    """Return how many tabs are before the left halves of the lines of a letterhead."""
    written = [Piece((), "", block, 0, raw=block.text) for block in blocks if isinstance(block, Paragraph)]
    return frozenset(split.tabs_of_left(line) for each in written for line in split.in_lines(each)) - {0}


def _in_placing(piece: Piece) -> bool:
    return piece.spot is not None and piece.spot.columns > 1


def _divided(piece: Piece, left: Collection[int], *, heading: bool) -> Iterator[Piece]:
    """Yield the parts of a piece of the letterhead, the title or the foot."""
    if piece.is_table or not piece.raw.strip():
        yield piece
        return
    lines = list(split.in_lines(piece))
    if heading and len(lines) > 1 and not kind_of(lines[0].text)[0]:
        lines = [piece]
    for line in lines:
        yield from [line] if heading else split.in_halves(line, left)


def _pieces(block: Block, top: int, spot: Spot | None, side: Side = "") -> Iterator[Piece]:
    if isinstance(block, Table):
        if use_of(block) == "data":
            yield Piece((), block.place, block, top, spot=spot, side=side)
            return
        for number, row in enumerate(block.rows):
            for cell in row.cells:
                here = Spot(block.place, block.columns, number, cell.column)
                whole = cell.columns >= block.columns
                own: Side = side if whole else "right" if cell.column else "left"
                for each in cell.blocks:
                    yield from _pieces(each, top, here if block.columns > 1 or spot is None else spot, own)
        return
    for box in block.boxes:
        for each in box.blocks:
            yield from (replace(piece, boxed=True) for piece in _pieces(each, top, spot, side))
    yield Piece(cleaned(block.runs), block.place, block, top, raw=block.text, spot=spot, side=side)


def _zones(blocks: Sequence[Block]) -> Zones:
    title = _title_at(blocks)
    foot = next((at for at in range(title, len(blocks)) if _begins_foot(blocks, at)), len(blocks))
    after = next((at for at in range(foot + 1, len(blocks)) if _begins_appendix(blocks[at])), len(blocks))
    return Zones(title, foot, after)


def _title_at(blocks: Sequence[Block]) -> int:
    """Return the block of the kind; of the addressee, if there is none; or the first below the letterhead."""
    head = -1
    for at, block in enumerate(blocks[: FIRST_BLOCKS * 2]):
        if isinstance(block, Table):
            if use_of(block) == "letterhead" and at < FIRST_BLOCKS:
                head = at
            elif use_of(block) == "data":
                break
        elif is_kind_line(block):
            return at
    for at, block in enumerate(blocks[: FIRST_BLOCKS * 2]):
        if isinstance(block, Paragraph) and opens(block.text.strip(), "addressee"):
            return at
    return max([head, *_written_heads(blocks)]) + 1


def _written_heads(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the first paragraphs that have a title or a motto of a letterhead, beside other words."""
    titles, mottos = letterhead_words()
    for at, block in enumerate(blocks[:FIRST_BLOCKS]):
        small = "" if isinstance(block, Table) else folded(block.text)
        if any(words in small for words in (*titles, *mottos)):
            yield at


def is_kind_line(block: Paragraph) -> bool:
    """Tell whether a paragraph is the name of the kind: in capitals, and centred or bold."""
    text = " ".join((printed(block.runs).strip().splitlines() or [""])[0].split())
    if not in_capitals(text) or not kind_of(text)[0] or len(text) > _LONG_CELL:
        return False
    lead = len(block.text) - len(block.text.lstrip())
    bold = any(run.look.bold and run.text.strip() for run in block.runs)
    return bold or block.alignment == "center" or lead >= 8 or "\t" in block.text[:lead]


def _begins_foot(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if isinstance(block, Table):
        return use_of(block) == "foot"
    text = printed(block.runs).strip()
    if opens(text, "recipients"):
        return True
    halves = re.split(r"\t+|\s{5,}", text)
    half = halves[-1]
    near_end = at >= len(blocks) * _LAST_PART or len(blocks) - at <= _LAST_BLOCKS
    if not near_end or len(half) > _LONGEST_POST or not in_capitals(half):
        return False
    if authority_of(half)[0]:
        return True
    lead = len(block.text) - len(block.text.lstrip())
    placed = block.alignment in ("center", "right") or lead >= _FAR or "\t" in block.text[:lead]
    placed = placed or (
        len(halves) == 2 and all(in_capitals(each) and opens(each, "posts") for each in halves)
    )
    # Who sends a telegram, and what a post decides, end with a colon.
    posted = bool(opens(half, "posts")) and not half.endswith(":")
    return placed and posted and not _followed(blocks[at + 1 :])


def _followed(blocks: Sequence[Block]) -> bool:
    """Tell whether more than a name follows, as far as the recipients."""
    texts: list[str] = []
    for block in blocks:
        for each in paragraphs([block]):
            text = each.text.strip()
            if opens(text, "recipients"):
                return False
            texts += [text] if text else []
            if len(texts) > _MOST_AFTER_POST or len(text) > _LONGEST_POST:
                return True
    return False


def _begins_appendix(block: Block) -> bool:
    if isinstance(block, Table):
        use = use_of(block)
        first = next((each for each in paragraphs([block]) if each.text.strip()), None)
        return use in ("data", "letterhead") or (
            use == "placing" and first is not None and _begins_appendix(first)
        )
    text = printed(block.runs).strip()
    named = bool(opens(text, "appendix")) or (bool(opens(text, "appendix_titles")) and in_capitals(text))
    centred = block.alignment == "center"
    return bool(text) and (
        (centred and (named or block.page_break)) or is_kind_line(block) or _is_label(block)
    )


def _is_label(block: Paragraph) -> bool:
    """Tell whether a paragraph is an appendix's label alone, wherever it stands."""
    text = block.text.strip()
    return len(text) < _LONGEST_LABEL and bool(opens(text, "appendix"))
