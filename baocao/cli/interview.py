"""The answers about a new office, one suggesting another."""

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

_ALL = {question.name: question for question in (*QUESTIONS, *FOLDER_QUESTIONS)}
_DEPUTY = "KT"


@dataclass
class Answers:
    """Answers by the names of their questions: from options, from a person, or what is usual.

    A question is put when its answer is first wanted, so what suggests an answer comes before it. ``given``
    are the options, ``None`` where one was left out; a question that does not arise has an empty answer.
    Raises :class:`BaocaoError` where an option will not do, or nobody can be asked.
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
        """Return the language that questions are put in."""
        return self.asker.lang

    @property
    def this_month(self) -> str:
        """Return the period that today lies in."""
        return str(Period("month", self.today.year, self.today.month))

    @property
    def tell_of_office(self) -> bool:
        """Tell whether options describe an office at all."""
        return any(self.given.get(question.name) is not None for question in QUESTIONS)

    @cached_property
    def start(self) -> Start:
        """Return what an office of this kind begins with."""
        start = catalog.start(self["kind"])
        assert start
        return start

    @cached_property
    def head(self) -> Leader | None:
        """Return who heads a body of this name."""
        return self.start.head_of(self["name"])

    @cached_property
    def authorities(self) -> dict[str, str]:
        """Return the forms of signing of the edition in force, and what each prints."""
        edition = catalog.edition_on(self.start.format, self.today)
        return edition.signature.authorities if edition else {}

    def office(self) -> dict[str, Any]:
        """Return the keys of the office's file that are told, a mapping of those of the signature.

        Raises :class:`BaocaoError` where something is missing and nobody can be asked.
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
        return told

    def _collective(self) -> str:
        """Return the body in whose name a deputy signs, where an edition prints one over the head's."""
        edition = catalog.edition_on(self.start.format, self.today)
        if self["authority"] != _DEPUTY or not self.head or not edition or not edition.signature.collective:
            return ""
        return self.head.on_behalf_of or ""

    def _answer(self, question: Question) -> str:
        given = self.given.get(question.name)
        if reason := question.idle(self):
            if given is not None:
                raise BaocaoError(say.WRONG_ANSWER.of(option=question.option, problem=reason))
            return ""
        if given is None and question.words is None:
            return ""
        choices = question.choices(self) if question.choices else None
        if given is not None:
            return self.asker.answer(Prompt(question, choices=choices), given)
        example = self.start.examples.get(question.name, "") if "kind" in self._known else ""
        return self.asker.answer(Prompt(question, example, choices, question.default(self)))
