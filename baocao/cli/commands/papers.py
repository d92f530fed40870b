"""Commands that make a paper of a month, or print one."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from baocao.cli.commands.base import command, offers, paints
from baocao.cli.outputs import ENDINGS
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import preview as preview_say


def add_build(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao build``."""
    file, folder = say.FILE_METAVAR.text(lang), say.DIR_METAVAR.text(lang)
    to, jobs_metavar = say.FORMAT_METAVAR.text(lang), say.NUMBER_METAVAR.text(lang)
    to_help = say.TO.of(formats=", ".join(ENDINGS)).text(lang)

    @command(app, lang, say.BUILD.text(lang), say.BUILD_EXAMPLE)
    def build(
        files: Annotated[
            list[str],
            typer.Argument(metavar=file, help=say.FILES.text(lang), autocompletion=offers("months")),
        ],
        to: Annotated[
            str, typer.Option("--to", "-t", metavar=to, help=to_help, autocompletion=offers("papers"))
        ] = "docx",
        output: Annotated[
            str | None, typer.Option("--output", "-o", metavar=file, help=say.OUTPUT.text(lang))
        ] = None,
        output_dir: Annotated[
            Path | None,
            typer.Option(metavar=folder, help=say.OUTPUT_DIR.text(lang), autocompletion=offers("folders")),
        ] = None,
        strict: Annotated[bool, typer.Option("--strict", help=say.STRICT.text(lang))] = False,
        jobs: Annotated[
            int, typer.Option("--jobs", "-j", metavar=jobs_metavar, help=say.JOBS.text(lang))
        ] = 1,
        force: Annotated[bool, typer.Option("--force", help=say.FORCE_RESULT.text(lang))] = False,
        watch: Annotated[bool, typer.Option("--watch", help=say.WATCH.text(lang))] = False,
    ) -> int:
        from baocao.cli.build import created_time, run_build
        from baocao.cli.papers import BuildOptions
        from baocao.cli.watch import run_watch

        how = BuildOptions(lang, strict, paints(sys.stderr), created_time())
        work = partial(run_build, files, to, output, output_dir, how, jobs, force=force)
        return run_watch(files, output, lang, work) if watch else work()


def add_preview(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao preview``."""
    file, number = say.FILE_METAVAR.text(lang), say.NUMBER_METAVAR.text(lang)

    @command(app, lang, preview_say.PREVIEW.text(lang), preview_say.PREVIEW_EXAMPLE)
    def preview(
        name: Annotated[
            str,
            typer.Argument(metavar=file, help=preview_say.FILE.text(lang), autocompletion=offers("months")),
        ],
        port: Annotated[int | None, typer.Option(metavar=number, help=preview_say.PORT.text(lang))] = None,
        no_open: Annotated[bool, typer.Option("--no-open", help=preview_say.NO_OPEN.text(lang))] = False,
    ) -> int:
        from baocao.cli.preview import run_preview

        return run_preview(name, port, lang, browse=not no_open)


def add_text(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao text``."""
    file = say.FILE_METAVAR.text(lang)

    @command(app, lang, say.TEXT.text(lang), say.TEXT_EXAMPLE)
    def text(
        name: Annotated[
            str, typer.Argument(metavar=file, help=say.TEXT_FILE.text(lang), autocompletion=offers("texts"))
        ],
    ) -> int:
        from baocao.cli.text import run_text

        return run_text(name)
