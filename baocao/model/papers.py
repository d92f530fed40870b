"""What an edition says of papers of any kind: addressees, ends of parts, signs after numbers, letters."""

from pydantic import Field

from baocao.model.fields import Text
from baocao.model.style import Sourced, Style


class Addressed(Sourced):
    """How any paper names its addressees: the words before them, and the marks at the ends of several.

    ``kinds`` are those that always have addressees, ``labels`` the words of kinds that have others, ``first``
    is the first of their recipients; it is empty if the edition does not say.
    """

    kinds: tuple[Text, ...]
    label: Text
    labels: dict[str, Text] = Field(default_factory=dict)
    separator: Text
    last: Text
    first: str = ""


class NumberMarks(Sourced):
    """The forms of numbers in front of headings and items, by their count, with ``%`` for the number."""

    roman: tuple[Text, ...]
    decimal: tuple[Text, ...]
    letter: tuple[Text, ...]

    def of(self, count: str) -> tuple[str, ...]:
        """Return the forms of a count; none if the edition has nothing to say about it."""
        return {"roman": self.roman, "decimal": self.decimal, "letter": self.letter}.get(count, ())


class LetterForm(Sourced):
    """The subject of a letter, which has no kind: its look, and the word that it starts with, if any."""

    subject: Style
    starts: str = ""


class SubjectEnd(Sourced):
    """The end of the subject, if it is words and not a rule; ``counted`` if the text says how many."""

    words: Text
    counted: bool = False


class BodyEnd(Sourced):
    """The mark that ends the body, in place of its last full stop."""

    words: Text
