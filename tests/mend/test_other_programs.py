"""Edits as Word and LibreOffice themselves write them come back into the month."""

import copy
import subprocess
import zipfile
from io import BytesIO

from lxml import etree

from baocao import pipeline
from baocao.word.plain_text import word_text
from tests.helpers import EXAMPLES, W, draft_of
from tests.mend.test_merging import CHANGES, PARTY, STATE, _plain, edited, merged, text_of

_DAY = "2026-11-28T08:00:00Z"


def rewritten(docx, change, part="word/document.xml"):
    """Return a Word file after a change of the tree of its main part."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as read, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as write:
        for name in read.namelist():
            data = read.read(name)
            if name == part:
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            write.writestr(name, data)
    return made.getvalue()


def built(month, beside=EXAMPLES):
    return pipeline.build(draft_of(month, beside), "docx")


def element(name, *children, **attributes):
    made = etree.Element(W + name, {W + key: value for key, value in attributes.items()})
    made.extend(children)
    return made


def words(run):
    return "".join(run.itertext(W + "t"))


def cut(run, at):
    """Split a run in two, as Word does at the place of the cursor, even within a word."""
    text = words(run)
    rest = copy.deepcopy(run)
    for each, part in ((run, text[:at]), (rest, text[at:])):
        [t] = each.iter(W + "t")
        t.text = part
        t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        each.set(W + "rsidR", f"00{at:06X}")
    run.addnext(rest)
    return rest


def _is_plain(run):
    inner = [each for each in run if each.tag != W + "rPr"]
    return len(inner) == 1 and inner[0].tag == W + "t" and len(inner[0].text) > 3


def as_word_saves(root):
    """Split runs, add marks of spelling, and wrap words in smart tags: nothing that is seen."""
    for number, paragraph in enumerate(root.iter(W + "p")):
        paragraph.set(W + "rsidR", f"00A{number:05X}"[:8])
        for run in [each for each in paragraph.iterchildren(W + "r") if _is_plain(each)]:
            rest = cut(run, len(words(run)) // 2)
            rest.addprevious(element("proofErr", type="spellStart"))
            rest.addnext(element("proofErr", type="spellEnd"))
            if number % 3 == 0:
                tag = element("smartTag", uri="urn:schemas-microsoft-com:office:smarttags", element="place")
                rest.addprevious(tag)
                tag.append(rest)


def test_what_word_writes_when_it_saves_is_no_edit():
    for month, beside in ((PARTY, EXAMPLES), (STATE, EXAMPLES / "state")):
        text, found = merged(month, rewritten(built(month, beside), as_word_saves), beside=beside)
        assert text == month
        assert (found.conflicts, found.differences) == ((), ())


def paragraph_of(root, start):
    return next(p for p in root.iter(W + "p") if "".join(p.itertext(W + "t")).startswith(start))


def tracked(name, author, *runs):
    mark = element(name, author=author, date=_DAY, id="9")
    for run in runs:
        if name == "del":
            for text in run.iter(W + "t"):
                text.tag = W + "delText"
        mark.append(run)
    return mark


def test_tracked_changes_of_two_authors_count_as_made():
    def change(root):
        first = paragraph_of(root, "Đăng ký giao ước")
        for run in [*first.iter(W + "r")]:
            if "giao ước" in words(run):
                rest = cut(run, words(run).index("giao ước"))
                end = cut(rest, len("giao ước"))
                new = copy.deepcopy(rest)
                next(new.iter(W + "t")).text = "thỏa thuận"
                rest.addprevious(tracked("ins", "Trần B", new))
                end.addprevious(tracked("del", "Nguyễn A", rest))
        gone = paragraph_of(root, "Giúp Ban Chỉ đạo tỉnh")
        for run in [*gone.iter(W + "r")]:
            place = element("del")
            run.addprevious(place)
            place.getparent().replace(place, tracked("del", "Nguyễn A", run))
        properties = gone.find(W + "pPr")
        properties = gone.insert(0, element("pPr")) or gone[0] if properties is None else properties
        properties.append(element("rPr", element("del", author="Nguyễn A", date=_DAY, id="8")))
        as_word_saves(root)

    data = rewritten(built(PARTY), change)
    text, found = merged(PARTY, data)
    assert (found.conflicts, found.differences) == ((), ())
    assert "Đăng ký thỏa thuận thi đua" in text
    assert "Giúp Ban Chỉ đạo tỉnh" not in text
    assert _plain(text_of(text)) == _plain(word_text(BytesIO(data), "m.docx"))


def test_a_file_that_libreoffice_saved(soffice, tmp_path):
    def change(document):
        for name in ("an item", "an item less", "italics", "an item moved"):
            CHANGES[name](document)

    (tmp_path / "m.docx").write_bytes(edited(PARTY, change))
    words = [f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx"]
    words += ["--outdir", str(tmp_path / "saved"), str(tmp_path / "m.docx")]
    subprocess.run([soffice, *words], check=True, capture_output=True)
    text, found = merged(PARTY, (tmp_path / "saved" / "m.docx").read_bytes())
    assert (found.conflicts, found.differences) == ((), ())
    assert text == merged(PARTY, edited(PARTY, change))[0]
