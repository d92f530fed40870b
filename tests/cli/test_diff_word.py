"""``diff`` of Word files: against their month, and against one another."""

import json
import re
import zipfile
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.command import baocao, installed, said
from tests.helpers import SMALL, parts_of
from tests.system.test_git import git

MONTH = (
    SMALL.replace(
        "    - Việc đã làm.\n",
        """\
    - Dự thảo Kế hoạch đối thoại giữa Bí thư Tỉnh ủy với Nhân dân[^a].
    - Tổ chức Hội nghị tổng kết công tác dân vận của hệ thống chính trị.
    - Theo dõi tình hình:
        - Vùng đồng bào dân tộc thiểu số và miền núi của tỉnh.
        - Các cơ sở tôn giáo trên địa bàn thành phố.
    - table:
        columns: [Đơn vị, Số hộ]
        rows: [[Xã A, "12"], [Xã B, "0"], [Xã C, "0"]]
""",
    )
    + "footnotes:\n  a: Theo Công văn của Ban Dân vận Trung ương.\n"
)
INTRO = "Dự thảo Kế hoạch đối thoại giữa Bí thư Tỉnh ủy với Nhân dân."


@pytest.fixture
def folder(tmp_path):
    """A month and its Word file."""
    folder = tmp_path / "báo cáo"
    folder.mkdir()
    (folder / "a.yaml").write_text(MONTH, encoding="utf-8")
    assert baocao("build", folder / "a.yaml").returncode == 0
    return folder


def diff(folder, *names, **environment):
    run = baocao("diff", *names, cwd=folder, COLUMNS="200", **environment)
    assert run.returncode == 0, said(run)
    return run.stdout.decode()


def changes(folder, *names):
    rows = json.loads(diff(folder, *names, "--output-format", "json"))["changes"]
    return [(row["kind"], row["path"], row["old"], row["new"], row.get("line")) for row in rows]


def edited(folder, edit, name="b.docx"):
    """Write the Word file with what an edit makes of its text, as python-docx does."""
    paper = docx.Document(folder / "a.docx")
    edit(paper)
    paper.save(folder / name)
    return name


def line(paper, words):
    return next(each for each in paper.paragraphs if words in each.text.replace("\u00a0", " "))


def retype(paper, words, new):
    paragraph = line(paper, words)
    paragraph.runs[0].text = new
    for run in paragraph.runs[1:]:
        if not run._r.findall("{*}footnoteReference"):
            run._r.getparent().remove(run._r)


def without_source(folder, name="b.docx"):
    """Write the Word file as somebody else's: without what baocao says in it."""
    assert baocao("build", folder / "a.yaml", "--no-source", "-o", folder / name).returncode == 0
    return name


def number_of(words):
    return next(n for n, text in enumerate(MONTH.splitlines(), 1) if words in text)


def test_a_built_file_is_as_its_month(folder):
    for names in (("a.yaml", "a.docx"), ("a.docx", "a.yaml"), ("a.docx", "a.docx")):
        assert diff(folder, *names) == f"{names[0]} → {names[1]}: không có khác biệt\n"
        assert baocao("diff", *names, "--exit-code", cwd=folder).returncode == 0


def test_each_kind_of_edit_is_told_with_its_line(folder):
    def edit(paper):
        retype(paper, "Tổ chức Hội nghị", "Tổ chức Hội nghị sơ kết công tác dân vận của hệ thống chính trị.")
        gone = line(paper, "Các cơ sở tôn giáo")
        new = gone.insert_paragraph_before("Việc mới.", style=gone.style)
        gone._p.getparent().remove(gone._p)
        assert new.text == "Việc mới."

    name = edited(folder, edit)
    found = changes(folder, "a.yaml", name)
    at = [number_of("Tổ chức Hội nghị"), number_of("Các cơ sở tôn giáo")]
    assert [(kind, path, line) for kind, path, _, _, line in found if kind != "added"] == [
        ("changed", "results.advisory[1]", at[0]),
        ("removed", "results.advisory[2].items[1]", at[1]),
    ]
    assert [new for kind, _, _, new, line in found if kind == "added" and line is None] == ["Việc mới."]
    text = diff(folder, "a.yaml", name)
    assert f"Hội nghị [-tổng-]{{+sơ+}} kết công tác dân vận của hệ thống chính trị. (a.yaml:{at[0]})" in text
    assert "Kết quả công tác dân vận" in text
    run = baocao("diff", "a.yaml", name, "--exit-code", cwd=folder)
    assert run.returncode == 1


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_view_shows_them(folder, form):
    name = edited(folder, lambda paper: retype(paper, "Việc sẽ làm.", "Việc sẽ làm ngay."))
    shown = diff(folder, "a.yaml", name, "--output-format", form)
    assert f"a.yaml:{number_of('Việc sẽ làm.')}" in re.sub(r"\\(.)", r"\1", shown)
    assert "ngay" in shown


def test_the_month_was_edited_meanwhile(folder):
    """Both the month and the Word file are compared as they are now."""
    name = edited(folder, lambda paper: retype(paper, "Việc sẽ làm.", "Việc sẽ làm ngay."))
    month = MONTH.replace("    - Tổ chức", "    - Việc thêm ở tệp tháng.\n    - Tổ chức")
    (folder / "a.yaml").write_text(month, encoding="utf-8")
    assert [row[:2] for row in changes(folder, "a.yaml", name)] == [
        ("removed", "results.advisory[1]"),
        ("changed", "priorities.advisory[0]"),
    ]


def test_cells_notes_and_other_parts(folder):
    def edit(paper):
        table = next(each for each in paper.tables if each.cell(0, 0).text == "Đơn vị")
        table.cell(2, 1).paragraphs[0].add_run("5")
        for other in paper.tables:
            for cell in other._cells:
                for paragraph in cell.paragraphs:
                    if "Lưu" in paragraph.text:
                        paragraph.runs[0].text = "Lưu Văn thư, phòng Tổng hợp."

    name = edited(folder, edit)
    parts = parts_of((folder / name).read_bytes())
    parts["word/footnotes.xml"] = parts["word/footnotes.xml"].replace(
        "Ban Dân vận Trung ương".encode(), "Ban Tuyên giáo và Dân vận Trung ương".encode()
    )
    with zipfile.ZipFile(folder / name, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    found = {path: (old, new) for _, path, old, new, _ in changes(folder, "a.yaml", name)}
    assert found["results.advisory[3].table.rows[1][1]"] == ("0", "05")
    assert found["footnotes.a"][1] == "Theo Công văn của Ban Tuyên giáo và Dân vận Trung ương."
    assert any(path.startswith("office.recipients") for path in found)
    assert len(found) == 3


def test_looks_are_told_if_the_words_are_the_same(folder):
    def edit(paper):
        for run in line(paper, "Tổ chức Hội nghị").runs:
            run.italic = True

    [(kind, path, old, new, _)] = changes(folder, "a.yaml", edited(folder, edit))
    assert (kind, path) == ("changed", "results.advisory[1]")
    assert new == f"*{old}*"


def test_a_note_that_went_is_told(folder):
    def edit(paper):
        paragraph = line(paper, "Dự thảo Kế hoạch")
        mark = next(run for run in paragraph.runs if run._r.findall("{*}footnoteReference"))
        paragraph._p.remove(mark._r)

    found = changes(folder, "a.yaml", edited(folder, edit))
    assert ("changed", "results.advisory[0]", INTRO[:-1] + "[^a].", INTRO) == found[0][:4]
    assert found[1][:2] == ("removed", "footnotes.a")


def test_tracked_changes_count_as_made(folder):
    def edit(paper):
        paragraph = line(paper, "Việc sẽ làm.")
        run = paragraph.runs[0]._r
        for tag, text in (("t", "Việc sắp làm."), ("delText", "Việc sẽ làm.")):
            mark = "ins" if tag == "t" else "del"
            paragraph._p.append(
                parse_xml(
                    f'<w:{mark} {nsdecls("w")} w:id="9" w:author="A" w:date="2020-03-01T00:00:00Z"><w:r>'
                    f"<w:{tag}>{text}</w:{tag}></w:r></w:{mark}>"
                )
            )
        run.getparent().remove(run)

    [(kind, path, old, new, _)] = changes(folder, "a.yaml", edited(folder, edit))
    assert (kind, path, old, new) == ("changed", "priorities.advisory[0]", "Việc sẽ làm.", "Việc sắp làm.")


def test_moved_split_and_joined(folder):
    def edit(paper):
        moved = line(paper, "Vùng đồng bào")
        line(paper, "Tổ chức Hội nghị")._p.addprevious(moved._p)
        words = "Tổ chức Hội nghị tổng kết công tác dân vận"
        paragraph = line(paper, words)
        paragraph.insert_paragraph_before(words, style=paragraph.style)
        retype(paper, "của hệ thống chính trị", "của hệ thống chính trị.")

    rows = json.loads(diff(folder, "a.yaml", edited(folder, edit), "--output-format", "json"))["changes"]
    told = {(row["kind"], row["part"], row["new"]) for row in rows}
    assert ("moved", None, "Vùng đồng bào dân tộc thiểu số và miền núi của tỉnh.") in told
    assert ("changed", "split", "của hệ thống chính trị.") in told


def test_two_word_files(folder):
    first = edited(folder, lambda paper: retype(paper, "Việc sẽ làm.", "Việc sẽ làm ngay."), "b.docx")
    second = edited(folder, lambda paper: retype(paper, "Việc sẽ làm.", "Việc sẽ làm sau."), "c.docx")
    found = changes(folder, first, second)
    assert found == [("changed", "priorities.advisory[0]", "Việc sẽ làm ngay.", "Việc sẽ làm sau.", None)]
    assert "Công tác tham mưu" in diff(folder, first, second)


def test_a_file_of_others_is_compared_by_its_text_and_that_is_said(folder):
    other = without_source(folder)
    run = baocao("diff", "a.yaml", other, cwd=folder)
    assert run.stdout.decode() == f"a.yaml → {other}: không có khác biệt\n"
    assert said(run) == f"baocao: “{other}” không mang theo bản gốc của baocao, nên được so theo lời văn\n"


def test_looks_that_are_the_same_are_no_change_without_a_source(folder):
    """Most letters of these lines are not as their style has them."""
    words = "Tổ chức Hội nghị tổng kết công tác dân vận của hệ thống chính trị."
    month = MONTH.replace(words, f"'*{words[:-1]}*.'").replace("Việc sẽ làm.", "'**Việc sẽ** làm.'")
    (folder / "a.yaml").write_text(month, encoding="utf-8")
    assert "không có khác biệt" in diff(folder, "a.yaml", without_source(folder))


def test_a_retyped_file(folder):
    """Numbers typed by hand, everything in one style, bold by hand."""
    text = baocao("text", folder / "a.docx").stdout.decode()
    paper = docx.Document()
    body, _, notes = text.partition("\n\n¹")
    for words in body.splitlines():
        if " | " not in words:
            paragraph = paper.add_paragraph()
            paragraph.add_run(words.replace("¹", "")).bold = words[:2] in ("I.", "1.")
        if words == "Xã C | 0":
            table = paper.add_table(0, 2, style="Table Grid")
            for row in ("Đơn vị | Số hộ", "Xã A | 12", "Xã B | 7", "Xã C | 0"):
                cells = table.add_row().cells
                cells[0].text, cells[1].text = row.split(" | ")
    assert notes
    paper.save(folder / "c.docx")
    found = changes(folder, "a.yaml", "c.docx")
    assert ("changed", "results.advisory[3].table.rows[1][1]", "0", "7", number_of("Xã B")) in found
    assert ("removed", "footnotes.a") in [row[:2] for row in found]
    assert len(found) <= 4, found


def test_two_files_of_others_are_shown_below_their_headings(folder):
    first = without_source(folder, "b.docx")
    month = (folder / "a.yaml").read_text("utf-8")
    (folder / "a.yaml").write_text(month.replace("Việc sẽ làm.", "Việc sẽ làm ngay."), encoding="utf-8")
    second = without_source(folder, "c.docx")
    shown = diff(folder, first, second).splitlines()
    assert shown[0].endswith("sửa 1, giữ nguyên 38") or ": sửa 1, " in shown[0]
    assert shown[2].startswith("1. Công tác tham mưu")
    assert shown[3] == "  ~ Việc sẽ làm{+ ngay+}."


def test_a_month_with_errors_is_told(folder):
    (folder / "loi.yaml").write_text("period: 2020-02\n", encoding="utf-8")
    run = baocao("diff", "loi.yaml", "a.docx", cwd=folder)
    assert run.returncode == 2
    assert "còn lỗi nên chưa so sánh được" in said(run)


def test_what_is_no_word_file_is_told_as_what_it_is(folder):
    (folder / "x.docx").write_bytes(b"%PDF-1.7")
    (folder / "y.docx").write_bytes(b"PK\x03\x04 broken")
    for name in ("x.docx", "y.docx"):
        run = baocao("diff", "a.yaml", name, cwd=folder)
        assert run.returncode == 2
        assert name in said(run)
        assert "baocao validate" not in said(run)


def test_a_word_file_of_git(folder):
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "một")
    edited(folder, lambda paper: retype(paper, "Việc sẽ làm.", "Việc sẽ làm ngay."), "a.docx")
    for names in (("a.docx",), ("HEAD:a.docx", "a.docx"), ("HEAD:a.yaml", "a.docx")):
        assert "Việc sẽ làm{+ ngay+}." in diff(folder, *names)


def test_a_forged_source_is_no_source(folder):
    parts = parts_of((folder / "a.docx").read_bytes())
    parts["customXml/item1.xml"] = parts["customXml/item1.xml"].replace(b"month.results", b"/etc/results")
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    (folder / "b.docx").write_bytes(buffer.getvalue())
    run = installed("diff", "a.yaml", "b.docx", cwd=folder)
    assert run.returncode == 0
    assert "không có khác biệt" in run.stdout.decode()
    assert "không mang theo bản gốc" in said(run)
