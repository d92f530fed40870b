"""The texts that users read, each in Vietnamese and English.

A message is a value with both texts, so a missing translation is a type error; its language is chosen only
when it is shown, so no stage below the command line knows the language.
"""

import re
from typing import Literal, NamedTuple

from baocao.messages.arguments import argument
from baocao.messages.foreign import shown

Lang = Literal["vi", "en"]
LANGUAGES: tuple[Lang, ...] = ("vi", "en")
# What separates a language from its country and its encoding: vi_VN.UTF-8, en-GB.
_AFTER_LANGUAGE = re.compile(r"[-_.@]")
# How a placeholder says that it is an argument of a command.
_ARGUMENT = "arg"


def language_named(name: str) -> Lang | None:
    """Return the language that a name means, as people and systems write it; ``None`` if it is another one.

    >>> [language_named(name) for name in ("en", "EN", "en_US.UTF-8", "vi-VN", "vie", "C.UTF-8")]
    ['en', 'en', 'en', 'vi', None, None]
    """
    wanted = _AFTER_LANGUAGE.split(name.strip().casefold(), maxsplit=1)[0]
    return next((lang for lang in LANGUAGES if lang == wanted), None)


class Message(NamedTuple):
    """A message in every language; ``{name}`` marks a placeholder, ``{n:file|files}`` a counted thing.

    ``{file:arg}`` marks an argument of a command that the reader shall type: it is quoted as a shell needs.
    Several of them are a tuple.

    >>> Message(vi="không có tệp “{file}”", en="no file “{file}”").of(file="a.yaml").text("vi")
    'không có tệp “a.yaml”'
    >>> Message(vi="{n} tệp", en="{n:file|files}").of(n=1).text("en")
    '1 file'
    >>> Message(vi="gõ baocao fix {file:arg}", en="").of(file=("a 1.yaml", "b.yaml")).text("vi")
    "gõ baocao fix 'a 1.yaml' b.yaml"
    """

    vi: str
    en: str

    def of(self, **values: object) -> "Said":
        """Return the message with its placeholders filled, in no particular language yet."""
        return Said(self, tuple(values.items()))

    def text(self, lang: Lang) -> str:
        """Return the text of a message without placeholders."""
        return self.vi if lang == "vi" else self.en


class Said(NamedTuple):
    """A message with the values of its placeholders."""

    message: Message
    values: tuple[tuple[str, object], ...] = ()

    def text(self, lang: Lang) -> str:
        r"""Return the text in that language; a value that is itself a message is translated too.

        Other values may be foreign text: they are made safe to show.

        >>> print(Message(vi="không có “{file}”", en="no “{file}”").of(file="a\x1b[2J").text("vi"))
        không có “a\x1b[2J”
        """
        words = {name: _said(value, lang) for name, value in self.values}
        return self.message.text(lang).format(**words)


class _Number(int):
    """A number that names what it counts, in the singular or the plural."""

    def __format__(self, spec: str) -> str:
        one, is_named, many = spec.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if is_named else format(int(self), spec)


class _Words(tuple[str, ...]):
    """Foreign text, made safe to show; as an argument of a command it is what was meant, quoted."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return " ".join(map(argument, self)) if spec == _ARGUMENT else shown(" ".join(self))


def _said(value: object, lang: Lang) -> object:
    if isinstance(value, Said | Message):
        return value.text(lang)
    if isinstance(value, int):
        return _Number(value)
    if isinstance(value, float):
        return value
    return _Words(map(str, value) if isinstance(value, tuple) else (str(value),))
