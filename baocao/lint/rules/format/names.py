"""Rules about unknown names of formats, letterheads, sizes, templates and numbering schemes."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.missing import Kind
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.address import Address, File
from baocao.system.guesses import listed, suggest

_USE_ONE_OF = Message(vi="dùng một trong: {names}", en="use one of: {names}")


def _missing(context: Context, kind: Kind, rule: Rule, said: Message) -> Iterator[Finding]:
    """Yield the names that were not found, with the known names."""
    for each in context.found.missing:
        if each.kind == kind:
            yield _not_among(each.known, each.name, rule, said, each.file, each.address)


def _not_among(
    known: tuple[str, ...], name: str, rule: Rule, said: Message, file: File, address: Address
) -> Finding:
    help_ = _USE_ONE_OF.of(names=listed(known) or "-")
    return file.find(rule, said.of(name=name), address, help_, suggest(name, known))


def _format(context: Context) -> Iterator[Finding]:
    return _missing(context, "format", UNKNOWN_FORMAT, _NO_FORMAT)


_NO_FORMAT = Message(vi="không có nhóm thể thức “{name}”", en="unknown format family “{name}”")

UNKNOWN_FORMAT = Rule(
    id="TT005",
    name="unknown-format",
    severity=Severity.ERROR,
    title=Message(vi="không có nhóm thể thức tên ấy", en="unknown format family"),
    why=Message(
        vi="Thể thức quyết định lề, kiểu chữ, tiêu ngữ; không biết nhóm nào thì không dàn trang được.",
        en="The format sets margins, fonts and motto; with an unknown family no page can be laid out.",
    ),
    source="practice",
    check=_format,
    unprintable=True,
    was="SC003",
    good=("format: party\n",),
    bad=(Bad("format: ⟦parti⟧\n"), Bad("office:\n  format: ⟦dang⟧\n")),
)


def _letterhead(context: Context) -> Iterator[Finding]:
    return _missing(context, "letterhead", UNKNOWN_LETTERHEAD, _NO_LETTERHEAD)


_NO_LETTERHEAD = Message(vi="không có mẫu đầu văn bản “{name}”", en="unknown letterhead “{name}”")

UNKNOWN_LETTERHEAD = Rule(
    id="TT006",
    name="unknown-letterhead",
    severity=Severity.ERROR,
    title=Message(vi="thể thức này không có mẫu đầu văn bản tên ấy", en="unknown letterhead"),
    why=Message(
        vi="Mẫu đầu văn bản thay phần đầu của thể thức cho một loại cơ quan; gõ sai tên thì phần đầu in sai.",
        en="A letterhead replaces the format's own for one kind of office; a misspelt name prints the wrong "
        "one.",
    ),
    source="practice",
    check=_letterhead,
    unprintable=True,
    was="SC003",
    good=("office:\n  format: party\n",),
    bad=(Bad("office:\n  letterhead: ⟦dau-rieng⟧\n"),),
)


def _sizes(context: Context) -> Iterator[Finding]:
    return _missing(context, "sizes", UNKNOWN_SIZES, _NO_SIZES)


_NO_SIZES = Message(vi="thể thức này không có bộ cỡ chữ “{name}”", en="this format has no size set “{name}”")

UNKNOWN_SIZES = Rule(
    id="TT007",
    name="unknown-sizes",
    severity=Severity.ERROR,
    title=Message(vi="thể thức này không có bộ cỡ chữ tên ấy", en="unknown size set"),
    why=Message(
        vi="Các cỡ chữ đổi cùng nhau theo bộ mà văn bản thể thức cho phép; tên lạ thì không biết cỡ nào.",
        en="Font sizes change together, in the sets that the format allows; an unknown name gives no sizes.",
    ),
    source="practice",
    check=_sizes,
    unprintable=True,
    was="SC003",
    good=("office:\n  format: party\n",),
    bad=(Bad("office:\n  sizes: ⟦rat-to⟧\n"),),
)


def _template(context: Context) -> Iterator[Finding]:
    return _missing(context, "template", UNKNOWN_TEMPLATE, _NO_TEMPLATE)


_NO_TEMPLATE = Message(vi="không có mẫu trình bày “{name}”", en="unknown template “{name}”")

UNKNOWN_TEMPLATE = Rule(
    id="TT008",
    name="unknown-template",
    severity=Severity.ERROR,
    title=Message(vi="không có mẫu trình bày tên ấy", en="unknown template"),
    why=Message(
        vi="Mẫu trình bày xếp các thành phần của văn bản; tìm trong thư mục templates cạnh tệp tháng, các "
        "thư mục trên, rồi mẫu có sẵn.",
        en="The template arranges the parts of the report; it is searched in the templates folder next to "
        "the month file, in the folders above, then among the shipped templates.",
    ),
    source="practice",
    check=_template,
    unprintable=True,
    was="SC003",
    good=("office:\n  template: monthly-report\n",),
    bad=(Bad("office:\n  template: ⟦khong-co⟧\n"),),
)


def _numbering(context: Context) -> Iterator[Finding]:
    return _missing(context, "numbering", UNKNOWN_NUMBERING, _NO_NUMBERING)


_NO_NUMBERING = Message(vi="không có cách đánh số “{name}”", en="unknown numbering scheme “{name}”")

UNKNOWN_NUMBERING = Rule(
    id="TT009",
    name="unknown-numbering",
    severity=Severity.ERROR,
    title=Message(vi="không có cách đánh số tên ấy", en="unknown numbering scheme"),
    why=Message(
        vi="Cách đánh số ghi nhãn cho từng cấp (I. 1. -); tìm trong thư mục schemes cạnh tệp tháng, "
        "các thư mục trên, rồi các cách có sẵn.",
        en="A numbering scheme labels each level (I. 1. -); it is searched in the schemes folder next to the "
        "month file, in the folders above, then among the shipped schemes.",
    ),
    source="practice",
    check=_numbering,
    unprintable=True,
    was="SC003",
    good=("office:\n  numbering: roman-decimal-dash-plus\n",),
    bad=(Bad("office:\n  numbering: ⟦roman-decimal-dash⟧\n"),),
)


def _styles(context: Context) -> Iterator[Finding]:
    """Yield the levels of the user's numbering whose style the edition lacks for that kind of level."""
    file, scheme, edition = context.found.scheme_file, context.found.scheme, context.edition
    if file is None or scheme is None or edition is None:
        return
    headings = tuple(key for key in edition.styles if edition.resolved(key).outline_level is not None)
    items = tuple(key for key in edition.styles if key.startswith("item-"))
    for at, level in enumerate(scheme.levels):
        styles = (
            ("style", level.style, items if level.is_item else headings),
            ("items", level.items, ("clause",)),
        )
        for key, style, known in styles:
            address = file.at("levels", at, key)
            if style and address and style not in known:
                yield _not_among(known, style, STYLE_NOT_IN_FORMAT, _NO_STYLE, file, address)


_NO_STYLE = Message(
    vi="thể thức này không có kiểu “{name}” cho cấp này",
    en="this format has no style “{name}” for this level",
)

STYLE_NOT_IN_FORMAT = Rule(
    id="TT010",
    name="style-not-in-format",
    severity=Severity.ERROR,
    title=Message(
        vi="cách đánh số dùng một kiểu mà thể thức không có",
        en="numbering scheme uses a style that the format does not have",
    ),
    why=Message(
        vi="Mỗi cấp in theo một kiểu của thể thức đang có hiệu lực: heading-1 … cho đầu đề, item-1 … cho "
        "mục.",
        en="Each level is printed in a style of the format in force: heading-1 … for headings, item-1 … for "
        "items.",
    ),
    source="practice",
    check=_styles,
    unprintable=True,
    was="SC003",
    good=("office:\n  numbering: roman-decimal-dash-plus\n",),
    bad=(
        Bad(
            "# schemes/rieng.yaml\nname: riêng\nlevels:\n"
            "  - {style: heading-1, count: roman, label: '%1.'}\n"
            "  - {style: ⟦item-99⟧, count: none, label: '-'}\n"
            "# 2020-02.yaml\noffice:\n  numbering: rieng\n"
        ),
    ),
)

RULES = (
    UNKNOWN_FORMAT,
    UNKNOWN_LETTERHEAD,
    UNKNOWN_SIZES,
    UNKNOWN_TEMPLATE,
    UNKNOWN_NUMBERING,
    STYLE_NOT_IN_FORMAT,
)
