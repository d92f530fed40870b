"""Answers from options, from a person at a terminal, or from what is usual."""

import contextlib
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from inspect import Parameter
from typing import TYPE_CHECKING, Annotated

from baocao.cli.options import Option
from baocao.errors import BaocaoError
from baocao.messages import Lang, Message, Said
from baocao.messages import init as say

if TYPE_CHECKING:
    from baocao.cli.interview import Answers

NONE = "-"
LONGEST = 200
BETWEEN = ";"
_PROMPT = "> "
# Stands for bytes that are not UTF-8: no keyboard types it, and no answer may hold it.
_UNREADABLE = "\ufffe"
# So many letters of a choice's words may stand for it.
_TELLING = 3
# Pictures and what Unicode leaves open; no font for papers has them.
_NO_LETTERS = ("So", "Cn", "Co", "Cs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of a new office: the option that answers it, how it is put, and which answers will do.

    ``about`` explains the option; ``words`` put the question, if a person is asked at all. ``usual`` is what
    holds where the option is left out, ``default`` what earlier answers suggest to a person; one that asks
    for an answer that is not there yet has that question put first. ``needed`` ones have no default where
    nobody can be asked; ``may_be_none`` takes “-” for none; where there may be ``several`` answers semicolons
    stand between them. ``choices`` are the answers that are known, with what each means. ``idle`` says why a
    question does not arise. ``key`` is the place of the answer in the office's file, empty if it has none.
    """

    name: str
    about: Message | Said
    words: Message | None = None
    metavar: Message = say.WORDS_METAVAR
    offers: str = ""
    key: str = ""
    usual: str | None = None
    needed: bool = False
    may_be_none: bool = False
    several: bool = False
    longest: int = LONGEST
    default: Callable[["Answers"], str] = lambda _: ""
    choices: Callable[["Answers"], Mapping[str, str]] | None = None
    check: Callable[[str], Said | None] = lambda _: None
    idle: Callable[["Answers"], Said | None] = lambda _: None

    @property
    def option(self) -> str:
        """Return the option as it is typed."""
        return f"--{self.name.replace('_', '-')}"

    def parameter(self) -> Parameter:
        """Return the option as a parameter of the command."""
        declared = Annotated[str | None, Option(self.about, self.metavar, self.offers)]
        return Parameter(self.name, Parameter.KEYWORD_ONLY, default=self.usual, annotation=declared)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question as it is put now, after what was answered before."""

    question: Question
    example: str = ""
    choices: Mapping[str, str] | None = None
    default: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Whoever answers: ``at_terminal`` a person, who is asked again until the answer will do."""

    lang: Lang
    at_terminal: bool

    def answer(self, prompt: Prompt, given: str | None = None) -> str:
        """Return the answer: the option's, the person's, or what is usual.

        Raises :class:`BaocaoError` where an option's value will not do, or where nobody can be asked.
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
            # Lets the line be edited with the arrow keys; some systems do without.
            import readline  # noqa: F401
        # On a line of its own: a long one would not fit before what is typed.
        print(self._told(prompt))
        while True:
            try:
                typed = input(_PROMPT)
            except UnicodeDecodeError:
                typed = _UNREADABLE
            text, problem = _read(prompt, typed if tidy(typed) else prompt.default)
            if problem is None:
                return text
            print(f"  {problem.text(self.lang)}", file=sys.stderr)

    def _told(self, prompt: Prompt) -> str:
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
    """Return an answer as it is kept, and what is wrong with it."""
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
    """Return a text as typed, in composed letters, without blanks around it or doubled.

    >>> tidy("  Tỉnh  ủy ")
    'Tỉnh ủy'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


def pieces(text: str) -> tuple[str, ...]:
    """Return the answers that semicolons separate, without those that are empty.

    >>> pieces("Tỉnh ủy; ; Lưu: VP;")
    ('Tỉnh ủy', 'Lưu: VP')
    """
    return tuple(filter(None, map(tidy, text.split(BETWEEN))))


def unfit(texts: Iterable[str], longest: int = LONGEST) -> Said | None:
    """Return why texts cannot stand in any paper, whatever is asked; ``longest`` counts characters."""
    for text in texts:
        if len(text) > longest:
            return say.TOO_LONG.of(limit=longest)
        for letter in text:
            if unicodedata.category(letter) in _NO_LETTERS:
                return say.NO_SUCH_LETTER.of(character=letter, code=f"U+{ord(letter):04X}")
    return None


def _chosen(text: str, choices: Mapping[str, str]) -> tuple[str, Said | None]:
    """Return the choice meant by a number, a key, its words, or some of them that no other has."""
    keys = list(choices)
    if text.isascii() and text.isdigit() and 1 <= int(text) <= len(keys):
        return keys[int(text) - 1], None
    for key, meaning in choices.items():
        if _folded(text) in (_folded(key), _folded(meaning)):
            return key, None
    alike = [key for key, meaning in choices.items() if _folded(text) in _folded(meaning)]
    if len(alike) == 1 and len(text) >= _TELLING:
        return alike[0], None
    return "", say.NOT_A_CHOICE.of(text=text, known=", ".join(keys))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())
