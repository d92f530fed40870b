"""A month as the template sees it: every text ready, every choice between month and office made.

Words that the format fixes and words that the period gives are put in here, so that a template only says
what stands where.
"""

from dataclasses import dataclass
from datetime import date

from baocao import inline
from baocao.model.format import Format, LetterheadLine
from baocao.model.item import Item
from baocao.model.month import Head, Month
from baocao.model.office import Office, Signature, fill
from baocao.model.office import Part as PartPlan
from baocao.model.period import month_number


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the letterhead or the signature, and its style."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section: numbered under a ``title``, or a ``text`` that runs on from a ``label``."""

    title: str | None
    label: str | None
    text: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of the report with its sections."""

    title: str
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """All a template prints."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    kind: str
    subject: tuple[str, ...]
    subject_end: str
    parts: tuple[PartView, ...]
    closing: str
    recipients_label: str
    recipients_label_end: str
    recipients: tuple[str, ...]
    signature: tuple[Line, ...]


def paper(month: Month, office: Office, edition: Format) -> Paper:
    """Return what is printed for a month of an office under an edition of a format."""
    words = month.period.words()
    facts = _letterhead_facts(month, office, edition)
    kind = edition.kinds["report"]
    parts = ((office.outline.results, month.results), (office.outline.priorities, month.priorities))
    return Paper(
        left=_letterhead(edition, edition.letterhead.left, facts),
        right=_letterhead(edition, edition.letterhead.right, facts),
        kind=_cased(edition, "kind", kind.name),
        subject=tuple(fill(line, words) for line in office.subject),
        subject_end=edition.subject_end.words,
        parts=tuple(_part(plan, sections, words) for plan, sections in parts),
        closing=month.closing or fill(office.closing, words),
        recipients_label=edition.recipients.label,
        recipients_label_end=edition.recipients.label_end,
        recipients=_recipients(edition, month.recipients or office.recipients),
        signature=_signature(edition, month.signature or office.signature),
    )


def report_day(month: Head) -> date:
    """Return the day by which the report is judged: its date, or the last day of its period."""
    return month.date or month.period.last_day


def _cased(edition: Format, style: str, text: str) -> str:
    return inline.upper(text) if edition.styles[style].caps else text


def _letterhead_facts(month: Month, office: Office, edition: Format) -> dict[str, tuple[str, ...]]:
    form = edition.number
    number = month.number.zfill(form.digits) if month.number else form.blank
    symbol = form.pattern.format(number=number, kind=edition.kinds["report"].code, code=office.code)
    return {
        "superior": office.superior,
        "issuer": office.issuer,
        "number": (symbol,),
        "date": (_date_line(month, office, edition),),
    }


def _date_line(month: Month, office: Office, edition: Format) -> str:
    place = month.place or office.place
    if month.date is None:
        return edition.date_line.blank.format(place=place, year=month.period.last_day.year)
    day, number, year = month.date.day, month_number(month.date.month), month.date.year
    return edition.date_line.pattern.format(place=place, day=f"{day:02}", month=number, year=year)


def _letterhead(
    edition: Format, plan: tuple[LetterheadLine, ...], facts: dict[str, tuple[str, ...]]
) -> tuple[Line, ...]:
    return tuple(
        Line(line.style, _cased(edition, line.style, text))
        for line in plan
        for text in (facts[line.shows] if line.shows else (line.words or "",))
    )


def _part(plan: PartPlan, sections: "dict[str, str | tuple[Item, ...]]", words: dict[str, str]) -> PartView:
    views = []
    for key, opening in plan.sections.items():
        if key in sections:
            content = sections[key]
            title = fill(opening.title, words) if opening.title else None
            label = fill(opening.label, words).removesuffix(":") if opening.label else None
            text, items = (content, ()) if isinstance(content, str) else ("", content)
            views.append(SectionView(title, label, text, items))
    return PartView(fill(plan.title, words), tuple(views))


def _recipients(edition: Format, names: tuple[str, ...]) -> tuple[str, ...]:
    marks = edition.recipients
    ends = [marks.separator] * (len(names) - 1) + [marks.last]
    return tuple(name.rstrip(" ,;.") + end for name, end in zip(names, ends, strict=True))


def _signature(edition: Format, signature: Signature) -> tuple[Line, ...]:
    """Return the lines over the name, then the name.

    The first line is the one with the authority, or the office itself where there is none; both guidelines
    print the first line bold, whichever it is (S36 and S05, signature blocks).
    """
    lines = [signature.on_behalf_of, signature.position] if signature.on_behalf_of else [signature.position]
    if signature.authority:
        lines[0] = f"{edition.signature.authorities[signature.authority]} {lines[0]}"
    styles = ["authority"] + ["position"] * (len(lines) - 1)
    printed = [Line(style, _cased(edition, style, text)) for style, text in zip(styles, lines, strict=True)]
    return (*printed, Line("signer", signature.name))
