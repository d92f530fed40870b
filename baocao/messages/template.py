"""Messages about an invalid template."""

from baocao.messages import Message

FAILED = Message(
    vi="{file}:{line}: mẫu trình bày có lỗi: {problem}",
    en="{file}:{line}: template error: {problem}",
)
# Where the file and the line are known.
FAULT = Message(vi="mẫu trình bày có lỗi: {problem}", en="template error: {problem}")
NOT_XML = Message(
    vi="thẻ không khớp nhau ({problem})",
    en="the tags do not match ({problem})",
)
UNKNOWN_TAG = Message(vi="không có thẻ “{tag}”", en="unknown tag “{tag}”")
UNKNOWN_STYLE = Message(
    vi="thể thức không có kiểu “{style}”",
    en="the format has no style “{style}”",
)
MISPLACED = Message(vi="thẻ “{tag}” không được đặt ở đây", en="tag “{tag}” is not allowed here")
MISPLACED_TEXT = Message(
    vi="chữ “{text}” nằm ngoài thẻ p",
    en="the text “{text}” is outside a p tag",
)
WRONG_ATTRIBUTES = Message(
    vi="thẻ “{tag}” cần đúng các thuộc tính: {wanted}",
    en="tag “{tag}” requires exactly these attributes: {wanted}",
)
TOO_MUCH = Message(
    vi="mẫu chạy quá {seconds} giây, dùng quá {memory} MiB bộ nhớ hoặc in quá {printed} MiB",
    en="the template runs longer than {seconds} seconds, uses more than {memory} MiB of memory "
    "or prints more than {printed} MiB",
)
TOO_LONG = Message(
    vi="mẫu in ra quá {tags} thẻ, quá {letters} chữ cái hoặc lồng nhau quá {depth} cấp",
    en="the template prints more than {tags} tags or {letters} letters, or nests tags deeper than {depth}",
)
WRONG_WIDTHS = Message(
    vi="widths phải là số dương cách nhau bằng dấu cách, nhiều nhất {most} cột; đang là “{widths}”",
    en="widths must be positive numbers separated by spaces, at most {most} columns; found “{widths}”",
)
CELLS_DO_NOT_FILL = Message(
    vi="các ô của bảng không vừa {columns} cột của widths",
    en="the cells of the table do not fill the {columns} columns of its widths",
)
NO_CHARACTER = Message(vi="{code} không phải một ký tự", en="{code} is not a character")
NO_NOTE = Message(
    vi="chú thích “{id}” không có nội dung",
    en="footnote “{id}” has no text",
)
