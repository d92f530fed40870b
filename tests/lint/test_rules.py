"""Every rule against its own examples: found at the words between ⟦ and ⟧, silent on the good ones."""

import pytest

from baocao.finding import Severity, Span
from baocao.lint.engine import Choice
from baocao.lint.example import files_of, month_of, name_of, unmarked
from baocao.lint.rules import RULES
from baocao.mend.fix import fix
from baocao.pipeline import check
from baocao.source import Source, load, to_data
from tests.helpers import EXAMPLES

# What only finished pages show is held against its examples in tests/lint/test_signature_alone.py.
BAD = [(rule, bad) for rule in RULES if not rule.on_pages for bad in rule.bad]
GOOD = [(rule, good) for rule in RULES for good in rule.good]


def named(cases):
    return [f"{rule.id}-{number}" for number, (rule, _) in enumerate(cases)]


def findings_of(rule, text, beside=EXAMPLES, name="month.yaml"):
    result = check(name, text.encode(), beside)
    return [finding for finding in result.findings if finding.rule.id == rule.id], result


def folder_with(files, folder):
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(unmarked(text)[0], encoding="utf-8")
    return folder


def marked(files, folder):
    """Return the words marked in files beside a month, as findings give them."""
    for name, text in files.items():
        plain, spans = unmarked(text)
        source = Source(str(folder / name), plain)
        yield from ((source.name, source.region(Span(*words))) for words in spans)


@pytest.mark.parametrize(("rule", "bad"), BAD, ids=named(BAD))
def test_a_bad_example_is_found_at_its_words(rule, bad, tmp_path):
    month, others = files_of(bad.text)
    text, expected = unmarked(month)
    name = name_of(bad.text)
    found, result = findings_of(rule, text, folder_with(others, tmp_path), name)
    source = result.sources[name]
    wanted = [(name, source.region(Span(*words))) for words in expected]
    told = [(finding.file, result.sources[finding.file].region(finding.span)) for finding in found]
    assert told == [*wanted, *marked(others, tmp_path)]


@pytest.mark.parametrize(("rule", "good"), GOOD, ids=named(GOOD))
def test_a_good_example_is_passed_over(rule, good, tmp_path):
    month, others = files_of(good)
    found, result = findings_of(rule, month, folder_with(others, tmp_path), name_of(good))
    assert [finding.message.text("en") for finding in found] == []
    told = [(f.rule.id, f.message.text("vi")) for f in result.findings if f.severity is Severity.ERROR]
    assert told == []


def test_ids_and_names_are_unique_and_in_order():
    ids = [rule.id for rule in RULES]
    names = [rule.name for rule in RULES]
    assert ids == sorted(set(ids))
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule):
    assert rule.good
    assert rule.bad
    assert rule.source
    for lang in ("vi", "en"):
        assert rule.title.text(lang)
        assert rule.why.text(lang)


@pytest.mark.parametrize(("rule", "bad"), BAD, ids=named(BAD))
def test_a_fix_gives_the_right_example_and_there_is_one_wherever_it_is_shown(rule, bad, tmp_path):
    month, others = files_of(bad.text)
    wrong, _ = unmarked(month)
    folder = folder_with(others, tmp_path)
    fixed = fix("month.yaml", wrong.encode(), folder, Choice(select=(rule.id,)))
    assert (fixed.data != wrong.encode()) == bool(bad.right)
    if bad.right:
        right, _ = unmarked(month_of(bad.right))
        assert to_data(load("a", fixed.data)[1]) == to_data(load("a", right.encode())[1])
        assert findings_of(rule, fixed.data.decode(), folder)[0] == []


SILENT = (
    "Khen thưởng tập thể, cá nhân nhân dịp Hội nghị; Tỉnh ủy, Ủy ban nhân dân; nhân dân, dân tộc, tôn giáo.",
    "Kết quả tháng 02 và nhiệm vụ tháng 3/2020; ban hành ngày 08/6/2010 và ngày 03/4/2017.",
    "Phối hợp với Bộ Tư lệnh Vùng Cảnh sát biển 2; sơ kết 05 năm; Kế hoạch số 4325/KH-PHHĐ, ngày 30/12/2019.",
    "Có 10.473 người, đạt 50,06%; Đại hội khóa X và (khóa XI); báo cáo quý I/2020 và nhiệm vụ quý II/2020.",
    "Đồng chí Huỳnh Quỳnh ở Đắk Lắk, Krông Búk, Dung Quất; vi rút Corona; Hà Nội + T26.",
    "Kỷ niệm 90 năm Ngày truyền thống (15/10/1930 - 15/10/2020).",
)


@pytest.mark.parametrize("sentence", SILENT)
def test_clean_sentences_are_passed_over(sentence):
    result = check("month.yaml", month_of(sentence).encode(), EXAMPLES)
    told = [(f.rule.id, f.message.text("vi")) for f in result.findings if f.severity is not Severity.INFO]
    assert told == []


def test_a_session_of_a_later_month_may_stand_in_a_plan():
    text = month_of("priorities:\n  advisory: [Chuẩn bị kỳ họp tháng 7/2020.]\n")
    assert [f for f in check("a", text.encode(), EXAMPLES).findings if f.rule.id == "KY002"] == []


def test_the_example_has_no_warning_and_no_error():
    result = check("2020-02.yaml", (EXAMPLES / "2020-02.yaml").read_bytes(), EXAMPLES)
    assert [f.rule.id for f in result.findings if f.severity is not Severity.INFO] == []
