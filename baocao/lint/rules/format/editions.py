"""The rule about the date of a month and the known editions."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library import catalog
from baocao.lint.context import Context
from baocao.messages import Message
from baocao.model.edition import Edition
from baocao.model.period import short_date
from baocao.source import Scalar


def _none_in_force(context: Context) -> Iterator[Finding]:
    family, day, month = context.found.family, context.day, context.file
    if family is None or day is None or context.edition:
        return
    address = month.at("date")
    if address is None or (isinstance(address.node, Scalar) and address.node.is_empty):
        address = month.at("period") or month.root
    editions = "; ".join(map(_in_force, catalog.editions(family)))
    said, help_ = _NO_EDITION.of(family=family, day=short_date(day)), _NO_EDITION_HELP.of(editions=editions)
    yield month.find(NO_EDITION_IN_FORCE, said, address, help_)


def _in_force(edition: Edition) -> str:
    force = edition.in_force
    last = short_date(force.last) if force.last else "…"
    return f"{edition.name} ({short_date(force.first)} – {last})"


_NO_EDITION = Message(
    vi="không có thể thức “{family}” nào có hiệu lực vào ngày {day}",
    en="no edition of the format “{family}” is in force on {day}",
)
_NO_EDITION_HELP = Message(
    vi="các văn bản hiện có: {editions}; xem lại ngày và kỳ báo cáo",
    en="known editions: {editions}; check the date and the period",
)

NO_EDITION_IN_FORCE = Rule(
    id="TT001",
    name="no-edition-in-force",
    severity=Severity.ERROR,
    title=Message(
        vi="không văn bản thể thức nào có hiệu lực vào ngày đó",
        en="no edition of the format in force on that date",
    ),
    why=Message(
        vi="Báo cáo theo văn bản thể thức đang có hiệu lực vào ngày ký; ngày sai thì không biết theo "
        "văn bản nào.",
        en="A report follows the edition in force on its signing date; a wrong date matches no edition.",
    ),
    source="HD 36-HD/VPTW, phần III; HD 05-HD/VPTW, phần cuối; HD 29-HD/TWĐTN-VP, IV",
    check=_none_in_force,
    unprintable=True,
    good=("period: 2020-02\ndate: 2020-02-25\n", "period: 2026-06\ndate: 2026-06-25\n"),
    bad=(Bad("period: 2017-02\ndate: ⟦2017-02-25⟧\n"),),
)

RULES = (NO_EDITION_IN_FORCE,)
