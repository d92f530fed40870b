"""Makes the report of a longer period from those of its months, or that of an office from its units'."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from baocao.compare.tasks import said_in
from baocao.compare.weights import Weights
from baocao.messages import next_month as new_say
from baocao.messages import rollup as say
from baocao.messages.made_files import comment
from baocao.model import inline
from baocao.model.figure import printed
from baocao.model.item import TO_WRITE
from baocao.model.number import print_number
from baocao.model.office import Office
from baocao.model.office_outline import SectionTitles
from baocao.model.period import Period
from baocao.model.rolled import Over
from baocao.model.section import Section
from baocao.scaffold.next_month import SCHEMA_LINE
from baocao.scaffold.rollup.carried import Carrier, marked, with_own_figures, with_own_ids
from baocao.scaffold.rollup.gathered import Gatherer, Place, Source
from baocao.scaffold.rollup.given import Given
from baocao.scaffold.rollup.open_promises import open_promises
from baocao.scaffold.rollup.rolled_figures import LastYear, rolled_figures, written
from baocao.scaffold.rollup.rolled_text import Writer
from baocao.scaffold.rollup.shallow import shallow
from baocao.source.written import Above, Bare, Noted, Value, comment_lines, document


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: the period, and the office as the month names or describes it.

    ``before`` is the report of the same period of the year before; ``lacking`` says in lines of comment what
    is missing; ``schema`` tells whether an editor's schema is next to the new file. ``levels`` is the number
    of levels of tasks, if those of the reports are too many for the office's numbering.
    """

    period: Period
    office_lines: str
    office: Office
    over: Over
    before: LastYear | None = None
    lacking: tuple[str, ...] = ()
    schema: bool = False
    levels: int | None = None


@dataclass(frozen=True, slots=True)
class RolledUp:
    """The text of the new month, how many of its places are to be written, and its planned tasks."""

    text: str
    to_write: int
    open: int
    reported: int


def rolled_up(given: Sequence[Given], wish: Wish) -> RolledUp:
    """Return the report made of several; ``given`` are those of months, oldest first, or of offices."""
    return _Rolling(given, wish).rolled()


_SAYING = ("results", "priorities")


class _Rolling:
    def __init__(self, given: Sequence[Given], wish: Wish) -> None:
        self._wish, self._outline = wish, wish.office.outline
        by_office = wish.over == "office"
        self._figures = rolled_figures(given, wish.over, wish.before)
        self._notes = [_notes(each, filled=by_office) for each in given]
        self._given = [_ready(each, number, filled=by_office) for number, each in enumerate(given)]
        plans = self._given if by_office else self._given[-1:]
        reports = [(each, [each] if by_office else self._given) for each in plans]
        self._promises = [(plan, open_promises(plan, made)) for plan, made in reports]
        said = (said for each in self._given for part in _SAYING for said in said_in(each.entries, part))
        self._weights = Weights(each.task.terms() for each in said)
        self._writer = Writer(given, wish.over)

    def rolled(self) -> RolledUp:
        kept = {id_: each for id_, each in self._figures.items() if each.figure}
        figures = {id_: each.figure for id_, each in kept.items() if each.figure}
        appendices = self._appendices()
        carrier = Carrier(self._notes, {*printed(figures), *(f"#{key}" for key in appendices)})
        keys: dict[str, Value] = {}
        for part in self._parts():
            keys[f"\n{part}"] = carrier.value(self._part(part))
        keys["\nfigures"] = {id_: written(each) for id_, each in kept.items()}
        keys["\nappendices"] = carrier.value(appendices)
        keys["\nfootnotes"] = {**carrier.footnotes}
        body = document({key: value for key, value in keys.items() if value})
        text = "".join((self._head(), body, *self._not_rolled()))
        done = sum(len(each.done) for _, each in self._promises)
        return RolledUp(text, _placeholders(text), sum(each.still for _, each in self._promises), done)

    def _head(self) -> str:
        wish, names = self._wish, ", ".join(each.label for each in self._given)
        told = [
            comment(say.MADE_FROM.of(period=wish.period.words()["period"], names=names)),
            *wish.lacking,
            comment(new_say.HOW),
            comment(say.ORIGINS),
        ]
        lines = [
            *comment_lines(told, 0),
            f"period: {wish.period}",
            wish.office_lines,
            f"date:  # {comment(new_say.DATE)}",
            f"number:  # {comment(new_say.NUMBER)}",
        ]
        return (SCHEMA_LINE if wish.schema else "") + "\n".join(lines) + "\n"

    def _parts(self) -> Iterator[str]:
        """Yield the parts of the new report, in the outline's order."""
        for part in self._outline.order:
            if getattr(self._outline, part) or any(_says(getattr(each.month, part)) for each in self._given):
                yield part

    def _part(self, part: str) -> Value:
        plan = self._outline.titles(part)
        place = Place()
        gatherer = Gatherer(self._weights)
        if part == "priorities":
            for each, promises in self._promises:
                self._add(gatherer, place, part, each, promises.open)
            value = self._written(part, place, plan)
            done = [line for _, promises in self._promises for line in promises.done]
            return Above(value, [comment(say.DONE), *done]) if done else value
        for each in self._given:
            self._add(gatherer, place, part, each, getattr(each.month, part))
        return self._written(part, place, plan)

    def _written(self, part: str, place: Place, plan: SectionTitles) -> Value:
        if self._wish.levels:
            shallow(place, plan, self._wish.levels, titled=part == "sections")
        return self._writer.part(place, plan)

    def _add(self, gatherer: Gatherer, place: Place, part: str, each: Given, section: Section) -> None:
        theirs: SectionTitles = each.office.outline.titles(part)
        gatherer.add(
            place,
            section,
            self._source(each),
            self._outline.titles(part),
            theirs,
            rewrites=part == "sections",
        )

    def _source(self, each: Given) -> Source:
        lead = each.office.name if self._wish.over == "office" else ""
        return Source(each.label, lead, each.month.period.words())

    def _appendices(self) -> dict[str, Value]:
        """Return the appendices by key; a title that the reports do not share has to be written."""
        places: dict[str, Place] = {}
        landscape: dict[str, bool] = {}
        gatherer = Gatherer(self._weights)
        for each in self._given:
            for key, appendix in each.month.appendices.items():
                place = places.setdefault(key, Place())
                place.titles[each.label] = appendix.title
                landscape[key] = landscape.get(key, False) or appendix.landscape
                gatherer.blocks(place, appendix.content, self._source(each), rewrites=False)
        return {key: self._appendix(place, landscape=landscape[key]) for key, place in places.items()}

    def _appendix(self, place: Place, *, landscape: bool) -> Value:
        titles = list(place.titles.values())
        keys: dict[str, Value] = {
            "title": titles[-1] if len(set(titles)) == 1 else Noted(TO_WRITE, titles[-1])
        }
        if landscape:
            keys["landscape"] = Bare("true")
        if self._wish.levels:
            shallow(place, {}, self._wish.levels)
        keys["content"] = self._writer.blocks(place) or [TO_WRITE]
        return keys

    def _not_rolled(self) -> Iterator[str]:
        """Yield, as comments, the figures that cannot be made of those of the reports."""
        for id_, each in self._figures.items():
            if each.figure is None:
                values = ", ".join(
                    _value_of(given, id_) for given in self._given if id_ in given.month.figures
                )
                told = comment(say.NOT_ROLLED.of(id=id_, values=values))
                yield (
                    "\n".join(comment_lines([f"{told}; {each.comment}" if each.comment else told], 0)) + "\n"
                )


def _ready(each: Given, number: int, *, filled: bool) -> Given:
    """Return a report whose footnote marks are its own; if ``filled``, its figures and ids too."""
    month = with_own_ids(with_own_figures(each.month), each.label) if filled else each.month
    return replace(each, month=marked(month, number))


def _notes(each: Given, *, filled: bool) -> Mapping[str, str]:
    words = printed(each.month.figures) if filled else {}
    return {id_: inline.filled(text, words) for id_, text in each.month.footnotes.items()}


def _says(section: Section) -> bool:
    return bool(section.content or section.sections or section.text)


def _value_of(given: Given, id_: str) -> str:
    return f"{given.label}: {print_number(given.month.figures[id_].value)}"


def _placeholders(text: str) -> int:
    """Return the number of places to be written; a comment is none."""
    return sum(
        line.partition("  # ")[0].count(TO_WRITE) for line in text.splitlines() if line.lstrip()[:1] != "#"
    )
