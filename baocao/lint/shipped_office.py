"""Findings of shipped offices, told in the user's file that names the office.

Nobody edits the files of the installation, and their paths mean nothing on another machine.
"""

from pathlib import Path

from baocao.finding import Finding
from baocao.library.office_files import EXTENDS
from baocao.library.resources import is_shipped_data
from baocao.messages import Said
from baocao.messages import offices as say
from baocao.model.address import File, span_of


def at_its_name(finding: Finding, month: File, office: File | None) -> Finding:
    """Return a finding of a shipped office at the name by which the month, or its own office, takes it.

    The address stays that of the words, which the report prints. The edits and the right text are dropped,
    because they are for other words than those of the name.
    """
    if finding.file == month.source.name or not is_shipped_data(finding.file):
        return finding
    own = [file for file in (office.each if office else ()) if not is_shipped_data(file.source.name)]
    by, key = (own[-1], EXTENDS) if own else (month, "office")
    address = by.at(key)
    if address is None:
        return finding
    return finding._replace(
        file=by.source.name,
        span=span_of(by.source, address),
        help=_help(finding, inherits=bool(own)),
        suggestion=None,
        edits=(),
        also=(),
    )


def _help(finding: Finding, *, inherits: bool) -> Said:
    where = say.IN_BASE if inherits else say.IN_SHIPPED
    more = where.of(key=next(iter(finding.path), ""), office=Path(finding.file).stem)
    return say.AFTER_HELP.of(said=finding.help, more=more) if finding.help else more
