"""Bytes to a month: what could be read of it, and what is wrong with it as it stands alone."""

from typing import NamedTuple

from baocao.finding import Finding
from baocao.library.offices import is_office
from baocao.messages import Message
from baocao.model.address import Address, File
from baocao.model.faults import OFFICE_AS_MONTH
from baocao.model.head import Head
from baocao.model.month import Month
from baocao.model.validation import validate
from baocao.source import Source, load


class MonthFile(NamedTuple):
    """A month as its file has it. What could not be read is ``None``; of what is no month only the source is.

    ``head`` are the few keys that decide by which edition the month is judged, also where others are wrong.
    """

    source: Source
    file: File | None
    head: Head | None
    month: Month | None
    findings: tuple[Finding, ...]


def read_month(name: str, data: bytes) -> MonthFile:
    """Read a month; ``name`` is what its file is called in findings."""
    source, root, findings = load(name, data, reads_on=True)
    if root is None:
        return MonthFile(source, None, None, None, tuple(findings))
    file = File(source, Address(root))
    month, faults = validate(Month, source, root)
    if month is None and is_office(file):
        said, help_ = OFFICE_AS_MONTH.title.of(), _OFFICE_HELP.of()
        return MonthFile(source, None, None, None, (file.find(OFFICE_AS_MONTH, said, file.root, help_),))
    return MonthFile(source, file, month or validate(Head, source, root)[0], month, (*findings, *faults))


_OFFICE_HELP = Message(
    vi="chạy lệnh với tệp tháng có dòng office chỉ tới tệp này; tệp cơ quan được kiểm tra cùng tệp tháng",
    en="pass a month file whose office key points here; the office file is checked with it",
)
