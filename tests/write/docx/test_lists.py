"""Numbers that Word counts itself, and labels it cannot count."""

import re

from lxml import etree

from baocao import pipeline
from tests.helpers import ROOT, SMALL, W, draft_of, parts_of

OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")


def built(numbering, results):
    inside = "".join(f"  {line}\n" for line in OFFICE.splitlines())
    office = "office:\n" + inside.replace("roman-decimal-dash-plus", numbering)
    text = SMALL.replace("office: bdv-quang-ngai\n", office)
    parts = parts_of(pipeline.build(draft_of(text.replace("    - Việc đã làm.\n", results)), "docx"))
    return etree.fromstring(parts["word/document.xml"]), etree.fromstring(parts["word/numbering.xml"])


def numbers(document):
    """Return the list that each paragraph names itself, by its words."""
    found = {}
    for paragraph in document.iter(f"{W}p"):
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is not None:
            words = "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
            found[words.replace("\u00a0", " ")] = int(number.get(f"{W}val"))
    return found


def labels(numbering, number):
    """Return the labels of a list, and at which levels it starts again."""
    [num] = [node for node in numbering.iter(f"{W}num") if node.get(f"{W}numId") == str(number)]
    abstract = num.find(f"{W}abstractNumId").get(f"{W}val")
    [list_] = [n for n in numbering.iter(f"{W}abstractNum") if n.get(f"{W}abstractNumId") == abstract]
    starts = [int(node.get(f"{W}ilvl")) for node in num.iter(f"{W}lvlOverride")]
    return [node.get(f"{W}val") for node in list_.iter(f"{W}lvlText")], starts


def test_the_letters_after_d_are_lists_of_their_own():
    items = "".join(f"    - Việc {letter}.\n" for letter in "abcdefg")
    document, numbering = built("roman-decimal-letter-dash", items)
    found = numbers(document)
    assert list(found) == ["Việc e.", "Việc f.", "Việc g.", "Việc sẽ làm."]
    assert [labels(numbering, number)[0] for number in found.values()][:3] == [["đ)"], ["e)"], ["g)"]]
    # The letters of the next section begin again, in an instance of the list.
    assert labels(numbering, found["Việc sẽ làm."]) == (["%1)", "-"], [0, 1])


def test_parts_count_in_words_and_what_is_below_them_begins_again():
    document, numbering = built("parts-roman-decimal", "    - Việc một.\n")
    found = numbers(document)
    assert labels(numbering, found["KẾT QUẢ CÔNG TÁC DÂN VẬN THÁNG 02/2020"])[0] == ["Phần thứ nhất"]
    assert labels(numbering, found["NHIỆM VỤ TRỌNG TÂM THÁNG 3/2020"])[0] == ["Phần thứ hai"]
    sections = [number for words, number in found.items() if words.startswith("Công tác tham mưu")]
    assert [labels(numbering, number)[1] for number in sections] == [[1, 2]]
    assert labels(numbering, found["Việc sẽ làm."]) == (["(%1)", "-"], [0, 1])


def test_parts_of_a_state_paper_are_counted_in_roman_numbers():
    office = (ROOT / "data" / "offices" / "so-van-hoa-the-thao-mau.yaml").read_text("utf-8")
    inside = "".join(f"  {line}\n" for line in office.splitlines())
    text = (
        "period: 2026-05\ndate: 2026-05-18\nresults: {directing: [Một.]}\npriorities: {directing: [Hai.]}\n"
    )
    draft = draft_of(f"office:\n{inside}{text}")
    numbering = etree.fromstring(parts_of(pipeline.build(draft, "docx"))["word/numbering.xml"])
    levels = [level for level in numbering.iter(f"{W}lvl") if level.find(f"{W}pStyle") is not None]
    part = next(level for level in levels if level.find(f"{W}pStyle").get(f"{W}val") == "Part")
    assert part.find(f"{W}numFmt").get(f"{W}val") == "upperRoman"
    assert part.find(f"{W}lvlText").get(f"{W}val") == "Phần %1"
    printed = pipeline.build(draft, "text").decode()
    assert re.findall(r"(?m)^Phần .*", printed) == ["Phần I", "Phần II"]


def test_the_label_of_a_part_has_the_size_that_the_edition_gives_it():
    inside = "".join(f"  {line}\n" for line in OFFICE.splitlines())
    inside = inside.replace("roman-decimal-dash-plus", "parts-roman-decimal")
    for family, sizes, text in (("party", [], ""), ("youth", [15], ".s-part>.list-label{font-size:15pt}")):
        office = "office:\n" + inside.replace("format: party", f"format: {family}")
        draft = draft_of(SMALL.replace("office: bdv-quang-ngai\n", office))
        numbering = etree.fromstring(parts_of(pipeline.build(draft, "docx"))["word/numbering.xml"])
        found = [int(node.get(f"{W}val")) / 2 for node in numbering.iter(f"{W}sz")]
        assert found == sizes
        assert text in pipeline.build(draft, "html").decode()


def test_clauses_count_with_the_headings_of_their_level():
    plain = SMALL.replace("  advisory:\n    - Việc sẽ làm.\n", "  - Việc sẽ làm.\n")
    inside = "".join(f"  {line}\n" for line in OFFICE.splitlines())
    office = "office:\n" + inside.replace("roman-decimal-dash-plus", "roman-decimal-letter-dash")
    parts = parts_of(pipeline.build(draft_of(plain.replace("office: bdv-quang-ngai\n", office)), "docx"))
    document = etree.fromstring(parts["word/document.xml"])
    assert numbers(document) == {"Việc sẽ làm.": 1}
    assert labels(etree.fromstring(parts["word/numbering.xml"]), 1)[0][1] == "%2."


def test_a_scheme_that_word_counts_needs_no_numbers_in_the_text():
    document, _ = built("roman-decimal-dash-plus", "    - Việc một.\n")
    assert numbers(document) == {}
