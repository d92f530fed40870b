"""Reads what stands in a paragraph: letters, note marks, fields, things and text boxes."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from baocao.document import NO_BREAK_SPACE
from baocao.word.context import Context, NoteMarks, shown
from baocao.word.dingbats import in_unicode, is_symbol_font, sign
from baocao.word.drawings import read_drawing
from baocao.word.equations import linear
from baocao.word.looks import Letters
from baocao.word.namespaces import M, W, is_on
from baocao.word.paper import Look, Run, Thing, ThingKind

_NO_BREAK_HYPHEN = "\u2011"
_UNREADABLE = "\ufffd"
_LONGEST_CODE = 6
# Things that Word splits like any text.
_SPLIT = ("page-number", "placeholder", "hidden")
_REPEATED = ("footnotereference", "endnotereference")

_REFERENCES = (f"{W}footnoteReference", f"{W}endnoteReference")
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(slots=True)
class Line:
    """What was gathered of a paragraph."""

    runs: list[Run] = field(default_factory=list)
    #: The contents of text boxes (``w:txbxContent``).
    boxes: list[etree._Element] = field(default_factory=list)
    ruled: bool = False
    comments: list[str] = field(default_factory=list)
    page_before: bool = False
    page_after: bool = False


class LineReader:
    """Gathers a paragraph in order."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._line = Line()
        self._letters: list[str] = []
        self._look = Look()
        self._style = ""
        self._now = Letters()
        self._readers: dict[str, Callable[[etree._Element], None]] = {
            f"{W}r": self._run,
            f"{W}t": self._text,
            f"{W}br": self._break,
            f"{W}sym": self._symbol,
            f"{W}footnoteReference": self._reference,
            f"{W}endnoteReference": self._reference,
            f"{W}fldChar": self._field_sign,
            f"{W}instrText": self._field_code,
            f"{W}fldSimple": self._simple_field,
            f"{W}sdt": self._control,
            f"{W}drawing": self._drawing,
            f"{W}pict": self._drawing,
            f"{W}object": self._drawing,
            f"{M}oMath": self._equation,
            f"{W}pgNum": self._page_number,
            f"{W}ruby": self._ruby,
            f"{W}commentRangeStart": self._comment,
            f"{W}commentReference": self._comment,
            **dict.fromkeys(_SIGNS, self._sign),
        }

    def read(self, paragraph: etree._Element) -> None:
        """Add a paragraph's content to the line."""
        looks = self._context.looks
        self._style = looks.paragraph_style(paragraph.find(f"{W}pPr"))
        self._now = looks.letters(self._style, None, self._context.table_style)
        self._inside(paragraph)
        self._context.fields.end_of_paragraph()

    def done(self) -> Line:
        """Return the line, without the page break at its end."""
        self._flush()
        return self._line

    def _inside(self, node: etree._Element) -> None:
        for child in shown(node):
            read = self._readers.get(child.tag)
            if read is None:
                self._inside(child)
            else:
                read(child)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(f"{W}rPr")
        before = self._now
        self._now = self._context.looks.letters(self._style, properties, self._context.table_style)
        if not self._custom_mark(run) and not self._repeated_mark(run, properties):
            self._inside(run)
        self._now = before

    def _text(self, node: etree._Element) -> None:
        text = node.text or ""
        if NO_BREAK_SPACE in text:
            text = _as_typed(node, text)
        if is_symbol_font(self._now.font):
            text = in_unicode(self._now.font, text)
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
        code = node.get(f"{W}char") or ""
        if code.isalnum() and len(code) <= _LONGEST_CODE:
            try:
                self._say(sign(node.get(f"{W}font") or self._now.font, int(code, 16)))
            except ValueError:
                self._say(_UNREADABLE)

    def _say(self, text: str) -> None:
        """Add letters as they are seen here."""
        if not text:
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
            if self._look != self._now.look:
                self._flush()
                self._look = self._now.look
            self._letters.append(self._context.bounded(text))

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

    def _mark(self, notes: NoteMarks, id_: str, mark: str = "") -> None:
        self._note(notes.key(id_, mark))

    def _note(self, key: str) -> None:
        if key:
            self._flush()
            self._line.runs.append(Run("", self._now.look, note=key))

    def _reference(self, node: etree._Element) -> None:
        self._mark(self._notes(node), node.get(f"{W}id") or "")

    def _notes(self, node: etree._Element) -> NoteMarks:
        return self._context.footnotes if node.tag == f"{W}footnoteReference" else self._context.endnotes

    def _custom_mark(self, run: etree._Element) -> bool:
        """Read a run with a note's mark that somebody typed; tell whether it is one."""
        for node in run:
            if node.tag in _REFERENCES and node.get(f"{W}customMarkFollows") in ("1", "true", "on"):
                mark = "".join(child.text or "" for child in run.iter(f"{W}t")).strip()
                self._mark(self._notes(node), node.get(f"{W}id") or "", mark)
                return True
        return False

    def _repeated_mark(self, run: etree._Element, properties: etree._Element | None) -> bool:
        """Read a run that repeats an earlier note's number in its style; tell whether it is one."""
        if properties is None or properties.find(f"{W}rStyle") is None:
            return False
        style = self._context.looks.character_style(properties).lower().replace(" ", "")
        if style not in _REPEATED:
            return False
        digits = "".join(child.text or "" for child in run.iter(f"{W}t")).strip()
        notes = self._context.footnotes if style == _REPEATED[0] else self._context.endnotes
        self._note(notes.counted(digits))
        return bool(notes.counted(digits))

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

    def _equation(self, node: etree._Element) -> None:
        self._thing("equation", linear(node))

    def _page_number(self, node: etree._Element) -> None:
        self._thing("page-number", node.text or "")

    def _comment(self, node: etree._Element) -> None:
        self._line.comments.append(node.get(f"{W}id") or "")


def _as_typed(node: etree._Element, text: str) -> str:
    """Return a text with plain blanks, if it is from our own papers.

    They have no-break blanks in runs without spell-checking, for blanks that must not end a line.
    """
    run = node.getparent()
    unproofed = run is not None and run.find(f"{W}rPr/{W}noProof") is not None
    return text.replace(NO_BREAK_SPACE, " ") if unproofed else text
