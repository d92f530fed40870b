"""What the finished pages show, on real pages and on made up ones."""

import pytest

from baocao.document import About, Document
from baocao.finding import Span
from baocao.lint.engine import Choice
from baocao.lint.example import month_of, unmarked
from baocao.lint.rules import RULES
from baocao.lint.rules.signature.alone import Ending, ending, signature_alone
from baocao.lint.rules.yaml.comments import UNUSED_SUPPRESSION
from baocao.pipeline import check
from tests.helpers import EXAMPLES, SMALL, draft_of, rendered
from tests.pdfs import BAD, EXAMPLE_NAMES, GOOD

END = Ending("thựchiệntốt", ("trưởngban", "trầnvănan"))
SIGNED = "Nơi nhận:\nTRƯỞNG BAN\n\nTrần Văn An"


@pytest.mark.parametrize("number", range(len(BAD)))
def test_a_bad_example_is_found_on_its_pages(pdfs, number):
    told = pdfs.told_of(f"bad-{number}")
    assert "cảnh báo KK004: khối chữ ký nằm riêng trên một trang" in told
    assert "= rút ngắn lời kết hoặc nơi nhận" in told


@pytest.mark.parametrize("number", range(len(GOOD)))
def test_a_good_example_is_passed_over(pdfs, number):
    assert "KK004" not in pdfs.told_of(f"good-{number}")


@pytest.mark.parametrize(
    ("rule", "bad"), [(rule, bad) for rule in RULES if rule.on_pages for bad in rule.bad]
)
def test_it_would_be_told_at_the_words_marked(rule, bad):
    text, spans = unmarked(month_of(bad.text))
    result = check("month.yaml", text.encode(), EXAMPLES)
    [finding] = [finding for finding in result.page_candidates if finding.rule is rule]
    source = result.sources["month.yaml"]
    assert [source.region(Span(*words)) for words in spans] == [source.region(finding.span)]
    assert rule not in [finding.rule for finding in result.findings]


@pytest.mark.parametrize("name", [*EXAMPLE_NAMES, "long", "appendix-good"])
def test_a_signature_with_its_closing_is_passed_over(pdfs, name):
    assert "KK004" not in pdfs.told_of(name)


def test_an_appendix_that_says_it_again_misleads_nobody(pdfs):
    assert "KK004" in pdfs.told_of("appendix-bad")


def test_a_comment_silences_it_and_is_not_in_vain(pdfs):
    assert "KK004" not in pdfs.told_of("silenced")
    text = SMALL.replace("period", "# baocao: bỏ qua KK004\nperiod")
    result = check("month.yaml", text.encode(), EXAMPLES)
    assert result.page_candidates == ()
    assert UNUSED_SUPPRESSION not in [finding.rule for finding in result.findings]


@pytest.mark.parametrize(
    ("choice", "count"), [(Choice(), 1), (Choice(ignore=("KK",)), 0), (Choice(select=("VD",)), 0)]
)
def test_it_is_chosen_like_any_rule(choice, count):
    assert len(check("month.yaml", SMALL.encode(), EXAMPLES, choice).page_candidates) == count


@pytest.mark.parametrize(
    ("pages", "alone"),
    [
        (["việc.", f"Thực hiện\ntốt.\n{SIGNED}"], False),
        (["việc. Thực hiện tốt.", SIGNED], True),
        (["việc. Thực  hiện tố\nt¹.", f"2\n{SIGNED}"], True),
        (["Thực hiện tốt.", SIGNED, "Phụ lục: Trưởng ban Trần Văn An"], True),
        ([f"Thực hiện tốt.\n{SIGNED}", "Phụ lục: Trưởng ban Trần Văn An"], False),
        (["Trưởng ban Trần Văn An", f"Thực hiện tốt.\n{SIGNED}"], False),
        (["Thực hiện tốt.", SIGNED, "Phụ lục: thực hiện tốt"], True),
        (["Thực hiện tốt.", "Nơi nhận:", SIGNED], True),
        (["Thực hiện", f"tốt. {SIGNED}"], False),
        (["Thực hiện tốt.", "Trần Văn An"], False),
        ([], False),
    ],
)
def test_where_it_stands_is_read_from_the_letters(pages, alone):
    assert signature_alone(reversed(pages), END) is alone


def test_pages_are_read_no_further_than_needed():
    def pages():
        yield f"Thực hiện tốt. {SIGNED}"
        pytest.fail("the page before was read")

    assert not signature_alone(pages(), END)


def test_composed_and_decomposed_letters_are_the_same():
    import unicodedata

    pages = ["Thực hiện tốt.", SIGNED]
    assert signature_alone([unicodedata.normalize("NFD", page) for page in reversed(pages)], END)


def test_how_a_paper_ends():
    end = ending(rendered(draft_of(SMALL))[0])
    assert end.signature == ("kttrưởngban", "phótrưởngban", "trầnngọcnguyên")
    assert end.body.endswith("tỉnhủytheodõichỉđạo")


def test_a_body_that_ends_with_a_table_is_known_by_its_last_words():
    table = (
        "priorities:\n  advisory:\n    - table: {columns: [A, B], rows: [[việc cuối, '12'], ['1', '2']]}\n"
    )
    office = "office:\n" + (EXAMPLES.parent / "data/offices/bdv-quang-ngai.yaml").read_text("utf-8")
    indented = office.replace("\n", "\n  ").replace("closing: >-", "preamble: >-")
    text = month_of(table).replace("office: bdv-quang-ngai\n", indented.rstrip() + "\n")
    assert ending(rendered(draft_of(text))[0]).body == "việccuối"


def test_a_paper_without_a_signature_is_not_judged():
    from datetime import UTC, datetime

    about = About("", "", "", datetime(2020, 1, 1, tzinfo=UTC))
    end = ending(Document(about, ()))
    assert end == Ending("", ())
    assert not signature_alone(["a", "b"], end)
