"""What an editor explains at a place: the rule, the words of a reference, the period, the key."""

from collections.abc import Iterator

from lsprotocol import types

from baocao.finding import Rule, Span
from baocao.live.server.around import Around, office_of, period_words
from baocao.live.server.forms import forms_of, worded
from baocao.live.server.ids import Name, declared, month_of, name_at
from baocao.live.server.place import steps_at
from baocao.live.server.positions import Positions
from baocao.live.server.reading import Reading
from baocao.messages import Lang
from baocao.messages import cli as cli_say
from baocao.messages import language_server as say
from baocao.model import inline
from baocao.model.address import Address, File
from baocao.model.figure import Figure
from baocao.model.validation import validate
from baocao.report.full import source_in_words
from baocao.source import Scalar, clean
from baocao.system.patterns import lazy

_WORD = lazy(r"\{(\w+)\}")
# What Markdown would not show as it stands.
_MARKS = lazy(r"([\\`*_{}\[\]<>()#+\-.!|~&])")


def hover(reading: Reading, positions: Positions, offset: int, around: Around) -> types.Hover | None:
    """Return the explanation of a place; ``None`` if there is nothing to explain."""
    told = [*_rules(reading, offset, around.lang)]
    found = _reference(reading, offset, around) or _period_word(reading, offset, around)
    found = found or _key(reading, offset, around)
    if found:
        told.append(found[0])
    if not told:
        return None
    range_ = positions.range(found[1]) if found else None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(told)), range_)


def as_markdown(text: str) -> str:
    r"""Return a text that Markdown shows as it stands.

    >>> print(as_markdown("[^a] *b* <i> &lt;"))
    \[^a\] \*b\* \<i\> \&lt;
    """
    return _MARKS.sub(r"\\\1", text).replace("\n", "  \n")


def _rules(reading: Reading, offset: int, lang: Lang) -> Iterator[str]:
    seen: dict[str, Rule] = {}
    for finding in reading.findings:
        places = (finding.span, *finding.also)
        if finding.file == reading.document.name and any(s.start <= offset <= s.end for s in places):
            seen[finding.rule.id] = finding.rule
    for rule in seen.values():
        title = as_markdown(rule.title.text(lang))
        why = f"{cli_say.RULE_WHY.text(lang)}: {as_markdown(rule.why.text(lang))}"
        clause = as_markdown(source_in_words(rule, lang))
        yield f"**{rule.id}** {title}\n\n{why}\n\n{cli_say.RULE_SOURCE.text(lang)}: {clause}"


def _reference(reading: Reading, offset: int, around: Around) -> tuple[str, Span] | None:
    file = month_of(reading)
    name = name_at(file, offset) if file else None
    if file is None or name is None:
        return None
    printed = printed_of(reading, file, name)
    told = say.NOT_DECLARED.of(id=name.id).text(around.lang) if printed is None else printed
    return as_markdown(told), name.mark


def printed_of(reading: Reading, file: File, name: Name) -> str | None:
    """Return what is printed where a name is used; ``None`` if it is not declared."""
    address = declared(file, name.sign).get(name.id)
    if address is None:
        return None
    if name.sign == "=":
        forms = figure_forms(file, address)
        return forms.get(name.form) if not name.declares else "\n".join(_each_form(name.id, forms))
    if name.sign == "^":
        return inline.plain(clean(address.node.text)) if isinstance(address.node, Scalar) else ""
    title = address.at("title")
    words = [clean(title.node.text)] if title and isinstance(title.node, Scalar) else []
    draft = reading.checked.draft if reading.checked else None
    if draft:
        words.insert(0, draft.edition.appendix.names(declared(file, "#"))[f"#{name.id}"])
    return ". ".join(words)


def figure_forms(file: File, address: Address) -> dict[str, str]:
    """Return what each way to refer to a figure prints; nothing if the figure cannot be read."""
    figure, _ = validate(Figure, file.source, address.node)
    return dict(figure.forms()) if figure else {}


def _each_form(id_: str, forms: dict[str, str]) -> Iterator[str]:
    for form, words in forms.items():
        yield f"[={id_}{':' if form else ''}{form}] → {words}"


def _period_word(reading: Reading, offset: int, around: Around) -> tuple[str, Span] | None:
    source = reading.document.source
    before = source.before(offset)
    line = source.line(source.position(offset).line)
    for match in _WORD.finditer(line):
        if match.start() <= len(before) <= match.end():
            words = period_words(reading, around)
            start = offset - len(before)
            if match[1] in words:
                return as_markdown(words[match[1]]), Span(start + match.start(), start + match.end())
    return None


def _key(reading: Reading, offset: int, around: Around) -> tuple[str, Span] | None:
    source = reading.document.source
    steps, span = steps_at(source, offset)
    if not steps:
        return None
    known = forms_of(reading, office_of(reading, around)).keys(steps[:-1]).get(steps[-1])
    if known is None:
        return None
    key = worded(known, around.lang)
    return f"**{as_markdown(key.title or key.name)}**\n\n{as_markdown(key.description)}".rstrip(), span
