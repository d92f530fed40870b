"""The rule about the author below the kind of a report."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.source import Scalar


def _author(context: Context) -> Iterator[Finding]:
    if context.edition is None or context.edition.author:
        return
    address = context.file.at("author")
    if address and not (isinstance(address.node, Scalar) and address.node.is_empty):
        said = _NO_AUTHOR.of(edition=context.edition.name)
        yield context.file.find(AUTHOR_NOT_IN_FORMAT, said, address, _HELP.of())


_NO_AUTHOR = Message(
    vi="{edition} không ghi tác giả giữa tên loại và trích yếu",
    en="{edition} has no author between the kind and the subject",
)
_HELP = Message(
    vi="bỏ author; tên cơ quan ban hành đã ở góc trái",
    en="remove author; the issuing body is named at the top left",
)

AUTHOR_NOT_IN_FORMAT = Rule(
    id="TT013",
    name="author-not-in-format",
    severity=Severity.ERROR,
    title=Message(vi="thể thức không ghi tác giả dưới tên loại", en="author not in the format"),
    why=Message(
        vi="Văn bản của Đảng có thể ghi “CỦA BAN THƯỜNG VỤ …” dưới tên loại, khi cấp ủy và ban thường vụ "
        "cùng ban hành tên loại ấy; các thể thức khác không có dòng này.",
        en="Party documents may name “CỦA BAN THƯỜNG VỤ …” below the kind, if a committee and its standing "
        "committee both issue that kind; other formats have no such line.",
    ),
    source="HD 36-HD/VPTW, II.1.5.1; HD 05-HD/VPTW, tên loại và trích yếu; NĐ 30/2020/NĐ-CP, phụ lục I, II.5",
    check=_author,
    good=("author: Ban Thường vụ Tỉnh ủy\n",),
    bad=(Bad("author: ⟦Ban Thường vụ Tỉnh ủy⟧\noffice:\n  format: state\ndate: 2020-03-10\n"),),
)

RULES = (AUTHOR_NOT_IN_FORMAT,)
