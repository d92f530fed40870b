"""More files: lists as Word counts them, letterheads of other forms, lines broken within a paragraph."""

from tests.word.fresh import layout, parts
from tests.word.fresh.content import Line, Paper, words
from tests.word.fresh.ooxml import Look, cell, paragraph, row, table
from tests.word.fresh.shapes import Written, done
from tests.word.fresh.wordfile import WordFile


def counted_lists(paper: Paper) -> Written:
    """Lists that Word counts and starts again, in content controls, with a deleted item."""
    file = WordFile(paper)
    heads = parts.levels([("upperLetter", "%1."), ("upperRoman", "%2.")])
    items, letters = parts.levels([("decimal", "%1.")]), parts.levels([("lowerLetter", "%1)")])
    file.numbering = parts.lists({0: heads, 3: items, 5: letters}, {1: 0, 2: 3, 4: 3, 6: 5}, restart=(4,))
    layout.head_table(file, rows=2)
    layout.title(file)
    second = False
    for line in paper.parts["body"]:
        second = second or line.number == "auto:II."
        bold = Look(bold=True)
        look = {
            "h1": bold.but(numbering=(1, 0)),
            "h2": bold.but(numbering=(1, 1)),
            "item-1": Look(numbering=(4 if second else 2, 0)),
            "item-a": Look(numbering=(6, 0)),
        }.get(line.label, layout.TEXT)
        file.add(line, look)
        if line.number == "auto:1." and not second:
            file.blocks.append(_deleted_item())
    layout.foot_table(file)
    body = slice(3, 9)
    file.blocks[body] = [f"<w:sdt><w:sdtContent>{''.join(file.blocks[body])}</w:sdtContent></w:sdt>"]
    return done(file)


def _deleted_item() -> str:
    mark = 'w:id="{}" w:author="Lan" w:date="2025-06-20T08:00:00Z"'
    gone = f"<w:del {mark.format(801)}><w:r><w:delText>Việc đã bỏ khỏi báo cáo.</w:delText></w:r></w:del>"
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    return f"<w:p><w:pPr>{number}<w:rPr><w:del {mark.format(800)}/></w:rPr></w:pPr>{gone}</w:p>"


def three_columns(paper: Paper) -> Written:
    """Letterhead with an empty column between, number and day below it, subject in a table of one cell."""
    file = WordFile(paper)
    widths = [4000, 300, 4900]
    names = [
        [line for line in paper.parts[side] if line.label not in layout.SECOND_ROW]
        for side in ("head.left", "head.right")
    ]
    place = f"t{file.here()}.r1"
    left, right = (
        layout.stacked(file, lines, layout.HEAD, f"{place}c{column}")
        for lines, column in zip(names, (1, 3), strict=True)
    )
    cells = [cell(inside, width) for inside, width in zip((left, "", right), widths, strict=True)]
    file.blocks.append(table([row(cells)], widths, borders=False))
    number, day = (
        line
        for side in ("head.left", "head.right")
        for line in paper.parts[side]
        if line.label in layout.SECOND_ROW
    )
    file.add(number, Look(size=26, align="left"))
    file.add(day, Look(italic=True, align="right"))
    kind, *subject = paper.parts["title"]
    file.add(kind, layout.TITLE["kind"])
    inside = layout.stacked(file, subject, layout.TITLE, f"t{file.here()}.r1c1")
    file.blocks.append(table([row([cell(inside, 7000)])], [7000], borders=False))
    layout.body(file)
    layout.foot_table(file)
    return done(file)


def broken_lines(paper: Paper) -> Written:
    """Each cell of letterhead and foot one paragraph, its lines broken; no headings, hard blanks."""
    file = WordFile(paper)
    _broken(file, ["head.left", "head.right"], layout.HEAD)
    layout.title(file)
    for line in paper.parts["body"]:
        file.add(
            Line(line.label, line.number, line.text.replace(" lượt ", "\u00a0lượt\u00a0"), line.level),
            layout.TEXT,
        )
    file.blank()
    _broken(file, ["foot.left", "foot.right"], layout.FOOT)
    return done(file)


def _broken(file: WordFile, sides: list[str], looks: dict[str, Look]) -> None:
    place, cells = f"t{file.here()}", []
    for column, side in enumerate(sides, 1):
        inside = ""
        for number, line in enumerate(file.paper.parts[side], 1):
            file.record(line, f"{place}.r1c{column}.p1/{number}", text=words(line.typed))
            before = "" if number == 1 else "\n\n\n\n" if line.label == "signer" else "\n"
            inside += file.inline(before + line.typed, looks[line.label])
        cells.append(cell(paragraph(Look(align="center" if column == 2 else "left"), inside), 4600))
    file.blocks.append(table([row(cells)], [4600, 4600], borders=False))


SHAPES = {
    "danh-so": (".docx", counted_lists),
    "ba-cot": (".docx", three_columns),
    "ngat-dong": (".docx", broken_lines),
}
