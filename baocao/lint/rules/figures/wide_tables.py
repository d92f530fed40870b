"""The rule about tables that are too wide for their numbers."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.table_fit import CELL_STYLE, CellText, plain_words, table_fit
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model import inline
from baocao.model.address import Address
from baocao.model.figure import printed
from baocao.model.number import print_number
from baocao.model.references import with_words
from baocao.model.table import Row, Table, Total

# The styles of the heading and of sums, which are bold.
_HEAD, _STRONG = "table-head", "table-strong"
# So few columns have space for the longest numbers.
_FEWEST = 4


def _wide(context: Context) -> Iterator[Finding]:
    edition = context.edition
    # The figures and the width of a table's page are known only of a whole month.
    for address, table in context.tables if edition and context.month else ():
        columns = len(table.leaves())
        if edition is None or columns < _FEWEST:
            continue
        words = printed(context.month.figures) if context.month else {}
        line_mm = edition.page.line_mm(landscape=_is_landscape(context, address))
        fit = table_fit(_cells(with_words(table, words)), columns, line_mm, edition)
        at = address.at("columns")
        if at and not fit.is_allowed:
            range_ = edition.resolved(CELL_STYLE).pt_range
            said = _WIDE.of(pt=_points(range_.at_least if range_ else fit.pt), columns=str(columns))
            help_ = _NARROWER.of() if _is_landscape(context, address) else _LANDSCAPE.of()
            yield context.file.find(WIDE_TABLE, said, at, help_)


def _is_landscape(context: Context, address: Address) -> bool:
    first, *below = address.path
    appendices = context.month.appendices if context.month else {}
    appendix = appendices.get(str(below[0])) if first == "appendices" and below else None
    return bool(appendix and appendix.landscape)


def _cells(table: Table) -> Iterator[CellText]:
    """Yield the texts that a table prints in one column each."""
    leaves, sums = table.leaves(), table.sums()
    written = [at for at, column in enumerate(leaves) if not column.is_counted]
    for at, column in enumerate(leaves):
        yield CellText(at, _HEAD, plain_words(inline.plain(column.title)))
    for place, row in enumerate(table.rows):
        match row:
            case Row():
                yield from (
                    CellText(at, CELL_STYLE, plain_words(inline.plain(text)))
                    for at, text in zip(written, row.cells, strict=True)
                )
            case Total():
                # The cells of a total end with the last column.
                typed = dict(zip(reversed(written), reversed(row.cells or ()), strict=False))
                computed = {written[at]: print_number(total) for at, total in sums[place].items()}
                shown = typed or computed
                yield from (
                    CellText(at, _STRONG, plain_words(inline.plain(text))) for at, text in shown.items()
                )
            case _:
                pass


def _points(pt: float) -> str:
    return f"{pt:g}".replace(".", ",")


_WIDE = Message(
    vi="{columns} cột với các số này không vừa chiều ngang trang ở cỡ chữ {pt}; bảng in chữ nhỏ hơn",
    en="{columns} columns with these numbers do not fit the page in {pt} point type; smaller type is printed",
)
_LANDSCAPE = Message(
    vi="đưa vào phụ lục khổ ngang (landscape: true), đổi sang đơn vị lớn hơn (triệu đồng), hoặc tách bảng",
    en="move it to a landscape appendix (landscape: true), use a larger unit (million), or divide it",
)
_NARROWER = Message(
    vi="đổi sang đơn vị lớn hơn (triệu đồng, tỷ đồng), bỏ bớt cột, hoặc tách làm hai bảng",
    en="use a larger unit (million, billion), remove columns, or divide the table in two",
)


def _table(columns: int, value: str) -> str:
    """Return a table with so many columns of one number."""
    titles = [f"{{title: Cột {number}, kind: number}}" for number in range(1, columns + 1)]
    cells = ", ".join([f"'{value}'"] * columns)
    return (
        f"results:\n  advisory:\n    - table:\n        columns: [Nội dung, {', '.join(titles)}]\n"
        f"        rows: [[Thu, {cells}]]\n"
    )


def _marked(columns: int, value: str) -> str:
    return _table(columns, value).replace("columns", "⟦columns⟧")


WIDE_TABLE = Rule(
    id="SL017",
    name="wide-table",
    severity=Severity.WARNING,
    title=Message(vi="bảng quá rộng so với các số của nó", en="table is too wide for its numbers"),
    why=Message(
        vi="Số bị ngắt làm hai dòng thì dễ đọc sai; chữ quá nhỏ thì không đọc được.",
        en="A number that is broken over two lines is misread; type that is too small cannot be read.",
    ),
    source="practice",
    check=_wide,
    good=(_table(4, "123.456.789.012"), _table(8, "1.234")),
    bad=(Bad(_marked(8, "123.456.789.012")), Bad(_marked(14, "12.345.678"))),
)

RULES = (WIDE_TABLE,)
