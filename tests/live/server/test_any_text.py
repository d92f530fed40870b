"""Whatever somebody is typing, each request has an answer."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol import types

from baocao.finding import Span
from baocao.live.server.actions import Asked, actions
from baocao.live.server.hover import hover
from baocao.live.server.ids import declaration_of, month_of, name_at, renamed, same
from baocao.live.server.offers import complete
from baocao.live.server.symbols import symbols
from tests.live.server.test_ids import MONTH

TYPED = (
    "",
    "\n",
    "  ",
    "- ",
    ": ",
    "[^",
    "[=",
    "[#a",
    "{",
    "}",
    '"',
    "'",
    "#",
    "\t",
    "|",
    ">-\n",
    "\x00",
    "\u2028",
    "🏳",
    "&a",
    "*a",
    "\ud800",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.data())
def test_each_request_has_an_answer(at, office, data):
    places = st.integers(0, len(MONTH))
    start, end = sorted((data.draw(places), data.draw(places)))
    typed = data.draw(st.sampled_from(TYPED))
    keeps_rest = data.draw(st.booleans())
    marked = f"{MONTH[:start]}{typed}‸{MONTH[start if keeps_rest else end :]}"
    reading, positions, offset, around = at(marked)
    assert positions.offset(positions.position(offset)) in (offset, offset - 1)
    hover(reading, positions, offset, around)
    for item in complete(reading, positions, offset, around):
        assert isinstance(item.text_edit, types.TextEdit)
    symbols(reading, positions, around)
    asked = Asked(Span(offset, offset), [types.CodeActionKind.QuickFix], "vi")
    actions(reading, positions, asked, around.unsaved)
    declaration_of(reading, offset, around.unsaved)
    file = month_of(reading)
    name = name_at(file, offset) if file else None
    if file and name:
        assert len(renamed(file, name, "mới")) == len(same(file, name)) >= 1
