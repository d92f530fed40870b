"""Valid parts that together do not make a valid item, signature, table or numbering scheme."""

from baocao.finding import Bad, Rule, Severity
from baocao.messages import Message

MISSHAPEN_ITEM = Rule(
    id="DM012",
    name="misshapen-item",
    severity=Severity.ERROR,
    title=Message(
        vi="mục hoặc phần không phải là câu, cũng không phải câu kèm các mục con",
        en="item or section that is not a sentence or a sentence with items",
    ),
    why=Message(
        vi="Mỗi mục là một câu sau dấu “- ”, có thể kèm các mục con thụt vào; hình khác thì không biết in "
        "thế nào.",
        en="An item is a sentence after “- ”, optionally with items indented below it; nothing else can be "
        "printed.",
    ),
    source="practice",
    was="SC003",
    good=("results:\n  advisory:\n    - Việc một.\n    - Việc hai:\n        - Việc nhỏ.\n",),
    bad=(
        Bad("results:\n  advisory:\n    - ⟦Việc một⟧: [Việc nhỏ.]\n      Việc hai: [Việc nhỏ.]\n"),
        Bad(
            "results:\n  advisory:\n    - ⟦-⟧ Việc một.\n",
            "results:\n  advisory:\n    - Việc một.\n",
        ),
        Bad("results:\n  - Số liệu:\n      - ⟦table⟧: {columns: [Việc], rows: [[Họp]]}\n"),
        Bad("results:\n  - Việc lớn:\n      - Việc nhỏ.\n      - ⟦paragraph⟧: Đoạn văn.\n"),
    ),
)

_OUTLINE = "office:\n  outline:\n    results: Kết quả\n    priorities: Nhiệm vụ\n"

TITLE_AND_LABEL = Rule(
    id="DM013",
    name="title-and-label",
    severity=Severity.ERROR,
    title=Message(
        vi="phần trong đề cương vừa có đầu đề vừa có nhãn, hoặc không có gì",
        en="outline section with both a title and a label, or with neither",
    ),
    why=Message(
        vi="Phần có title in thành đầu đề đánh số, có phần con; phần có label in thành nhãn đầu đoạn, "
        "không có phần con.",
        en="A title is printed as a numbered heading and may have subsections; a label is printed at the "
        "start of its paragraph and has none.",
    ),
    source="practice",
    was="SC003",
    good=(
        f"{_OUTLINE}    sections: {{danh-gia: {{label: Đánh giá}}}}\nresults: [Việc.]\npriorities: [Việc.]\n",
    ),
    bad=(
        Bad(f"{_OUTLINE}    sections: {{⟦danh-gia⟧: {{title: Đánh giá, label: Đánh giá}}}}\n"),
        Bad(f"{_OUTLINE}    sections: {{⟦danh-gia⟧: {{label: Đánh giá, sections: {{con: Con}}}}}}\n"),
    ),
)

BEHALF_DISAGREES = Rule(
    id="KK005",
    name="behalf-disagrees",
    severity=Severity.ERROR,
    title=Message(
        vi="thẩm quyền ký và người được ký thay không khớp",
        en="signing authority and on_behalf_of do not match",
    ),
    why=Message(
        vi="Ký thay mặt, ký thay, thừa lệnh, thừa ủy quyền đều phải ghi rõ thay ai; ký trực tiếp thì "
        "không thay ai.",
        en="A signature on behalf of someone names that person; a personal signature names nobody else.",
    ),
    source="HD 36-HD/VPTW, HD 05-HD/VPTW, mục quyền hạn ký; NĐ 30/2020/NĐ-CP, phụ lục I, II.7",
    was="SC003",
    good=(
        "signature: {authority: KT, on_behalf_of: Trưởng Ban, position: Phó Trưởng Ban, name: Trần Văn An}\n",
        "signature: {position: Trưởng Ban, name: Trần Văn An}\n",
    ),
    bad=(
        Bad("⟦signature⟧: {authority: KT, position: Phó Trưởng Ban, name: Trần Văn An}\n"),
        Bad("⟦signature⟧: {on_behalf_of: Trưởng Ban, position: Phó Trưởng Ban, name: Trần Văn An}\n"),
        Bad("⟦signature⟧: {collective: Ủy ban, position: Chủ tịch, name: Trần Văn An}\n"),
        Bad(
            "signature:\n  - {position: Trưởng Ban, name: Trần Văn An}\n"
            "  - {⟦authority⟧: KT, position: Phó Giám đốc, name: Lê Văn Bình}\n"
        ),
    ),
)

ROW_LENGTH = Rule(
    id="SL011",
    name="row-length",
    severity=Severity.ERROR,
    title=Message(vi="dòng của bảng thừa hoặc thiếu ô", en="table row with too many or too few cells"),
    why=Message(
        vi="Thiếu một ô thì các số sau đó lệch sang cột khác.",
        en="With one cell missing, all numbers after it move to another column.",
    ),
    source="practice",
    was="SC003",
    good=("results:\n  - table: {columns: [Nội dung, Số], rows: [[Đơn thư, '5']]}\n",),
    bad=(Bad("results:\n  - table:\n      columns: [Nội dung, Số]\n      rows:\n        - ⟦[⟧Đơn thư]\n"),),
)

_TABLE = "results:\n  - table:\n      columns: [Nội dung, {title: Số, kind: number}]\n"

INCONSISTENT_TABLE = Rule(
    id="SL012",
    name="inconsistent-table",
    severity=Severity.ERROR,
    title=Message(vi="các phần của bảng không đi với nhau", en="inconsistent table"),
    why=Message(
        vi="Dòng cộng cần một cột chữ để ghi tên và chỉ cộng một phạm vi; tên chung của nhiều cột không "
        "có kiểu riêng; Word nhận nhiều nhất 63 cột.",
        en="A sum row needs a text column for its name and sums one range; a heading over several columns "
        "has no kind of its own; Word accepts at most 63 columns.",
    ),
    source="practice",
    was="SC003",
    good=(f"{_TABLE}      rows: [[Đơn thư, '5'], {{total: Cộng}}]\n",),
    bad=(
        Bad(
            "results:\n  - ⟦table⟧:\n      columns: [{title: Số, kind: number}]\n"
            "      rows: [['5'], {total: Cộng}]\n"
        ),
        Bad(f"{_TABLE}      rows: [[Đơn thư, '5'], {{⟦total⟧: Cộng, subtotal: Cộng}}]\n"),
        Bad(
            "results:\n  - table:\n      columns: [{⟦title⟧: Số liệu, kind: number, columns: [Một, Hai]}]\n"
            "      rows: [['1', '2']]\n"
        ),
    ),
)

_SCHEME = "# schemes/rieng.yaml\nname: riêng\nlevels:\n"
_FIRST = "  - {style: heading-1, count: roman, label: '%1.'}\n"
_SECOND = "  - {style: heading-2, count: decimal, label: '%2.'}\n"
_ITEM = "  - {style: item-1, count: none, label: '-'}\n"
_OF_IT = "# 2020-02.yaml\noffice:\n  numbering: rieng\n"

INCONSISTENT_NUMBERING = Rule(
    id="TT011",
    name="inconsistent-numbering",
    severity=Severity.ERROR,
    title=Message(vi="các cấp của cách đánh số không đi với nhau", en="inconsistent numbering scheme"),
    why=Message(
        vi="Đầu đề đứng trước mục, mỗi cấp một kiểu riêng, và nhãn chỉ ghi được số của cấp mình hay cấp "
        "trên cùng loại.",
        en="Headings come before items, each level has its own style, and a label can print only numbers of "
        "its own list.",
    ),
    source="practice",
    was="SC003",
    good=(f"{_SCHEME}{_FIRST}{_SECOND}{_ITEM}{_OF_IT}",),
    bad=(
        Bad(f"{_SCHEME}  - {{style: heading-1, count: roman, label: '⟦%1.%2.⟧'}}\n{_SECOND}{_ITEM}{_OF_IT}"),
        Bad(f"{_SCHEME}{_FIRST}{_SECOND}{_ITEM}  - {{style: ⟦item-1⟧, count: none, label: '+'}}\n{_OF_IT}"),
        Bad(f"{_SCHEME}{_ITEM}  - {{style: ⟦heading-1⟧, count: none, label: '-'}}\n{_OF_IT}"),
        Bad(f"# schemes/rieng.yaml\n⟦name⟧: riêng\nlevels:\n{_FIRST}{_SECOND}{_OF_IT}"),
    ),
)

_BODIES = "# danh-ba.yaml\nbodies:\n"
_MONTH = "# 2026-08.yaml\nperiod: 2026-08\ndate: 2026-08-25\n"

INCONSISTENT_REGISTER = Rule(
    id="SC010",
    name="inconsistent-register",
    severity=Severity.ERROR,
    title=Message(vi="danh bạ khai trái nhau", en="register that contradicts itself"),
    why=Message(
        vi="Một tên trong một thời gian chỉ có một ngày cuối và một nơi kế tiếp; khai trái nhau thì không "
        "biết tên nào còn.",
        en="A name has one last day and one successor at a time; else nobody knows what still exists.",
    ),
    source="practice",
    good=(
        f"{_BODIES}  - {{name: Xã Mẫu, last: 2015-06-30}}\n  - {{name: Xã Mẫu, first: 2020-01-01}}\n{_MONTH}",
    ),
    bad=(
        Bad(f"{_BODIES}  - {{⟦name⟧: Xã Mẫu, successor: Xã Hải}}\n{_MONTH}"),
        Bad(f"{_BODIES}  - {{name: Xã Mẫu, last: 2025-06-30}}\n  - {{name: ⟦xã Mẫu⟧}}\n{_MONTH}"),
        Bad(
            f"{_BODIES}  - {{name: Xã Mẫu, last: 2020-06-30, successor: ⟦Xã Hải⟧}}\n"
            f"  - {{name: Xã Hải, last: 2025-06-30, successor: ⟦Xã Mẫu⟧}}\n{_MONTH}"
        ),
    ),
)

RULES = (
    MISSHAPEN_ITEM,
    TITLE_AND_LABEL,
    BEHALF_DISAGREES,
    ROW_LENGTH,
    INCONSISTENT_TABLE,
    INCONSISTENT_NUMBERING,
    INCONSISTENT_REGISTER,
)
