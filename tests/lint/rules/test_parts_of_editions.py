"""Each part by each edition: it is printed, or an error at its key says that the format has none."""

from io import BytesIO

import pytest

from baocao import pipeline
from baocao.finding import Severity
from baocao.library import catalog
from baocao.word.plain_text import word_text
from tests.helpers import checked, draft_of, parts_of, read_html

EDITIONS = {
    f"{edition.family}-{edition.in_force.first.year}": edition
    for family in catalog.families()
    for edition in catalog.editions(family)
}
MONTH = """\
period: {day.year}-{day.month:02}
date: {day}
{month}office:
  name: Cơ quan
  superior: Cơ quan cấp trên
  issuer: Cơ quan ban hành
  code: CQ
  place: Quảng Ngãi
  format: {family}
  numbering: unnumbered
{office}  subject: Một việc
  outline: {{results: Kết quả, priorities: Nhiệm vụ}}
  closing: Câu kết của báo cáo.
  recipients: [Một nơi, "{archive}"]
  signature: {signature}
results: Đã làm.
priorities: Sẽ làm.
"""
ONE = "authority: KT, on_behalf_of: Trưởng ban, position: Phó Trưởng ban, name: Trần Văn An"
AUTHORITIES = {code: ONE.replace("KT", code) for code in ("TM", "KT", "TL", "TUQ")}
AUTHORITIES["Q"] = "authority: Q, position: Trưởng ban, name: Trần Văn An"


def of(part):
    return lambda edition: getattr(edition.optional_parts, part)


# Where a part is written, the path of its key, whether an edition has it, and words that it prints.
PARTS = {
    "draft": ("month", "draft: 47\n", "draft", of("draft"), ["dự thảo lần"]),
    "urgency": ("month", "urgency: thượng khẩn\n", "urgency", of("urgency"), ["thượng khẩn"]),
    "circulation": ("month", "circulation: Thu hồi\n", "circulation", of("circulation"), ["thu hồi"]),
    "unpublished": ("month", "circulation: Không phổ biến\n", "circulation", of("circulation"), ["phổ biến"]),
    "drafter": ("month", "drafter: {code: QZ, copies: 30}\n", "drafter", of("drafter"), ["qz", "30"]),
    "contact": ("month", "contact: Số 11 Hùng Vương\n", "contact", of("contact"), ["số 11 hùng vương"]),
    "author": ("month", "author: Ban Điều hành\n", "author", lambda e: e.author, ["của ban điều hành"]),
    "addressees": ("month", "addressees: [Nơi A]\n", "addressees", lambda e: e.addressees, ["gửi: nơi a"]),
    "two_sided": ("office", "  two_sided: true\n", "office.two_sided", lambda e: e.page.verso_mm, []),
    "also": (
        "signature",
        f"{{{ONE}, also: Chủ nhiệm}}",
        "office.signature.also",
        lambda e: e.signature.also,
        ["chủ nhiệm"],
    ),
    "collective": (
        "signature",
        f"{{{ONE}, collective: Tập thể}}",
        "office.signature.collective",
        lambda e: e.signature.collective,
        ["tập thể"],
    ),
    "joint": (
        "signature",
        f"[{{{ONE}}}, {{position: Giám đốc, name: Lê Bình}}]",
        "office.signature[1].position",
        lambda e: e.signature.joint,
        ["giám đốc", "lê bình"],
    ),
    **{
        code: (
            "signature",
            f"{{{signed}}}",
            "office.signature.authority",
            lambda e, code=code: e.signature.authorities.get(code),
            ["trưởng ban"],
        )
        for code, signed in AUTHORITIES.items()
    },
}


def month(edition, **written):
    first, last = edition.in_force.first, edition.in_force.last
    day = last or first.replace(year=first.year + 7)
    own = {"month": "", "office": "", "signature": f"{{{ONE}}}"} | written
    return MONTH.format(day=day, family=edition.family, archive=edition.recipients.examples["archive"], **own)


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_printed_or_an_error_says_that_the_format_has_none(name, part):
    edition = EDITIONS[name]
    where, text, path, has, words = PARTS[part]
    whole = month(edition, **{where: text})
    errors = [each for each in checked(whole).findings if each.rule.severity is Severity.ERROR]
    if not has(edition):
        assert [str(error.path) for error in errors] == [path]
        assert edition.name in errors[0].message.text("vi")
        assert errors[0].help is not None
        return
    assert errors == []
    papers = pipeline.build_all(draft_of(whole), ("text", "docx", "html")).reports
    printed = {
        "text": papers["text"].decode(),
        "docx": word_text(BytesIO(papers["docx"]), "a.docx"),
        "html": read_html(papers["html"].decode())[1],
    }
    plain = pipeline.build(draft_of(month(edition)), "text").decode().casefold()
    for kind, found in printed.items():
        shown = found.casefold().replace("\xa0", " ")
        assert [word for word in words if word not in shown] == [], kind
    assert part in ("two_sided", "KT", *edition.signature.authorities) or words[0] not in plain


@pytest.mark.parametrize("name", EDITIONS)
def test_the_back_of_a_sheet_has_margins_if_the_edition_gives_them(name):
    edition = EDITIONS[name]
    if edition.page.verso_mm:
        docx = pipeline.build(draft_of(month(edition, office="  two_sided: true\n")), "docx")
        assert b"<w:mirrorMargins/>" in parts_of(docx)["word/settings.xml"]
