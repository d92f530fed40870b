"""The rule about a signer's post and the terms of office that the office declares."""

from collections.abc import Iterator
from datetime import date

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.syllables import old_style
from baocao.lint.passage import Passage
from baocao.lint.sign import of
from baocao.messages import Message
from baocao.model.period import short_date
from baocao.model.register import Term


def _outside(context: Context) -> Iterator[Finding]:
    terms, day = context.found.register.terms, context.day
    if not terms or day is None:
        return
    posts = {
        (passage.file.source.name, passage.address.path.parent): passage
        for passage in context.passages
        if passage.role == "position" and passage.address.path.name == "position"
    }
    for passage in context.passages:
        post = posts.get((passage.file.source.name, passage.address.path.parent))
        held = [term for term in terms if _same(term.name) == _same(passage.text)]
        if passage.role == "name" and post and held:
            yield from _of_signer(post, passage.text, held, day)


def _of_signer(post: Passage, name: str, held: list[Term], day: date) -> Iterator[Finding]:
    """Yield the finding about a post that its signer does not hold on the day of the report."""
    now = [term.position for term in held if term.exists_on(day)]
    if _same(post.text) in map(_same, now):
        return
    said = _NOT_THEN.of(name=name.strip(), position=post.text.strip(), day=short_date(day))
    help_ = _HOLDS.of(positions="; ".join(now)) if now else _HELD.of(terms="; ".join(map(_days, held)))
    yield post.find(POST_OUTSIDE_TERM, 0, len(post.text), said, help_=help_)


def _days(term: Term) -> str:
    first = short_date(term.first) if term.first else "…"
    return f"{term.position} ({first} – {short_date(term.last) if term.last else '…'})"


def _same(text: str) -> str:
    return " ".join(map(old_style, text.casefold().split()))


_NOT_THEN = Message(
    vi="ngày {day}, {name} không giữ chức vụ “{position}” theo nhiệm kỳ đã khai",
    en="on {day}, {name} does not hold the post “{position}” by the declared terms of office",
)
_HOLDS = Message(vi="chức vụ ngày ấy: {positions}", en="the post on that day: {positions}")
_HELD = Message(
    vi="nhiệm kỳ đã khai: {terms}; sửa chữ ký, hoặc sửa khóa terms",
    en="declared terms: {terms}; correct the signature, or the key terms",
)
_TERMS = (
    "# danh-ba.yaml\nterms:\n"
    "  - {name: Trần Văn An, position: Phó Trưởng Ban, first: 2018-05-01, last: 2020-01-31}\n"
    "  - {name: Trần Văn An, position: Trưởng Ban, first: 2020-02-01}\n"
    "  - {name: Lê Thị Bình, position: Phó Trưởng Ban, last: 2020-01-31}\n"
    "# 2020-02.yaml\n"
)
_DEPUTY = "signature: {authority: KT, on_behalf_of: Trưởng Ban, position: "

POST_OUTSIDE_TERM = Rule(
    id="KK006",
    name="post-outside-term",
    severity=Severity.WARNING,
    title=Message(
        vi="người ký không giữ chức vụ ấy vào ngày ký",
        en="signer does not hold the post on the day of signing",
    ),
    why=Message(
        vi="Chữ ký chỉ có giá trị với chức vụ đang giữ; nhiệm kỳ khai ở khóa terms của cơ quan hoặc tệp "
        "danh-ba.yaml.",
        en="A signature is valid only with the post held; terms of office are declared in the key terms of "
        "the office or in the file danh-ba.yaml.",
    ),
    source="practice",
    check=_outside,
    sign=of("name", "position"),
    by_day=True,
    good=(
        f"{_TERMS}signature: {{position: Trưởng Ban, name: Trần Văn An}}\n",
        f"{_TERMS}{_DEPUTY}Phó Trưởng Ban, name: Phạm Văn Cường}}\n",
    ),
    bad=(
        Bad(f"{_TERMS}{_DEPUTY}⟦Phó Trưởng Ban⟧, name: Trần Văn An}}\n"),
        Bad(f"{_TERMS}{_DEPUTY}⟦Phó Trưởng Ban⟧, name: Lê Thị Bình}}\n"),
    ),
)

RULES = (POST_OUTSIDE_TERM,)
