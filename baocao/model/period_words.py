"""Texts with placeholders in braces for the words of the period."""

from typing import Annotated

from baocao.model.fields import TEXT, Schema, Some, Text, Values, Written, fault, one_or_list
from baocao.system.patterns import lazy

PERIOD_WORDS = ("period", "period_short", "period_long", "period_only", "next_period")
DAY_WORDS = ("from", "to")
_BLANK = lazy(r"\{(\w*)\}")


def _with_words(known: tuple[str, ...]) -> Written:
    def check(value: Values) -> Values:
        for match in _BLANK.finditer(value if isinstance(value, str) else ""):
            if match[1] not in known:
                raise fault("unknown_word", word=match[1], known=", ".join(f"{{{w}}}" for w in known))
        return value

    return Written(check, _form(known))


def _form(known: tuple[str, ...]) -> Schema:
    return {**TEXT, "pattern": rf"^(?![\s\S]*\{{(?!({'|'.join(known)})\}})\w*\}})[\s\S]*\S"}


OFFICE_TEXT = _form(PERIOD_WORDS)


def fill(text: str, words: dict[str, str]) -> str:
    """Fill the period's words into an office's text.

    >>> fill("Nhiệm vụ trọng tâm {next_period}", {"next_period": "tháng 3/2020"})
    'Nhiệm vụ trọng tâm tháng 3/2020'
    """
    return _BLANK.sub(lambda match: words[match[1]], text)


def fill_known(text: str, words: dict[str, str]) -> str:
    """Fill the period's words into a text that may contain other braces, which stay.

    >>> fill_known("Báo cáo {period} {x}", {"period": "tháng 3/2020"})
    'Báo cáo tháng 3/2020 {x}'
    """
    return _BLANK.sub(lambda match: words.get(match[1], match[0]), text)


def _lines(value: Values) -> Values:
    """Read a single text as a list with one entry; a text of several lines as a list of its lines."""
    return value.splitlines() if isinstance(value, str) else value


# A text of the office in which {period}, {period_short} and {next_period} are filled with the period's words.
OfficeText = Annotated[Text, _with_words(PERIOD_WORDS)]
PeriodLine = Annotated[Text, _with_words((*PERIOD_WORDS, *DAY_WORDS))]
Lines = Annotated[tuple[Text, ...], Written(_lines, one_or_list)]
SomeLines = Annotated[tuple[Text, ...], Some, Written(_lines, one_or_list)]
OfficeLines = Annotated[tuple[OfficeText, ...], Some, Written(_lines, one_or_list)]
