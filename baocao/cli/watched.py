"""Which files matter to a month: those whose change may change its paper or what is found in it."""

from pathlib import Path

from baocao import pipeline
from baocao.cli.files import MonthFile
from baocao.library import catalog
from baocao.lint.settings import settings_files


def files_of(month: MonthFile) -> frozenset[Path]:
    """Return the month, its office, the month before, templates and settings, there or not."""
    folders = catalog.template_folders(month.folder)
    return frozenset(
        {
            month.path,
            *_beside(month),
            *folders,
            *(template for folder in folders for template in folder.rglob("*")),
            *settings_files(month.folder),
        }
    )


def _beside(month: MonthFile) -> frozenset[Path]:
    try:
        return pipeline.files_beside(month.name, month.read(), month.folder)
    except Exception:  # noqa: BLE001  (whoever builds the month tells what is wrong, and waits for its next save)
        return frozenset()
