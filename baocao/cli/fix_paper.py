"""``baocao fix`` of Word files: into a copy, and in place only if that is forced."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from baocao.cli.files import MonthFile
from baocao.cli.outputs import STREAM, guard_results, put_bytes
from baocao.cli.plan import Destination
from baocao.errors import BaocaoError
from baocao.finding import has_errors
from baocao.lint.settings import AskedRules
from baocao.messages import Lang, Said
from baocao.messages import cli as cli_say
from baocao.messages import fix_paper as say
from baocao.messages import word as word_say
from baocao.report.leftover import leftover
from baocao.report.validation_report import ValidationReport
from baocao.system.exit_status import ExitStatus
from baocao.system.filenames import PAPER_ENDINGS
from baocao.system.files import write_whole
from baocao.system.terminal import width_of
from baocao.write import PAPER_ENDINGS as RESULTS

_DOCX = "docx"
_FOLDER_ENDS = tuple(filter(None, ("/", os.sep, os.altsep)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFixes:
    """How Word files are fixed: the rules, what is not recognised in them, and where the copies go."""

    lang: Lang
    rules: AskedRules
    family: str | None = None
    kind: str | None = None
    output: str | None = None
    force: bool = False

    def target(self, paper: MonthFile) -> Path | None:
        """Return the file for the copy of a Word file; ``None`` is standard output."""
        if self.output is None:
            return paper.path
        if self.output == STREAM:
            return None
        if _is_folder(self.output):
            return Destination(to=_DOCX, output_dir=Path(self.output)).target(paper, _DOCX)
        return Path(self.output)

    def refuse(self, papers: list[MonthFile], read: Iterable[MonthFile], *, diff: bool) -> None:
        """Raise :class:`BaocaoError` if the copies have no place, or would replace somebody's file."""
        if not papers:
            if self.output is not None:
                raise BaocaoError(say.ONLY_WORD.of())
            return
        if diff:
            raise BaocaoError(say.NO_DIFF.of(file=papers[0].name))
        if self.output is None and not self.force:
            raise BaocaoError(say.NEEDS_OUTPUT.of(file=papers[0].name, other=_other(papers[0].path)))
        if len(papers) > 1 and self.output is not None and not _is_folder(self.output):
            raise BaocaoError(say.NEEDS_FOLDER.of(n=len(papers)))
        outputs = [(self.target(paper), RESULTS[_DOCX]) for paper in papers]
        wrong = next((path for path, endings in outputs if path and path.suffix.lower() not in endings), None)
        if wrong is not None and not self.force:
            raise BaocaoError(say.NEEDS_ENDING.of(file=wrong, other=wrong.with_suffix(f".{_DOCX}")))
        guard_results(outputs, read=[each.path for each in read if not each.is_stdin], force=self.force)

    def guarded(self, paper: MonthFile, data: bytes, target: Path | None) -> Said | None:
        """Return what to say of a changed copy of a signed or protected file.

        Raises :class:`BaocaoError` if nobody forced such a change, or it would be of the signed file itself.
        """
        from baocao.word.guarded import is_protected, is_signed

        names = {"file": paper.name, "other": target or _other(paper.path)}
        if is_signed(data, paper.name):
            if target == paper.path:
                raise BaocaoError(say.SIGNED_ITSELF.of(file=paper.name, other=_other(paper.path)))
            if not self.force:
                raise BaocaoError(say.SIGNED.of(**names))
            return word_say.UNSIGNED_COPY.of(file=paper.name)
        if is_protected(data, paper.name) and not self.force:
            raise BaocaoError(say.PROTECTED.of(**names))
        return None


def is_paper(file: MonthFile) -> bool:
    """Tell whether a file is a Word file."""
    return file.path.suffix.lower() in PAPER_ENDINGS


def fix_one(paper: MonthFile, fixes: PaperFixes) -> ExitStatus:
    """Fix a Word file and tell what is left. Raises :class:`BaocaoError` if that is impossible."""
    from baocao.mend.paper_fix import fix_paper
    from baocao.word.intake import as_docx
    from baocao.word.judged import Asked
    from baocao.word.kinds import form_of

    data = paper.read()
    form = form_of(paper.name, data)
    if isinstance(form, Said):
        raise BaocaoError(form)
    if form not in (None, _DOCX):
        raise BaocaoError(word_say.OTHER_FORM.of(file=paper.name))
    data = as_docx(paper.name, data).data
    choice = fixes.rules.choice(paper.folder)
    fixed = fix_paper(paper.name, data, paper.folder, Asked(choice, fixes.family, fixes.kind))
    target = fixes.target(paper)
    guard = fixes.guarded(paper, data, target) if fixed.data != data else None
    if target is None:
        put_bytes(fixed.data)
    elif target != paper.path:
        write_whole(target, fixed.data)
    elif fixed.data != data:
        write_whole(target, fixed.data, was=data)
    findings = fixed.judged.findings
    sources, width = {paper.name: fixed.judged.form.source}, width_of(sys.stderr)
    report = ValidationReport((paper.name,), findings, sources, fixes.lang, width=width)
    print(leftover(report, fixed.fixed, remarks=True), file=sys.stderr)
    if target is not None and (target != paper.path or fixed.data != data):
        print(cli_say.WRITTEN.of(file=target).text(fixes.lang), file=sys.stderr)
    if guard:
        print(guard.text(fixes.lang), file=sys.stderr)
    return ExitStatus.FOUND if has_errors(findings) else ExitStatus.CLEAN


def _is_folder(name: str) -> bool:
    return name.endswith(_FOLDER_ENDS) or (name != STREAM and Path(name).is_dir())


def _other(path: Path) -> Path:
    return path.with_name(f"{path.stem}-da-sua.{_DOCX}")
