"""The words of typed papers: the rules that need no month find in a Word file what they find in a month."""

from datetime import date
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest

from baocao import pipeline
from baocao.lint.engine import Choice
from baocao.lint.example import files_of, unmarked
from baocao.lint.rules import RULES
from baocao.lint.words_check import FAMILIES, check_words
from baocao.word.measured import forms_of
from baocao.word.reader import read_paper
from baocao.word.recognise.recognising import recognise
from baocao.word.words_of_paper import words_of
from tests.helpers import EXAMPLES, ROOT, parts_of
from tests.lint.test_rules import folder_with

CORPUS = ROOT / "tests" / "word" / "corpus"
TODAY = date(2026, 11, 1)
# What only a month has: its YAML, its office and figures, the next month, the keys of a signature. The rules
# of form tell of the line of the archive.
OF_MONTHS = {
    *("CT001", "CT003", "CT015", "CT017", "CT024"),
    *("KK001", "KK003", "KK004", "KK005", "KK007", "KK008"),
    *("KY008", "KY009", "KY010", "NN001", "NN002", "NN003"),
}
READ = [rule for rule in RULES if rule.family in FAMILIES and rule.id not in OF_MONTHS]
# The words of the corpus make no sense: doubled and misplaced ones are in the text as it is.
OF_CORPUS = {
    "bc-chi-so-01": {"CT011", "CT018", "NN006"},
    "bc-ket-qua-01": {"CT011", "CT014", "CT018"},
    "bc-nam-01": {"CT004", "CT008", "CT009", "CT011", "CT016", "VD001", "VD006"},
    "bc-nam-02": {"CT011", "CT018"},
    "bc-thang-01": {"CT004", "CT006", "CT011", "CT016", "KY005", "VD003", "VD004", "VD006", "VD007"},
    "bc-thang-02": {"CT005"},
    "bc-tuan-01": {"CT012", "CT018"},
    "cv-01": set(),
    "kh-01": set(),
    "kh-02": {"CT006", "CT011", "CT018", "VD001"},
    "qd-01": {"CT007", "CT012"},
    "ttr-01": {"VD006"},
}


def findings(data, beside=EXAMPLES):
    paper = read_paper(BytesIO(data), "a.docx")
    found = recognise(paper)
    form = forms_of("a.docx", paper, found, TODAY)[0]
    has_period = found.facts.period is not None
    told = check_words(form, words_of(form, found, beside), Choice(), has_period=has_period)
    return {finding.rule.id: finding for finding in told}, form


def built(text, beside=EXAMPLES):
    """Return the paper of a month, whatever its faults, and the ids of what the month's rules find."""
    checked = pipeline.check("month.yaml", text.encode(), beside)
    draft = checked.draft or pipeline.faulty_draft("month.yaml", text.encode(), beside)
    return pipeline.build_all(draft, ("docx",), source=False).reports["docx"], checked


@cache
def plain(month=EXAMPLES / "2020-02.yaml"):
    return built(month.read_text("utf-8"), month.parent)[0]


def retyped(old, new, paper=None):
    """Return a paper in which some words are typed otherwise; a plain one, if none is given."""
    parts = parts_of(paper or plain())
    text = parts["word/document.xml"].decode()
    assert old in text
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            is_main = name == "word/document.xml"
            archive.writestr(name, text.replace(old, new) if is_main else data)
    return buffer.getvalue()


@pytest.mark.parametrize("rule", READ, ids=lambda rule: rule.id)
def test_a_fault_is_found_in_the_paper_as_in_the_month(rule, tmp_path):
    # Some examples are about blanks, which no rule counts in Word, or about keys.
    assert any(found_as_in_the_month(rule, bad.text, tmp_path) for bad in rule.bad)


def found_as_in_the_month(rule, example, folder):
    text, others = files_of(example)
    month, _ = unmarked(text)
    beside = folder_with(others, folder) if others else EXAMPLES
    data, checked = built(month, beside)
    told, _ = findings(data, beside)
    assert set(told) <= {finding.rule.id for finding in checked.findings}
    return rule.id in told


@pytest.mark.parametrize("name", OF_CORPUS)
def test_the_words_of_offices_are_told_of_as_they_are(name):
    told, _ = findings((CORPUS / f"{name}.docx").read_bytes(), CORPUS)
    assert set(told) == OF_CORPUS[name]


def test_a_rule_is_told_once_with_its_count_and_the_first_three_places():
    told, form = findings((CORPUS / "bc-thang-01.docx").read_bytes(), CORPUS)
    finding = told["KY005"]
    assert finding.message.text("vi").startswith(
        "số 0 thừa hoặc thiếu trong ngày, tháng, 5 chỗ: "
        "đoạn 15 “ngày 24/03/2024 người kinh”: nên là “24/3/2024”; đoạn 25 “"
    )
    assert finding.message.text("vi").endswith("; …")
    assert finding.message.text("en").count("paragraph ") == 3
    shown = [form.source.text[slice(*span)] for span in (finding.span, *finding.also)]
    assert shown[:3] == ["24/03/2024", "17/03/2024", "23/03/2024"]
    assert len(shown) == finding.times == 5


def test_what_is_told_is_for_those_who_type_in_word():
    for name in OF_CORPUS:
        told, _ = findings((CORPUS / f"{name}.docx").read_bytes(), CORPUS)
        for finding in told.values():
            said = f"{finding.message.text('vi')} {finding.help.text('vi') if finding.help else ''}"
            assert not {"khóa", "dòng", "cột"} & set(said.partition(": ")[2].split())


def test_the_brackets_around_the_mark_of_a_footnote_are_no_blank():
    text = (CORPUS / "bc-thang-01.docx").read_bytes()
    assert b"footnoteReference" in parts_of(text)["word/document.xml"]
    assert "CT012" not in findings(text, CORPUS)[0]


def test_a_star_is_a_character():
    told, form = findings(retyped("Ban Dân vận", "*Ban  Dân* vận *"))
    assert not {"CT017", "CT005"} & told.keys()
    assert "*Ban Dân* vận *" in form.source.text


@pytest.mark.parametrize(("kind", "told_of"), [("BÁO CÁO", True), ("KẾ HOẠCH", False), ("QUYẾT ĐỊNH", False)])
def test_only_a_report_is_of_the_days_of_its_period(kind, told_of):
    late = retyped("ngày 25 tháng 02 năm 2020", "ngày 25 tháng 9 năm 2020")
    told, _ = findings(retyped(">BÁO CÁO<", f">{kind}<", late))
    assert ("KY001" in told) == told_of


@pytest.mark.parametrize("typed", ["TUQ.", "TUQ "])
def test_an_authority_that_the_format_does_not_have_is_told(typed):
    told, form = findings(retyped(">K/T<", f">{typed}<"))
    assert form.source.text[slice(*told["KK001"].span)].startswith(typed.strip())


@pytest.mark.parametrize(("kind", "told_of"), [("BÁO CÁO", True), ("KẾ HOẠCH", False)])
def test_a_report_to_the_body_in_its_letterhead_is_addressed_to_it(kind, told_of):
    paper = plain(ROOT / "tests" / "structures" / "inspectorate-nine-months.yaml")
    told, form = findings(retyped(">Thanh tra Sở Xây dựng;<", ">Thanh tra Sở;<", paper))
    assert "NN006" not in told
    superior = next(form.labelled("superior")).text
    listed = retyped(">Thanh tra Sở Xây dựng;<", f">{superior.capitalize()} (để báo cáo);<", paper)
    told, _ = findings(retyped(">BÁO CÁO<", f">{kind}<", listed))
    assert ("NN006" in told) == told_of


def test_a_day_that_does_not_exist_is_found_in_the_head():
    told, form = findings(retyped("ngày 25 tháng 02", "ngày 31 tháng 02"))
    assert form.lines[form.source.position(told["KY003"].span.start).line - 1].label == "place-date"


def test_the_subject_of_a_letter_need_not_date_what_it_answers():
    told, form = findings((CORPUS / "cv-01.docx").read_bytes(), CORPUS)
    assert any("6607/VDV-C01" in line.text for line in form.labelled("subject"))
    assert told == {}


@pytest.mark.parametrize(("cell", "told_of"), [("nt", False), ('"', False), ("trđ", False), ("thiêú", True)])
def test_a_sign_in_a_cell_is_no_word(cell, told_of):
    data = plain(ROOT / "tests" / "structures" / "department-quarter.yaml")
    words = next(line for line in findings(data)[1].lines if line.label == "table").text.split(" | ")[0]
    told, _ = findings(retyped(f">{words}<", f">{cell}<", data))
    assert bool({"CT004", "CT008"} & told.keys()) == told_of


def test_a_draft_may_leave_blank_what_it_goes_with():
    paper = plain(ROOT / "tests" / "structures" / "marked-month.yaml")
    told, form = findings(retyped("số          /BC-UBND ngày        ", "số ……/BC-UBND ngày …… ", paper))
    assert any("số ……/BC" in line.text for line in form.lines)
    assert "CT012" not in told
