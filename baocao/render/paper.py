"""A month as the template sees it: every text ready, every choice between month and office made.

Words that the format fixes and words that the period gives are put in here, so that a template only says
what stands where.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from baocao.model.format import Format, LetterheadLine, Listed
from baocao.model.month import Month
from baocao.model.office import Office, Signature, fill, fill_known
from baocao.model.period import month_number, short_date
from baocao.model.scheme import Scheme
from baocao.render.parts import BlockView, Parts, SectionView, cased


@dataclass(frozen=True, slots=True)
class Line:
    """A line and its style."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class AppendixView:
    """An appendix: its label, its title, the line that says what it belongs to, and its content."""

    label: str
    title: str
    attached: str
    landscape: bool
    content: tuple[BlockView | SectionView, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """All a template prints."""

    letterhead: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]
    kind: str
    subject: tuple[str, ...]
    period_line: str
    subject_end: tuple[Line, ...]
    addressees: tuple[Line, ...]
    basis: tuple[str, ...]
    preamble: str
    parts: "tuple[BlockView | SectionView, ...]"
    closing: str
    recipients_label: str
    recipients_label_end: str
    recipients: tuple[str, ...]
    signature: tuple[Line, ...]
    appendices: tuple[AppendixView, ...]


def paper(month: Month, office: Office, edition: Format, scheme: Scheme) -> Paper:
    """Return what is printed for a month of an office under an edition of a format."""
    words = month.period.words()
    kind = edition.kinds["report"]
    parts = Parts(edition, scheme, words)
    addressees = (month.addressees or office.addressees or ()) if edition.addressees else ()
    basis = tuple(fill_known(line, words) for line in month.basis or office.basis or ())
    return Paper(
        letterhead=tuple(_letterhead(month, office, edition)),
        kind=cased(edition, "kind", kind.name),
        subject=tuple(fill(line, words) for line in office.subject),
        period_line=_period_line(month, office),
        subject_end=(Line("subject-end", edition.subject_end.words),) if edition.subject_end else (),
        addressees=_addressees(edition, addressees),
        basis=_listed(edition.basis, basis),
        preamble=fill_known(month.preamble or office.preamble or "", words),
        parts=tuple(parts.of(month, office)),
        closing=fill_known(month.closing or office.closing or "", words),
        recipients_label=edition.recipients.label,
        recipients_label_end=edition.recipients.label_end,
        recipients=_recipients(edition, month.recipients or office.recipients, addressed=bool(addressees)),
        signature=_signature(edition, month.signature or office.signature),
        appendices=tuple(_appendices(month, office, edition, parts)),
    )


def symbol(month: Month, office: Office, edition: Format) -> str:
    """Return the number and symbol of the paper, room left where the number is to be written by hand."""
    form = edition.number
    number = month.number.zfill(form.digits) if month.number else form.blank
    return form.symbol.format(number=number, kind=edition.kinds["report"].code, code=office.code)


def _letterhead(
    month: Month, office: Office, edition: Format
) -> Iterator[tuple[tuple[Line, ...], tuple[Line, ...]]]:
    facts = {
        "superior": office.superior,
        "issuer": office.issuer,
        "number": (f"{edition.number.prefix} {symbol(month, office, edition)}",),
        "date": (_date_line(month, office, edition),),
    }
    for row in edition.letterhead.rows:
        yield _lines(edition, row.left, facts), _lines(edition, row.right, facts)


def _date_line(month: Month, office: Office, edition: Format) -> str:
    pattern = edition.date_line.pattern if month.date else edition.date_line.blank
    return pattern.format(place=month.place or office.place, **_day_words(month))


def _day_words(month: Month) -> dict[str, str]:
    """Return the day of signing in words, room left where it is to be written by hand."""
    day = month.date
    if day is None:
        year = str(month.period.last_day.year)
        return {"day": _ROOM, "month": _ROOM, "year": year, "short_date": f"{_ROOM}/{_ROOM}/{year}"}
    return {
        "day": f"{day.day:02}",
        "month": month_number(day.month),
        "year": str(day.year),
        "short_date": short_date(day),
    }


_ROOM = " " * 6


def _lines(
    edition: Format, plan: tuple[LetterheadLine, ...], facts: dict[str, tuple[str, ...]]
) -> tuple[Line, ...]:
    return tuple(
        Line(line.style, cased(edition, line.style, text))
        for line in plan
        for text in (facts[line.shows] if line.shows else (line.words or "",))
    )


def _appendices(month: Month, office: Office, edition: Format, parts: Parts) -> Iterator[AppendixView]:
    names = edition.appendix.names(month.appendices)
    attached = edition.appendix.attached.format(
        kind=edition.kinds["report"].name,
        symbol=symbol(month, office, edition),
        issuer=office.name,
        **_day_words(month),
    )
    for key, appendix in month.appendices.items():
        title = cased(edition, "appendix-title", appendix.title)
        content = parts.appendix(appendix.content)
        yield AppendixView(names[f"#{key}"], title, attached, appendix.landscape, content)


def _period_line(month: Month, office: Office) -> str:
    line = month.period_line or office.period_line
    return fill(line, {**month.period.words(), **month.period.day_words(office.cutoff)}) if line else ""


def _listed(form: Listed, texts: tuple[str, ...]) -> tuple[str, ...]:
    ends = [form.separator] * (len(texts) - 1) + [form.last]
    return tuple(text.rstrip(" ,;.") + end for text, end in zip(texts, ends, strict=False))


def _addressees(edition: Format, names: tuple[str, ...]) -> tuple[Line, ...]:
    """Return who the paper is for: one on the line of the label, several in a list below it."""
    form = edition.addressees
    if form is None or not names:
        return ()
    if len(names) == 1:
        return (Line("addressee-line", f"{form.label} {names[0]}"),)
    *listed, last = _listed(form, names)
    return (
        Line("addressees-label", form.label),
        *(Line("addressee", text) for text in listed),
        Line("addressee-last", last),
    )


def _recipients(edition: Format, names: tuple[str, ...], *, addressed: bool) -> tuple[str, ...]:
    first = (edition.recipients.addressed,) if addressed and edition.recipients.addressed else ()
    return _listed(edition.recipients, (*first, *names))


def _signature(edition: Format, signature: Signature) -> tuple[Line, ...]:
    """Return the lines over the name, then the name.

    The first line is the one with the authority, or the office itself where there is none; the guidelines of
    the Party print the first line bold, whichever it is (S36 and S05, signature blocks).
    """
    form = edition.signature
    lines = [signature.on_behalf_of, signature.position] if signature.on_behalf_of else [signature.position]
    if signature.authority:
        lines[0] = f"{form.authorities[signature.authority]} {lines[0]}"
    if signature.collective and form.collective:
        lines.insert(0, f"{form.authorities[form.collective]} {signature.collective}")
    styles = ["authority"] + ["position"] * (len(lines) - 1)
    printed = [Line(style, cased(edition, style, text)) for style, text in zip(styles, lines, strict=True)]
    return (*printed, Line("signer", signature.name))
