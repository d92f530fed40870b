"""Faults that only the finished pages show: judged where a PDF file is made."""

from baocao.finding import Bad, Rule, Severity
from baocao.messages import Message

_MANY = ", ".join(f"Phòng {number}" for number in range(1, 51))

SIGNATURE_ALONE = Rule(
    id="KK004",
    name="signature-alone-on-page",
    severity=Severity.WARNING,
    title=Message(
        vi="khối chữ ký đứng một mình một trang, không có dòng nào của nội dung",
        en="the signature stands on a page without any line of the text",
    ),
    why=Message(
        vi="Trang chỉ có chữ ký có thể bị đem ghép vào một văn bản khác. Phải dàn trang mới thấy, nên "
        "chỉ “baocao build --to pdf” kiểm tra.",
        en="A page with nothing but a signature can be put under another text. Only the laid out page shows "
        "it, so only “baocao build --to pdf” looks.",
    ),
    source="practice",
    good=("recipients: [Phòng 1, Phòng 2, Lưu Văn phòng Ban]\n",),
    bad=(Bad(f"⟦recipients⟧: [{_MANY}, Lưu Văn phòng Ban]\n"),),
)

RULES = (SIGNATURE_ALONE,)
