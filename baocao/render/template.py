"""Runs a template: Jinja2's sandbox, no undefined names, everything escaped."""

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2 import TemplateError as JinjaError
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from baocao.errors import BaocaoError, TemplateError
from baocao.library.resources import shipped
from baocao.messages import template as say
from baocao.model import inline
from baocao.system.files import MAX_BYTES, NONE_UNSAVED, project_of, read_whole
from baocao.system.files.unsaved import inside, is_there

_SAID = 400


def run_template(path: Path, context: Mapping[str, Any], unsaved: Mapping[str, bytes] = NONE_UNSAVED) -> str:
    """Return the output of the template. Raises :class:`TemplateError` if it fails.

    Shipped templates run in this process; one from a user's folder runs in a limited child process, which
    gets the ``unsaved`` texts of that folder. What is shipped counts as it is on disk: it is part of the
    program.
    """
    if is_shipped(path):
        return run_here(path, context)
    from baocao.render.box import run_in_box

    return run_in_box(partial(run_here, unsaved=inside(unsaved, path.parent, MAX_BYTES)), path, context)


def is_shipped(path: Path) -> bool:
    """Tell whether a template is shipped rather than in a user's folder.

    In a checkout the shipped folder also lies above the months, and is found there under another name.
    """
    return path.resolve().parent == shipped("templates").resolve()


def run_here(path: Path, context: Mapping[str, Any], unsaved: Mapping[str, bytes] = NONE_UNSAVED) -> str:
    """Return the output of the template, without limits of time and memory."""
    try:
        return _template(path, unsaved).render(context)
    except MemoryError:
        raise
    except BaocaoError as error:
        raise TemplateError(say.FAILED.of(file=path, line=1, problem=error.said)) from error
    except Exception as error:
        # In the sandbox a template can fail in any way Python knows: division by zero, endless recursion.
        line = getattr(error, "lineno", None) or _line_in(path, error)
        problem = error.message if isinstance(error, JinjaError) else f"{type(error).__name__}: {error}"
        raise TemplateError(say.FAILED.of(file=path, line=line, problem=_brief(problem or ""))) from error


def _brief(problem: str) -> str:
    """Return a readable part of an error message: a template can put any text into it."""
    return problem if len(problem) <= _SAID else f"{problem[:_SAID]}…"


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, without checks on the values of a report, which are frozen plain data."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if attribute in getattr(type(obj), "_fields", ()) and not attribute.startswith("_"):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def _load(path: Path, unsaved: Mapping[str, bytes], name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """Return the text of a template, its path, and a function that tells whether it is unchanged.

    The template at ``path`` may be a link inside the project; the templates it includes must not leave their
    folder through links. Shipped files may be linked in any way, as installers do.
    """
    folder = path.parent
    file = folder.joinpath(*split_template_path(name))
    if not is_there(file, unsaved):
        return None
    bound: Path | None = folder if file != path else project_of(folder.parent)
    if folder == shipped("templates"):
        bound = None
    text = read_whole(file, within=bound, unsaved=unsaved).decode("utf-8")
    seen = _state(file)
    return text, os.fspath(file), lambda: _state(file) == seen


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_ino, known.st_size, known.st_mtime_ns


def _template(path: Path, unsaved: Mapping[str, bytes]) -> Template:
    """Return a template; a shipped one need not be compiled if it was compiled as it is now."""
    found = _compiled(path) if is_shipped(path) else None
    # What is made of unsaved texts is of no use once they change.
    environment = _new_environment(path, unsaved) if unsaved else _environment(path)
    return found or environment.get_template(path.name)


@cache
def _compiled(path: Path) -> Template | None:
    """Return a shipped template as Python that Jinja2 wrote; ``None`` if that is missing or stale."""
    spec = spec_from_file_location("template", compiled_file(path))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    with suppress(OSError, ImportError, SyntaxError):
        spec.loader.exec_module(module)
    written = vars(module)
    if written.get("made_from") != compiled_state(path):
        return None
    environment = _environment(path)
    return environment.template_class.from_module_dict(environment, written, environment.make_globals(None))


def compiled_file(path: Path) -> Path:
    """Return the path of a shipped template as Python."""
    return shipped("templates") / f"{path.name}.py"


def compiled_state(path: Path) -> str:
    """Return a hash of everything that decides a template as Python."""
    version = str(getattr(jinja2, "__version__", ""))
    return hashlib.sha256(version.encode() + read_whole(path)).hexdigest()


@cache
def _environment(path: Path) -> ImmutableSandboxedEnvironment:
    """Return the environment of a template; it caches compiled templates while the file is unchanged."""
    return _new_environment(path, NONE_UNSAVED)


def _new_environment(path: Path, unsaved: Mapping[str, bytes]) -> ImmutableSandboxedEnvironment:
    environment = _Environment(
        loader=FunctionLoader(partial(_load, path, unsaved)),
        autoescape=True,
        # The optimizer only folds constants, of which a template has hardly any.
        optimized=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["inline"] = inline_markup
    environment.filters["paragraphs"] = paragraphs
    return environment


def inline_markup(text: str) -> Markup:
    """Return a text of the month with its marks as tags and everything else escaped.

    >>> inline_markup("“*Dân vận khéo*” & <b>[^1]")
    Markup('“<i>Dân vận khéo</i>” &amp; &lt;b&gt;<note id="1"/>')
    """
    return Markup("".join(map(_tagged, inline.parse(text))))  # noqa: S704  (every piece is escaped)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, which empty lines separate.

    >>> paragraphs("một\\nhai\\n\\nba")
    ['một\\nhai', 'ba']
    """
    parts = re.split(r"\n\s*\n", text) if "\n" in text else (text,)
    return [part for part in parts if part and not part.isspace()]


def _tagged(piece: inline.Piece) -> str:
    if isinstance(piece, inline.Ref):
        return f'<note id="{escape(piece.id)}"/>'
    text = str(escape(piece.text)).replace("\t", " ").replace("\n", "<br/>")
    if piece.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if piece.bold else text


def _line_in(path: Path, error: BaseException) -> int:
    """Return the last line of the template that was running when the error was raised."""
    line, traceback = 1, error.__traceback__
    while traceback:
        if Path(traceback.tb_frame.f_code.co_filename).name == path.name:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line
