"""A letterhead: the parts with which one kind of body replaces those of a format family."""

from pydantic import Field

from baocao.model.edition import (
    Citation,
    Edition,
    Forbidden,
    Letterhead,
    Number,
    Recipients,
)
from baocao.model.fields import Text
from baocao.model.page_setup import PageSetup
from baocao.model.papers import BodyEnd, SubjectEnd
from baocao.model.signature_form import SignatureForm
from baocao.model.style import Sourced, Style


class OwnLetterhead(Sourced):
    """Parts that replace those of every edition of a family; missing parts stay the edition's own."""

    name: Text
    family: Text
    page: PageSetup | None = None
    number: Number | None = None
    letterhead: Letterhead | None = None
    subject_end: SubjectEnd | None = None
    body_end: BodyEnd | None = None
    recipients: Recipients | None = None
    signature: SignatureForm | None = None
    citation: Citation | None = None
    forbidden: Forbidden | None = None
    styles: dict[str, Style] = Field(default_factory=dict)

    def over(self, edition: Edition) -> Edition:
        """Return an edition with these parts in place of its own."""
        given = {name: getattr(self, name) for name in self.model_fields_set & _REPLACED}
        return edition.model_copy(update={**given, "styles": {**edition.styles, **self.styles}})


_REPLACED = set(OwnLetterhead.model_fields) - {"name", "family", "source", "styles"}
