"""Values with the wrong form, and values that their key does not allow."""

from baocao.finding import Bad, Rule, Severity
from baocao.messages import Message

WRONG_TYPE_OR_VALUE = Rule(
    id="SC003",
    name="wrong-type-or-value",
    severity=Severity.ERROR,
    title=Message(vi="giá trị không đúng dạng", en="value of the wrong form"),
    why=Message(
        vi="Kỳ, ngày, số, danh sách phải viết đúng dạng thì mới in được đúng thể thức.",
        en="Periods, dates, numbers and lists need the right form to be printed as the format requires.",
    ),
    source="practice",
    good=("date: 2020-02-25\nnumber: 05\n",),
    bad=(
        Bad("date: ⟦25/02/2020⟧\n", "date: 2020-02-25\n"),
        Bad("number: ⟦05-BC/BDVTU⟧\n", "number: 05\n"),
        Bad("⟦closing⟧: [Ban Dân vận kính báo cáo.]\n"),
        Bad("figures: {vu-viec: {value: ⟦hai mươi⟧}}\n"),
    ),
)

NOT_A_CHOICE = Rule(
    id="SC007",
    name="not-a-choice",
    severity=Severity.ERROR,
    title=Message(vi="giá trị không nằm trong các giá trị dùng được", en="value not allowed here"),
    why=Message(
        vi="Khóa này chỉ nhận vài giá trị có sẵn; giá trị khác không ứng với cách in nào.",
        en="This key accepts only a few fixed values; no other value can be printed.",
    ),
    source="practice",
    was="SC003",
    good=(
        "signature: {authority: KT, on_behalf_of: Trưởng Ban, position: Phó Trưởng Ban, name: Trần Văn An}\n",
    ),
    bad=(
        Bad("signature: {authority: ⟦PTP⟧, position: Trưởng Ban, name: Trần Văn An}\n"),
        Bad("cumulative: ⟦có⟧\n"),
        Bad("office:\n  spelling: ⟦uy⟧\n"),
    ),
)

NOTHING_WRITTEN = Rule(
    id="SC008",
    name="nothing-written",
    reshapes=True,
    severity=Severity.ERROR,
    title=Message(vi="khóa hoặc mục chưa có nội dung", en="empty key, list or item"),
    why=Message(
        vi="Một dòng chỉ có tên khóa, một danh sách trống hay một câu có dấu hai chấm mà không có mục con "
        "là chỗ còn viết dở.",
        en="A key without a value, an empty list, or a sentence with a colon but no items is unfinished.",
    ),
    source="practice",
    was="SC003",
    good=(
        "closing: Ban Dân vận kính báo cáo.\n",
        "results:\n  advisory:\n    - Việc lớn:\n        - Việc nhỏ.\n",
        "results:\n  - 'Số liệu như sau:'\n  - table: {columns: [Việc], rows: [[Họp]]}\n",
    ),
    bad=(
        Bad("results:\n  advisory: ['Cơ quan[^a].']\nfootnotes: {⟦a⟧: }\n"),
        Bad("⟦recipients⟧: []\n"),
        Bad("results:\n  advisory:\n    - ⟦Việc lớn⟧:\n"),
        Bad(
            "results:\n  - ⟦Số liệu như sau:⟧\n  - table: {columns: [Việc], rows: [[Họp]]}\n",
            "results:\n  - 'Số liệu như sau:'\n  - table: {columns: [Việc], rows: [[Họp]]}\n",
        ),
        Bad("⟦priorities⟧: {}\n"),
    ),
)

UNKNOWN_PLACEHOLDER = Rule(
    id="SC009",
    name="unknown-placeholder",
    severity=Severity.ERROR,
    title=Message(vi="chữ trong ngoặc nhọn không thay được bằng gì", en="unknown word in braces"),
    why=Message(
        vi="Trong tệp cơ quan, {period}, {next_period} … được thay bằng tên kỳ; chữ khác sẽ in nguyên cả "
        "ngoặc.",
        en="In an office file, {period}, {next_period} … print the period; any other word would be printed "
        "with its braces.",
    ),
    source="practice",
    was="SC003",
    good=("office:\n  closing: Ban Dân vận báo cáo kết quả {period}.\n",),
    bad=(Bad("office:\n  closing: Ban Dân vận báo cáo kết quả ⟦{thang}⟧.\n"),),
)

NO_SUCH_DAY = Rule(
    id="KY008",
    name="no-such-day",
    severity=Severity.ERROR,
    title=Message(vi="ngày ghi ở khóa không có trong lịch", en="date not in the calendar"),
    why=Message(
        vi="Ngày ký quyết định văn bản thể thức và được in dưới quốc hiệu hay tiêu đề; gõ nhầm một chữ số "
        "là sai.",
        en="The date of signing selects the edition of the format and is printed; one wrong digit spoils "
        "both.",
    ),
    source="practice",
    was="SC003",
    good=("date: 2020-02-29\n",),
    bad=(Bad("date: ⟦2020-02-30⟧\n"), Bad("date: ⟦0220-02-25⟧\n")),
)

PERIOD_REVERSED = Rule(
    id="KY009",
    name="period-reversed",
    severity=Severity.ERROR,
    title=Message(vi="ngày đầu sau ngày cuối", en="first day after the last day"),
    why=Message(
        vi="Kỳ tự đặt, cơ quan hay nhiệm kỳ trong danh bạ đều có ngày đầu trước ngày cuối; đảo ngược thì "
        "không còn ngày nào.",
        en="A custom period, and a body or a term of office in a register, run from the first day to the "
        "last; reversed, they cover no days.",
    ),
    source="practice",
    was="SC003",
    good=("period: {label: tuần 8, from: 2020-02-17, to: 2020-02-23}\n",),
    bad=(
        Bad("⟦period⟧: {label: tuần 8, from: 2020-02-23, to: 2020-02-17}\n"),
        Bad("office:\n  bodies:\n    - {⟦name⟧: Huyện ủy A, first: 2025-07-01, last: 2025-06-30}\n"),
    ),
)

RULES = (
    WRONG_TYPE_OR_VALUE,
    NOT_A_CHOICE,
    NOTHING_WRITTEN,
    UNKNOWN_PLACEHOLDER,
    NO_SUCH_DAY,
    PERIOD_REVERSED,
)
