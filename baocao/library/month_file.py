"""Reads a month file: the model as far as it is readable, and the findings of the file alone."""

from typing import NamedTuple

from baocao.finding import Finding
from baocao.library.offices import is_office, is_register
from baocao.messages import Message
from baocao.model.address import Address, File
from baocao.model.faults import OFFICE_AS_MONTH
from baocao.model.head import Head
from baocao.model.month import Month
from baocao.model.validation import validate
from baocao.source import Source, load


class MonthFile(NamedTuple):
    """A month as in its file. What is unreadable is ``None``; a file that is not a month has only its source.

    ``head`` holds the few keys that decide the edition, even if other keys are invalid.
    """

    source: Source
    file: File | None
    head: Head | None
    month: Month | None
    findings: tuple[Finding, ...]


def read_month(name: str, data: bytes) -> MonthFile:
    """Read a month; ``name`` is the name of its file in findings."""
    source, root, findings = load(name, data, reads_on=True)
    if root is None:
        return MonthFile(source, None, None, None, tuple(findings))
    file = File(source, Address(root))
    month, faults = validate(Month, source, root)
    if month is None and is_office(file):
        said, help_ = OFFICE_AS_MONTH.title.of(), _OFFICE_HELP.of()
        if is_register(file):
            said, help_ = _REGISTER.of(), _REGISTER_HELP.of()
        return MonthFile(source, None, None, None, (file.find(OFFICE_AS_MONTH, said, file.root, help_),))
    return MonthFile(source, file, month or validate(Head, source, root)[0], month, (*findings, *faults))


_OFFICE_HELP = Message(
    vi="chạy lệnh với tệp tháng có dòng office chỉ tới tệp này; tệp cơ quan được kiểm tra cùng tệp tháng",
    en="pass a month file whose office key points here; the office file is checked with it",
)
_REGISTER = Message(vi="đây là tệp danh bạ, không phải tệp tháng", en="this is a register, not a month file")
_REGISTER_HELP = Message(
    vi="chạy lệnh với tệp tháng; danh bạ được kiểm tra cùng tệp tháng",
    en="pass a month file; the register is checked with it",
)
