"""The outline of an office: read from its file, or made from the headings of a paper."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from baocao.compare.similar import key as words_of
from baocao.model.office_outline import Outline, Part, SectionTitle
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

    def key_of(self, title: str, taken: Iterable[str], *, label: bool = False) -> str:
        """Return the key of the section with a title; empty if a fixed outline has none that is free."""
        words, taken = words_of(title), set(taken)
        for key, entry in self.sections.items():
            same = entry.label == label and words_of(self._texts.filled(entry.title)) == words
            if same and key not in taken:
                return key
        if self._fixed:
            return ""
        key = next(key for key in names(title) if key not in self.sections)
        self.sections[key] = Entry(self._texts.of(title), label)
        return key

    def labels(self, title: str) -> bool:
        """Tell whether a title is one of its run-in labels."""
        found = (entry for entry in self.sections.values() if entry.label)
        return any(words_of(self._texts.filled(entry.title)) == words_of(title) for entry in found)

    def below(self, key: str) -> "Plan":
        """Return the plan of one of its sections."""
        entry = self.sections.get(key)
        return Plan(entry.sections if entry else {}, self._texts, self._depth + 1, fixed=self._fixed)

    def says(self, key: str, title: str) -> bool:
        """Tell whether the outline prints a title exactly."""
        entry = self.sections.get(key)
        return entry is not None and self._texts.prints(entry.title, title, self._depth)


def names(title: str) -> Iterator[str]:
    """Yield readable keys for a title.

    >>> from itertools import islice
    >>> list(islice(names("Công tác xây dựng nông thôn mới"), 2)), next(names("Kiến nghị, đề xuất"))
    (['cong-tac-xay-dung', 'cong-tac-xay-dung-2'], 'proposals')
    """
    lowered = title.casefold()
    usual = next((key for words, key in _USUAL if words in lowered), "")
    own = "-".join(slug(title).split("-")[:_WORDS_IN_KEY])[:60].strip("-")
    own = f"phan-{own}".strip("-") if not own[:1].isalpha() or own in _RESERVED else own
    yield from filter(None, (usual, own))
    yield from (f"{own}-{number}" for number in count(2))


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
