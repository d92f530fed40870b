"""Rules about footnotes."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.rules.language.legacy import legacy_span
from baocao.lint.rules.yaml.comments import comment_after
from baocao.lint.sign import Part, Written, of
from baocao.messages import Message
from baocao.messages.guesses import with_guess
from baocao.model import inline
from baocao.model.address import text_span
from baocao.model.month import Month
from baocao.path import Path
from baocao.source import Mapping, Scalar, Sequence, clean
from baocao.system.guesses import Guesses
from baocao.system.patterns import lazy

# A footnote and the margin of a page have no footnotes, and the words of a figure are printed unchanged.
NO_MARKS = ("footnote", "unit", "mark")
_MARK = Written("[^")


def _ids(context: Context) -> dict[str, None] | None:
    """Return the declared footnotes; ``None`` if they cannot be read.

    Those under a key that no month has are declared, too: such a key is misspelt, which is reported.
    """
    root, notes = context.file.root, context.file.at("footnotes")
    node = notes.node if notes else None
    if isinstance(node, Sequence) or (isinstance(node, Scalar) and not node.is_empty):
        return None
    misspelt = [each for each in root.children() if each.path.name not in Month.model_fields]
    found = (*misspelt, *((notes,) if notes else ()))
    return {id_: None for each in found if isinstance(each.node, Mapping) for id_ in each.node.entries}


def _unknown(context: Context) -> Iterator[Finding]:
    known = _ids(context)
    if known is None:
        return
    guesses = Guesses(known)
    for passage in context.passages:
        for ref in inline.refs(passage.scalar.text) if passage.role not in NO_MARKS else ():
            id_ = clean(ref.id)
            if id_ not in known:
                guess = guesses.of(id_)
                suggestion = f"[^{guess}]" if guess else None
                # Which of both names is misspelt, only the writer knows: the guess is a question.
                said, help_ = _UNKNOWN.of(id=id_), with_guess(_UNKNOWN_HELP.of(id=id_), suggestion)
                yield passage.find_raw(UNKNOWN_FOOTNOTE, ref.start, ref.end, said, help_, suggestion)


_UNKNOWN = Message(vi="chú thích “{id}” chưa có nội dung", en="footnote “{id}” has no text")
_UNKNOWN_HELP = Message(
    vi="thêm dòng “{id}: …” dưới khóa footnotes, hoặc sửa lại tên chú thích",
    en="add a line “{id}: …” under the key footnotes, or correct the id",
)

UNKNOWN_FOOTNOTE = Rule(
    id="CC001",
    name="unknown-footnote",
    severity=Severity.ERROR,
    title=Message(vi="chú thích không có nội dung", en="footnote without text"),
    why=Message(
        vi="Số chú thích in ra mà chân trang không có gì.",
        en="The mark would be printed with nothing at the foot of the page.",
    ),
    source="practice",
    check=_unknown,
    sign=_MARK,
    unprintable=True,
    good=(
        "results:\n  advisory: ['Làm việc với một số cơ quan[^a].']\nfootnotes: {a: Sở Nội vụ.}\n",
        r"Ghi \[^nguyên văn] trong câu.",
    ),
    bad=(
        Bad("Làm việc với một số cơ quan⟦[^co-quan]⟧ trong tỉnh."),
        Bad(
            "results:\n  advisory: ['Cơ quan[^co-quan], tổ chức⟦[^co-qan]⟧.']\nfootnotes: {co-quan: "
            "Sở Nội vụ.}\n"
        ),
    ),
)


def _unused(context: Context) -> Iterator[Finding]:
    notes = context.file.at("footnotes")
    entries = notes.node.entries if notes and isinstance(notes.node, Mapping) else {}
    if not entries:
        return
    texts = [passage.scalar.text for passage in context.passages if passage.role not in NO_MARKS]
    # A mark may be in a text that could not be read, for which there is another finding.
    lost = () if context.month else (context.file.source.text,)
    used = {clean(ref.id) for text in (*texts, *lost) for ref in inline.refs(text)}
    # A misspelt mark, which is reported, likely means the note.
    guesses = Guesses(entries)
    used |= {guess for id_ in used if id_ not in entries and (guess := guesses.of(id_))}
    for id_, (key, _) in entries.items():
        if clean(id_) not in used:
            span = text_span(context.file.source, key)
            said, help_ = _UNUSED.of(id=id_), _UNUSED_HELP.of(id=id_)
            yield Finding(
                UNUSED_FOOTNOTE, said, context.file.source.name, span, Path.of("footnotes", id_), help_
            )


_UNUSED = Message(vi="chú thích “{id}” không được dùng", en="footnote “{id}” is not used")
_UNUSED_HELP = Message(
    vi="đặt [^{id}] vào câu cần chú thích, hoặc xóa dòng này",
    en="write [^{id}] in the sentence it explains, or delete this line",
)

UNUSED_FOOTNOTE = Rule(
    id="CC002",
    name="unused-footnote",
    severity=Severity.WARNING,
    title=Message(vi="chú thích không được dùng", en="unused footnote"),
    why=Message(
        vi="Nội dung này không in ra; thường do xóa câu mà quên chú thích.",
        en="It is not printed; usually its sentence was deleted.",
    ),
    source="practice",
    check=_unused,
    good=("results:\n  advisory: ['Cơ quan[^a].']\nfootnotes: {a: Sở Nội vụ.}\n",),
    bad=(Bad("results:\n  advisory: [Cơ quan.]\nfootnotes: {⟦a⟧: Sở Nội vụ.}\n"),),
)


def _open_end(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        text = passage.text.rstrip()
        open_end = text and not text.endswith((".", "!", "?", "…"))
        if passage.role == "footnote" and open_end and not comment_after(passage):
            start, end = text.rfind(" ") + 1, len(text)
            change = (end - 1, end, ".") if text[-1] in ",;:" else (end, end, ".")
            right = text[start : change[0]] + "."
            yield passage.find(FOOTNOTE_END, start, end, suggestion=right, changes=[change])


FOOTNOTE_END = Rule(
    id="CC003",
    name="footnote-end",
    severity=Severity.WARNING,
    title=Message(vi="chú thích không kết thúc bằng dấu chấm", en="footnote without a full stop at the end"),
    why=Message(vi="Chú thích là một câu.", en="A footnote is a sentence."),
    source="practice",
    check=_open_end,
    sign=of("footnote"),
    good=("results:\n  advisory: ['Cơ quan[^a].']\nfootnotes: {a: Sở Nội vụ.}\n",),
    bad=(
        Bad(
            "results:\n  advisory: ['Cơ quan[^a].']\nfootnotes: {a: Sở Nội ⟦vụ⟧}\n",
            "results:\n  advisory: ['Cơ quan[^a].']\nfootnotes: {a: Sở Nội vụ.}\n",
        ),
    ),
)


def _typed(context: Context) -> Iterator[Finding]:
    for passage in context.body:
        found = list(_TYPED_MARK.finditer(passage.text))
        legacy = legacy_span(passage.text) if found else ()
        for match in found:
            if match.start() not in legacy:
                yield passage.find(TYPED_FOOTNOTE, *match.span(), help_=_TYPED_HELP.of())


# After a unit of measure it is an exponent: m², km².
# Text copied from Word or web pages has footnote marks as bracketed numbers that touch a word.
_TYPED_MARK = lazy(r"[¹²³⁴-⁹](?<![mM\d].)[⁰¹²³⁴-⁹]*|(?<=[\w”).,;:%])\[\d{1,3}\]")
_TYPED_HELP = Message(
    vi="thay bằng [^tên] và ghi nội dung dưới khóa footnotes",
    en="replace it with [^id] and write its text under the key footnotes",
)

TYPED_FOOTNOTE = Rule(
    id="CC004",
    name="typed-footnote",
    severity=Severity.WARNING,
    title=Message(vi="số chú thích gõ tay", en="footnote mark typed by hand"),
    why=Message(
        vi="Số gõ tay không nối với nội dung nào và không tự đánh lại khi thêm bớt.",
        en="A typed mark has no text and is not renumbered when footnotes are added or removed.",
    ),
    source="practice",
    check=_typed,
    sign=Part("¹²³⁴⁵⁶⁷⁸⁹") | Part("[", r"\[\d"),
    good=("Diện tích 120 km² và 35 m³; theo tài liệu [2].",),
    bad=(
        Bad("Làm việc với một số cơ quan⟦¹⟧ trong tỉnh."),
        Bad("Hỗ trợ quảng bá sản phẩm⟦[1]⟧ từ các nguồn vốn⟦[12]⟧."),
    ),
)


def _nested(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for ref in inline.refs(passage.scalar.text) if passage.role == "footnote" else ():
            said, help_ = NOTE_IN_NOTE.title.of(), _NESTED_HELP.of()
            yield passage.find_raw(NOTE_IN_NOTE, ref.start, ref.end, said, help_)


_NESTED_HELP = Message(
    vi="viết thẳng nội dung vào chú thích này", en="write its text directly in this footnote"
)

NOTE_IN_NOTE = Rule(
    id="CC005",
    name="note-in-note",
    severity=Severity.ERROR,
    title=Message(
        vi="nội dung chú thích không được chứa chú thích khác",
        en="a footnote cannot contain another footnote",
    ),
    why=Message(
        vi="Word không nhận chú thích trong chú thích; số in ra sẽ không dẫn tới đâu.",
        en="Word does not accept a footnote in a footnote; the mark would lead nowhere.",
    ),
    source="ECMA-376, 17.11",
    check=_nested,
    sign=of("footnote") & _MARK,
    unprintable=True,
    was="SC003",
    good=("results:\n  advisory: ['Cơ quan[^a].']\nfootnotes: {a: Sở Nội vụ.}\n",),
    bad=(
        Bad(
            "results:\n  advisory: ['Cơ quan[^a], tổ chức[^b].']\n"
            "footnotes: {a: 'Sở Nội vụ⟦[^b]⟧.', b: Hội Nông dân.}\n"
        ),
    ),
)

RULES = (UNKNOWN_FOOTNOTE, UNUSED_FOOTNOTE, FOOTNOTE_END, TYPED_FOOTNOTE, NOTE_IN_NOTE)
