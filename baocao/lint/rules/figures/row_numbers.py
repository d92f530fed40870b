"""The rule about numbers of rows that are typed in a column of their own."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.row_numbers import wrong_numbers


def _numbers(context: Context) -> Iterator[Finding]:
    for address, table in context.tables:
        firsts = table.typed_numbers()
        for wrong in wrong_numbers(table.kinds(), firsts) if firsts else ():
            cell = address.down("rows", wrong.row, "cells", 0)
            if cell:
                said = _WRONG.of(typed=wrong.typed, right=str(wrong.right))
                yield context.file.find(ROW_NUMBER, said, cell, _HELP.of(), str(wrong.right))


_WRONG = Message(
    vi="số thứ tự {typed} không nối tiếp dòng trên; phải là {right}",
    en="row number {typed} does not follow the row above; it should be {right}",
)
_HELP = Message(
    vi="sửa số; hoặc bỏ các số ở cột này, chúng được tự đánh lại (kind: serial nếu đánh tiếp qua các nhóm)",
    en="correct it; or leave the numbers of this column out, they are computed (kind: serial counts on)",
)


def _table(*firsts: str) -> str:
    """Return a table with such numbers, a group in its middle."""
    rows = [f"          - ['{first}', Việc]\n" for first in firsts]
    rows.insert(len(rows) // 2, "          - {group: Nhóm}\n")
    columns = "results:\n  advisory:\n    - table:\n        columns: [STT, Nội dung]\n        rows:\n"
    return columns + "".join(rows)


ROW_NUMBER = Rule(
    id="SL016",
    name="row-number",
    severity=Severity.WARNING,
    title=Message(
        vi="số thứ tự của bảng không liên tục", en="row numbers of a table do not follow each other"
    ),
    why=Message(
        vi="Thêm, bớt dòng mà không đánh lại số thì bảng thiếu số hoặc trùng số.",
        en="If rows are added or removed without new numbers, numbers are missing or twice in the table.",
    ),
    source="practice",
    check=_numbers,
    good=(_table("1", "2", "1", "2"), _table("1", "2", "3", "4"), _table("I", "1", "II", "1")),
    bad=(
        Bad(_table("1", "2", "1", "⟦3⟧")),
        Bad(_table("1", "2", "3", "⟦5⟧")),
        Bad(_table("I", "1", "⟦3⟧", "4")),
    ),
)

RULES = (ROW_NUMBER,)
