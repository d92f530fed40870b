"""Finds the words of a sentence that must stay on one line: symbols, dates, numbers with their units.

A dash between words stays with the word before it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, compress, count, islice
from operator import itemgetter

from baocao.document import Inline, Words
from baocao.library.words import words
from baocao.system.patterns import lazy

_BLANK = "[ \u00a0]"
_UPPER = "A-ZĐƯÂĂÊÔƠ"
_DAY = rf"\d{{1,2}}{_BLANK}tháng{_BLANK}\d{{1,2}}(?:{_BLANK}năm{_BLANK}\d{{4}})?"
_MONTH = rf"(?:\d{{1,2}}|[IVX]+){_BLANK}năm{_BLANK}\d{{4}}"
# 1.250, 17,5; 5a and 10A1; a telephone number in groups.
_NUMBER = rf"\d+(?:[.,]\d+)*(?:[a-zđ]|[A-Z]\d{{0,2}}|(?:{_BLANK}\d{{3,4}}(?![\w.,/]))+)?"
_RANGE = rf"(?:[≥≤<>±]{_BLANK})?{_NUMBER}(?:{_BLANK}?[-–]{_BLANK}?{_NUMBER})?"
# The parts of a symbol: 05, 2020, NĐ, CP; also of a date (25/02/2020), a quarter (I/2020), COVID-19.
_PART = rf"(?:\d+[a-zđ]?|[{_UPPER}][\w&]{{0,9}})"
_SYMBOL = rf"{_PART}(?:[-/]{_PART})+"
# A letter that stands alone names a point of an article; a capital may be a Roman number.
_ANCHOR = rf"(?:{_DAY}|{_MONTH}|{_SYMBOL}(?![-/]?\w)|{_RANGE}|[IVXLC]+|[a-zđ])(?!\w)"
# A dash between words: the line after it would look like an item of a list.
_DASH = rf"{_BLANK}[-–—](?={_BLANK})"
_SPAN = lazy(rf"(?<![\w/.,-])(?:{_ANCHOR}|(?P<dashed>[^\s-]{{1,20}}{_DASH}))")
_DASHED = lazy(_DASH)
_DASHES = ("-", "–", "—")
# What a word has in which an anchor begins: a digit, a sign, a letter or a Roman number that stands alone.
_SIGN = re.compile(r"[\d\s/≥≤<>±–—-]|(?<![\w.,])(?:[IVXLC]+|[a-zđ])(?!\w)")
# After “số 05 ngày” a date follows: the unit is the head of the next number.
_COUNTED = lazy(rf"{_BLANK}(?:\d|[IVX]+(?!\w))")
# What only a span of several parts has: a blank, a dash or a stroke.
_PARTED = lazy("[ \u00a0/–-]")
_LONGEST_HEAD = 12
_TOO_LONG = 40


def with_whole_words(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the content of a paragraph with the words that must stay on one line marked as ``whole``.

    A line break or a footnote mark ends such words; a change of look does not.

    >>> [w.text for w in with_whole_words((Words("theo Chỉ thị số 22-CT/TU của"),)) if w.whole]
    ['số 22-CT/TU']
    """
    result: list[Inline] = []
    run: list[Words] = []
    for piece in content:
        if isinstance(piece, Words):
            run.append(piece)
        else:
            _mark(run, result)
            result.append(piece)
            run = []
    _mark(run, result)
    return tuple(result)


def whole_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of the words that must stay on one line, in order, none inside another.

    >>> text = "giải ngân 17,5 tỷ đồng trong quý I/2020 (khoản 2 Điều 5)"
    >>> [text[start:end] for start, end in whole_spans(text)]
    ['17,5 tỷ đồng', 'quý I/2020', 'khoản 2', 'Điều 5']
    """
    last = 0
    for match in _anchors(text):
        start, end = match.span()
        if not match["dashed"]:
            start, end = _with_head(text, start, end), _with_unit(text, end)
            dash = _DASHED.match(text, end)
            end = dash.end() if dash and dash.end() - start <= _TOO_LONG else end
        start = max(start, last)
        if end - start <= _TOO_LONG and _PARTED.search(text, start, end):
            yield start, end
            last = end


def _anchors(text: str) -> Iterator[re.Match[str]]:
    """Yield what ``_SPAN`` finds in a text; it is tried only from words on that can begin a match.

    Most words cannot, and trying it at each letter would take longer than all the rest of printing a text.
    """
    words = text.split(" ")
    # The end of each word without the blanks before it.
    ends = [*accumulate(map(len, words))]
    done = 0
    for number in compress(count(), map(_can_begin, words)):
        # A dash is found from the word before it on.
        first = number - 1 if number and words[number][:1] in _DASHES else number
        start, end = ends[first - 1] + first if first else 0, ends[number] + number
        while done < end and (done <= start or _can_begin(text[done:end])):
            match = _SPAN.search(text, max(start, done))
            if match is None:
                return
            yield match
            done = match.end()


@lru_cache(1 << 14)
def _can_begin(word: str) -> bool:
    """Tell whether what ``_SPAN`` finds can begin in a word, or a dash that it finds can be there."""
    return bool(_SIGN.search(word))


def _with_head(text: str, start: int, end: int) -> int:
    """Return where the words begin: before the head of a number, or at the number."""
    head, is_for_letters = _head_before(text[max(0, start - _LONGEST_HEAD - 1) : start])
    is_letter = end - start == 1 and text[start].islower()
    return start - head if is_for_letters or not is_letter else start


@lru_cache(1 << 12)
def _head_before(text: str) -> tuple[int, bool]:
    """Return how many letters the head at the end of a text has, and whether it may precede a letter."""
    head = _heads().search(text, max(0, len(text) - _LONGEST_HEAD))
    return (len(text) - head.start(), head["head"].lower() in _letter_heads()) if head else (0, False)


def _with_unit(text: str, end: int) -> int:
    """Return where the words end: after the unit of a number, or after the number."""
    unit = _units().match(text, end) if text[end - 1].isdigit() else None
    if unit is None or (unit["name"] in _all_heads() and _COUNTED.match(text, unit.end())):
        return end
    return unit.end()


def _mark(run: list[Words], result: list[Inline]) -> None:
    """Append words to a result, in parts that are whole or not."""
    text = run[0].text if len(run) == 1 else "".join([piece.text for piece in run])
    spans = list(whole_spans(text))
    if not spans:
        result += run
        return
    at = 0
    for piece in run:
        result += _parts(piece, at, spans)
        at += len(piece.text)


def _parts(piece: Words, at: int, spans: Sequence[tuple[int, int]]) -> Iterator[Words]:
    """Yield a piece again, in parts that are whole or not; ``at`` is where it begins."""
    done, end = at, at + len(piece.text)
    text, bold, italic, style, plain, _ = piece
    for first, last in islice(spans, bisect_right(spans, at, key=itemgetter(1)), None):
        if first >= end:
            break
        start, stop = max(first, done), min(last, end)
        if done < start:
            yield Words(text[done - at : start - at], bold, italic, style, plain)
        if start < stop:
            yield Words(text[start - at : stop - at], bold, italic, style, plain, whole=True)
        done = stop
    if done < end:
        yield Words(text[done - at :], bold, italic, style, plain)


def _either(names: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


@cache
def _heads() -> re.Pattern[str]:
    names = _either(words("whole")["before"]).replace("\\ ", _BLANK)
    return re.compile(rf"(?<!\w)(?P<head>{names}):?{_BLANK}$", re.IGNORECASE)


@cache
def _all_heads() -> frozenset[str]:
    return frozenset(words("whole")["before"])


@cache
def _letter_heads() -> frozenset[str]:
    return frozenset(words("whole")["before_letter"])


@cache
def _units() -> re.Pattern[str]:
    units = words("whole")["units"]
    names, first = _either(units).replace("\\ ", _BLANK), re.escape("".join({unit[0] for unit in units}))
    return re.compile(rf"{_BLANK}?(?=[{first}])(?P<name>{names})(?!\w)(?:/[^\W\d_]+)*")
