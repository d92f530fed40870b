"""Reads TOML files of other people within bounds; Python's reader has none, and its errors vary in kind."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baocao.errors import BaocaoError
from baocao.messages import Said
from baocao.messages import settings as say
from baocao.system.files.read import read_whole

_MAX_BYTES = 1 << 20
# Far above what anybody writes; Python's reader recurses into nested values and takes quadratic time in
# the parts of a key.
_DEEPEST, _MOST_PARTS, _MOST_DIGITS = 50, 50, 1000
_STRINGS = re.compile(
    r"""\"""(?:[^"\\]|\\.|"(?!""))*\"""|\'\'\'(?:[^']|'(?!''))*\'\'\'|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\#[^\n]*""",
    re.DOTALL,
)
_BETWEEN_KEYS = re.compile(r"[=,\[\]{}\n]")
_DIGITS = re.compile(rf"[0-9_]{{{_MOST_DIGITS + 1},}}")
_WHERE = re.compile(r"at line (\d+)")


def read_tables(path: Path, within: Path) -> dict[str, Any]:
    """Return the content of a TOML file; no link may lead out of the folder ``within``.

    Raises :class:`BaocaoError` if it cannot be read, with the line if it is known.
    """
    import tomllib

    data = read_whole(path, _MAX_BYTES, within)
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _wrong(path, data.count(b"\n", 0, error.start) + 1, say.NOT_UTF8.of()) from error
    for line, said in _beyond_bounds(text):
        raise _wrong(path, line, said)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # Some of the errors of Python's reader are not its own error class.
        where = _WHERE.search(str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        raise _wrong(path, line, say.NOT_TOML.of(problem=error)) from error


def _wrong(path: Path, line: int, said: Said) -> BaocaoError:
    return BaocaoError(say.WRONG_LINE.of(file=path, line=line, said=said))


def _beyond_bounds(text: str) -> Iterator[tuple[int, Said]]:
    """Yield the lines that exceed a bound, with the message for that bound."""
    bare = _STRINGS.sub(lambda string: "\n" * string[0].count("\n"), text)
    depth = 0
    for mark in re.finditer(r"[\[\]{}]", bare):
        depth += 1 if mark[0] in "[{" else -1
        if depth > _DEEPEST:
            yield _line(bare, mark.start()), say.TOO_DEEP.of(limit=_DEEPEST)
            return
    if number := _DIGITS.search(bare):
        yield _line(bare, number.start()), say.TOO_LONG_A_NUMBER.of(limit=_MOST_DIGITS)
    start = 0
    for key in _BETWEEN_KEYS.split(bare):
        if key.count(".") >= _MOST_PARTS:
            yield _line(bare, start), say.TOO_LONG_A_KEY.of(limit=_MOST_PARTS)
        start += len(key) + 1


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
