"""Sections with nothing in them, and what is still to be written."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.address import Address, File
from baocao.model.item import is_to_write
from baocao.model.office_outline import PARTS, SectionTitles
from baocao.model.section import OWN_KEYS, block_kind
from baocao.source import Mapping, Node, Scalar, Sequence


def _empty(context: Context) -> Iterator[Finding]:
    for part in PARTS:
        place = context.file.at(part)
        if place:
            plan = context.office.outline.titles(part) if context.office else {}
            yield from _empty_below(context.file, place, plan)
    appendices = context.file.at("appendices")
    for key in appendices.node.entries if appendices and isinstance(appendices.node, Mapping) else ():
        appendix = context.file.at("appendices", key)
        yield from _empty_below(context.file, appendix, {}) if appendix else ()


def _empty_below(file: File, place: Address, plan: SectionTitles) -> Iterator[Finding]:
    """Yield the sections below a place that hold nothing, and those that the outline asks for in vain."""
    node = place.node
    if isinstance(node, Sequence):
        yield from _empty_blocks(file, place, len(node.items))
    own = isinstance(node, Mapping) and bool(OWN_KEYS & node.entries.keys())
    content, titled = (place.at("content"), place.at("sections")) if own else (None, place)
    # Of a mapping with one key that key would be the text.
    keys = node.entries if isinstance(node, Mapping) else {}
    text = place.at("text") if own and "text" in keys else None
    if own and not any(each and not _holds_nothing(each.node) for each in (text, content, titled)):
        yield file.find(EMPTY_SECTION, EMPTY_SECTION.title.of(), place, _EMPTY_HELP.of())
    yield from _empty_below(file, content, {}) if content else ()
    written = titled.node.entries if titled and isinstance(titled.node, Mapping) else {}
    for key, (_, value) in written.items():
        inner = titled.at(key) if titled else None
        if inner and _holds_nothing(value):
            yield file.find(EMPTY_SECTION, EMPTY_SECTION.title.of(), inner, _EMPTY_HELP.of())
        elif inner:
            yield from _empty_below(file, inner, plan[key].sections if key in plan else {})
    for key in (key for key, section in plan.items() if section.required and key not in written):
        yield file.find(EMPTY_SECTION, _ABSENT.of(key=key), place, _EMPTY_HELP.of())


def _empty_blocks(file: File, place: Address, count: int) -> Iterator[Finding]:
    """Yield the sections and labels of a list that hold nothing."""
    for block in filter(None, (place.at(index) for index in range(count))):
        entries = block.node.entries if isinstance(block.node, Mapping) else {}
        if "title" in entries:
            yield from _empty_below(file, block, {})
        elif "label" in entries:
            held = [entries[key][1] for key in ("text", "items") if key in entries]
            if all(map(_holds_nothing, held)):
                yield file.find(EMPTY_SECTION, EMPTY_SECTION.title.of(), block, _EMPTY_HELP.of())


def _holds_nothing(node: Node) -> bool:
    if isinstance(node, Scalar):
        return not node.text.strip()
    return not (node.items if isinstance(node, Sequence) else node.entries)


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
    for passage in context.body:
        if is_to_write(passage.text):
            yield passage.find(NOT_WRITTEN, 0, len(passage.text.rstrip()), _WRITE.of())


_WRITE = Message(
    vi="viết nội dung vào đây; không có việc thì ghi “Không.” hoặc xóa cả phần",
    en="write the content here; if there is none, write “Không.” or delete the section",
)

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
    good=("results:\n  advisory: [Việc một, việc hai, … và việc khác.]\n",),
    bad=(
        Bad("results:\n  advisory: [⟦…⟧]\n"),
        Bad("results:\n  advisory: [Việc một.]\n  assessment: ⟦...⟧\n"),
    ),
)


def _loose(context: Context) -> Iterator[Finding]:
    for part in (*PARTS, "appendices"):
        place = context.file.at(part)
        yield from _loose_below(context.file, place) if place else ()


def _loose_below(file: File, place: Address) -> Iterator[Finding]:
    """Yield what follows a section with a title of its own and would be read as part of it."""
    node = place.node
    if isinstance(node, Mapping):
        for key in node.entries:
            inner = place.at(key)
            yield from _loose_below(file, inner) if inner and key != "table" else ()
    if not isinstance(node, Sequence):
        return
    after_section = False
    for block in filter(None, (place.at(index) for index in range(len(node.items)))):
        titled = isinstance(block.node, Mapping) and "title" in block.node.entries
        if after_section and not titled:
            yield file.find(LOOSE_AFTER_SECTION, LOOSE_AFTER_SECTION.title.of(), block, _LOOSE_HELP.of())
            return
        after_section = after_section or titled
        yield from _loose_below(file, block)


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
    """Yield what stands among the sections beside results and priorities, but under no heading."""
    beside = context.file.at("sections")
    for each in _outside(beside) if beside else ():
        yield context.file.find(UNDER_NO_HEADING, UNDER_NO_HEADING.title.of(), each, _NO_HEADING_HELP.of())


def _outside(address: Address) -> Iterator[Address]:
    match address.node:
        case Scalar() as scalar if not scalar.is_empty:
            yield address
        case Mapping() as mapping if mapping.entries.keys() & OWN_KEYS:
            yield address
        case Sequence() as blocks:
            for block in filter(None, map(address.at, range(len(blocks.items)))):
                if not isinstance(block.node, Mapping) or block_kind(block.node.entries) != "a title":
                    yield block


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
