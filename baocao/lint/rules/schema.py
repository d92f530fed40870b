"""Rules about keys and names that depend on the office and the folders around a month (SC)."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.messages import keys as say
from baocao.messages import offices as offices_say
from baocao.messages.guesses import write_key
from baocao.model.address import File, span_of, text_span
from baocao.model.faults import MISSING_KEY, UNKNOWN_KEY
from baocao.model.key import keys_of
from baocao.model.month import Month
from baocao.model.office_outline import SectionTitles
from baocao.model.outline import SectionBlock
from baocao.model.repair import is_words, sentence_split
from baocao.source import Mapping, Scalar, clean
from baocao.system.guesses import Guesses, as_key, listed, suggest


def _unknown_sections(context: Context) -> Iterator[Finding]:
    """Yield the sections without a title of their own that the office's outline does not have."""
    for _, block in context.outline.blocks() if context.office else ():
        if isinstance(block, SectionBlock):
            yield from _unknown_below(context.file, block)


def _unknown_below(month: File, section: SectionBlock) -> Iterator[Finding]:
    plan, guesses = section.plan, Guesses(section.plan)
    among_keys = any(inner.opening for inner in section.sections)
    for inner in section.sections:
        key, scalar, value = inner.key, inner.address.key, inner.address.node
        if scalar is None or inner.opening:
            continue
        if not among_keys and (split := sentence_split(month.source, scalar, value, section.address.path)):
            yield split
        elif not inner.is_titled:
            guess = guesses.of(key) or _titled_so(key, plan)
            known_keys = _KNOWN_SECTIONS.of(keys=listed(_shown(plan))) if plan else _GIVE_A_TITLE.of()
            help_ = write_key(guess) if guess else known_keys
            if guess is None and is_words(key) and not (among_keys and isinstance(value, Scalar)):
                help_ = _SENTENCE_OVER_ITEMS.of(key=clean(key))
            span, said = text_span(month.source, scalar), _UNKNOWN_SECTION.of(key=key)
            path = inner.address.path
            yield Finding(UNKNOWN_SECTION_KEY, said, month.source.name, span, path, help_, guess)


def _titled_so(key: str, plan: SectionTitles) -> str | None:
    """Return the key of the section with that title, or the only one whose title contains these words.

    Clerks often write the title, or its main words, in place of the key.
    """
    said = as_key(clean(key))
    titles = {each: as_key(section.title or section.label or "") for each, section in plan.items()}
    same = [each for each, title in titles.items() if said and title == said]
    inside = [each for each, title in titles.items() if len(said) >= _FEWEST_LETTERS and said in title]
    return same[0] if same else inside[0] if len(inside) == 1 else None


def _shown(plan: SectionTitles) -> list[str]:
    """Return the keys of the sections, each with what is printed for it."""
    return [f"{key} ({(each.title or each.label or '').strip(' *:')})" for key, each in plan.items()]


_FEWEST_LETTERS = 5


_UNKNOWN_SECTION = Message(
    vi="đề cương của cơ quan không có phần “{key}”",
    en="the office's outline has no section “{key}”",
)
_KNOWN_SECTIONS = Message(
    vi="các phần có ở đây: {keys}; thêm phần mới vào outline của tệp cơ quan",
    en="sections allowed here: {keys}; add a new one to the outline in the office file",
)
_GIVE_A_TITLE = Message(
    vi="viết title và content dưới khóa này, hoặc thêm phần vào outline của tệp cơ quan",
    en="write title and content under this key, or add the section to the outline in the office file",
)
_SENTENCE_OVER_ITEMS = Message(
    vi="nếu là một câu có mục con, viết “- {key}:”, các mục con thụt vào ở dưới; "
    "nếu là một phần mới, viết title và content",
    en="for a sentence with items, write “- {key}:” and indent the items below it; "
    "for a new section, write title and content",
)

# Most unknown keys are found while the file is read, but only the office knows its sections.
UNKNOWN_SECTION_KEY = UNKNOWN_KEY._replace(check=_unknown_sections, unprintable=True)


def _means(key: str, name: str) -> bool:
    """Tell whether an unknown key, which is reported, is a misspelt or Vietnamese name of another."""
    title = keys_of(Month)[name].vi[0].casefold()
    return as_key(clean(key)) in as_key(title) or Guesses((name,)).of(key) is not None


def _missing_parts(context: Context) -> Iterator[Finding]:
    """Yield the results or priorities that the outline has and the month lacks, or the other way round.

    Most outlines have both, so an unreadable one is taken to have them.
    """
    source, root = context.file.source, context.file.root
    if not isinstance(root.node, Mapping):
        return
    unknown = root.node.entries.keys() - Month.model_fields.keys()
    for name in ("results", "priorities"):
        head = getattr(context.office.outline, name) if context.office else name
        block = context.outline.parts.get(name)
        if head and block is None and not any(_means(key, name) for key in unknown):
            said, help_ = say.MISSING_KEY.of(key=name), say.ADD_TO_ROOT.of(key=name)
            yield Finding(MISSING_KEY, said, source.name, span_of(source, root), root.path / name, help_)
        if not head and block and block.address.key and not block.is_titled:
            span = text_span(source, block.address.key)
            said = _UNKNOWN_SECTION.of(key=name)
            yield Finding(
                UNKNOWN_SECTION_KEY, said, source.name, span, block.address.path, _GIVE_A_TITLE.of()
            )


MISSING_PART = MISSING_KEY._replace(check=_missing_parts, unprintable=True)


def _no_office(context: Context) -> Iterator[Finding]:
    for each in context.found.missing:
        if each.kind == "office":
            said = _NO_OFFICE.of(name=each.name)
            help_ = _NO_OFFICE_HELP.of(names=listed(each.known), name=each.name)
            guess = each.meant or suggest(each.name, each.known)
            yield each.file.find(UNKNOWN_OFFICE, said, each.address, help_, guess)


_NO_OFFICE = Message(vi="không có tệp cơ quan “{name}”", en="no office file “{name}”")
_NO_OFFICE_HELP = Message(
    vi="các cơ quan có sẵn: {names}; hoặc đặt tệp offices/{name}.yaml cạnh tệp tháng",
    en="available offices: {names}; or put offices/{name}.yaml next to the month file",
)

UNKNOWN_OFFICE = Rule(
    id="SC004",
    name="unknown-office",
    severity=Severity.ERROR,
    title=Message(vi="không có cơ quan tên ấy", en="unknown office"),
    why=Message(
        vi="Tệp cơ quan cho biết tên, ký hiệu, đề cương, nơi nhận: không có nó thì không tạo được văn bản.",
        en="The office file gives name, code, outline and recipients; without it no report can be built.",
    ),
    source="practice",
    check=_no_office,
    unprintable=True,
    was="SC003",
    good=("office: bdv-quang-ngai\n",),
    bad=(Bad("office: ⟦bdv-quang-ngi⟧\n"),),
)


def _no_office_file(context: Context) -> Iterator[Finding]:
    for each in context.found.missing:
        if each.kind == "office-file":
            said, guess = _NO_OFFICE.of(name=each.name), suggest(each.name, each.known)
            yield each.file.find(OFFICE_FILE_NOT_FOUND, said, each.address, _NO_FILE_HELP.of(), guess)


_NO_FILE_HELP = Message(
    vi="xem lại đường dẫn; đường dẫn tính từ thư mục của tệp tháng",
    en="check the path; it is relative to the month file's folder",
)

OFFICE_FILE_NOT_FOUND = Rule(
    id="SC005",
    name="office-file-not-found",
    severity=Severity.ERROR,
    title=Message(vi="không có tệp cơ quan ở đường dẫn ấy", en="no office file at that path"),
    why=Message(
        vi="Đường dẫn ghi ở office tính từ thư mục của tệp tháng, không phải từ thư mục đang chạy lệnh.",
        en="The path in office is relative to the month file's folder, not to the working folder.",
    ),
    source="practice",
    check=_no_office_file,
    unprintable=True,
    was="SC003",
    good=("# offices/ban.yaml\nplace: Quảng Ngãi\n# 2020-02.yaml\noffice: ./offices/ban.yaml\n",),
    bad=(Bad("office: ⟦./offices/khong-co.yaml⟧\n"),),
)


def _endless(context: Context) -> Iterator[Finding]:
    for each in context.found.missing:
        if each.kind == "endless":
            said = offices_say.ENDLESS.of(names=each.name)
            yield each.file.find(ENDLESS_EXTENDS, said, each.address, _ENDLESS_HELP.of())


_ENDLESS_HELP = Message(
    vi="bỏ extends ở tệp này, hoặc ghi tên một tệp không lấy lại từ các tệp trên; nhiều nhất 20 tệp, 32 MiB",
    en="remove extends here, or name a file that does not lead back; at most 20 files, 32 MiB",
)

ENDLESS_EXTENDS = Rule(
    id="SC011",
    name="endless-extends",
    severity=Severity.ERROR,
    title=Message(
        vi="các tệp cơ quan lấy khóa của nhau thành vòng",
        en="office files take keys of each other in a circle",
    ),
    why=Message(
        vi="Khóa không có ở tệp này được lấy ở tệp kia; quay lại tệp đầu thì không tệp nào có khóa.",
        en="A key that one file lacks is taken from the next; back at the first, none has it.",
    ),
    source="practice",
    check=_endless,
    unprintable=True,
    good=(
        "# offices/ubnd.yaml\nplace: An Mẫu\n# offices/xa.yaml\nextends: ubnd\n# 2020-02.yaml\noffice: xa\n",
    ),
    bad=(
        Bad(
            "# offices/ubnd.yaml\nextends: ⟦xa⟧\n# offices/xa.yaml\nextends: ubnd\n"
            "# 2020-02.yaml\noffice: xa\n"
        ),
    ),
)

RULES = (ENDLESS_EXTENDS, UNKNOWN_SECTION_KEY, MISSING_PART, UNKNOWN_OFFICE, OFFICE_FILE_NOT_FOUND)
