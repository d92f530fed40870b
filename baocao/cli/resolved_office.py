"""``baocao office``, and the schemas that are about offices."""

import sys
from pathlib import Path

from baocao.cli.new import no_office
from baocao.cli.outputs import SCHEMA_ENDINGS, guard_results, put, write_result
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.finding import has_errors
from baocao.library import catalog
from baocao.library.office_files import EXTENDS, Found, read_office
from baocao.messages import Lang
from baocao.messages import files as files_say
from baocao.messages import offices as say
from baocao.messages.foreign import shown
from baocao.model.address import Address, File
from baocao.model.office import Office
from baocao.model.office_name import is_office_name
from baocao.report.concise import concise
from baocao.report.validation_report import ValidationReport
from baocao.source import Mapping, Scalar, Sequence, clean
from baocao.source.written import Inline, Noted, Value, document
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import is_month_ending
from baocao.system.files.unsaved import is_there

KINDS = ("month", "office")


def run_office(name: str, folder: Path, lang: Lang) -> ExitStatus:
    """Print an office with the origin of each key; return the exit status."""
    path, beside = _file(name, folder)
    found = read_office(path, beside)
    if found.file is None or found.office is None or found.missing or has_errors(found.findings):
        _tell_faults(found, lang, beside)
        return ExitStatus.FOUND
    entries = _noted(found.file, found.file.root, lang)
    assert isinstance(entries, dict)
    entries.pop(EXTENDS, None)
    put(document(entries, [say.ABOVE.of(name=shown(name)).text(lang)]).encode())
    return ExitStatus.CLEAN


def run_schema(kind: str, office: str | None, output: str | None, *, force: bool) -> ExitStatus:
    """Print the schema of month or office files; return the exit status."""
    from baocao.model.json_schema import month_schema
    from baocao.model.office_schema import month_schema_of, office_schema

    if kind not in KINDS:
        raise BaocaoError(say.UNKNOWN_KIND.of(kind=kind, known=", ".join(KINDS)))
    if office is not None and kind != "month":
        raise BaocaoError(say.ONLY_MONTHS.of(kind=kind))
    guard_results([(output, SCHEMA_ENDINGS)], force=force)
    if office is not None:
        text = month_schema_of(office, _usable(office))
    else:
        text = month_schema() if kind == "month" else office_schema()
    write_result(text, output)
    return ExitStatus.CLEAN


def _usable(name: str) -> Office:
    path, beside = _file(name, Path())
    found = read_office(path, beside)
    if found.office is None or found.missing:
        raise BaocaoError(no_office(name, found, catalog.offices(beside)))
    return found.office


def _file(name: str, folder: Path) -> tuple[Path, Path]:
    """Return the file of an office, and the folder next to which its months would be."""
    if not folder.is_dir():
        raise BaocaoError(files_say.NO_FILE.of(file=folder))
    if is_month_ending(name):
        path = folder / name
        if not is_there(path):
            raise BaocaoError(files_say.NO_FILE.of(file=path))
        return path, path.parent.parent if path.parent.name == "offices" else path.parent
    found = catalog.office(name, folder) if is_office_name(name) else None
    if found is None:
        raise BaocaoError(no_office(name, Found(), catalog.offices(folder)))
    return found, folder


def _tell_faults(found: Found, lang: Lang, beside: Path) -> None:
    sources = {source.name: source for source in found.sources}
    report = ValidationReport((), found.findings, sources, lang)
    sys.stderr.write(concise(report))
    if found.missing and not found.findings:
        missing = found.missing[0]
        line = missing.file.source.position(missing.address.node.start).line
        place = say.FROM.of(file=missing.file.source.name, line=line).text(lang)
        said = no_office(missing.name, Found(), catalog.offices(beside))
        if missing.kind == "endless":
            said = say.ENDLESS.of(names=missing.name)
        tell(f"{place}: {said.text(lang)}")


def _noted(file: File, address: Address, lang: Lang) -> Value:
    """Return the value at an address, each text and list with the file and line that it is from."""
    node = address.node
    if isinstance(node, Mapping) and node.entries:
        return {str(each.path.name): _noted(file, each, lang) for each in address.children()}
    own, there = file.written(address)
    start = there.key.start if there.key else there.node.start
    line = own.source.position(start).line
    place = say.FROM.of(file=shown(own.source.name), line=line).text(lang)
    return Noted(_plain(address), place)


def _plain(address: Address) -> Value:
    node = address.node
    if isinstance(node, Scalar):
        return None if node.is_empty else clean(node.text)
    below = [*address.children()]
    if isinstance(node, Sequence):
        return [_plain(each) for each in below]
    return Inline({str(each.path.name): _plain(each) for each in below})
