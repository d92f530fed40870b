"""Vietnamese administrative reports kept as text: one YAML file per period in, one Word file out.

As a library, it does what its commands do, without printing, and without writing a file:

>>> import baocao
>>> checked = baocao.check("examples/2020-02.yaml")
>>> checked.ok, len(checked.findings)
(True, 4)
>>> word = baocao.build("examples/2020-02.yaml", to="docx")
>>> try:
...     baocao.build("examples/2019-13.yaml")
... except baocao.BaocaoError as error:
...     print(error.text("en"))
no such file “examples/2019-13.yaml”; check the path

- ``check(path)`` returns a ``Checked``: all findings of a month file, with rule, message, place.
- ``build(path, to="docx")`` returns the bytes of the report: ``docx``, ``html``, ``text`` or ``pdf``.
- ``diff(old, new)`` returns a ``Comparison``: what changed, by meaning, between months or Word files.
- ``track(plan, result)`` returns a ``Tracking``: what became of each priority of a month in later ones.
- ``read_word(path)`` returns a ``WordPaper``: the words of any Word file, and what its lines are.

A path is a ``str`` or ``pathlib.Path``. Offices, templates, settings and the previous month are looked for
beside the file, as the commands do. Lines and columns count from 1, in code points; scores are from 0 to 1;
sizes are in bytes; messages are Vietnamese unless ``lang="en"``.

A fault of a month is a finding. What stops the work is a ``BaocaoError``: its ``str()`` says in Vietnamese,
its ``text("en")`` in English, what is wrong and what to do. A ``FaultyMonthError`` also has the ``findings``
of the month that cannot be printed or compared. Any other exception is a bug.

The stages are packages, in this order: ``source`` (YAML with positions), ``model`` (the month as a checked
model), ``library`` (offices, editions and schemes, shipped or next to the month), ``lint`` (rules and their
findings), ``render`` (the template, which yields a document tree), ``write`` (the tree as Word, HTML, text or
PDF) and ``report`` (findings as text). ``pipeline`` alone knows their order; ``cli`` alone reads the month
files, prints and exits. Only the names listed here are meant for other programs.
"""

__version__ = "0.1.0"

# Read by type checkers alone: importing this package must cost nothing.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from baocao.compare.changes import Change, Comparison
    from baocao.compare.track import Found, Promise, Tracking
    from baocao.errors import BaocaoError
    from baocao.finding import Severity
    from baocao.pipeline.published import Checked, FaultyMonthError, build, check, diff, track
    from baocao.pipeline.word_paper import WordPaper, read_word
    from baocao.report.placed import PlacedFinding
    from baocao.word.recognise.facts import Facts
    from baocao.word.recognise.line import Line

__all__ = [
    "BaocaoError",
    "Change",
    "Checked",
    "Comparison",
    "Facts",
    "FaultyMonthError",
    "Found",
    "Line",
    "PlacedFinding",
    "Promise",
    "Severity",
    "Tracking",
    "WordPaper",
    "build",
    "check",
    "diff",
    "read_word",
    "track",
]

_HOMES = {
    "compare.changes": ("Change", "Comparison"),
    "compare.track": ("Found", "Promise", "Tracking"),
    "errors": ("BaocaoError",),
    "finding": ("Severity",),
    "pipeline.published": ("Checked", "FaultyMonthError", "build", "check", "diff", "track"),
    "pipeline.word_paper": ("WordPaper", "read_word"),
    "report.placed": ("PlacedFinding",),
    "word.recognise.facts": ("Facts",),
    "word.recognise.line": ("Line",),
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import what is asked for, and keep it."""
        for home, names in _HOMES.items():
            if name in names:
                from importlib import import_module

                value = globals()[name] = getattr(import_module(f"baocao.{home}"), name)
                return value
        raise AttributeError(f"module 'baocao' has no attribute {name!r}")

    def __dir__() -> list[str]:
        """Name what can be asked for, too."""
        return sorted({*globals(), *__all__})
