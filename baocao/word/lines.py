"""Reads what stands in a paragraph: letters, note marks, fields, things and text boxes."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from lxml import etree

from baocao.document import NO_BREAK_SPACE
from baocao.word.context import SKIPPED, Context, shown
from baocao.word.dingbats import in_unicode, sign
from baocao.word.drawings import read_drawing
from baocao.word.equations import linear
from baocao.word.looks import Letters
from baocao.word.namespaces import MC, M, W, is_on
from baocao.word.paper import DrawnLine, Look, Run, Thing, ThingKind

_NO_BREAK_HYPHEN = "\u2011"
_UNREADABLE = "\ufffd"
_LONGEST_CODE = 6
# Things that Word splits like any text.
_SPLIT = ("page-number", "placeholder", "hidden")

_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(slots=True)
class Line:
    """What was gathered of a paragraph."""

    runs: list[Run] = field(default_factory=list)
    #: The contents of text boxes (``w:txbxContent``).
    boxes: list[etree._Element] = field(default_factory=list)
    ruled: bool = False
    drawn: list[DrawnLine] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    page_before: bool = False
    page_after: bool = False
    fonts: Counter[str] = field(default_factory=Counter)
    highlighted: int = 0


class LineReader:
    """Gathers a paragraph in order."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._line = Line()
        self._letters: list[str] = []
        self._look = Look()
        self._style = ""
        self._now = Letters()
        #: The rest of the run is the mark of a note.
        self._mark_follows = False

    def read(self, paragraph: etree._Element, properties: etree._Element | None) -> None:
        """Add a paragraph's content to the line."""
        looks = self._context.looks
        self._style = looks.paragraph_style(properties)
        self._now = looks.letters(self._style, None, self._context.table_style)
        self._inside(paragraph)
        self._context.fields.end_of_paragraph()

    def done(self) -> Line:
        """Return the line, without the page break at its end."""
        self._flush()
        return self._line

    def _inside(self, node: etree._Element) -> None:
        for child in node:
            tag = child.tag
            if tag in self._READERS:
                self._READERS[tag](self, child)
            elif tag not in SKIPPED and isinstance(tag, str):
                self._inside(child)

    def _alternatives(self, node: etree._Element) -> None:
        for child in shown(node):
            self._inside(child)

    def _run(self, run: etree._Element) -> None:
        before = self._now
        self._inside(run)
        self._now = before
        self._mark_follows = False

    def _properties(self, node: etree._Element) -> None:
        """Take over the formatting of a run, which Word writes before its content."""
        self._now = self._context.looks.letters(self._style, node, self._context.table_style)

    def _text(self, node: etree._Element) -> None:
        text = node.text or ""
        if self._now.mark_of and self._repeats_mark(text):
            return
        if NO_BREAK_SPACE in text:
            text = _as_typed(node, text)
        if self._now.symbol_font:
            text = in_unicode(self._now.symbol_font, text)
        self._say(text.replace(_NO_BREAK_HYPHEN, "-"))

    def _sign(self, node: etree._Element) -> None:
        self._say(_SIGNS[node.tag])

    def _break(self, node: etree._Element) -> None:
        if node.get(f"{W}type") != "page":
            self._say("\n")
        elif self._letters or self._line.runs:
            self._line.page_after = True
        else:
            self._line.page_before = True

    def _symbol(self, node: etree._Element) -> None:
        self._say(self._sign_of(node))

    def _sign_of(self, node: etree._Element) -> str:
        code = node.get(f"{W}char") or ""
        if len(code) > _LONGEST_CODE or not code.isalnum():
            return ""
        try:
            return sign(node.get(f"{W}font") or self._now.symbol_font, int(code, 16))
        except ValueError:
            return _UNREADABLE

    def _say(self, text: str) -> None:
        """Add letters as they are seen here."""
        if not text or self._mark_follows:
            return
        place = self._context.fields.say()
        if place == "hide":
            return
        if place:
            self._thing(place, text)
        elif self._context.in_placeholder:
            self._thing("placeholder", text)
        elif self._now.hidden:
            self._thing("hidden", text)
        else:
            if self._line.page_after:
                self._line.page_after = False
                text = f"\n{text}"
            if self._look is not self._now.look:
                self._flush()
                self._look = self._now.look
            self._letters.append(self._context.bounded(text))
            self._count(text)

    def _count(self, text: str) -> None:
        """Count the letters by their fonts; Word has one for ASCII letters, one for the others."""
        first, other = self._now.fonts
        letters = sum(map(str.isalpha, text))
        self._line.highlighted += sum(map(str.isalnum, text)) if self._now.highlighted else 0
        ascii_ = letters if first == other else sum(letter.isascii() and letter.isalpha() for letter in text)
        if ascii_:
            self._line.fonts[first] += ascii_
        if letters > ascii_:
            self._line.fonts[other] += letters - ascii_

    def _thing(self, kind: ThingKind, text: str = "", name: str = "") -> None:
        self._flush()
        runs = self._line.runs
        last = runs[-1].thing if runs else None
        self._context.bounded(text)
        if last is not None and last.kind == kind and kind in _SPLIT:
            text = last.text + text
            runs.pop()
        runs.append(Run("", self._now.look, thing=Thing(kind, text, name)))

    def _flush(self) -> None:
        if self._letters:
            self._line.runs.append(Run("".join(self._letters), self._look))
            self._letters = []

    def _note(self, key: str) -> None:
        if key:
            self._flush()
            self._line.runs.append(Run("", self._now.look, note=key))

    def _reference(self, node: etree._Element) -> None:
        custom = node.get(f"{W}customMarkFollows") in ("1", "true", "on")
        mark = self._typed_mark(node) if custom else ""
        notes = self._context.footnotes if node.tag == f"{W}footnoteReference" else self._context.endnotes
        self._note(notes.key(node.get(f"{W}id") or "", mark))
        self._mark_follows = custom

    def _typed_mark(self, reference: etree._Element) -> str:
        """Return the mark of a note that somebody typed after its reference."""
        nodes = reference.itersiblings(f"{W}t", f"{W}sym")
        return "".join(node.text or self._sign_of(node) for node in nodes).strip()

    def _repeats_mark(self, text: str) -> bool:
        """Take a text in the style of marks as the mark of an earlier note, if it is; tell whether it is."""
        notes = self._context.footnotes if self._now.mark_of == "footnote" else self._context.endnotes
        key = notes.counted(text.strip())
        self._note(key)
        return bool(key)

    def _field_sign(self, node: etree._Element) -> None:
        fields = self._context.fields
        match node.get(f"{W}fldCharType"):
            case "begin":
                fields.begin(node)
            case "separate":
                fields.separate()
            case "end":
                kind, text = fields.end()
                if kind is None:
                    self._say(text)
                else:
                    self._thing(kind, text)

    def _field_code(self, node: etree._Element) -> None:
        self._context.fields.code(node.text or "")

    def _simple_field(self, node: etree._Element) -> None:
        depth = self._context.fields.simple(node.get(f"{W}instr") or "")
        self._inside(node)
        self._context.fields.back_to(depth)

    def _ruby(self, node: etree._Element) -> None:
        """Read letters with small letters above them, such as the sound of a Chinese letter."""
        for part in node.findall(f"{W}rubyBase"):
            self._inside(part)
        for part in node.findall(f"{W}rt"):
            self._say("(")
            self._inside(part)
            self._say(")")

    def _control(self, node: etree._Element) -> None:
        prompt = node.find(f"{W}sdtPr/{W}showingPlcHdr")
        placeholder = prompt is not None and is_on(prompt)
        self._context.in_placeholder += placeholder
        self._inside(node)
        self._context.in_placeholder -= placeholder

    def _drawing(self, node: etree._Element) -> None:
        drawn = read_drawing(self._context, node)
        for thing in drawn.things:
            self._thing(thing.kind, thing.text, thing.name)
        self._line.boxes += drawn.boxes
        self._line.ruled |= drawn.ruled
        self._line.drawn += drawn.lines

    def _equation(self, node: etree._Element) -> None:
        self._thing("equation", linear(node))

    def _strokes(self, _node: etree._Element) -> None:
        self._thing("drawing")

    def _other_file(self, _node: etree._Element) -> None:
        self._thing("file")

    def _page_number(self, node: etree._Element) -> None:
        self._thing("page-number", node.text or "")

    def _comment(self, node: etree._Element) -> None:
        self._line.comments.append(node.get(f"{W}id") or "")

    _READERS: ClassVar[dict[str, Callable[["LineReader", etree._Element], None]]] = {
        f"{W}r": _run,
        f"{W}rPr": _properties,
        f"{W}t": _text,
        f"{W}br": _break,
        f"{W}sym": _symbol,
        f"{W}footnoteReference": _reference,
        f"{W}endnoteReference": _reference,
        f"{W}fldChar": _field_sign,
        f"{W}instrText": _field_code,
        f"{W}fldSimple": _simple_field,
        f"{W}sdt": _control,
        f"{MC}AlternateContent": _alternatives,
        f"{W}drawing": _drawing,
        f"{W}pict": _drawing,
        f"{W}object": _drawing,
        f"{M}oMath": _equation,
        f"{M}oMathPara": _equation,
        f"{W}subDoc": _other_file,
        f"{W}contentPart": _strokes,
        f"{W}pgNum": _page_number,
        f"{W}ruby": _ruby,
        f"{W}commentRangeStart": _comment,
        f"{W}commentReference": _comment,
        **dict.fromkeys(_SIGNS, _sign),
    }


def _as_typed(node: etree._Element, text: str) -> str:
    """Return a text with plain blanks, if it is from our own papers.

    They have no-break blanks in runs without spell-checking, for blanks that must not end a line.
    """
    run = node.getparent()
    unproofed = run is not None and run.find(f"{W}rPr/{W}noProof") is not None
    return text.replace(NO_BREAK_SPACE, " ") if unproofed else text
