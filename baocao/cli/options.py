"""The arguments and options of the command line, each declared once for all commands.

A declaration has messages in every language; :meth:`Command.callback` translates it for Typer.
"""

import inspect
import os
from collections.abc import Callable
from inspect import Parameter
from typing import Annotated, Any, NamedTuple, get_args

import typer

from baocao.cli.outputs import ENDINGS
from baocao.messages import Lang, Message, Said
from baocao.messages import changed as changed_say
from baocao.messages import cli as say
from baocao.messages import compare as compare_say
from baocao.messages import paper_form as form_say
from baocao.messages import plugins as plugins_say
from baocao.messages import report as report_say
from baocao.report import REPORTS
from baocao.system.exit_status import ExitStatus

# Set by the completion script of a shell.
COMPLETING = "_BAOCAO_COMPLETE"

Work = Callable[..., ExitStatus]


class Argument(NamedTuple):
    """A positional argument; ``offers`` names its completion function."""

    help: Message | Said
    metavar: Message
    offers: str = ""

    def worded(self, _name: str, lang: Lang) -> Any:
        """Return the argument as Typer needs it, in one language."""
        return typer.Argument(
            metavar=self.metavar.text(lang), help=self.help.text(lang), autocompletion=offers(self.offers)
        )


class Option(NamedTuple):
    """An option: without a ``metavar`` it takes no value, without ``names`` it has its parameter's name."""

    help: Message | Said
    metavar: Message | None = None
    offers: str = ""
    names: tuple[str, ...] = ()
    hidden: bool = False

    def worded(self, name: str, lang: Lang) -> Any:
        """Return the option as Typer needs it, in one language."""
        # Named explicitly, because Typer would add a second name that switches a flag off.
        return typer.Option(
            *(self.names or (f"--{name.replace('_', '-')}",)),
            metavar=self.metavar.text(lang) if self.metavar else None,
            help=self.help.text(lang),
            hidden=self.hidden,
            autocompletion=offers(self.offers),
        )


class Command(NamedTuple):
    """A command: its function, its help and an example.

    The parameters of ``work`` are the arguments and options; it may also have ``lang``, the language of
    messages. ``more`` returns options from a table, for its keyword arguments.
    """

    work: Work
    help: Message
    example: str
    more: Callable[[], list[inspect.Parameter]] = list

    def callback(self, lang: Lang) -> Callable[..., ExitStatus]:
        """Return a function for Typer whose parameters are described in that language."""
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
    """Return a decorator that makes a function a command of its name, in the order of the program's help."""

    def add(work: Work) -> Work:
        # A command may be named like a keyword of Python.
        COMMANDS[work.__name__.rstrip("_")] = Command(work, help_, example, more)
        return work

    return add


def _worded(parameter: inspect.Parameter, lang: Lang) -> inspect.Parameter:
    kind, declared = get_args(parameter.annotation)
    worded = declared.worded(parameter.name, lang)
    return parameter.replace(annotation=Annotated[kind, worded], kind=inspect.Parameter.KEYWORD_ONLY)


def paints(stream: Any) -> bool:
    """Tell whether to use colour: only on a terminal, and not if ``NO_COLOR`` is set."""
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")


def offers(name: str) -> Any:
    """Return the completion function with that name in :mod:`baocao.cli.completion`, if a shell asks.

    Return ``None`` otherwise: Typer inspects each at every start, and none is needed then.
    """
    if not name or COMPLETING not in os.environ:
        return None
    from baocao.cli.completion import OFFERS

    return OFFERS[name]


Files = Annotated[list[str], Argument(say.FILES, say.FILE_METAVAR, "months")]
FilesAndPapers = Annotated[list[str], Argument(form_say.FILES, say.FILE_METAVAR, "texts")]
To = Annotated[
    str, Option(say.TO.of(formats=", ".join(ENDINGS)), say.FORMAT_METAVAR, "papers", ("--to", "-t"))
]
Output = Annotated[str | None, Option(say.OUTPUT, say.FILE_METAVAR, names=("--output", "-o"))]
Report = Annotated[
    str, Option(say.OUTPUT_FORMAT.of(formats=", ".join(REPORTS)), say.FORMAT_METAVAR, "reports")
]
DiffFormat = Annotated[str, Option(compare_say.DIFF_FORMAT, say.FORMAT_METAVAR, "comparisons")]
View = Annotated[str, Option(say.VIEW_FORMAT, say.FORMAT_METAVAR, "views")]
Select = Annotated[str | None, Option(say.SELECT, say.IDS_METAVAR, "rules")]
Ignore = Annotated[str | None, Option(say.IGNORE, say.IDS_METAVAR, "rules")]
Plugin = Annotated[list[str] | None, Option(plugins_say.PLUGIN, say.NAME_METAVAR, "plugins")]
Appendices = Annotated[str, Option(say.APPENDICES, say.PLACE_METAVAR, "appendices", names=("--appendices",))]
Jobs = Annotated[int, Option(say.JOBS, say.NUMBER_METAVAR, names=("--jobs", "-j"))]
Quiet = Annotated[bool, Option(report_say.QUIET)]
Since = Annotated[str | None, Option(changed_say.CHANGED_SINCE, changed_say.METAVAR)]
Family = Annotated[str | None, Option(form_say.FORMAT, form_say.FORMAT_METAVAR, "families", ("--format",))]
PaperKind = Annotated[str | None, Option(form_say.KIND, form_say.KIND_METAVAR)]
Strict = Annotated[bool, Option(say.STRICT)]
ForceResult = Annotated[bool, Option(say.FORCE_RESULT)]


def asked_options() -> list[Parameter]:
    """Return the options that answer the questions of ``baocao init``."""
    from baocao.cli.questions import FOLDER_QUESTIONS, QUESTIONS

    return [
        Parameter(
            question.name,
            Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[str | None, Option(question.about, question.metavar, question.offers)],
        )
        for question in (*QUESTIONS, *FOLDER_QUESTIONS)
    ]
