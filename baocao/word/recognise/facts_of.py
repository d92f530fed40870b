"""Gathers the facts of a paper from its lines."""

from collections.abc import Sequence
from datetime import date

from baocao.library.catalog import edition_on, editions
from baocao.word.recognise import heading_facts as heading
from baocao.word.recognise.facts import Facts
from baocao.word.recognise.foot_facts import signatures
from baocao.word.recognise.lexicon import folded
from baocao.word.recognise.line import Doubt, Line
from baocao.word.recognise.period_facts import last_day, periods
from baocao.word.recognise.schemes import levels_of, printed, scheme_of


def facts_of(lines: Sequence[Line]) -> Facts:
    """Return the facts of a paper."""
    number, symbol, code, mark = heading.number_of(lines)
    kind, subject = heading.kind_and_subject(lines)
    place, day = heading.place_and_day(lines)
    found = periods(lines, day)
    family = heading.family_of(lines, mark)
    headings, items = levels_of(lines)
    by_role = {role: " ".join(line.text for line in lines if line.role == role) for role in _ROLES}
    return Facts(
        family=family,
        kind=kind,
        superior=heading.words_of(lines, "superior"),
        issuer=heading.words_of(lines, "issuer"),
        number=number,
        symbol=symbol,
        code=code,
        place=place,
        date=day,
        draft=_draft(lines),
        urgency=folded(" ".join(heading.words_of(lines, "urgency")[:1])),
        circulation=by_role["circulation"],
        author=by_role["author"],
        subject=subject,
        period=found.period,
        period_words=found.words,
        next_period=found.next,
        next_label=found.next_words,
        period_line=by_role["period-line"],
        addressees=heading.addressees_of(lines),
        recipients=heading.recipients_of(lines),
        drafter=by_role["drafter"],
        contact=by_role["contact"],
        signatures=signatures(lines),
        edition=_edition(family, last_day(day, found.period)),
        scheme=scheme_of(lines),
        levels=printed((*headings, *items)),
        doubts=(*found.doubts, *_doubts(lines)),
    )


_ROLES = ("circulation", "author", "period-line", "drafter", "contact")


def _draft(lines: Sequence[Line]) -> str:
    """Return ``true`` or the number of the draft."""
    text = next(iter(heading.words_of(lines, "draft-mark")), "")
    digits = "".join(letter for letter in text if letter.isdigit())
    return digits or ("true" if text else "")


def _edition(family: str, day: date | None) -> str:
    found = edition_on(family, day) if day else None
    known = editions(family)
    return found.name if found else known[-1].name if known else ""


def _doubts(lines: Sequence[Line]) -> list[tuple[str, Doubt]]:
    """Return the doubts of the lines that facts come from."""
    facts = {"superior": "superior", "issuer": "issuer", "position": "signature", "signer": "signature"}
    doubts = {
        (facts[line.label], doubt): None for line in lines if line.label in facts for doubt in line.doubts
    }
    return list(doubts)
