"""Kinds of documents and their codes, by the family that issued a document and by its day."""

from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from baocao.library.words import words


class Codes(NamedTuple):
    """The codes of a kind: the ``right`` ones, and those that a citation may keep all the same."""

    right: tuple[str, ...]
    accepted: frozenset[str]


@cache
def kinds() -> dict[str, list[str]]:
    """Return every code of each kind, whichever family and time it belongs to.

    >>> kinds()["Quy định"], kinds()["Công văn"], kinds()["Phiếu gửi"]
    (['QyĐ', 'QĐ', 'QĐi'], ['CV'], ['PG'])
    """
    found: dict[str, list[str]] = {}
    table = words("kinds")
    families = table["families"].values()
    lists = [*(family["codes"] for family in families), table["beside"], table["tolerated"]]
    pairs = [pair for codes in lists for pair in codes.items()]
    pairs += [(each["kind"], each["code"]) for family in families for each in family.get("dated", ())]
    for kind, code in pairs:
        found.setdefault(kind, []).append(code)
    for family in families:
        for kind in family["uncoded"]:
            found.setdefault(kind, [])
    return {kind: list(dict.fromkeys(codes)) for kind, codes in found.items()}


@cache
def all_codes() -> frozenset[str]:
    """Return the codes of all kinds."""
    return frozenset(code for codes in kinds().values() for code in codes)


@cache
def plain_codes() -> frozenset[str]:
    """Return the codes that are hardly anything else where they follow a number."""
    return all_codes() - frozenset(words("kinds")["ambiguous"])


@cache
def bare_codes() -> dict[str, str]:
    """Return the codes by what is typed of them without Đ, unless that is a code itself: DA is *Dự án*.

    >>> bare_codes()["QD"], "DA" in bare_codes()
    ('QĐ', False)
    """
    return {
        bare: code for code in sorted(plain_codes()) if (bare := code.replace("Đ", "D")) not in all_codes()
    }


def _bodied_family() -> dict[str, Any]:
    """Return the family whose bodies the table names."""
    family: dict[str, Any]
    [family] = (each for each in words("kinds")["families"].values() if "bodies" in each)
    return family


def bodies() -> list[str]:
    """Return the bodies that always use the form of their family: the State's have a stroke, 45/KH-UBND.

    >>> bodies()[:2]
    ['UBND', 'HĐND']
    """
    names: list[str] = _bodied_family()["bodies"]
    return names


@cache
def codes_of_bodies() -> frozenset[str]:
    """Return the codes that papers of the ``bodies`` have, without those of a kind that has several.

    >>> codes_of_bodies() >= {"KH", "NĐ"}, codes_of_bodies() & {"CV", "KL", "TT"}
    (True, frozenset())
    """
    table = words("kinds")
    beside = {*table["beside"].values()} - {*table["tolerated"].values()}
    return frozenset(_bodied_family()["codes"].values()) | beside


@cache
def common_codes() -> frozenset[str]:
    """Return the codes of the kinds that are cited most; others are also abbreviations of departments."""
    return frozenset(code for kind in words("kinds")["numbered"] for code in kinds()[kind])


def code_of(symbol: str) -> str:
    """Return the part of a symbol where the code of its kind is.

    >>> code_of("12-QyĐ/TU"), code_of("30/2020/NĐ-CP"), code_of("12/UBND-VX")
    ('QyĐ', 'NĐ', 'UBND')
    """
    _, *parts = symbol.replace("/", "-").split("-")
    return parts[1] if parts[0].isdigit() and len(parts) > 1 else parts[0]


@lru_cache(maxsize=1 << 10)
def codes_of(kind: str, family: str | None, day: date | None, *, undated: bool = False) -> Codes:
    """Return the codes of a kind in a family on a day; every known one if the family has no table of it.

    The paper of an ``undated`` citation may be of any day up to that one.

    >>> codes_of("Quy định", "party", date(2018, 9, 1)).right
    ('QĐ', 'QĐi')
    >>> codes_of("Quy định", "party", date(2026, 9, 1)).right, codes_of("Quy định", "state", None).right
    (('QĐ',), ('QyĐ',))
    """
    table = words("kinds")["families"].get(family, {})
    every = kinds().get(kind, [])
    code = table.get("codes", {}).get(kind)
    known = code or kind in table.get("uncoded", ())
    if not known or (day and "since" in table and day < date.fromisoformat(table["since"])):
        return Codes(tuple(every), frozenset(every))
    dated = [each for each in table.get("dated", ()) if each["kind"] == kind]
    right = [code] if code else []
    right += [each["code"] for each in dated if day is None or _in_use(each, day, undated=False)]
    later = [each["code"] for each in dated if day is None or _in_use(each, day, undated=undated)]
    tolerated = words("kinds")["tolerated"].get(kind)
    return Codes(tuple(right), frozenset([*right, *later, *([tolerated] if tolerated else ())]))


def _in_use(code: dict[str, Any], day: date, *, undated: bool) -> bool:
    begun = date.fromisoformat(code["first"]) <= day
    return begun and (undated or day <= date.fromisoformat(code["last"]))


def family_of(symbol: str) -> str | None:
    """Return the family of a document by the form of its symbol; ``None`` for issuers with their own rules.

    >>> family_of("12-QyĐ/TU"), family_of("05/BC-UBND"), family_of("30/2020/NĐ-CP"), family_of("05-BC/ĐTN")
    ('party', 'state', 'state', None)
    """
    mark = symbol.lstrip("0123456789")[:1]
    issuer = symbol.rpartition("/")[2]
    for name, family in words("kinds")["families"].items():
        if family["mark"] == mark:
            own = any(issuer.startswith(each) for each in family.get("others", ()))
            return None if own else str(name)
    return None
