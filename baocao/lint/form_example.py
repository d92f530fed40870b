"""The examples of rules about the form of papers, in words."""

from collections.abc import Callable, Iterator
from typing import Any

from baocao.library import catalog
from baocao.lint.rules.form.telling import number
from baocao.messages import Lang, Message
from baocao.messages import form_example as say
from baocao.messages import paper_form as found_say
from baocao.source import plain

_PAGE_NUMBER = ("at", "align", "pt", "")
_SIDES = ("top", "bottom", "left", "right")
# A number of each kind, for a mark such as ``%/``.
_DIGITS = {"h1": "I", "item-a": "a"}
# What only lets a rule see a line.
_SILENT = ("prose", "role", "pitch", "appendix", "family", "behalf")
_HALF = 0.5
_SEEN_AT_ALL = ("coloured", "highlighted")


def in_words(example: str, lang: Lang) -> str:
    """Return an example as people say it: *đoạn văn: lùi 0 mm*.

    >>> in_words("page.left: 20", "vi"), in_words("issuer.bold: 0", "en")
    ('trang giấy: lề trái 20 mm', 'issuer: not bold')
    """
    said: dict[str, list[str]] = {}
    family = ""
    for key, value in plain(example.encode()).items():
        what, _, name = key.partition(".")
        part = _part(what.partition("[")[0], name)
        if key == "order":
            said["order"] = [say.BEFORE.of(a=say.PARTS[value[0]], b=say.PARTS[value[1]]).text(lang)]
        elif name == "family":
            family = _family(value, lang)
        elif name == "label" and value != "other":
            said.setdefault(value, [])
        elif name not in _SILENT:
            said.setdefault(part, []).append(_field(part, name, value or "", lang))
    words = "; ".join(_told(part, fields, lang) for part, fields in said.items())
    return say.OF_FAMILY.of(family=family, words=words).text(lang) if family else words


def _family(name: str, lang: Lang) -> str:
    """Return the papers of a family by its newest edition; other names are those of kinds of paper."""
    if name not in catalog.families():
        return say.WITH_APPENDIX.text(lang)
    return say.BY_EDITION.of(edition=catalog.editions(name)[-1].name).text(lang)


def _part(what: str, name: str) -> str:
    if what == "number" and name in _PAGE_NUMBER:
        return "page-number"
    return name if what == "paper" and name in say.PARTS else what


def _told(part: str, fields: list[str], lang: Lang) -> str:
    words = ", ".join(fields) or say.PRESENT.text(lang)
    return say.PART.of(part=say.PARTS[part].text(lang), words=words).text(lang)


def _field(part: str, name: str, value: Any, lang: Lang) -> str:
    if name in say.EITHER:
        return say.EITHER[name][_figure(value) > (0 if name in _SEEN_AT_ALL else _HALF)].text(lang)
    if name in _SIDES:
        return found_say.MARGIN.of(side=found_say.SIDES[name], found=number(_figure(value))).text(lang)
    if name in _READ:
        return _READ[name](part, value, lang)
    return say.NOTHING.text(lang)


def _figure(text: str) -> float:
    return float({"true": 1, "false": 0}.get(text, text))


def _measure(message: Message) -> Callable[[str, Any, Lang], str]:
    return lambda _part, value, lang: message.of(v=number(_figure(value))).text(lang)


def _quoted(_part: str, value: Any, lang: Lang) -> str:
    values = value if isinstance(value, list) else [value]
    quoted = [say.QUOTED.of(v=each).text(lang) for each in values if each != ""]
    return ", ".join(quoted) or say.NOTHING.text(lang)


def _word(_part: str, value: Any, lang: Lang) -> str:
    known = found_say.NUMBERS | say.VALUES
    return known[value].text(lang)


def _most(message: Message) -> Callable[[str, Any, Lang], str]:
    return lambda _part, value, lang: message.of(v=", ".join(_named(value))).text(lang)


def _named(value: list[tuple[str, str]]) -> Iterator[str]:
    for each, _ in value:
        yield number(float(each)) if each[0].isdigit() else each


def _mark(part: str, value: Any, lang: Lang) -> str:
    return say.MARK.of(v=value.replace("%", _DIGITS.get(part, "1"))).text(lang)


def _lines(_part: str, value: Any, lang: Lang) -> str:
    shares = [round(100 * _figure(share)) for _, share in value]
    if not shares:
        return say.NO_LINE.text(lang)
    if all(made == "broken" for made, _ in value):
        return say.BROKEN_LINE.of(v=shares[0]).text(lang)
    return (say.LINE.of(v=shares[0]) if shares[0] else say.SOME_LINE.of()).text(lang)


_READ: dict[str, Callable[[str, Any, Lang], str]] = {
    "text": _quoted,
    "title": _quoted,
    "authors": _quoted,
    "align": _word,
    "at": _word,
    "counted": _word,
    "pts": _most(say.SIZE),
    "fonts": _most(say.FONT),
    "pt": _measure(say.SIZE),
    "indent": _measure(say.INDENT),
    "gap": _measure(say.GAP),
    "spacing": _measure(say.SPACING),
    "width": _measure(say.WIDTH),
    "height": _measure(say.HEIGHT),
    "comments": _measure(say.COMMENTS),
    "starts_at": _measure(say.STARTS_AT),
    "digits": lambda _part, _value, lang: say.DIGITS.of(v="i, ii, iii").text(lang),
    "mark": _mark,
    "half": lambda _part, value, lang: say.HALVES[value].text(lang),
    "middle": _measure(say.MIDDLE),
    "rules": _lines,
    "listed": lambda _part, _value, lang: say.NO_DASH.text(lang),
}
