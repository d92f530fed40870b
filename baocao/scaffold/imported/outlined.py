"""The outline of an office: read from its file, or made from the headings of a paper."""

from collections import defaultdict, deque
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field

from baocao.compare.similar import key as words_of
from baocao.model.office_outline import Outline, Part, SectionTitle
from baocao.scaffold.imported.free_names import FreeNames
from baocao.scaffold.imported.period_text import PeriodText
from baocao.scaffold.next_month import slug
from baocao.source.written import Value

_WORDS_IN_KEY = 4
_RESERVED = frozenset({"title", "text", "content", "sections", "results", "priorities"})
# What headings that every report has are called in shipped offices.
_USUAL = (
    ("đánh giá chung", "assessment"),
    ("kiến nghị", "proposals"),
    ("đề xuất", "proposals"),
    ("khó khăn", "difficulties"),
    ("hạn chế", "difficulties"),
    ("chỉ đạo, điều hành", "directing"),
    ("chỉ đạo điều hành", "directing"),
    ("tham mưu", "advisory"),
    ("nhiệm vụ chuyên môn", "professional"),
)


@dataclass(slots=True)
class Entry:
    """A section of the outline: its title as the office writes it, and its subsections by key."""

    title: str
    label: bool = False
    before: str = ""
    sections: dict[str, "Entry"] = field(default_factory=dict)

    def change(self, change: Callable[[str], str], levels: Sequence[bool]) -> None:
        """Change its title and those below it, where ``levels`` says so of their depth."""
        if levels and levels[0]:
            self.title = change(self.title)
        for entry in self.sections.values():
            entry.change(change, levels[1:])

    def value(self) -> Value:
        """Return the section as an office file writes it."""
        if not (self.label or self.before or self.sections):
            return self.title
        keys: dict[str, Value] = {"label" if self.label else "title": self.title}
        if self.before:
            keys["before"] = self.before
        if self.sections:
            keys["sections"] = {key: entry.value() for key, entry in self.sections.items()}
        return keys


class Plan:
    """The sections that an outline names below one heading; new ones are added unless it is ``fixed``."""

    def __init__(self, sections: dict[str, Entry], texts: PeriodText, depth: int, *, fixed: bool) -> None:
        self.sections = sections
        self._depth = depth
        self._texts = texts
        self._fixed = fixed
        self._free = FreeNames()
        self._taken = {*sections}
        self._labels = {words_of(texts.filled(each.title)) for each in sections.values() if each.label}
        self._keys: defaultdict[tuple[bool, str], deque[str]] = defaultdict(deque)
        for key, entry in sections.items():
            self._keys[entry.label, words_of(texts.filled(entry.title))].append(key)

    def key_of(self, title: str, taken: Container[str], *, label: bool = False) -> str:
        """Return the key of the section with a title; empty if a fixed outline has none that is free.

        What is returned is taken from then on.
        """
        same = self._keys[label, words_of(title)]
        while same:
            key = same.popleft()
            if key not in taken:
                return key
        if self._fixed:
            return ""
        key = free_key(self._free, title, self.sections)
        self.sections[key] = Entry(self._texts.of(title), label)
        return key

    def own_key(self, title: str) -> str:
        """Return a key for a section of the month's own."""
        key = free_key(self._free, title, self._taken)
        self._taken.add(key)
        return key

    def labels(self, title: str) -> bool:
        """Tell whether a title is one of its run-in labels."""
        return bool(self._labels) and words_of(title) in self._labels

    def below(self, key: str) -> "Plan":
        """Return the plan of one of its sections."""
        entry = self.sections.get(key)
        return Plan(entry.sections if entry else {}, self._texts, self._depth + 1, fixed=self._fixed)

    def says(self, key: str, title: str) -> bool:
        """Tell whether the outline prints a title exactly."""
        entry = self.sections.get(key)
        return entry is not None and self._texts.prints(entry.title, title, self._depth)


def free_key(free: FreeNames, title: str, taken: Container[str]) -> str:
    """Return a readable key for a title.

    >>> taken = {"cong-tac-xay-dung"}
    >>> free_key(FreeNames(), "Công tác xây dựng nông thôn mới", taken)
    'cong-tac-xay-dung-2'
    >>> free_key(FreeNames(), "Kiến nghị, đề xuất", taken)
    'proposals'
    """
    lowered = title.casefold()
    usual = next((key for words, key in _USUAL if words in lowered), "")
    own = "-".join(slug(title).split("-")[:_WORDS_IN_KEY])[:60].strip("-")
    own = f"phan-{own}".strip("-") if not own[:1].isalpha() or own in _RESERVED else own
    return free.one(filter(None, (usual, own)), own, taken)


def from_outline(outline: Outline) -> dict[str, Entry]:
    """Return the parts of an office's outline; those besides results and priorities are in ``sections``."""
    parts: dict[str, Entry] = {}
    for name in outline.order:
        head = getattr(outline, name)
        sections = {key: _entry(each) for key, each in outline.titles(name).items()}
        if isinstance(head, Part) or sections:
            parts[name] = Entry(head.title if isinstance(head, Part) else "", sections=sections)
    return parts


def _entry(section: SectionTitle) -> Entry:
    inner = {key: _entry(each) for key, each in section.sections.items()}
    before = section.before or ""
    return Entry(section.title or section.label or "", section.title is None, before, inner)
