"""The fixed and opening words of papers, in one spelling: small letters, *oà* and *uỷ* as *òa* and *ủy*."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from baocao.library.catalog import editions, families
from baocao.library.words import words

_OLD = re.compile("(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?![a-zà-ỹđ])")
_NEW = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_SPACED = re.compile(r"(?:\b\w\b ){2,}\w\b")


def folded(text: str) -> str:
    """Return a text in the one spelling.

    >>> folded("UỶ BAN"), folded("Cộng hoà"), folded("quý")
    ('ủy ban', 'cộng hòa', 'quý')
    """
    small = " ".join(text.casefold().split())
    return _OLD.sub(_new, small)


def _new(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    return match[1] if before == "q" else _NEW[match[1]]


@cache
def _opening(name: str) -> re.Pattern[str]:
    return _any_of(words("papers")[name])


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(map(folded, phrases), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, longest_first))})(?!\w)")


def opens(text: str, name: str) -> str:
    """Return the phrase of that list that a text opens with, or an empty text.

    >>> opens("PHÓ TRƯỞNG BAN", "posts"), opens("TỔNG SỐ", "total"), opens("Sởn", "bodies")
    ('phó trưởng', 'tổng số', '')
    """
    match = _opening(name).match(folded(text))
    return match[1] if match else ""


def holds(text: str, name: str) -> bool:
    """Tell whether a text has a phrase of that list in it."""
    return _opening(name).search(folded(text)) is not None


def is_one_of(text: str, name: str) -> bool:
    """Tell whether a text is a phrase of that list and nothing more."""
    return _opening(name).fullmatch(folded(text)) is not None


@cache
def letterhead_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the titles and the mottos of all formats.

    >>> titles, mottos = letterhead_words()
    >>> "đảng cộng sản việt nam" in titles, "độc lập - tự do - hạnh phúc" in mottos
    (True, True)
    """
    shown = {words for family in families() for words in _shown(family)}
    titles = frozenset(folded(each) for each in shown if each.isupper())
    return titles, frozenset(map(folded, shown)) - titles


def _shown(family: str) -> Iterator[str]:
    """Yield the fixed words of a family's letterheads."""
    for edition in editions(family):
        for row in edition.letterhead.rows:
            yield from (part.words for part in row.right if part.words)


@cache
def family_of_title(title: str) -> str:
    """Return the family whose papers have this title; empty if there is none.

    >>> family_of_title("ĐẢNG CỘNG SẢN VIỆT NAM"), family_of_title("CÔNG TY")
    ('party', '')
    """
    return next((each for each in families() if folded(title) in map(folded, _shown(each))), "")


@cache
def family_of_mark(mark: str) -> str:
    """Return the first family that writes this mark after the number; empty if there is none.

    >>> family_of_mark("-"), family_of_mark("/")
    ('party', 'state')
    """
    begins = f"{{number}}{mark}"
    found = (each for each in families() if any(e.number.symbol.startswith(begins) for e in editions(each)))
    return next(found, "") if mark else ""


def usual_family() -> str:
    """Return the family of a paper that does not tell."""
    return str(words("papers")["family"])


def in_title_words(text: str) -> bool:
    """Tell whether a text is the title of the State, the Party or the Youth Union."""
    return folded(text) in letterhead_words()[0]


@cache
def urgency_words() -> frozenset[str]:
    """Return the words of urgency of all formats: *hỏa tốc*, *thượng khẩn*, *khẩn*."""
    parts = [edition.optional_parts for family in families() for edition in editions(family)]
    return frozenset(folded(name) for part in parts if part.urgency for name in part.urgency.degrees)


@cache
def authority_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what the signing authorities look like, each with its code."""
    forms: dict[str, set[str]] = {}
    for family in families():
        for edition in editions(family):
            for code, form in edition.signature.authorities.items():
                forms.setdefault(code, set()).add(form)
    spelled = words("papers")["authorities"]
    return tuple((_authority(code, spelled.get(code, ())), code) for code in forms)


def _authority(code: str, spelled: Iterable[str]) -> re.Pattern[str]:
    letters = r"\s*[./]?\s*".join(code.casefold())
    mark = r"\.\s*" if len(code) == 1 else r"(?:[./:]\s*|\s+)"
    full = "".join(rf"|{re.escape(folded(each))}\s+" for each in spelled)
    return re.compile(rf"(?:{letters}{mark}{full})(?=\w)")


def authority_of(text: str) -> tuple[str, str]:
    """Return the code of a signing authority, and what follows it.

    >>> authority_of("KT.HIỆU TRƯỞNG"), authority_of("T/M BAN CHẤP HÀNH"), authority_of("Q. GIÁM ĐỐC")
    (('KT', 'HIỆU TRƯỞNG'), ('TM', 'BAN CHẤP HÀNH'), ('Q', 'GIÁM ĐỐC'))
    >>> authority_of("TLĐ"), authority_of("KÝ THAY GIÁM ĐỐC")
    (('', ''), ('KT', 'GIÁM ĐỐC'))
    """
    small = text.casefold()
    for form, code in authority_forms():
        match = form.match(small) or form.match(folded(text))
        if match:
            return code, text[match.end() :].strip()
    return "", ""


@cache
def _kinds() -> re.Pattern[str]:
    table = words("kinds")
    names = [kind for family in table["families"].values() for kind in (*family["codes"], *family["uncoded"])]
    return _any_of([*names, *table["beside"]])


@cache
def _kind_names() -> dict[str, str]:
    table = words("kinds")
    lists = [(*family["codes"], *family["uncoded"]) for family in table["families"].values()]
    return {folded(kind): kind for kinds in (*lists, tuple(table["beside"])) for kind in kinds}


def kind_of(text: str) -> tuple[str, str]:
    """Return the kind that a text opens with, and the words after it.

    >>> kind_of("BÁO CÁO THÁNG 11"), kind_of("TỜ TRÌNH"), kind_of("BÁO"), kind_of("B Á O C Á O")
    (('Báo cáo', 'THÁNG 11'), ('Tờ trình', ''), ('', ''), ('Báo cáo', ''))
    """
    small = folded(text)
    if _SPACED.fullmatch(text):
        spaced = small.replace(" ", "")
        return next((name for key, name in _kind_names().items() if key.replace(" ", "") == spaced), ""), ""
    match = _kinds().match(small)
    if not match:
        return "", ""
    return _kind_names()[match[1]], " ".join(text.split())[len(match[1]) :].strip(" :.-–")


@cache
def kind_codes() -> frozenset[str]:
    """Return the codes of all kinds, such as *BC* and *TTr*."""
    table = words("kinds")
    return frozenset(code for family in table["families"].values() for code in family["codes"].values())
