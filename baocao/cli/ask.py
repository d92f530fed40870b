"""Answers from options, from a person at a terminal, or from what is usual."""

import contextlib
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from baocao.errors import BaocaoError
from baocao.messages import Lang, Message, Said
from baocao.messages import init as say
from baocao.scaffold.new_office import tidy
from baocao.source.decode import FORBIDDEN

NONE = "-"
LONGEST = 200
_BETWEEN = ";"
_PROMPT = "> "
# Stands for bytes that are not UTF-8: no keyboard types it, and no answer may hold it.
_UNREADABLE = "\ufffe"
# So many letters of a choice's words may stand for it.
_TELLING = 3
# Pictures and what Unicode leaves open; no font for papers has them.
_NO_LETTERS = ("So", "Cn", "Co", "Cs")
Check = Callable[[str], Said | None]


def anything(_text: str) -> Said | None:
    """Take any answer."""
    return None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the option that answers it, and which answers will do.

    ``choices`` are the answers that are known, with what each means; ``may_be_none`` takes “-” for none;
    where there may be ``several`` answers, semicolons stand between them.
    """

    option: str
    words: Message
    example: str = ""
    choices: Mapping[str, str] | None = None
    may_be_none: bool = False
    several: bool = False
    check: Check = anything


@dataclass(frozen=True, slots=True)
class Asker:
    """Whoever answers: ``at_terminal`` a person, who is asked again until the answer will do."""

    lang: Lang
    at_terminal: bool

    def answer(self, question: Question, given: str | None, default: str = "") -> str:
        """Return the answer: the option's, the person's, or what is usual.

        Raises :class:`BaocaoError` where an option's value will not do, or where nobody can be asked.
        """
        if given is not None:
            text, problem = _read(question, given)
            if problem:
                raise BaocaoError(say.WRONG_ANSWER.of(option=question.option, problem=problem))
            return text
        if self.at_terminal:
            return self._ask(question, default)
        if not default and not question.may_be_none:
            raise BaocaoError(say.MISSING.of(options=question.option))
        return default

    def _ask(self, question: Question, default: str) -> str:
        with contextlib.suppress(ImportError):
            # Lets the line be edited with the arrow keys; some systems do without.
            import readline  # noqa: F401
        # On a line of its own: a long one would not fit before what is typed.
        print(self._told(question, default))
        while True:
            try:
                typed = input(_PROMPT)
            except UnicodeDecodeError:
                typed = _UNREADABLE
            text, problem = _read(question, typed if tidy(typed) else default)
            if problem is None:
                return text
            print(f"  {problem.text(self.lang)}", file=sys.stderr)

    def _told(self, question: Question, default: str) -> str:
        words: Message | Said = question.words
        if question.example not in ("", default):
            words = say.FOR_EXAMPLE.of(question=words, example=question.example)
        if question.may_be_none:
            words = (say.OR_NONE if default else say.OR_ENTER).of(question=words)
        choices = question.choices or {}
        if default:
            shown = list(choices).index(default) + 1 if default in choices else default
            words = say.WITH_DEFAULT.of(question=words, default=shown)
        listed = [
            f"  {number}. {meaning} ({key})" for number, (key, meaning) in enumerate(choices.items(), 1)
        ]
        return "\n".join([words.text(self.lang), *listed])


def _read(question: Question, typed: str) -> tuple[str, Said | None]:
    """Return an answer as it is kept, and what is wrong with it."""
    text = tidy(typed)
    if FORBIDDEN.search(text):
        return "", say.CONTROL.of()
    if question.may_be_none and text in ("", NONE):
        return "", None
    if not text:
        return "", say.NEEDED.of()
    if problem := unfit(pieces(text) if question.several else (text,)):
        return "", problem
    if question.choices is not None:
        return _chosen(text, question.choices)
    return text, question.check(text)


def pieces(text: str) -> tuple[str, ...]:
    """Return the answers that semicolons separate, without those that are empty.

    >>> pieces("Tỉnh ủy; ; Lưu: VP;")
    ('Tỉnh ủy', 'Lưu: VP')
    """
    return tuple(filter(None, map(tidy, text.split(_BETWEEN))))


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
