"""What is said of a numbering scheme of the user's own that does not hold together."""

from baocao.messages import Message

OF_SCHEMES: dict[str, tuple[Message, Message]] = {
    "label_long": (
        Message(vi="nhãn dài quá {most} chữ", en="the label has more than {most} letters"),
        Message(
            vi="chỉ ghi số và dấu, ví dụ “%1.”, “(%3)”, “Phần %1”",
            en="write only the number and marks, such as “%1.”, “(%3)”, “Phần %1”",
        ),
    ),
    "scheme_lacks": (
        Message(
            vi="cách đánh số cần cả cấp đầu đề (heading-1 …) và cấp mục (item-1 …)",
            en="a numbering needs levels of headings (heading-1 …) and of items (item-1 …)",
        ),
        Message(vi="thêm một cấp có “style: {style}”", en="add a level with “style: {style}”"),
    ),
    "heading_below_item": (
        Message(vi="cấp đầu đề không đứng dưới cấp mục", en="a level of headings stands below one of items"),
        Message(
            vi="ghi mọi cấp đầu đề trước các cấp mục", en="write all levels of headings before the items"
        ),
    ),
    "style_twice": (
        Message(vi="kiểu “{style}” đã dùng cho cấp khác", en="style “{style}” is another level's already"),
        Message(vi="mỗi cấp dùng một kiểu riêng", en="give each level a style of its own"),
    ),
    "label_number": (
        Message(
            vi="nhãn ghi %{number}, nhưng cấp này không in được số đó",
            en="the label has %{number}, a number that this level cannot print",
        ),
        Message(
            vi="dùng số của chính cấp này hoặc cấp trên cùng loại (đầu đề hoặc mục) có đánh số",
            en="use the number of this level or of a counted one above it, headings and items apart",
        ),
    ),
}
