"""Words that stay on one line, in the Word file."""

import re
from io import BytesIO

import docx
import pytest

from baocao import pipeline
from baocao.word.plain_text import word_text as read
from tests.helpers import SMALL, draft_of, parts_of

SENTENCE = "Theo Chỉ thị số 22-CT/TU, ngày 03/4/2017, trồng 17,5 ha."


def built(sentence):
    return pipeline.build(draft_of(SMALL.replace("Việc đã làm.", sentence)), "docx")


def test_blanks_and_hyphens_inside_do_not_break():
    xml = parts_of(built(SENTENCE))["word/document.xml"].decode()
    assert 'số\u00a022</w:t><w:noBreakHyphen/><w:t xml:space="preserve">CT/TU</w:t>' in xml
    assert "ngày\u00a003/4/2017" in xml
    assert "17,5\u00a0ha" in xml
    assert "Theo Chỉ thị </w:t>" in xml


def test_a_dash_between_words_does_not_begin_a_line():
    xml = parts_of(built("Các tổ chức chính trị - xã hội năm 2021 - 2025."))["word/document.xml"].decode()
    # The line may break behind the dash.
    assert 'trị\u00a0-</w:t></w:r><w:r><w:t xml:space="preserve"> xã hội' in xml
    assert '2021\u00a0</w:t><w:noBreakHyphen/><w:t xml:space="preserve">\u00a02025' in xml


def test_other_programs_read_ordinary_hyphens():
    words = [line.text for line in docx.Document(BytesIO(built(SENTENCE))).paragraphs]
    assert SENTENCE in [line.replace("\u00a0", " ") for line in words]


@pytest.mark.parametrize(
    "sentence", [SENTENCE, "Chính trị - xã hội – văn hóa.", "Trồng 17,5\u00a0ha rừng, 3\u00a0cây số 5-A/B."]
)
def test_the_text_is_read_as_it_was_typed(sentence):
    assert sentence in read(BytesIO(built(sentence)), "a.docx")


ADDRESS = "https://quangngai.gov.vn/van-ban/chi-dao-dieu-hanh/mot-dia-chi.html"


def test_a_line_before_a_long_address_is_not_stretched():
    text = SMALL.replace("Việc đã làm.", f"Đã công bố tại {ADDRESS} trong tháng[^a].")
    parts = parts_of(pipeline.build(draft_of(f"{text}footnotes: {{a: Xem {ADDRESS}.}}\n"), "docx"))
    for part in ("document", "footnotes"):
        paragraphs = parts[f"word/{part}.xml"].decode().split("<w:p>")
        assert [ADDRESS in each for each in paragraphs if '<w:jc w:val="left"/></w:pPr>' in each] == [True]


def test_nor_is_it_in_html():
    text = SMALL.replace("Việc đã làm.", f"Đã công bố tại {ADDRESS} trong tháng[^a].")
    text += f'contact: "{ADDRESS}"\nfootnotes: {{a: Xem {ADDRESS}.}}\n'
    html = pipeline.build(draft_of(text), "html").decode()
    found = re.findall(r'class="line s-([\w-]+) ragged"', html)
    assert found == ["item-1", "footnote-text"]
    assert ".line.ragged { text-align: left; }" in html


def test_long_words_elsewhere_keep_their_alignment():
    text = SMALL.replace("Việc đã làm.", "Đã công bố ngày 25 tháng 02 năm 2020, 1.250 triệu đồng/người/năm.")
    text += f'contact: "{ADDRESS}"\n'
    assert "w:jc" not in parts_of(pipeline.build(draft_of(text), "docx"))["word/document.xml"].decode()
