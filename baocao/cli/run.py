"""Runs the program: language, exit status, and messages about errors that stop it."""

import os
import sys
from contextlib import suppress

from typer import Abort, TyperException
from typer.main import get_command

from baocao.cli.app import make_app
from baocao.cli.options import COMPLETING
from baocao.cli.tell import for_reader
from baocao.cli.trouble import bug_report, file_trouble
from baocao.cli.usage import usage_error
from baocao.errors import BaocaoError
from baocao.messages import LANGUAGES, Lang, language_named
from baocao.messages import cli as say
from baocao.messages.made_files import comments_in
from baocao.system import ending, interrupt
from baocao.system.exit_status import ExitStatus


def main() -> None:
    """Run the program with the words of the command line and exit."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # The parent process closed the stream.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  (open to the end)
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    status = run(sys.argv[1:])
    interrupt.let_end()
    ending.with_status(status)


def run(arguments: list[str]) -> int:
    """Run the program and return its exit status."""
    lang, rest, unknown = _language(arguments)
    if unknown is not None:
        # Who asks for a third language may read only one of ours.
        said = say.UNKNOWN_LANG.of(lang=unknown)
        return _stop(" / ".join(said.text(each) for each in LANGUAGES), lang)
    try:
        command = get_command(make_app(lang, rest))
        with comments_in(lang):
            status = command.main(args=rest, prog_name="baocao", standalone_mode=False)
    except Exception as error:  # noqa: BLE001  (the last resort: what is not expected is a bug of ours)
        return _ended(error, lang)
    except SystemExit as ended:
        if COMPLETING in os.environ:
            # The shell reads the status to decide whether to offer its own files.
            return int(ended.code or ExitStatus.CLEAN)
        # Typer raises this when the reader of our output has closed the pipe.
        return _unread()
    except KeyboardInterrupt:
        status = ExitStatus.INTERRUPTED
    if status == ExitStatus.INTERRUPTED:
        return _interrupted(lang)
    return status if isinstance(status, int) else ExitStatus.CLEAN


def _ended(error: Exception, lang: Lang) -> ExitStatus:
    """Report the error that stopped the program; return its exit status."""
    if isinstance(error, Abort) or interrupt.came():
        return _interrupted(lang)
    match error:
        case BaocaoError():
            return _stop(error.said.text(lang), lang)
        case TyperException():
            return _stop(usage_error(error, lang), lang)
        case BrokenPipeError():
            return _unread()
        case OSError():
            return _stop(file_trouble(error).text(lang), lang)
        case _:
            _tell(bug_report(error, lang))
            return ExitStatus.BUG


def _interrupted(lang: Lang) -> ExitStatus:
    _tell(say.INTERRUPTED.text(lang))
    return ExitStatus.INTERRUPTED


def _unread() -> ExitStatus:
    """Keep Python from complaining about output that nobody reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitStatus.CLEAN


def _language(arguments: list[str]) -> tuple[Lang, list[str], str | None]:
    """Remove ``--lang`` from the arguments, wherever it is: the help needs it before they are parsed.

    After ``--`` everything is a name, which git and hooks pass unchanged: ``-`` is a file there too.
    """
    wanted = os.environ.get("BAOCAO_LANG") or None
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *("./-" if name == "-" else name for name in words)]
        elif word == "--lang":
            wanted = next(words, "")
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
        else:
            rest.append(word)
    if wanted is None:
        return "vi", rest, None
    lang = language_named(wanted)
    return lang or "vi", rest, None if lang else wanted


def _stop(said: str, lang: Lang) -> ExitStatus:
    # The message is complete, and may have more than one line.
    _tell(for_reader(say.ERROR.text(lang).format(said=said)))
    return ExitStatus.CANNOT_RUN


def _tell(words: str) -> None:
    # If nobody can read the message, the outcome stays the same.
    with suppress(OSError):
        print(words, file=sys.stderr)
