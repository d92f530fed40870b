"""Fields: Word keeps a code, such as ``PAGE``, and the result that it showed last (ECMA-376 part 1, 17.16).

A field begins, may nest others, and ends anywhere, even in another paragraph; a damaged file may have any of
the three signs alone.
"""

from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from baocao.word.dingbats import sign
from baocao.word.namespaces import W, is_on, value, whole
from baocao.word.paper import ThingKind

_PAGE_NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION")
# Fields that show words of their code.
_BUTTONS = ("MACROBUTTON", "GOTOBUTTON")
_TICKED, _UNTICKED = "☒", "☐"


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    has_result: bool = False
    printed: bool = False
    #: It stands in the code of another field, so that its result is not shown.
    in_code: bool = False
    #: What a field of a form shows: a tick, or the chosen line of a list.
    form: str = ""

    def words(self) -> list[str]:
        """Return the words of the code, the first of which is its kind, in capitals."""
        words = "".join(self.code).split()
        return [words[0].upper(), *words[1:]] if words else [""]


class Fields:
    """The fields whose end has not been read yet."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def begin(self, node: etree._Element) -> None:
        """Begin a field at its ``w:fldChar``."""
        self._open.append(_Field(in_code=self._in_code(), form=_form(node.find(f"{W}ffData"))))

    def simple(self, code: str) -> int:
        """Begin a field whose code is known; return what :meth:`back_to` takes."""
        self._open.append(_Field([code], has_result=True, in_code=self._in_code()))
        return len(self._open) - 1

    def back_to(self, depth: int) -> None:
        """End a field that :meth:`simple` began, and all inside it."""
        del self._open[depth:]

    def code(self, text: str) -> None:
        """Add to the code of the innermost field."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].code.append(text)

    def separate(self) -> None:
        """End the code of the innermost field."""
        if self._open:
            self._open[-1].has_result = True

    def end(self) -> tuple[ThingKind | None, str]:
        """End the innermost field; return what it shows without a result, as text or as a thing."""
        if not self._open:
            return None, ""
        ended = self._open.pop()
        if self._open:
            self._open[-1].printed |= ended.printed
        return (None, "") if ended.printed or ended.in_code else _shown(ended)

    def end_of_paragraph(self) -> None:
        """Forget fields whose code goes on, because only a damaged file has such fields."""
        while self._open and not self._open[-1].has_result:
            self._open.pop()

    def say(self) -> ThingKind | Literal["hide", ""]:
        """Tell what text is at this place: nothing that is seen, a page number, or text."""
        if not self._open:
            return ""
        last = self._open[-1]
        last.printed = True
        if last.has_result and last.in_code:
            return "hide"
        return "page-number" if last.has_result and last.words()[0] in _PAGE_NUMBERS else ""

    def _in_code(self) -> bool:
        return bool(self._open) and (self._open[-1].in_code or not self._open[-1].has_result)


def _form(data: etree._Element | None) -> str:
    """Return what a field of a form shows."""
    box = None if data is None else data.find(f"{W}checkBox")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return _TICKED if state is not None and is_on(state) else _UNTICKED
    choices = None if data is None else data.find(f"{W}ddList")
    if choices is None:
        return ""
    chosen = choices.find(f"{W}result")
    number = whole(value(choices.find(f"{W}default") if chosen is None else chosen))
    entries = [value(entry) for entry in choices.findall(f"{W}listEntry")]
    return entries[number] if 0 <= number < len(entries) else ""


def _shown(ended: _Field) -> tuple[ThingKind | None, str]:
    kind, *words = ended.words()
    if kind in _BUTTONS:
        return None, " ".join(words[1:])
    if kind == "SYMBOL":
        return None, _symbol(words)
    if kind == "EQ":
        return "equation", " ".join(words)
    return None, ended.form


def _symbol(words: list[str]) -> str:
    """Return the sign of a ``SYMBOL`` field: its number, and its font after ``\\f``."""
    if not words:
        return ""
    hexadecimal = words[0].lower().startswith("0x")
    try:
        number = int(words[0][:8], 16 if hexadecimal else 10)
    except ValueError:
        return ""
    font = " ".join(words).partition("\\f")[2].strip()
    font = font[1:].partition('"')[0] if font.startswith('"') else font.partition(" ")[0]
    return sign(font, number)
