"""Words the user reads, in Vietnamese and English side by side.

A message is a value with both texts, so a missing translation is a type error; what is said is chosen
only when it is shown, so no stage below the command line knows the language.
"""

from typing import Literal, NamedTuple

from baocao.messages.foreign import shown

Lang = Literal["vi", "en"]
LANGUAGES: tuple[Lang, ...] = ("vi", "en")


class Message(NamedTuple):
    """One message in every language; ``{name}`` marks what is filled in.

    >>> Message(vi="không có tệp “{file}”", en="no file “{file}”").of(file="a.yaml").text("vi")
    'không có tệp “a.yaml”'
    """

    vi: str
    en: str

    def of(self, **values: object) -> "Said":
        """Return the message with its blanks filled, language still open."""
        return Said(self, tuple(values.items()))

    def text(self, lang: Lang) -> str:
        """Return the words of a message that has no blanks."""
        return self.vi if lang == "vi" else self.en


class Said(NamedTuple):
    """A message together with the values it speaks of."""

    message: Message
    values: tuple[tuple[str, object], ...] = ()

    def text(self, lang: Lang) -> str:
        r"""Return the words in that language; a value that is itself a message speaks it too.

        Other values may be words of anybody: they are made safe to show.

        >>> print(Message(vi="không có “{file}”", en="no “{file}”").of(file="a\x1b[2J").text("vi"))
        không có “a\x1b[2J”
        """
        words = {name: _said(value, lang) for name, value in self.values}
        return self.message.text(lang).format(**words)


def _said(value: object, lang: Lang) -> object:
    if isinstance(value, Said | Message):
        return value.text(lang)
    return value if isinstance(value, int | float) else shown(str(value))
