"""Commands about the machine rather than about months."""

import sys
from typing import Annotated

import typer

from baocao.cli.commands.base import command, offers, paints
from baocao.messages import Lang
from baocao.messages import cli as cli_say
from baocao.messages import doctor as say


def add_doctor(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao doctor``."""
    form, form_help = cli_say.FORMAT_METAVAR.text(lang), say.OUTPUT_FORMAT.text(lang)

    @command(app, lang, say.DOCTOR.text(lang), say.EXAMPLE)
    def doctor(
        output_format: Annotated[
            str, typer.Option(metavar=form, help=form_help, autocompletion=offers("states"))
        ] = "text",
    ) -> int:
        from baocao.cli.doctor import run_doctor

        return run_doctor(output_format, lang, colour=paints(sys.stdout))
