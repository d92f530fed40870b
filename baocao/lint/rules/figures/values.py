"""Rules about figures and appendices: references, and sums."""

from collections.abc import Container, Iterator
from decimal import Decimal

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import Written
from baocao.messages import Message, Said
from baocao.messages.guesses import DID_YOU_MEAN
from baocao.model import inline
from baocao.model.address import Address, File
from baocao.model.figure import Figure, printed
from baocao.model.month import Month
from baocao.model.number import added, print_number
from baocao.system.guesses import Guesses
from baocao.system.patterns import lazy

_FIGURES = "results:\n  advisory:\n    - {text}\nfigures:\n  a: {{value: 152, same_period: 140, plan: 160}}\n"


def _unknown(context: Context) -> Iterator[Finding]:
    month = context.month
    if month is None:
        return
    known = dict.fromkeys([*printed(month.figures), *(f"#{key}" for key in month.appendices)])
    guesses, declared_names = Guesses(known), _declared(month)
    for passage in context.passages:
        yield from _without_sign(passage, declared_names)
        for found in inline.lookups(passage.scalar.text):
            if found.key not in known:
                declared = found.key.partition(":")[0] in known
                guess = None if declared else guesses.of(found.key)
                help_ = DID_YOU_MEAN.of(guess=f"[{guess}]") if guess else _DECLARE.of()
                said = (_NO_FORM if declared else _UNKNOWN).of(key=found.key)
                yield passage.find_raw(UNKNOWN_REFERENCE, found.start, found.end, said, help_)


def _without_sign(passage: Passage, declared: dict[str, Container[str]]) -> Iterator[Finding]:
    """Yield the names of figures, appendices and footnotes in brackets without the sign of a reference."""
    text = passage.scalar.text
    for match in _BRACKETED.finditer(text) if passage.role != "footnote" else ():
        sign = next((sign for sign, known in declared.items() if match[1] in known), "")
        if sign:
            right = f"[{sign}{match[1]}]"
            said, help_ = _NO_SIGN.of(key=match[1], sign=sign), _WRITE.of(right=right)
            yield passage.find_raw(UNKNOWN_REFERENCE, *match.span(), said, help_, right)


def _declared(month: Month) -> dict[str, Container[str]]:
    """Return the names that a month declares, by the sign of a reference to them."""
    notes = frozenset(key for key in month.footnotes if not key.isdigit())
    return {"=": month.figures, "#": month.appendices, "^": notes}


_BRACKETED = lazy(r"(?<!\\)\[(\w[\w-]*)\]")
_NO_SIGN = Message(
    vi="“[{key}]” thiếu dấu “{sign}” nên in nguyên như chữ",
    en="“[{key}]” lacks “{sign}”, so it is printed as it is",
)
_WRITE = Message(vi="viết “{right}”", en="write “{right}”")
_UNKNOWN = Message(
    vi="“[{key}]” không dẫn tới số liệu hay phụ lục nào",
    en="“[{key}]” does not refer to a figure or an appendix",
)
_NO_FORM = Message(vi="số liệu chưa có gì để in “[{key}]”", en="the figure has no value for “[{key}]”")
_DECLARE = Message(
    vi="khai số ấy ở figures (và kế hoạch, cùng kỳ nếu câu dùng tới), hoặc phụ lục ở appendices",
    en="declare it under figures (with plan or same_period if the sentence uses them) or under appendices",
)

UNKNOWN_REFERENCE = Rule(
    id="SL001",
    name="unknown-reference",
    severity=Severity.ERROR,
    title=Message(vi="chỗ dẫn không có số liệu hay phụ lục", en="reference to an unknown figure or appendix"),
    why=Message(
        vi="Chỗ dẫn không khai sẽ in nguyên dấu ngoặc vào văn bản.",
        en="An unknown reference would be printed with its brackets.",
    ),
    source="practice",
    check=_unknown,
    sign=Written("["),
    good=(_FIGURES.format(text='"Giải quyết [=a] hồ sơ, [=a:compared]."'),),
    bad=(
        Bad(_FIGURES.format(text='"Giải quyết ⟦[=b]⟧ hồ sơ."')),
        Bad(_FIGURES.format(text='"Giải quyết ⟦[=a:thang]⟧ hồ sơ."')),
        Bad("results:\n  advisory:\n    - 'Chi tiết tại ⟦[#bieu]⟧.'\n"),
        Bad(_FIGURES.format(text='"Giải quyết ⟦[a]⟧ hồ sơ."')),
    ),
)


def _parts(context: Context) -> Iterator[Finding]:
    figures = context.month.figures if context.month else {}
    for id_, figure in figures.items():
        address = context.file.at("figures", id_)
        missing = [part for part in figure.parts if part not in figures]
        if not figure.parts or address is None or missing:
            continue
        total = added(figures[part].value for part in figure.parts)
        if total != figure.value:
            said = _PARTS.of(
                parts=" + ".join(figure.parts),
                sum=print_number(total),
                id=id_,
                value=print_number(figure.value),
            )
            yield _at_value(context.file, address, PARTS_AND_TOTAL, said)


def _at_value(file: File, address: Address, rule: Rule, said: Said) -> Finding:
    return file.find(rule, said, address.at("value") or address, _RECOUNT.of())


_PARTS = Message(
    vi="{parts} = {sum}, nhưng “{id}” đang ghi {value}",
    en="{parts} = {sum}, but “{id}” is {value}",
)
_RECOUNT = Message(vi="đối chiếu lại số liệu", en="check the figures")

PARTS_AND_TOTAL = Rule(
    id="SL002",
    name="parts-and-total",
    severity=Severity.WARNING,
    title=Message(vi="các số thành phần cộng lại khác tổng số", en="parts do not add up to the total"),
    why=Message(
        vi="Số trong câu và số trong bảng phải khớp nhau.",
        en="The numbers in sentences and tables must agree.",
    ),
    source="practice",
    check=_parts,
    good=("figures:\n  a: {value: 5, parts: [b, c]}\n  b: {value: 2}\n  c: {value: 3}\n",),
    bad=(Bad("figures:\n  a: {value: ⟦6⟧, parts: [b, c]}\n  b: {value: 2}\n  c: {value: 3}\n"),),
)


def _unknown_figures(context: Context) -> Iterator[Finding]:
    figures = context.month.figures if context.month else {}
    guesses = Guesses(figures)
    for id_, figure in figures.items():
        address = context.file.at("figures", id_)
        for key, names in (("parts", figure.parts), ("adds", (figure.adds,) if figure.adds else ())):
            for name in names:
                at = address.at(key) if address else None
                if at and (name not in figures or name == id_):
                    guess = guesses.of(name, but=id_)
                    help_ = DID_YOU_MEAN.of(guess=guess) if guess else _NO_FIGURE_HELP.of()
                    yield context.file.find(UNKNOWN_FIGURE, _NO_FIGURE.of(name=name), at, help_)


_NO_FIGURE = Message(vi="“{name}” không phải một số khác trong figures", en="“{name}” is not another figure")
_NO_FIGURE_HELP = Message(vi="khai số ấy ở figures", en="declare it under figures")

UNKNOWN_FIGURE = Rule(
    id="SL007",
    name="unknown-figure",
    severity=Severity.ERROR,
    title=Message(vi="số liệu gồm một số không có", en="sum of an unknown figure"),
    why=Message(
        vi="Gõ sai tên thì phép cộng không được kiểm tra.", en="A misspelt id would disable the check."
    ),
    source="practice",
    check=_unknown_figures,
    good=("figures:\n  a: {value: 5, parts: [b]}\n  b: {value: 5}\n",),
    bad=(
        Bad("figures:\n  a: {value: 5, ⟦parts⟧: [b]}\n"),
        Bad("figures:\n  a: {value: 5, adds: ⟦a⟧}\n"),
    ),
)


def _carried(context: Context) -> Iterator[Finding]:
    month, before = context.month, context.previous
    if month is None or before is None:
        return
    for id_, figure in month.figures.items():
        address = context.file.at("figures", id_)
        expected = _expected(id_, figure, month.figures, before.month.figures)
        if address and expected is not None and expected != figure.value:
            said = _CARRIED.of(id=id_, expected=print_number(expected), file=before.file.source.name)
            yield _at_value(context.file, address, CARRY_OVER, said)


def _expected(id_: str, figure: Figure, now: dict[str, Figure], before: dict[str, Figure]) -> Decimal | None:
    if figure.carries in before:
        return before[figure.carries].value
    if figure.adds in now and id_ in before:
        return added((before[id_].value, now[figure.adds].value))
    return None


_CARRIED = Message(
    vi="theo {file}, “{id}” phải là {expected}", en="according to {file}, “{id}” should be {expected}"
)

CARRY_OVER = Rule(
    id="SL004",
    name="carry-over",
    severity=Severity.WARNING,
    title=Message(vi="số chuyển kỳ không khớp kỳ trước", en="figure does not match the previous period"),
    why=Message(
        vi="Số tồn đầu kỳ là số tồn cuối kỳ trước; số lũy kế là số lũy kế kỳ trước cộng số trong kỳ.",
        en="An opening balance equals the closing balance of the previous period; a running total adds this "
        "period to the previous running total.",
    ),
    source="practice",
    check=_carried,
    good=(
        (
            "# 2020-01.yaml\nperiod: 2020-01\nfigures:\n  cuoi: {value: 7}\n  luy-ke: {value: 7}\n"
            "# 2020-02.yaml\nfigures:\n  dau: {value: 7, carries: cuoi}\n  thang: {value: 3}\n"
            "  luy-ke: {value: 10, adds: thang}\n"
        ),
    ),
    bad=(
        Bad(
            "# 2020-01.yaml\nperiod: 2020-01\nfigures:\n  cuoi: {value: 7}\n  luy-ke: {value: 7}\n"
            "# 2020-02.yaml\nfigures:\n  dau: {value: ⟦8⟧, carries: cuoi}\n  thang: {value: 3}\n"
            "  luy-ke: {value: ⟦12⟧, adds: thang}\n"
        ),
    ),
)


def _pointless(context: Context) -> Iterator[Finding]:
    keys = context.month.appendices if context.month else {}
    if not keys:
        return
    # A reference inside an appendix does not lead readers to it.
    texts = [passage.scalar.text for passage in context.passages if passage.part != "appendices"]
    used = {found.key for text in texts for found in inline.lookups(text)}
    for key in keys:
        address = context.file.at("appendices", key)
        if address and f"#{key}" not in used:
            said, help_ = APPENDIX_NOT_REFERRED_TO.title.of(), _POINT.of(key=key)
            yield context.file.find(APPENDIX_NOT_REFERRED_TO, said, address, help_)


_POINT = Message(
    vi="dẫn tới phụ lục trong câu, ví dụ “(chi tiết tại [#{key}])”",
    en="refer to it in a sentence, such as “(chi tiết tại [#{key}])”",
)

APPENDIX_NOT_REFERRED_TO = Rule(
    id="SL005",
    name="appendix-not-referred-to",
    severity=Severity.WARNING,
    title=Message(vi="không có câu nào dẫn tới phụ lục này", en="appendix not referred to"),
    why=Message(
        vi="Văn bản có phụ lục thì trong nội dung phải chỉ dẫn phụ lục đó.",
        en="The text of a report must refer to its appendices.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục I, III.1a",
    check=_pointless,
    good=(
        (
            "results:\n  advisory: ['Chi tiết tại [#bieu].']\n"
            "appendices:\n  bieu: {title: Biểu, content: [Việc một.]}\n"
        ),
    ),
    bad=(Bad("appendices:\n  ⟦bieu⟧: {title: Biểu, content: [Việc một.]}\n"),),
)

RULES = (
    UNKNOWN_REFERENCE,
    PARTS_AND_TOTAL,
    CARRY_OVER,
    APPENDIX_NOT_REFERRED_TO,
    UNKNOWN_FIGURE,
)
