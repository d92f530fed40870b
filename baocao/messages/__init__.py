"""Words the user reads, in Vietnamese and English side by side.

A message is a value with both texts, so a missing translation is a type error; what is said is chosen
only when it is shown, so no stage below the command line knows the language.
"""

from typing import Literal, NamedTuple

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
        """Return the words in that language; a value that is itself a message speaks it too."""
        words = {
            name: value.text(lang) if isinstance(value, Said | Message) else value
            for name, value in self.values
        }
        return self.message.text(lang).format(**words)
