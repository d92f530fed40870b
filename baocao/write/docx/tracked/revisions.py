"""The marks of tracked changes, each with an id of its own, the author and the time."""

import re
from datetime import datetime

from baocao.compare.redline.marked import Change
from baocao.system.patterns import lazy
from baocao.write.docx.xml import el

AUTHOR = "baocao"
_TAGS: dict[Change, str] = {
    "inserted": "ins",
    "deleted": "del",
    "moved-from": "moveFrom",
    "moved-to": "moveTo",
}
_ONE_SIDED: dict[Change, str] = {
    "inserted": "ins",
    "deleted": "del",
    "moved-from": "del",
    "moved-to": "ins",
}
_TEXT = lazy(r"(?<=<w:)(t|instrText)(?=[ >])|(?<=</w:)(t|instrText)(?=>)")
_DELETED_TEXT = {"t": "delText", "instrText": "delInstrText"}
_RUN = lazy(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?")


class Revisions:
    """Writes the marks of changes; their ids start after those of other marks."""

    def __init__(self, time: datetime, last_id: int) -> None:
        self._id = last_id
        self._time = time.strftime("%Y-%m-%dT%H:%M:%SZ")

    def mark(self, change: Change | None, *, moves: bool = True) -> str:
        """Return the mark of the end of a paragraph, or of a row; empty if it did not change.

        Without ``moves``, what moved is marked as deleted and inserted.
        """
        tags = _TAGS if moves else _ONE_SIDED
        return self._element(tags[change]) if change else ""

    def runs(self, change: Change | None, runs: str) -> str:
        """Return runs as inserted, deleted or moved."""
        if change is None or not runs:
            return runs
        if change == "deleted":
            runs = _TEXT.sub(lambda found: _DELETED_TEXT[found[0]], runs)
        return self._element(_TAGS[change], runs)

    def wrapped(self, change: Change, runs: str) -> str:
        """Return runs in which a deleted text already is one, as inserted or deleted."""
        return self._element(_TAGS[change], runs) if runs else ""

    def look_before(self, properties: str) -> str:
        """Return the mark of a run that had those properties, in one element or empty."""
        return self._element("rPrChange", properties or el("rPr"))

    def relooked(self, runs: str, before: str) -> str:
        """Return runs that had the properties ``before``, in one element or empty."""

        def changed(found: re.Match[str]) -> str:
            return f"<w:r>{el('rPr', found[1] or '', self._element('rPrChange', before or el('rPr')))}"

        return _RUN.sub(changed, runs)

    def paragraph_before(self, properties: str) -> str:
        """Return the mark of a paragraph that had those properties."""
        return self._element("pPrChange", el("pPr", properties))

    def section_before(self, section: str) -> str:
        """Return the mark of a section that had those properties, in one element."""
        return self._element("sectPrChange", section)

    def move(self, change: Change, number: int) -> tuple[str, str]:
        """Return the start and the end of the range of one end of a move."""
        tag = _TAGS[change]
        self._id += 1
        name = f"move{number}"
        start = el(f"{tag}RangeStart", id=self._id, author=AUTHOR, date=self._time, name=name)
        return start, el(f"{tag}RangeEnd", id=self._id)

    def _element(self, tag: str, content: str = "") -> str:
        self._id += 1
        return el(tag, content, id=self._id, author=AUTHOR, date=self._time)
