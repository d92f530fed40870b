"""A report of very many pages, made when it is needed."""

from tests.word.fresh import layout
from tests.word.fresh.content import Line, read
from tests.word.fresh.ooxml import Look
from tests.word.fresh.shapes import Written, done
from tests.word.fresh.wordfile import WordFile

BOLD = Look(bold=True, first=720)
ROMAN = {100: "C", 90: "XC", 50: "L", 40: "XL", 10: "X", 9: "IX", 5: "V", 4: "IV", 1: "I"}


def long_report(pages: int) -> Written:
    """A report of so many pages, each a heading and some thirty lines."""
    paper = read("xa-thang")
    file = WordFile(paper)
    layout.head_table(file)
    layout.title(file)
    words = "Thôn đã hoàn thành chỉ tiêu được giao, không có vụ việc phát sinh; kinh phí đúng dự toán."
    for page in range(1, pages + 1):
        file.add(Line("h1", f"{_roman(page)}.", f"KẾT QUẢ CỦA THÔN SỐ {page}", 1), BOLD)
        for item in range(1, 16):
            file.add(Line("item-dash", "-", f"Việc {item} của thôn {page}: {words}", 1), layout.TEXT)
    layout.foot_table(file)
    return done(file)


def _roman(number: int) -> str:
    made = ""
    for value, letters in ROMAN.items():
        made += letters * (number // value)
        number %= value
    return made
