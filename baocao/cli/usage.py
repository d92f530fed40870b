"""Help and usage errors in the user's language: Typer's own are English and cannot be translated."""

import shutil
import textwrap
from typing import Any

from typer import TyperException
from typer.core import TyperCommand, TyperGroup

from baocao.messages import Lang
from baocao.messages import cli as say

_NARROWEST, _WIDEST = 60, 100


def usage_error(error: TyperException, lang: Lang) -> str:
    """Return what was wrong with the command line, and where to look."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "baocao"
    return f"{_fault(error, lang)}\n{say.SEE_HELP.of(command=command).text(lang)}"


def _fault(error: TyperException, lang: Lang) -> str:
    option = getattr(error, "option_name", None)
    what = f"“{_param_name(error)}”"
    match type(error).__name__:
        case "NoSuchOption":
            said = say.NO_SUCH_OPTION.of(option=option)
            guesses = getattr(error, "possibilities", None)
            return (say.DID_YOU_MEAN.of(said=said, guess=min(guesses)) if guesses else said).text(lang)
        case "MissingParameter":
            return say.MISSING.of(what=what).text(lang)
        case "BadOptionUsage":
            return say.OPTION_USAGE.of(option=option).text(lang)
        case "BadParameter":
            return say.BAD_VALUE.of(what=what).text(lang)
        case _:
            return error.message if isinstance(error, UnknownCommand) else _extra(error, lang)


def _extra(error: TyperException, lang: Lang) -> str:
    return say.EXTRA.of(problem=error.format_message()).text(lang)


def _param_name(error: TyperException) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return ""
    return str(param.metavar or param.opts[-1] if param.param_type_name == "argument" else param.opts[-1])


class UnknownCommand(TyperException):
    """The first word of the command line is not a command."""


class HelpCommand(TyperCommand):
    """A command whose help is written in ``lang``; ``epilog`` is an example of its use."""

    lang: Lang = "vi"

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help: usage, what the command does, its arguments and options, an example."""
        params: list[Any] = list(self.params)
        arguments = [param for param in params if param.param_type_name == "argument"]
        options = [param for param in params if param.param_type_name == "option" and not param.hidden]
        words = " ".join([f"{param.metavar}{_dots(param)}" for param in arguments])
        sections = [
            _usage(f"{ctx.command_path} {say.OPTIONS_METAVAR.text(self.lang)} {words}", self.lang),
            _wrapped(self.help or "", ""),
            _table(say.ARGUMENTS.text(self.lang), [(str(p.metavar), p.help or "") for p in arguments]),
            _table(say.OPTIONS.text(self.lang), [*map(self._option, options), _help_row(self.lang)]),
            f"{say.EXAMPLE.text(self.lang)}: {self.epilog}" if self.epilog else "",
        ]
        formatter.write("\n\n".join(filter(None, sections)) + "\n")

    def _option(self, param: Any) -> tuple[str, str]:
        names = ", ".join(sorted(param.opts, key=len))
        metavar = f" {param.metavar}" if param.metavar else ""
        told = say.DEFAULT.of(value=param.default).text(self.lang)
        default = f" ({told})" if param.default not in (None, False) else ""
        return names + metavar, (param.help or "") + default


class HelpGroup(TyperGroup):
    """The program, whose help lists the commands in ``lang``."""

    lang: Lang = "vi"

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help: usage, what the program does, its commands and options."""
        commands = [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]
        params: list[Any] = list(self.params)
        options = [(", ".join(param.opts), param.help or "") for param in params]
        sections = [
            _usage(f"{ctx.command_path} {say.COMMAND_METAVAR.text(self.lang)}", self.lang),
            _wrapped(self.help or "", ""),
            _table(say.COMMANDS.text(self.lang), commands),
            _table(say.OPTIONS.text(self.lang), [*options, _help_row(self.lang)]),
            say.COMMAND_HELP.text(self.lang),
        ]
        formatter.write("\n\n".join(filter(None, sections)) + "\n")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names."""
        unknown = bool(args) and args[0] not in self.commands and not args[0].startswith("-")
        if unknown and not ctx.resilient_parsing:
            from baocao.schema import suggest

            said = say.NO_SUCH_COMMAND.of(command=args[0])
            guess = suggest(args[0], list(self.commands))
            told = say.DID_YOU_MEAN.of(said=said, guess=guess) if guess else said
            raise UnknownCommand(told.text(self.lang))
        return super().resolve_command(ctx, args)


def _dots(param: Any) -> str:
    return "…" if param.nargs != 1 else ""


def _help_row(lang: Lang) -> tuple[str, str]:
    return "--help", say.HELP.text(lang)


def _usage(words: str, lang: Lang) -> str:
    return f"{say.USAGE.text(lang)}: {words}"


def _table(title: str, rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    width = max(len(name) for name, _ in rows)
    lines = [_wrapped(text, f"  {name:{width}}  ") for name, text in rows]
    return "\n".join([f"{title}:", *lines])


def _wrapped(text: str, head: str) -> str:
    width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    return textwrap.fill(text, width, initial_indent=head, subsequent_indent=" " * len(head))
