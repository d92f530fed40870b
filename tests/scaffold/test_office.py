"""Office files from what was told: whatever is typed comes back as it was typed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao.cli.ask import Asker, Prompt, Question, tidy, unfit
from baocao.errors import BaocaoError
from baocao.library import catalog
from baocao.messages import init as say
from baocao.model.office import Office
from baocao.model.validation import validate
from baocao.scaffold.new_office import office_file
from baocao.scaffold.suggest import addressees, recipients
from baocao.source import load
from baocao.source.decode import FORBIDDEN
from tests.helpers import checked

MARKS = [
    ": ",
    " #",
    "'",
    '"',
    "- ",
    "? ",
    "{a}",
    "[b]",
    "&c",
    "*d",
    "!e",
    "|",
    ">",
    "%",
    "@",
    "`",
    "~",
    "\\n",
    "\t",
]
WORDS = [
    "no",
    "null",
    "05",
    "1.000",
    "2020-02-30",
    "12:30",
    "Tỉnh ủy",
    unicodedata.normalize("NFD", "Đảng ủy"),
]


NAME = Prompt(Question(name="name", about=say.NAME, words=say.ASK_NAME))
SUPERIOR = Prompt(Question(name="superior", about=say.SUPERIOR, words=say.ASK_SUPERIOR, may_be_none=True))


def told(name, **more):
    """Return what was told of an office: its name, and the rest as in any."""
    signature = {"position": "Bí thư", "name": "An"} | more.pop("signature", {})
    usual = {"superior": "", "issuer": name, "code": "X", "place": "X", "recipients": ["Lưu"]}
    return {"name": name, **usual, **more, "signature": signature}


def refused(text):
    return FORBIDDEN.search(tidy(text)) or unfit([tidy(text)])


# Of the letters that a paper can carry: were most refused, few answers would be tried.
LETTERS = [chr(number) for number in range(0x3000) if not refused(chr(number))]
TYPED = st.lists(
    st.sampled_from([*MARKS, *WORDS]) | st.text(st.sampled_from(LETTERS), max_size=4), min_size=1
).map("".join)
ANSWERS = TYPED.filter(lambda text: tidy(text) and not refused(text))


def office_of(text):
    source, root, findings = load("office.yaml", text.encode())
    assert findings == []
    office, faults = validate(Office, source, root)
    assert faults == []
    return office


@settings(max_examples=50)
@given(st.sampled_from(catalog.starts()), st.lists(ANSWERS, min_size=7, max_size=7), ANSWERS | st.just(""))
def test_any_answer_is_read_back_as_it_was_typed(kind, typed, above):
    start, asker = catalog.start(kind), Asker("vi", at_terminal=False)
    name, issuer, place, behalf, position, signer, last = (asker.answer(NAME, text) for text in typed)
    above = asker.answer(SUPERIOR, above)
    lines = (*recipients(start, above), last)
    signature = {"authority": "KT", "on_behalf_of": behalf, "position": position, "name": signer}
    answers = told(
        name,
        superior=above,
        issuer=issuer,
        place=place,
        recipients=list(lines),
        signature=signature,
        numbering=start.numbering,
    )
    office = office_of(office_file(answers, start))
    assert (office.name, office.superior, office.issuer) == (name, (above,) if above else (), (issuer,))
    # Whoever is addressed is a recipient already.
    assert office.place == place
    assert (office.addressees or ()) == addressees(start, above)
    assert office.recipients == tuple(line for line in lines if line not in (office.addressees or ()))
    sign = office.signature
    assert (sign.on_behalf_of, sign.position, sign.name) == (behalf, position, signer)
    assert all(unicodedata.is_normalized("NFC", text) and text == tidy(text) for text in (name, issuer, last))


@given(st.text())
def test_an_answer_is_taken_or_refused_but_never_breaks(typed):
    asker = Asker("vi", at_terminal=False)
    try:
        answer = asker.answer(NAME, typed)
    except BaocaoError:
        assert not tidy(typed) or refused(typed)
    else:
        assert answer


@pytest.mark.parametrize("typed", ["☎", "😀", "\ue000", "\U0001f1fb", "\u0378", "a" * 201])
def test_what_no_paper_can_carry_is_refused(typed):
    with pytest.raises(BaocaoError):
        Asker("vi", at_terminal=False).answer(NAME, typed)


def test_the_parts_of_an_office_that_are_empty_are_left_out():
    start = catalog.start("party")
    assert "{}" not in office_file(told("X", recipients=[], numbering=start.numbering), start)


@pytest.mark.parametrize("kind", catalog.starts())
def test_what_a_kind_offers_is_there(kind):
    start = catalog.start(kind)
    assert start.format in catalog.families()
    assert start.numbering in catalog.schemes()
    assert start.letterhead is None or start.letterhead in catalog.letterheads(start.format)
    edition = catalog.editions(start.format)[-1]
    assert {head.authority for head in start.heads} - {None} <= set(edition.signature.authorities)
    assert all(unicodedata.is_normalized("NFC", text) for text in start.examples.values())


def test_the_old_way_of_writing_uy_is_kept():
    start = catalog.start("party")
    answers = told("Tỉnh uỷ X", numbering=start.numbering)
    assert office_of(office_file(answers, start)).spelling == "uỷ"


@pytest.mark.parametrize("kind", catalog.starts())
@pytest.mark.parametrize("above", ["Ủy ban nhân dân tỉnh Mẫu", "Công đoàn ngành Y tế", "Đảng ủy xã Mẫu"])
def test_the_report_of_a_new_office_goes_to_its_superior_as_its_format_says(kind, above):
    start = catalog.start(kind)
    listed = list(recipients(start, above))
    text = office_file(told("Đơn vị X", superior=above, recipients=listed, numbering=start.numbering), start)
    inside = "".join(f"  {line}\n" for line in text.splitlines() if line and not line.startswith("#"))
    month = (
        f"period: 2026-09\ndate: 2026-09-25\nresults: [Một việc.]\npriorities: [Một việc.]\noffice:\n{inside}"
    )
    result = checked(month)
    assert result.draft
    found = [finding.rule.id for finding in result.findings]
    assert [rule for rule in found if rule.startswith(("NN", "TT"))] == []


def test_a_told_recipient_who_is_addressed_is_not_listed_twice():
    start, above = catalog.start("state"), "Ủy ban nhân dân tỉnh Mẫu"
    answers = told("Sở X", superior=above, recipients=[above, "Lưu: VT"], numbering=start.numbering)
    office = office_of(office_file(answers, start))
    assert (office.addressees, office.recipients) == ((above,), ("Lưu: VT",))
