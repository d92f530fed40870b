"""Rules about empty sections, and content still to be written."""

from collections.abc import Iterator
from itertools import dropwhile

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.sign import Told
from baocao.messages import Message
from baocao.messages.schema import WRITE_NOTE
from baocao.model.address import File
from baocao.model.item import is_to_write
from baocao.model.key import Role
from baocao.model.office_outline import SectionTitle
from baocao.model.outline import Block, LabelledBlock, SectionBlock, walk
from baocao.source import Mapping


def _empty(context: Context) -> Iterator[Finding]:
    for top in (*context.outline.parts.values(), *context.outline.appendices):
        for block in walk(top):
            yield from _empty_block(context.file, block, is_top=block is top)


def _empty_block(file: File, block: Block, *, is_top: bool) -> Iterator[Finding]:
    """Yield that a section or a label is empty, or lacks a section that the office's outline requires."""
    if not isinstance(block, SectionBlock | LabelledBlock):
        return
    # Another rule reports a part without any value.
    if block.is_empty and (not is_top or _has_keys(block)):
        yield file.find(EMPTY_SECTION, EMPTY_SECTION.title.of(), block.address, _EMPTY_HELP.of())
    if isinstance(block, SectionBlock) and (is_top or not block.is_empty):
        written = {inner.key for inner in block.sections}
        for key in (key for key, each in block.plan.items() if each.required and key not in written):
            yield file.find(EMPTY_SECTION, _ABSENT.of(key=key), block.address, _EMPTY_HELP.of())


def _has_keys(block: Block) -> bool:
    return isinstance(block.address.node, Mapping) and bool(block.address.node.entries)


_ABSENT = Message(
    vi="thiếu phần “{key}” mà đề cương yêu cầu", en="missing section “{key}”, which the outline requires"
)
_EMPTY_HELP = Message(
    vi="viết các mục, hoặc “- Không.” nếu không có việc",
    en="write the items, or “- Không.” if there are none",
)

EMPTY_SECTION = Rule(
    id="DM003",
    name="empty-section",
    severity=Severity.ERROR,
    title=Message(vi="phần này chưa có nội dung", en="empty section"),
    why=Message(
        vi="Đầu đề không có nội dung bên dưới là văn bản chưa xong.",
        en="A heading with nothing under it means that the report is unfinished.",
    ),
    source="practice",
    check=_empty,
    good=(
        "results:\n  advisory: [Không., {label: Nhãn, text: Việc., items: [Việc.]}]\n",
        "results:\n  rieng: {title: A, text: Không.}\n",
    ),
    bad=(
        Bad("results:\n  advisory: [Việc.]\n  ⟦professional⟧: []\n"),
        Bad("results:\n  advisory: [Việc.]\n  ⟦professional⟧:\n"),
        Bad("results:\n  advisory: [Việc.]\n  ⟦rieng⟧: {title: Phần riêng}\n"),
        Bad("results:\n  advisory: [Việc., {⟦label⟧: Nhãn}, {⟦title⟧: Phần, content: []}]\n"),
        Bad("results:\n  advisory: [Việc., {⟦label⟧: Nhãn, items: []}]\n"),
        Bad("results:\n  advisory: ['Xem [#a].']\nappendices:\n  ⟦a⟧: {title: Biểu}\n"),
    ),
)


def _unwritten(context: Context) -> Iterator[Finding]:
    waiting = [passage for passage in context.passages if is_to_write(passage.text)]
    optional = [block.address.path for block in _optional(context)] if waiting else []
    for passage in waiting:
        own = _WRITE if passage.is_body else _FILL
        said = _TO_WRITE_AS.get(passage.role, own).of(id=passage.address.path.name)
        if said.message is _WRITE and any(passage.address.path.startswith(path) for path in optional):
            said = _WRITE_OR_DELETE.of()
        yield passage.find(NOT_WRITTEN, 0, len(passage.text.rstrip()), said)


def _optional(context: Context) -> Iterator[SectionBlock]:
    """Yield the sections that may be deleted: not required, and not the only ones of what they belong to."""
    for _, block in context.outline.blocks():
        if isinstance(block, SectionBlock) and len(block.below) > 1:
            yield from (
                inner
                for inner in block.below
                if isinstance(inner, SectionBlock)
                and not (isinstance(inner.opening, SectionTitle) and inner.opening.required)
            )


_WRITE = Message(
    vi="viết nội dung vào đây; không có việc thì ghi “Không.”",
    en="write the content here; if there is none, write “Không.”",
)
_WRITE_OR_DELETE = Message(
    vi="viết nội dung vào đây; không có việc thì ghi “Không.” hoặc xóa cả phần",
    en="write the content here; if there is none, write “Không.” or delete the section",
)
_FILL = Message(vi="viết nội dung vào đây", en="write the content here")
_TO_WRITE_AS: dict[Role, Message] = {
    "footnote": WRITE_NOTE,
    "name": Message(
        vi="viết họ tên vào đây; chưa biết ai ký thì để trống",
        en="write the name here; leave it empty while nobody knows who signs",
    ),
    "recipient": Message(
        vi="viết nơi nhận vào đây, hoặc xóa dòng này", en="write the recipient here, or delete this line"
    ),
    "title": Message(vi="viết đầu đề vào đây", en="write the title here"),
    "cell": Message(vi='viết nội dung của ô; ô trống thì ghi ""', en='write the cell; for an empty one, ""'),
}

NOT_WRITTEN = Rule(
    id="DM007",
    name="not-written-yet",
    severity=Severity.WARNING,
    title=Message(vi="chỗ này chưa viết", en="content not written yet"),
    why=Message(
        vi="baocao new và init đặt dấu … ở mỗi phần cần viết; còn dấu ấy là báo cáo chưa xong.",
        en="baocao new and init put … in every section to write; a report that still has it is unfinished.",
    ),
    source="practice",
    check=_unwritten,
    sign=Told(is_to_write),
    good=("results:\n  advisory: [Việc một, việc hai, … và việc khác.]\n",),
    bad=(
        Bad("results:\n  advisory: [⟦…⟧]\n"),
        Bad("results:\n  advisory: [Việc một.]\n  assessment: ⟦...⟧\n"),
        Bad("place: ⟦…⟧\nsignature: {position: ⟦...⟧, name: ⟦…⟧}\n"),
    ),
)


def _loose(context: Context) -> Iterator[Finding]:
    """Yield the content after a section with a title, which would be read as part of it."""
    for _, block in context.outline.blocks():
        content = block.content if isinstance(block, SectionBlock) else ()
        after = dropwhile(lambda each: not isinstance(each, SectionBlock), content)
        for loose in (each for each in after if not isinstance(each, SectionBlock)):
            said, help_ = LOOSE_AFTER_SECTION.title.of(), _LOOSE_HELP.of()
            yield context.file.find(LOOSE_AFTER_SECTION, said, loose.address, help_)
            break


_LOOSE_HELP = Message(
    vi="đưa lên trước các phần có đầu đề, hoặc đặt trong một phần",
    en="move it before the sections with titles, or into one of them",
)

LOOSE_AFTER_SECTION = Rule(
    id="DM008",
    name="loose-after-section",
    severity=Severity.WARNING,
    title=Message(
        vi="nội dung này nằm sau một phần có đầu đề, đọc như thuộc phần ấy",
        en="content after a section with a title reads as part of that section",
    ),
    why=Message(
        vi="Dưới một đầu đề, mọi nội dung cho đến đầu đề sau thuộc về nó; số của mục cũng theo đó.",
        en="Everything up to the next heading belongs to the heading above and is numbered under it.",
    ),
    source="practice",
    check=_loose,
    good=(
        "results:\n  - Việc chung.\n  - {title: Phần, content: [Việc.]}\n",
        "results:\n  - table: {columns: [{title: Việc, width: 2}, Đã xong], rows: [[Một, Hai]]}\n",
    ),
    bad=(
        Bad("results:\n  - {title: Phần, content: [Việc.]}\n  - ⟦Việc chung.⟧\n"),
        Bad("results:\n  advisory: [{title: Phần, content: [Việc.]}, ⟦Việc chung.⟧]\n"),
    ),
)


def _under_no_heading(context: Context) -> Iterator[Finding]:
    """Yield the content without a heading among the sections besides results and priorities."""
    beside = context.outline.parts.get("sections")
    outline = context.office.outline if context.office else None
    # A report whose outline has no headings at all is nothing but such content.
    headless = outline is not None and not (outline.results or outline.priorities or outline.sections)
    for each in _outside(beside) if beside and not headless else ():
        said, help_ = UNDER_NO_HEADING.title.of(), _NO_HEADING_HELP.of()
        yield context.file.find(UNDER_NO_HEADING, said, each.address, help_)


def _outside(beside: SectionBlock) -> Iterator[Block]:
    if beside.is_long:
        yield beside
    else:
        yield from (block for block in beside.content if not isinstance(block, SectionBlock))


_NO_HEADING_HELP = Message(
    vi="đặt dưới khóa của một phần trong đề cương, hoặc viết “- title: …” với content",
    en="put it under a section key of the outline, or write “- title: …” with content",
)

UNDER_NO_HEADING = Rule(
    id="DM011",
    name="under-no-heading",
    severity=Severity.ERROR,
    title=Message(
        vi="trong sections, nội dung này không nằm dưới đầu đề nào",
        en="under sections, this content has no heading",
    ),
    why=Message(
        vi="Các phần bên cạnh kết quả và nhiệm vụ đều có đầu đề; nội dung ngoài đầu đề đọc như thuộc "
        "phần trước.",
        en="Sections besides results and priorities have headings; content without one reads as part of the "
        "one before.",
    ),
    source="practice",
    check=_under_no_heading,
    unprintable=True,
    was="SC003",
    good=("sections:\n  - title: Đề nghị\n    content: [Việc.]\n",),
    bad=(
        Bad("sections: ⟦Không có gì.⟧\n"),
        Bad("sections:\n  - ⟦Việc không có đầu đề.⟧\n"),
        Bad("⟦sections⟧: {title: Khó khăn, content: [Việc.]}\n"),
    ),
)

RULES = (EMPTY_SECTION, NOT_WRITTEN, LOOSE_AFTER_SECTION, UNDER_NO_HEADING)
