"""Numbering schemes: how the levels of an outline are counted and labelled."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from baocao.model.fields import Closed, Flag, Some, Text, Values, among, fault
from baocao.model.style import Range, Sourced
from baocao.system.patterns import lazy

Count = Literal["roman", "decimal", "letter", "capital", "ordinal", "none"]
COUNTS = ("roman", "decimal", "letter", "capital", "ordinal", "none")

_ITEM = "item-"
_LONGEST_LABEL = 40
_NUMBER = lazy("%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# The letters that Vietnamese documents count with: đ, but no ă, â, ê, ô, ơ, ư, and no f, j, w, z.
_LETTERS = "abcdđeghiklmnopqrstuvxy"
# Word's limit for Roman numerals, which get longer with every thousand.
_LAST_ROMAN = 32767
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def _label(value: Values) -> Values:
    if value is not None and not isinstance(value, str):
        raise fault("not_text")
    if value and len(value) > _LONGEST_LABEL:
        raise fault("label_long", most=_LONGEST_LABEL)
    return value or ""


class Level(Closed):
    """One level: the style of its paragraphs, its way of counting, and its printed label.

    ``%1`` to ``%9`` in the label stand for the current number of that level, as in Word. An empty label
    prints none. ``letter`` and ``capital`` count as Vietnamese documents do (a, b, c, d, đ, e, g),
    ``ordinal`` in words (nhất, hai, ba, tư). With ``breaks``, the heading starts on a new line under the
    label. ``items`` is the style of sentences on this level in place of a heading: clauses without a title,
    counted in the same sequence. With ``by_edition``, an edition that regulates such labels replaces count
    and label.
    """

    style: Text
    count: Annotated[Count, among(*COUNTS)]
    label: Annotated[str, BeforeValidator(_label)]
    breaks: Flag = False
    by_edition: Flag = False
    items: Text | None = None

    @property
    def counts(self) -> bool:
        """Tell whether its labels contain a number."""
        return bool(self.label) and self.count != "none"

    @property
    def is_item(self) -> bool:
        """Tell whether its style is an item style rather than a heading style."""
        return self.style.startswith(_ITEM)

    def moved_up(self, by: int) -> "Level":
        """Return the level for a list that starts that many levels further down."""
        label = _NUMBER.sub(lambda match: f"%{int(match[1]) - by}", self.label)
        return self.model_copy(update={"label": label})


class LevelForm(Sourced):
    """The count and label that an edition requires of one level of the outline, such as *Phần I*.

    ``pt`` is the size of the label if it differs from the heading's, ``pt_range`` the sizes that the text
    allows.
    """

    count: Count
    label: Text
    pt: float | None = None
    pt_range: Range | None = None


class Scheme(Closed):
    """The levels of one list, outermost first: headings, then items."""

    name: Text
    levels: Annotated[tuple[Level, ...], Some]

    @property
    def styles(self) -> tuple[str, ...]:
        """Return the styles of all levels, outermost first."""
        return tuple(style for level in self.levels for style in (level.style, level.items) if style)

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the heading styles, outermost first."""
        return tuple(level.style for level in self.levels if not level.is_item)

    def lists(self) -> "tuple[Scheme, ...]":
        """Return the scheme as two lists, headings and items.

        In one list, an item directly below a first heading would be counted under a second heading that does
        not exist.
        """
        count = len(self.headings)
        items = tuple(level.moved_up(count) for level in self.levels[count:])
        headings = self.model_copy(update={"levels": self.levels[:count]})
        return (headings, self.model_copy(update={"levels": items})) if items else (headings,)

    def items(self, depth: int) -> tuple[str, ...]:
        """Return the item styles in a section below that many headings, outermost first."""
        own = tuple(level.style for level in self.levels if level.is_item)
        free = self.levels[depth].items if depth < len(self.headings) else None
        return (free, *own) if free else own


class OutlineScheme(Scheme):
    """The numbering levels of a report, as a file gives them.

    Headings and items are in separate lists, so a label can contain only numbers of its own list, from its
    own level up; Word finds a level by its style, so each level has a different one.
    """

    def under(self, forms: Mapping[str, LevelForm]) -> Self:
        """Return the scheme with an edition's count and label on the levels that leave them to it."""
        levels = tuple(
            level.model_copy(update={"count": form.count, "label": form.label})
            if level.by_edition and (form := forms.get(level.style))
            else level
            for level in self.levels
        )
        return self.model_copy(update={"levels": levels})

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        kinds = {level.is_item for level in self.levels}
        if len(kinds) < 2:
            raise fault("scheme_lacks", style="heading-1" if True in kinds else "item-1")
        wrong = [
            InitErrorDetails(type=problem, loc=("levels", at, key), input=getattr(self.levels[at], key))
            for at, key, problem in self._faults()
        ]
        if wrong:
            raise ValidationError.from_exception_data("Scheme", wrong)
        return self

    def _faults(self) -> Iterator[tuple[int, str, PydanticCustomError]]:
        """Yield the invalid keys of levels."""
        taken: set[str] = set()
        for at, level in enumerate(self.levels):
            for key in ("style", "items"):
                style: Any = getattr(level, key)
                if style in taken:
                    yield at, key, fault("style_twice", style=style)
                taken |= {style} if style else set()
            if not level.is_item and any(other.is_item for other in self.levels[:at]):
                yield at, "style", fault("heading_below_item")
            first = len(self.headings) if level.is_item else 0
            for number in map(int, _NUMBER.findall(level.label)):
                if not first < number <= at + 1 or self.levels[number - 1].count == "none":
                    yield at, "label", fault("label_number", number=number)


def numeral(count: Count, number: int) -> str:
    """Return a number in that way of counting.

    >>> numeral("roman", 9), numeral("decimal", 9), numeral("letter", 5)
    ('IX', '9', 'đ')
    >>> numeral("capital", 2), numeral("ordinal", 4)
    ('B', 'tư')
    """
    match count:
        case "roman":
            return _roman(number) if number <= _LAST_ROMAN else str(number)
        case "letter":
            return _LETTERS[(number - 1) % len(_LETTERS)]
        case "capital":
            return _LETTERS[(number - 1) % len(_LETTERS)].upper()
        case "ordinal":
            return _ORDINALS[number - 1] if number <= len(_ORDINALS) else str(number)
        case _:
            return str(number)


def _roman(number: int) -> str:
    digits = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        digits.append(letters * times)
    return "".join(digits)
