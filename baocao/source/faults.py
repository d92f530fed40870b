"""The rules for a file that is not the YAML this program reads."""

from baocao.finding import Bad, Rule, Severity
from baocao.messages import Message

YAML_SYNTAX = Rule(
    id="YM001",
    name="yaml-syntax",
    severity=Severity.ERROR,
    title=Message(vi="tệp không đọc được như YAML", en="invalid YAML"),
    why=Message(
        vi="Không đọc được thì không tạo được văn bản. Gần như luôn do một trong hai điều: dấu hai chấm "
        "kèm khoảng "
        "trắng trong câu không đặt trong ngoặc kép, hoặc câu bắt đầu bằng * & ! % @.",
        en="A file that cannot be read cannot be built. The cause is almost always one of two: a colon and "
        "a space in a "
        "sentence without quotes, or a sentence that starts with * & ! % @.",
    ),
    source="YAML 1.1",
    reshapes=True,
    good=(
        'results:\n  advisory:\n    - "Tổng số: 15 việc."\n',
        "results:\n  advisory:\n    - >-\n      *Tổng số*: 15 việc.\n",
    ),
    bad=(
        Bad(
            "results:\n  advisory:\n    - ⟦Tổng số: 15 việc.⟧\n",
            'results:\n  advisory:\n    - "Tổng số: 15 việc."\n',
        ),
        Bad(
            "results:\n  advisory:\n    - Tổng số⟦:⟧ 15 việc: xong.\n",
            'results:\n  advisory:\n    - "Tổng số: 15 việc: xong."\n',
        ),
        Bad(
            "results:\n  advisory:\n    - ⟦@⟧ban hành văn bản.\n",
            'results:\n  advisory:\n    - "@ban hành văn bản."\n',
        ),
        Bad(
            "results:\n  advisory:\n    - Việc một.\n    ⟦-Việc hai.⟧\n",
            "results:\n  advisory:\n    - Việc một.\n    - Việc hai.\n",
        ),
        Bad(
            'results:\n  advisory:\n    - ⟦"⟧Việc một.\n    - Việc hai.\n',
            'results:\n  advisory:\n    - "Việc một."\n    - Việc hai.\n',
        ),
    ),
)

DUPLICATE_KEY = Rule(
    id="YM002",
    name="duplicate-key",
    severity=Severity.ERROR,
    title=Message(vi="một khóa ghi hai lần", en="duplicate key"),
    why=Message(
        vi="YAML lặng lẽ bỏ khóa ghi trước; nội dung của nó mất khỏi văn bản mà không ai hay.",
        en="YAML silently drops the first key, and its content is lost from the report unnoticed.",
    ),
    source="YAML 1.2, 3.2.1.3",
    good=("place: Quảng Ngãi\n",),
    bad=(Bad("place: Quảng Ngãi\n⟦place⟧: Hà Nội\n"),),
)

ALIAS_ANCHOR_OR_TAG = Rule(
    id="YM003",
    name="alias-anchor-or-tag",
    severity=Severity.ERROR,
    title=Message(vi="neo, tham chiếu hoặc thẻ của YAML", en="YAML anchor, alias or tag"),
    why=Message(
        vi="Báo cáo không dùng chúng; chúng thường do một câu bắt đầu bằng & * !, và vài dòng tham "
        "chiếu có thể bung "
        "ra hàng triệu dòng.",
        en="Reports do not use them; they usually come from a sentence that starts with & * !, "
        "and a few lines "
        "of aliases can expand into millions.",
    ),
    source="practice",
    good=('results:\n  advisory:\n    - "*Quan trọng* và kịp thời."\n',),
    bad=(
        Bad("results:\n  advisory:\n    - ⟦&viec⟧ Việc.\n    - ⟦*viec⟧\n"),
        Bad("number: ⟦!!str⟧ 5\n"),
    ),
)

TOO_LARGE_OR_DEEP = Rule(
    id="YM004",
    name="too-large-or-deep",
    severity=Severity.ERROR,
    title=Message(vi="tệp quá lớn hoặc lồng quá sâu", en="file too large or nested too deeply"),
    why=Message(
        vi="Báo cáo chỉ vài chục KiB và vài cấp; quá 32 MiB hoặc 50 cấp là nhầm tệp hay tệp cố ý gây hại.",
        en="A report has tens of KiB and a few levels; above 32 MiB or 50 levels it is the wrong "
        "file, or a malicious one.",
    ),
    source="practice",
    good=("place: Quảng Ngãi\n",),
    bad=(Bad("place: " + "[" * 49 + "⟦[⟧" + "\n"),),
)

FORBIDDEN_CHARACTER = Rule(
    id="YM006",
    name="forbidden-character",
    severity=Severity.ERROR,
    title=Message(vi="ký tự không có trong văn bản nào", en="character not allowed in text"),
    why=Message(
        vi="Ký tự điều khiển làm Word từ chối mở tệp; byte không thuộc UTF-8 cho thấy tệp lưu sai "
        "bảng mã, đọc tiếp sẽ "
        "mất chữ.",
        en="A control character makes Word reject the file; a byte that is not UTF-8 means "
        "another encoding, "
        "and reading on would lose letters.",
    ),
    source="XML 1.0, 2.2",
    good=("place: Quảng Ngãi\n",),
    bad=(Bad('place: "Quảng ⟦\\x07⟧Ngãi"\n'), Bad("results: ['Họp bàn⟦\x85⟧']\n")),
)

RULES = (
    YAML_SYNTAX,
    DUPLICATE_KEY,
    ALIAS_ANCHOR_OR_TAG,
    TOO_LARGE_OR_DEEP,
    FORBIDDEN_CHARACTER,
)
