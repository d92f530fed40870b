"""Commands that say what is wrong, what is asked for, and put it right."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from baocao.cli.commands.base import command, offers, paints
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.report import REPORTS


def add_validate(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao validate``."""
    file, ids = say.FILE_METAVAR.text(lang), say.IDS_METAVAR.text(lang)
    form, pair = say.FORMAT_METAVAR.text(lang), say.REPORT_METAVAR.text(lang)
    form_help = say.OUTPUT_FORMAT.of(formats=", ".join(REPORTS)).text(lang)

    @command(app, lang, say.VALIDATE.text(lang), say.VALIDATE_EXAMPLE)
    def validate(
        files: Annotated[
            list[str],
            typer.Argument(metavar=file, help=say.FILES.text(lang), autocompletion=offers("months")),
        ],
        output_format: Annotated[
            str, typer.Option(metavar=form, help=form_help, autocompletion=offers("reports"))
        ] = "full",
        output_file: Annotated[
            Path | None, typer.Option(metavar=file, help=say.OUTPUT_FILE.text(lang))
        ] = None,
        report: Annotated[
            list[str] | None,
            typer.Option(metavar=pair, help=say.REPORT.text(lang), autocompletion=offers("reports_to")),
        ] = None,
        select: Annotated[
            str | None, typer.Option(metavar=ids, help=say.SELECT.text(lang), autocompletion=offers("rules"))
        ] = None,
        ignore: Annotated[
            str | None, typer.Option(metavar=ids, help=say.IGNORE.text(lang), autocompletion=offers("rules"))
        ] = None,
        strict: Annotated[bool, typer.Option("--strict", help=say.STRICT.text(lang))] = False,
        force: Annotated[bool, typer.Option("--force", help=say.FORCE_RESULT.text(lang))] = False,
    ) -> int:
        from baocao.cli.validate import ValidateOptions, run_validate

        painted = paints(sys.stdout) and output_file is None
        where = (output_format, output_file, tuple(report or ()))
        return run_validate(files, ValidateOptions(lang, select, ignore, strict, *where, painted, force))


def add_fix(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao fix``."""
    file, ids = say.FILE_METAVAR.text(lang), say.IDS_METAVAR.text(lang)

    @command(app, lang, say.FIX.text(lang), say.FIX_EXAMPLE)
    def fix(
        files: Annotated[
            list[str],
            typer.Argument(metavar=file, help=say.FILES.text(lang), autocompletion=offers("months")),
        ],
        diff: Annotated[bool, typer.Option("--diff", help=say.DIFF.text(lang))] = False,
        select: Annotated[
            str | None, typer.Option(metavar=ids, help=say.SELECT.text(lang), autocompletion=offers("rules"))
        ] = None,
        ignore: Annotated[
            str | None, typer.Option(metavar=ids, help=say.IGNORE.text(lang), autocompletion=offers("rules"))
        ] = None,
    ) -> int:
        from baocao.cli.fix import run_fix

        return run_fix(files, lang, select, ignore, diff=diff)


def add_rules(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao rules``."""
    ids = say.IDS_METAVAR.text(lang)

    @command(app, lang, say.RULES.text(lang), say.RULES_EXAMPLE)
    def rules(
        id_: Annotated[
            str | None,
            typer.Argument(metavar=ids, help=say.RULE_ID.text(lang), autocompletion=offers("rule")),
        ] = None,
    ) -> None:
        from baocao.cli.rules import explain_rule, list_rules

        sys.stdout.write(explain_rule(id_, lang) if id_ else list_rules(lang))


def add_schema(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao schema``."""
    file = say.FILE_METAVAR.text(lang)

    @command(app, lang, say.SCHEMA.text(lang), say.SCHEMA_EXAMPLE)
    def schema(
        output: Annotated[
            Path | None, typer.Option("--output", "-o", metavar=file, help=say.OUTPUT.text(lang))
        ] = None,
        force: Annotated[bool, typer.Option("--force", help=say.FORCE_RESULT.text(lang))] = False,
    ) -> None:
        from baocao.cli.outputs import SCHEMA_ENDINGS
        from baocao.model.json_schema import month_schema
        from baocao.system.files import guard_output, write_whole

        if output is None or str(output) == "-":
            sys.stdout.write(month_schema())
        else:
            guard_output(output, SCHEMA_ENDINGS, force=force)
            write_whole(output, month_schema().encode())
