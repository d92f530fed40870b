"""The state of a plan's promises as text, Markdown, JSON or an HTML page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from baocao.compare.track import Found, Promise, State, Tracking
from baocao.compare.views.markup import page
from baocao.compare.views.where import Titles, in_words
from baocao.messages import Lang, Message
from baocao.messages import compare as say
from baocao.messages.foreign import shown, to_json, to_markdown, to_markup, words
from baocao.system.terminal import wrapped

# States that need attention come first.
_ORDER: tuple[State, ...] = ("missing", "similar", "carried", "reported")
_SIGNS = {"missing": "!", "similar": "?", "carried": ">", "reported": "✓", "unplanned": "+"}
_COLOURS = {"missing": "31", "similar": "33", "carried": "36", "reported": "", "unplanned": "32"}


@dataclass(frozen=True, slots=True)
class TrackView:
    """The display options: the names of the plan and the following months, language, colour, width.

    ``titles`` are the section titles by path, of each month after the plan. ``nearest`` shows the results
    most like a promise that was not found.
    """

    plan: str
    months: tuple[str, ...]
    lang: Lang
    colour: bool = False
    width: int = 100
    titles: Mapping[str, Titles] = field(default_factory=dict)
    nearest: bool = False

    @property
    def heading(self) -> str:
        """Return the names of all months, the plan first."""
        return " → ".join((self.plan, *self.months))

    def totals(self, tracking: Tracking) -> str:
        """Return the number of promises in each state, on one line."""
        counts = [(state, len(tracking.of(state))) for state in _ORDER]
        parts = [f"{say.STATES[state].text(self.lang).lower()} {count}" for state, count in counts if count]
        if tracking.unplanned:
            parts.append(f"{say.UNPLANNED.text(self.lang).lower()} {len(tracking.unplanned)}")
        return ", ".join(parts) if parts else say.NO_PROMISES.text(self.lang)

    def place(self, found: Found) -> str:
        """Return in words where a task was found, with the month if there are several."""
        place = in_words(found.path, self.titles.get(found.month, {}), self.lang)
        return f"{found.month}, {place}" if len(self.months) > 1 else place

    def lines(self, promise: Promise) -> tuple[tuple[str, str], ...]:
        """Return what was found of a promise, the surest first: each its place in words and its text."""
        carried = promise.state == "carried"
        results = [(say.PERHAPS if carried else None, found) for found in promise.results]
        again = [(None if carried else say.AGAIN, promise.again)] if promise.again else []
        near = [(say.NEAREST, found) for found in promise.nearest if self.nearest]
        rows = (*again, *results) if carried else (*results, *again, *near)
        return tuple((self._named(label, self.place(found)), found.text) for label, found in rows)

    def _named(self, label: Message | None, place: str) -> str:
        return f"{label.text(self.lang)}: {place}" if label else place

    def age(self, promise: Promise) -> str:
        """Return how long a promise is open, or took; empty within the first month."""
        return f" ({say.AGE.of(months=promise.age).text(self.lang)})" if promise.age > 1 else ""


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a group: the promise or the work, and below it what was found, each place with its text."""

    text: str
    note: str
    found: tuple[tuple[str, str], ...] = ()


def _groups(tracking: Tracking, view: TrackView) -> Iterator[tuple[str, str, list[_Row]]]:
    """Yield each group that has rows: its name, its title and the rows."""
    for state in _ORDER:
        promises = tracking.of(state)
        rows = [_Row(promise.plan, view.age(promise), view.lines(promise)) for promise in promises]
        if rows:
            yield state, say.STATES[state].text(view.lang), rows
    if tracking.unplanned:
        title = say.UNPLANNED.text(view.lang)
        yield "unplanned", title, [_Row(entry.text, "") for entry in tracking.unplanned]


def as_text(tracking: Tracking, view: TrackView) -> str:
    """Return the promises for a terminal, those that need attention first."""
    lines = [f"{shown(view.heading)}: {view.totals(tracking)}"]
    for name, title, rows in _groups(tracking, view):
        lines += ["", title]
        for row in rows:
            pieces = [(words(row.text), _COLOURS[name]), (row.note, "")]
            lines += wrapped(f"  {_SIGNS[name]} ", pieces, view.width, colour=view.colour)
            for place, text in row.found:
                found = [(f"{words(place)}: {words(text)}", "2")]
                lines += wrapped("    → ", found, view.width, colour=view.colour)
    return "\n".join(lines) + "\n"


def as_markdown(tracking: Tracking, view: TrackView) -> str:
    """Return the promises for a merge request."""
    lines = [f"### {to_markdown(view.heading)}", "", view.totals(tracking)]
    for _, title, rows in _groups(tracking, view):
        lines += ["", f"**{title}**", ""]
        for row in rows:
            lines.append(f"- {to_markdown(row.text)}{row.note}")
            lines += [f"  - {to_markdown(place)}: {to_markdown(text)}" for place, text in row.found]
    return "\n".join(lines) + "\n"


def as_json(tracking: Tracking, view: TrackView) -> str:
    """Return the promises for programs, in the plan's order."""
    states: tuple[State, ...] = ("reported", "similar", "carried", "missing")
    counts: dict[str, int] = {state: len(tracking.of(state)) for state in states}
    both = sum(promise.also_carried for promise in tracking.promises)
    data = {
        "version": 1,
        "plan": view.plan,
        "months": list(view.months),
        "summary": {**counts, "also_carried": both},
        "items": [_for_programs(promise) for promise in tracking.promises],
        "unplanned": [{"path": str(entry.path), "text": entry.text} for entry in tracking.unplanned],
    }
    return to_json(data) + "\n"


def _for_programs(promise: Promise) -> dict[str, object]:
    found = promise.found
    return {
        "plan": promise.plan,
        "path": str(promise.path),
        "state": promise.state,
        "result": found.text if found else None,
        "result_path": str(found.path) if found else None,
        "month": found.month if found else None,
        "score": promise.score,
        "age": promise.age,
        "results": [_scored(each) for each in promise.results],
        "also_carried": promise.also_carried,
        "carried_path": str(promise.again.path) if promise.again else None,
        "nearest": [_scored(each) for each in promise.nearest],
    }


def _scored(found: Found) -> dict[str, object]:
    return {"path": str(found.path), "score": found.score}


def as_html(tracking: Tracking, view: TrackView) -> str:
    """Return the promises as one self-contained page."""
    head = to_markup(view.heading)
    body = [f"<h1>{head}</h1>", f"<p>{to_markup(view.totals(tracking))}</p>"]
    for _, title, rows in _groups(tracking, view):
        body.append(f"<h2>{to_markup(title)}</h2><ul>{''.join(_html_row(row) for row in rows)}</ul>")
    return page(head, view.lang, body)


def _html_row(row: _Row) -> str:
    found = "".join(
        f'<br><span class="from">→ {to_markup(place)}: {to_markup(text)}</span>' for place, text in row.found
    )
    return f"<li>{to_markup(row.text)}{to_markup(row.note)}{found}</li>"


TRACK_VIEWS: dict[str, Callable[[Tracking, TrackView], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "html": as_html,
}
