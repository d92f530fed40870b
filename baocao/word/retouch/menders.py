"""Which fault of form is mended how; a fault without a mender needs a person."""

from collections.abc import Callable

from baocao.lint.rules.form import (
    arrangement,
    components,
    fixed_words,
    headings,
    leftovers,
    lines_below,
    paragraphs,
    sheets,
)
from baocao.word.retouch import (
    mend_letters,
    mend_lines,
    mend_numbers,
    mend_pages,
    mend_paragraphs,
    mend_words,
)
from baocao.word.retouch.work import Work

Mender = Callable[[Work], None]

# In this order: letters decide how high lines are, and a number must be in its place to get its size.
MENDERS: dict[str, Mender] = {
    components.OTHER_FONT.id: mend_letters.mend_fonts,
    components.COMPONENT_SIZE.id: mend_letters.mend_sizes,
    components.BODY_SIZE.id: mend_letters.mend_body_sizes,
    components.COMPONENT_WEIGHT.id: mend_letters.mend_weights,
    components.COMPONENT_SLANT.id: mend_letters.mend_slants,
    components.COMPONENT_CAPITALS.id: mend_letters.mend_capitals,
    headings.HEADING_LOOK.id: mend_letters.mend_headings,
    leftovers.COLOURED.id: mend_letters.mend_colours,
    leftovers.HIGHLIGHTED.id: mend_letters.mend_highlights,
    arrangement.COMPONENT_MIDDLE.id: mend_paragraphs.mend_middles,
    lines_below.NO_LINE.id: mend_lines.mend_missing_lines,
    lines_below.BROKEN_LINE.id: mend_lines.mend_broken_lines,
    lines_below.LINE_LENGTH.id: mend_lines.mend_lengths,
    fixed_words.HEAD_WORDS.id: mend_words.mend_dashes,
    paragraphs.ALIGNMENT.id: mend_paragraphs.mend_alignment,
    paragraphs.INDENT.id: mend_paragraphs.mend_indents,
    paragraphs.GAP.id: mend_paragraphs.mend_gaps,
    paragraphs.PITCH.id: mend_paragraphs.mend_pitches,
    sheets.PAPER_SIZE.id: mend_pages.mend_sheets,
    sheets.MARGINS.id: mend_pages.mend_margins,
    sheets.NO_PAGE_NUMBER.id: mend_numbers.mend_missing,
    sheets.PAGE_NUMBER_PLACE.id: mend_numbers.mend_places,
    sheets.PAGE_NUMBER_SIZE.id: mend_numbers.mend_number_sizes,
    sheets.FIRST_PAGE_NUMBER.id: mend_numbers.mend_first_page,
    sheets.PAGE_COUNT.id: mend_numbers.mend_count,
}
