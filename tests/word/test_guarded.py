"""The parts of digital signatures: those that the relations of signatures lead to, and no others."""

from io import BytesIO

import pytest

from baocao.word.guarded import is_signed, signature_parts
from baocao.word.package import Package
from baocao.word.retouch.copied import Copied
from tests.cli.test_guarded_word import FAULTY, RELATIONS, changed, signed
from tests.helpers import parts_of

DIGITAL = f"{RELATIONS}/digital-signature"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PLAIN = parts_of(FAULTY)


def relation(kind, target, id_="sig"):
    return f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>'


def relations(*each):
    return f'<Relationships xmlns="{RELATIONS}">{"".join(each)}</Relationships>'


def claimed(origin, more=()):
    """Return a Word file that says where its signatures are found, with more parts."""
    end = "</Relationships>"
    said = f"{relation(f'{DIGITAL}/origin', origin)}{end}"
    return changed(FAULTY, {"_rels/.rels": (end.encode(), said.encode())}, more)


def copied(data):
    return parts_of(Copied(data, "a.docx").to_bytes())


def found(data):
    return signature_parts(Package(BytesIO(data), "a.docx"))


@pytest.mark.parametrize("folder", ["word", "word/theme", "docProps", "customXml"])
def test_an_origin_beside_other_parts_takes_none_of_them_along(folder):
    data = signed(FAULTY, folder)
    assert found(data) == {
        f"{folder}/origin.sigs", f"{folder}/sig1.xml", f"{folder}/_rels/origin.sigs.rels"
    }  # fmt: skip
    assert copied(data).keys() == PLAIN.keys()


def test_certificates_of_a_signature_belong_to_it():
    more = [
        ("s/origin.sigs", ""),
        ("s/_rels/origin.sigs.rels", relations(relation(f"{DIGITAL}/signature", "../t/one.xml"))),
        ("t/one.xml", "<Signature/>"),
        ("t/_rels/one.xml.rels", relations(relation(f"{DIGITAL}/certificate", "/u/one.cer"))),
        ("u/one.cer", "x"),
        ("u/other.cer", "x"),
    ]
    data = claimed("s/../s/origin.sigs", more)
    assert found(data) == {name for name, _ in more} - {"u/other.cer"}


@pytest.mark.parametrize(
    "target",
    [
        "word/document.xml", "/word/document.xml", "../word/document.xml", "x/../word/styles.xml",
        "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml", "", ".", "..", "/", "word/",
        "word/settings.xml", "docProps/core.xml", "WORD/document.xml", "nowhere.sigs",
    ],
)  # fmt: skip
def test_a_part_that_the_file_has_for_another_reason_is_no_signature(target):
    assert found(claimed(target)) == frozenset()
    assert copied(claimed(target)).keys() == PLAIN.keys()
    more = [
        ("s/origin.sigs", ""),
        ("s/_rels/origin.sigs.rels", relations(relation(f"{DIGITAL}/signature", f"../{target}"))),
    ]
    data = claimed("s/origin.sigs", more)
    assert found(data) == {name for name, _ in more}
    assert copied(data).keys() == PLAIN.keys()


def test_what_the_text_refers_to_stays_however_the_relation_is_called():
    end = "</Relationships>"
    own = relation(f"{DIGITAL}/signature", "kept.xml", "kept")
    old = parts_of(claimed("s/origin.sigs"))["word/_rels/document.xml.rels"].decode()
    assert end in old
    data = changed(
        claimed("s/origin.sigs", [
            ("s/origin.sigs", ""),
            ("s/_rels/origin.sigs.rels", relations(relation(f"{DIGITAL}/signature", "/word/kept.xml"))),
            ("word/kept.xml", "<a/>"),
        ]),
        {"word/_rels/document.xml.rels": (end.encode(), f"{own}{end}".encode())},
    )  # fmt: skip
    assert "word/kept.xml" in copied(data)
    assert "s/origin.sigs" not in copied(data)


def test_a_copy_has_no_origin_even_if_that_is_the_text():
    data = claimed("../word/document.xml")
    assert is_signed(data, "a.docx")
    assert b"digital-signature" not in copied(data)["_rels/.rels"]


def test_relations_in_a_circle_end():
    more = [
        ("s/origin.sigs", ""),
        ("s/_rels/origin.sigs.rels", relations(relation(f"{DIGITAL}/signature", "origin.sigs"))),
        ("word/x.xml", "<a/>"),
        ("word/_rels/x.xml.rels", relations(relation(f"{KINDS}/styles", "document.xml"))),
    ]
    assert found(claimed("s/origin.sigs", more)) == {name for name, _ in more[:2]}
