"""The look of one component of a report, and its source in the official text."""

from typing import Annotated, Literal

from pydantic import Field

from baocao.model.fields import Closed, Text
from baocao.system.recent import for_recent

Align = Literal["left", "center", "right", "both"]


class Sourced(Closed):
    """Something the official text says, and its source.

    The tag at the end of ``source`` says how sure it is: ``[P]`` read in the act itself, ``[n]`` in n other
    places only, ``[obs]`` measured on an official document, ``[inf]`` our inference, ``[chọn]`` our choice
    because the text says nothing.
    """

    source: Text


class Range(Closed):
    """The values that a text allows; open at the top if it only says "at least"."""

    at_least: float
    at_most: float | None = None

    def holds(self, value: float) -> bool:
        """Tell whether a value is allowed."""
        return self.at_least <= value and (self.at_most is None or value <= self.at_most)


class RuleStyle(Sourced):
    """A solid line under a component: ``share`` of the text's length, ``pt`` thick, ``gap_pt`` below it.

    ``share_range`` are the shares that the text allows if it allows more than one. ``solid`` tells that the
    text asks for a solid one. ``after_pt`` is the space under the line.
    """

    share: float
    share_range: Range | None = None
    solid: bool = False
    pt: float
    gap_pt: float
    after_pt: float = 0


class Border(Sourced):
    """Solid lines around a paragraph or only above it, ``pt`` thick, ``gap_pt`` above and below its text.

    A frame around it is ``width_mm`` wide, or else as wide as the text and ``side_mm`` on both sides; it is
    ``height_mm`` high if the text fits on one line.
    """

    sides: Literal["all", "top"] = "all"
    pt: float
    gap_pt: int
    side_mm: float = 0
    width_mm: float | None = None
    height_mm: float | None = None

    @property
    def line_pt(self) -> float | None:
        """Return the height of the line of text, in points; ``None`` if it follows from the font."""
        return None if self.height_mm is None else self.height_mm / 25.4 * 72 - 2 * self.gap_pt - self.pt


class Style(Sourced):
    """The look of one component. A missing length is inherited from the style it is based on.

    Values whose names have ``range`` are those that the text allows if it allows more than one;
    ``gap_range_pt`` is for the gap between two paragraphs. ``name`` is what the user sees in Word, a
    ``built_in`` one is Word's own; a style of kind ``character`` marks text inside a paragraph.
    """

    name: Text
    kind: Literal["paragraph", "character"] = "paragraph"
    based_on: Text | None = None
    next: Text | None = None
    built_in: bool = False
    pt: float | None = None
    pt_range: Range | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    superscript: bool | None = None
    caps: bool = False
    color: Annotated[str, Field(pattern="^[0-9A-F]{6}$")] | None = None
    align: Align | None = None
    left_mm: float | None = None
    first_line_mm: float | None = None
    first_line_ranges_mm: tuple[Range, ...] | None = None
    gap_range_pt: Range | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    line_exact_pt: float | None = None
    line_exact_range: Range | None = None
    line_multiple: float | None = None
    line_multiple_range: Range | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    widow_control: bool | None = None
    outline_level: int | None = None
    rule: RuleStyle | None = None
    border: Border | None = None


@for_recent(8)
def all_resolved(styles: dict[str, Style]) -> dict[str, Style]:
    """Return the styles of an edition by name, each with everything it inherits, the base style last."""
    found: dict[str, Style] = {}

    def resolve(key: str) -> Style:
        if key not in found:
            style = styles[key]
            parent = style.based_on or ("base" if style.kind == "paragraph" and key != "base" else None)
            own = {name: value for name, value in style if value is not None} if parent else {}
            found[key] = resolve(parent).model_copy(update={**own, "rule": style.rule}) if parent else style
        return found[key]

    for key in styles:
        resolve(key)
    return found
