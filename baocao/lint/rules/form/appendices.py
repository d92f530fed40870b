"""Rules about appendices: the reference to their paper, the mention in the text, their own page numbers."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.paper_form import FormLine, PaperForm
from baocao.lint.rules.form.telling import Fault, told
from baocao.messages import Message
from baocao.system.patterns import lazy

_CLAUSE = "NĐ 30/2020/NĐ-CP, Phụ lục I, {}; HD 05-HD/VPTW, phụ lục; HD 29-HD/TWĐTN-VP, II.4"
_ATTACHED = lazy(r"\(?\s*(?:ban hành )?kèm theo\b", 2)


def _labels(form: PaperForm) -> list[FormLine]:
    """Return the labels of the appendices, without those of forms inside them."""
    return [
        line for line in form.lines if line.label == "appendix-label" and line.appendix and line.level <= 1
    ]


def _unattached(form: PaperForm) -> Iterator[Finding]:
    with_note = {line.appendix for line in form.lines if line.appendix and _ATTACHED.match(line.text.strip())}
    needed = form.edition.appendix.attached_needed
    faults = [Fault(line) for line in _labels(form) if needed and line.appendix not in with_note]
    yield from told(NOT_ATTACHED, form, faults)


def _unmentioned(form: PaperForm) -> Iterator[Finding]:
    name = form.edition.appendix.label.casefold()
    mentioned = any(name in line.text.casefold() for line in form.lines if not line.appendix)
    faults = (
        [Fault(line) for line in _labels(form)[:1]]
        if form.edition.appendix.mentioned and not mentioned
        else []
    )
    yield from told(NOT_MENTIONED, form, faults)


def _counted_on(form: PaperForm) -> Iterator[Finding]:
    own = form.edition.appendix.own_pages
    counted = bool(form.page_counts)
    faults = [Fault(line) for line in _labels(form) if own and counted and line.own_pages is False]
    yield from told(NO_OWN_PAGES, form, faults)


NOT_ATTACHED = Rule(
    id="TF046",
    name="appendix-reference",
    severity=Severity.WARNING,
    title=Message(vi="phụ lục thiếu dòng “(Kèm theo …)”", en="an appendix lacks the line “(Kèm theo …)”"),
    why=Message(
        vi="Dòng dưới tên phụ lục cho biết phụ lục kèm theo văn bản nào.",
        en="The line below its title says which document an appendix belongs to.",
    ),
    source=_CLAUSE.format("III.1c"),
    good=("paper.family: party\nnote.text: (Kèm theo Báo cáo số 21-BC/ĐU)",),
    bad=(Bad("paper.family: party\nnote.text: Danh sách gồm 9 người"),),
    check=_unattached,
)
NO_OWN_PAGES = Rule(
    id="TF047",
    name="appendix-page-numbers",
    severity=Severity.WARNING,
    title=Message(vi="phụ lục không đánh số trang riêng", en="an appendix has no page numbers of its own"),
    why=Message(
        vi="Số trang của từng phụ lục được đánh riêng, bắt đầu từ 1.",
        en="The pages of each appendix are numbered on their own, from 1.",
    ),
    source=_CLAUSE.format("III.1đ"),
    good=("paper.family: party\nappendix-label.own_pages: true",),
    bad=(Bad("paper.family: party\nappendix-label.own_pages: false"),),
    check=_counted_on,
)
_UNMENTIONED = "paper.family: appendices\n" + "\n".join(
    f"{label}.text: Tiếp dân." for label in ("paragraph", "item-a")
)
NOT_MENTIONED = Rule(
    id="TF048",
    name="appendix-not-mentioned",
    severity=Severity.WARNING,
    title=Message(vi="nội dung không nhắc tới phụ lục", en="the text does not mention the appendix"),
    why=Message(
        vi="Văn bản có phụ lục kèm theo thì nội dung phải chỉ dẫn tới phụ lục ấy.",
        en="The text of a document with appendices refers to them.",
    ),
    source=_CLAUSE.format("III.1a"),
    good=("paper.family: appendices\nitem-dash.text: Chi tiết tại Phụ lục.",),
    bad=(Bad(_UNMENTIONED),),
    check=_unmentioned,
)
RULES = (NOT_ATTACHED, NO_OWN_PAGES, NOT_MENTIONED)
