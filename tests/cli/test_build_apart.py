"""``baocao build --appendices separate``: each appendix in a file of its own beside the report."""

from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT

from baocao.word.plain_text import word_text
from tests.command import baocao, said
from tests.helpers import SMALL, parts_of, redated
from tests.render.test_shapes import STATE

MORE = """\
number: 5
appendices:
  thu: {title: Thu, content: ["Việc thu[^b], lại[^a]."]}
  chi: {title: Chi, landscape: true, content: [{table: {columns: [Tên, Số], rows: [["x[^b]", y]]}}]}
footnotes: {a: Chú một., b: Chú hai.}
"""
PARTY = SMALL.replace("Việc đã làm.", "Xem [#thu], [#chi][^a].") + MORE
OLD = "là tệp phụ lục cũ, lần này không ghi; xóa đi nếu không dùng nữa"
STATE_MONTH = STATE.replace("Ổn định.", "Xem [#thu], [#chi][^a].") + MORE


@pytest.fixture
def month(tmp_path):
    path = tmp_path / "2026-05.yaml"
    path.write_text(STATE_MONTH, encoding="utf-8")
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".yaml")


def lines(path):
    return path.read_text("utf-8").splitlines()


def test_each_appendix_is_a_file_beside_the_report(month):
    run = baocao("build", month, "--appendices", "separate", "--to", "text,docx,html")
    assert run.returncode == 0, said(run)
    stems = ["2026-05", "2026-05-phu-luc-1", "2026-05-phu-luc-2"]
    assert names(month.parent) == sorted(f"{stem}.{end}" for stem in stems for end in ("docx", "html", "txt"))
    assert [line for line in said(run).splitlines() if "phu-luc-2" in line] == [
        f"Đã ghi {month.parent}/2026-05-phu-luc-2.{end}" for end in ("txt", "docx", "html")
    ]
    for stem in stems:
        back = word_text(BytesIO((month.parent / f"{stem}.docx").read_bytes()), "a.docx").splitlines()
        assert list(filter(None, back)) == list(filter(None, lines(month.parent / f"{stem}.txt")))


def test_the_report_ends_without_them_and_still_names_them(month):
    baocao("build", month, "--appendices", "separate", "-t", "text")
    report = lines(month.parent / "2026-05.txt")
    assert "Xem Phụ lục I, Phụ lục II¹." in " ".join(report)
    assert not [line for line in report if "THU" in line or "Kèm theo" in line]
    assert [line for line in report if "Chú" in line] == ["¹ Chú một."]


def test_an_appendix_has_its_head_its_notes_and_room_for_the_signature(month):
    baocao("build", month, "--appendices", "separate", "-t", "text")
    first, second = (lines(month.parent / f"2026-05-phu-luc-{n}.txt") for n in (1, 2))
    signed = "Số: 05/BC-UBND; 18/5/2026; ……:……:……"
    attached = "(Kèm theo Báo cáo số 05/BC-UBND ngày 18 tháng 5 năm 2026 của Ủy ban nhân dân xã Bình An)"
    assert [line.rstrip() for line in first[:6] if line] == [signed, "Phụ lục I", "THU", attached]
    assert [line.removeprefix("a) ") for line in first if "¹" in line or "²" in line] == [
        "Việc thu¹, lại²./.",
        "¹ Chú hai.",
        "² Chú một.",
    ]
    assert second[-1] == "¹ Chú hai."


def test_nothing_is_known_of_a_paper_without_number_and_day(month):
    month.write_text(
        STATE_MONTH.replace("date: 2026-05-18\n", "").replace("number: 5\n", ""), encoding="utf-8"
    )
    baocao("build", month, "--appendices", "separate", "-t", "text")
    [first, *_] = lines(month.parent / "2026-05-phu-luc-1.txt")
    assert first.rstrip() == "Số:          /BC-UBND;       /      /2026; ……:……:……"


@pytest.mark.parametrize("date", ["2020-02-25", "2026-06-25"])
def test_the_party_asks_for_no_line_of_signing(month, date):
    month.write_text(redated(PARTY, date), encoding="utf-8")
    assert baocao("build", month, "--appendices", "separate", "-t", "text").returncode == 0
    assert lines(month.parent / "2026-05-phu-luc-1.txt")[0] == "Phụ lục 1"


def test_the_pages_of_an_appendix(month):
    baocao("build", month, "--appendices", "separate")
    first, second = (docx.Document(month.parent / f"2026-05-phu-luc-{n}.docx") for n in (1, 2))
    assert [each.sections[0].orientation for each in (first, second)] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]
    assert [len(each.sections) for each in (first, second)] == [1, 1]
    [size, *_] = {line.style.font.size.pt for line in first.paragraphs if line.text.startswith("Số: ")}
    assert size == 10
    assert first.core_properties.title == "Phụ lục I. THU"
    assert "word/footnotes.xml" in parts_of((month.parent / "2026-05-phu-luc-1.docx").read_bytes())


def test_together_is_usual_and_a_month_without_appendices_has_none(month):
    one, two = month.parent / "một.docx", month.parent / "hai.docx"
    baocao("build", month, "-o", one)
    baocao("build", month, "-o", two, "--appendices", "together")
    assert one.read_bytes() == two.read_bytes()
    month.write_text(STATE, encoding="utf-8")
    baocao("build", month, "-o", one)
    baocao("build", month, "-o", two, "--appendices", "separate")
    assert one.read_bytes() == two.read_bytes()
    assert names(month.parent) == ["hai.docx", "một.docx"]


def test_the_appendices_follow_the_name_and_the_folder_of_the_report(month, tmp_path):
    out = tmp_path / "ra"
    baocao("build", month, "-o", tmp_path / "báo.cáo.DOCX", "--appendices", "separate")
    baocao("build", month, "--output-dir", out, "--appendices", "separate")
    assert names(out) == ["2026-05-phu-luc-1.docx", "2026-05-phu-luc-2.docx", "2026-05.docx"]
    assert [name for name in names(tmp_path) if name != "ra"] == [
        "báo.cáo-phu-luc-1.DOCX",
        "báo.cáo-phu-luc-2.DOCX",
        "báo.cáo.DOCX",
    ]


@pytest.mark.parametrize("arguments", [("-o", "-"), ("-o", "/dev/stdout")])
def test_several_files_do_not_go_to_one_stream(month, arguments):
    run = baocao("build", month, *arguments, "--appendices", "separate")
    assert (run.returncode, run.stdout) == (2, b"")
    assert "--appendices separate" in said(run)
    assert names(month.parent) == []


def test_a_month_from_standard_input_needs_a_file(month):
    assert baocao("build", "-", "--appendices", "separate", data=SMALL.encode()).returncode == 2
    out = month.parent / "a.docx"
    run = baocao("build", "-", "-o", out, "--appendices", "separate", data=PARTY.encode())
    assert run.returncode == 0
    assert names(month.parent) == ["a-phu-luc-1.docx", "a-phu-luc-2.docx", "a.docx"]


def test_an_unknown_place_is_a_wrong_call(month):
    run = baocao("build", month, "--appendices", "apart")
    assert run.returncode == 2
    assert "together, separate" in said(run)


@pytest.mark.parametrize("more", [(), ("-j", "2")])
def test_a_report_with_the_name_of_an_appendix_is_refused(month, more):
    other = month.with_name("2026-05-phu-luc-2.yaml")
    other.write_text(STATE, encoding="utf-8")
    run = baocao("build", month, other, "--appendices", "separate", *more)
    assert run.returncode == 2
    assert "2026-05-phu-luc-2" in said(run)
    assert names(month.parent) == []
    assert baocao("build", month, other, *more).returncode == 0


def test_nothing_is_written_if_an_appendix_would_lose_a_file(month):
    foreign = month.parent / "foreign.yaml"
    foreign.write_text("a: b\n", encoding="utf-8")
    month.with_name("2026-05-phu-luc-2.docx").symlink_to(foreign)
    run = baocao("build", month, "--appendices", "separate")
    assert run.returncode == 2
    assert names(month.parent) == ["2026-05-phu-luc-2.docx"]
    assert foreign.read_text("utf-8") == "a: b\n"


def test_errors_write_no_appendix(month):
    month.write_text(STATE_MONTH + "place: [a]\n", encoding="utf-8")
    assert baocao("build", month, "--appendices", "separate").returncode == 1
    assert names(month.parent) == []


def test_every_file_is_converted_to_pdf(month, soffice):
    run = baocao("build", month, "--appendices", "separate", "--to", "pdf")
    assert run.returncode == 0, said(run)
    assert names(month.parent) == ["2026-05-phu-luc-1.pdf", "2026-05-phu-luc-2.pdf", "2026-05.pdf"]
    for path in month.parent.glob("*.pdf"):
        assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("later", "old"),
    [
        (STATE + "appendices: {thu: {title: Thu, content: [Việc.]}}\n", [2]),
        (STATE, [1, 2]),
    ],
)
def test_files_of_appendices_that_are_gone_are_named_and_stay(month, later, old):
    call = ("build", month, "--appendices", "separate", "-t", "text")
    assert "phụ lục cũ" not in said(baocao(*call))
    month.write_text(later, encoding="utf-8")
    run = baocao(*call)
    told = [line for line in said(run).splitlines() if "phụ lục cũ" in line]
    assert run.returncode == 0
    assert told == [f"{month.parent}/2026-05-phu-luc-{n}.txt {OLD}" for n in old]
    assert names(month.parent) == ["2026-05-phu-luc-1.txt", "2026-05-phu-luc-2.txt", "2026-05.txt"]


def test_so_are_all_of_them_when_the_appendices_go_back_into_the_report(month):
    baocao("build", month, "--appendices", "separate")
    run = baocao("build", month)
    assert [line for line in said(run).splitlines() if OLD in line] == [
        f"{month.parent}/2026-05-phu-luc-{n}.docx {OLD}" for n in (1, 2)
    ]
    assert OLD not in said(baocao("build", month, "-t", "text"))
