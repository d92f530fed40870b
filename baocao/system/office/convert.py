"""Converts files with LibreOffice, many in one call, with a profile of its own that fetches nothing."""

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from baocao.errors import BaocaoError
from baocao.messages import Message, Said
from baocao.messages import office as say
from baocao.messages.files import problem_of
from baocao.system.files import read_bounded
from baocao.system.office.process import Ran, run
from baocao.system.office.program import surroundings

# A first start takes half a minute on a slow machine, a report of 6 000 items two seconds on a fast one.
_START_SECONDS, _REPORT_SECONDS = 60.0, 6.0
Settings = Mapping[str, Mapping[str, str | int]]
COMMON = "org.openoffice.Office.Common"
_SCHEMES = ("HTTP", "HTTPS", "FTP")
# Settings rather than call options: LibreOffice before 7.4 has no filter options.
_SETTINGS: Settings = {
    # Pictures, sections and fields of other files, on this machine or on another, are not read.
    f"{COMMON}/Security/Scripting": {
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    "org.openoffice.Office.Writer/Content/Update": {"Link": 2},
    # Whatever would be fetched nevertheless goes through a proxy that does not exist.
    "org.openoffice.Inet/Settings": {
        "ooInetProxyType": 2,
        "ooInetNoProxy": "",
        **{f"ooInet{scheme}ProxyName": "127.0.0.1" for scheme in _SCHEMES},
        **{f"ooInet{scheme}ProxyPort": 9 for scheme in _SCHEMES},
    },
    f"{COMMON}/Misc": {"FirstRun": "false"},
}
_MIB = 1024 * 1024


class Target(NamedTuple):
    """The format to convert into.

    ``ending`` and ``filter`` are LibreOffice's, ``settings`` its own for this format. ``is_whole`` tells
    whether a file is complete; ``failed`` says that it is not, with the ``program``, its ``status`` and what
    it ``said``; ``otherwise`` says what a user can do without LibreOffice. ``memory`` bounds the memory and
    the file, in MiB.
    """

    ending: str
    filter: str
    is_whole: Callable[[bytes], bool]
    failed: Message
    otherwise: Message
    settings: Settings = MappingProxyType({})
    memory: int | None = None


def convert(files: Sequence[tuple[str, bytes]], target: Target, program: str) -> list[bytes | Said]:
    """Return the conversion of each file, which is given with its ending, or the error that prevented it.

    All are converted in one call of the program. If the call fails, the first file without a result is taken
    for the cause and the rest is tried again; two calls in a row without any result end the attempts.
    """
    results: dict[int, bytes | Said] = {}
    with _folder(target.settings) as folder:
        names = [f"{number}.{ending}" for number, (ending, _) in enumerate(files)]
        for name, (_, data) in zip(names, files, strict=True):
            (folder / name).write_bytes(data)
        waiting, fruitless = list(range(len(files))), 0
        while waiting:
            ran = _call(program, folder, [names[number] for number in waiting], target)
            made = {number: found for number in waiting if (found := _made(folder, number, target))}
            results |= made
            left = [number for number in waiting if number not in made]
            fruitless = 0 if made else fruitless + 1
            over = ran.status == 0 or fruitless > 1
            results |= dict.fromkeys(left if over else left[:1], _why(ran, program, len(waiting), target))
            waiting = [] if over else left[1:]
    return [results[number] for number in range(len(files))]


def _call(program: str, folder: Path, names: list[str], target: Target) -> Ran:
    command = [
        program,
        f"-env:UserInstallation={_profile(folder).as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--convert-to",
        f"{target.ending}:{target.filter}",
        "--outdir",
        str(folder),
        *names,
    ]
    try:
        return run(command, folder, _environment(folder), _limit(len(names)), target.memory)
    except OSError as error:
        problem = say.CANNOT_START.of(program=program, problem=problem_of(error))
        raise BaocaoError(say.DO_WITHOUT.of(problem=problem, otherwise=target.otherwise)) from error


def _limit(files: int) -> float:
    return _START_SECONDS + _REPORT_SECONDS * files


def _made(folder: Path, number: int, target: Target) -> bytes | None:
    """Return a result if it is complete and no larger than it may be."""
    path = folder / f"{number}.{target.ending}"
    limit = target.memory * _MIB if target.memory else sys.maxsize
    data = read_bounded(path, limit) if path.is_file() else b""
    return data if len(data) <= limit and target.is_whole(data) else None


def _why(ran: Ran, program: str, files: int, target: Target) -> Said:
    lines = [line.strip() for line in ran.said.splitlines()]
    output = " ".join(line for line in lines if line and not _is_noise(line))
    said = say.IT_SAID.of(words=output) if output else say.IT_SAID_NOTHING.of()
    if ran.status is None:
        return say.TOO_LONG.of(program=program, seconds=round(_limit(files)), said=said)
    return target.failed.of(program=program, status=ran.status, said=said)


def _is_noise(line: str) -> bool:
    """Tell whether a line is about success, or about a Java that no report needs."""
    return line.startswith("convert ") or "javaldx" in line


def _environment(folder: Path) -> dict[str, str]:
    """Return an environment in which only the folder is written to, and messages are in English."""
    unix = {"SAL_USE_VCLPLUGIN": "svp"} if sys.platform not in ("darwin", "win32") else {}
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder / "tmp"))
    return {**surroundings(folder / "tmp"), **unix, **places, "LC_ALL": "C.UTF-8"}


def _profile(folder: Path) -> Path:
    return folder / "profile"


@contextlib.contextmanager
def _folder(own: Settings) -> Iterator[Path]:
    """Create a folder with a profile and remove it afterwards, including what LibreOffice left next to it."""
    with tempfile.TemporaryDirectory(prefix="baocao-", ignore_cleanup_errors=True) as name:
        folder = Path(os.path.realpath(name))
        (folder / "tmp").mkdir()
        user = _profile(folder) / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_settings(own), encoding="utf-8")
        try:
            yield folder
        finally:
            _remove_socket(_profile(folder).as_uri())


def _settings(own: Settings) -> str:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name={quoteattr(name)} '
        f'oor:op="fuse"><value>{value}</value></prop></item>'
        for path, settings in (*_SETTINGS.items(), *own.items())
        for name, value in settings.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>\n'
    )


def _remove_socket(profile: str) -> None:
    """Remove the socket of a profile, which a killed LibreOffice leaves behind.

    It is named after the profile: MD5 of its URL in UTF-16 (desktop/source/app/officeipcthread.cxx).
    """
    name = hashlib.md5(profile.encode("utf-16-le"), usedforsecurity=False).hexdigest()
    for path in Path("/tmp").glob(f"OSL_PIPE_*_SingleOfficeIPC_{name}"):  # noqa: S108  (where LibreOffice puts it)
        with contextlib.suppress(OSError):
            path.unlink()
