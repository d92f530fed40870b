"""Explains a YAML syntax error to a clerk: what is wrong, where, and the usual cause.

The parser speaks of tokens and scalars; nearly every error in a report is one of two: a sentence that YAML
reads as structure (a colon inside, a special character in front), or wrong indentation.
"""

from yaml.error import MarkedYAMLError, YAMLError

from baocao.finding import Finding, Span
from baocao.messages import Message, Said
from baocao.messages import yaml as say
from baocao.source.faults import YAML_SYNTAX
from baocao.source.mended import Mended
from baocao.source.source_text import Source
from baocao.system.patterns import lazy

_KEY_BEFORE_COLON = lazy(r"\s*[a-z_]+\s*")
_BLAMES_THE_BEGINNING = (
    "end of stream",
    "could not find expected ':'",
    "expected ',' or",
    "alphabetic or numeric character",
)
_BRACKET_OPENS_SENTENCE = lazy(r"\s*(?:- )*[\[{]")
_LEADING_MARK = lazy(r"(?:^|[-:]\s+)([*&!%@`\t])")


def explain(source: Source, error: YAMLError, mended: Mended) -> Finding:
    """Return the finding for an error of the YAML parser in a text with edits."""
    problem = getattr(error, "problem", None) or str(error)
    offset = mended.back(_offset(error))
    message, help_ = _known(problem)
    line = source.line(source.position(offset).line)
    said = message.of() if message else say.SYNTAX.of(problem=problem)
    span = Span(offset, min(offset + 1, len(source.text)))
    remedy = _remedy(help_, source, offset, line)
    return Finding(YAML_SYNTAX, said, source.name, span, help=remedy)


def _offset(error: YAMLError) -> int:
    """Return the offset to show: for a quote that never ends, where it opens."""
    if not isinstance(error, MarkedYAMLError):
        return int(getattr(error, "position", 0))
    begins = any(words in (error.problem or "") for words in _BLAMES_THE_BEGINNING)
    mark = error.context_mark if begins and error.context_mark else error.problem_mark
    return mark.index if mark else 0


def _known(problem: str) -> tuple[Message | None, Message]:
    for words, message, help_ in say.PROBLEMS:
        if words in problem:
            return message, help_
    return None, say.CHECK_INDENT


def _remedy(help_: Message, source: Source, offset: int, line: str) -> Said:
    if help_ is say.QUOTE_COLON:
        before = source.before(offset)
        return say.CHECK_INDENT.of() if _KEY_BEFORE_COLON.fullmatch(before) else help_.of()
    if help_ is say.CHECK_LIST and _BRACKET_OPENS_SENTENCE.match(line):
        return say.CLOSE_BRACKET.of()
    if help_ is say.QUOTE_LEADING:
        found = _LEADING_MARK.search(line)
        mark = found[1] if found else source.text[offset : offset + 1]
        return say.USE_SPACES.of() if mark == "\t" else help_.of(mark=mark)
    return help_.of()
