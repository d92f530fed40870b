"""Rules of an office's own, from packages that are installed beside this program.

A package declares them as entry points of the group ``baocao.rules``, each a tuple of
:class:`~baocao.finding.Rule`. None is loaded unless whoever runs the program names its package: nothing in
the tree that is checked can bring one or ask for one. So only the folders in which pip installs are searched,
never the working folder nor those of ``PYTHONPATH``, and a module is loaded only if it lies in such a folder:
an editable installation leaves its code in a tree.
"""

import re
import site
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.metadata import Distribution, EntryPoint, distributions
from importlib.util import find_spec
from os import fspath
from os.path import realpath
from pathlib import Path
from traceback import extract_tb

from baocao.errors import BaocaoError
from baocao.finding import OWN_FAMILY, Bad, Finding, Rule, Severity, Span
from baocao.lint.context import Context
from baocao.messages import Message, Said
from baocao.messages import plugins as say
from baocao.source import Source

GROUP = "baocao.rules"
OWN_ID = re.compile(rf"{OWN_FAMILY}\d{{3}}")
_LONGEST = 200
_PLAIN = {"unprintable": False, "on_pages": False, "reshapes": False, "was": None}


@cache
def plugin_rules(names: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules of the plug-ins with these names, in order of their ids.

    A name is that of the installed package, or of one of its entry points. Raises :class:`BaocaoError` if
    there is no such plug-in, if it cannot be loaded, or if one of its rules is not allowed.
    """
    owners: dict[str, str] = {}
    rules: dict[str, Rule] = {}
    points = {point: name for name in names for point in _entry_points(name)}
    for point, name in points.items():
        for rule in _loaded(name, point):
            if owners.setdefault(rule.id, point.value) != point.value:
                raise BaocaoError(say.TWICE.of(plugin=name, id=rule.id))
            rules[rule.id] = rule
    return tuple(sorted(rules.values(), key=lambda rule: rule.id))


def installed() -> list[str]:
    """Return the names of the packages that declare rules."""
    return sorted({package.name for package, _ in _declared()})


def _folders() -> list[str]:
    """Return the folders in which packages are installed for this Python, as it searches them."""
    own = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *site.getsitepackages()]
    own += [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    searched = {realpath(folder) for folder in sys.path}
    return [folder for folder in dict.fromkeys(map(realpath, own)) if folder in searched]


def _declared() -> Iterator[tuple[Distribution, list[EntryPoint]]]:
    """Yield the installed packages that declare rules; of two with one name, Python uses the first."""
    seen: set[str] = set()
    for package in distributions(path=_folders()):
        name = _canonical(package.name or "")
        points = [point for point in package.entry_points if point.group == GROUP]
        if name not in seen and points:
            yield package, points
        seen.add(name)


def _canonical(name: str) -> str:
    """Return a name of a package as indexes compare it.

    >>> _canonical("Bao_Cao.rules")
    'bao-cao-rules'
    """
    return re.sub(r"[-_.]+", "-", name).lower()


def _entry_points(name: str) -> list[EntryPoint]:
    found = list(_declared())
    for package, points in found:
        if _canonical(package.name) == _canonical(name):
            return points
    named = [(package, point) for package, points in found for point in points if point.name == name]
    if len(named) > 1:
        raise BaocaoError(say.WHICH.of(plugin=name, known=", ".join(sorted(p.name for p, _ in named))))
    if not named:
        known = ", ".join(sorted(package.name for package, _ in found))
        raise BaocaoError((say.NONE_BUT if known else say.NONE).of(plugin=name, known=known))
    return [named[0][1]]


def _loaded(name: str, point: EntryPoint) -> tuple[Rule, ...]:
    _refuse_foreign(name, point.module)
    try:
        value: object = import_module(point.module)
        for attribute in point.attr.split(".") if point.attr else ():
            value = getattr(value, attribute)
    except (Exception, SystemExit) as error:
        raise BaocaoError(say.NOT_LOADED.of(plugin=name, problem=_problem(error))) from error
    if not isinstance(value, tuple | list) or not value:
        raise BaocaoError(say.NO_RULES.of(plugin=name, value=point.value))
    return tuple(_usable(name, rule) for rule in value)


def _refuse_foreign(name: str, module: str) -> None:
    """Raise :class:`BaocaoError` unless Python would load a module from a folder of installed packages."""
    top, folders = module.partition(".")[0], _folders()
    own = PathFinder.find_spec(top, folders)
    if own is None:
        raise BaocaoError(say.NOT_INSTALLED.of(plugin=name, module=top))
    loaded = sys.modules.get(top)
    used = getattr(loaded, "__spec__", None) if loaded else find_spec(top)
    if used is None or _places(used) != _places(own):
        where = ", ".join(_places(used)) if used else ""
        raise BaocaoError(say.OTHER_FIRST.of(plugin=name, module=top, place=where))
    if not all(any(Path(place).is_relative_to(folder) for folder in folders) for place in _places(own)):
        raise BaocaoError(say.NOT_INSTALLED.of(plugin=name, module=top))


def _places(spec: ModuleSpec) -> list[str]:
    """Return the file of a module, and the folders of a package, without links."""
    places = [spec.origin] if spec.has_location and spec.origin else []
    return sorted({realpath(place) for place in (*places, *(spec.submodule_search_locations or ()))})


def _usable(name: str, rule: object) -> Rule:
    """Return a rule that does no harm to others, whatever becomes of its check."""
    from baocao.lint.rules.every import EVERY

    if not isinstance(rule, Rule) or not _is_complete(rule):
        raise BaocaoError(say.NO_RULE.of(plugin=name, rule=getattr(rule, "id", rule)))
    if not OWN_ID.fullmatch(rule.id) or any(rule.name in (each.name, each.id) for each in EVERY):
        raise BaocaoError(say.OUR_ID.of(plugin=name, id=rule.id, name=rule.name))
    for key, plain in _PLAIN.items():
        if getattr(rule, key) != plain:
            raise BaocaoError(say.NOT_ALLOWED.of(plugin=name, id=rule.id, key=key))
    return rule._replace(check=_Guarded(name, rule), sign=None, good=tuple(rule.good), bad=tuple(rule.bad))


def _is_complete(rule: Rule) -> bool:
    texts = (rule.id, rule.name, rule.source, *rule.good)
    return (
        all(isinstance(text, str) and text for text in texts)
        and all(isinstance(said, Message) and said.vi and said.en for said in (rule.title, rule.why))
        and isinstance(rule.severity, Severity)
        and all(isinstance(bad, Bad) for bad in rule.bad)
        and callable(rule.check)
    )


class _Guarded:
    """The check of a foreign rule: what it raises, or yields that is no finding of its own, is told."""

    def __init__(self, plugin: str, rule: Rule) -> None:
        self._plugin, self._rule = plugin, rule
        # Without what cannot be handed from process to process.
        self._told = rule._replace(check=None, sign=None)

    def __call__(self, context: Context) -> Iterator[Finding]:
        """Yield the findings of the rule."""
        try:
            assert self._rule.check is not None
            for finding in self._rule.check(context):
                yield self._sound(finding, context.sources)
        except BaocaoError:
            raise
        except (Exception, SystemExit) as error:
            raise self._failed(_problem(error)) from error

    def _sound(self, finding: Finding, sources: dict[str, Source]) -> Finding:
        """Return a finding with only texts in it. Raises an error if it is none of this rule."""
        if not isinstance(finding, Finding) or finding.rule.id != self._rule.id:
            raise self._failed(f"{finding!r:.80}")
        text = sources[finding.file].text
        edited = (Span(edit.start, edit.end) for edit in finding.edits)
        for start, end in (finding.span, *finding.also, *edited):
            if not 0 <= start <= end <= len(text):
                raise self._failed(f"{start}:{end}")
        suggested = () if finding.suggestion is None else (finding.suggestion,)
        for written in (*suggested, *(edit.text for edit in finding.edits)):
            if not isinstance(written, str):
                raise self._failed(f"{written!r:.80}")
        return finding._replace(
            rule=self._told, message=_worded(finding.message), help=finding.help and _worded(finding.help)
        )

    def _failed(self, problem: str) -> BaocaoError:
        return BaocaoError(say.FAILED.of(plugin=self._plugin, id=self._rule.id, problem=problem))


def _worded(said: Said) -> Said:
    """Return a message with its values as texts, after showing that it can be shown."""
    said = Said(said.message, tuple((key, _plain(value)) for key, value in said.values))
    if not (said.text("vi") and said.text("en")):
        raise ValueError(said)
    return said


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | Said | Message) else str(value)


def _problem(error: BaseException) -> str:
    """Return an error as one line, with the last place of the plug-in's own code."""
    here = fspath(Path(__file__).parents[1])
    frames: Iterable[str] = (
        f"{frame.filename}:{frame.lineno}"
        for frame in reversed(extract_tb(error.__traceback__))
        if not frame.filename.startswith((here, "<frozen"))
    )
    place = next(iter(frames), "")
    return f"{type(error).__name__}: {str(error)[:_LONGEST]}{f' ({place})' if place else ''}"
