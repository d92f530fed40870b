"""Puts ``{period}`` and ``{next_period}`` for the words of a period, where an office's texts have them."""

import re
import unicodedata
from collections.abc import Iterator

from baocao.model.period import Period
from baocao.model.period_words import fill

# The usual words first: several may be spelled alike.
_ORDER = ("period", "next_period", "period_long", "period_only", "period_short")
_BRACES = str.maketrans("{}", "[]")
_GAP = re.compile(r"\s+")


class PeriodText:
    """The words of a period, to be recognised in other texts."""

    def __init__(self, period: Period) -> None:
        #: Tells of each depth of headings, outermost first, whether the format prints it in capitals.
        self.in_capitals: tuple[bool, ...] = ()
        self.words = period.words()
        self._names = {form.casefold(): name for name, form in reversed([*self._forms(period)])}
        longest_first = sorted(self._names, key=len, reverse=True)
        # A month without its year is part of the words of another year's month.
        inner = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
        self._any = re.compile(rf"(?<!\w)(?:{inner})(?![\w/]|[-.]\d|\s+năm\s+\d)", re.IGNORECASE)

    def of(self, text: str) -> str:
        """Return a text with placeholders for the period's words; other braces become brackets.

        >>> PeriodText(Period.parse("2020-02")).of("KẾT QUẢ THÁNG 2 NĂM 2020, nhiệm vụ tháng 3/2020 {x}")
        'KẾT QUẢ {period_long}, nhiệm vụ {next_period} [x]'
        """
        return self._any.sub(self._placeholder, unicodedata.normalize("NFC", text).translate(_BRACES))

    def prints(self, text: str, title: str, depth: int) -> bool:
        """Tell whether an office's text prints a title as a heading of that depth."""
        filled, level = self.filled(text), self.in_capitals[depth : depth + 1]
        return filled.casefold() == title.casefold() if level == (True,) else filled == title

    def filled(self, text: str) -> str:
        """Return what an office's text says in this period."""
        return fill(text, self.words)

    def _placeholder(self, found: re.Match[str]) -> str:
        return f"{{{self._names[_GAP.sub(' ', found[0]).casefold()]}}}"

    def _forms(self, period: Period) -> Iterator[tuple[str, str]]:
        """Yield the names of the words with each way to write them, the exact ones first."""
        for name in _ORDER:
            yield name, self.words[name]
        following = period.next()
        if following:
            yield "next_period", following.plain.long_label
        for name in ("period", "next_period"):
            long = "period_long" if name == "period" else name
            for form in _loose(self.words[name]):
                yield (long if " năm " in form else name), form


def _loose(words: str) -> Iterator[str]:
    """Yield other ways to write a month: with and without a zero, and with another sign before the year."""
    match = re.fullmatch(r"tháng 0?(\d+)(/| năm )(\d{4})", words)
    if match:
        for month in (match[1], match[1].zfill(2)):
            for sign in ("/", " năm ", "-", "."):
                yield f"tháng {month}{sign}{match[3]}"
