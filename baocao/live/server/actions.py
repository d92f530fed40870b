"""What an editor offers to do about findings: the edits of ``fix``, a comment that ignores, and all fixes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs
from lsprotocol import types

from baocao.finding import Edit, Finding, Span
from baocao.live.server.before import Before
from baocao.live.server.diagnostics import diagnostic
from baocao.live.server.documents import Unsaved
from baocao.live.server.ignoring import ignoring
from baocao.live.server.positions import Positions
from baocao.live.server.reading import Reading
from baocao.live.server.suggested import suggested
from baocao.mend.fix import fix
from baocao.messages import Lang
from baocao.messages import language_server as say
from baocao.source import Source
from baocao.source.edits.token_diff import hunks
from baocao.system.files.unsaved import real_name

# What is tried before it is offered takes a reading of the file or more; nobody looks through so many offers.
_TRIED_AT_MOST = 20


class Asked(NamedTuple):
    """The range and the kinds of actions that an editor asks for; ``None`` for all kinds.

    An editor that is ``patient`` asks for the edits of an action when the user chooses it.
    """

    span: Span
    only: Sequence[types.CodeActionKind | str] | None
    lang: Lang
    patient: bool = False

    def wants(self, kind: types.CodeActionKind) -> bool:
        """Tell whether actions of a kind are asked for."""
        known = [str(getattr(each, "value", each)) for each in self.only or ("",)]
        return any(not each or kind.value == each or kind.value.startswith(f"{each}.") for each in known)


def actions(
    reading: Reading, positions: Positions, asked: Asked, unsaved: Unsaved, others: Sequence[Reading] = ()
) -> list[types.CodeAction]:
    """Return what can be done about the findings of a text within a range.

    ``others`` are the readings of other open texts: an office has findings that only its months show.
    """
    own = [each for each in reading.findings if each.file == reading.document.name]
    own += _through_months(reading, own, others)
    touched = [each for each in own if _touches(each, asked.span)]
    found: list[types.CodeAction] = []
    if asked.wants(types.CodeActionKind.QuickFix):
        before, tried = Before(reading), touched[:_TRIED_AT_MOST]
        found += [action for each in touched for action in _fixes(each, reading, positions, asked.lang)]
        found += [
            action for each in tried for action in _suggestions(each, before, positions, asked, unsaved)
        ]
        found += [action for each in tried for action in _ignores(each, before, positions, asked.lang)]
    # Without a wish, an editor asks at every step of the cursor.
    fixable = any(each.edits for each in (own if asked.only else touched))
    if fixable and reading.kind == "month" and asked.wants(types.CodeActionKind.SourceFixAll):
        action = types.CodeAction(say.FIX_ALL.text(asked.lang), types.CodeActionKind.SourceFixAll)
        if asked.patient and not asked.only:
            action.data = reading.document.uri
            found.append(action)
        elif edit := all_fixes(reading, positions, unsaved):
            found.append(attrs.evolve(action, edit=edit))
    return found


def _through_months(reading: Reading, own: Sequence[Finding], others: Sequence[Reading]) -> Iterator[Finding]:
    """Yield the findings of a text that months have shown, each once; only if they read it as it is now."""
    document = reading.document
    known = {(each.rule.id, each.span) for each in own}
    for other in others:
        name = next(
            (each for each in other.sources or {} if real_name(each) == real_name(document.path)), None
        )
        if other is reading or name is None or (other.sources or {})[name].text != document.source.text:
            continue
        fixable = (
            {(each.rule.id, each.span): each for each in other.checked.elsewhere} if other.checked else {}
        )
        for finding in (each for each in other.findings if each.file == name):
            key = finding.rule.id, finding.span
            if key not in known:
                known.add(key)
                yield fixable.get(key, finding)


def all_fixes(reading: Reading, positions: Positions, unsaved: Unsaved) -> types.WorkspaceEdit | None:
    """Return the edits that ``fix`` makes; ``None`` if it makes none."""
    document = reading.document
    fixed = fix(document.name, document.data, document.folder, reading.choice, unsaved)
    edits = _difference(document.source, fixed.data.decode("utf-8-sig"))
    return edit_of(reading, positions, edits) if edits else None


def edit_of(reading: Reading, positions: Positions, edits: Sequence[Edit]) -> types.WorkspaceEdit:
    """Return edits of a text in the version that was read."""
    document = reading.document
    changes = [types.TextEdit(positions.range((start, end)), text) for start, end, text in edits]
    named = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(named, changes)])


def _touches(finding: Finding, span: Span) -> bool:
    return any(each.start <= span.end and span.start <= each.end for each in (finding.span, *finding.also))


def _fixes(
    finding: Finding, reading: Reading, positions: Positions, lang: Lang
) -> Iterator[types.CodeAction]:
    if not finding.edits:
        return
    id_ = finding.rule.id
    title = say.FIX.of(id=id_, message=finding.message)
    if finding.suggestion:
        title = say.REPLACE.of(text=finding.suggestion, id=id_)
    yield types.CodeAction(
        title.text(lang),
        types.CodeActionKind.QuickFix,
        [diagnostic(finding, positions, reading.document.uri, lang)],
        is_preferred=True,
        edit=edit_of(reading, positions, finding.edits),
    )


def _suggestions(
    finding: Finding, before: Before, positions: Positions, asked: Asked, unsaved: Unsaved
) -> Iterator[types.CodeAction]:
    edit, reading = suggested(finding, before, unsaved), before.reading
    if edit:
        yield types.CodeAction(
            say.REPLACE.of(text=edit.text, id=finding.rule.id).text(asked.lang),
            types.CodeActionKind.QuickFix,
            [diagnostic(finding, positions, reading.document.uri, asked.lang)],
            edit=edit_of(reading, positions, [edit]),
        )


def _ignores(
    finding: Finding, before: Before, positions: Positions, lang: Lang
) -> Iterator[types.CodeAction]:
    edit, reading = ignoring(finding, before, lang), before.reading
    if edit:
        yield types.CodeAction(
            say.IGNORE.of(id=finding.rule.id).text(lang),
            types.CodeActionKind.QuickFix,
            [diagnostic(finding, positions, reading.document.uri, lang)],
            edit=edit_of(reading, positions, [edit]),
        )


def _difference(source: Source, after: str) -> list[Edit]:
    """Return the edits that turn a text into another, line by line."""
    old, new = (text.splitlines(keepends=True) for text in (source.text, after))
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    return [
        Edit(starts[hunk.start], starts[hunk.end], "".join(new[hunk.new_start : hunk.new_end]))
        for hunk in hunks(old, new)
    ]
