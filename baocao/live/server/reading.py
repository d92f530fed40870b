"""Reads an open text as what it is: a month, or a file that months need."""

import re
from dataclasses import dataclass
from pathlib import Path

from baocao import pipeline
from baocao.errors import BaocaoError
from baocao.finding import Finding
from baocao.library.file_kind import ASIDE, FileKind, is_register_name, kind_of
from baocao.library.office_files import read_office
from baocao.library.own_files import read_as
from baocao.lint.engine import Choice
from baocao.lint.rules.yaml.comments import UNUSED_SUPPRESSION
from baocao.lint.settings import AskedRules, forget
from baocao.lint.suppression import apply_suppressions
from baocao.live.server.documents import Document, Unsaved
from baocao.messages import Said
from baocao.messages import files as say
from baocao.model.address import File
from baocao.model.month import Month
from baocao.model.register import Register
from baocao.model.scheme import OutlineScheme
from baocao.pipeline import ALL_RULES, Checked
from baocao.source import Mapping, Source, load
from baocao.system.filenames import is_month_ending
from baocao.system.files.unsaved import real_name

_NAMED_BY_PERIOD = re.compile(r"\d{4}(?![^.-])")
_MONTH_KEYS = frozenset(Month.model_fields)
_ENOUGH_KEYS = 2
NO_PLUGINS = AskedRules()


@dataclass(frozen=True, eq=False)
class Reading:
    """What is known of an open text in one version.

    ``findings`` and ``sources`` are of the text and of the files that it needs, by their names. ``problem``
    is what kept it from being read. ``needs`` are the real names of the files whose change may change it.
    """

    document: Document
    kind: FileKind | None = None
    checked: Checked | None = None
    findings: tuple[Finding, ...] = ()
    sources: dict[str, Source] | None = None
    problem: Said | None = None
    needs: frozenset[str] = frozenset()
    choice: Choice = ALL_RULES


def kind_of_document(document: Document, roots: tuple[Path, ...]) -> FileKind | None:
    """Return what an open text is; ``None`` if it is nothing of ours.

    The folder and the name decide as in the search of ``validate``, but a file that has nothing of a month
    is left alone: an editor also has YAML of others open.
    """
    path = document.path
    if not is_month_ending(path.name) or any(part.startswith(".") for part in _inside(path, roots)):
        return None
    if is_register_name(path.name):
        return "register"
    source, root, _ = load(document.name, document.data, reads_on=True)
    kind = kind_of(source, root)
    if path.parent.name.casefold() in ASIDE:
        return kind
    keys = root.entries.keys() & _MONTH_KEYS if isinstance(root, Mapping) else ()
    is_month = kind == "month" or len(keys) >= _ENOUGH_KEYS or _NAMED_BY_PERIOD.match(path.name)
    return "month" if is_month else None


def _inside(path: Path, roots: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the names of a path inside the editor's folder, or only its own."""
    within = [path.relative_to(root).parts for root in roots if path.is_relative_to(root)]
    return min(within, key=len, default=(path.name,))


def read(
    document: Document, unsaved: Unsaved, roots: tuple[Path, ...], rules: AskedRules = NO_PLUGINS
) -> Reading:
    """Read an open text, with the other open texts as they are. Never raises for what a user wrote."""
    forget()
    kind = kind_of_document(document, roots)
    if kind is None:
        return Reading(document)
    try:
        choice = rules.choice(document.folder)
        return (
            _month(document, unsaved, choice) if kind == "month" else _aside(document, kind, unsaved, choice)
        )
    except BaocaoError as error:
        return Reading(document, kind, problem=error.said)
    except OSError as error:
        name = error.filename or document.name
        return Reading(document, kind, problem=say.TROUBLE.of(file=name, problem=say.problem_of(error)))


def _month(document: Document, unsaved: Unsaved, choice: Choice) -> Reading:
    checked = pipeline.check(document.name, document.data, document.folder, choice, unsaved)
    needs = frozenset({real_name(path) for path in checked.dependencies} | _named(checked.sources))
    findings, sources = checked.findings, checked.sources
    return Reading(document, "month", checked, findings, sources, needs=needs, choice=choice)


def _aside(document: Document, kind: FileKind, unsaved: Unsaved, choice: Choice) -> Reading:
    """Read a file that months need by itself: a comment may hold back what only a month shows."""
    beside = document.folder.parent if document.folder.name.casefold() in ASIDE else document.folder
    if kind == "office":
        found = read_office(document.path, beside, unsaved)
        file, sources, findings = found.file, found.sources, found.findings
    else:
        model = OutlineScheme if kind == "scheme" else Register
        _, file, source, findings = read_as(document.path, model, beside, unsaved)
        sources = (source,)
    told = apply_suppressions(findings, _files(file), choice)
    known = {source.name: source for source in sources}
    kept = tuple(each for each in told if each.rule is not UNUSED_SUPPRESSION and each.file in known)
    return Reading(document, kind, None, kept, known, needs=_named(known), choice=choice)


def _files(file: File | None) -> tuple[File, ...]:
    return file.each if file else ()


def _named(sources: dict[str, Source]) -> frozenset[str]:
    return frozenset(map(real_name, sources))
