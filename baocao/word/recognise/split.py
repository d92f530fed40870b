"""Splits a paragraph whose halves are divided by tabs, blanks or line breaks."""

import re
from collections.abc import Callable, Collection, Iterator

from baocao.word.recognise.lexicon import authority_of, folded, kind_of, letterhead_words, opens
from baocao.word.recognise.piece import Piece, Side, in_capitals

_GAP = re.compile(r"[ \u00a0]*\t\s*|[ \u00a0]{5,}")
_FAR = 20
_BOLD = 0.5
# *Phụ lục 01: DANH SÁCH*, *Biểu số 2. Kết quả*
_TITLED_APPENDIX = re.compile(
    r"(\s*[^\W\d]+(?:\s+[^\W\d]+)?\s+(?:số\s+)?(?:\d{1,2}|[IVXLC]+|[A-ZĐ])(?:[/.-][\w-]{1,6})?\s*[:.–-])\s*(?=\S)"
)
_DAY = re.compile(r"^[^.;:()]{1,60},?\s*ngày\b", re.IGNORECASE)
_LEVEL = re.compile(
    r"\s(?=(?:Tỉnh|Thành phố|TP\.?|Huyện|Xã|Phường|Đặc khu|Thị xã|Thị trấn)\s[^,]*,\s*ngày\b)"
)


def in_lines(piece: Piece) -> Iterator[Piece]:
    """Yield the lines of a paragraph that line breaks divide."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", piece.raw)]
    lines = [(start, end) for start, end in lines if piece.raw[start:end].strip()]
    if len(lines) < 2:
        yield piece
        return
    for number, (start, end) in enumerate(lines, 1):
        yield piece.part(start, end, f"/{number}")


def titled_appendix(piece: Piece) -> list[Piece]:
    """Return the label and the title of an appendix that stand on one line, or nothing."""
    match = _TITLED_APPENDIX.match(piece.raw)
    stands_out = piece.centred or piece.bold > _BOLD
    if match is None or not stands_out or not opens(piece.text, "appendix") or "\n" in piece.raw.strip():
        return []
    return [piece.part(0, match.end(1), "/1"), piece.part(match.end(1), len(piece.raw), "/2")]


def tabs_of_left(piece: Piece) -> int:
    """Return how many tabs are before the left half of a line; 0 for a line without halves."""
    tabs = _lead(piece).count("\t")
    return tabs if tabs and piece.spot is None and _gap(piece) is not None else 0


def in_halves(piece: Piece, left: Collection[int] = ()) -> Iterator[Piece]:
    """Yield the left and the right half of a line; a line that begins far from the margin is a right one.

    ``left`` are the numbers of tabs before the left halves of the lines around it. With as many before it, a
    line is a left half without a right one, unless its words belong on the right.
    """
    at = _gap(piece)
    if at is None:
        lead = _lead(piece)
        far = ("\t" in lead or len(lead) >= _FAR) and not opens(piece.text, "about")
        alone = lead.count("\t") in left and not is_right_half(piece.raw.strip())
        side: Side = "left" if alone else "right"
        yield piece.part(0, len(piece.raw), "", side) if far and piece.spot is None else piece
        return
    yield piece.part(0, at, "#1", "left")
    yield piece.part(at, len(piece.raw), "#2", "right")


def _lead(piece: Piece) -> str:
    return piece.raw[: len(piece.raw) - len(piece.raw.lstrip())]


def _gap(piece: Piece) -> int | None:
    """Return where the right half begins."""
    raw = piece.raw
    lead, end = len(raw) - len(raw.lstrip()), len(raw.rstrip())
    gaps = [match.end() for match in _GAP.finditer(raw, lead) if match.end() < end]
    sure = [at for at in gaps if is_right_half(raw[at:end])]
    if sure:
        return sure[0]
    tabs = [match.end() for match in _GAP.finditer(raw, lead) if "\t" in match[0] and match.end() < end]
    if tabs and raw[tabs[-1]].isupper():
        return tabs[-1]
    return _look_changes(piece)


def _look_changes(piece: Piece) -> int | None:
    """Return where an issuer's name ends and the place and day begin without a gap, in italics."""
    if piece.side == "right":
        return None
    at, slanted = 0, False
    for run in piece.paragraph.runs:
        begins = run.look.italic and not slanted and piece.raw[:at].strip() and run.text[:1] not in ",; "
        if begins and _DAY.match(piece.raw[at:]):
            return at
        at += len(run.text)
        slanted = run.look.italic
    level = _LEVEL.search(piece.raw)
    return level.end() if level and not _DAY.match(piece.raw[: level.start()]) else None


def is_right_half(text: str) -> bool:
    """Tell whether words belong on the right of a letterhead or a foot.

    >>> [is_right_half(text) for text in ("Độc lập - Tự do", "Hà Nội, ngày 5", "TL. CHỦ TỊCH", "/BC-SNV")]
    [True, True, True, False]
    """
    titles, mottos = letterhead_words()
    small = folded(text)
    starts: tuple[Callable[[], bool], ...] = (
        lambda: any(small.startswith(each[:12]) for each in (*titles, *mottos)),
        lambda: text[:1].isalnum() and not small.startswith("ngày") and _DAY.match(text) is not None,
        lambda: in_capitals(text) and bool(authority_of(text)[0] or opens(text, "posts")),
        lambda: bool(kind_of(text)[0]) and in_capitals(text),
    )
    return any(start() for start in starts)
