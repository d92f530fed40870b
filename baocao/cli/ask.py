"""Gets answers from options, from a person at a terminal, or from defaults."""

import contextlib
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from baocao.errors import BaocaoError
from baocao.messages import Lang, Message, Said
from baocao.messages import init as say

if TYPE_CHECKING:
    from baocao.model.start import Leader, Start

NONE = "-"
LONGEST = 200
BETWEEN = ";"
_PROMPT = "> "
# Replaces bytes that are not UTF-8: no keyboard types it, and no answer may contain it.
_UNREADABLE = "\ufffe"
# The fewest letters of a choice's words that select it.
_TELLING = 3
# Pictures and unassigned characters; no font for reports has them.
_NO_LETTERS = ("So", "Cn", "Co", "Cs")


class Earlier(Protocol):
    """The answers to earlier questions, by name, and values derived from them."""

    def __getitem__(self, name: str) -> str:
        """Return an answer; an unanswered question is asked now."""
        ...

    @property
    def lang(self) -> Lang:
        """Return the language of the questions."""
        ...

    @property
    def this_month(self) -> str:
        """Return the current month as a period."""
        ...

    @property
    def start(self) -> "Start":
        """Return the defaults of this kind of office."""
        ...

    @property
    def head(self) -> "Leader | None":
        """Return the head of a body with this name."""
        ...

    @property
    def authorities(self) -> dict[str, str]:
        """Return the signing authorities with their printed forms."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question about a new office: the option that answers it, its wording, and its valid answers.

    ``about`` explains the option; ``words`` is the wording, if a person is asked at all. ``default`` is
    the value that earlier answers suggest to a person; if it needs an answer that is still missing, that
    question comes first. ``needed`` questions have no default if nobody
    can be asked; ``may_be_none`` accepts “-” for none; with ``several``, semicolons separate the answers.
    ``choices`` are the known answers with their meanings. ``idle`` says why a question does not apply; one
    that is not ``asked`` after the earlier answers has its default without the option.
    ``key`` is the path of the answer in the office file, empty if it has none.
    """

    name: str
    about: Message | Said
    words: Message | None = None
    metavar: Message = say.WORDS_METAVAR
    offers: str = ""
    key: str = ""
    needed: bool = False
    may_be_none: bool = False
    several: bool = False
    longest: int = LONGEST
    default: Callable[[Earlier], str] = lambda _: ""
    choices: Callable[[Earlier], Mapping[str, str]] | None = None
    check: Callable[[str], Said | None] = lambda _: None
    idle: Callable[[Earlier], Said | None] = lambda _: None
    asked: Callable[[Earlier], bool] = lambda _: True

    @property
    def option(self) -> str:
        """Return the option as typed."""
        return f"--{self.name.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Prompt:
    """The current wording of a question, after earlier answers."""

    question: Question
    example: str = ""
    choices: Mapping[str, str] | None = None
    default: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Gets answers; ``at_terminal`` a person is asked again until the answer is valid."""

    lang: Lang
    at_terminal: bool

    def answer(self, prompt: Prompt, given: str | None = None) -> str:
        """Return the answer: the option's, the person's, or the default.

        Raises :class:`BaocaoError` if an option's value is invalid, or if nobody can be asked.
        """
        if given is not None:
            text, problem = _read(prompt, given)
            if problem:
                raise BaocaoError(say.WRONG_ANSWER.of(option=prompt.question.option, problem=problem))
            return text
        if self.at_terminal:
            return self._ask(prompt)
        if not prompt.default and not prompt.question.may_be_none:
            raise BaocaoError(say.MISSING.of(options=prompt.question.option))
        return prompt.default

    def _ask(self, prompt: Prompt) -> str:
        with contextlib.suppress(ImportError):
            # Lets the user edit the line with the arrow keys; some systems lack it.
            import readline  # noqa: F401
        # On its own line, because a long question would leave no space for the answer.
        print(self._wording(prompt))
        while True:
            try:
                typed = input(_PROMPT)
            except UnicodeDecodeError:
                typed = _UNREADABLE
            text, problem = _read(prompt, typed if tidy(typed) else prompt.default)
            if problem is None:
                return text
            print(f"  {problem.text(self.lang)}", file=sys.stderr)

    def _wording(self, prompt: Prompt) -> str:
        words: Message | Said = prompt.question.words or prompt.question.about
        default = prompt.default
        if prompt.example not in ("", default):
            words = say.FOR_EXAMPLE.of(question=words, example=prompt.example)
        if prompt.question.may_be_none:
            words = (say.OR_NONE if default else say.OR_ENTER).of(question=words)
        choices = prompt.choices or {}
        if default:
            shown = list(choices).index(default) + 1 if default in choices else default
            words = say.WITH_DEFAULT.of(question=words, default=shown)
        listed = [
            f"  {number}. {meaning} ({key})" for number, (key, meaning) in enumerate(choices.items(), 1)
        ]
        return "\n".join([words.text(self.lang), *listed])


def _read(prompt: Prompt, typed: str) -> tuple[str, Said | None]:
    """Return an answer in its stored form, and its problem if it is invalid."""
    from baocao.source.decode import FORBIDDEN

    question, text = prompt.question, tidy(typed)
    if FORBIDDEN.search(text):
        return "", say.CONTROL.of()
    if question.may_be_none and text in ("", NONE):
        return "", None
    if not text:
        return "", say.NEEDED.of()
    if problem := unfit(pieces(text) if question.several else (text,), question.longest):
        return "", problem
    if prompt.choices is not None:
        return _chosen(text, prompt.choices)
    return text, question.check(text)


def tidy(text: str) -> str:
    """Return typed text in composed letters (NFC), without surrounding or doubled spaces.

    >>> tidy("  Tỉnh  ủy ")
    'Tỉnh ủy'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


def pieces(text: str) -> tuple[str, ...]:
    """Return the answers that semicolons separate, without empty ones.

    >>> pieces("Tỉnh ủy; ; Lưu: VP;")
    ('Tỉnh ủy', 'Lưu: VP')
    """
    return tuple(filter(None, map(tidy, text.split(BETWEEN))))


def unfit(texts: Iterable[str], longest: int = LONGEST) -> Said | None:
    """Return why a text cannot be printed in any report; ``longest`` counts characters."""
    for text in texts:
        if len(text) > longest:
            return say.TOO_LONG.of(limit=longest)
        for letter in text:
            if unicodedata.category(letter) in _NO_LETTERS:
                return say.NO_SUCH_LETTER.of(character=letter, code=f"U+{ord(letter):04X}")
    return None


def _chosen(text: str, choices: Mapping[str, str]) -> tuple[str, Said | None]:
    """Return the choice given by its number, its key, its words, or a unique part of them."""
    keys = list(choices)
    if text.isascii() and text.isdigit() and 1 <= int(text) <= len(keys):
        return keys[int(text) - 1], None
    for key, meaning in choices.items():
        if _folded(text) in (_folded(key), _folded(meaning)):
            return key, None
    alike = [key for key, meaning in choices.items() if _folded(text) in _folded(meaning)]
    if len(alike) == 1 and len(text) >= _TELLING:
        return alike[0], None
    named = (
        key if _folded(key) == _folded(meaning) else f"{key} ({meaning})" for key, meaning in choices.items()
    )
    return "", say.NOT_A_CHOICE.of(text=text, known="; ".join(named))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())
