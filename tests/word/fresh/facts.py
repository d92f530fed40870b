"""Facts of a paper as its author knows them against those that the program reports."""

import re
import unicodedata

_FORMS = {"t/m": "tm", "k/t": "kt", "t/l": "tl", "tuq": "tuq", "q": "q"}


def plain(value) -> str:
    """Return words of one case, without signs at their ends.

    >>> plain(["UBND", "Tỉnh  X;"])
    'ubnd tỉnh x'
    """
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value or "")
    text = unicodedata.normalize("NFC", text).casefold().replace("uỷ", "ủy").replace("hoà", "hòa")
    return " ".join(text.split()).strip(" .;,/-")


def code(value) -> str:
    """Return the body's part of a code, without the letters of the kind.

    >>> code("BC-UBND"), code("BC/ĐU"), code("SNV")
    ('ubnd', 'đu', 'snv')
    """
    return re.sub(r"^[a-zđ]*bc[a-zđ]*[-/]", "", plain(value))


def form(value) -> str:
    """Return the form of a signature in letters: `T/M`, `TM.` are one."""
    mark = plain(value)
    return _FORMS.get(mark, mark.replace("/", ""))


def authority(signature: dict) -> str:
    """Return form and body of the authority, of the author's facts or the report's."""
    told = signature.get("authority")
    if isinstance(told, list):
        return " ".join(f"{form(each['form'])} {plain(each['of'])}" for each in told)
    return " ".join(filter(None, [form(told), plain(signature.get("on_behalf_of"))]))


def _signatures(value) -> list[dict]:
    return value if isinstance(value, list) else [value or {}]


def period(author: str, reported) -> bool:
    """Tell whether a period is the author's; one that no key can say must hold its numbers."""
    if re.fullmatch(r"\d{4}(-(\d\d|Q\d|H\d|9M))?", author):
        return plain(reported) == plain(author)
    return reported is not None and set(re.findall(r"\d+", author)) <= set(
        re.findall(r"\d+", _iso_too(str(reported)))
    )


def _iso_too(text: str) -> str:
    return re.sub(r"-", " ", text)


def compare(truth: dict, told: dict) -> tuple[dict[str, bool], dict[str, tuple]]:
    """Return which facts are right, and both values of those that are not."""
    right: dict[str, bool] = {}
    differing: dict[str, tuple] = {}

    def judge(name: str, author, reported, *, same: bool) -> None:
        right[name] = same
        if not same:
            differing[name] = (author, reported)

    for name in ("family", "kind", "superior", "issuer", "place"):
        judge(name, truth.get(name), told.get(name), same=plain(truth.get(name)) == plain(told.get(name)))
    judge("code", truth["code"], told.get("code"), same=code(truth["code"]) == code(told.get("code")))
    numbers = [plain(value).lstrip("0") for value in (truth.get("number"), told.get("number"))]
    judge("number", truth.get("number"), told.get("number"), same=numbers[0] == numbers[1])
    dates = (
        {truth.get("date"), truth.get("date_partial")} - {None}
        if truth.get("date")
        else {None, truth.get("date_partial")}
    )
    judge(
        "date",
        truth.get("date") or truth.get("date_partial"),
        told.get("date"),
        same=told.get("date") in dates,
    )
    expected = truth.get("period") or truth.get("period_inferred")
    if expected:
        judge("period", expected, told.get("period"), same=period(expected, told.get("period")))
    lists = [[plain(each) for each in value or []] for value in (truth["recipients"], told.get("recipients"))]
    judge("recipients", truth["recipients"], told.get("recipients"), same=lists[0] == lists[1])
    mine, theirs = _signatures(truth["signature"]), _signatures(told.get("signature"))
    for name, read in (
        ("authority", authority),
        ("position", lambda signed: plain(signed.get("position"))),
        ("signer", lambda signed: plain(signed.get("name"))),
    ):
        pair = [read(each) for each in mine], [read(each) for each in theirs]
        judge(name, *pair, same=pair[0] == pair[1])
    return right, differing
