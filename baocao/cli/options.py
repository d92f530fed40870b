"""What stands on a command line: each kind of argument and option, declared once for all commands.

A declaration holds messages in every language; :meth:`Command.callback` words it in one, as Typer takes it.
"""

import inspect
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, get_args

import typer

from baocao.cli.outputs import ENDINGS
from baocao.messages import Lang, Message, Said
from baocao.messages import cli as say
from baocao.report import REPORTS
from baocao.system.exit_status import ExitStatus

# Set by the script of a shell that asks what a word may become.
COMPLETING = "_BAOCAO_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")

Work = Callable[..., ExitStatus]


@dataclass(frozen=True, slots=True)
class Argument:
    """A word of the command line that has no name; ``offers`` names what completes it."""

    help: Message | Said
    metavar: Message
    offers: str = ""

    def worded(self, _name: str, lang: Lang) -> Any:
        """Return what Typer knows it by."""
        return typer.Argument(
            metavar=self.metavar.text(lang), help=self.help.text(lang), autocompletion=offers(self.offers)
        )


@dataclass(frozen=True, slots=True)
class Option:
    """An option: without a ``metavar`` it takes no value, without ``names`` it is called as its parameter."""

    help: Message | Said
    metavar: Message | None = None
    offers: str = ""
    names: tuple[str, ...] = ()
    hidden: bool = False

    def worded(self, name: str, lang: Lang) -> Any:
        """Return what Typer knows it by."""
        # Named in full: of a flag Typer would make a second name that switches it off.
        return typer.Option(
            *(self.names or (f"--{name.replace('_', '-')}",)),
            metavar=self.metavar.text(lang) if self.metavar else None,
            help=self.help.text(lang),
            hidden=self.hidden,
            autocompletion=offers(self.offers),
        )


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it runs, its help and an example.

    The parameters of ``work`` are the arguments and options; it may also ask for ``lang``, the language of
    messages. ``more`` returns options that stand in a table, for its keyword arguments.
    """

    work: Work
    help: Message
    example: str
    more: Callable[[], list[inspect.Parameter]] = list

    def callback(self, lang: Lang) -> Callable[..., ExitStatus]:
        """Return the command as Typer takes it: a function whose parameters are worded in that language."""
        declared = inspect.signature(self.work).parameters
        own = [each for each in declared.values() if each.name != "lang" and each.kind != each.VAR_KEYWORD]
        parameters = [_worded(each, lang) for each in (*own, *self.more())]
        told = {"lang": lang} if "lang" in declared else {}

        def run(**values: Any) -> ExitStatus:
            return self.work(**told, **values)

        vars(run)["__signature__"] = inspect.Signature(parameters)
        run.__annotations__ = {each.name: each.annotation for each in parameters}
        return run


COMMANDS: dict[str, Command] = {}


def command(
    help_: Message, example: str, more: Callable[[], list[inspect.Parameter]] = list
) -> Callable[[Work], Work]:
    """Return what makes a function a command of its name, in the order of the program's help."""

    def add(work: Work) -> Work:
        COMMANDS[work.__name__] = Command(work, help_, example, more)
        return work

    return add


def _worded(parameter: inspect.Parameter, lang: Lang) -> inspect.Parameter:
    kind, declared = get_args(parameter.annotation)
    worded = declared.worded(parameter.name, lang)
    return parameter.replace(annotation=Annotated[kind, worded], kind=inspect.Parameter.KEYWORD_ONLY)


def paints(stream: Any) -> bool:
    """Tell whether to paint: only on a terminal, and not where ``NO_COLOR`` is set."""
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")


def offers(name: str) -> Any:
    """Return what completes a word, by its name in :mod:`baocao.cli.completion`, where a shell asks.

    Elsewhere ``None``: Typer looks at each at every start, and none is needed then.
    """
    if not name or COMPLETING not in os.environ:
        return None
    from baocao.cli.completion import OFFERS

    return OFFERS[name]


Files = Annotated[list[str], Argument(say.FILES, say.FILE_METAVAR, "months")]
To = Annotated[
    str, Option(say.TO.of(formats=", ".join(ENDINGS)), say.FORMAT_METAVAR, "papers", ("--to", "-t"))
]
Output = Annotated[str | None, Option(say.OUTPUT, say.FILE_METAVAR, names=("--output", "-o"))]
Report = Annotated[
    str, Option(say.OUTPUT_FORMAT.of(formats=", ".join(REPORTS)), say.FORMAT_METAVAR, "reports")
]
View = Annotated[str, Option(say.VIEW_FORMAT, say.FORMAT_METAVAR, "views")]
Select = Annotated[str | None, Option(say.SELECT, say.IDS_METAVAR, "rules")]
Ignore = Annotated[str | None, Option(say.IGNORE, say.IDS_METAVAR, "rules")]
Strict = Annotated[bool, Option(say.STRICT)]
ForceResult = Annotated[bool, Option(say.FORCE_RESULT)]
