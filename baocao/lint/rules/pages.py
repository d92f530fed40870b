"""Faults that only the finished pages show: judged where a PDF file is made."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message

_MANY = ", ".join(f"Phòng {number}" for number in range(1, 51))

# Where an author can do something about it, the likeliest first; every month has the last.
_CAUSES = ("recipients", "signature", "closing", "period")


def _may_be_alone(context: Context) -> Iterator[Finding]:
    month = context.file
    address = next(filter(None, map(month.at, _CAUSES)), month.root)
    yield month.find(SIGNATURE_ALONE, SIGNATURE_ALONE.title.of(), address, _ALONE_HELP.of())


_ALONE_HELP = Message(
    vi="rút ngắn nơi nhận, hoặc thêm, bớt vài dòng nội dung để lời kết sang cùng trang với chữ ký",
    en="shorten the recipients, or add or remove a few lines so that the closing and the signature "
    "share a page",
)

SIGNATURE_ALONE = Rule(
    id="KK004",
    name="signature-alone-on-page",
    severity=Severity.WARNING,
    title=Message(
        vi="khối chữ ký nằm riêng trên một trang, không có dòng nào của nội dung",
        en="the signature is alone on its page, without any line of the text",
    ),
    why=Message(
        vi="Trang chỉ có chữ ký có thể bị đem ghép vào một văn bản khác. Phải dàn trang mới thấy, nên "
        "chỉ “baocao build --to pdf” kiểm tra.",
        en="A page with only a signature can be attached to another text. Only the laid-out pages show "
        "it, so only “baocao build --to pdf” checks it.",
    ),
    source="practice",
    check=_may_be_alone,
    on_pages=True,
    good=("recipients: [Phòng 1, Phòng 2, Lưu Văn phòng Ban]\n",),
    bad=(Bad(f"⟦recipients⟧: [{_MANY}, Lưu Văn phòng Ban]\n"),),
)

RULES = (SIGNATURE_ALONE,)
