"""The word that was probably meant by one that stops printing: offered by itself, never among all fixes."""

from baocao import pipeline
from baocao.finding import Edit, Finding
from baocao.lint.engine import stops
from baocao.live.server.before import Before
from baocao.live.server.documents import Unsaved
from baocao.source import load


def suggested(finding: Finding, before: Before, unsaved: Unsaved) -> Edit | None:
    """Return the edit that writes the suggestion of an error in place of its words.

    ``None`` if there is none, or the file would then have another error at these words or in its YAML. What
    stands below a renamed key may have faults of its own, which could not be seen before.
    """
    reading = before.reading
    if finding.edits or not finding.suggestion or not stops(finding) or reading.kind != "month":
        return None
    document, (start, end) = reading.document, finding.span
    text = document.source.text
    changed = text[:start] + finding.suggestion + text[end:]
    _, root, faults = load(document.name, changed.encode())
    if root is None or len(faults) > before.faults:
        return None
    checked = pipeline.check(document.name, changed.encode(), document.folder, reading.choice, unsaved)
    last = start + len(finding.suggestion)
    left = (each for each in checked.findings if stops(each) and each.file == document.name)
    if any(each.span.start <= last and each.span.end >= start for each in left):
        return None
    return Edit(start, end, finding.suggestion)
