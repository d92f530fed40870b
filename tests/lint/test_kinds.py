"""The code of a kind by the family and the day of the cited document."""

import pytest

from baocao.library.words import words
from baocao.lint.example import month_of
from baocao.lint.kinds import kinds
from baocao.pipeline import check
from tests.helpers import EXAMPLES

FAMILIES = words("kinds")["families"]
STATE, PARTY = FAMILIES["state"]["codes"], FAMILIES["party"]["codes"]


def told(sentence, day="2026-08-25"):
    text = month_of(f"period: {day[:7]}\ndate: {day}\nresults:\n  advisory: ['{sentence}']\n")
    found = check("month.yaml", text.encode(), EXAMPLES).findings
    return [(f.rule.id, text[f.span.start : f.span.end]) for f in found if f.rule.id in ("VD003", "VD004")]


def test_the_state_has_29_kinds_and_three_kinds_of_copies():
    copies = {kind for kind in STATE if kind.startswith("Bản ") and kind.partition(" ")[2] in COPIES}
    assert len(copies) == len(COPIES)
    assert len(STATE.keys() - copies) + len(FAMILIES["state"]["uncoded"]) == 29


COPIES = ("sao y", "trích sao", "sao lục")


@pytest.mark.parametrize("kind", STATE)
def test_a_state_paper_has_the_code_of_its_kind(kind):
    assert told(f"Xem {kind} số 12/{STATE[kind]}-UBND ngày 05/8/2026.") == []
    wrong = "NQ" if STATE[kind] != "NQ" else "KH"
    paper = f"{kind} số 12/{wrong}-UBND"
    assert told(f"Xem {paper} ngày 05/8/2026.") == [("VD003", paper)]


@pytest.mark.parametrize("kind", PARTY)
def test_a_party_paper_has_the_code_of_its_kind(kind):
    assert told(f"Xem {kind} số 12-{PARTY[kind]}/TU, ngày 05/8/2026.") == []
    wrong = "NQ" if PARTY[kind] != "NQ" else "KH"
    paper = f"{kind} số 12-{wrong}/HU"
    assert told(f"Xem {paper}, ngày 05/8/2020.") == [("VD003", paper)]


REGULATION = "Quy định số "


@pytest.mark.parametrize(
    ("symbol", "day", "right"),
    [
        ("12-QyĐ/TU", "05/8/2026", False),
        ("12-QyĐ/HU", "05/8/2018", False),
        ("12-QĐ/TU", "05/8/2026", True),
        ("12-QĐi/TU", "02/4/2018", False),
        ("12-QĐi/TU", "03/4/2018", True),
        ("12-QĐ/TU", "03/4/2018", True),
        ("12-QĐi/TW", "10/3/2019", True),
        ("12-QĐi/TW", "11/3/2019", False),
        ("12/QyĐ-UBND", "05/8/2026", True),
        ("12/QĐ-UBND", "05/8/2026", False),
        ("12/QĐi-UBND", "05/8/2026", False),
        ("12/QĐ-UBND", "05/8/2014", True),
        ("12-QyĐ/ĐTN", "05/8/2026", True),
    ],
)
def test_the_day_of_the_cited_paper_decides(symbol, day, right):
    paper = REGULATION + symbol
    assert told(f"Xem {paper}, ngày {day}.") == [("VD003", paper)] * (not right)


def test_without_a_date_the_paper_is_of_another_citation_or_of_any_day_up_to_the_report():
    symbol = "Quy định số 08-QĐi/TW"
    assert told(f"Xem {symbol}.") == []
    assert told(f"Xem {symbol}, ngày 25/10/2018; sơ kết {symbol}.") == []
    assert told(f"Sơ kết {symbol}; xem {symbol}, ngày 25/10/2019.") == [("VD003", symbol)] * 2
    assert told("Xem Quy định số 12-QyĐ/TU.") == [("VD003", "Quy định số 12-QyĐ/TU")]


@pytest.mark.parametrize(
    "paper",
    [
        "Tờ trình số 15/TT-UBND ngày 05/8/2026",
        "Công văn số 15/CV-UBND ngày 05/8/2026",
        "Công văn số 15/UBND-PC ngày 05/8/2026",
        "Công văn số 15/PC-TH ngày 05/8/2026",
        "Thông báo kết luận số 15/TB-UBND ngày 05/8/2026",
        "Kết luận số 15/KL-TTr ngày 05/8/2026",
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020",
        "Thông tư số 07/2021/TT-BNV ngày 18/7/2021",
        "Giấy mời số 15-GM/TU, ngày 05/8/2026",
    ],
)
def test_what_issuers_write_all_the_same_is_kept(paper):
    assert told(f"Xem {paper}.") == []


def test_a_short_code_after_a_number_is_no_symbol():
    assert told("Gồm 12 PC-TT, 5 HĐ-GV và 3.TC-KT; lớp 10 SL.") == []


@pytest.mark.parametrize(
    ("sentence", "words_"),
    [
        ("Xem Quy định số 12-QyĐTU.", "12-QyĐTU"),
        ("Xem Giấy ủy quyền số 12.GUQ/UBND.", "12.GUQ/UBND"),
        ("Xem Bản thỏa thuận số 12BTT-UBND.", "12BTT-UBND"),
    ],
)
def test_the_codes_of_all_kinds_are_known_in_malformed_symbols(sentence, words_):
    assert any(rule == "VD004" and words_ in found for rule, found in told(sentence))


@pytest.mark.parametrize(
    ("symbol", "right"),
    [
        ("12-CV/UBND", None),
        ("12-KL/HĐND", None),
        ("12-CTr/UBND", "12/CTr-UBND"),
        ("12-QD/UBND", "12/QĐ-UBND"),
        ("12-QD/HU", "12-QĐ/HU"),
        ("12/QD-STC", "12/QĐ-STC"),
        ("12/2026/ND-CP", "12/2026/NĐ-CP"),
        ("12/CD-TTg", "12/CĐ-TTg"),
        ("12/QyD-SNV", "12/QyĐ-SNV"),
    ],
)
def test_only_a_symbol_that_there_is_is_suggested(symbol, right):
    text = month_of(f"results:\n  advisory: ['Xem văn bản số {symbol}, ngày 05/8/2019 của cơ quan.']\n")
    found = check("month.yaml", text.encode(), EXAMPLES).findings
    assert [f.suggestion for f in found if f.rule.id == "VD004"] == [right]


def test_every_code_is_of_a_kind():
    assert all(kinds()[kind] for kind in {*STATE, *PARTY, *words("kinds")["numbered"]})
