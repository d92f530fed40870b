"""``word/comments.xml``: remarks on the words of the report, and the marks around those words.

A comment has a range in the text of the report, whose two ends may be anywhere between runs, and a run that
refers to it after the end (ECMA-376 part 1, 17.13.4). Word accepts none in headers, footers and footnotes.
The styles that Word gives to comments are not used, so that a file with comments has the styles of one
without.
"""

from datetime import datetime

from baocao.document import Remark, RemarkMark
from baocao.write.docx.xml import el, part, text_run

_INITIALS_LENGTH = 2
_SMALL = el("rPr", el("sz", val=20), el("szCs", val=20))
# The report's own paragraphs are justified, with an indented first line.
_PLAIN = el(
    "pPr",
    el("spacing", before=0, after=0, line=240, lineRule="auto"),
    el("ind", firstLine=0),
    el("jc", val="left"),
)


def comments_part(remarks: tuple[Remark, ...], created: datetime) -> bytes:
    """Return the comments part; all comments carry the creation time of the file."""
    date = created.strftime("%Y-%m-%dT%H:%M:%SZ")
    return part("comments", *(comment(number, remark, date) for number, remark in enumerate(remarks)))


def remark_mark(mark: RemarkMark) -> str:
    """Return the beginning of a comment's range, or its end with the reference to the comment."""
    if not mark.ends:
        return el("commentRangeStart", id=mark.number)
    return el("commentRangeEnd", id=mark.number) + el("r", el("commentReference", id=mark.number))


def comment(number: int, remark: Remark, date: str = "") -> str:
    """Return a comment; without a date it has none."""
    paragraphs = [text_run(text, _SMALL) for text in remark.paragraphs]
    paragraphs[0] = el("r", _SMALL, el("annotationRef")) + paragraphs[0]
    content = (el("p", _PLAIN, words) for words in paragraphs)
    initials = remark.author[:_INITIALS_LENGTH]
    dated = {"date": date} if date else {}
    return el("comment", *content, id=number, author=remark.author, **dated, initials=initials)
