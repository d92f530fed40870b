"""Help and usage errors in the user's language: Typer's own are English and cannot be translated."""

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable
from typing import Any

from typer import BadParameter, TyperException
from typer.core import TyperCommand, TyperGroup

from baocao.messages import Lang, Said
from baocao.messages import cli as say
from baocao.messages.arguments import quoted
from baocao.messages.guesses import with_guess

# The errors of the parser. Typer exports only one of them; the others are in the same module, which
# is Click's in some versions and Typer's copy of it in others.
_parser: Any = sys.modules[BadParameter.__module__]
_NARROWEST, _WIDEST = 60, 100


# What one command calls thus, another calls otherwise. The format of an output is never “--format”, which
# is the official format of a paper, but is often called so elsewhere.
_SAME_MEANING = (
    ("--to", "--output-format", "-t", "--format"),
    ("--output", "--output-file", "-o"),
)
HELP_OPTIONS = ("-h", "--help")


class WrongWords(TyperException):
    """The command line is invalid."""

    def __init__(self, said: Said, ctx: Any) -> None:
        super().__init__(said.text("en"))
        self.said = said
        self.ctx = ctx


def usage_error(error: TyperException, lang: Lang) -> str:
    """Return the problem of the command line, and where to find help."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "baocao"
    return f"{_fault(error, context).text(lang)}\n{say.SEE_HELP.of(command=command).text(lang)}"


def _fault(error: Any, context: Any) -> Said:
    """Return the problem in our words; Typer's own are English and never shown."""
    match error:
        case WrongWords():
            return error.said
        case _parser.NoSuchOption():
            return _no_such_option(error, context)
        # A subclass of BadParameter, so it comes first.
        case _parser.MissingParameter():
            return say.MISSING.of(what=f"“{_param_name(error)}”")
        case _parser.BadOptionUsage():
            return _option_usage(error.option_name, context)
        case BadParameter():
            return _bad_value(error)
        case _:
            return say.WRONG_USAGE.of()


def _no_such_option(error: Any, context: Any) -> Said:
    known = [opt for param in _params(context) if not getattr(param, "hidden", False) for opt in param.opts]
    known.append("--lang")
    option = error.option_name
    words = getattr(error, "words", [])
    if alike := next((each for each in _of_same_meaning(option) if each in known), None):
        guess = " ".join(filter(None, (alike, _value_of(option, words))))
        return with_guess(say.NO_SUCH_OPTION.of(option=option), guess)
    if option.startswith("--"):
        return _unknown(say.NO_SUCH_OPTION.of(option=option), option, known)
    # For a word with one dash, Typer names only the letter at which it stopped.
    for word in words:
        if len(word) > 2 and word[0] == "-" != word[1] and option[1:] in word:
            return _unknown(say.NO_SUCH_OPTION.of(option=word), f"-{word}", known)
    return say.NO_SUCH_OPTION.of(option=option)


def _of_same_meaning(option: str) -> tuple[str, ...]:
    """Return the names that an option of that name has in other commands, the likeliest first."""
    return next((names for names in _SAME_MEANING if option in names), ())


def _value_of(option: str, words: list[str]) -> str:
    """Return the value that was typed for an option, if there is one."""
    for number, word in enumerate(words):
        name, _, value = word.partition("=")
        if name == option:
            after = words[number + 1] if number + 1 < len(words) else ""
            typed = value or ("" if after.startswith("-") else after)
            return quoted(typed) if typed else ""
    return ""


def _unknown(said: Said, word: str, known: Iterable[str]) -> Said:
    from baocao.system.guesses import suggest_typed

    return with_guess(said, suggest_typed(word, known))


def _option_usage(option: str, context: Any) -> Said:
    for param in _params(context):
        if option in param.opts and not param.is_flag:
            return say.NEEDS_VALUE.of(option=option, metavar=param.metavar or say.VALUE_METAVAR)
    return say.TAKES_NO_VALUE.of(option=option)


def _bad_value(error: Any) -> Said:
    """Return the message for an invalid value; only numbers are checked by the parser."""
    refused: list[Any] = getattr(error.__cause__, "errors", list)()
    value = refused[0]["input"] if refused else ""
    return say.NOT_A_NUMBER.of(what=_param_name(error), value=value)


def _params(context: Any) -> list[Any]:
    return context.command.get_params(context) if context else []


def _param_name(error: Any) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return ""
    return str(param.metavar or param.opts[-1] if param.param_type_name == "argument" else param.opts[-1])


def _parsed(parse: Callable[[Any, list[str]], list[str]], ctx: Any, args: list[str]) -> list[str]:
    """Parse words; add the command and all words to an error that lacks them."""
    words = [*args]
    try:
        return parse(ctx, args)
    except TyperException as error:
        known = {"ctx": ctx, "words": words}
        vars(error).update({name: value for name, value in known.items() if not getattr(error, name, None)})
        raise


class HelpCommand(TyperCommand):
    """A command whose help is written in ``lang``; ``epilog`` is an example of its use."""

    lang: Lang = "vi"
    # Refused by this program, in its own words.
    allow_extra_args = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the words after the command."""
        left = _parsed(super().parse_args, ctx, args)
        if left and not ctx.resilient_parsing:
            raise WrongWords(say.EXTRA.of(words=", ".join(f"“{word}”" for word in left)), ctx)
        return left

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help: usage, description, arguments and options, an example."""
        params: list[Any] = list(self.params)
        arguments = [param for param in params if param.param_type_name == "argument"]
        options = [param for param in params if param.param_type_name == "option" and not param.hidden]
        words = " ".join(map(_shown, arguments))
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
        """Write the help: usage, description, commands and options."""
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

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the words before the command."""
        return _parsed(super().parse_args, ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names."""
        if args and args[0] not in self.commands and not ctx.resilient_parsing:
            said = say.NO_SUCH_COMMAND.of(command=args[0])
            raise WrongWords(_unknown(said, args[0], self.commands), ctx)
        return super().resolve_command(ctx, args)


def _shown(param: Any) -> str:
    """Return an argument as the usage line shows it: in brackets if it is optional."""
    dots = "…" if param.nargs != 1 else ""
    return f"{param.metavar}{dots}" if param.required else f"[{param.metavar}]{dots}"


def _help_row(lang: Lang) -> tuple[str, str]:
    return ", ".join(HELP_OPTIONS), say.HELP.text(lang)


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
