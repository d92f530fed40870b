"""``baocao doctor``."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from baocao.cli.outputs import chosen, write_result
from baocao.doctor import Check, Diagnosis, State, examine
from baocao.messages import Lang
from baocao.messages import doctor as say
from baocao.messages.foreign import to_json
from baocao.system.exit_status import ExitStatus
from baocao.system.terminal import folded, width_of

_COLOURS = {"ok": "32", "optional": "33", "broken": "31"}


class _Row(NamedTuple):
    """A check in the JSON output; the field names are the keys."""

    name: str
    state: State
    message: str
    remedy: str | None


Results = list[tuple[Check, Diagnosis]]


def run_doctor(output_format: str, lang: Lang, *, colour: bool) -> ExitStatus:
    """Show the result of all checks; return 1 if something required is broken."""
    show = chosen(output_format, FORMS)
    results = examine(Path())
    write_result(show(results, lang, colour), None)
    return ExitStatus.FOUND if any(told.state == "broken" for _, told in results) else ExitStatus.CLEAN


def _text(results: Results, lang: Lang, colour: bool) -> str:
    states = {state: message.text(lang) for state, message in say.STATES.items()}
    width = width_of(sys.stdout)
    words, names = max(map(len, states.values())), max(len(check.name) for check, _ in results)
    lines = []
    for check, told in results:
        state = f"{states[told.state]:{words}}"
        painted = f"\x1b[{_COLOURS[told.state]}m{state}\x1b[0m" if colour else state
        said = say.WITH_REMEDY.of(message=told.message, remedy=told.remedy) if told.remedy else told.message
        head = f"{state}  {check.name:{names}}  "
        row = folded(f"{head}{said.text(lang)}\n", width, indent=len(head))
        lines.append(painted + row.removeprefix(state))
    return "".join(lines)


def _json(results: Results, lang: Lang, _colour: bool) -> str:
    rows = (
        _Row(check.name, told.state, told.message.text(lang), told.remedy.text(lang) if told.remedy else None)
        for check, told in results
    )
    checks = [row._asdict() for row in rows]
    return to_json({"version": 1, "checks": checks}) + "\n"


FORMS: dict[str, Callable[[Results, Lang, bool], str]] = {"text": _text, "json": _json}
