"""How the lines of a Word file stand: their indents, the gaps between them and the height of their lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao.library.font_widths import line_height
from baocao.word.paper import Paragraph, Spacing
from baocao.word.recognise.line import Line

_TWIPS_PT = 20
_MM = 1440 / 25.4
_SINGLE = 240
# Blanks and tabs at the front of a paragraph move its first letter, and nothing says how far.
_BLANK_FRONT = re.compile(r"[ \u00a0]{0,2}(?=\S)")
_IN_FLOW = re.compile(r"p(\d+)")
_PROSE = 80
# The metrics of the only font that the formats know; those of others differ by little.
_FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a paragraph stands.

    ``indent`` is where its first letter stands right of the margin, in millimetres, ``gap`` the points
    between it and the paragraph above it: both are ``None`` if the file does not tell. ``pitch`` is the
    distance of its lines in points, ``spacing`` the same in single lines. A ``prose`` line is a long
    paragraph of the text.
    """

    align: str = "left"
    indent: float | None = None
    gap: float | None = None
    pitch: float = 0
    spacing: float = 1
    prose: bool = False


def standings(lines: Sequence[Line], sizes: Sequence[float]) -> Iterator[Standing]:
    """Yield how each line stands; ``sizes`` are the points of most of its letters.

    The distance of lines is held against the usual size of the text, so that one in another size is not also
    one with another distance.
    """
    above: tuple[int, Paragraph] | None = None
    prose = Counter(pt for line, pt in zip(lines, sizes, strict=True) if _is_prose(line))
    usual = max(prose, key=lambda pt: prose[pt], default=0.0)
    for line, pt in zip(lines, sizes, strict=True):
        source, found = line.source, _IN_FLOW.fullmatch(line.place)
        if not isinstance(source, Paragraph):
            above = None
            yield Standing()
            continue
        n = int(found[1]) if found else 0
        follows = above is not None and above[0] == n - 1
        pitch, spacing = _pitch(source.spacing, usual if _is_prose(line) else pt)
        yield Standing(
            align=source.alignment,
            indent=_indent(source, line.label) if found else None,
            gap=_gap(above[1], source) if above and follows else None,
            pitch=pitch,
            spacing=spacing,
            prose=_is_prose(line),
        )
        above = (n, source) if found else None


def _is_prose(line: Line) -> bool:
    return len(line.text) >= _PROSE and not line.appendix and bool(_IN_FLOW.fullmatch(line.place))


def _indent(paragraph: Paragraph, label: str) -> float | None:
    """Return where the first letter stands; that of a block that is set in, from the block's own side.

    Word's own numbers and lists in lists have indents of their own.
    """
    listed = paragraph.label or (label.startswith("item-") and paragraph.left > 0)
    if listed or not _BLANK_FRONT.match(paragraph.text):
        return None
    set_in = paragraph.left if paragraph.first_line <= 0 else min(paragraph.left, 0)
    return round((set_in + paragraph.first_line) / _MM, 1)


def _gap(above: Paragraph, below: Paragraph) -> float:
    same = above.style == below.style
    after = 0 if same and above.spacing.contextual else above.spacing.after
    before = 0 if same and below.spacing.contextual else below.spacing.before
    return (after + before) / _TWIPS_PT


def _pitch(spacing: Spacing, pt: float) -> tuple[float, float]:
    single = pt * line_height(_FONT)
    line = spacing.line or 0
    if not single or not line:
        return single, 1.0
    if spacing.rule == "auto":
        return single * line / _SINGLE, line / _SINGLE
    pitch = line / _TWIPS_PT
    pitch = max(pitch, single) if spacing.rule == "atLeast" else pitch
    return pitch, pitch / single
