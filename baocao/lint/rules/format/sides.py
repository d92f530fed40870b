"""The rule about sheets printed on both sides."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message


def _two_sided(context: Context) -> Iterator[Finding]:
    edition, file, office = context.edition, context.office_file, context.office_head
    if edition is None or file is None or office is None or not office.two_sided:
        return
    address = file.at("two_sided")
    if edition.page.verso_mm is None and address:
        said = _NO_VERSO.of(edition=edition.name)
        yield file.find(NO_TWO_SIDED_MARGINS, said, address, _HELP.of())


_NO_VERSO = Message(
    vi="{edition} không có lề riêng cho mặt sau của tờ giấy",
    en="{edition} has no margins for the back of a sheet",
)
_HELP = Message(
    vi="bỏ two_sided; khi in hai mặt, mọi trang giữ nguyên lề",
    en="remove two_sided; sheets printed on both sides keep the same margins",
)

NO_TWO_SIDED_MARGINS = Rule(
    id="TT012",
    name="no-two-sided-margins",
    severity=Severity.ERROR,
    title=Message(
        vi="thể thức không có lề riêng cho mặt sau của tờ giấy",
        en="the format has no margins for the back of a sheet",
    ),
    why=Message(
        vi="Hướng dẫn của Đảng và của Đoàn đổi lề trái, lề phải ở mặt sau để đóng tập; Nghị định 30 chỉ có "
        "một bộ lề cho mọi trang.",
        en="The guidelines of the Party and the Youth Union exchange the side margins on the back, where the "
        "sheets are bound; Decree 30 has one set of margins for all pages.",
    ),
    source="HD 36-HD/VPTW, II.4; HD 05-HD/VPTW, IV; NĐ 30/2020/NĐ-CP, phụ lục I, I.3",
    check=_two_sided,
    good=("office:\n  two_sided: true\n", "office:\n  two_sided: false\n  format: state\ndate: 2020-03-10\n"),
    bad=(Bad("office:\n  format: state\n  two_sided: ⟦true⟧\ndate: 2020-03-10\n"),),
)

RULES = (NO_TWO_SIDED_MARGINS,)
