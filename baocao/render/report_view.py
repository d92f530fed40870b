"""A month as the template sees it: every text final, every default of the office applied.

The words of the format and of the period are filled in here, so that a template only says what goes where.
"""

from collections.abc import Iterator
from typing import NamedTuple

from baocao.model.edition import Edition, LetterheadLine, Listed
from baocao.model.fields import BlankDay
from baocao.model.key import keys_of
from baocao.model.listing import unended
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.optional_parts import Place
from baocao.model.period import month_number
from baocao.model.period_words import fill, fill_known
from baocao.model.scheme import Scheme
from baocao.model.signature import signatures_at
from baocao.path import Origin
from baocao.render.line import WORDS, LineView
from baocao.render.optional import optional_lines
from baocao.render.parts import Parts, PartView, cased
from baocao.render.signing import joint_rows, signature_view

_MONTH, _OFFICE = Origin.of("month"), Origin.of("office")


class AppendixView(NamedTuple):
    """An appendix: its label, its title, the line that names its report, its content, and its key."""

    label: str
    title: str
    attached: str
    landscape: bool
    content: tuple[PartView, ...]
    origin: Origin
    key: str


class ReportView(NamedTuple):
    """Everything a template prints; ``notes`` are the footnotes by id.

    ``opening`` and ``ending`` are the paragraphs before and after the parts, from whichever keys;
    ``preamble`` and ``closing``, which are among them, are for templates that name them. ``joint`` are the
    rows of the signatures of a joint report, ``signature`` all their lines one below the other.
    ``optional`` are the lines of optional parts by their places; those under the number and after the
    recipients are also in ``letterhead`` and ``recipients``.
    """

    letterhead: tuple[tuple[tuple[LineView, ...], tuple[LineView, ...]], ...]
    kind: str
    author: LineView
    subject: tuple[LineView, ...]
    period_line: LineView
    subject_end: tuple[LineView, ...]
    addressees: tuple[LineView, ...]
    basis: tuple[LineView, ...]
    opening: tuple[LineView, ...]
    preamble: LineView
    parts: tuple[PartView, ...]
    ending: tuple[LineView, ...]
    closing: LineView
    recipients_label: str
    recipients_label_end: str
    recipients: tuple[LineView, ...]
    signature: tuple[LineView, ...]
    joint: tuple[tuple[tuple[LineView, ...], tuple[LineView, ...]], ...]
    optional: dict[Place, tuple[LineView, ...]]
    appendices: tuple[AppendixView, ...]
    notes: dict[str, LineView]


def report_view(month: Month, office: Office, edition: Edition, scheme: Scheme) -> ReportView:
    """Return what is printed for a month of an office under an edition of a format."""
    words = month.period.words()
    kind = edition.kinds["report"]
    parts = Parts(edition, scheme, words)
    own = _Own(month, office)
    optional = optional_lines(month, edition)
    addressees = own.lines("addressees", "addressee") if edition.addressees else ()
    basis = tuple(line._replace(text=fill_known(line.text, words)) for line in own.lines("basis", "basis"))
    signed = signatures_at(month.signature or office.signature, own.at("signature"))
    signatures = [signature_view(edition, each, at) for at, each in signed]
    joint = edition.signature.joint
    return ReportView(
        letterhead=tuple(_letterhead(month, office, edition, optional["under-number"])),
        kind=cased(edition, "kind", kind.name),
        author=_author(month, edition),
        subject=tuple(
            LineView("subject", fill(line, words), _OFFICE / "subject" / number)
            for number, line in enumerate(office.subject)
        ),
        period_line=_period_line(month, office, own),
        subject_end=(LineView("subject-end", edition.subject_end.words),) if edition.subject_end else (),
        addressees=_addressees(edition, addressees),
        basis=_listed(edition.basis, basis),
        opening=tuple(own.paragraphs("opening", words)),
        preamble=own.text("preamble", "body", words),
        parts=tuple(parts.of(month, office)),
        ending=tuple(own.paragraphs("ending", words)),
        closing=own.text("closing", "closing", words),
        recipients_label=edition.recipients.label,
        recipients_label_end=edition.recipients.label_end,
        recipients=_recipients(edition, own.lines("recipients", "recipient"), addressed=bool(addressees))
        + optional["after-recipients"],
        signature=tuple(line for each in signatures for lines in each for line in lines),
        joint=joint_rows(joint, signatures) if joint and len(signatures) > 1 else (),
        optional=optional,
        appendices=tuple(_appendices(month, office, edition, parts)),
        notes=own.notes(),
    )


def contents_of(view: ReportView) -> dict[str, tuple[PartView, ...]]:
    """Return what a template can print at once: the parts of the report (``""``), and appendices by key."""
    return {"": view.parts, **{sheet.key: sheet.content for sheet in view.appendices}}


class _Own(NamedTuple):
    """The values of a month, with the office's as defaults."""

    month: Month
    office: Office

    def at(self, key: str) -> Origin:
        """Return the origin of the value of a key."""
        return (_MONTH if getattr(self.month, key) else _OFFICE) / key

    def text(self, key: str, style: str, words: dict[str, str]) -> LineView:
        value = getattr(self.month, key) or getattr(self.office, key) or ""
        return LineView(style, fill_known(value, words), self.at(key))

    def paragraphs(self, place: str, words: dict[str, str]) -> Iterator[LineView]:
        """Yield the paragraphs before or after the parts, in the order in which a month declares its keys."""
        for key, declared in keys_of(Month).items():
            if declared.prints and declared.prints.place == place:
                value = getattr(self.month, key) or getattr(self.office, key, None) or ()
                texts = {self.at(key): value} if isinstance(value, str) else self.numbered(key, value)
                for origin, text in texts.items():
                    yield LineView(declared.prints.style, fill_known(text, words), origin)

    def notes(self) -> dict[str, LineView]:
        """Return the footnotes by id."""
        at = _MONTH / "footnotes"
        return {id_: LineView("footnote-text", text, at / id_) for id_, text in self.month.footnotes.items()}

    def numbered(self, key: str, values: tuple[str, ...]) -> dict[Origin, str]:
        """Return the texts of a list by their origins."""
        return {self.at(key) / number: value for number, value in enumerate(values)}

    def lines(self, key: str, style: str) -> tuple[LineView, ...]:
        values = getattr(self.month, key) or getattr(self.office, key) or ()
        return tuple(LineView(style, text, origin) for origin, text in self.numbered(key, values).items())


def symbol(month: Month, office: Office, edition: Edition) -> str:
    """Return the number and symbol of the report, with a gap if the number is written by hand."""
    form = edition.number
    number = month.number.zfill(form.digits) if month.number else form.blank
    return form.symbol.format(number=number, kind=edition.kinds["report"].code, code=office.code)


def _letterhead(
    month: Month, office: Office, edition: Edition, under_number: tuple[LineView, ...]
) -> Iterator[tuple[tuple[LineView, ...], tuple[LineView, ...]]]:
    facts = {
        "superior": tuple((text, _OFFICE / "superior" / n) for n, text in enumerate(office.superior)),
        "issuer": tuple((text, _OFFICE / "issuer" / n) for n, text in enumerate(office.issuer)),
        "number": ((f"{edition.number.prefix} {symbol(month, office, edition)}", _MONTH / "number"),),
        "date": ((_date_line(month, office, edition), _MONTH / "date"),),
    }
    for row in edition.letterhead.rows:
        left, right = (
            _lines(edition, side, facts)
            + (under_number if any(line.shows == "number" for line in side) else ())
            for side in (row.left, row.right)
        )
        yield left, right


def _date_line(month: Month, office: Office, edition: Edition) -> str:
    form = edition.date_line
    pattern = (
        form.day_blank if isinstance(month.date, BlankDay) else form.pattern if month.date else form.blank
    )
    return pattern.format(place=month.place or office.place, **_day_words(month))


def _day_words(month: Month) -> dict[str, str]:
    """Return the signing date in words, with a gap if it is written by hand."""
    day = month.date
    if day is None:
        year = str(month.period.last_day.year)
        return {"day": _ROOM, "month": _ROOM, "year": year, "short_date": f"{_ROOM}/{_ROOM}/{year}"}
    number = month_number(day.month)
    written = _ROOM if isinstance(day, BlankDay) else f"{day.day:02}"
    return {
        "day": written,
        "month": number,
        "year": str(day.year),
        "short_date": f"{written}/{number}/{day.year}",
    }


_ROOM = " " * 6


def _lines(
    edition: Edition, plan: tuple[LetterheadLine, ...], facts: dict[str, tuple[tuple[str, Origin], ...]]
) -> tuple[LineView, ...]:
    return tuple(
        LineView(line.style, cased(edition, line.style, text), origin)
        for line in plan
        for text, origin in (facts[line.shows] if line.shows else ((line.words or "", WORDS),))
    )


def _appendices(month: Month, office: Office, edition: Edition, parts: Parts) -> Iterator[AppendixView]:
    names = edition.appendix.names(month.appendices)
    attached = edition.appendix.attached.format(
        kind=edition.kinds["report"].name,
        symbol=symbol(month, office, edition),
        issuer=office.name,
        **_day_words(month),
    )
    for key, appendix in month.appendices.items():
        title = cased(edition, "appendix-title", appendix.title)
        at = _MONTH / "appendices" / key
        content = parts.appendix(appendix.content, at)
        label = names[f"#{key}"]
        yield AppendixView(label, title, attached, appendix.landscape, content, at / "title", key)


def _author(month: Month, edition: Edition) -> LineView:
    """Return the line that names the author; empty if there is none."""
    if edition.author is None or not month.author:
        return LineView("author", "")
    words = cased(edition, "author", f"{edition.author.word} {month.author}")
    return LineView("author", words, _MONTH / "author")


def signing_words(month: Month, office: Office, edition: Edition) -> str:
    """Return the line for the digital signature of an appendix; empty if the edition has none."""
    form = edition.appendix.signing
    words = {"symbol": symbol(month, office, edition), **_day_words(month)}
    return form.pattern.format(**words) if form else ""


def _period_line(month: Month, office: Office, own: _Own) -> LineView:
    line = month.period_line or office.period_line or ""
    words = {**month.period.words(), **month.period.day_words(office.cutoff)}
    return LineView("period-line", fill(line, words), own.at("period_line"))


def _listed(form: Listed, lines: tuple[LineView, ...]) -> tuple[LineView, ...]:
    ends = [form.separator] * (len(lines) - 1) + [form.last]
    return tuple(line._replace(text=unended(line.text) + end) for line, end in zip(lines, ends, strict=False))


def _addressees(edition: Edition, names: tuple[LineView, ...]) -> tuple[LineView, ...]:
    """Return the addressees of the report: one on the line of the label, several in a list below it."""
    form = edition.addressees
    if form is None or not names:
        return ()
    if len(names) == 1:
        return (LineView("addressee-line", f"{form.label} {names[0].text}", names[0].origin),)
    *listed, last = _listed(form, names)
    return (
        LineView("addressees-label", form.label),
        *listed,
        last._replace(style="addressee-last"),
    )


def _recipients(edition: Edition, names: tuple[LineView, ...], *, addressed: bool) -> tuple[LineView, ...]:
    words = edition.recipients.addressed
    first = (LineView("recipient", words),) if addressed and words else ()
    return _listed(edition.recipients, (*first, *names))
