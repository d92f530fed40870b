"""Creates the next month file, from the previous month or from an office alone.

Planned tasks become comments in the section that must report them, so that nothing is forgotten and nothing
is printed before somebody has written its result. Every section still to be written contains ``…``.
"""

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import assert_never

from baocao.compare.similar import key
from baocao.messages import next_month as say
from baocao.messages.made_files import comment
from baocao.model import inline
from baocao.model.item import Item, is_to_write
from baocao.model.month import Month
from baocao.model.months_of import directly_follows
from baocao.model.office import Office
from baocao.model.office_outline import Part
from baocao.model.period import Period
from baocao.model.period_words import fill
from baocao.model.section import Labelled, Prose, Section, Tabled
from baocao.scaffold.next_figures import figure_lines
from baocao.scaffold.next_sections import Sections
from baocao.scaffold.next_tables import Renamed, appendix_lines
from baocao.system.filenames import SCHEMA_FILE

SCHEMA_LINE = f"# yaml-language-server: $schema=./{SCHEMA_FILE}\n"
_WIDTH = 100
_STANDING = re.compile(r"(?:Tiếp tục|Theo dõi|Thường xuyên|Duy trì|Thực hiện một số)\b")
_SCHEMA = re.compile(r"# yaml-language-server:.*")
_OFFICE = re.compile(r"^office:.*(?:\n(?:[ \t}].*|$))*", re.MULTILINE)
_ID_WORDS = 5


@dataclass(frozen=True, slots=True)
class Before:
    """The previous month: its file's name and text, the month, and its office."""

    name: str
    text: str
    month: Month
    office: Office


@dataclass(slots=True)
class _Ids:
    """The ids given out so far: equal text gets the same id, and different text never does."""

    taken: set[str]
    made: dict[str, str] = field(default_factory=dict)

    def of(self, item: Item) -> str:
        """Return a task's own id, or one made from its first words."""
        if item.id:
            return item.id
        if item.text not in self.made:
            name = "-".join(slug(inline.without_refs(item.text)).split("-")[:_ID_WORDS])
            name = name if name[:1].isalpha() else f"viec-{name}".rstrip("-")
            names = (f"{name}-{number}" if number > 1 else name for number in count(1))
            self.made[item.text] = next(each for each in names if each not in self.taken)
            self.taken.add(self.made[item.text])
        return self.made[item.text]


def following(
    period: Period, before: Before, earlier: Sequence[Month] = (), year_before: Month | None = None
) -> str:
    """Return the text of a month file, with the planned tasks of the months before as prompts.

    ``before`` is the last of them, ``earlier`` are the others, oldest first; ``year_before`` is the report of
    the same period of the year before, if there is one.
    """
    month, outline = before.month, before.office.outline
    sections = outline.titles("results" if outline.results else "sections")
    months = (*earlier, month)
    parts = (part for each in months for part in (each.results, each.priorities))
    ids = _Ids({item.id for part in parts for item in _below(part) if item.id})
    titled = [key for key, section in sections.items() if section.title and not section.sections]
    prompts: dict[str, list[str]] = {}
    for name, items in _all_promised(months).items():
        home = name if name in titled else next(iter(titled or sections), "")
        prompts.setdefault(home, []).extend(_prompts(items, ids))
    again = {name: [*_prompts(items, ids)] for name, items in _standing(month).items()}
    schema = _SCHEMA.match(before.text)
    head = [schema[0].rstrip()] if schema else []
    head.append(f"# {comment(say.MADE_FROM.of(period=period.words()['period'], file=before.name))}")
    made = _file(period, head, office_lines(before.text, month), before.office, prompts, again, month)
    if month.cumulative:
        made = made.replace(f"\nperiod: {period}\n", f"\nperiod: {period}\ncumulative: true\n")
    more = (
        *figure_lines(month, year_before, follows=directly_follows(period, month.period)),
        *appendix_lines(month, Renamed(month.period, period)),
    )
    return made + "".join(f"{line}\n" for line in more)


def _all_promised(months: Sequence[Month]) -> dict[str, list[Item]]:
    """Return the planned tasks of several months by section; one that is planned again comes once."""
    found: dict[str, list[Item]] = {}
    for month in months:
        known = {mark for items in found.values() for item in items for mark in _marks(item)}
        for name, items in _promised(month.priorities).items():
            found.setdefault(name, []).extend(item for item in items if not known & _marks(item))
    return found


def _marks(item: Item) -> set[str]:
    """Return what a task planned again has in common with it: its id, else its words."""
    return {item.id} if item.id else {key(item.text)} - {""}


def office_lines(text: str, month: Month) -> str:
    """Return the lines with which a month names or describes its office, unchanged if possible."""
    written = _OFFICE.search(text)
    if written:
        return written[0].rstrip()
    office = month.office
    plain = office if isinstance(office, str) else office.model_dump(mode="json", exclude_unset=True)
    return f"office: {json.dumps(plain, ensure_ascii=False)}"


def skeleton(period: Period, name: str, office: Office) -> str:
    """Return the text of an empty month file for an office."""
    head = [f"# {comment(say.MADE.of(period=period.words()['period'], office=office.name))}"]
    return _file(period, head, f"office: {name}", office, {}, {})


def _file(
    period: Period,
    head: list[str],
    office_lines: str,
    office: Office,
    prompts: dict[str, list[str]],
    again: dict[str, list[str]],
    before: Month | None = None,
) -> str:
    words = period.words()
    lines = [*head, f"# {comment(say.HOW)}", f"period: {period}", office_lines]
    lines += [f"date:  # {comment(say.DATE)}", f"number:  # {comment(say.NUMBER)}"]
    sections = Sections(words, Renamed(before.period, period) if before else None)
    first = "results" if office.outline.results else "sections"
    told = {first: (prompts, comment(say.PROMISED)), "priorities": (again, comment(say.STANDING))}
    for part in office.outline.order:
        hints, why = told.get(part, ({}, ""))
        plan = getattr(office.outline, part)
        title = [f"# {fill(plan.title, words)}"] if isinstance(plan, Part) else []
        titles = office.outline.titles(part)
        old: Section | None = getattr(before, part) if before else None
        own = list(sections.own_titles(old, titles)) if old else []
        if isinstance(plan, Part) or plan or own:
            # If all sections of a part have their own titles, the part starts with those.
            alone = bool(own) and not titles and (part == "sections" or own[0].endswith(":"))
            written = (
                () if alone else sections.part(titles, hints, why, old if part != "priorities" else None)
            )
            lines += ["", *title, f"{part}:", *written, *own]
    return "\n".join(lines) + "\n"


def _promised(part: Section) -> dict[str, tuple[Item, ...]]:
    """Return the tasks of a part by section; tasks outside any section are under an empty name."""
    found = {"": tuple(_tasks(part.model_copy(update={"sections": {}})))}
    found |= {name: tuple(_tasks(section)) for name, section in part.sections.items()}
    return {name: items for name, items in found.items() if items}


def _tasks(section: Section) -> Iterator[Item]:
    """Yield the content of a section as tasks, whatever its form; a table yields none."""
    if section.text:
        yield Item(text=f"{section.title}: {section.text}" if section.title else section.text)
    for block in section.content:
        match block:
            case Item():
                yield block
            case Prose():
                yield Item(text=block.paragraph)
            case Labelled():
                text = f"{block.label}: {block.text}" if block.text else f"{block.label}:"
                yield Item(text=text, items=block.items)
            case Section():
                yield from _tasks(block)
            case Tabled():
                pass
            case _:
                assert_never(block)
    for inner in section.sections.values():
        yield from _tasks(inner)


def _prompts(items: Iterable[Item], ids: _Ids) -> Iterator[str]:
    """Yield the lines of tasks for the next month file, except those that were never written."""
    for item in items:
        if item.items or not is_to_write(item.text):
            yield from _item(item, ids)


def _item(item: Item, ids: _Ids) -> Iterator[str]:
    yield "- text: >-"
    text = " ".join(inline.without_refs(item.text).split())
    wrap = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    yield from (f"    {line}" for line in wrap)
    yield f"  id: {ids.of(item)}"
    below = [f"    {line}" for line in _prompts(item.items, ids)]
    if below:
        yield from ("  items:", *below)


def _standing(month: Month) -> dict[str, tuple[Item, ...]]:
    """Return the tasks that recur every month: done and planned again, or called so."""
    done = {mark for item in _below(month.results) for mark in (item.id, key(item.text)) if mark}
    promised = _promised(month.priorities).items()
    return {name: kept for name, items in promised if (kept := tuple(_kept(items, done)))}


def _kept(items: Iterable[Item], done: set[str]) -> Iterator[Item]:
    for item in items:
        inside = tuple(_kept(item.items, done))
        again = item.id in done or key(item.text) in done or _STANDING.match(inline.plain(item.text))
        if inside or (again and not item.items):
            yield item.model_copy(update={"items": inside})


def _below(part: Section) -> Iterator[Item]:
    """Yield every task of a part, including subtasks."""
    waiting = list(_tasks(part))
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.items)


def slug(text: str) -> str:
    """Return text without marks, in words joined by hyphens.

    >>> slug("Đối thoại *với* dân, năm 2020.")
    'doi-thoai-voi-dan-nam-2020'
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", letters))
