"""A comparison as text, Markdown, JSON or a page of HTML."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from baocao.compare.changes import Change, Comparison, WordKind, word_changes
from baocao.messages import Lang
from baocao.messages import compare as say
from baocao.terminal import columns

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}
_COLOURS = {"added": "32", "removed": "31", "changed": "33", "moved": "36", "old": "31;9", "new": "32"}
_BRACKETS: dict[WordKind, tuple[str, str]] = {"same": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}


@dataclass(frozen=True, slots=True)
class View:
    """What is shown and how: the names of both sides, titles of the sections, language, colour, width."""

    old: str
    new: str
    titles: dict[str, str]
    lang: Lang
    colour: bool = False
    width: int = 100

    def title(self, group: str) -> str:
        """Return the heading of a group of changes."""
        named = say.GROUPS.get(group)
        return named.text(self.lang) if named else self.titles.get(group, group)

    def totals(self, comparison: Comparison) -> str:
        """Return how much changed, in one line."""
        counts = [
            (say.KINDS[kind].text(self.lang), comparison.count(kind))
            for kind in ("added", "removed", "changed", "moved")
        ]
        told = [f"{name} {count}" for name, count in counts if count]
        if not told:
            return say.NOTHING.text(self.lang)
        return ", ".join([*told, f"{say.KEPT.text(self.lang)} {comparison.kept}"])


def as_text(comparison: Comparison, view: View) -> str:
    """Return the changes for a terminal: a sign, the words, what went and came marked inside the sentence."""
    lines = [f"{view.old} → {view.new}: {view.totals(comparison)}"]
    for group, changes in groupby(comparison.changes, lambda change: change.group):
        lines += ["", view.title(group)]
        for change in changes:
            lines += _wrapped(f"  {_SIGNS[change.kind]} ", list(_words(change, view)), view)
    return "\n".join(lines) + "\n"


def _words(change: Change, view: View) -> Iterator[tuple[str, str]]:
    """Yield the words of a change, each with its colour."""
    if change.group == "":
        yield f"{change.path}: ", ""
    if change.kind == "changed":
        for kind, text in word_changes(change.old or "", change.new or ""):
            before, after = ("", "") if view.colour else _BRACKETS[kind]
            yield f"{before}{text}{after}", _COLOURS.get(kind, "")
    else:
        yield change.new or change.old or "", _COLOURS[change.kind]
    if change.moved:
        yield f" ({say.FROM.of(path=change.origin).text(view.lang)})", _COLOURS["moved"]


def _wrapped(head: str, pieces: list[tuple[str, str]], view: View) -> list[str]:
    """Return words in lines no wider than the terminal, hung under the first; colours never cross a line."""
    words = [(word, colour) for text, colour in pieces for word in _split(text)]
    lines, line, used = [], head, columns(head)
    for word, colour in words:
        if used + columns(word.rstrip()) > view.width and used > len(head):
            lines.append(line.rstrip())
            line, used = " " * len(head), len(head)
            word = word.lstrip()  # noqa: PLW2901  (a line begins with a word)
        line += f"\x1b[{colour}m{word}\x1b[0m" if view.colour and colour and word.strip() else word
        used += columns(word)
    return [*lines, line.rstrip()]


def _split(text: str) -> list[str]:
    """Return the words of a text, each with the blanks before it."""
    words: list[str] = []
    for is_blank, letters in groupby(text, str.isspace):
        chunk = "".join(letters)
        if not is_blank and words and words[-1].isspace():
            words[-1] += chunk
        else:
            words.append(chunk)
    return words


def as_markdown(comparison: Comparison, view: View) -> str:
    """Return the changes for a merge request: what went struck out, what came bold."""
    lines = [f"### {_md(view.old)} → {_md(view.new)}", "", view.totals(comparison)]
    for group, changes in groupby(comparison.changes, lambda change: change.group):
        lines += ["", f"**{_md(view.title(group))}**", ""]
        lines += [
            f"- {say.KINDS[change.kind].text(view.lang)}: {_md_change(change, view)}" for change in changes
        ]
    return "\n".join(lines) + "\n"


def _md_change(change: Change, view: View) -> str:
    name = f"`{change.path}` " if change.group == "" else ""
    origin = f" *({say.FROM.of(path=f'`{change.origin}`').text(view.lang)})*" if change.moved else ""
    marks: dict[WordKind, str] = {"same": "", "old": "~~", "new": "**"}
    if change.kind != "changed":
        mark = {"removed": "~~", "added": "**"}.get(change.kind, "")
        return f"{name}{_marked(change.new or change.old or '', mark)}{origin}"
    words = "".join(
        _marked(text, marks[kind]) for kind, text in word_changes(change.old or "", change.new or "")
    )
    return f"{name}{words}{origin}"


def _marked(text: str, mark: str) -> str:
    """Put a mark around words; Markdown takes none that stands beside a blank."""
    inner = text.strip()
    if not mark or not inner:
        return _md(text)
    start = text.index(inner)
    return f"{text[:start]}{mark}{_md(inner)}{mark}{text[start + len(inner) :]}"


def _md(text: str) -> str:
    for sign in "\\`*_[]<>#|~":
        text = text.replace(sign, f"\\{sign}")
    return text


def as_json(comparison: Comparison, view: View) -> str:
    """Return the changes for programs."""
    rows = [
        {
            "kind": change.kind,
            "path": change.path,
            "from": change.origin or None,
            "old": change.old,
            "new": change.new,
            "moved": change.moved,
        }
        for change in comparison.changes
    ]
    counts = {kind: comparison.count(kind) for kind in ("added", "removed", "changed", "moved")}
    data = {
        "version": 1,
        "old": view.old,
        "new": view.new,
        "summary": {**counts, "kept": comparison.kept},
        "changes": rows,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


_STYLE = (
    "body{font:16px/1.5 'Times New Roman',serif;max-width:50em;margin:2em auto;padding:0 1em}"
    "h1{font-size:1.2em}h2{font-size:1.05em}li{margin:.4em 0}"
    "del{background:#fdd;color:#900}ins{background:#dfd;color:#060;text-decoration:none}"
    ".kind{font:12px sans-serif;border:1px solid #888;border-radius:3px;padding:0 .4em;margin-right:.5em}"
    ".from{color:#555;font-style:italic}"
)


def as_html(comparison: Comparison, view: View) -> str:
    """Return the changes as one self-contained page."""
    head = f"{escape(view.old)} → {escape(view.new)}"
    body = [f"<h1>{head}</h1>", f"<p>{escape(view.totals(comparison))}</p>"]
    for group, changes in groupby(comparison.changes, lambda change: change.group):
        rows = "".join(f"<li>{_html_change(change, view)}</li>" for change in changes)
        body.append(f"<h2>{escape(view.title(group))}</h2><ul>{rows}</ul>")
    return (
        f'<!doctype html>\n<html lang="{view.lang}"><head><meta charset="utf-8"><title>{head}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(body)}</body></html>\n"
    )


def _html_change(change: Change, view: View) -> str:
    kind = f'<span class="kind">{say.KINDS[change.kind].text(view.lang)}</span>'
    name = f"<code>{escape(change.path)}</code> " if change.group == "" else ""
    origin = ""
    if change.moved:
        origin = f' <span class="from">({escape(say.FROM.of(path=change.origin).text(view.lang))})</span>'
    tags: dict[str, str] = {"old": "del", "new": "ins", "removed": "del", "added": "ins"}
    pieces: list[tuple[str, str]] = [(change.kind, change.new or change.old or "")]
    if change.kind == "changed":
        pieces = [*word_changes(change.old or "", change.new or "")]
    words = "".join(
        f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" if kind in tags else escape(text)
        for kind, text in pieces
    )
    return f"{kind}{name}{words}{origin}"


VIEWS: dict[str, Callable[[Comparison, View], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "html": as_html,
}
