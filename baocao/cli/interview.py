"""The answers about a new office, each of which may suggest others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from baocao.cli.ask import Asker, Prompt, Question, pieces
from baocao.cli.questions import FOLDER_QUESTIONS, HEAD, QUESTIONS
from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.messages import Lang
from baocao.messages import init as say
from baocao.model.period import Period
from baocao.model.start import Leader, Start
from baocao.scaffold.suggest import filled, in_spelling

_ALL = {question.name: question for question in (*QUESTIONS, *FOLDER_QUESTIONS)}
_DEPUTY = "KT"


@dataclass
class Answers:
    """Answers by question: from options, from a person, or defaults.

    A question is asked when its answer is first needed, so the answers that suggest it come before it.
    ``given`` are the options, ``None`` for each missing one; a question that does not apply has an empty
    answer. Raises :class:`BaocaoError` if an option is invalid, or if nobody can be asked.
    """

    asker: Asker
    given: Mapping[str, str | None]
    today: date
    _known: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = self._answer(_ALL[name])
        return self._known[name]

    @property
    def lang(self) -> Lang:
        """Return the language of the questions."""
        return self.asker.lang

    @property
    def this_month(self) -> str:
        """Return the current month as a period."""
        return str(Period("month", self.today.year, self.today.month))

    @property
    def tell_of_office(self) -> bool:
        """Tell whether any option describes an office."""
        return any(self.given.get(question.name) is not None for question in QUESTIONS)

    @cached_property
    def start(self) -> Start:
        """Return the defaults of this kind of office."""
        start = catalog.start(self["kind"])
        assert start
        return start

    @cached_property
    def head(self) -> Leader | None:
        """Return the head of a body with this name."""
        name = self["name"]
        return self.start.head_of(name)

    @cached_property
    def authorities(self) -> dict[str, str]:
        """Return the signing authorities of the edition in force, with their printed forms."""
        edition = catalog.edition_on(self.start.format, self.today)
        return edition.signature.authorities if edition else {}

    def office(self) -> dict[str, Any]:
        """Return the answered keys of the office file, with those of the signature as a mapping.

        Raises :class:`BaocaoError` if something is missing and nobody can be asked.
        """
        needed = [question for question in QUESTIONS if question.needed]
        missing = [question.option for question in needed if self.given.get(question.name) is None]
        if missing and not self.asker.at_terminal:
            raise BaocaoError(say.MISSING.of(options=", ".join(missing)))
        told: dict[str, Any] = {}
        for question in QUESTIONS:
            answer = "" if self[question.name] == HEAD else self[question.name]
            *outer, key = question.key.split(".")
            inside = told.setdefault(outer[0], {}) if outer else told
            inside |= {key: list(pieces(answer)) if question.several else answer} if key else {}
        told["signature"]["collective"] = self._collective()
        return in_spelling(told, self["spelling"])

    def _collective(self) -> str:
        """Return the body on whose behalf a deputy signs, if the edition prints one above the title."""
        edition = catalog.edition_on(self.start.format, self.today)
        if self["authority"] != _DEPUTY or not self.head or not edition or not edition.signature.collective:
            return ""
        return filled(self.head.on_behalf_of or "", self["name"], self["place"])

    def _answer(self, question: Question) -> str:
        given = self.given.get(question.name)
        if reason := question.idle(self):
            if given is not None:
                raise BaocaoError(say.WRONG_ANSWER.of(option=question.option, problem=reason))
            return ""
        if given is None and question.words is None:
            return ""
        if given is None and not question.asked(self):
            return question.default(self)
        choices = question.choices(self) if question.choices else None
        if given is not None:
            return self.asker.answer(Prompt(question, choices=choices), given)
        example = self.start.examples.get(question.name, "") if "kind" in self._known else ""
        return self.asker.answer(Prompt(question, example, choices, question.default(self)))
