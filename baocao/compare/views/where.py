"""Addresses in a month as words: the section's title and the number of the task in it."""

from itertools import takewhile

from pydantic import BaseModel

from baocao.messages import Lang
from baocao.messages import compare as say
from baocao.model.key import keys_of
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.office_outline import PARTS, Outline, Part, SectionTitles
from baocao.model.period_words import fill
from baocao.model.signature import Signature
from baocao.path import Path

Titles = dict[Path, str]


def in_words(path: Path, titles: Titles, lang: Lang) -> str:
    """Return a path as words: titles by path, tasks counted from 1, subtasks after a dot.

    >>> titles = {Path.of("results", "advisory"): "Tham mưu"}
    >>> in_words(Path.parse("results.advisory[1].items[0]"), titles, "vi")
    'Tham mưu, việc 2.1'
    """
    group = Path(takewhile(lambda step: isinstance(step, str), path))
    if group.name == "content":
        group = group.parent
    part, inside = str(Path(group[:1])), str(Path(group[1:]))
    named = say.GROUPS.get(part)
    title = titles.get(group) or (f"{named.text(lang)} {inside}".rstrip() if named else str(group))
    number = ".".join(str(step + 1) for step in path if isinstance(step, int))
    if not number:
        return title
    words = say.TASK_AT if part in PARTS else say.LINE_AT
    return words.of(title=title, number=number).text(lang)


def key_in_words(path: Path, lang: Lang) -> str:
    """Return the title of a key of a month or its office; empty if no key is declared there.

    >>> key_in_words(Path.parse("date"), "vi"), key_in_words(Path.parse("office.name"), "vi")
    ('Ngày ký', 'Tên cơ quan')
    >>> key_in_words(Path.parse("signature[1].name"), "vi")
    'Chữ ký 2 › Họ và tên'
    """
    model: type[BaseModel] = Month
    titles: list[str] = []
    for step in path:
        if isinstance(step, int):
            titles[-1:] = [f"{title} {step + 1}" for title in titles[-1:]]
        elif step == "office" and len(path) > 1:
            model = Office
        elif key := keys_of(model).get(step):
            titles.append(key.title.text(lang))
            model = Signature
        else:
            return ""
    return " › ".join(titles)


def section_titles(outline: Outline, words: dict[str, str]) -> Titles:
    """Return the titles of the sections in an outline, by path."""
    titles: Titles = {}
    for part in PARTS:
        plan = getattr(outline, part)
        title = plan.title if isinstance(plan, Part) else ""
        titles |= _titles(outline.titles(part), Path.of(part), title, words)
    return titles


def _titles(plan: SectionTitles, path: Path, title: str, words: dict[str, str]) -> Titles:
    """Return the titles of a part and of the sections below it, by path."""
    found = {path: fill(title, words)} if title else {}
    for key, section in plan.items():
        own = section.title or section.label or key
        found |= _titles(section.sections, path / key, f"{title} › {own}" if title else own, words)
    return found
