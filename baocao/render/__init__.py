"""Renders a month, its office and an edition through the office's template to a document tree."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from pathlib import Path

from baocao.document import About, Document, Stylesheet
from baocao.model import inline
from baocao.model.edition import Edition
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.scheme import Scheme
from baocao.render.apart import apart, signing_line
from baocao.render.ending import ended, ended_sheets
from baocao.render.fitted import fitted
from baocao.render.markup import read
from baocao.render.report_view import contents_of, report_view, signing_words
from baocao.render.template import run_template
from baocao.system.files import NONE_UNSAVED

__all__ = ["render", "render_apart"]


def render(
    month: Month,
    office: Office,
    edition: Edition,
    scheme: Scheme,
    template: Path,
    created: datetime | None = None,
    unsaved: Mapping[str, bytes] = NONE_UNSAVED,
) -> tuple[Document, Stylesheet]:
    """Return the report as a tree, and its stylesheet.

    The references of the month are already resolved (:func:`baocao.model.references.resolve_references`).
    ``created`` is the creation time of the file; by default it is the start of the report's date.
    ``unsaved`` are the bytes of templates that are not on disk yet, by their paths. Raises
    :class:`baocao.errors.TemplateError` if the template is invalid.
    """
    edition = edition.sized(office.sizes)
    edition = edition if office.two_sided else edition.on_one_side()
    stylesheet = Stylesheet(edition, (*scheme.lists(), *edition.lists()))
    view = report_view(month, office, edition, scheme)
    markup = run_template(template, {"paper": view}, unsaved)
    found = read(markup, template, stylesheet, view.notes, contents_of(view), unsaved)
    subject = " ".join(inline.plain(line.text) for line in view.subject)
    kind = edition.kinds["report"].name
    day = datetime.combine(month.report_day, time(), UTC)
    about = About(f"{kind} {subject}", office.name, subject, created or day)
    blocks, sheets = ended(found.blocks, edition), ended_sheets(found.sheets, edition)
    document = Document(about, blocks, found.notes, sheets, margins=found.margins)
    document, edition = fitted(document, edition)
    return document, stylesheet._replace(edition=edition)


def render_apart(
    month: Month,
    office: Office,
    edition: Edition,
    scheme: Scheme,
    template: Path,
    created: datetime | None = None,
) -> tuple[tuple[Document, ...], Stylesheet]:
    """Return the report as :func:`render` does, but as one tree without appendices, and one per appendix."""
    document, stylesheet = render(month, office, edition, scheme, template, created)
    words = signing_words(month, office, edition)
    return apart(document, signing_line(words) if words else None), stylesheet
