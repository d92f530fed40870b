"""The rule about the finished pages: whether the signature is alone on its page."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baocao.document import Block, Columns, Document, Paragraph, paragraphs, plain_text
from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message

# Enough letters to identify a sentence, and few enough to be on its last two lines.
_TAIL = 40


class Ending(NamedTuple):
    """The letters that identify the end of a report on its pages: of its body, of each signature line."""

    body: str
    signature: tuple[str, ...]


def ending(document: Document) -> Ending:
    """Return the end of a report; ``None`` if it has no body or no signature."""
    parts = parted(document.blocks)
    if parts is None:
        return Ending("", ())
    body, columns = parts[0], parts[1]
    last = next(filter(None, map(_paragraph_letters, reversed(paragraphs(body)))), "")
    return Ending(last[-_TAIL:], tuple(filter(None, map(_paragraph_letters, columns.right))))


def parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], Columns, tuple[Block, ...]] | None:
    """Split the body of a report into its head, the columns of its signature, and the rest after them.

    The signature is in the last columns. Return ``None`` if there are none, or if nothing is above them.
    """
    for number in range(len(blocks) - 1, 0, -1):
        block = blocks[number]
        if isinstance(block, Columns):
            return blocks[:number], block, blocks[number + 1 :]
    return None


def signature_alone(pages_from_the_end: Iterable[str], end: Ending) -> bool:
    """Tell whether the signature is on a page after the one on which the body ends.

    Return false too if the pages do not show it. Pages before the end of the body are not read, so that a
    name in the text is not taken for the signature; an appendix after it may repeat either.
    """
    signed_later = False
    for page in map(_letters, pages_from_the_end if end.body and end.signature else ()):
        signed = all(line in page for line in end.signature)
        if end.body in page and (signed or signed_later):
            return not signed
        signed_later = signed_later or signed
    return False


def confirmed(findings: Iterable[Finding], pages_from_the_end: Iterable[str], end: Ending) -> list[Finding]:
    """Return the findings that the pages confirm."""
    possible = list(findings)
    return possible if possible and signature_alone(pages_from_the_end, end) else []


def _paragraph_letters(paragraph: Paragraph) -> str:
    return _letters(plain_text(paragraph.content))


def _letters(text: str) -> str:
    """Return only the letters of a text: pages break lines and number footnotes differently."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFC", text).casefold()))


# A closing that fills most of a page goes to the next one only whole, and leaves no space for the signature.
_MANY = ", ".join(f"Phòng {number}" for number in range(1, 241))
_SOME = ", ".join(f"Phòng {number}" for number in range(1, 16))

# The keys that an author can change to fix it, the most likely first; every month has the last.
_CAUSES = ("recipients", "signature", "closing", "period")


def _may_be_alone(context: Context) -> Iterator[Finding]:
    month = context.file
    address = next(filter(None, map(month.at, _CAUSES)), month.root)
    yield month.find(SIGNATURE_ALONE, SIGNATURE_ALONE.title.of(), address, _ALONE_HELP.of())


_ALONE_HELP = Message(
    vi="rút ngắn lời kết hoặc nơi nhận, hoặc thêm, bớt vài dòng nội dung để lời kết sang cùng trang với "
    "chữ ký",
    en="shorten the closing or the recipients, or add or remove a few lines so that the closing and the "
    "signature share a page",
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
    bad=(
        Bad(
            f"closing: Báo cáo của {_MANY} để Tỉnh ủy theo dõi, chỉ đạo.\n"
            f"⟦recipients⟧: [{_SOME}, Lưu Văn phòng Ban]\n"
        ),
    ),
)

RULES = (SIGNATURE_ALONE,)
