"""The lines of the parts that a report has only if its month asks for them, by the place they are printed."""

from collections.abc import Iterator
from typing import get_args

from baocao.model import inline
from baocao.model.edition import Edition
from baocao.model.month import Month
from baocao.model.optional_parts import Place
from baocao.path import Origin
from baocao.render.line import LineView
from baocao.render.parts import cased

_MONTH = Origin.of("month")


def optional_lines(month: Month, edition: Edition) -> dict[Place, tuple[LineView, ...]]:
    """Return the lines at every place; parts for which the edition has no form are left out.

    The lines have no footnotes: those of a margin cannot have any.
    """
    found: dict[Place, tuple[LineView, ...]] = dict.fromkeys(get_args(Place), ())
    for place, style, text, key in _asked(month, edition):
        words = cased(edition, style, inline.without_refs(text))
        found[place] = (*found[place], LineView(style, words, _MONTH / key))
    return found


def _asked(month: Month, edition: Edition) -> Iterator[tuple[Place, str, str, str]]:
    """Yield the place, style, text and key of each part that a month asks for and the edition has."""
    forms = edition.optional_parts
    if forms.draft and month.draft:
        form, plain = forms.draft, month.draft is True
        text = form.plain if plain else form.numbered.format(number=month.draft)
        yield form.place, form.style, text, "draft"
    degree = forms.urgency.degrees.get(month.urgency or "") if forms.urgency else None
    if forms.urgency and degree:
        yield forms.urgency.place, degree.style, degree.words, "urgency"
    if forms.contact and month.contact:
        yield forms.contact.place, forms.contact.style, month.contact, "contact"
    if forms.circulation and month.circulation:
        yield (*forms.circulation.mark(month.circulation), month.circulation, "circulation")
    if forms.drafter and month.drafter:
        pattern = forms.drafter.pattern if month.drafter.copies else forms.drafter.code_only
        text = pattern.format(code=month.drafter.code, copies=month.drafter.copies)
        yield forms.drafter.place, forms.drafter.style, text, "drafter"
