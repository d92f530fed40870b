"""Messages about a table that is not consistent."""

from baocao.messages import Message

OF_TABLES: dict[str, tuple[Message, Message]] = {
    "many_columns": (
        Message(vi="bảng quá {most} cột", en="the table has more than {most} columns"),
        Message(
            vi="Word không nhận nhiều cột hơn; tách bảng", en="Word accepts no more columns; split the table"
        ),
    ),
    "width_form": (
        Message(vi="độ rộng cột phải là số lớn hơn 0", en="the column width must be a number above 0"),
        Message(
            vi="viết phần của cột so với các cột khác, ví dụ 1 hoặc 2,5",
            en="write the width relative to the other columns, such as 1 or 2,5",
        ),
    ),
    "total_or_subtotal": (
        Message(
            vi="dòng cộng cần đúng một trong hai: total hoặc subtotal",
            en="a sum row needs exactly one of total and subtotal",
        ),
        Message(vi="giữ một, bỏ một", en="keep one of them"),
    ),
    "row_length": (
        Message(
            vi="dòng này có {found} ô, bảng cần {wanted}",
            en="this row has {found} cells, but the table needs {wanted}",
        ),
        Message(
            vi='mỗi cột một ô, ô trống ghi hai dấu nháy ""; cột index tự đánh số, không ghi ô',
            en='write one cell per column, "" for an empty cell; an index column is numbered automatically '
            "and has no cell",
        ),
    ),
    "total_length": (
        Message(
            vi="cells của dòng cộng này có {found} ô, bảng cần {wanted}",
            en="cells of this sum row has {found} cells, but the table needs {wanted}",
        ),
        Message(
            vi="tên dòng đã ghi ở total hay subtotal, cells chỉ ghi các cột sau; bỏ cells thì tự cộng",
            en="its name is in total or subtotal, cells has only the later columns",
        ),
    ),
    "total_without_name": (
        Message(
            vi="bảng có dòng cộng nhưng không có cột chữ ở phía trước để ghi tên dòng",
            en="the table has a sum row but no text column in front for the row's name",
        ),
        Message(
            vi="thêm một cột chữ (ví dụ Nội dung) trước các cột số",
            en="add a text column (such as Nội dung) before the number columns",
        ),
    ),
    "heading_with_kind": (
        Message(
            vi="tên chung của nhiều cột không có kind, width, align, rollup",
            en="a heading over several columns cannot have kind, width, align or rollup",
        ),
        Message(vi="ghi các khóa ấy ở từng cột con", en="write these keys on the columns below it"),
    ),
}
