"""A Word file while it is written: its blocks, notes and other parts, and the label of every line."""

import re
import unicodedata
import zipfile
from io import BytesIO

from tests.word.fresh import parts
from tests.word.fresh.content import LEVELS, Line, Paper, pieces, run_in, words
from tests.word.fresh.ooxml import RUNS, Look, cell, content, filled, paragraph, row, table

NOTE_MARK = '<w:vertAlign w:val="superscript"/>'
DAY = 'w:date="2025-09-24T08:00:00Z"'
SYMBOLS = {"≥": "F0B3", "≤": "F0A3", "±": "F0B1"}


class WordFile:
    """Write a paper into a Word file, line by line; `rows` are the labels in reading order."""

    def __init__(self, paper: Paper, *, run: str = "times", decomposed: bool = False, google: bool = False):
        self.paper, self.run, self.decomposed, self.google = paper, RUNS[run], decomposed, google
        self.blocks: list[str] = []
        self.rows: list[tuple[str, str, str, str, str, str]] = []
        self.notes: dict[str, str] = {}
        self.endnotes: dict[str, str] = {}
        self.comments: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.charts: list[str] = []
        self.pictures = 0
        self.header = ""
        self.numbering = ""
        self.styles = ""
        self.ids = 100

    # The label of what is written

    def record(self, line: Line, where: str, *, text: str | None = None) -> None:
        """Note the label of a line that has been written."""
        whole = sum(not index.count(".") for index, *_ in self.rows) + 1
        name = self.paper.forms.get(line.label, line.label)
        depth = LEVELS[name] if name in self.paper.forms.values() else line.level
        level = "" if depth is None else str(depth)
        text = words(line.typed) if text is None else text
        self.rows.append((str(whole), name, level, line.number, text, where))
        lead = run_in(line.text)
        if lead and not line.cells:
            self.rows.append((f"{whole}.1", "run-in-label", "", "", lead, where))

    def here(self) -> str:
        return str(len(self.blocks) + 1)

    # Runs

    def words(self, text: str, properties: str) -> str:
        return self.run(unicodedata.normalize("NFD", text) if self.decomposed else text, properties)

    def inline(self, text: str, look: Look) -> str:
        """Return the runs of a line with all that stands in it."""
        return "".join(self._piece(kind, value, look) for kind, value in pieces(text))

    def _piece(self, kind: str, value: str, look: Look) -> str:
        marks = {"bold": {"bold": True}, "italic": {"italic": True}}.get(kind, {})
        properties = look.but(**marks).properties()
        self.ids += 1
        if kind in {"note", "endnote"}:
            return self._note(kind, value)
        if kind in {"ins", "del", "comment"}:
            who, _, said = value.partition("|")
            return (
                self._comment(who, said, properties)
                if kind == "comment"
                else self._change(kind, who, said, properties)
            )
        if kind == "symbol":
            return f'<w:r><w:rPr>{properties}</w:rPr><w:sym w:font="Symbol" w:char="{SYMBOLS[value]}"/></w:r>'
        inside = self.words(value, properties)
        if kind == "control":
            named = '<w:sdtPr><w:alias w:val="Ô"/><w:tag w:val="o"/></w:sdtPr>'
            return f"<w:sdt>{named}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        if kind == "link":
            self.links.append(value)
            return f'<w:hyperlink r:id="rIdLink{len(self.links)}">{inside}</w:hyperlink>'
        return inside

    def _change(self, kind: str, who: str, said: str, properties: str) -> str:
        inside = self.words(said, properties)
        if kind == "del":
            inside = f"<w:r><w:rPr>{properties}</w:rPr>{content(said, 'delText')}</w:r>"
        return f'<w:{kind} w:id="{self.ids}" w:author="{who}" {DAY}>{inside}</w:{kind}>'

    def _note(self, kind: str, mark: str) -> str:
        known, tag = (self.notes, "footnote") if kind == "note" else (self.endnotes, "endnote")
        number = len(known) + 1
        known[str(number)] = mark
        custom = f' w:customMarkFollows="1"/><w:t>{mark}</w:t>' if mark == "*" else "/>"
        if self.google:
            number, custom = number - 1, ' w:customMarkFollows="0"/>'
        return f'<w:r><w:rPr>{NOTE_MARK}</w:rPr><w:{tag}Reference w:id="{number}"{custom}</w:r>'

    def _comment(self, key: str, said: str, properties: str) -> str:
        self.comments.append((f"Trần Thị Hạnh {key}", self.paper.notes[f"comment{key}"]))
        number = len(self.comments)
        key = f'w:id="{number}"'
        first, last = f"<w:commentRangeStart {key}/>", f"<w:commentRangeEnd {key}/>"
        return f"{first}{self.words(said, properties)}{last}<w:r><w:commentReference {key}/></w:r>"

    # Blocks

    def line(self, line: Line, look: Look) -> str:
        """Return a paragraph with this line; its number is part of its first words."""
        text = look.lead + line.typed
        return paragraph(look, self.inline(text, look))

    def add(self, line: Line, look: Look) -> None:
        if line.cells:
            self.data_table(line)
            return
        where = f"p{self.here()}"
        self.record(line, where)
        self.blocks.append(self.line(line, look))

    def blank(self, count: int = 1) -> None:
        self.blocks += [paragraph(Look(), "")] * count

    def drawn(self) -> str:
        self.ids += 1
        return filled("line", id=self.ids)

    def boxed(self, line: Line) -> None:
        """Write a line into a text box that hangs on a paragraph of its own."""
        self.record(line, f"p{self.here()}.box1.p1")
        self.ids += 1
        inside = self.line(line, Look(bold=True, align="center", size=26))
        self.blocks.append(paragraph(Look(), filled("text-box", inside=inside, id=self.ids)))

    def cells(self, line: Line, widths: list[int]) -> list[str]:
        """Return the rows of a data table: `<` joins a cell to the one before, `^` to the one above."""
        made = []
        for y, texts in enumerate(line.cells):
            kept: list[str] = []
            for x, text in enumerate(texts):
                if text == "<":
                    continue
                span = 1 + sum(1 for _ in _while_left(texts, x))
                below = line.cells[y + 1][x] == "^" if y + 1 < len(line.cells) else False
                merge = "on" if text == "^" else "start" if below else ""
                kept.append(cell(self._cell(text, y == 0), sum(widths[x : x + span]), span, merge))
            made.append(row(kept, header=y == 0 and "header" in line.options))
        return made

    def _cell(self, text: str, head: bool) -> str:
        if text == "^":
            return "<w:p/>"
        if text.startswith("%"):
            inner = [row([cell(self._cell(part.strip(), head=False), 1200) for part in text[1:].split("%")])]
            return table(inner, [1200] * (text[1:].count("%") + 1)) + "<w:p/>"
        look = Look(bold=head, align="center" if head else "left", size=24)
        return "".join(paragraph(look, self.inline(part, look)) for part in text.split("//"))

    def data_table(self, line: Line) -> None:
        columns = len(line.cells[0])
        merged = any(text in {"<", "^"} for texts in line.cells for text in texts)
        flags = " merged" * merged + " header" * ("header" in line.options)
        first = " | ".join(words(text) for text in line.cells[0] if text not in {"<", "^"})
        self.record(line, f"t{self.here()}", text=f"[{len(line.cells)}x{columns}{flags}] {first}")
        self.blocks.append(table(self.cells(line, [9000 // columns] * columns), [9000 // columns] * columns))

    def section(self, *, landscape: bool) -> None:
        """End a section whose page lies as said."""
        self.blocks.append(f"<w:p><w:pPr>{parts.section(landscape=landscape)}</w:pPr></w:p>")

    # The file

    def finish(self) -> None:
        """Note the labels of the notes, which come last."""
        for tag, known in (("fn", self.notes), ("en", self.endnotes)):
            for number, mark in known.items():
                note = Line("footnote", mark if mark == "*" else number, self.paper.notes[mark])
                note.level = None
                self.record(note, f"{tag}{number}", text=words(note.text))

    def to_bytes(self) -> bytes:
        made = parts.package(self)
        data = BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
            for name, part in made.items():
                entry = zipfile.ZipInfo(name, (2025, 9, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                file.writestr(entry, part)
        return data.getvalue()


def _while_left(texts: list[str], x: int):
    for text in texts[x + 1 :]:
        if text != "<":
            return
        yield text


def tsv(rows) -> str:
    head = "index\tlabel\tlevel\tnumber\ttext\twhere\n"
    return head + "".join("\t".join(re.sub(r"\s+", " ", value) for value in each) + "\n" for each in rows)
