"""How papers are laid out in Word: letterheads, titles, bodies and feet of several makes."""

from collections.abc import Iterable

from tests.word.fresh.content import Line, words
from tests.word.fresh.ooxml import Look, cell, paragraph, row, table
from tests.word.fresh.wordfile import WordFile

CENTRE = Look(align="center")
HEAD = {
    "superior": CENTRE.but(size=26),
    "issuer": CENTRE.but(size=26, bold=True),
    "rule": CENTRE,
    "number": CENTRE.but(size=26),
    "subject": CENTRE.but(size=24),
    "nation": CENTRE.but(size=26, bold=True),
    "motto": CENTRE.but(bold=True),
    "place-date": CENTRE.but(italic=True),
}
TITLE = {"kind": CENTRE.but(bold=True), "subject": CENTRE.but(bold=True), "rule": CENTRE}
FOOT = {
    "recipients-heading": Look(bold=True, italic=True, size=24, align="left"),
    "recipient": Look(size=22, align="left"),
    "authority": CENTRE.but(bold=True),
    "position": CENTRE.but(bold=True),
    "signer": CENTRE.but(bold=True),
}
BODY = {
    "part": CENTRE.but(bold=True),
    "h1": Look(bold=True, first=720),
    "h2": Look(bold=True, first=720),
    "h3": Look(bold=True, italic=True, first=720),
    "h4": Look(italic=True, first=720),
    "note": CENTRE.but(italic=True),
    "appendix-label": CENTRE.but(bold=True),
    "appendix-title": CENTRE.but(bold=True),
    "enactor": CENTRE.but(bold=True),
    "enacting": CENTRE.but(bold=True),
    "article": Look(bold=True, first=720),
    "addressee": CENTRE,
}
TEXT = Look(first=720)
SECOND_ROW = {"number", "place-date"}
WIDTHS = [3500, 5700]


def stacked(
    file: WordFile, lines: Iterable[Line], looks: dict[str, Look], where: str, *, room: str = ""
) -> str:
    """Return the paragraphs of one cell; before the label `room` stand empty paragraphs."""
    made = []
    count = 0
    for line in lines:
        if line.label == room:
            made += [paragraph(Look(), "")] * 4
            count += 4
        count += 1
        file.record(line, f"{where}.p{count}")
        made.append(file.line(line, looks[line.label]))
    return "".join(made)


def head_table(file: WordFile, *, rows: int = 1, lines_drawn: bool = True) -> None:
    """Write the letterhead as a table without borders; the number is in the last row of several."""
    left, right = file.paper.parts["head.left"], file.paper.parts["head.right"]
    place = f"t{file.here()}"
    made = []
    for number in range(1, rows + 1):
        cells = []
        for column, lines in enumerate((left, right), 1):
            last = number == rows
            if rows == 1:
                shown = lines
            elif number == 1:
                shown = [line for line in lines if line.label not in SECOND_ROW]
            else:
                shown = [line for line in lines if line.label in SECOND_ROW] if last else []
            inside = stacked(file, shown, HEAD, f"{place}.r{number}c{column}")
            if number == 1 and lines_drawn:
                inside += paragraph(CENTRE, file.drawn())
            cells.append(cell(inside, WIDTHS[column - 1]))
        made.append(row(cells))
    file.blocks.append(table(made, WIDTHS, borders=False))


def pairs(file: WordFile) -> list[tuple[Line | None, Line | None]]:
    """Return the letterhead line by line, as those write it who use no table."""
    left = [line for line in file.paper.parts["head.left"] if line.label not in SECOND_ROW]
    right = [line for line in file.paper.parts["head.right"] if line.label not in SECOND_ROW]
    rows = [
        (left[at] if at < len(left) else None, right[at] if at < len(right) else None)
        for at in range(max(len(left), len(right)))
    ]
    ends = [
        next((line for line in file.paper.parts[side] if line.label in SECOND_ROW), None)
        for side in ("head.left", "head.right")
    ]
    return [*rows, (ends[0], ends[1])]


def beside(file: WordFile, left: Line | None, right: Line | None, gap: str, looks: dict[str, Look]) -> None:
    """Write two lines into one paragraph, with a tab or blanks between them."""
    where = f"p{file.here()}"
    both = [line for line in (left, right) if line]
    inside = ""
    for number, line in enumerate(both, 1):
        file.record(line, f"{where}#{number}" if len(both) == 2 else where)
        if line is right:
            inside += file.words(gap, "")
        inside += file.inline(line.typed, looks[line.label])
    stops = (("center", 6700),) if "\t" in gap else ()
    file.blocks.append(paragraph(Look(align="left", tabs=stops), inside))


def head_loose(file: WordFile, gap: str) -> None:
    for left, right in pairs(file):
        beside(file, left, right, gap, HEAD)


def title(file: WordFile, *, lead: str = "", looks: dict[str, Look] | None = None) -> None:
    file.blank()
    for line in file.paper.parts["title"]:
        look = {**TITLE, **(looks or {})}[line.label]
        file.add(line, look.but(lead=lead, align="left") if lead else look)
    file.blank()


def body(file: WordFile, looks: dict[str, Look] | None = None, part: str = "body") -> None:
    known = {**BODY, **(looks or {})}
    for line in file.paper.parts[part]:
        file.add(line, known.get(line.label, known.get("", TEXT)))


def foot_table(file: WordFile, *, nested: bool = False) -> None:
    file.blank()
    sides = [key for key in file.paper.parts if key.startswith("foot.")]
    place = f"t{file.here()}" + ".r1c1.t1" * nested
    cells = [
        cell(
            stacked(file, file.paper.parts[side], FOOT, f"{place}.r1c{at}", room="signer"), 9000 // len(sides)
        )
        for at, side in enumerate(sides, 1)
    ]
    made = table([row(cells)], [9000 // len(sides)] * len(sides), borders=False)
    if nested:
        made = table([row([cell(made + "<w:p/>", 9200)])], [9200], borders=False)
    file.blocks.append(made)


def foot_tabs(file: WordFile) -> None:
    """Write the recipients to the left and the signature to the right of a tab."""
    file.blank()
    left, right = file.paper.parts["foot.left"], file.paper.parts["foot.right"]
    signed = [line for line in right if line.label == "signer"]
    titles = [line for line in right if line.label != "signer"]
    for at in range(max(len(left), len(titles))):
        beside(
            file,
            left[at] if at < len(left) else None,
            titles[at] if at < len(titles) else None,
            "\t",
            FOOT,
        )
    file.blank(3)
    for line in signed:
        beside(file, None, line, "\t", FOOT)


def recipients_of(lines: Iterable[Line]) -> list[str]:
    return [words(line.text).removeprefix("- ").rstrip("./;,") for line in lines if line.label == "recipient"]
