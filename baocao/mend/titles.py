"""Finds what the headings of a month are: titles of the office's outline, and sections that go whole."""

from collections.abc import Collection, Iterator, Mapping

from baocao.mend.printed_sides import Side, traced_steps
from baocao.model.address import File
from baocao.path import Path
from baocao.source import Scalar
from baocao.word.origins import is_title

_OFFICE, _MONTH = "office", "month"
# The steps from a section to the text that continues its label.
_CONTINUED = (("content", 0, "paragraph"), ("text",), ())


def outline_title(files: Mapping[str, File], name: str, steps: Path) -> Scalar | None:
    """Return the title or label in the office's file that a line prints; ``None`` if it prints none.

    ``steps`` lead to the words of the line in the file with that name.
    """
    if name != _MONTH or _OFFICE not in files or steps.name == "title":
        return None
    for end in _CONTINUED:
        section = Path(steps[: len(steps) - len(end)])
        if not is_title(section) or steps != Path((*section, *end)):
            continue
        at = files[_MONTH].root.down(*section)
        own = at.at("title") if at else None
        if own is not None and own != at:
            return None
        found = _text(files[_OFFICE], section, ("label",) if end else ("title", "label"))
        if found is not None:
            return found
    return None


def _text(office: File, section: Path, keys: tuple[str, ...]) -> Scalar | None:
    at = office.at("outline", *(section[1:] if section[:1] == ("sections",) else section))
    found = [at.at(key) for key in keys] if at else []
    return next((each.node for each in found if each and isinstance(each.node, Scalar)), None)


def sections_without(file: File, month: Side, gone: Collection[int]) -> set[int]:
    """Return the starts of the keys of sections whose lines all go, with their headings.

    A part of the report whose sections all go keeps them, because its own heading stays.
    """
    if not gone:
        return set()
    lines = [(number, *traced_steps(line.path)) for number, line in enumerate(month.lines)]
    total: dict[Path, list[bool]] = {}
    for number, name, steps in lines:
        for section in _sections(steps) if name == _MONTH else ():
            total.setdefault(section, []).append(number in gone)
    going = {section for section, lost in total.items() if all(lost)}
    found: set[int] = set()
    for section in going:
        siblings = {each for each in total if each.parent == section.parent}
        address = file.root.down(*section)
        if (
            address is not None
            and address.key is not None
            and (section.parent.parent in going or siblings - going)
        ):
            found.add(address.key.start)
    return found


def _sections(steps: Path) -> Iterator[Path]:
    """Yield the sections by key that contain the words of a path."""
    for length in range(2, len(steps) + 1):
        section = Path(steps[:length])
        if section[-2] == "sections" and isinstance(section.name, str) and is_title(section):
            yield section
