"""How paragraphs and letters look once styles are resolved (ECMA-376 part 1, 17.7).

Formatting comes from the document's defaults, the table's style, the paragraph's style, the character style
and the text itself. A style takes what it does not say from the style that it is based on.
"""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from lxml import etree

from baocao.word.dingbats import is_symbol_font
from baocao.word.drawn import lines_said
from baocao.word.fonts_and_gaps import fonts_of, indents_said, slots_said, spacing_of, spacing_said
from baocao.word.namespaces import W, is_on, length, value, whole
from baocao.word.paper import Alignment, Look, Spacing

# What an element of w:rPr says: its name without the namespace, and a value whose type depends on the name.
_Said: TypeAlias = dict[str, object]
# Where several styles say such a property, each turns it over (17.7.3).
_TOGGLES = ("b", "i", "vanish")
_ALIGNMENTS: dict[str, Alignment] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
    "thaiDistribute": "justify",
}
_RAISED: dict[str, Literal["", "super", "sub"]] = {"superscript": "super", "subscript": "sub"}
_HALF_POINT = 10
_BODY_TEXT = 9
# The styles that Word gives to the marks of notes.
_MARKS = ("footnotereference", "endnotereference")
_NO_LINE = ("", "nil", "none")
_UNMARKED = ("", "none", "auto", "white", "FFFFFF", "ffffff")
_FONTS = (f"{W}ascii", f"{W}hAnsi")


@dataclass(frozen=True, slots=True)
class Letters:
    """The look of letters, and what decides which letters are seen."""

    look: Look = field(default_factory=Look)
    hidden: bool = False
    #: The font, if it is one of signs.
    symbol_font: str = ""
    #: The part of the name of its character style that says whose marks it is for: ``footnote`` or
    #: ``endnote``.
    mark_of: str = ""
    #: The fonts of ASCII letters and of all others, such as Vietnamese ones; empty for Word's own choice.
    fonts: tuple[str, str] = ("", "")
    #: On a colour, as with a marker.
    highlighted: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a paragraph, with lengths in twips."""

    style: str = ""
    outline: int | None = None
    alignment: Alignment = "left"
    left: int = 0
    first_line: int = 0
    right: int = 0
    ruled_below: bool = False
    #: A border above or below it is a line, and no frame.
    lined: bool = False
    #: Such a line is dashed or dotted.
    broken: bool = False
    page_break: bool = False
    spacing: Spacing = field(default_factory=Spacing)


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    kind: str
    letters: _Said
    form: _Said


class Looks:
    """The styles of a document. What several paragraphs or runs have in common is computed once."""

    def __init__(self, styles: etree._Element | None, theme: Mapping[str, str] | None = None) -> None:
        self._theme = theme or {}
        self._nodes: dict[str, etree._Element] = {}
        self._resolved: dict[str, _Style] = {}
        self._letters: dict[tuple[str, str, str], _Said] = {}
        self._seen: dict[tuple[object, ...], Letters] = {}
        #: Equal looks are one object, so that they are quickly compared.
        self._looks: dict[Look, Look] = {}
        self._forms: dict[tuple[object, ...], Form] = {}
        self._default = {"paragraph": "", "table": "", "character": ""}
        self._defaults: _Said = {}
        self._default_form: _Said = {}
        if styles is not None:
            self._take(styles)

    def form(self, properties: etree._Element | None, table: str = "") -> Form:
        """Return the form of a paragraph with these ``w:pPr`` in a table of that style."""
        key = (table, *_signature(properties, _FORM))
        if key not in self._forms:
            self._forms[key] = self._form(properties, table)
        return self._forms[key]

    def _form(self, properties: etree._Element | None, table: str) -> Form:
        id_ = self.paragraph_style(properties)
        style = self._style(id_)
        of_table = self._style(table).form if table else {}
        said = {**self._default_form, **of_table, **style.form, **_form_said(properties)}
        outline = whole(str(said.get("outlineLvl", _BODY_TEXT)), _BODY_TEXT)
        return Form(
            style="" if id_ == self._default["paragraph"] else style.name,
            outline=outline if 0 <= outline < _BODY_TEXT else None,
            alignment=_ALIGNMENTS.get(str(said.get("jc", "")), "left"),
            left=_twips(said, "left"),
            first_line=-_twips(said, "hanging") or _twips(said, "firstLine"),
            right=_twips(said, "right"),
            ruled_below=bool(said.get("bottom", False)),
            lined=bool(said.get("lined", False)),
            broken=bool(said.get("broken", False)),
            page_break=bool(said.get("pageBreakBefore", False)),
            spacing=spacing_of(said),
        )

    def paragraph_style(self, properties: etree._Element | None) -> str:
        """Return the id of the paragraph's style: its own, or the default one."""
        own = value(properties.find(f"{W}pStyle")) if properties is not None else ""
        return own if own in self._nodes else self._default["paragraph"]

    def letters(self, paragraph: str, properties: etree._Element | None, table: str = "") -> Letters:
        """Return how letters with these ``w:rPr`` look in a paragraph and a table of these styles."""
        key = (paragraph, table, *_signature(properties, _LETTERS))
        if key not in self._seen:
            own = _letters_said(properties)
            character = str(own.pop("rStyle", ""))
            said = {**self._base(paragraph, character, table), **own}
            letters = _seen(said, self._style(character).name or character)
            one = self._looks.setdefault(letters.look, letters.look)
            self._seen[key] = replace(letters, look=one, fonts=fonts_of(said, self._theme))
        return self._seen[key]

    def borders_of(self, table_style: str) -> Iterator[etree._Element]:
        """Yield what a table's style, and those it is based on, say of the borders of tables and cells."""
        seen: set[str] = set()
        while table_style in self._nodes and table_style not in seen:
            seen.add(table_style)
            node = self._nodes[table_style]
            yield from node.iter(f"{W}tblBorders", f"{W}tcBorders")
            table_style = value(node.find(f"{W}basedOn"))

    def _base(self, paragraph: str, character: str, table: str) -> _Said:
        key = (paragraph, character, table)
        if key not in self._letters:
            self._letters[key] = self._computed(key)
        return self._letters[key]

    def _computed(self, key: tuple[str, str, str]) -> _Said:
        paragraph, character, table = (self._style(id_).letters if id_ else {} for id_ in key)
        said = {**self._defaults, **table, **paragraph, **character}
        for toggle in _TOGGLES:
            turned = sum(bool(style.get(toggle)) for style in (table, paragraph, character))
            said[toggle] = bool(self._defaults.get(toggle)) or turned % 2 == 1
        return said

    def _take(self, styles: etree._Element) -> None:
        for node in styles.iter(f"{W}style"):
            id_, kind = node.get(f"{W}styleId") or "", node.get(f"{W}type") or "paragraph"
            self._nodes.setdefault(id_, node)
            if node.get(f"{W}default") in ("1", "true", "on") and not self._default.get(kind):
                self._default[kind] = id_
        self._defaults = _letters_said(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._default_form = _form_said(styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))

    def _style(self, id_: str) -> _Style:
        """Return a style with what it takes from the styles it is based on, of which any may be itself."""
        chain: dict[str, None] = {}
        at = id_
        while at not in self._resolved and at in self._nodes and at not in chain:
            chain[at] = None
            at = value(self._nodes[at].find(f"{W}basedOn"))
        base = self._resolved.get(at, _Style("", "", {}, {}))
        for derived in reversed(chain):
            node = self._nodes[derived]
            base = self._resolved[derived] = _Style(
                value(node.find(f"{W}name")) or derived,
                node.get(f"{W}type") or "paragraph",
                {**base.letters, **_letters_said(node.find(f"{W}rPr"))},
                {**base.form, **_form_said(node.find(f"{W}pPr"))},
            )
        return base


def _signature(properties: etree._Element | None, names: Container[str]) -> tuple[object, ...]:
    """Return what properties say in a form that is quickly compared: most of a paper's are the same."""
    signature: list[object] = []
    for child in properties if properties is not None else ():
        if child.tag in names:
            signature += (child.tag, *child.items())
            if len(child):
                signature += [(inner.tag, *inner.items()) for inner in child]
    return tuple(signature)


def _letters_said(properties: etree._Element | None) -> _Said:
    said: _Said = {}
    for child in properties if properties is not None else ():
        if child.tag in _LETTERS:
            said[child.tag.removeprefix(W)] = _LETTERS[child.tag](child)
            if child.tag == f"{W}rFonts":
                said |= slots_said(child)
    return said


def _form_said(properties: etree._Element | None) -> _Said:
    said: _Said = {}
    for child in properties if properties is not None else ():
        name = child.tag.removeprefix(W) if child.tag in _FORM else ""
        if name in ("jc", "outlineLvl"):
            said[name] = value(child)
        elif name in _SWITCHES:
            said[name] = is_on(child)
        elif name == "ind":
            said |= indents_said(child)
        elif name == "spacing":
            said |= spacing_said(child)
        elif name == "pBdr":
            said |= lines_said(child)
    return said


def _seen(said: _Said, character_style: str) -> Letters:
    size = said.get("sz")
    look = Look(
        bold=bool(said.get("b")),
        italic=bool(said.get("i")),
        underlined=bool(said.get("u")),
        raised=_RAISED.get(str(said.get("vertAlign", "")), ""),
        size=size / 2 if isinstance(size, float) else None,
        color=str(said.get("color", "")),
        capitals=bool(said.get("caps")),
        struck=bool(said.get("strike") or said.get("dstrike")),
    )
    font, style = str(said.get("rFonts", "")), character_style.lower().replace(" ", "")
    return Letters(
        look,
        hidden=bool(said.get("vanish")),
        symbol_font=font if is_symbol_font(font) else "",
        highlighted=bool(said.get("highlight") or said.get("shd")),
        mark_of=style.removesuffix("reference") if style in _MARKS else "",
    )


def _font(node: etree._Element) -> str:
    return next((font for name in _FONTS if (font := node.get(name))), "")


def _color(node: etree._Element) -> str:
    color = value(node)
    return "" if color == "auto" else color.upper()


def _twips(said: _Said, side: str) -> int:
    found = said.get(side)
    return round(found) if isinstance(found, float) else 0


_SWITCHES = ("pageBreakBefore", "contextualSpacing")
_FORM = frozenset(
    f"{W}{name}" for name in ("pStyle", "jc", "outlineLvl", "ind", "pBdr", "spacing", *_SWITCHES)
)
_LETTERS: dict[str, Callable[[etree._Element], object]] = {
    f"{W}b": is_on,
    f"{W}i": is_on,
    f"{W}vanish": is_on,
    f"{W}caps": is_on,
    f"{W}strike": is_on,
    f"{W}dstrike": is_on,
    f"{W}u": lambda node: value(node) not in _NO_LINE,
    f"{W}sz": lambda node: length(value(node), _HALF_POINT),
    f"{W}vertAlign": value,
    f"{W}color": _color,
    f"{W}rStyle": value,
    f"{W}rFonts": _font,
    f"{W}highlight": lambda node: value(node) not in _UNMARKED,
    f"{W}shd": lambda node: (node.get(f"{W}fill") or "auto") not in _UNMARKED,
}
