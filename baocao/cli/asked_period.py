"""The period that a command line names."""

import re
from datetime import datetime

from baocao.errors import BaocaoError
from baocao.messages import Said
from baocao.messages import next_month as say
from baocao.model.meant import meant
from baocao.model.period import Period
from baocao.system.filenames import is_month_ending

# Words of periods as file names have them: without accents, between hyphens.
_BARE = (
    (re.compile(r"[-_ ]*th[aá]ng[-_ ]*", re.IGNORECASE), " tháng "),
    (re.compile(r"[-_ ]*qu[yý](?=[-_ \dIV])[-_ ]*", re.IGNORECASE), " quý "),
    (re.compile(r"[-_ ]*n[aă]m[-_ ]*", re.IGNORECASE), " năm "),
)


def asked_period(text: str) -> Period:
    """Return the period that was typed. Raises :class:`BaocaoError` with the one that was probably meant.

    >>> print(asked_period("2026-10"))
    2026-10
    """
    try:
        return Period.parse(text)
    except ValueError as error:
        raise BaocaoError(no_period(text)) from error


def no_period(text: str) -> Said:
    """Return the message for a text that is no period; one without a year is taken as one of this year.

    >>> print(no_period("thang-10-2026").text("en"))
    invalid period “thang-10-2026”; write 2026-10
    >>> print(no_period("mùa thu").text("en"))
    invalid period “mùa thu”; write 2020-03, 2020-Q1, 2020-H1, 2020-9M or 2020
    """
    bare = text.rpartition(".")[0] if is_month_ending(text) else text
    for pattern, word in _BARE:
        bare = pattern.sub(word, bare)
    bare = bare.strip()
    this_year = str(datetime.now().astimezone().year)
    try:
        guess = Period.parse(meant("period_form", bare, this_year) or bare)
        return say.WRITE_PERIOD.of(period=text, guess=str(guess))
    except ValueError:
        return say.BAD_PERIOD.of(period=text)
