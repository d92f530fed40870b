"""Finds the names of bodies and places that no longer exist on a day.

Most texts contain none: only those with the first two words of such a name are searched.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from baocao.library.registers import shipped_bodies
from baocao.library.words import words
from baocao.lint.language.name_patterns import OPEN, PROPER, is_place, of_place, pattern_of, starts, ways
from baocao.lint.language.syllables import old_style
from baocao.model.register import Body
from baocao.system.patterns import lazy

_FOLLOWED = lazy(rf"\s+{PROPER}")
# Names that share their first word in a list: "các sở: Nội vụ, Tài chính".
_SHARED = ("tỉnh", "sở", "bộ")
# A part of a proper name, and what joins it to the next.
_PART = lazy(r"([^\W\d_]+|\d{1,2}(?!\d|[.,]\d))[\s'’–-]{0,3}")
_LONGEST_DISTRICT = 40
_LIST_ENDS = lazy(r"[.;()\n]")
_LONGEST_LIST = 250
_CITY = "Thành phố"
# How many letters around a name may make a longer one of it.
_REACH = 100
# How many names are followed to those of today.
_MOST_SUCCESSORS = 12


class Ended(NamedTuple):
    """A name in a text of what has ended; ``after`` is where the proper name that follows it ends.

    ``in_full`` means that the text has the name itself and not a short or longer form; ``successors`` are
    what is in its place now, several for places of one name.
    """

    body: Body
    successors: tuple[str, ...]
    start: int
    end: int
    after: int
    in_full: bool


class EndedNames:
    """The names of what has ended, and those that still live: a longer living name is not an ended one."""

    def __init__(self, ended: Sequence[Body], living: Iterable[str]) -> None:
        self._living = tuple(living)
        self._lower = tuple(name.lower() for name in self._living)
        places = map(of_place, self._living)
        self._cities = tuple(_letters(proper) for level, proper in places if level == _CITY)
        self._places = [(body, of_place(body.name)) for body in ended]
        self._by_name: dict[str, list[Body]] = defaultdict(list)
        for body in ended:
            self._by_name[body.name.casefold()].append(body)
        self._by_start: dict[tuple[str, str], list[tuple[str, Body]]] = defaultdict(list)
        names = [(name, body) for body in ended for name in _names_of(body)]
        for name, body in sorted(names, key=lambda name: -len(name[0])):
            for start in starts(name):
                self._by_start[start].append((name, body))
        self._single = frozenset(first for first, second in self._by_start if not second)
        self._lists = {("các", word): listed for word in _SHARED if (listed := _without_first(ended, word))}
        self.openings = frozenset((*self._by_start, *self._lists))

    def find(self, text: str, tokens: Sequence[str]) -> Iterator[Ended]:
        """Yield the ended names in a text; ``tokens`` are its words in lower case."""
        begun = self.openings.intersection(pairwise(tokens))
        begun |= {(word, "") for word in self._single.intersection(tokens)}
        done = 0
        for at, start in _places(text, begun) if begun else ():
            found = self._at(text, at, self._by_start.get(start, ())) if at >= done else None
            if found:
                done = found.end
                yield found
        for start in begun & self._lists.keys():
            yield from self._listed(text, start[1], self._lists[start])

    def _at(self, text: str, at: int, names: Iterable[tuple[str, Body]]) -> Ended | None:
        """Return the longest of some names at a place of a text, unless it lives."""
        for name, body in names:
            end = _end_of(name, body, text, at)
            if end and not self._lives(text, at, end, name):
                followed = _FOLLOWED.match(text, end)
                in_full = name == body.name or _letters(text[at:end]) == _letters(body.name)
                return self._ended(body, at, end, followed.end() if followed else end, in_full=in_full)
        return None

    def _ended(self, body: Body, start: int, end: int, after: int, *, in_full: bool) -> Ended:
        return Ended(body, tuple(self._successors(body)), start, end, after, in_full)

    def _successors(self, body: Body) -> Iterator[str]:
        """Yield what is in the place of a body now: its successors may have ended, too."""
        seen: set[str] = set()
        names = [body.name]
        while names and len(seen) < _MOST_SUCCESSORS:
            name = names.pop(0)
            following = [each.successor for each in self._by_name.get(name.casefold(), ()) if each.successor]
            if name.casefold() not in seen and not following and name != body.name:
                yield name
            seen.add(name.casefold())
            names += [each for each in dict.fromkeys(following) if each.casefold() not in seen]

    def _listed(self, text: str, first: str, names: dict[str, Body]) -> Iterator[Ended]:
        """Yield the names of a list that share their first word, except one right behind that word."""
        by_length = sorted(names, key=len, reverse=True)
        parts = "|".join(f"({pattern_of(name)})" for name in by_length)
        element = re.compile(rf"(?:[,:&]|\bvà)\s+(?:{parts})(?!\w)")
        for head in re.finditer(rf"(?i:\bcác {first})\b", text):
            end = _LIST_ENDS.search(text, head.end(), head.end() + _LONGEST_LIST)
            last = end.start() if end else head.end() + _LONGEST_LIST
            for match in element.finditer(text, head.end(), last):
                start, after = match.span(match.lastindex or 0)
                body = names[by_length[(match.lastindex or 1) - 1]]
                yield self._ended(body, start, after, after, in_full=False)

    def place(self, text: str) -> Body | None:
        """Return what has ended and has that proper name, or that name with its level."""
        written = text.strip().casefold()
        for body, (level, name) in self._places:
            if name and written in (name.casefold(), f"{level} {name}".casefold()):
                lives = any(of_place(each)[1].casefold() == name.casefold() for each in self._living)
                return None if lives else body
        return None

    def _lives(self, text: str, start: int, end: int, name: str) -> bool:
        """Tell whether a living city, or a longer living name, is meant."""
        if name.endswith(OPEN):
            level = _level_end(name, text, start)
            # A capital is for the cities that are not part of a province.
            capital = _CITY in text[start:level] and not is_place(name)
            return capital or _letters(text[level:end]).startswith(self._cities)
        here, from_ = text[start:end].lower(), max(0, start - _REACH)
        around = text[from_ : end + _REACH].lower()
        longer = (each for each in self._lower if here in each and here != each)
        return any(_covers(around, each, start - from_ - each.find(here)) for each in longer)


def _without_first(ended: Iterable[Body], first: str) -> dict[str, Body]:
    """Return the names that start with a word, without that word."""
    names = ((name.partition(" "), body) for body in ended for name in body.names)
    return {rest: body for (word, _, rest), body in names if word.lower() == first}


def _places(text: str, begun: Iterable[tuple[str, str]]) -> list[tuple[int, tuple[str, str]]]:
    """Return where the first words of names are in a text, from left to right."""
    lower = text.lower()
    found = []
    for start in begun if len(lower) == len(text) else ():
        at = lower.find(start[0])
        while at >= 0:
            if not lower[at - 1 : at].isalnum():
                found.append((at, start))
            at = lower.find(start[0], at + 1)
    return sorted(found)


@lru_cache(maxsize=1 << 12)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern_of(name)}(?!\w)")


def _end_of(name: str, body: Body, text: str, at: int) -> int | None:
    """Return where a name that starts at a position ends; ``None`` if it does not start there."""
    if name.endswith(OPEN) and is_place(body.name):
        return _district_end(body.name.removesuffix(f" {OPEN}"), text, _level_end(name, text, at))
    match = _pattern(name).match(text, at)
    return match.end() if match else None


def _level_end(name: str, text: str, at: int) -> int:
    """Return the end of the words before the proper name; 0 if they are not there."""
    match = _level(name).match(text, at)
    return match.end() if match else 0


@lru_cache(maxsize=1 << 6)
def _level(name: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern_of(name.removesuffix(OPEN).strip())}(?!\w)\.?\s*")


def _district_end(level: str, text: str, at: int) -> int | None:
    """Return where the longest name of a former district of a level ends."""
    known, key, end = _districts(level), "", None
    first = text[at : at + 1] if at else ""
    for part in (
        _PART.finditer(text, at, at + _LONGEST_DISTRICT) if first.isupper() or first.isdigit() else ()
    ):
        if part.start() != at:
            break
        key += old_style(part[1].lower())
        at, end = part.end(), part.end(1) if key in known else end
    return end


@cache
def _districts(level: str) -> frozenset[str]:
    names = words("districts").get(level, ())
    return frozenset("".join(old_style(part[1].lower()) for part in _PART.finditer(name)) for name in names)


def _names_of(body: Body) -> Iterator[str]:
    for name in body.names:
        yield from ways(name)
    level, proper = of_place(body.name)
    for committee in words("short-names")["committees"].get(level, ()):
        yield f"{committee} {proper}"


def _covers(text: str, name: str, start: int) -> bool:
    return start >= 0 and text.startswith(name, start)


def _letters(text: str) -> str:
    """Return the letters of a name without the level of a city, in one spelling."""
    plain = re.sub(r"\W+", "", text.casefold())
    return plain.removeprefix("thànhphố").removeprefix("tp")


@lru_cache(maxsize=64)
def ended_names(own: tuple[Body, ...], day: date) -> EndedNames:
    """Return the names of what has ended by a day; the user's ``own`` register has the last word."""
    said = {body.name.casefold() for body in own}
    if not any(body.ended_by(day) for body in (*own, *shipped_bodies())):
        return EndedNames((), ())
    bodies = [*own, *(body for body in shipped_bodies() if body.name.casefold() not in said)]
    living = [name for body in bodies if not body.ended_by(day) for name in body.names]
    alive = {name.casefold() for body in bodies if body.exists_on(day) for name in body.names}
    known = {body.name for body in bodies}
    # Several bodies together are no longer name.
    living += [name for name in words("bodies") if name not in known and not name.startswith("các ")]
    ended = [body for body in bodies if body.ended_by(day) and body.name.casefold() not in alive]
    ended = [_without(body, alive) for body in ended]
    return EndedNames(sorted(ended, key=_last, reverse=True), living)


def _without(body: Body, alive: set[str]) -> Body:
    """Return a body without those of its other names that are now the name of another one."""
    also = tuple(name for name in body.also if name.casefold() not in alive)
    return body if also == body.also else body.model_copy(update={"also": also})


def _last(body: Body) -> date:
    return body.last or date.max
