"""The questions of ``baocao init``, one value each, from which its options, interview and checks follow.

Every start of the program that lists all commands loads this module, so the functions that check an answer
import what only they need.
"""

import re
from collections.abc import Mapping

from baocao.cli.ask import BETWEEN, Earlier, Question, pieces
from baocao.library.resources import names_in, shipped
from baocao.messages import Message, Said
from baocao.messages import cli as cli_say
from baocao.messages import init as say
from baocao.scaffold import suggest

HEAD = "head"
_LONGEST_KEY = 100
_DEPUTY, _COLLECTIVE = "KT", "TM"
_KEY = re.compile(r"\w[\w-]*")


def _kinds(so_far: Earlier) -> Mapping[str, str]:
    from baocao.library import catalog

    known = {key: start for key in catalog.starts() if (start := catalog.start(key))}
    return {key: Message(vi=start.title, en=start.title_en).text(so_far.lang) for key, start in known.items()}


def _schemes(_: Earlier) -> Mapping[str, str]:
    from baocao.library import catalog

    return {key: scheme.name for key in catalog.schemes() if (scheme := catalog.scheme(key))}


def _ways_of_signing(so_far: Earlier) -> Mapping[str, str]:
    choices = {HEAD: say.SIGNING[HEAD].text(so_far.lang)}
    return choices | {
        code: f"{say.SIGNING[code].text(so_far.lang)}: {printed}"
        for code, printed in so_far.authorities.items()
    }


def _usual_way(so_far: Earlier) -> str:
    usual = so_far.head.authority if so_far.head else None
    return usual if usual in so_far.authorities and usual else HEAD


def _for_nobody(so_far: Earlier) -> Said | None:
    """Return why nobody can be signed for: the chosen authority is the signer's own."""
    from baocao.model.signature import FOR_SOMEONE

    if so_far["authority"] in FOR_SOMEONE:
        return None
    return say.BEHALF_OF_NOBODY.of(
        codes=", ".join(code for code in so_far.authorities if code in FOR_SOMEONE)
    )


def _usual_kind(so_far: Earlier) -> str:
    from baocao.library import catalog

    return next(key for key in _kinds(so_far) if (start := catalog.start(key)) and start.usual)


def _filled(form: str, so_far: Earlier) -> str:
    return suggest.filled(form, so_far["name"], so_far["place"])


def _usual_superior(so_far: Earlier) -> str:
    head = so_far.head
    if head and head.superior:
        return head.superior.format(name=so_far["name"])
    return suggest.superior(so_far["name"], so_far.start)


def _spellings(so_far: Earlier) -> Mapping[str, str]:
    return {style: words.text(so_far.lang) for style, words in say.SPELLINGS.items()}


def _usual_spelling(so_far: Earlier) -> str:
    return suggest.spelling(so_far["name"], so_far["superior"], so_far.start.spelling)


def _usual_place(so_far: Earlier) -> str:
    names = so_far["name"], so_far["superior"]
    return suggest.place(*(names if so_far.start.place_of == "name" else reversed(names)))


def _usual_issuer(so_far: Earlier) -> str:
    head = so_far.head
    if head and head.issuer:
        return _filled(head.issuer, so_far)
    return suggest.issuer(so_far["name"], so_far["superior"], so_far["place"])


def _usual_code(so_far: Earlier) -> str:
    head = so_far.head
    return (head.code if head else None) or suggest.code(so_far["name"], so_far["place"])


def _usual_behalf(so_far: Earlier) -> str:
    head = so_far.head
    if so_far["authority"] == _COLLECTIVE:
        return _filled(head.on_behalf_of, so_far) if head and head.on_behalf_of else so_far["issuer"]
    return head.position if head else ""


def _usual_position(so_far: Earlier) -> str:
    authority = so_far["authority"]
    if authority == _DEPUTY:
        return f"Phó {so_far['on_behalf_of']}"
    if authority != _COLLECTIVE and _for_nobody(so_far) is None:
        return ""
    return so_far.head.position if so_far.head else ""


def _usual_recipients(so_far: Earlier) -> str:
    return f"{BETWEEN} ".join(suggest.recipients(so_far.start, so_far["superior"]))


def _no_code(text: str) -> Said | None:
    from baocao.model.office import is_code

    return None if is_code(text) else say.NOT_A_CODE.of(text=text)


def _no_words(text: str) -> Said | None:
    return None if any(map(str.isalpha, text)) else say.NO_WORDS.of(text=text)


def _no_recipient(text: str) -> Said | None:
    return None if pieces(text) else say.NO_RECIPIENT.of()


def _no_period(text: str) -> Said | None:
    from baocao.cli.asked_period import no_period
    from baocao.model.period import Period

    try:
        Period.parse(text)
    except ValueError:
        return no_period(text)
    return None


def _no_key(text: str) -> Said | None:
    return None if _KEY.fullmatch(text) else say.NOT_A_KEY.of(text=text)


def _no_ci(text: str) -> Said | None:
    from baocao.scaffold.contents import CI, NO_CI

    known = (*CI, NO_CI)
    return None if text in known else say.NOT_A_CHOICE.of(text=text, known=", ".join(known))


def _no_source(text: str) -> Said | None:
    from baocao.scaffold.program_source import parsed

    return None if parsed(text) else say.NOT_A_SOURCE.of(text=text)


# Questions about the office, in the order of the help.
QUESTIONS = (
    Question(
        name="kind",
        # Names only: the help does not need to load the models.
        about=say.KIND.of(kinds=", ".join(names_in(shipped("data") / "starts"))),
        words=say.ASK_KIND,
        metavar=cli_say.NAME_METAVAR,
        offers="kinds",
        needed=True,
        choices=_kinds,
        default=_usual_kind,
    ),
    Question(name="name", about=say.NAME, words=say.ASK_NAME, key="name", needed=True, check=_no_words),
    Question(
        name="superior",
        about=say.SUPERIOR,
        words=say.ASK_SUPERIOR,
        key="superior",
        check=_no_words,
        may_be_none=True,
        default=_usual_superior,
    ),
    Question(
        name="spelling",
        about=say.SPELLING.of(styles=", ".join(say.SPELLINGS)),
        words=say.ASK_SPELLING,
        key="spelling",
        asked=lambda so_far: so_far.start.spelling is not None,
        choices=_spellings,
        default=_usual_spelling,
    ),
    Question(
        name="issuer",
        about=say.ISSUER,
        words=say.ASK_ISSUER,
        key="issuer",
        check=_no_words,
        default=_usual_issuer,
    ),
    Question(
        name="code",
        about=say.CODE,
        words=say.ASK_CODE,
        key="code",
        check=_no_code,
        default=_usual_code,
    ),
    Question(
        name="place",
        about=say.PLACE,
        words=say.ASK_PLACE,
        key="place",
        check=_no_words,
        default=_usual_place,
    ),
    Question(
        name="authority",
        about=say.AUTHORITY.of(codes="head, TM, KT, TL, TUQ, Q"),
        words=say.ASK_AUTHORITY,
        offers="authorities",
        key="signature.authority",
        choices=_ways_of_signing,
        default=_usual_way,
    ),
    Question(
        name="on_behalf_of",
        about=say.ON_BEHALF,
        words=say.ASK_ON_BEHALF,
        key="signature.on_behalf_of",
        check=_no_words,
        idle=_for_nobody,
        default=_usual_behalf,
    ),
    Question(
        name="position",
        about=say.POSITION,
        words=say.ASK_POSITION,
        key="signature.position",
        check=_no_words,
        default=_usual_position,
    ),
    Question(
        name="signer",
        about=say.SIGNER,
        words=say.ASK_SIGNER,
        key="signature.name",
        needed=True,
        check=_no_words,
    ),
    Question(
        name="recipients",
        about=say.RECIPIENTS,
        words=say.ASK_RECIPIENTS,
        key="recipients",
        several=True,
        check=_no_recipient,
        default=_usual_recipients,
    ),
    Question(
        name="numbering",
        about=say.NUMBERING,
        words=say.ASK_NUMBERING,
        metavar=cli_say.NAME_METAVAR,
        offers="schemes",
        key="numbering",
        choices=_schemes,
        default=lambda so_far: so_far.start.numbering,
    ),
)

# The CI service whose files are written if none is asked for.
USUAL_CI = "github"

# Questions about the folder; only the period is asked of a person.
PERIOD = Question(
    name="period",
    about=say.PERIOD,
    words=say.ASK_PERIOD,
    metavar=cli_say.PERIOD_METAVAR,
    check=_no_period,
    default=lambda so_far: so_far.this_month,
)
KEY = Question(name="key", about=say.KEY, metavar=cli_say.NAME_METAVAR, longest=_LONGEST_KEY, check=_no_key)
FOLDER_QUESTIONS = (
    PERIOD,
    KEY,
    Question(
        name="ci",
        about=say.CI.of(known="github, gitlab, none", usual=USUAL_CI),
        metavar=cli_say.NAME_METAVAR,
        offers="ci",
        check=_no_ci,
    ),
    Question(name="source", about=say.SOURCE, metavar=say.SOURCE_METAVAR, check=_no_source),
)
