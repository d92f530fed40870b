"""Whether the open months can be printed: a template of a user may fail, which no rule sees.

A template runs in a process of its own, which takes longer than a keystroke may. So a month is printed
for this when it is opened, when a text of its template changes, and when any file is saved; not while it is
typed.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from baocao.errors import BaocaoError
from baocao.live.server.documents import Unsaved
from baocao.live.server.reading import Reading
from baocao.messages import Said
from baocao.pipeline import Draft
from baocao.render import render
from baocao.render.template import is_shipped
from baocao.system.files.stamp import stamps
from baocao.system.files.unsaved import real_name

LOG = logging.getLogger("baocao.server")
Work = Callable[[Callable[[], Said | None]], Awaitable[Said | None]]


class _Asked(NamedTuple):
    """A month that is to be printed."""

    draft: Draft
    unsaved: Unsaved


class Proofs:
    """What keeps the open months from being printed, by their addresses.

    ``told`` is called in the loop when that has changed; ``work`` does a task without keeping findings.
    """

    def __init__(self, told: Callable[[], None], work: Work) -> None:
        self._told, self._work = told, work
        self.faults: dict[str, Said] = {}
        # What the last proof of a month was made from.
        self._made_from: dict[str, tuple[Any, ...]] = {}
        self._waiting: dict[str, _Asked] = {}
        self._prover: asyncio.Task[None] | None = None

    def ask(self, reading: Reading, unsaved: Unsaved, saves: int) -> None:
        """Print a month if its template may have changed; ``saves`` is the number of saves so far.

        A month with errors cannot be printed; what was told of its template stays until it can.
        """
        uri, draft = reading.document.uri, reading.checked.draft if reading.checked else None
        if draft is None:
            return
        if is_shipped(draft.template):
            self.forget(uri)
            return
        made_from = (draft.template, stamps([draft.template]), saves, *_open_in(draft.template, unsaved))
        if self._made_from.get(uri) == made_from:
            return
        self._made_from[uri] = made_from
        self._waiting[uri] = _Asked(draft, unsaved)
        if self._prover is None or self._prover.done():
            self._prover = asyncio.get_running_loop().create_task(self._prove())

    def forget(self, uri: str) -> None:
        """Forget a month that was closed, or that a shipped template prints."""
        for known in (self.faults, self._made_from, self._waiting):
            known.pop(uri, None)

    async def _prove(self) -> None:
        while self._waiting:
            uri, asked = next(iter(self._waiting.items()))
            del self._waiting[uri]
            try:
                fault = await self._work(partial(_fault, asked))
            except Exception:
                # What is not expected is a bug of ours; the other months are still to be printed.
                LOG.exception("cannot print %s", uri)
                continue
            # What has changed meanwhile is waiting, and who has closed it does not want to know.
            if uri in self._waiting or uri not in self._made_from or fault == self.faults.get(uri):
                continue
            self.faults.pop(uri, None)
            self.faults |= {uri: fault} if fault else {}
            self._told()


def _fault(asked: _Asked) -> Said | None:
    """Return what keeps a month from being printed."""
    draft = asked.draft
    try:
        render(draft.month, draft.office, draft.edition, draft.scheme, draft.template, unsaved=asked.unsaved)
    except BaocaoError as error:
        return error.said
    return None


def _open_in(template: Path, unsaved: Unsaved) -> list[object]:
    """Return the open texts of a template's folder, each in its version."""
    folder = real_name(template.parent)
    return [unsaved.document(name) for name in sorted(unsaved) if Path(name).is_relative_to(folder)]
