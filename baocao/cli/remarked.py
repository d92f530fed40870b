"""``validate --report docx=FILE``: each month's paper with its findings as comments."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from baocao import pipeline
from baocao.cli.files import MonthFile
from baocao.cli.outputs import STREAM
from baocao.cli.plan import Destination
from baocao.cli.tell import tell
from baocao.errors import BaocaoError
from baocao.messages import Lang, Said
from baocao.messages import remarked as say
from baocao.messages import word as word_say
from baocao.pipeline import Checked
from baocao.report import IN_PAPER
from baocao.report.validation_report import ValidationReport
from baocao.system.files import write_whole
from baocao.system.files.guard import place_of
from baocao.system.files.read import is_own_stream
from baocao.write import PAPER_ENDINGS

if TYPE_CHECKING:
    from baocao.word.judged import Judged

_ENDINGS = PAPER_ENDINGS[IN_PAPER]
_FOLDER_ENDS = tuple(filter(None, ("/", os.sep, os.altsep)))


@dataclass(slots=True)
class RemarkedPapers:
    """The papers with comments of one call: each month's target, and the papers made so far.

    ``unmade`` counts the months whose errors prevent any paper.
    """

    lang: Lang
    targets: dict[str, list[Path]] = field(default_factory=dict)
    unmade: int = 0
    _made: list[tuple[Path, bytes, int]] = field(default_factory=list)

    @property
    def outputs(self) -> list[tuple[Path, tuple[str, ...]]]:
        """Return the files to write with their endings."""
        return [(target, _ENDINGS) for targets in self.targets.values() for target in targets]

    def take(self, month: MonthFile, data: bytes, checked: Checked) -> None:
        """Make the paper of a month, if one is asked for.

        Raises :class:`BaocaoError` if the template of a month without errors fails.
        """
        if month.name not in self.targets:
            return
        draft = checked.draft or pipeline.faulty_draft(month.name, data, month.folder)
        report = ValidationReport((month.name,), checked.findings, checked.sources, self.lang)
        if draft is None:
            self._give_up(month, say.NOT_READABLE.of())
            return
        try:
            paper = pipeline.build_remarked(draft, checked.files, report)
        except BaocaoError as error:
            if checked.draft:
                raise
            self._give_up(month, error.said)
        else:
            count = len(checked.findings)
            self._made += [(target, paper, count) for target in self.targets[month.name]]

    def take_paper(self, file: MonthFile, checked: "Judged") -> None:
        """Make a copy of a Word file, if one is asked for.

        Raises :class:`BaocaoError` if comments cannot be put into it.
        """
        if file.name in self.targets:
            from baocao.cli.remarked_copy import remarked_copy
            from baocao.word.guarded import is_signed

            paper, count = remarked_copy(file.name, checked, self.lang)
            if is_signed(checked.data, file.name):
                tell(word_say.UNSIGNED_COPY.of(file=file.name).text(self.lang))
            self._made += [(target, paper, count) for target in self.targets[file.name]]

    def write(self) -> None:
        """Write the papers."""
        for target, paper, count in self._made:
            write_whole(target, paper)
            tell(say.WRITTEN.of(file=target, n=count).text(self.lang))

    def _give_up(self, month: MonthFile, why: Said) -> None:
        self.unmade += 1
        tell(say.NOT_MADE.of(file=month.name, why=why).text(self.lang))


def planned(names: Iterable[str], months: list[MonthFile], lang: Lang, *, force: bool) -> RemarkedPapers:
    """Return the papers to make for the files or folders that ``--report docx=…`` names.

    Raises :class:`BaocaoError` if several months would go into one file, or a paper that ``build`` writes
    would be replaced by one with comments.
    """
    papers = RemarkedPapers(lang)
    built = {place_of(path) for month in months if (path := Destination(to=IN_PAPER).target(month, IN_PAPER))}
    for name in names:
        is_folder = name.endswith(_FOLDER_ENDS) or Path(name).is_dir()
        _refuse(name, months, is_folder=is_folder)
        for month in months:
            where = Destination(to=IN_PAPER, output_dir=Path(name)) if is_folder else None
            target = where.target(month, IN_PAPER) if where else Path(name)
            assert target
            if not force and place_of(target) in built:
                raise BaocaoError(
                    say.IS_BUILT.of(file=target, other=f"{target.stem}-nhan-xet{target.suffix}")
                )
            papers.targets.setdefault(month.name, []).append(target)
    return papers


def _refuse(name: str, months: list[MonthFile], *, is_folder: bool) -> None:
    if name == STREAM or is_own_stream(name):
        raise BaocaoError(say.NEEDS_FILE.of())
    if is_folder:
        if any(month.is_stdin for month in months):
            raise BaocaoError(say.NO_NAME.of())
    elif len(months) > 1:
        raise BaocaoError(say.NEEDS_FOLDER.of(n=len(months), folder=Path(name).with_suffix("")))
    elif Path(name).suffix.lower() not in _ENDINGS:
        raise BaocaoError(say.NEEDS_ENDING.of(file=name))
