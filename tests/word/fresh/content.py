"""Papers as their author thinks of them: labelled lines, before anybody lays them out in a Word file."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

PAPERS = Path(__file__).parent / "papers"

# What stands in a line besides its words: `**bold**`, `__italic__`, `[^1]` (a footnote), `[$1]` (an endnote),
# `{+Name|put in+}`, `{-Name|taken out-}`, `{#in a content control#}`, `{@a link@}`, `{!1|with a comment!}`,
# `{≥}` (a character of the Symbol font).
MARKS = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|__(?P<italic>.+?)__|\[\^(?P<note>\w+|\*)\]|\[\$(?P<endnote>\w+)\]"
    r"|\{\+(?P<ins>.+?)\+\}|\{-(?P<del>.+?)-\}|\{#(?P<control>.+?)#\}|\{@(?P<link>.+?)@\}"
    r"|\{!(?P<comment>.+?)!\}|\{(?P<symbol>[≥≤±])\}"
)
NAMED = {"ins", "del", "comment"}
LEVELS = {"part": 0, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "appendix-label": 1, "article": 1}


def pieces(text: str):
    """Yield the kind and the words of each piece of a line; words without a mark have the kind `text`."""
    at = 0
    for match in MARKS.finditer(text):
        if text[at : match.start()]:
            yield "text", text[at : match.start()]
        yield match.lastgroup, match[match.lastgroup]
        at = match.end()
    if text[at:]:
        yield "text", text[at:]


def words(text: str) -> str:
    """Return what a reader sees, with all changes made.

    >>> words("Đạt {≥} **90%**[^1]{-Lan| số hộ-}{+Lan| số thôn+}")
    'Đạt ≥ 90% số thôn'
    """
    seen = [
        value.partition("|")[2] if kind in NAMED else value
        for kind, value in pieces(text)
        if kind not in {"note", "endnote", "del"}
    ]
    return " ".join("".join(seen).split())


def run_in(text: str) -> str:
    """Return the bold or italic words a paragraph opens with, empty where it has none or is all of them."""
    kind, value = next(pieces(text), ("text", ""))
    return value if kind in {"bold", "italic"} and words(text) != words(value) else ""


@dataclass
class Line:
    label: str
    number: str
    text: str
    level: int | None = None
    cells: list[list[str]] = field(default_factory=list)
    options: set[str] = field(default_factory=set)

    @property
    def typed(self) -> str:
        """The line as typed: with its number, unless Word counts it."""
        return (
            self.text if self.number.startswith("auto:") or not self.number else f"{self.number} {self.text}"
        )


@dataclass
class Paper:
    name: str
    facts: dict
    parts: dict[str, list[Line]]
    notes: dict[str, str]
    # What a label is called by the form of its number, where its depth in this paper is another.
    forms: dict[str, str]


def _line(raw: str) -> Line:
    fields = [part.strip(" ") for part in raw.split(" | ", 2)]
    label, *options = fields[0].split()
    number, text = ("", fields[1]) if len(fields) == 2 else (fields[1], fields[2]) if fields[1:] else ("", "")
    text = text.replace("\\t", "\t").replace("\\n", "\n")
    return Line(label, number, text, LEVELS.get(label), options=set(options))


def _levels(lines: list[Line]) -> None:
    """Give the items of each list their depth: a form seen above is a way back to its depth."""
    open_forms: list[str] = []
    for line in lines:
        if line.label in LEVELS:
            open_forms = []
        elif line.label.startswith("item-"):
            del open_forms[open_forms.index(line.label) if line.label in open_forms else len(open_forms) :]
            open_forms.append(line.label)
            line.level = len(open_forms)


def read(name: str) -> Paper:
    """Read a paper of `papers/`; `@key value` are its facts, `[part]` begins a part, `|| a || b` a row."""
    facts: dict = {"kind": "BÁO CÁO", "family": "state", "is_report": True, "number": None, "date": None}
    parts: dict[str, list[Line]] = {}
    notes: dict[str, str] = {}
    part = ""
    for raw in (PAPERS / f"{name}.txt").read_text("utf-8").splitlines():
        if raw.startswith("@"):
            key, _, value = raw[1:].partition(" ")
            facts[key] = json.loads(value) if value[:1] in '["{ntf' and _is_json(value) else value
        elif raw.startswith("["):
            part = raw.strip("[]")
            parts[part] = []
        elif raw.startswith("||"):
            parts[part][-1].cells.append([cell.strip() for cell in raw[2:].split("||")])
        elif part == "notes" and raw:
            key, _, text = raw.partition(" | ")
            notes[key] = text
        elif raw:
            parts[part].append(_line(raw))
    for part, lines in parts.items():
        if part == "body" or part.startswith("after"):
            _levels(lines)
    return Paper(name, facts, parts, notes, facts.pop("forms", {}))


def _is_json(value: str) -> bool:
    try:
        json.loads(value)
    except ValueError:
        return False
    return True
