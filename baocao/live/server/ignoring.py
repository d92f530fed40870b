"""The comment that ignores a finding where it is, in a place where the reader of such comments finds it."""

from bisect import bisect_right
from collections.abc import Iterator

from baocao.finding import Edit, Finding, Span
from baocao.lint.engine import stops
from baocao.lint.suppression import COMMENT, apply_suppressions
from baocao.live.server.before import Before
from baocao.live.server.reading import Reading
from baocao.messages import Lang
from baocao.messages import language_server as say
from baocao.model.address import Address, File
from baocao.source import load, to_data


def ignoring(finding: Finding, before: Before, lang: Lang) -> Edit | None:
    """Return the edit that adds a comment; ``None`` if no comment can hold the finding back.

    Each place is tried: the file must then read as before, and the comment must be seen.
    """
    if before.root is None or stops(finding):
        return None
    text = before.source.text
    for edit in _places(finding, before, lang):
        changed = text[: edit.start] + edit.text + text[edit.end :]
        source, root, _ = load(before.source.name, changed.encode(), reads_on=True)
        if root is not None and to_data(root) == before.data:
            file = File(source, Address(root))
            if _is_held(finding, edit, file, before.reading):
                return edit
    return None


def _places(finding: Finding, before: Before, lang: Lang) -> Iterator[Edit]:
    """Yield the ways to add a comment, the best first."""
    source, texts, start = before.source, before.texts, finding.span.start
    index = bisect_right([each.start for each in texts], start) - 1
    text = texts[index] if index >= 0 else None
    begins = text.start if text and start <= text.end else start
    comment = say.IGNORE_COMMENT.of(id=finding.rule.id).text(lang)
    line = source.position(begins).line
    known = source.position(start).line
    for number in dict.fromkeys((line, known, max(line - 1, 1))):
        first = source.offset(number, 1)
        for match in COMMENT.finditer(source.line(number)):
            yield Edit(first + match.end(), first + match.end(), f", {finding.rule.id}")
    written = source.line(line)
    at = source.offset(line, 1)
    end = "\r\n" if "\r\n" in source.text else "\n"
    indent = written[: len(written) - len(written.lstrip())]
    yield Edit(at, at, f"{indent}{comment}{end}")
    for number in dict.fromkeys((line, known)):
        after = source.offset(number, 1) + len(source.line(number).rstrip())
        yield Edit(after, after, f"  {comment}")


def _is_held(finding: Finding, edit: Edit, file: File, reading: Reading) -> bool:
    """Tell whether a finding is held back in the changed file."""
    by = len(edit.text) if edit.start <= finding.span.start else 0
    moved = finding._replace(span=Span(finding.span.start + by, finding.span.end + by))
    return moved not in apply_suppressions([moved], (file,), reading.choice)
