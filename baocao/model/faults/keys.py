"""Missing and unknown keys, and a file that is not a month."""

from baocao.finding import Bad, Rule, Severity
from baocao.messages import Message

UNKNOWN_KEY = Rule(
    id="SC001",
    name="unknown-key",
    severity=Severity.ERROR,
    title=Message(vi="khóa không có trong tệp tháng", en="unknown key"),
    why=Message(
        vi="Một khóa gõ sai sẽ bị bỏ qua và nội dung của nó không được in.",
        en="A misspelt key would be ignored and its content would not be printed.",
    ),
    source="practice",
    good=("recipients: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]\n",),
    bad=(
        Bad("⟦recipents⟧: [Văn phòng Tỉnh ủy, Lưu Văn phòng Ban]\n"),
        Bad("results:\n  advisory: [Việc.]\n  ⟦profesional⟧: [Việc khác.]\n"),
    ),
)

MISSING_KEY = Rule(
    id="SC002",
    name="missing-key",
    severity=Severity.ERROR,
    title=Message(vi="thiếu khóa bắt buộc", en="missing required key"),
    why=Message(
        vi="Không có khóa này thì văn bản thiếu một thành phần.",
        en="Without this key the report lacks a component.",
    ),
    source="practice",
    good=("signature: {position: Trưởng Ban, name: Trần Văn An}\n",),
    bad=(Bad("⟦signature⟧: {position: Trưởng Ban}\n"),),
)

OFFICE_AS_MONTH = Rule(
    id="SC006",
    name="office-as-month",
    severity=Severity.ERROR,
    title=Message(
        vi="đây là tệp cơ quan, không phải tệp tháng", en="this is an office file, not a month file"
    ),
    why=Message(
        vi="Tệp cơ quan chỉ nói về cơ quan, không có kỳ và nội dung; nó được kiểm tra cùng tệp tháng.",
        en="An office file describes only the office, not a period; it is checked with a month file.",
    ),
    source="practice",
    was="SC002",
    good=("office: bdv-quang-ngai\n",),
    bad=(Bad("# offices/ban.yaml\n⟦name⟧: Ban Dân vận Tỉnh ủy Quảng Ngãi\n"),),
)

# Only the office knows its parts and sections, so these rules are completed among the rules.
RULES = (OFFICE_AS_MONTH,)
