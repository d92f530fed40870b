"""What could not be read is no reason to find something missing, wrong or unused."""

import pytest

from baocao.finding import Severity
from tests.helpers import SMALL, checked

STATE = """\
period: 2020-03
date: 2020-03-25
office: {name: Sở A, issuer: Sở A, code: SA, superior: [Ủy ban nhân dân tỉnh A], place: Huế, format: state,
  numbering: roman-decimal-dash-plus, subject: kết quả, outline: {results: Kết quả, priorities: Nhiệm vụ},
  recipients: [Như trên, 'Lưu: VT'], signature: {position: Giám đốc, name: Trần Văn An}}
addressees: [Ủy ban nhân dân tỉnh A]
recipients: ['Lưu: VT']
closing: Sở kính báo cáo Ủy ban nhân dân tỉnh A xem xét.
results: ['Thực hiện Quyết định số 12/QĐ-UBND, Quy định số 5/QĐ-UBND.']
priorities: [Việc.]
"""
UNREADABLE = {
    "period": ("period: 2020-03", "period: quý một"),
    "date": ("date: 2020-03-25", "date: hôm nay"),
    "format": ("format: state", "format: nha-nuoc"),
}


def rules_of(text):
    """Return the rules that find something, without those about what cannot be read."""
    found = {f.rule.id for f in checked(text).findings if f.severity is not Severity.INFO}
    return {rule for rule in found if not rule.startswith(("SC", "TT", "KY008", "YM"))}


@pytest.mark.parametrize("key", UNREADABLE)
def test_without_an_edition_nothing_is_found_that_it_would_decide(key):
    assert rules_of(STATE.replace(*UNREADABLE[key])) <= rules_of(STATE)


NOTED = "footnotes:\n  a: Sở Nội vụ.\n"
MARKED = {
    "a part by another name": ("results:\n", "ketqua:\n"),
    "a section by another name": ("  advisory:\n    - Việc[^a].", "  advisori:\n    - Việc[^a]."),
    "an item by another name": ("- Việc[^a].", "- {txt: 'Việc[^a].', items: [Một.]}"),
    "a value of another form": ("- Việc[^a].", "- table: 'Việc[^a].'"),
}


@pytest.mark.parametrize("name", MARKED)
def test_a_note_marked_in_what_is_not_read_is_not_unused(name):
    text = SMALL.replace("Việc đã làm.", "Việc[^a].") + NOTED
    wrong = text.replace(*MARKED[name])
    assert wrong != text
    rules = {f.rule.id for f in checked(wrong).findings}
    assert rules & {"SC001", "SC003", "DM012", "SC007"}
    assert "CC002" not in rules


@pytest.mark.parametrize(
    "notes",
    [
        "foot_notes:\n  a: Sở.\n",
        "chú thích:\n  a: Sở.\n",
        "footnotes:\n  - a\n  - Sở.\n",
    ],
)
def test_a_mark_is_not_without_a_note_that_is_not_read(notes):
    rules = {f.rule.id for f in checked(SMALL.replace("Việc đã làm.", "Việc[^a].") + notes).findings}
    assert rules & {"SC001", "SC003"}
    assert "CC001" not in rules


def test_notes_are_still_judged_in_a_month_with_another_fault():
    text = SMALL.replace("Việc đã làm.", "Việc[^b].") + NOTED + "nope: 1\n"
    assert {"CC001", "CC002", "SC001"} <= {f.rule.id for f in checked(text).findings}
