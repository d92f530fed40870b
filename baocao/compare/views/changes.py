"""A comparison as text, Markdown, JSON or an HTML page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from baocao.compare.changes import Change, Comparison, word_changes
from baocao.compare.views.markup import marked, page
from baocao.compare.views.where import Titles, in_words, key_in_words
from baocao.messages import Lang
from baocao.messages import compare as say
from baocao.messages.foreign import shown, to_json, to_markdown, to_markup, words
from baocao.path import Path
from baocao.system.terminal import wrapped

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}
_COLOURS = {"added": "32", "removed": "31", "changed": "33", "moved": "36", "old": "31;9", "new": "32"}
_BRACKETS: dict[str, tuple[str, str]] = {"same": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}


@dataclass(frozen=True, slots=True)
class View:
    """The display options: the names of both sides, titles of the sections, language, colour, width.

    ``old_titles`` are the titles of the old side if they differ, as titles that name the period do.
    """

    old: str
    new: str
    titles: Titles
    lang: Lang
    colour: bool = False
    width: int = 100
    old_titles: Titles = field(default_factory=dict)

    def origin(self, change: Change) -> str:
        """Return the former position of a change, in words."""
        return say.FROM.of(path=self._old_place(change)).text(self.lang)

    def _old_place(self, change: Change) -> str:
        return in_words(change.origin, {**self.titles, **self.old_titles}, self.lang)

    def note(self, change: Change) -> str:
        """Return what is said behind the words of a change: where it came from, and where it is written."""
        at = ":".join(map(str, change.source)) if change.source else ""
        return ", ".join(filter(None, (self._way(change), at)))

    def _way(self, change: Change) -> str:
        if change.part == "joined":
            return say.JOINED.of(path=in_words(change.path, self.titles, self.lang)).text(self.lang)
        if change.part == "split":
            return say.SPLIT.of(path=self._old_place(change)).text(self.lang)
        return self.origin(change) if change.moved else ""

    def title(self, group: Path) -> str:
        """Return the heading of a group of changes."""
        named = say.GROUPS.get(str(group))
        return named.text(self.lang) if named else self.titles.get(group, str(group))

    def totals(self, comparison: Comparison) -> str:
        """Return the number of changes, on one line."""
        counts = [
            (say.KINDS[kind].text(self.lang), comparison.count(kind))
            for kind in ("added", "removed", "changed", "moved")
        ]
        parts = [f"{name} {count}" for name, count in counts if count]
        if not parts:
            return say.NOTHING.text(self.lang)
        return ", ".join([*parts, f"{say.KEPT.text(self.lang)} {comparison.kept}"])


def _grouped(comparison: Comparison) -> Iterator[tuple[Path, list[Change]]]:
    """Yield the changes by group, each group once, in order of first occurrence."""
    groups: dict[Path, list[Change]] = {}
    for change in comparison.changes:
        groups.setdefault(change.group, []).append(change)
    yield from groups.items()


def as_text(comparison: Comparison, view: View) -> str:
    """Return the changes for a terminal: a sign, then the text with removed and added words marked."""
    lines = [f"{shown(view.old)} → {shown(view.new)}: {view.totals(comparison)}"]
    for group, changes in _grouped(comparison):
        lines += ["", words(view.title(group))]
        for change in changes:
            lines += wrapped(
                f"  {_SIGNS[change.kind]} ", _words(change, view), view.width, colour=view.colour
            )
    return "\n".join(lines) + "\n"


def _name(change: Change, view: View) -> str:
    """Return the name of a changed key, in words; empty where the text alone is changed."""
    group = str(change.group)
    if group not in ("", "office", "printed"):
        return ""
    named = say.CALLED.get(str(change.path))
    if named:
        return named.text(view.lang)
    return "" if group == "printed" else key_in_words(change.path, view.lang) or str(change.path)


def _words(change: Change, view: View) -> Iterator[tuple[str, str]]:
    """Yield the words of a change, each with its colour."""
    if name := _name(change, view):
        yield f"{shown(name)}: " if change.old or change.new else shown(name), ""
    for kind, said in _said(change, lambda text, _: words(text)):
        before, after = _BRACKETS[kind] if kind in _BRACKETS and not view.colour else ("", "")
        yield f"{before}{said}{after}", _COLOURS.get(kind, "")
    if note := view.note(change):
        yield f" ({words(note)})", _COLOURS["moved"]


def _said(change: Change, safe: Callable[[str, str], str]) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a change by kind, made safe; a colon right after a word starts no command."""
    last = " "
    for kind, text in _pieces(change):
        is_harmless = text == ":" and kind == "same" and not last[-1:].isspace()
        yield kind, text if is_harmless else safe(text, kind)
        last = text


def _pieces(change: Change) -> list[tuple[str, str]]:
    """Return the words of a change in pieces, each with what became of it: a word's kind or the change's."""
    if change.part:
        return [("same", (change.new if change.part == "split" else change.old) or "")]
    if change.kind == "changed":
        return [*word_changes(change.old or "", change.new or "")]
    return [(change.kind, change.new or change.old or "")]


def as_markdown(comparison: Comparison, view: View) -> str:
    """Return the changes for a merge request: removed words struck out, added words bold."""
    lines = [f"### {to_markdown(view.old)} → {to_markdown(view.new)}", "", view.totals(comparison)]
    for group, changes in _grouped(comparison):
        lines += ["", f"**{to_markdown(view.title(group))}**", ""]
        lines += [
            f"- {say.KINDS[change.kind].text(view.lang)}: {_md_change(change, view)}" for change in changes
        ]
    return "\n".join(lines) + "\n"


def _md_change(change: Change, view: View) -> str:
    marks = {"old": "~~", "new": "**", "removed": "~~", "added": "**"}
    note = f" *({to_markdown(view.note(change))})*" if view.note(change) else ""
    name = f"{to_markdown(_name(change, view))}: " if _name(change, view) else ""
    pieces = _said(change, lambda text, kind: marked(text, marks.get(kind, "")))
    words = "".join(said for _, said in pieces)
    return f"{name}{words}{note}"


def as_json(comparison: Comparison, view: View) -> str:
    """Return the changes for programs."""
    rows = [
        {
            "kind": change.kind,
            "path": str(change.path),
            "from": str(change.origin) or None,
            "old": change.old,
            "new": change.new,
            "moved": change.moved,
            "part": change.part,
            **(dict(zip(("file", "line"), change.source, strict=True)) if change.source else {}),
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
    return to_json(data) + "\n"


def as_html(comparison: Comparison, view: View) -> str:
    """Return the changes as one self-contained page."""
    head = f"{to_markup(view.old)} → {to_markup(view.new)}"
    body = [f"<h1>{head}</h1>", f"<p>{to_markup(view.totals(comparison))}</p>"]
    for group, changes in _grouped(comparison):
        rows = "".join(f"<li>{_html_change(change, view)}</li>" for change in changes)
        body.append(f"<h2>{to_markup(view.title(group))}</h2><ul>{rows}</ul>")
    return page(head, view.lang, body)


def _html_change(change: Change, view: View) -> str:
    kind = f'<span class="kind">{say.KINDS[change.kind].text(view.lang)}</span>'
    name = f"{to_markup(_name(change, view))}: " if _name(change, view) else ""
    note = f' <span class="from">({to_markup(view.note(change))})</span>' if view.note(change) else ""
    tags: dict[str, str] = {"old": "del", "new": "ins", "removed": "del", "added": "ins"}
    words = "".join(
        f"<{tags[kind]}>{said}</{tags[kind]}>" if kind in tags else said
        for kind, said in _said(change, lambda text, _: to_markup(text))
    )
    return f"{kind}{name}{words}{note}"


VIEWS: dict[str, Callable[[Comparison, View], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "html": as_html,
}
