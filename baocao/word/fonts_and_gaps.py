"""What properties say of fonts, indents and the gaps between lines, and what that comes to."""

from collections.abc import Mapping

from lxml import etree

from baocao.word.namespaces import W, length
from baocao.word.paper import Spacing

# Which font has ASCII letters, and which has all others, such as Vietnamese ones (17.3.2.26).
_SLOTS = ("ascii", "hAnsi")
_THEME = "+"
_SIDES = ("start", "left", "end", "right", "hanging", "firstLine")
_SAME_SIDE = {"start": "left", "end": "right"}
_GAPS = ("before", "after", "line", "lineRule", "beforeAutospacing", "afterAutospacing")
_ON = ("1", "true", "on")
# The gap of a web page, which Word leaves where a gap is automatic, in twips.
_AUTOMATIC = 280.0


def slots_said(node: etree._Element) -> dict[str, object]:
    """Return the fonts that ``w:rFonts`` names; a theme's is stronger than a name beside it."""
    said: dict[str, object] = {}
    for slot in _SLOTS:
        theme, name = node.get(f"{W}{slot}Theme"), node.get(f"{W}{slot}")
        if theme or name:
            said[slot] = f"{_THEME}{theme}" if theme else name
    return said


def fonts_of(said: Mapping[str, object], theme: Mapping[str, str]) -> tuple[str, str]:
    """Return the fonts of ASCII letters and of all others, with those of the theme by their names."""
    ascii_, other = (str(said.get(slot, "")) for slot in _SLOTS)
    return _named(ascii_, theme), _named(other, theme)


def _named(font: str, theme: Mapping[str, str]) -> str:
    return theme.get(font.removeprefix(_THEME), "") if font.startswith(_THEME) else font


def spacing_said(node: etree._Element) -> dict[str, object]:
    """Return what ``w:spacing`` of a paragraph says."""
    return {f"spacing.{side}": node.get(f"{W}{side}") for side in _GAPS if node.get(f"{W}{side}")}


def spacing_of(said: Mapping[str, object]) -> Spacing:
    """Return the gaps that a paragraph has."""
    before, after, line = (length(str(said.get(f"spacing.{side}") or "")) for side in _GAPS[:3])
    automatic = [said.get(f"spacing.{side}") in _ON for side in _GAPS[4:]]
    return Spacing(
        _AUTOMATIC if automatic[0] else before or 0,
        _AUTOMATIC if automatic[1] else after or 0,
        line,
        str(said.get("spacing.lineRule") or "auto"),
        contextual=bool(said.get("contextualSpacing")),
    )


def indents_said(node: etree._Element) -> dict[str, object]:
    """Return what ``w:ind`` says."""
    said: dict[str, object] = {
        _SAME_SIDE.get(side, side): length(node.get(f"{W}{side}"))
        for side in _SIDES
        if node.get(f"{W}{side}")
    }
    if "firstLine" in said and "hanging" not in said:
        said["hanging"] = 0.0  # the last one that is said holds
    return said
