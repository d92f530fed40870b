"""The look of a summary: the edition's, set more closely so that a page holds more."""

from baocao.document import Stylesheet
from baocao.model.edition import Edition
from baocao.model.scheme import Level, Scheme
from baocao.model.style import Style

HEADING, BODY, ITEM, HEAD, CELL = "heading-1", "body", "item-1", "table-head", "table-cell"
_HANGING_MM = 4
_BULLET = Scheme(name="-", levels=(Level(style=ITEM, count="none", label="-"),))


def stylesheet_of(edition: Edition) -> Stylesheet:
    """Return the edition's styles with its smallest sizes and little space between paragraphs.

    Page, margins and typeface are those of the edition.
    """
    styles = {key: _smallest(style) for key, style in edition.styles.items()}
    close: dict[str, dict[str, object]] = {
        BODY: {
            "first_line_mm": 0,
            "before_pt": 0,
            "after_pt": 2,
            "line_exact_pt": None,
            "line_multiple": 1.0,
        },
        HEADING: {
            "caps": False,
            "bold": True,
            "italic": False,
            "align": "left",
            "before_pt": 5,
            "after_pt": 2,
        },
        ITEM: {"left_mm": _HANGING_MM, "first_line_mm": -_HANGING_MM, "after_pt": 1},
        "kind": {"before_pt": 6, "after_pt": 0},
        HEAD: {"before_pt": 1, "after_pt": 1},
        CELL: {"before_pt": 1, "after_pt": 1},
    }
    for key, changes in close.items():
        styles[key] = styles[key].model_copy(update=changes)
    styles[HEADING] = styles[HEADING].model_copy(update={"first_line_mm": 0, "left_mm": 0})
    rule = styles["subject"].rule
    if rule:
        styles["subject"] = styles["subject"].model_copy(
            update={"rule": rule.model_copy(update={"after_pt": 4})}
        )
    return Stylesheet(edition.on_one_side().model_copy(update={"styles": styles}), (_BULLET,))


def _smallest(style: Style) -> Style:
    return style.model_copy(update={"pt": style.pt_range.at_least}) if style.pt_range else style
