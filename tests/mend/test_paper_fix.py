"""Fixes of Word files: the form is mended, no word is touched, and what cannot be mended stays told."""

import json
import re
import subprocess
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.lint.engine import Choice
from baocao.mend.paper_fix import fix_paper
from baocao.word.judged import Asked, judge
from baocao.word.paper import paragraphs
from baocao.word.reader import read_paper
from baocao.word.retouch.menders import MENDERS
from baocao.word.retouch.ordered import properties, put
from tests.helpers import ROOT, W, checked, parts_of

CORPUS = ROOT / "tests" / "word" / "corpus"
PAPERS = [CORPUS / f"{name}.docx" for name in ("bc-chi-so-01", "bc-thang-02", "bc-tuan-01", "kh-02", "qd-01")]
# A line below words that tabs divide is drawn by hand.
LINES_BY_HAND = ("bc-thang-02", "bc-tuan-01")
MONTH = ROOT / "tests" / "structures" / "commune-month.yaml"
FORM = Asked(Choice(select=("TF",)))
MAIN = "word/document.xml"
LONG = 80


def fixed(path):
    return fix_paper(path.name, path.read_bytes(), CORPUS, FORM)


def texts(data):
    paper = read_paper(BytesIO(data), "a.docx")
    stories = (paper.blocks, *(note.blocks for note in paper.notes.values()))
    return [each.text for story in stories for each in paragraphs(story) if each.text]


def times(judged):
    return {finding.rule.id: finding.times for finding in judged.findings}


def repacked(parts):
    buffer = BytesIO()
    with ZipFile(buffer, "w", 8) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_papers_of_offices_get_better_and_keep_all_else(path):
    data, mended = path.read_bytes(), fixed(path)
    before, after = times(judge(path.name, data, CORPUS, FORM)), times(mended.judged)
    assert all(count <= before[rule] for rule, count in after.items())
    assert mended.fixed == sum(before.values()) - sum(after.values())
    left = {"TF023"} if path.stem in LINES_BY_HAND else set()
    assert after.keys() & MENDERS.keys() == left
    assert texts(mended.data) == texts(data)
    old, new = parts_of(data), parts_of(mended.data)
    changed = {name for name in new if new[name] != old.get(name)}
    assert not {name for name in changed if not re.search(r"document|header|footer|Types", name)}
    assert old.keys() <= new.keys()
    again = fix_paper(path.name, mended.data, CORPUS, FORM)
    assert (again.data, again.fixed) == (mended.data, 0)


def test_a_paper_without_faults_stays_byte_for_byte():
    path = CORPUS / "cv-01.docx"
    assert fixed(path).data == path.read_bytes()


@pytest.mark.parametrize("name", ["bc-tuan-01", "ttr-01"])
def test_another_reader_finds_the_same_words(name, pandoc, tmp_path):
    path = CORPUS / f"{name}.docx"
    (tmp_path / "a.docx").write_bytes(path.read_bytes())
    (tmp_path / "b.docx").write_bytes(fixed(path).data)
    told = [
        subprocess.run(
            [pandoc, "-t", "plain", "--wrap=none", name], cwd=tmp_path, capture_output=True, check=True
        )
        for name in ("a.docx", "b.docx")
    ]
    one, other = (json.dumps(re.findall(r"\w+", each.stdout.decode())) for each in told)
    assert one.casefold() == other.casefold()


@cache
def plain():
    """Return the parts of a State report that we built, which has no fault of form."""
    draft = checked(MONTH.read_text("utf-8"), MONTH.parent).draft
    parts = parts_of(pipeline.build_all(draft, ("docx",), source=False).reports["docx"])
    assert times(judge("a.docx", repacked(parts), CORPUS, FORM)) == {}
    return parts


def long_ones(root):
    found = [node for node in root.iter(f"{W}p") if len("".join(node.itertext())) >= LONG]
    return [node for node in found if not list(node.iterancestors(f"{W}tbl"))]


def runs_with(root, words):
    return [run for run in root.iter(f"{W}r") if words in "".join(run.itertext())]


def saved(folder, data):
    (folder / "a.docx").write_bytes(data)
    return folder / "a.docx"


def set_page(root, name, **attributes):
    for section in root.iter(f"{W}sectPr"):
        put(section, name, **attributes)


def set_paragraphs(root, name, **attributes):
    for node in long_ones(root)[1:4]:
        put(properties(node), name, **attributes)


def set_runs(root, words, name, **attributes):
    assert runs_with(root, words)
    for run in runs_with(root, words):
        put(properties(run), name, **attributes)


def retype(root, old, new):
    [run] = runs_with(root, old)
    for text in run.iter(f"{W}t"):
        text.text = text.text.replace(old, new)


def set_borders(root, change):
    """Change the paragraphs of lines below components in the letterhead."""
    found = [
        node for node in next(root.iter(f"{W}tbl")).iter(f"{W}p") if node.find(f"{W}pPr/{W}pBdr") is not None
    ]
    assert found
    for node in found:
        change(node)


def dash(node):
    for edge in node.iterfind(f"{W}pPr/{W}pBdr/*"):
        edge.set(f"{W}val", "dashed")


MOTTO = "Độc lập - Tự do - Hạnh phúc"
PLANTED = {
    "TF001": lambda root: set_page(root, "pgSz", w="12240", h="15840"),
    "TF003": lambda root: set_page(root, "pgMar", left="720", bottom="2268"),
    "TF008": lambda root: set_page(root, "pgNumType", start="3", fmt="lowerRoman"),
    "TF010": lambda root: [
        put(properties(run), "rFonts", ascii="Calibri", hAnsi="Calibri")
        for node in long_ones(root)[:2]
        for run in node.iter(f"{W}r")
    ],
    "TF011": lambda root: set_runs(root, MOTTO, "sz", val="36"),
    "TF012": lambda root: [
        put(properties(run), "sz", val="22") for node in long_ones(root)[2:4] for run in node.iter(f"{W}r")
    ],
    "TF013": lambda root: set_runs(root, MOTTO, "b", val="0"),
    "TF014": lambda root: set_runs(root, MOTTO, "i"),
    "TF020": lambda root: retype(root, MOTTO, "Độc lập – Tự do – Hạnh phúc"),
    "TF023": lambda root: set_borders(root, lambda node: node.getparent().remove(node)),
    "TF024": lambda root: set_borders(root, lambda node: put(properties(node), "ind", left="0", right="0")),
    "TF039": lambda root: set_borders(root, dash),
    "TF030": lambda root: [
        put(properties(run), "color", val="FF0000", themeColor="accent2")
        for node in long_ones(root)[:2]
        for run in node.iter(f"{W}r")
    ],
    "TF035": lambda root: [
        put(properties(run), "highlight", val="yellow")
        for node in long_ones(root)[1:3]
        for run in node.iter(f"{W}r")
    ],
    "TF066": lambda root: [
        put(properties(next(run.iterancestors(f"{W}p"))), "jc", val="left")
        for run in runs_with(root, "BÁO CÁO")
    ],
    "TF050": lambda root: set_paragraphs(root, "ind", left="0", firstLine="0"),
    "TF051": lambda root: [
        put(properties(node), "spacing", before="0", after="0")
        for node in root.iterfind(f"{W}body/{W}p")
        if node in long_ones(root) or node.getnext() in long_ones(root)
    ],
    "TF052": lambda root: set_paragraphs(root, "spacing", line="600", lineRule="auto"),
    "TF055": lambda root: set_runs(root, "ĐÁNH GIÁ CHUNG", "b", val="0"),
    "TF054": lambda root: set_paragraphs(root, "jc", val="left"),
}


def planted(*ids):
    root = etree.fromstring(plain()[MAIN])
    gone = {"TF024", "TF039"} if "TF023" in ids else set()
    for id_ in sorted({*ids} - gone, key=lambda id_: id_ == "TF020"):  # whose words others look for
        PLANTED[id_](root)
    return repacked({**plain(), MAIN: etree.tostring(root)})


@pytest.mark.parametrize("id_", PLANTED)
def test_each_planted_fault_is_mended(id_, tmp_path):
    data = planted(id_)
    assert id_ in times(judge("a.docx", data, CORPUS, FORM))
    mended = fix_paper("a.docx", data, CORPUS, FORM)
    assert times(mended.judged) == {}
    assert fix_paper("a.docx", mended.data, CORPUS, FORM).data == mended.data
    assert OpenXmlValidator().validate(saved(tmp_path, mended.data)).is_valid
    right = [text.replace(" – ", " - ") if "Độc lập" in text else text for text in texts(data)]
    assert texts(mended.data) == right


@settings(max_examples=3, deadline=None)
@given(st.sets(st.sampled_from(sorted(PLANTED)), min_size=2))
def test_faults_together_are_mended_together(ids):
    mended = fix_paper("a.docx", planted(*ids), CORPUS, FORM)
    assert times(mended.judged) == {}


@pytest.mark.parametrize("typed", ["Độc lập–Tự do–Hạnh phúc", "Độc lập -Tự do- Hạnh phúc"])
def test_dashes_of_the_motto_get_their_blanks(typed):
    root = etree.fromstring(plain()[MAIN])
    retype(root, MOTTO, typed)
    data = repacked({**plain(), MAIN: etree.tostring(root)})
    assert MOTTO in texts(fix_paper("a.docx", data, CORPUS, FORM).data)


@pytest.mark.parametrize("typed", ["Độc Lập – Tự Do – Hạnh Phúc", "Độc lập - Tự do"])
def test_other_words_at_the_head_stay_and_are_told(typed):
    root = etree.fromstring(plain()[MAIN])
    retype(root, MOTTO, typed)
    data = repacked({**plain(), MAIN: etree.tostring(root)})
    mended = fix_paper("a.docx", data, CORPUS, FORM)
    assert mended.data == data
    assert "TF020" in times(mended.judged)


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_letters_of_old_codes_keep_their_font(font):
    root = etree.fromstring(plain()[MAIN])
    for run in long_ones(root)[3].iter(f"{W}r"):
        put(properties(run), "rFonts", ascii=font, hAnsi=font)
    mended = fix_paper("a.docx", repacked({**plain(), MAIN: etree.tostring(root)}), CORPUS, FORM)
    assert mended.fixed == 0
    assert "TF010" in times(mended.judged)


def test_a_header_with_words_stays_and_its_fault_is_told():
    parts = parts_of((CORPUS / "bc-tuan-01.docx").read_bytes())
    [footer] = [name for name in parts if b"PAGE" in parts[name] and "footer" in name]
    words = b"<w:r><w:t>So Noi vu</w:t></w:r></w:p>"
    parts[footer] = parts[footer].replace(b"</w:p>", words, 1)
    mended = fix_paper("a.docx", repacked(parts), CORPUS, FORM)
    assert {"TF005", "TF007"} <= times(mended.judged).keys()
    assert parts_of(mended.data)[footer] == parts[footer]


def test_rules_that_are_not_selected_are_not_mended():
    data = planted("TF003", "TF011")
    mended = fix_paper("a.docx", data, CORPUS, Asked(Choice(select=("TF003",))))
    assert "TF011" in times(judge("a.docx", mended.data, CORPUS, FORM))
    assert "TF003" not in times(judge("a.docx", mended.data, CORPUS, FORM))


def test_a_file_that_grows_without_end_is_refused():
    parts = {**plain(), "word/media/image9.png": bytes(33 * 1024 * 1024)}
    root = etree.fromstring(parts[MAIN])
    PLANTED["TF003"](root)
    with pytest.raises(BaocaoError, match="MiB"):
        fix_paper("a.docx", repacked({**parts, MAIN: etree.tostring(root)}), CORPUS, FORM)


LENGTHS = {"bc-ket-qua-01": "issuer", "bc-nam-02": "issuer", "kh-02": "subject", "bc-chi-so-01": "subject"}


@pytest.mark.parametrize("name", LENGTHS)
def test_drawn_lines_get_their_length_in_new_and_old_programs(name):
    path = CORPUS / f"{name}.docx"
    before = judge(path.name, path.read_bytes(), CORPUS, FORM)
    assert "TF024" in times(before)
    mended = fixed(path)
    assert "TF024" not in times(mended.judged)
    old, new = (dict(parts_of(data))[MAIN].decode() for data in (path.read_bytes(), mended.data))
    widths = [re.findall(r'<wp:extent cx="(\d+)"', xml) for xml in (old, new)]
    changed = [at for at, (one, other) in enumerate(zip(*widths, strict=True)) if one != other]
    assert len(changed) <= len(times(before))
    assert changed
    assert texts(mended.data) == texts(path.read_bytes())


def test_a_line_below_words_that_tabs_divide_is_left_to_people():
    path = CORPUS / "bc-thang-02.docx"
    assert "TF023" in times(fixed(path).judged)
