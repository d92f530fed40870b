"""The questions about a new office, in the order in which one answer suggests the next."""

from dataclasses import dataclass
from datetime import date

from baocao.cli.ask import Asker, Check, Question, anything, pieces
from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.messages import Lang, Message, Said
from baocao.messages import init as say
from baocao.model.office import is_code
from baocao.model.signature import FOR_SOMEONE
from baocao.model.start import Head, Start
from baocao.scaffold import suggest
from baocao.scaffold.new_office import OfficeAnswers, recipients

HEAD = "head"
_DEPUTY, _COLLECTIVE = "KT", "TM"


@dataclass(frozen=True, slots=True)
class OfficeOptions:
    """What options told; ``None`` where one was left out."""

    kind: str | None = None
    name: str | None = None
    superior: str | None = None
    issuer: str | None = None
    code: str | None = None
    place: str | None = None
    authority: str | None = None
    on_behalf_of: str | None = None
    position: str | None = None
    signer: str | None = None
    recipients: str | None = None
    numbering: str | None = None

    @property
    def tells_anything(self) -> bool:
        """Tell whether an office is described at all."""
        return any(getattr(self, name) is not None for name in self.__dataclass_fields__)


def interview(asker: Asker, given: OfficeOptions, today: date) -> tuple[OfficeAnswers, Start]:
    """Return what is told of an office, by options or by a person, and the kind of office it is.

    Raises :class:`BaocaoError` where something is missing and nobody can be asked.
    """
    needed = {"--kind": given.kind, "--name": given.name, "--signer": given.signer}
    missing = [option for option, value in needed.items() if value is None]
    if missing and not asker.at_terminal:
        raise BaocaoError(say.MISSING.of(options=", ".join(missing)))
    start = _kind(asker, given)
    examples = start.examples

    def ask(option: str, words: Message, default: str = "", *, optional: bool = False) -> str:
        example, check = examples.get(option, ""), _CHECKS.get(option, anything)
        several = option == "recipients"
        question = Question(f"--{option}", words, example, may_be_none=optional, several=several, check=check)
        return asker.answer(question, getattr(given, option), default)

    name = ask("name", say.ASK_NAME)
    above = ask("superior", say.ASK_SUPERIOR, suggest.superior(name, start), optional=True)
    place = ask("place", say.ASK_PLACE, suggest.place(name, above))
    issuer = ask("issuer", say.ASK_ISSUER, suggest.issuer(name, above, place))
    code = ask("code", say.ASK_CODE, suggest.code(name, place))
    signing = _signing(asker, given, start, _Body(name, issuer, today))
    signer = ask("signer", say.ASK_SIGNER)
    listed = ask("recipients", say.ASK_RECIPIENTS, "; ".join(recipients(start, above)))
    numbering = _numbering(asker, given, start)
    return OfficeAnswers(name, above, issuer, code, place, *signing, signer, pieces(listed), numbering), start


@dataclass(frozen=True, slots=True)
class _Body:
    name: str
    issuer: str
    today: date


def _kind(asker: Asker, given: OfficeOptions) -> Start:
    known = {key: start for key in catalog.starts() if (start := catalog.start(key))}
    titles = {key: _title(start, asker.lang) for key, start in known.items()}
    question = Question("--kind", say.ASK_KIND, choices=titles)
    return known[asker.answer(question, given.kind, next(iter(known)))]


def _title(start: Start, lang: Lang) -> str:
    return Message(vi=start.title, en=start.title_en).text(lang)


def _numbering(asker: Asker, given: OfficeOptions, start: Start) -> str:
    schemes = {key: scheme.name for key in catalog.schemes() if (scheme := catalog.scheme(key))}
    question = Question("--numbering", say.ASK_NUMBERING, choices=schemes)
    return asker.answer(question, given.numbering, start.numbering)


def _signing(asker: Asker, given: OfficeOptions, start: Start, body: _Body) -> tuple[str, str, str, str]:
    """Return authority, collective, on whose behalf, and position of who signs."""
    head = start.head_of(body.name)
    edition = catalog.edition_on(start.format, body.today)
    codes = edition.signature.authorities if edition else {}
    choices = {HEAD: say.SIGNING[HEAD].text(asker.lang)}
    choices |= {code: f"{say.SIGNING[code].text(asker.lang)}: {printed}" for code, printed in codes.items()}
    usual = head.authority if head and head.authority in codes else None
    question = Question("--authority", say.ASK_AUTHORITY, choices=choices)
    chosen = asker.answer(question, given.authority, usual or HEAD)
    authority = "" if chosen == HEAD else chosen
    behalf = ""
    if authority in FOR_SOMEONE:
        question = Question("--on-behalf-of", say.ASK_ON_BEHALF, start.examples["on_behalf_of"])
        behalf = asker.answer(question, given.on_behalf_of, _behalf(authority, head, body))
    elif given.on_behalf_of is not None:
        problem = say.BEHALF_OF_NOBODY.of(codes=", ".join(code for code in codes if code in FOR_SOMEONE))
        raise BaocaoError(say.WRONG_ANSWER.of(option="--on-behalf-of", problem=problem))
    question = Question("--position", say.ASK_POSITION, start.examples["position"])
    position = asker.answer(question, given.position, _position(authority, behalf, head))
    signs_for_all = head.on_behalf_of if head and edition and edition.signature.collective else None
    return authority, (signs_for_all or "") if authority == _DEPUTY else "", behalf, position


def _behalf(authority: str, head: Head | None, body: _Body) -> str:
    if authority == _COLLECTIVE:
        return (head.on_behalf_of if head else None) or body.issuer
    return head.position if head else ""


def _position(authority: str, behalf: str, head: Head | None) -> str:
    if authority == _DEPUTY:
        return f"Phó {behalf}"
    if authority in FOR_SOMEONE and authority != _COLLECTIVE:
        return ""
    return head.position if head else ""


def _code(text: str) -> Said | None:
    return None if is_code(text) else say.NOT_A_CODE.of(text=text)


def _recipients(text: str) -> Said | None:
    return None if pieces(text) else say.NO_RECIPIENT.of()


_CHECKS: dict[str, Check] = {"code": _code, "recipients": _recipients}
