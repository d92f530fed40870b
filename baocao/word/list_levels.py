"""The lists that a Word file defines: levels, overrides, and links to styles (ECMA-376 part 1, 17.9).

A ``num`` is a list in use. Its levels are those of its ``abstractNum``, or of the one that its style links
to, with its own overrides on top. All ``num`` of one ``abstractNum`` count together ([MS-DOC] 2.4.6.4: the
sequence belongs to the list definition), whatever they override.
"""

from dataclasses import dataclass, field, replace

from lxml import etree

from baocao.word.namespaces import W, is_on, value

# Word's own limits; a malicious file may contain any number.
LAST_LEVEL = 8
_LAST_START = 32767
LONGEST_LABEL = 255
# One link leads from a list to the list of its style; a circle of links ends here.
_MOST_LINKS = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    ``kind`` and ``form`` are the number format, ``label`` its text with ``%1`` to ``%9``, ``follows`` what
    separates it from the text. The level starts again after one above ``restart`` (counted from 1) is used;
    0 means never.
    """

    kind: str
    label: str
    start: int
    restart: int
    form: str = ""
    follows: str = "\t"
    font: str = ""
    is_legal: bool = False
    style: str = ""


@dataclass(slots=True)
class List:
    """A list in use: what it counts together with, its levels, and the starts that it overrides."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    is_flat: bool = False

    def start(self, depth: int) -> int:
        """Return the number of the first item of a level."""
        return self.starts.get(depth, self.levels[depth].start if depth in self.levels else 0)


class Lists:
    """All lists of a file, each read when a paragraph first needs it."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._nums = _by_id(numbering, "num", "numId")
        self._abstract = _by_id(numbering, "abstractNum", "abstractNumId")
        self._of_style = _lists_of_styles(styles)
        links = ((value(node.find(f"{W}styleLink")), id_) for id_, node in self._abstract.items())
        self._linked = {link: id_ for link, id_ in links if link}
        self._levels: dict[str, dict[int, Level]] = {}
        self._known: dict[str, List | None] = {}

    def get(self, number: str) -> List | None:
        """Return the list of that ``numId``; ``None`` if there is none. ``0`` stands for no list."""
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number]

    def level_of_style(self, number: str, style: str) -> int | None:
        """Return the level that a list gives to paragraphs of a style (17.9.23)."""
        found = self.get(number)
        levels = found.levels.items() if found else ()
        return next((depth for depth, level in levels if style and level.style == style), None)

    def _read(self, number: str) -> List | None:
        nums, abstract = self._chain(number)
        if not nums or abstract is None:
            return None
        counter = value(nums[0].find(f"{W}abstractNumId"))
        kind = value(abstract.find(f"{W}multiLevelType"))
        read = List(counter, self._levels_of(abstract), is_flat=kind == "singleLevel")
        for num in reversed(nums):
            _override(read, num)
        return read

    def _chain(self, number: str) -> tuple[list[etree._Element], etree._Element | None]:
        """Follow the links from a list to the one that defines its levels; return the ``num`` on the way."""
        nums: list[etree._Element] = []
        abstract, id_ = None, ""
        for _ in range(_MOST_LINKS):
            num = self._nums.get(number)
            if num is not None:
                nums.append(num)
                id_ = value(num.find(f"{W}abstractNumId"))
            abstract = self._abstract.get(id_)
            link = value(abstract.find(f"{W}numStyleLink")) if abstract is not None else ""
            if not link:
                break
            # A style that names no list is linked to by the list that it stands for.
            number, id_ = self._of_style.get(link, ""), self._linked.get(link, "")
        return nums, abstract

    def _levels_of(self, abstract: etree._Element) -> dict[int, Level]:
        id_ = abstract.get(f"{W}abstractNumId") or ""
        if id_ not in self._levels:
            nodes = ((up_to(LAST_LEVEL, node.get(f"{W}ilvl"), 0), node) for node in abstract.iter(f"{W}lvl"))
            self._levels[id_] = {depth: _level(depth, node) for depth, node in nodes}
        return self._levels[id_]


def up_to(last: int, digits: str | None, default: int) -> int:
    """Return the number in a text; the default if there is none, or if Word does not accept it."""
    sound = digits is not None and digits.isdecimal() and len(digits) <= len(str(last))
    number = int(digits) if digits is not None and sound else default
    return number if number <= last else default


def _by_id(numbering: etree._Element | None, tag: str, id_: str) -> dict[str, etree._Element]:
    nodes = numbering.iter(f"{W}{tag}") if numbering is not None else ()
    return {node.get(f"{W}{id_}") or "": node for node in nodes}


def _lists_of_styles(styles: etree._Element | None) -> dict[str, str]:
    """Return, for each style that stands for a list, the ``numId`` that it names."""
    return {
        style.get(f"{W}styleId") or "": value(style.find(f"{W}pPr/{W}numPr/{W}numId"))
        for style in (styles.iter(f"{W}style") if styles is not None else ())
        if style.get(f"{W}type") == "numbering"
    }


def _override(read: List, num: etree._Element) -> None:
    """Put the levels and starts of a ``num`` on top.

    Word takes the restart of a level from the list even if the level is replaced ([MS-OI29500], 17.9.10).
    """
    levels = dict(read.levels)
    for override in num.iter(f"{W}lvlOverride"):
        depth = up_to(LAST_LEVEL, override.get(f"{W}ilvl"), 0)
        node, start = override.find(f"{W}lvl"), value(override.find(f"{W}startOverride"))
        if node is not None:
            own = _level(depth, node)
            levels[depth] = replace(own, restart=levels[depth].restart if depth in levels else depth)
        if up_to(_LAST_START, start, -1) >= 0:
            read.starts[depth] = up_to(_LAST_START, start, 0)
    if levels != read.levels:
        read.levels = levels


def _level(depth: int, node: etree._Element) -> Level:
    # Word wraps formats of its own in alternatives, its own first.
    number_format = next(node.iter(f"{W}numFmt"), None)
    restart = up_to(LAST_LEVEL, value(node.find(f"{W}lvlRestart")), depth)
    fonts, legal = node.find(f"{W}rPr/{W}rFonts"), node.find(f"{W}isLgl")
    return Level(
        kind=value(number_format) or "decimal",
        label=value(node.find(f"{W}lvlText"))[:LONGEST_LABEL],
        start=up_to(_LAST_START, value(node.find(f"{W}start")), 0),
        restart=min(restart, depth),
        form=number_format.get(f"{W}format") or "" if number_format is not None else "",
        follows={"space": " ", "nothing": ""}.get(value(node.find(f"{W}suff")), "\t"),
        font=fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "" if fonts is not None else "",
        is_legal=legal is not None and is_on(legal),
        style=value(node.find(f"{W}pStyle")),
    )
