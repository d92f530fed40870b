"""The comment that ignores a finding where it is, in a place where the reader of such comments finds it."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from baocao.finding import Edit, Finding, Span
from baocao.lint.suppression import apply_suppressions
from baocao.live.server.reading import Reading
from baocao.messages import Lang
from baocao.messages import language_server as say
from baocao.model.address import Address, File
from baocao.source import Scalar, Source, load, scalars, to_data

_COMMENT = re.compile(r"#[ \t]*baocao:[ \t]*(?:bỏ qua|ignore)[ \t]+[A-Z]{2}\d{3}(?:[ \t,]+[A-Z]{2}\d{3})*")


def ignoring(finding: Finding, reading: Reading, lang: Lang) -> Edit | None:
    """Return the edit that adds a comment; ``None`` if no comment can hold the finding back.

    Each place is tried: the file must then read as before, and the comment must be seen.
    """
    source, root, _ = load(reading.document.name, reading.document.data, reads_on=True)
    if root is None:
        return None
    texts = sorted(scalars(root), key=lambda each: each.start)
    before = to_data(root)
    for edit in _places(finding, source, texts, lang):
        changed = source.text[: edit.start] + edit.text + source.text[edit.end :]
        _, after, _ = load(reading.document.name, changed.encode(), reads_on=True)
        if after is not None and to_data(after) == before and _is_held(finding, edit, changed, reading):
            return edit
    return None


def _places(finding: Finding, source: Source, texts: list[Scalar], lang: Lang) -> Iterator[Edit]:
    """Yield the ways to add a comment, the best first."""
    start = finding.span.start
    index = bisect_right([each.start for each in texts], start) - 1
    text = texts[index] if index >= 0 else None
    begins = text.start if text and start <= text.end else start
    comment = say.IGNORE_COMMENT.of(id=finding.rule.id).text(lang)
    line = source.position(begins).line
    known = source.position(start).line
    for number in dict.fromkeys((line, known, max(line - 1, 1))):
        first = source.offset(number, 1)
        for match in _COMMENT.finditer(source.line(number)):
            yield Edit(first + match.end(), first + match.end(), f", {finding.rule.id}")
    written = source.line(line)
    at = source.offset(line, 1)
    end = "\r\n" if "\r\n" in source.text else "\n"
    indent = written[: len(written) - len(written.lstrip())]
    yield Edit(at, at, f"{indent}{comment}{end}")
    for number in dict.fromkeys((line, known)):
        after = source.offset(number, 1) + len(source.line(number).rstrip())
        yield Edit(after, after, f"  {comment}")


def _is_held(finding: Finding, edit: Edit, changed: str, reading: Reading) -> bool:
    """Tell whether a finding is held back in the changed text."""
    source, root, _ = load(reading.document.name, changed.encode(), reads_on=True)
    by = len(edit.text) if edit.start <= finding.span.start else 0
    moved = finding._replace(span=Span(finding.span.start + by, finding.span.end + by))
    file = File(source, Address(root)) if root is not None else None
    return moved not in apply_suppressions([moved], (file,), reading.choice)
