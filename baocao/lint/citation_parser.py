"""Finds the documents that a text cites: kind, symbol, date, and how each is written.

Symbols of the Party and of State and military bodies are both recognised.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from baocao.lint.kinds import kinds
from baocao.model.symbols import SYMBOL
from baocao.system.patterns import lazy

_SYMBOL = lazy(SYMBOL)
_DAY = (
    r"(?:(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})"
    r"|(?P<d2>\d{1,2}) tháng (?P<m2>\d{1,2}) năm (?P<y2>\d{4}))"
)


class Cited(NamedTuple):
    """One citation, with offsets in its passage.

    ``end`` is the end of the symbol; ``day`` is the date that follows, ``None`` if there is none or it is not
    in the calendar; ``day_end`` is the end of that date, or of the symbol without one.
    """

    kind: str
    start: int
    says_so: bool
    symbol: str
    symbol_start: int
    end: int
    day: date | None
    day_start: int
    day_end: int
    comma: bool


@cache
def kind_pattern() -> str:
    """Return a pattern for the name of any kind, the longest first, with its first letter in any case.

    It starts with a set of letters, which Python's patterns find quickly.
    """
    names = sorted(kinds(), key=len, reverse=True)
    first = {name[0]: f"{name[0]}{name[0].lower()}" for name in names}
    rests = {
        case: "|".join(re.escape(name[1:]) for name in names if name[0] == letter)
        for letter, case in first.items()
    }
    after = "|".join(f"(?<=[{case}])(?:{rest})" for case, rest in rests.items())
    return rf"[{''.join(rests)}](?<=\b.)(?:{after})"


@cache
def _pattern() -> re.Pattern[str]:
    # "Thông báo Kết luận" is as frequent as the form with a lower-case letter.
    kind = kind_pattern().replace("hông\\ báo\\ kết", "hông\\ báo\\ [Kk]ết")
    return re.compile(
        rf"(?P<kind>{kind})\s+(?P<so>số\s*:?\s*)?(?P<symbol>{SYMBOL})(?![\w/])"
        rf"(?P<tail>(?P<comma>,)?\s+ngày\s+{_DAY}(?!\d))?"
    )


def citations(text: str) -> Iterator[Cited]:
    """Yield the documents cited by kind and symbol, in order.

    >>> [(c.kind, c.symbol, c.day) for c in citations("Chỉ thị số 22-CT/TU, ngày 03/4/2017 của Tỉnh ủy")]
    [('Chỉ thị', '22-CT/TU', datetime.date(2017, 4, 3))]
    """
    for match in _matches(text):
        has_day = match["tail"] is not None
        yield Cited(
            match["kind"],
            match.start(),
            match["so"] is not None,
            match["symbol"],
            match.start("symbol"),
            match.end("symbol"),
            _day(match) if has_day else None,
            match.start("d" if match["d"] else "d2") if has_day else match.end("symbol"),
            match.end(),
            match["comma"] is not None,
        )


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of the pattern, which are searched from shortly before each symbol."""
    pattern, done = _pattern(), 0
    while symbol := _SYMBOL.search(text, done) if "/" in text else None:
        start = max(done, symbol.start() - _REACH)
        # A blank may be any number of characters, but hardly ever is more than one.
        if sum(map(len, text[start : symbol.start()].split())) < _REACH // 2:
            start = done
        match = pattern.search(text, start)
        if match is None:
            return
        yield match
        done = match.end()


# More letters than any kind has, with what may be between it and the symbol.
_REACH = 80


def has_symbol(text: str) -> bool:
    """Tell whether a text may contain a symbol; most do not, and need no closer look."""
    return "/" in text and _SYMBOL.search(text) is not None


def _day(match: re.Match[str]) -> date | None:
    try:
        parts = ("y", "m", "d") if match["d"] else ("y2", "m2", "d2")
        return date(*(int(match[part]) for part in parts))
    except ValueError:
        return None
