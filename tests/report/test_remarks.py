"""Findings as comments in the report: each once, at its words, in a file that opens."""

import re
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from baocao import pipeline
from baocao.document import Break, NoteMark, RemarkMark, Words, plain_text
from baocao.errors import BaocaoError
from baocao.lint.example import files_of, month_of, unmarked
from baocao.lint.rules import RULES
from baocao.model import faults as of_the_model
from baocao.path import Path as Address
from baocao.report.letters import letters_of
from baocao.report.places import Anchor
from baocao.report.remarks import marked, with_remarks
from baocao.report.validation_report import ValidationReport
from baocao.source import faults as of_the_source
from baocao.write.docx import write_docx
from baocao.write.text import write_text
from tests.helpers import EXAMPLES, MONTHS, ROOT, W, draft_of, parts_of, rendered
from tests.report.comments import comments_of, text_of

ALL = {rule.id: rule for rule in (*RULES, *of_the_source.RULES, *of_the_model.RULES)}
BAD = [(rule, bad) for rule in ALL.values() for bad in rule.bad]
# What names no office, edition, numbering or template that there is cannot be printed at all.
NEVER = {
    "KY009",
    "SC004",
    "SC005",
    "SC006",
    "TT001",
    "TT005",
    "TT008",
    "TT009",
    "TT010",
    "TT011",
    "YM004",
    "YM006",
}


def remarked(text, beside=EXAMPLES, lang="vi"):
    """Return the Word file with comments of a month given as text, and what was found in it."""
    data = text.encode()
    checked = pipeline.check("2020-02.yaml", data, beside)
    draft = checked.draft or pipeline.faulty_draft("2020-02.yaml", data, beside)
    if draft is None:
        return None, checked
    report = ValidationReport(("2020-02.yaml",), checked.findings, checked.sources, lang)
    return pipeline.build_remarked(draft, checked.files, report), checked


def commented(text, rule, beside=EXAMPLES):
    """Return the words at the comments of one rule."""
    docx, _ = remarked(text, beside)
    return [each.words for each in comments_of(docx) if each.rule == rule]


@pytest.mark.parametrize(("rule", "bad"), BAD, ids=[f"{r.id}-{n}" for n, (r, _) in enumerate(BAD)])
def test_every_finding_is_a_comment_once(rule, bad, tmp_path):
    month, others = files_of(unmarked(bad.text)[0])
    for name, text in others.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    try:
        docx, checked = remarked(month, tmp_path)
    except BaocaoError:
        docx = None
    if docx is None:
        assert rule.id in NEVER
        return
    wanted = sorted((f"{f.rule.id} {f.rule.name}: ", f.message.text("vi")) for f in checked.findings)
    told = sorted(each.paragraphs[0] for each in comments_of(docx))
    assert len(told) == len(wanted)
    for line, (start, _) in zip(told, wanted, strict=True):
        assert line.startswith(start)


def test_a_comment_tells_rule_message_remedy_source_and_place():
    [comment] = [
        each
        for each in comments_of(remarked(month_of("Theo Kế hoạch 103-KH/TU, ngày 23/4/2014 của Tỉnh ủy."))[0])
        if each.rule == "VD001"
    ]
    assert comment.author == "baocao – cảnh báo"
    assert comment.words == "Kế hoạch 103-KH/TU"
    assert comment.paragraphs == [
        "VD001 citation-without-so: thiếu chữ “số” giữa tên loại và ký hiệu văn bản",
        "viết: Kế hoạch số 103-KH/TU",
        comment.paragraphs[2],
        "Tại 2020-02.yaml:10:12: “Kế hoạch 103-KH/TU”",
    ]
    assert comment.paragraphs[2].startswith("Căn cứ: HD 36-HD/VPTW")


def test_the_author_tells_the_severity_in_the_language_of_the_report():
    text = month_of("Họp ngày 30/02/2020 nghành.")
    authors = {each.author for each in comments_of(remarked(text)[0])}
    assert authors >= {"baocao – lỗi", "baocao – cảnh báo"}
    assert "baocao – error" in {each.author for each in comments_of(remarked(text, lang="en")[0])}


PRINTED = (
    ("results:\n  advisory: ['Việc **nghà*nh*** y tế.']\n", "nghành"),
    (
        "results:\n  advisory:\n    - >-\n      Việc của\n      nghành y tế và nghành\n      than.\n",
        "nghành nghành",
    ),
    ("results:\n  advisory:\n    - |-\n      Việc.\n\n      Đoạn sau của nghành.\n", "nghành"),
    ("results:\n  advisory:\n    - Việc của nghành:\n        - Việc con của nghành.\n", "nghành nghành"),
    (
        "results:\n  advisory:\n    - label: Nhãn nghành\n      items: [Việc nghành.]\n",
        "nghành nghành",
    ),
    ("results:\n  advisory:\n    title: Phần nghành\n    content: [Việc.]\n", "nghành"),
    (
        "results:\n  - table:\n      columns: [Tên nghành, Số]\n      rows: [[nghành y, '5']]\n",
        "nghành nghành",
    ),
    ("results:\n  advisory: ['Việc[^a].']\nfootnotes: {a: Lời của nghành.}\n", "*"),
    ("recipients: [Các nghành, Lưu Văn phòng Ban]\n", "nghành"),
    ("closing: Kính gửi các nghành.\n", "nghành"),
    ("appendices:\n  bieu: {title: Biểu của nghành, content: [Việc nghành.]}\n", "nghành nghành"),
    (
        "figures: {a: {value: 5, unit: vụ}}\nresults:\n  advisory: ['{period}: nghành [=a], nghành [=a].']\n",
        "nghành nghành",
    ),
)


@pytest.mark.parametrize(("month", "words"), PRINTED)
def test_a_comment_is_at_the_printed_words(month, words):
    assert [each.casefold() for each in commented(month_of(month), "CT008")] == words.split()


def test_the_same_word_again_has_a_comment_of_its_own():
    text = month_of("Kế hoạch số 22-CT/TU và nghành; nghành 22-CT/TU, nghành.")
    body = etree.fromstring(parts_of(remarked(text)[0])["word/document.xml"])
    [line] = [each for each in body.iter(f"{W}p") if "nghành" in "".join(each.itertext())]
    before, places = "", []
    for node in line:
        places += [len(before)] * (node.tag == f"{W}commentRangeStart")
        before += text_of(node)
    assert [at for at in places if before.startswith("nghành", at)] == [
        found.start() for found in re.finditer("nghành", before)
    ]


@pytest.mark.parametrize(
    ("keys", "rule", "line"),
    [
        ("date: 25/02/2020\n", "SC003", "Quảng Ngãi, ngày"),
        ("date: 2020-05-25\n", "KY001", "Quảng Ngãi, ngày 25 tháng 5 năm 2020"),
        ("number: 05-BC/BDVTU\n", "SC003", "Số"),
        ("signature: {authority: PTP, position: Trưởng Ban, name: Trần Văn An}\n", "SC007", "TRƯỞNG BAN"),
        ("signature: []\n", "SC008", "K/T TRƯỞNG BAN"),
        ("recipents: [A]\n", "SC001", "BÁO CÁO"),
        ("results:\n  advisory: [Việc.]\nfootnotes: {a: Sở Nội vụ.}\n", "CC002", "BÁO CÁO"),
        ("results:\n  advisory: ['Cơ quan[^a].']\n", "CC001", "Cơ quan[^a]."),
        ("results:\n  advisory: [Việc, {txt: Việc hai.}, Việc ba.]\n", "YM001", "{txt: Việc hai.}"),
        ("results:\n  advisory:\n    - Tổng số: 15 việc.\n    - Việc.\n", "YM001", "Tổng số: 15 việc."),
    ],
)
def test_what_is_not_printed_stands_near(keys, rule, line):
    docx, _ = remarked(month_of(keys))
    lines = [each.line for each in comments_of(docx) if each.rule == rule]
    assert lines
    assert all(each.startswith(line) for each in lines)


FIGURES = """\
figures:
  a: {value: 12, unit: hộ}
  b: {value: 30, unit: hộ, parts: [a, c]}
  c: {value: 20, unit: hộ}
"""


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("results:\n  advisory: ['Cấp cho [=c], tổng là [=b] nghèo.']\n", "30 hộ", "Cấp cho"),
        ("results:\n  advisory:\n    - Tổng số [=b]:\n        - Cấp cho [=c].\n", "30 hộ", "Tổng số"),
        ("results:\n  - table:\n      columns: [Tên, Số]\n      rows: [[Hộ, '[=b]']]\n", "30 hộ", "30 hộ"),
        ("results:\n  advisory: ['Cấp[^a].']\nfootnotes: {a: 'Có [=b].'}\n", "*", "Cấp"),
        ("results:\n  advisory: ['Cấp cho [=c].']\n", "BÁO CÁO", "BÁO CÁO"),
    ],
)
def test_what_is_said_of_a_figure_stands_where_it_is_printed(text, words, line):
    docx, _ = remarked(month_of(FIGURES + text))
    found = [each for each in comments_of(docx) if each.rule == "SL002"]
    assert [each.words for each in found] == [words]
    assert found[0].line.startswith(line)


def test_faulty_entries_move_nothing():
    text = month_of("results:\n  advisory: [Một nghành., {x: 1, y: 2}, [Ba.], Bốn nghành.]\n")
    assert commented(text, "CT008") == ["nghành"] * 2
    docx, _ = remarked(text)
    assert [each.line for each in comments_of(docx) if each.rule == "CT008"] == ["Một nghành.", "Bốn nghành."]


@pytest.mark.parametrize("path", MONTHS, ids=lambda path: path.stem)
def test_comments_change_no_word_and_no_byte_besides(path):
    checked = pipeline.check(path.name, path.read_bytes(), path.parent)
    assert checked.draft
    document, stylesheet = rendered(checked.draft)
    report = ValidationReport((path.name,), checked.findings, checked.sources, "vi")
    shown = with_remarks(document, checked.files, report)
    assert write_text(shown, stylesheet) == write_text(document, stylesheet)
    plain, commented_ = parts_of(write_docx(document, stylesheet)), parts_of(write_docx(shown, stylesheet))
    changed = {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert {name for name, part in commented_.items() if plain.get(name) != part} <= changed
    assert write_docx(shown, stylesheet) == write_docx(shown, stylesheet)


@pytest.mark.parametrize("path", sorted((ROOT / "tests/wrong").glob("*.yaml")), ids=lambda path: path.stem)
def test_wrong_months_open_or_are_given_up(path, tmp_path):
    data = path.read_bytes()
    checked = pipeline.check(path.name, data, path.parent)
    draft = pipeline.faulty_draft(path.name, data, path.parent)
    if draft is None:
        return
    report = ValidationReport((path.name,), checked.findings, checked.sources, "vi")
    file = tmp_path / "a.docx"
    file.write_bytes(pipeline.build_remarked(draft, checked.files, report))
    assert len(comments_of(file.read_bytes())) == len(checked.findings)
    assert OpenXmlValidator().validate(str(file)).errors == []


FOREIGN = "Việc \u202e<w:r/> & “x” \u200b nghành Tỉnh uỷ]]> nghành."


def test_foreign_words_do_no_harm(tmp_path):
    text = month_of(f"results:\n  advisory: ['{FOREIGN}']\n'<k>&': 1\n")
    docx, checked = remarked(text)
    file = tmp_path / "a.docx"
    file.write_bytes(docx)
    assert OpenXmlValidator().validate(str(file)).errors == []
    told = "".join("".join(each.paragraphs) for each in comments_of(docx))
    assert len(comments_of(docx)) == len(checked.findings)
    assert not re.search("[\u202e\u200b]", told)


CONTENT = (
    Words("Theo "),
    Words("số 22-CT/TU", whole=True),
    Break(),
    Words("nghị quyết", bold=True),
    NoteMark(1),
)
LENGTH = len(letters_of(CONTENT))
RANGES = st.lists(st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted), max_size=6)


def place_of(mark, content):
    """A plain tuple is equal to one of another kind with the same fields."""
    return next(n for n, each in enumerate(content) if isinstance(each, RemarkMark) and each == mark)


@given(RANGES)
def test_ranges_lie_over_each_other_in_any_way(ranges):
    anchors = {number: Anchor(0, *each) for number, each in enumerate(ranges)}
    content = marked(CONTENT, anchors)
    assert letters_of(content) == letters_of(CONTENT)
    assert plain_text(content) == plain_text(CONTENT)
    for number, anchor in anchors.items():
        start, end = (place_of(RemarkMark(number, ends=ends), content) for ends in (False, True))
        assert start < end
        assert letters_of(content[:start]) == letters_of(CONTENT)[: anchor.start]
        assert letters_of(content[:end]) == letters_of(CONTENT)[: anchor.end]


def test_without_a_path_the_position_decides_and_without_a_file_it_is_the_title():
    _, checked = remarked(month_of("Họp nghành."))
    [finding] = [each for each in checked.findings if each.rule.id == "CT008"]
    checked_ = ValidationReport(
        ("a",), (finding._replace(path=Address(), span=finding.span),), checked.sources, "vi"
    )
    docx = pipeline.build_remarked(draft_of(month_of("Họp nghành.")), checked.files, checked_)
    assert [each.line for each in comments_of(docx)] == ["Họp nghành."]
    elsewhere = finding._replace(file="other.yaml")
    sources = {"other.yaml": checked.sources[finding.file]}
    docx = pipeline.build_remarked(
        draft_of(month_of("Họp nghành.")),
        checked.files,
        ValidationReport(("a",), (elsewhere,), sources, "vi"),
    )
    assert [each.line for each in comments_of(docx)] == ["BÁO CÁO"]


OFFICE_NS = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def test_libreoffice_keeps_each_comment_at_its_words(soffice, tmp_path):
    text = month_of(
        "results:\n  advisory: ['Việc của *ngh*ành y tế, Kế hoạch 103-KH/TU của nghành[^a].']\n"
        "  professional:\n    - table:\n        columns: [Tên nghành, Số]\n        rows: [[nghành y, '5']]\n"
        "recipients: [Các nghành, Lưu Văn phòng Ban]\nfootnotes: {a: Lời của nghành.}\n"
    )
    docx, _ = remarked(text)
    (tmp_path / "a.docx").write_bytes(docx)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        tmp_path,
        tmp_path / "a.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=tmp_path)
    root = etree.parse(tmp_path / "a.fodt").getroot()
    theirs = {annotation_text(root, each) for each in root.iter(f"{OFFICE_NS}annotation")}
    ours = {(each.paragraphs[0], each.words) for each in comments_of(docx)}
    assert theirs == {(told, "" if words == "*" else words) for told, words in ours}


def annotation_text(root, annotation):
    """Return the first paragraph of an annotation, and the words that it is about."""
    name = annotation.get(f"{OFFICE_NS}name")
    body = root.find(f".//{OFFICE_NS}text")
    words, inside = [], False
    for event, node in etree.iterwalk(body, events=("start", "end")):
        if node.tag.endswith("}annotation"):
            if event == "end":
                inside = inside or node is annotation
                words += [node.tail or ""] * inside
        elif any(each.tag.endswith(("}annotation", "}note")) for each in node.iterancestors()):
            continue
        elif node.tag.endswith("}annotation-end") and node.get(f"{OFFICE_NS}name") == name:
            break
        elif inside and not node.tag.endswith("}note"):
            words.append((node.text if event == "start" else node.tail) or "")
    told = annotation.find(".//{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p")
    text = "".join(words).replace("\xa0", " ").replace("\u2011", "-")
    return "".join(told.itertext()), text
