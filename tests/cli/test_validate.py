"""``validate``, ``fix``, ``rules`` and ``schema`` as a user runs them."""

import json
import os
import re
import subprocess

import pytest

from baocao import check
from baocao.cli.fix import run_fix
from baocao.cli.fix_paper import PaperFixes
from baocao.cli.validate import ValidateOptions, run_validate
from baocao.lint.settings import AskedRules
from baocao.report import REPORTS
from tests.command import BAOCAO, baocao, said
from tests.helpers import EXAMPLES, SMALL

WRONG = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU, ngày 23/4/2014 của Tỉnh ủy.")


@pytest.fixture
def month(tmp_path):
    path = tmp_path / "tháng 02.yaml"
    path.write_text(WRONG, encoding="utf-8")
    return path


def test_the_examples_are_clean():
    run = baocao("validate", EXAMPLES, "--strict")
    assert run.returncode == 0


def test_warnings_fail_only_when_strict(month):
    run = baocao("validate", month)
    assert run.returncode == 0
    assert "cảnh báo VD001" in run.stdout.decode()
    assert "1 chỗ sửa tự động được" in said(run)
    assert baocao("validate", month, "--strict").returncode == 1


COUNTED = {
    "a fix that brings another": SMALL.replace("Việc đã làm.", "Số liệu: uỷ ban 15 việc"),
    "a fix that would do harm": SMALL.replace(
        "    - Việc đã làm.\n", "    - text: Tổ chức\n      items: [Hội nghị.]\n"
    ),
    "a list of three lines": SMALL.replace("Việc đã làm.", "Dự thảo\n      - tháng;\n      - quý."),
}


@pytest.mark.parametrize("kind", COUNTED)
def test_as_many_fixes_are_offered_as_are_made(kind, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2020-02.yaml").write_text(COUNTED[kind], encoding="utf-8")
    form = {"strict": False, "output_format": "full", "output_file": None, "reports": ()}
    run_validate(["2020-02.yaml"], ValidateOptions(lang="vi", rules=AskedRules(), **form))
    offered = re.search(r"(\d+) chỗ sửa tự động được", capsys.readouterr().err)
    run_fix(["2020-02.yaml"], PaperFixes(lang="vi", rules=AskedRules()), diff=False)
    made = re.search(r"đã sửa (\d+) chỗ", capsys.readouterr().err)
    assert (offered[1] if offered else "0") == made[1]


def many(faults, filler=""):
    tasks = "".join(f"    - Việc {n} của uỷ ban.\n" for n in range(faults))
    return SMALL.replace("    - Việc đã làm.\n", tasks) + filler


UNCOUNTED = {"too many faults": many(60), "too long a file": many(1, f"# {'a' * (1 << 16)}\n")}


@pytest.mark.parametrize("kind", UNCOUNTED)
def test_fixes_that_take_long_to_try_are_not_counted(kind, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("baocao.mend.fix.fix", None)
    (tmp_path / "2020-02.yaml").write_text(UNCOUNTED[kind], encoding="utf-8")
    form = {"strict": False, "output_format": "full", "output_file": None, "reports": ()}
    run_validate(["2020-02.yaml"], ValidateOptions(lang="vi", rules=AskedRules(), **form))
    assert "Có chỗ sửa tự động được: baocao fix 2020-02.yaml" in capsys.readouterr().err


def test_errors_fail(month):
    month.write_text(SMALL.replace("Việc đã làm.", "Họp ngày 30/02/2020."), encoding="utf-8")
    assert baocao("validate", month).returncode == 1


def test_several_reports_at_once(month, tmp_path):
    sarif, junit = tmp_path / "a.sarif", tmp_path / "b" / "c.xml"
    run = baocao(
        "validate",
        month,
        "--output-format",
        "json",
        "--report",
        f"sarif={sarif}",
        "--report",
        f"junit={junit}",
    )
    assert json.loads(run.stdout)["summary"] == {"files": 1, "error": 0, "warning": 1, "info": 0}
    assert json.loads(sarif.read_text("utf-8"))["version"] == "2.1.0"
    assert "<testsuite" in junit.read_text("utf-8")


def test_the_report_goes_to_a_file(month, tmp_path):
    out = tmp_path / "out.json"
    run = baocao("validate", month, "--output-format", "json", "--output-file", out)
    assert run.stdout == b""
    assert json.loads(out.read_text("utf-8"))["version"] == 1


def test_a_github_job_gets_its_summary(month, tmp_path):
    summary = tmp_path / "summary.md"
    run = baocao("validate", month, "--output-format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert run.stdout.decode().startswith("::warning file=")
    assert "VD001" in summary.read_text("utf-8")


def test_select_and_ignore(month):
    assert "VD001" not in baocao("validate", month, "--ignore", "VD001").stdout.decode()
    assert baocao("validate", month, "--select", "ct,CC").stdout == b""


def test_parallel_processes_report_the_same(month, tmp_path):
    for number, text in enumerate([SMALL, WRONG, "period: [", SMALL.replace("2020-02\n", "x\n"), SMALL]):
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "lost.yaml").symlink_to(tmp_path / "nowhere.yaml")
    runs = [
        baocao("validate", tmp_path / "lost.yaml", tmp_path, "--output-format", form, "-j", jobs)
        for form, jobs in (("full", "1"), ("full", "3"), ("json", "1"), ("json", "3"))
    ]
    assert runs[0].returncode == 2
    assert "VD001" in runs[0].stdout.decode()
    for alone, together in (runs[:2], runs[2:]):
        assert (alone.returncode, alone.stdout, alone.stderr) == (
            together.returncode,
            together.stdout,
            together.stderr,
        )


def test_papers_and_standard_input_are_judged_by_one_process(month, tmp_path):
    out = tmp_path / "ra"
    out.mkdir()
    (tmp_path / "b.yaml").write_text(SMALL, encoding="utf-8")
    run = baocao("validate", month, tmp_path / "b.yaml", "--report", f"docx={out}/", "-j", "2")
    assert run.returncode == 0
    assert sorted(path.name for path in out.iterdir()) == ["b.docx", "tháng 02.docx"]
    run = baocao("validate", "-", tmp_path / "b.yaml", "-j", "2", data=WRONG.encode())
    assert "cảnh báo VD001" in run.stdout.decode()


@pytest.mark.parametrize("command", ["validate", "build"])
@pytest.mark.parametrize(
    ("options", "settings"), [(["--ignore", "all"], ""), ([], 'ignore = ["ALL"]'), (["--select", "KY"], "")]
)
def test_all_rules_may_be_left_out(month, command, options, settings):
    (month.parent / "baocao.toml").write_text(settings, encoding="utf-8")
    run = baocao(command, month, *options)
    assert (run.returncode, run.stdout) == (0, b"")
    assert "VD001" not in said(run)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Việc [^a].", "CC001"),
        ("a: [b: [c: [d: [e.]]]]", "DM010"),
        ("Việc. # baocao: ignore CT001\nx: 1", "SC001"),
    ],
)
def test_a_paper_that_cannot_be_printed_says_why_whatever_rules_are_selected(month, text, rule):
    month.write_text(SMALL.replace("Việc đã làm.", text), encoding="utf-8")
    run = baocao("build", month, "--ignore", "ALL")
    assert run.returncode == 1
    assert rule in said(run)
    assert not month.with_suffix(".docx").exists()


@pytest.mark.parametrize("options", [(), ("--ignore", "ALL"), ("--ignore", "SC,YM"), ("--select", "VD")])
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (SMALL.replace("results:", "resluts: # baocao: ignore SC001"), "SC001"),
        (SMALL.replace("2020-02-25", "2020-02-31 # baocao: ignore KY008"), "KY008"),
        (SMALL + "period: 2020-03 # baocao: ignore YM002\n", "YM002"),
    ],
)
def test_validate_is_green_only_where_build_is(month, text, rule, options):
    month.write_text(text, encoding="utf-8")
    judged, built = baocao("validate", month, *options), baocao("build", month, *options)
    assert (judged.returncode, built.returncode) == (1, 1)
    assert f"lỗi {rule}" in judged.stdout.decode()
    assert f"lỗi {rule}" in said(built)
    assert not check(month, select="VD").ok


@pytest.mark.parametrize("command", ["validate", "build"])
def test_all_rules_may_be_selected_again(month, command):
    (month.parent / "baocao.toml").write_text('select = ["KY"]', encoding="utf-8")
    run = baocao(command, month, "--select", "ALL")
    assert "VD001" in run.stdout.decode() + said(run)


@pytest.mark.parametrize(("name", "head"), [("baocao.toml", ""), ("pyproject.toml", "[tool.baocao]\n")])
def test_a_project_has_its_settings(month, name, head):
    (month.parent / name).write_text(
        head + 'ignore = ["NN"]\nseverity = {VD001 = "error"}\n', encoding="utf-8"
    )
    run = baocao("validate", month)
    assert run.returncode == 1
    assert "lỗi VD001" in run.stdout.decode()
    assert "NN003" not in run.stdout.decode()
    assert baocao("build", month).returncode == 1


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ('chon = ["VD"]', "không có khóa “chon”"),
        ('select = "VD"', "“select” phải là danh sách"),
        ('ignore = ["XX001"]', "không có quy tắc “XX001”"),
        ('severity = {VD001 = "nặng"}', "severity"),
        ('severity = {ALL = "error"}', "không có quy tắc “ALL”"),
        ("select = [", "không đọc được"),
    ],
)
def test_wrong_settings_are_told(month, settings, words):
    (month.parent / "baocao.toml").write_text(settings, encoding="utf-8")
    run = baocao("validate", month)
    assert run.returncode == 2
    assert words in said(run)


def test_a_table_of_another_tool_says_nothing_of_us(month):
    settings = month.parent / "pyproject.toml"
    for text in ("tool = 1\n", "[tool.ruff]\n"):
        settings.write_text(text, encoding="utf-8")
        assert baocao("validate", month).returncode == 0
    settings.write_text("[tool]\nbaocao = 3\n", encoding="utf-8")
    run = baocao("validate", month)
    assert run.returncode == 2
    assert "“tool.baocao” phải là một bảng" in said(run)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--output-format", "xml"], "không có dạng kết quả “xml”"),
        (["--report", "sarif"], "--report viết theo dạng DẠNG=TỆP"),
        (["--report", "xml=a"], "không có dạng kết quả “xml”"),
        (["--select", "ZZ"], "không có quy tắc “ZZ”"),
        (["-j", "0"], "--jobs (-j) phải từ 1"),
        (["--format", "json"], "có: party, state, youth; có phải “--output-format json”?"),
        (["--format", "sarif", "--output-format", "json"], "có phải “--output-format sarif”?"),
        (["--format", "stat"], "không có thể thức “stat”; có: party, state, youth; có phải “state”?"),
        (["--kind", "xyz"], "--kind: không có loại văn bản “xyz”; có: Biên bản, "),
        (["--kind", "bao cao"], "có phải “Báo cáo”?"),
    ],
)
def test_wrong_options_are_told(month, arguments, words):
    run = baocao("validate", month, *arguments)
    assert run.returncode == 2
    assert words in said(run)


@pytest.mark.parametrize("form", [name for name, form in REPORTS.items() if not form.for_people])
def test_findings_written_to_a_file_are_counted_where_people_read(month, form):
    out = month.parent / f"ra{REPORTS[form].endings[0]}"
    options = ("--output-format", form, "--output-file", out)
    run = baocao("validate", month, *options, BAOCAO_LANG="en")
    assert (run.returncode, run.stdout) == (0, b"")
    [line] = said(run).splitlines()
    assert " in 1 file. Wrote “" in line
    assert out.name in line
    assert said(baocao("validate", month, *options, "--quiet")) == ""
    assert said(baocao("validate", month, "--output-format", form)) == ""


def test_fix_leaves_what_stops_printing_where_its_rule_is_not_selected(month):
    wrong = WRONG.replace("date: 2020-02-25", "date: 25/2/2020")
    month.write_text(wrong, encoding="utf-8")
    assert baocao("fix", month, "--select", "VD").returncode == 1
    assert month.read_text("utf-8") == wrong.replace("Kế hoạch 103", "Kế hoạch số 103")
    assert baocao("fix", month).returncode == 0
    assert "date: 2020-02-25\n" in month.read_text("utf-8")


@pytest.mark.parametrize("words", [("--format", "json"), ("--kind", "xyz")])
def test_fix_refuses_an_unknown_form_where_it_reads_no_word_file(month, words):
    run = baocao("fix", month, *words)
    assert (run.returncode, run.stdout) == (2, b"")
    assert f"“{words[1]}”; có: " in said(run)
    assert "--output-format" not in said(run)
    assert month.read_text("utf-8") == WRONG


def test_fix_writes_the_file(month):
    run = baocao("fix", month)
    assert run.returncode == 0
    assert month.read_text("utf-8") == WRONG.replace("Kế hoạch 103", "Kế hoạch số 103")
    assert "đã sửa 1 chỗ" in said(run)
    before = month.stat().st_mtime_ns
    baocao("fix", month)
    assert month.stat().st_mtime_ns == before


def test_fix_shows_a_diff_that_patch_takes(month):
    run = baocao("fix", "--diff", month.name, cwd=month.parent)
    assert run.returncode == 1
    assert month.read_text("utf-8") == WRONG
    subprocess.run(["git", "apply", "-p1", "-"], input=run.stdout, cwd=month.parent, check=True)
    assert month.read_text("utf-8") == WRONG.replace("Kế hoạch 103", "Kế hoạch số 103")
    assert baocao("fix", "--diff", month).returncode == 0


def test_fix_of_standard_input():
    run = baocao("fix", "-", data=WRONG.encode())
    assert run.stdout.decode() == WRONG.replace("Kế hoạch 103", "Kế hoạch số 103")


def test_fix_fails_where_errors_are_left(month):
    month.write_text(SMALL.replace("Việc đã làm.", "Họp ngày 30/02/2020."), encoding="utf-8")
    run = baocao("fix", month)
    assert run.returncode == 1
    assert "còn 1 lỗi" in said(run)


def test_fix_says_which_faults_are_left(month):
    text = SMALL.replace("Việc đã làm.", "Kế hoạch 103-KH/TU, ngày 23/4/2014; họp ngày 30/02/2020.")
    month.write_text(text, encoding="utf-8")
    run = baocao("fix", month)
    assert "đã sửa 1 chỗ; còn 1 lỗi" in said(run)
    assert f"{month}:6:" in said(run)
    assert "KY003" in said(run)


def test_a_diff_of_what_cannot_be_read_says_so(month):
    month.write_text(SMALL + "outline: [\n", encoding="utf-8")
    run = baocao("fix", "--diff", month)
    assert run.returncode == 1
    assert run.stdout == b""
    assert "chưa đọc được như YAML" in said(run)
    assert "YM001" in said(run)


def test_rules_are_listed_and_explained():
    from baocao.lint.rules.every import EVERY

    listed = [group.splitlines() for group in baocao("rules").stdout.decode().split("\n\n")]
    titles, groups = [group[0] for group in listed], [group[1:] for group in listed]
    ids = [[line.split()[0] for line in group] for group in groups]
    assert titles[0] == "Tệp YAML: cú pháp, ký tự, dòng (YM)"
    assert [title[-3:-1] for title in titles] == [group[0][:2] for group in ids]
    assert ids == [[rule.id for rule in EVERY if rule.family == group[0][:2]] for group in ids]
    assert sum(map(len, ids)) == len(EVERY)
    page = baocao("rules", "vd001").stdout.decode()
    for words in ("Vì sao:", "Nguồn:", "Sai (⟦…⟧):", "Đúng:", "# baocao: bỏ qua VD001"):
        assert words in page
    assert "Why:" in baocao("rules", "citation-without-so", "--lang", "en").stdout.decode()
    assert "không có quy tắc “XX999”; xem “baocao rules”" in said(baocao("rules", "XX999"))
    run = baocao("rules", "VD0001")
    assert run.returncode == 2
    assert "có phải “VD001”?" in said(run)


def test_a_rule_names_the_id_it_was_known_by():
    assert "Trước đây là SC003" in baocao("rules", "DM010").stdout.decode()
    page = baocao("rules", "SC003", "--lang", "en").stdout.decode()
    assert "SC003 formerly covered CC005, DM009, DM010" in page
    assert "SC003" not in baocao("rules", "SC001").stdout.decode()


def test_the_schema_is_printed_or_written(tmp_path):
    printed = baocao("schema").stdout
    baocao("schema", "-o", tmp_path / "month.schema.json")
    assert (tmp_path / "month.schema.json").read_bytes() == printed
    assert json.loads(printed)["title"] == "Tệp tháng"


def test_output_that_no_one_reads_is_no_fault():
    command = f"'{BAOCAO}' rules | head -c1"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert run.stderr == b""


@pytest.fixture
def unreadable(tmp_path):
    """A function that makes a folder of months in which one of them cannot be judged."""
    for number in (1, 2, 3):
        (tmp_path / f"2020-0{number}.yaml").write_text(WRONG.replace("2020-02", f"2020-0{number}"), "utf-8")
    (tmp_path / "offices").mkdir()

    def make(how):
        month, office = tmp_path / "2020-02.yaml", tmp_path / "offices" / "x.yaml"
        if how.startswith("office"):
            month.write_text(month.read_text("utf-8").replace("bdv-quang-ngai", "x"), "utf-8")
        bad = office if "office" in how else month
        if how.startswith("among"):
            month.unlink()
        bad.unlink(missing_ok=True)
        if how.endswith("a pipe"):
            os.mkfifo(bad)
        elif how.endswith("link out"):
            bad.symlink_to("/etc/passwd")
        elif how.endswith("to nothing"):
            bad.symlink_to("nowhere")
        else:
            (tmp_path / "a").mkdir()
            for name in ("2020-02.yaml", "2020-04.yaml"):
                (tmp_path / "a" / name).write_text(WRONG, "utf-8")
            (tmp_path / "a" / "baocao.toml").write_text("x = [", "utf-8")
        return tmp_path

    return make


UNREADABLE = [
    "among offices a pipe",
    "office a pipe",
    "office a link out",
    "a pipe",
    "a link out",
    "a link to nothing",
    "settings",
]


@pytest.mark.parametrize("how", UNREADABLE)
def test_a_month_that_cannot_be_judged_keeps_no_other_from_it(unreadable, how):
    folder = unreadable(how)
    run = baocao("validate", ".", "--output-format", "json", "--report", "junit=a.xml", cwd=folder)
    assert run.returncode == 2, said(run)
    found = {finding["file"] for finding in json.loads(run.stdout)["findings"]}
    assert {name for name in found if name.startswith("2020")} == {"2020-01.yaml", "2020-03.yaml"}
    assert "2020-03" in (folder / "a.xml").read_text("utf-8")
    reasons = [line for line in said(run).splitlines() if line.startswith("baocao: ")]
    # An office that lies in the folder, and the month that is of it, are two.
    count = 2 if how == "settings" or how.startswith("office") else 1
    assert f"Chưa kiểm tra được {count} tệp" in said(run)
    # What is the same for many is told once.
    assert len(reasons) == 1 or how.startswith("office")


@pytest.mark.parametrize("how", UNREADABLE)
def test_a_month_that_cannot_be_judged_keeps_no_other_from_being_mended(unreadable, how):
    folder = unreadable(how)
    shown = baocao("fix", ".", "--diff", cwd=folder)
    assert shown.returncode == 2, said(shown)
    assert [name in shown.stdout.decode() for name in ("2020-01", "2020-03")] == [True, True]
    assert baocao("fix", ".", cwd=folder).returncode == 2
    for name in ("2020-01.yaml", "2020-03.yaml"):
        assert "số 103-KH/TU" in (folder / name).read_text("utf-8")


def test_where_no_month_can_be_judged_there_is_no_report(unreadable):
    folder = unreadable("a pipe")
    run = baocao("validate", "2020-02.yaml", "--report", "junit=a.xml", cwd=folder)
    assert (run.returncode, run.stdout) == (2, b"")
    assert not (folder / "a.xml").exists()
    run = baocao("validate", ".", "--select", "XX001", cwd=folder)
    assert (run.returncode, run.stdout) == (2, b"")
    assert said(run).count("XX001") == 1


@pytest.mark.parametrize("command", ["validate", "fix"])
def test_a_folder_that_cannot_be_looked_into_keeps_no_other_from_it(month, command, monkeypatch, capsys):
    (month.parent / "kín").mkdir()
    look = os.scandir

    def refuse(folder):
        if os.fspath(folder).endswith("kín"):
            raise PermissionError(13, "Permission denied", os.fspath(folder))
        return look(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    if command == "fix":
        status = run_fix([str(month.parent)], PaperFixes(lang="vi", rules=AskedRules()), diff=True)
    else:
        wanted = ValidateOptions(
            lang="vi",
            rules=AskedRules(),
            strict=False,
            output_format="full",
            output_file=None,
            reports=(),
        )
        status = run_validate([str(month.parent)], wanted)
    told = capsys.readouterr()
    assert status == 2
    assert "103-KH" in told.out
    assert "kín" in told.err
