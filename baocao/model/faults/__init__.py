"""Faults of a file that is YAML but not a valid month, office or numbering scheme."""

from baocao.finding import Rule
from baocao.model.faults import keys, shapes, values
from baocao.model.faults.keys import MISSING_KEY, OFFICE_AS_MONTH, UNKNOWN_KEY
from baocao.model.faults.shapes import (
    BEHALF_DISAGREES,
    INCONSISTENT_NUMBERING,
    INCONSISTENT_REGISTER,
    INCONSISTENT_TABLE,
    MISSHAPEN_ITEM,
    ROW_LENGTH,
    TITLE_AND_LABEL,
)
from baocao.model.faults.values import (
    NO_SUCH_DAY,
    NOT_A_CHOICE,
    NOTHING_WRITTEN,
    PERIOD_REVERSED,
    UNKNOWN_PLACEHOLDER,
    WRONG_TYPE_OR_VALUE,
)
from baocao.source.faults import YAML_SYNTAX

RULES = (*keys.RULES, *values.RULES, *shapes.RULES)

# The rule of each kind of fault that the models raise, with its text in :mod:`baocao.messages.schema`.
RULE_OF_KIND: dict[str, Rule] = {
    kind: rule
    for rule, kinds in (
        (YAML_SYNTAX, "item_colon"),
        (
            WRONG_TYPE_OR_VALUE,
            "not_text mapping list measure date_form day_form period_form number_form id_form",
        ),
        (WRONG_TYPE_OR_VALUE, "draft_form copies_form"),
        (
            WRONG_TYPE_OR_VALUE,
            "code_form name_form office_name extends_form width_form vietnamese_number long_number",
        ),
        (NOT_A_CHOICE, "choice flag"),
        (NOTHING_WRITTEN, "no_value empty_list item_empty sections_shape"),
        (UNKNOWN_PLACEHOLDER, "unknown_word"),
        (NO_SUCH_DAY, "date_impossible date_year"),
        (PERIOD_REVERSED, "days_in_order last_before_first"),
        (MISSHAPEN_ITEM, "item_shape item_keys section_shape block_in_item"),
        (TITLE_AND_LABEL, "title_or_label label_over_sections"),
        (BEHALF_DISAGREES, "no_behalf behalf_without_authority collective_without_kt"),
        (ROW_LENGTH, "row_length total_length"),
        (INCONSISTENT_TABLE, "total_or_subtotal total_without_name heading_with_kind many_columns"),
        (INCONSISTENT_REGISTER, "successor_of_living body_twice successor_circle"),
        (INCONSISTENT_NUMBERING, "scheme_lacks heading_below_item style_twice label_number label_long"),
    )
    for kind in kinds.split()
}

__all__ = ["MISSING_KEY", "OFFICE_AS_MONTH", "RULES", "RULE_OF_KIND", "UNKNOWN_KEY", "WRONG_TYPE_OR_VALUE"]
