"""The sections of a new month file: what to write, prompts, and the tables of the month before."""

import json
from collections.abc import Iterator, Mapping, Sequence

from baocao.model.item import TO_WRITE
from baocao.model.office_outline import SectionTitle, SectionTitles
from baocao.model.period_words import fill
from baocao.model.section import Section
from baocao.scaffold.next_tables import Renamed, table_lines

Hints = Mapping[str, Sequence[str]]


class Sections:
    """Writes the sections of a part; ``words`` are those of the period.

    ``names`` puts the new period's words into the titles of tables.
    """

    def __init__(self, words: dict[str, str], names: Renamed | None) -> None:
        self._words, self._names = words, names

    def part(self, plan: SectionTitles, hints: Hints, why: str, old: Section | None) -> Iterator[str]:
        """Yield the lines of a part: its sections, or a first item if the outline names none.

        ``hints`` are prompts by section, ``why`` is the comment above them; ``old`` is the part in the month
        before.
        """
        if not plan:
            yield from (f"  {line}" for line in _comment(hints.get("", []), why))
            yield f"  - {TO_WRITE}"
            yield from self._tables(old, 2)
        for name, section in plan.items():
            yield f"  # {fill(section.title or section.label or name, self._words)}"
            comment = _comment(hints.get(name, []), why)
            before = old.sections.get(name) if old else None
            yield from (f"  {line}" for line in self._section(name, section, comment, before))

    def _section(
        self, name: str, section: SectionTitle, comment: list[str], old: Section | None
    ) -> Iterator[str]:
        tables = [*self._tables(old, 2)]
        if section.label:
            yield from comment
            yield from (
                (f"{name}:", f"  - paragraph: {TO_WRITE}", *tables) if tables else (f"{name}: {TO_WRITE}",)
            )
            return
        yield f"{name}:"
        yield from (f"  {line}" for line in comment)
        if section.sections:
            yield from self.part(section.sections, {}, "", old)
        else:
            yield from (f"  - {TO_WRITE}", *tables)

    def _tables(self, old: Section | None, indent: int) -> Iterator[str]:
        """Yield the tables of a section, to be filled in."""
        if old and self._names:
            yield from table_lines(old, self._names, indent)

    def own_titles(self, section: Section, plan: SectionTitles) -> Iterator[str]:
        """Yield the sections of the previous month that had their own titles, to be written anew."""
        for name, inner in section.sections.items():
            if name not in plan and inner.title:
                yield from (f"  {name}:", f"    title: {_quoted(inner.title)}", *self._to_write(inner))
        for block in section.content if not plan else ():
            if isinstance(block, Section) and block.title:
                yield from (f"  - title: {_quoted(block.title)}", *self._to_write(block))

    def _to_write(self, section: Section) -> Iterator[str]:
        """Yield the placeholder lines below a title, in the form that the section had."""
        if section.text:
            yield f"    text: {TO_WRITE}"
        if section.content or not section.text:
            yield from ("    content:", f"      - {TO_WRITE}", *self._tables(section, 6))


def _comment(lines: Sequence[str], why: str) -> list[str]:
    return [f"# {line}" for line in (why, *lines)] if lines else []


def _quoted(title: str) -> str:
    return json.dumps(title, ensure_ascii=False)
