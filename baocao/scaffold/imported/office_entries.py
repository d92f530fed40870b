"""Writes an office file from what a paper says about its office."""

import re
from collections.abc import Iterable, Mapping, Sequence

from baocao.lint.language.tones import STYLES, other_style
from baocao.messages import Message
from baocao.messages import imported as say
from baocao.messages.made_files import comment
from baocao.model.office import Office
from baocao.model.signature import FOR_SOMEONE
from baocao.scaffold import suggest
from baocao.scaffold.imported.outlined import Entry
from baocao.scaffold.imported.sentences import bare
from baocao.scaffold.next_month import slug
from baocao.source.written import Bare, Noted, Value
from baocao.word.recognise.facts import Facts, Signing
from baocao.word.recognise.line import Doubt

_AS_ABOVE = ("như trên", "như kính gửi")
_LONGEST_FILE_NAME = 60
# Windows takes files of these names for devices.
_OF_A_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
_PLACE = re.compile(rf"\b(?:{'|'.join(suggest.UNITS)})\b.+", re.IGNORECASE)


def office_name(facts: Facts) -> str:
    """Return the full name of an office: its own lines, and the province or commune of its superior body.

    >>> office_name(Facts(superior=("UBND TỈNH MẪU",), issuer=("SỞ NỘI VỤ",)))
    'SỞ NỘI VỤ TỈNH MẪU'
    >>> office_name(Facts(superior=("TỈNH ỦY MẪU",), issuer=("BAN DÂN VẬN",)))
    'BAN DÂN VẬN TỈNH ỦY MẪU'
    """
    own, above = " ".join(facts.issuer), " ".join(facts.superior)
    place = _PLACE.search(above)
    return f"{own} {place[0]}" if place and place[0].casefold() not in own.casefold() else own


def file_name(name: str) -> str:
    """Return a safe name for the file of an office.

    >>> file_name("Sở Nội vụ ../../tỉnh"), file_name("…"), file_name("CON")
    ('so-noi-vu-tinh', 'co-quan', 'co-quan-con')
    """
    short = slug(name)
    if len(short) > _LONGEST_FILE_NAME:
        cut = short[: _LONGEST_FILE_NAME + 1]
        short = cut.rpartition("-")[0] or cut[:-1]
    return f"co-quan-{short}".rstrip("-") if not short or _OF_A_DEVICE.fullmatch(short) else short


def unsure(value: Value, why: Message | None) -> Value:
    """Return a value with a comment that says why it is not sure."""
    return Noted(value, comment(say.UNSURE.of(why=why))) if why else value


def doubted(value: Value, doubts: Mapping[str, Doubt], *names: str) -> Value:
    """Return a value with the doubts about the facts of these names."""
    why = next((say.DOUBTS[doubts[name]] for name in names if name in doubts), None)
    return unsure(value, why)


def lines(texts: Sequence[str]) -> Value:
    """Return a single line as a text, several as a list."""
    written = [bare(text) for text in texts]
    return written[0] if len(written) == 1 else written


def signature(facts: Facts) -> Value:
    """Return the signature, or the list of signatures of a joint paper."""
    written = [_signing(each) for each in facts.signatures or (Signing(),)]
    return written[0] if len(written) == 1 else written


def _signing(signing: Signing) -> Value:
    """Return one signature; the model knows whom each authority needs."""
    someone = signing.on_behalf_of if signing.authority in FOR_SOMEONE else ""
    authority = signing.authority if someone or signing.authority not in FOR_SOMEONE else ""
    keys: dict[str, Value] = {
        "authority": Bare(authority) if authority else None,
        "collective": bare(signing.collective) if authority == "KT" else "",
        "on_behalf_of": bare(someone),
        "position": bare(signing.position) if signing.position else unsure("…", say.NO_POSITION),
        "also": bare(signing.also),
    }
    kept = {key: value for key, value in keys.items() if value}
    return {**kept, "name": bare(signing.name) if signing.name else Bare('""')}


def spelling(texts: Iterable[str]) -> str:
    """Return the tone mark style of most words; empty if none shows it.

    >>> spelling(["Tỉnh ủy", "hoà bình", "Ủy ban"]), spelling(["Báo cáo"])
    ('ủy', '')
    """
    words = " ".join(texts)
    count = {
        style: len(other_style(tuple(rhymes.values())).findall(words)) for style, rhymes in STYLES.items()
    }
    best = max(count, key=lambda style: count[style])
    return best if count[best] else ""


def office_entries(
    facts: Facts,
    outline: Mapping[str, Entry],
    *,
    numbering: str,
    subject: Sequence[str],
    own: Mapping[str, Value],
) -> dict[str, Value]:
    """Return the keys of an office file; ``own`` are those that are written already, by key."""
    doubts = dict(facts.doubts)
    name = office_name(facts) or "…"
    issuer = facts.issuer or ("…",)
    entries: dict[str, Value] = {
        "name": bare(name),
        "superior": doubted(lines(facts.superior), doubts, "superior") if facts.superior else None,
        "issuer": doubted(lines(issuer), doubts, "issuer"),
        "code": facts.code or unsure(suggest.code(name, facts.place) or "CQ", say.NO_CODE),
        "place": doubted(bare(facts.place), doubts, "place") if facts.place else unsure("…", say.NO_PLACE),
        "format": Bare(facts.family),
        "numbering": Bare(numbering),
        **{key: value for key, value in own.items() if key in ("cutoff", "spelling")},
        "\nsubject": lines(subject) if subject else unsure("…", say.NO_SUBJECT),
        **{key: value for key, value in own.items() if key in ("period_line", "addressees")},
        "\noutline": {key: _part(key, entry) for key, entry in outline.items()},
        "\nclosing": own.get("closing"),
        "\nrecipients": recipients(facts),
        "\nsignature": doubted(signature(facts), doubts, "signatures", "signature"),
    }
    return {key: value for key, value in entries.items() if value is not None}


def recipients(facts: Facts) -> Value:
    """Return the recipients, or the archive alone if the paper names none."""
    if not facts.recipients:
        return unsure(["Lưu: VT"], say.NO_RECIPIENTS)
    # The format itself writes the line that stands for the addressees.
    above = facts.addressees and facts.recipients[0].casefold().strip(" ;.") in _AS_ABOVE
    own = facts.recipients[1:] if above and len(facts.recipients) > 1 else facts.recipients
    return doubted([bare(each) for each in own], dict(facts.doubts), "recipients")


def _part(key: str, entry: Entry) -> Value:
    """Return a part of the outline; the other sections have no heading over them."""
    if key == "sections":
        return {name: each.value() for name, each in entry.sections.items()}
    return entry.value()


def fits(office: Office, facts: Facts) -> bool:
    """Tell whether a paper is one of an office's: the same bodies and code, whatever the capitals.

    The code of a paper whose number is blank may be blank too.
    """
    own = (office.superior, office.issuer)
    here = (facts.superior, facts.issuer)
    return facts.code in ("", office.code) and [*map(_folded, own)] == [*map(_folded, here)]


def _folded(names: Sequence[str]) -> str:
    return " ".join(" ".join(names).split()).casefold()
