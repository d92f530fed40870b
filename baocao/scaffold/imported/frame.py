"""Writes what stands around the body of a paper: the head of the month, and the office's own keys."""

import re
from collections.abc import Mapping, Sequence
from itertools import count

from baocao.library import catalog
from baocao.messages import imported as say
from baocao.model.edition import Edition
from baocao.model.fields import read_date
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.model.signature import Signature
from baocao.path import Path
from baocao.scaffold.imported.ledger import Left
from baocao.scaffold.imported.office_entries import (
    doubted,
    lines,
    office_entries,
    recipients,
    signature,
    spelling,
    unsure,
)
from baocao.scaffold.imported.outlined import Entry
from baocao.scaffold.imported.parted import PartedLines
from baocao.scaffold.imported.period_text import PeriodText
from baocao.scaffold.imported.sentences import Ids, bare, noted, sentence
from baocao.source.written import Bare, Value
from baocao.word.recognise.line import Line
from baocao.word.recognise.recognised import Recognised

_MONTH_KEYS = {
    "number": "number", "place-date": "date", "draft-mark": "draft", "urgency": "urgency",
}  # fmt: skip
_OFFICE_KEYS = {
    "superior": "superior",
    "issuer": "issuer",
    "subject": "subject",
    "addressee": "addressees",
    "recipient": "recipients",
}
_SIGNED = {"authority": "on_behalf_of", "position": "position", "signer": "name"}
_MARKS = ("draft", "urgency", "circulation", "contact", "drafter")
_DRAFTER = re.compile(r"(\w{1,12}?)[.,:;\s(]*(\d{1,6})?\)?")
_ENDED = re.compile(r"\s*\.?\s*/\s*[./-]*\s*$")
_FORMAT = Path.of("format")


class Frame:
    """The texts around the body of a paper; ``office`` is the one that the month has already, if any.

    ``paths`` are the addresses of lines, ``dropped`` what the format or the office has no place for.
    """

    def __init__(
        self,
        paper: Recognised,
        parted: PartedLines,
        texts: PeriodText,
        period: Period,
        ids: Ids,
        office: Office | None,
    ) -> None:
        self.paths: dict[int, Path] = {}
        self.dropped: list[Left] = []
        self._paper = paper
        self._facts = paper.facts
        self._doubts = dict(paper.facts.doubts)
        self._lines = parted
        self._texts = texts
        self._period = period
        self._ids = ids
        self._office = office
        self._cutoff = ""
        self._place()

    def month(self, key: str, *, asked: bool) -> dict[str, Value]:
        """Return the keys of the month before its parts, and those that differ from the office's."""
        facts = self._facts
        entries: dict[str, Value] = {
            "period": self._period_value(asked=asked),
            "cumulative": Bare("true") if self._period.cumulative else "",
            "office": Bare(key),
            "date": doubted(Bare(facts.date), self._doubts, "date") if _is_day(facts.date) else None,
            "number": Bare(facts.number) if facts.number.isdigit() and int(facts.number) else None,
            **self._marks(),
            "author": bare(facts.author),
            "basis": [
                sentence(line.runs, self._ids, looks=False).rstrip(";., ") for line in self._lines.basis
            ],
            "preamble": self._joined(self._lines.opening),
            **self._own(),
        }
        return {key: value for key, value in entries.items() if value not in ("", [])}

    def office(self, outline: Mapping[str, Entry], numbering: str) -> dict[str, Value]:
        """Return the keys of a new office file."""
        facts = self._facts
        words = [line.text for line in self._paper.lines]
        closing = self._closing()
        period_line = self._period_line()
        own: dict[str, Value] = {
            "spelling": spelling(words),
            "period_line": period_line,
            "cutoff": self._cutoff,
            "addressees": lines(facts.addressees) if facts.addressees and self._has_addressees() else "",
            "closing": self._texts.of(closing) if not self._closing_is_noted() else "",
        }
        subject = [self._texts.of(text) for text in self.subject()]
        return office_entries(
            facts, outline, numbering=numbering, subject=subject, own={k: v for k, v in own.items() if v}
        )

    def subject(self) -> list[str]:
        """Return the lines of the subject."""
        own = {"author": self._facts.author, "period-line": self._facts.period_line}
        found = [line for line in self._lines.head if line.label == "subject" and not own.get(line.role)]
        return [text for line in found if (text := " ".join(sentence(line.runs, {}, looks=False).split()))]

    def _place(self) -> None:
        numbers: dict[str, count[int]] = {}
        for line in (*self._lines.head, *self._lines.foot, *self._lines.opening, *self._lines.closing):
            self.paths[line.n] = self._path(line, numbers)
        for number, line in enumerate(self._lines.basis):
            self.paths[line.n] = Path.of("basis", number)

    def _path(self, line: Line, numbers: dict[str, "count[int]"]) -> Path:
        label, office, path = line.label, Path.of("office"), _FORMAT
        if line.role in ("drafter", "contact", "circulation", "author"):
            path = Path.of(line.role)
        elif line.role == "period-line":
            path = office / "period_line"
        elif label in _MONTH_KEYS:
            path = Path.of(_MONTH_KEYS[label])
        elif label in _OFFICE_KEYS:
            key = _OFFICE_KEYS[label]
            path = office / key / next(numbers.setdefault(key, count()))
        elif label in _SIGNED:
            path = office / "signature" / ("also" if line.role == "also" else _SIGNED[label])
        elif line in self._lines.opening:
            path = Path.of("preamble")
        elif line in self._lines.closing:
            path = office / "closing"
        return path

    def _period_value(self, *, asked: bool) -> Value:
        period, free = self._period, self._period.free
        value: Value = Bare(str(period))
        if free:
            days = {"from": Bare(str(free.first)), "to": Bare(str(free.last))}
            value = {"label": free.label, **days, "next": free.next}
        if asked:
            return unsure(value, say.ASKED_PERIOD)
        return doubted(value, self._doubts, "period", "next_period")

    @property
    def edition(self) -> Edition | None:
        """Return the edition in force on the day of the paper, or on the last day of its period."""
        day = read_date(self._facts.date) if len(self._facts.date) == 10 else self._period.last_day
        return catalog.edition_on(self._facts.family, day)

    def _has_addressees(self) -> bool:
        edition = self.edition
        return bool(edition is None or edition.addressees)

    def _marks(self) -> dict[str, Value]:
        """Return the parts that a report may have, as far as the format has them."""
        facts, edition = self._facts, self.edition
        match = _DRAFTER.fullmatch(facts.drafter)
        drafter: dict[str, Value] = {"code": match[1]} if match else {}
        if match and match[2]:
            drafter["copies"] = Bare(match[2])
        values: dict[str, Value] = {
            "draft": Bare(facts.draft) if facts.draft else "",
            "urgency": facts.urgency,
            "circulation": bare(facts.circulation),
            "contact": bare(facts.contact),
            "drafter": drafter,
        }
        found: dict[str, Value] = {}
        for key in _MARKS:
            said = getattr(facts, key)
            if values[key] and edition and getattr(edition.optional_parts, key):
                found[key] = values[key]
            elif said:
                self.dropped.append(Left(key, "", said))
        return found

    def _own(self) -> dict[str, Value]:
        """Return what differs from the office that the month has already."""
        facts, office = self._facts, self._office
        closing = self._closing()
        if office is None:
            same = self._texts.filled(self._texts.of(closing)) == closing and not self._closing_is_noted()
            return {"closing": "" if same else closing}
        differs = {
            "closing": closing != self._texts.filled(office.closing or ""),
            "recipients": bool(facts.recipients) and facts.recipients != office.recipients,
            "signature": bool(facts.signatures) and not self._signed_by(office),
            "place": bool(facts.place) and facts.place != office.place,
        }
        values: dict[str, Value] = {
            "closing": closing,
            "recipients": recipients(facts),
            "signature": signature(facts),
            "place": bare(facts.place),
        }
        return {key: values[key] for key, other in differs.items() if other}

    def _signed_by(self, office: Office) -> bool:
        """Tell whether the office's usual signers signed, whatever the capitals."""
        own = (office.signature,) if isinstance(office.signature, Signature) else office.signature
        keys = ("authority", "collective", "on_behalf_of", "position", "also", "name")
        usual = [tuple((getattr(each, key) or "").casefold() for key in keys) for each in own]
        here = [tuple(getattr(each, key).casefold() for key in keys) for each in self._facts.signatures]
        return usual == here

    def _closing(self) -> str:
        return _ENDED.sub(".", self._joined(self._lines.closing)).strip()

    def _closing_is_noted(self) -> bool:
        return any(noted(line.runs) for line in self._lines.closing)

    def _period_line(self) -> str:
        """Return the line below the subject, with placeholders for days that follow from the period."""
        text = self._facts.period_line
        for cutoff in ("calendar", "nd09"):
            words = self._period.day_words(cutoff)
            if all(day in text for day in words.values()):
                self._cutoff = cutoff if cutoff != "calendar" else ""
                for name, day in words.items():
                    text = text.replace(day, f"{{{name}}}")
                return text
        return self._texts.of(text)

    def _joined(self, found: Sequence[Line]) -> str:
        return "\n\n".join(text for line in found if (text := sentence(line.runs, self._ids).strip()))


def _is_day(text: str) -> bool:
    return len(text) in (7, 10)
