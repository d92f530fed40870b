"""Turns bytes into nodes with positions, or into findings that say why not."""

from codecs import BOM_UTF8

from baocao.finding import Finding, Span
from baocao.messages import yaml as say
from baocao.source.decode import FORBIDDEN, decode, forbidden, is_utf16
from baocao.source.faults import YAML_SYNTAX
from baocao.source.layers import Layers
from baocao.source.lines import Lines
from baocao.source.nodes import Mapping, Node, Scalar, Sequence, clean, scalars, to_data
from baocao.source.plain import plain
from baocao.source.positions import composed, letter_spans
from baocao.source.recover import read
from baocao.source.source_text import LINE_BREAK, Position, Region, Source

__all__ = [
    "LINE_BREAK",
    "Layers",
    "Lines",
    "Mapping",
    "Node",
    "Position",
    "Region",
    "Scalar",
    "Sequence",
    "Source",
    "clean",
    "composed",
    "letter_spans",
    "load",
    "plain",
    "scalars",
    "to_data",
]


def load(name: str, data: bytes, *, reads_on: bool = False) -> tuple[Source, Node | None, list[Finding]]:
    """Read one YAML file, strictly.

    Returns its text, its node (``None`` if nothing is usable) and all its problems as YAML: encoding, syntax,
    duplicate keys, aliases, anchors, tags, forbidden characters, depth. With ``reads_on``, reading continues
    after a syntax error if possible and returns a node all the same.
    """
    source, findings = decode(name, data)
    if source is None:
        return _as_far_as_shown(name, data, findings), None, findings
    found = read(source)
    node, source.is_whole, source.guessed = found.node, found.whole, found.guessed
    findings += found.findings
    if node is None and not findings:
        findings.append(_empty(name))
    if node is not None and "\\" in source.text:
        findings.extend(_escaped_characters(source, node))
    return source, node if reads_on or not found.mended else None, findings


def _as_far_as_shown(name: str, data: bytes, findings: list[Finding]) -> Source:
    """Return a non-text file up to the last line that a finding points into, if it has lines at all."""
    if is_utf16(data):
        return Source(name, "")
    text = data.removeprefix(BOM_UTF8).decode("utf-8", "replace")
    after = LINE_BREAK.search(text, max(finding.span.end for finding in findings))
    return Source(name, text[: after.start()] if after else text)


def _empty(name: str) -> Finding:
    said, help_ = say.EMPTY_FILE.of(), say.EMPTY_FILE_HELP.of()
    return Finding(YAML_SYNTAX, said, name, Span(0, 0), help=help_)


def _escaped_characters(source: Source, root: Node) -> list[Finding]:
    """Report forbidden characters that the text spells as escapes, such as ``\\x01``."""
    return [
        finding
        for scalar in scalars(root)
        if scalar.style == '"' and FORBIDDEN.search(scalar.text)
        for finding in _forbidden_in(source, scalar)
    ]


def _forbidden_in(source: Source, scalar: Scalar) -> list[Finding]:
    spans = letter_spans(source.text, scalar)
    return [forbidden(source, match[0], *spans[match.start()]) for match in FORBIDDEN.finditer(scalar.text)]
