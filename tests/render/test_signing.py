"""Signatures: several side by side in a joint report, and the second post of a signer."""

from io import BytesIO

import pytest

from baocao import pipeline
from baocao.document import Columns, paragraphs, plain_text
from baocao.library import catalog
from baocao.word.plain_text import word_text
from tests.helpers import SMALL, checked, draft_of, faults, read_html, redated, rendered
from tests.render.test_shapes import STATE

ONE = "  - {authority: KT, on_behalf_of: Trưởng Ban, position: Phó Trưởng Ban, name: Trần An}\n"
TWO = "  - {position: Giám đốc, name: Lê Bình}\n"
THREE = "  - {authority: Q, position: Chánh Thanh tra, name: ''}\n"
PRINTED = ("GIÁM ĐỐC", "PHÓ TRƯỞNG BAN", "Lê Bình", "Trần An")
FAMILIES = {"party": SMALL, "state": STATE}


def signed(family, *signatures):
    return f"{FAMILIES[family]}signature:\n{''.join(signatures)}"


def rows(text):
    """Return the rows of the signatures: the texts of the left column, and of the right one."""
    document, _ = rendered(draft_of(text))
    block = next(each for each in document.blocks if isinstance(each, Columns) and each.style == "joint")
    return [tuple([plain_text(line.content) for line in side] for side in row) for row in block.rows]


def paragraphs_in(row):
    return [line for side in row for line in side]


def test_the_leading_body_of_the_party_signs_on_the_right():
    assert rows(signed("party", ONE, TWO, THREE)) == [
        (["GIÁM ĐỐC"], ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]),
        (["Lê Bình"], ["Trần An"]),
        (["Q. CHÁNH THANH TRA"], []),
        ([""], []),
    ]


def test_bodies_of_the_state_sign_from_left_to_right():
    assert rows(signed("state", ONE, TWO, THREE)) == [
        (["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"], ["GIÁM ĐỐC"]),
        (["Trần An"], ["Lê Bình"]),
        (["Q. CHÁNH THANH TRA"], []),
        ([""], []),
    ]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_names_are_level_where_one_has_a_post_above_the_name(order):
    other = "  - {position: Giám đốc, also: Trưởng Ban Chỉ đạo, name: Lê Bình}\n"
    sides = [["", "Trần An"], ["TRƯỞNG BAN CHỈ ĐẠO", "Lê Bình"]]
    text = signed("state", *((ONE, other)[each] for each in order))
    assert rows(text)[1] == tuple(sides[each] for each in order)
    document, stylesheet = rendered(draft_of(text))
    block = next(each for each in document.blocks if isinstance(each, Columns) and each.style == "joint")
    left, right = (
        [stylesheet.edition.resolved(line.style).before_pt for line in side] for side in block.rows[1]
    )
    assert left == right
    assert left[0] > 50


@pytest.mark.parametrize("family", FAMILIES)
def test_a_signature_below_another_is_apart_from_it(family):
    document, stylesheet = rendered(draft_of(signed(family, ONE, TWO, THREE)))
    block = next(each for each in document.blocks if isinstance(each, Columns) and each.style == "joint")
    spaces = [
        [stylesheet.edition.resolved(line.style).before_pt or 0 for line in paragraphs_in(row)]
        for row in (block.rows[0], block.rows[2])
    ]
    assert [set(spaces[0]), spaces[1][0] > 15, any(spaces[1][1:])] == [{0}, True, False]


@pytest.mark.parametrize("family", FAMILIES)
def test_each_signer_has_room_and_the_recipients_follow_on_the_left(family):
    document, stylesheet = rendered(draft_of(signed(family, ONE, TWO)))
    blocks = document.blocks
    at = next(n for n, each in enumerate(blocks) if isinstance(each, Columns) and each.style == "joint")
    names = blocks[at].rows[1]
    assert [stylesheet.edition.resolved(side[0].style).before_pt > 50 for side in names] == [True, True]
    after = paragraphs(blocks[at + 1 :])
    assert [line.style for line in after[:2]] == ["recipients-label-below", "recipient"]
    assert all(line.style == "recipient" for line in after[1:])


@pytest.mark.parametrize("family", FAMILIES)
def test_every_writer_prints_every_signature(family):
    draft = draft_of(signed(family, ONE, TWO))
    papers = pipeline.build_all(draft, ("text", "docx", "html")).reports
    texts = (
        papers["text"].decode(),
        word_text(BytesIO(papers["docx"]), "a.docx"),
        read_html(papers["html"].decode())[1],
    )
    for text in texts:
        assert [words for words in PRINTED if words not in text] == []
        assert text.index("Lê Bình") < text.rindex("Nơi nhận")


def test_a_list_of_one_is_one_signature():
    one, alone = (
        rendered(draft_of(text))[0] for text in (signed("party", ONE), SMALL + "signature: " + ONE[4:])
    )
    shown = [[line._replace(origin="") for line in paragraphs(each.blocks)] for each in (one, alone)]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("date", ["2020-02-25", "2026-06-25"])
def test_the_second_post_of_the_party_stands_below_the_first(date):
    text = redated(SMALL, date) + "signature: {position: Trưởng Ban, also: Chủ tịch Hội đồng, name: An}\n"
    document, _ = rendered(draft_of(text))
    lines = [(line.style, plain_text(line.content)) for line in document.blocks[-1].right]
    assert lines == [
        ("authority", "TRƯỞNG BAN"),
        ("also-words", "kiêm"),
        ("position", "CHỦ TỊCH HỘI ĐỒNG"),
        ("signer", "An"),
    ]


def test_the_second_post_of_the_state_stands_over_the_name():
    text = STATE + "signature: {position: Chủ tịch Hội đồng, also: Thứ trưởng Bộ Nội vụ, name: An}\n"
    document, stylesheet = rendered(draft_of(text))
    lines = [(line.style, plain_text(line.content)) for line in document.blocks[-1].right]
    assert lines == [
        ("authority", "CHỦ TỊCH HỘI ĐỒNG"),
        ("other-post", "THỨ TRƯỞNG BỘ NỘI VỤ"),
        ("signer-below-post", "An"),
    ]
    edition = stylesheet.edition
    assert edition.resolved("other-post").before_pt == edition.resolved("signer").before_pt
    assert edition.resolved("signer-below-post").before_pt == 0


def without(monkeypatch, **absent):
    """Let every edition lack these forms of signing."""
    found = catalog.edition_on

    def edition_on(*told):
        edition = found(*told)
        return edition and edition.model_copy(
            update={"signature": edition.signature.model_copy(update=absent)}
        )

    monkeypatch.setattr(catalog, "edition_on", edition_on)


@pytest.mark.parametrize(
    ("absent", "signature", "words"),
    [
        ("joint", f"signature:\n{ONE}{TWO}", "Giám đốc"),
        ("also", "signature: {position: Trưởng Ban, also: Chủ tịch, name: An}\n", "Chủ tịch"),
        ("also", f"signature:\n{ONE}  - {{position: B, also: Ủy viên, name: C}}\n", "Ủy viên"),
    ],
)
def test_a_form_that_an_edition_lacks_is_an_error(monkeypatch, absent, signature, words):
    text = SMALL + signature
    assert not [each for each in faults(text) if each[0] == "KK001"]
    without(monkeypatch, **{absent: None})
    assert [each[3] for each in faults(text) if each[0] == "KK001"] == [words]
    assert checked(text).draft is None


def test_the_signatures_of_the_month_replace_those_of_the_office():
    found = faults(
        SMALL + "signature:\n" + ONE + "  - {authority: TUQ, on_behalf_of: A, position: B, name: C}\n"
    )
    assert [each for each in found if each[0] == "KK001"] == [("KK001", 12, 17, "TUQ")]
