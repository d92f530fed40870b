"""Commands that one types once: for a new office, for a shell."""

from pathlib import Path
from typing import Annotated, Any

import typer

from baocao.cli.commands.base import command, offers
from baocao.library.resources import names_in, shipped
from baocao.messages import Lang, Message, Said
from baocao.messages import cli as cli_say
from baocao.messages import completion as completion_say
from baocao.messages import init as say

CI_FILES = "github, gitlab, none"
SHELLS = "bash, zsh, fish, powershell"
_SIGNING = say.AUTHORITY.of(codes="head, TM, KT, TL, TUQ, Q")


def add_init(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao init``."""
    # Listed, not read: the help need not wait for the models.
    kinds = ", ".join(names_in(shipped("data") / "starts"))
    words, name = say.WORDS_METAVAR.text(lang), cli_say.NAME_METAVAR.text(lang)

    def option(about: Message | Said, metavar: str = words, offered: str = "") -> Any:
        known = offers(offered) if offered else None
        return typer.Option(metavar=metavar, help=about.text(lang), autocompletion=known)

    period_metavar, source_metavar = cli_say.PERIOD_METAVAR.text(lang), say.SOURCE_METAVAR.text(lang)
    where = typer.Argument(
        metavar=cli_say.DIR_METAVAR.text(lang), help=say.FOLDER.text(lang), autocompletion=offers("folders")
    )

    @command(app, lang, say.INIT.text(lang), say.INIT_EXAMPLE)
    def init(
        folder: Annotated[Path, where] = Path(),
        kind: Annotated[str | None, option(say.KIND.of(kinds=kinds), name, "kinds")] = None,
        office: Annotated[str | None, typer.Option("--name", metavar=words, help=say.NAME.text(lang))] = None,
        superior: Annotated[str | None, option(say.SUPERIOR)] = None,
        issuer: Annotated[str | None, option(say.ISSUER)] = None,
        code: Annotated[str | None, option(say.CODE)] = None,
        place: Annotated[str | None, option(say.PLACE)] = None,
        authority: Annotated[str | None, option(_SIGNING, words, "authorities")] = None,
        on_behalf_of: Annotated[str | None, option(say.ON_BEHALF)] = None,
        position: Annotated[str | None, option(say.POSITION)] = None,
        signer: Annotated[str | None, option(say.SIGNER)] = None,
        recipients: Annotated[str | None, option(say.RECIPIENTS)] = None,
        numbering: Annotated[str | None, option(say.NUMBERING, name, "schemes")] = None,
        period: Annotated[str | None, option(say.PERIOD, period_metavar)] = None,
        key: Annotated[str | None, option(say.KEY, name)] = None,
        ci: Annotated[str, option(say.CI.of(known=CI_FILES), name, "ci")] = "github",
        source: Annotated[str | None, option(say.SOURCE, source_metavar)] = None,
    ) -> int:
        from datetime import datetime

        from baocao.cli.init import InitOptions, run_init
        from baocao.cli.interview import OfficeOptions

        signing = (authority, on_behalf_of, position, signer)
        given = OfficeOptions(kind, office, superior, issuer, code, place, *signing, recipients, numbering)
        today = datetime.now().astimezone().date()
        return run_init(folder, given, InitOptions(lang, period, key, ci, source, today))


def add_completion(app: typer.Typer, lang: Lang) -> None:
    """Add ``baocao completion``."""
    metavar, shells = completion_say.SHELL_METAVAR.text(lang), completion_say.SHELL.of(shells=SHELLS)
    told = completion_say.COMPLETION.text(lang)

    @command(app, lang, told, completion_say.COMPLETION_EXAMPLE)
    def completion(
        shell: Annotated[
            str,
            typer.Argument(metavar=metavar, help=shells.text(lang), autocompletion=offers("shells")),
        ],
    ) -> int:
        from baocao.cli.completion import run_completion

        return run_completion(shell)
