"""Messages about a user's numbering scheme that is not consistent."""

from baocao.messages import Message

OF_SCHEMES: dict[str, tuple[Message, Message]] = {
    "label_long": (
        Message(vi="nhãn dài quá {most} ký tự", en="the label has more than {most} characters"),
        Message(
            vi="chỉ ghi số và dấu, ví dụ “%1.”, “(%3)”, “Phần %1”",
            en="write only the number and punctuation, such as “%1.”, “(%3)”, “Phần %1”",
        ),
    ),
    "scheme_lacks": (
        Message(
            vi="cách đánh số cần cả cấp đầu đề (heading-1 …) và cấp mục (item-1 …)",
            en="a numbering scheme needs heading levels (heading-1 …) and item levels (item-1 …)",
        ),
        Message(vi="thêm một cấp có “style: {style}”", en="add a level with “style: {style}”"),
    ),
    "heading_below_item": (
        Message(vi="cấp đầu đề không được nằm dưới cấp mục", en="a heading level is below an item level"),
        Message(
            vi="ghi mọi cấp đầu đề trước các cấp mục", en="put all heading levels before the item levels"
        ),
    ),
    "style_twice": (
        Message(
            vi="kiểu “{style}” đã dùng cho cấp khác", en="style “{style}” is already used by another level"
        ),
        Message(vi="mỗi cấp dùng một kiểu riêng", en="give each level its own style"),
    ),
    "label_number": (
        Message(
            vi="nhãn ghi %{number}, nhưng cấp này không in được số đó",
            en="the label contains %{number}, which this level cannot print",
        ),
        Message(
            vi="dùng số của chính cấp này hoặc cấp trên cùng loại (đầu đề hoặc mục) có đánh số",
            en="use the number of this level, or of a numbered level above it of the same kind",
        ),
    ),
}
