"""The rule about quotation marks."""

import re
from collections import deque
from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import Part
from baocao.messages import Message
from baocao.system.patterns import lazy

_STRAIGHT = '"'
# After a digit it means inches or seconds, not a quote.
_MARKS = lazy(r'["“”](?:(?<!\d")|(?=[^\W\d_]))')


def _quotes(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if _STRAIGHT in passage.text or "“" in passage.text or "”" in passage.text:
            yield from _unpaired(passage)


def _unpaired(passage: Passage) -> Iterator[Finding]:
    """Pair the quotes in order; a straight pair is fixed, an unpaired quote only reported."""
    marks = deque(_MARKS.finditer(passage.text))
    while marks:
        opening = marks.popleft()
        if (
            opening[0] == "”"
            or not marks
            or marks[0][0] == "“"
            or opening[0] + marks[0][0] == "“" + _STRAIGHT
        ):
            yield from _alone(passage, opening, marks)
            continue
        closing = marks.popleft()
        if _STRAIGHT in (opening[0], closing[0]):
            yield _curled(passage, opening, closing)


def _alone(passage: Passage, mark: re.Match[str], rest: deque[re.Match[str]]) -> Iterator[Finding]:
    if mark[0] == "“" and rest and rest[0][0] == _STRAIGHT:
        closing = rest.popleft()
        yield _curled(passage, mark, closing)
        return
    yield passage.find(QUOTES, *mark.span(), _UNPAIRED.of(mark=mark[0]), help_=_UNPAIRED_HELP.of())


def _curled(passage: Passage, opening: re.Match[str], closing: re.Match[str]) -> Finding:
    start, end = opening.start(), closing.end()
    right = f"“{passage.text[start + 1 : end - 1]}”"
    changes = [(*opening.span(), "“"), (*closing.span(), "”")]
    return passage.find(QUOTES, start, end, _CURL.of(), suggestion=right, changes=changes)


_CURL = Message(vi="dấu ngoặc kép thẳng; văn bản dùng “ ”", en="straight quotes; reports use “ ”")
_UNPAIRED = Message(vi="dấu ngoặc kép {mark} không có cặp", en="unpaired quote {mark}")
_UNPAIRED_HELP = Message(
    vi="thêm dấu còn thiếu, hoặc bỏ dấu này", en="add the missing quote, or delete this one"
)

QUOTES = Rule(
    id="CT004",
    name="quotes",
    severity=Severity.WARNING,
    title=Message(vi="dấu ngoặc kép thẳng hoặc không có cặp", en="straight or unpaired quotes"),
    why=Message(
        vi="Văn bản in dùng dấu ngoặc kép cong; thiếu một dấu thì không biết tên gọi hết ở đâu.",
        en="Printed reports use curly quotes; with one missing, readers do not know where the name ends.",
    ),
    source="practice",
    check=_quotes,
    sign=Part('"“”'),
    good=("Phong trào “*Dân vận khéo*” và “Năm Dân vận khéo”.",),
    bad=(
        Bad('Phong trào ⟦"Dân vận khéo"⟧ năm 2020.', "Phong trào “Dân vận khéo” năm 2020."),
        Bad('Phong trào ⟦"*Dân vận khéo*"⟧ năm 2020.', "Phong trào “*Dân vận khéo*” năm 2020."),
        Bad("Phong trào ⟦“⟧Dân vận khéo năm 2020."),
        Bad("Phong trào Dân vận khéo⟦”⟧ năm 2020."),
    ),
)
