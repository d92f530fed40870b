"""Turns YAML events into nodes: the part of YAML that a report needs, and a finding for everything else.

It reads the parser's events rather than its nodes, because nodes have lost aliases, anchors and tags, and a
duplicate key silently replaces the first there. Working on events also means that an alias is never followed,
so a few lines cannot expand into gigabytes.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    ScalarEvent,
    SequenceStartEvent,
)

from baocao.finding import Edit, Finding, Rule, Span
from baocao.messages import Message, Said
from baocao.messages import yaml as say
from baocao.source.decode import piled, too_many_marks
from baocao.source.faults import ALIAS_ANCHOR_OR_TAG, DUPLICATE_KEY, TOO_LARGE_OR_DEEP, YAML_SYNTAX
from baocao.source.lines import Lines
from baocao.source.mended import Mended
from baocao.source.nodes import Mapping, Node, Scalar, Sequence, clean
from baocao.source.source_text import Source
from baocao.system.patterns import lazy

MAX_DEPTH = 50
# PyYAML looks ahead, and since 6.0.4 it gives up if brackets are nested too deeply.
_TOO_DEEP_FOR_YAML = "nesting depth"

_REFERENCE = lazy(r"(?<!\S)[&*][^\s,\[\]{}]+")
_PROPERTIES = lazy(r"(?:[&!]\S*\s*)+")

FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def shallow_events(text: str) -> Iterator[Event]:
    """Yield the events of a text that may not be YAML; raise ``YAMLError`` where it is nested too deeply.

    The parser takes time that grows with the square of the depth.
    """
    depth = 0
    for event in yaml.parse(text, Loader=FAST_LOADER):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > MAX_DEPTH:
            mark: Any = event.start_mark
            raise MarkedYAMLError(problem=_TOO_DEEP_FOR_YAML, problem_mark=mark)
        yield event


class Composer:
    """Builds the nodes of one source and collects its problems.

    The text that is read is ``mended``, if given; all positions are in the source. :meth:`compose` raises
    ``yaml.YAMLError`` if the text is not YAML at all.
    """

    def __init__(self, source: Source, loader: type = FAST_LOADER, mended: Mended | None = None) -> None:
        self.findings: list[Finding] = []
        self._source = source
        self._mended = mended or Mended(source.text)
        self._events: Iterator[Event] = yaml.parse(self._mended.text, Loader=loader)

    def compose(self) -> Node | None:
        """Return the node of the file's one document; ``None`` if the file is empty or nested too deeply."""
        try:
            return self._document()
        except MarkedYAMLError as error:
            if _TOO_DEEP_FOR_YAML not in (error.problem or "") or not error.problem_mark:
                raise
            self._too_deep(self._mended.back(error.problem_mark.index))
            return None

    def _document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    self._second_document(event)
                    break
                root = self._node(next(self._events), 0, 0)
                if root is None:
                    break
        return root

    def _node(self, event: Event, depth: int, indent: int) -> Node | None:
        """Return the node that an event starts; ``None`` once the nesting is too deep.

        ``indent`` is the column of the block collection around it.
        """
        if isinstance(event, ScalarEvent):
            return self._scalar(event, indent)
        if isinstance(event, AliasEvent):
            start, end = self._span(event)
            self._refuse(event, say.ALIAS, start, end)
            return Scalar("", start, end, "*")
        self._refuse_properties(event)
        if depth >= MAX_DEPTH:
            self._too_deep(self._start(event))
            return None
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event, depth, _indent(event, indent))
        mapping = self._mapping(event, depth, _indent(event, indent))
        if mapping and self._source.text.startswith("?", mapping.start) and _is_one_key(mapping):
            return self._question(mapping)
        return mapping

    def _sequence(self, start: Event, depth: int, indent: int) -> Sequence | None:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                return Sequence(self._start(start), self._end(event), items)
            item = self._node(event, depth + 1, indent)
            if item is None:
                return None
            items.append(item)
        raise AssertionError("the parser closes every sequence")

    def _mapping(self, start: Event, depth: int, indent: int) -> Mapping | None:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return Mapping(self._start(start), self._end(event), entries)
            key = self._node(event, depth + 1, indent)
            if key is None:
                return None
            value = self._node(next(self._events), depth + 1, indent)
            if value is None:
                return None
            self._enter(entries, key, value)
        raise AssertionError("the parser closes every mapping")

    def _question(self, mapping: Mapping) -> Scalar:
        """Report a sentence that starts with a question mark, which YAML reads as a key."""
        [(key, _)] = mapping.entries.values()
        mark = Scalar("", mapping.start, mapping.start + 1, "")
        edits = Lines(self._source).quoted(mapping.start, key.end)
        self._find(YAML_SYNTAX, say.QUESTION.of(), mark, say.QUOTE_LEADING.of(mark="?"), edits)
        return Scalar(key.text, mapping.start, mapping.end, "*")

    def _enter(self, entries: dict[str, tuple[Scalar, Node]], key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self._find(YAML_SYNTAX, say.KEY_NOT_TEXT.of(), key, say.KEY_NOT_TEXT_HELP.of())
        elif key.text == "<<" and not key.style:
            self._find(ALIAS_ANCHOR_OR_TAG, say.MERGE_KEY.of(), key, say.WRITE_OUT.of())
        elif (name := clean(key.text)) in entries:
            line, column = self._source.position(entries[name][0].start)
            said = say.DUPLICATE_KEY.of(key=name, line=line, column=column)
            self._find(DUPLICATE_KEY, said, key, say.DUPLICATE_KEY_HELP.of())
        else:
            entries[name] = key, value

    def _scalar(self, event: ScalarEvent, indent: int) -> Scalar:
        """Return a scalar, whose text starts after an anchor or a tag."""
        start, end = self._span(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
            properties = _PROPERTIES.match(self._source.text, start, end)
            start = properties.end() if properties else start
        text, style = event.value, event.style or ""
        if style and not self._source.text.startswith(style, start):
            # Only the mended text has quotes: the source has the bare words.
            style = ""
        # Characters written as escapes are visible only here, before anything else reads the letters.
        if style == '"' and any(piled(text)):
            self.findings.append(too_many_marks(self._source, start, end))
            text = ""
        return Scalar(text, start, end, style, indent)

    def _refuse_properties(self, event: Event) -> None:
        """Report an anchor or a tag, which are between the event's start and its content."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is None and tag is None:
            return
        start = self._start(event)
        words = self._source.text[start : self._end(event) + 1].split(maxsplit=2)
        for word in words[: (anchor is not None) + (tag is not None)]:
            at = self._source.text.index(word, start)
            is_anchor = word.startswith("&")
            end = at + 1 + len(anchor) if is_anchor and anchor else at + len(word)
            self._refuse(event, say.ANCHOR if is_anchor else say.TAG, at, end)

    def _refuse(self, event: Event, message: Message, start: int, end: int) -> None:
        text = self._source.text[start:end]
        help_ = self._as_yaml(event, text) or say.QUOTE_LEADING.of(mark=self._source.text[self._start(event)])
        said, span = message.of(text=text), Span(start, end)
        self.findings.append(Finding(ALIAS_ANCHOR_OR_TAG, said, self._source.name, span, help=help_))

    def _as_yaml(self, event: Event, text: str) -> Said | None:
        """Return what to do about a property that was meant as one; ``None`` if it rather starts a sentence.

        It was meant if it is before no sentence, has a partner in the file, or is one of YAML's own tags.
        """
        meant = not isinstance(event, ScalarEvent | AliasEvent)
        meant = meant or (isinstance(event, ScalarEvent) and not event.value)
        if text.startswith("!"):
            return say.DELETE_TAG.of(text=text) if meant or text.startswith("!!") else None
        partner = {"&": "*", "*": "&"}[text[0]] + text[1:]
        before = self._source.before(self._start(event)).rstrip()
        meant = meant or before.endswith("<<:") or partner in self._references
        if not meant:
            return None
        return say.WRITE_OUT.of() if text[0] == "*" else say.DELETE_AND_WRITE_OUT.of(text=text)

    @cached_property
    def _references(self) -> frozenset[str]:
        """Return the anchors and aliases of the file with their marks."""
        return frozenset(_REFERENCE.findall(self._source.text))

    def _second_document(self, event: Event) -> None:
        mark = Scalar("", self._start(event), self._start(event) + 3, "")
        said, help_ = say.SECOND_DOCUMENT.of(), say.SECOND_DOCUMENT_HELP.of()
        self._find(YAML_SYNTAX, said, mark, help_)

    def _too_deep(self, start: int) -> None:
        mark = Scalar("", start, start + 1, "")
        said = say.TOO_DEEP.of(limit=MAX_DEPTH)
        self._find(TOO_LARGE_OR_DEEP, said, mark, say.LESS_DEEP.of())

    def _start(self, event: Event) -> int:
        return self._span(event)[0]

    def _end(self, event: Event) -> int:
        return self._span(event)[1]

    def _span(self, event: Event) -> tuple[int, int]:
        start, end = event.start_mark, event.end_mark
        assert start
        assert end
        if not self._mended.edits:
            return start.index, end.index
        return self._mended.back(start.index), self._mended.back(end.index)

    def _find(self, rule: Rule, said: Said, node: Node, help_: Said, edits: tuple[Edit, ...] = ()) -> None:
        span = Span(node.start, node.end)
        self.findings.append(Finding(rule, said, self._source.name, span, help=help_, edits=edits))


def _is_one_key(mapping: Mapping) -> bool:
    values = [value for _, value in mapping.entries.values()]
    return len(values) == 1 and isinstance(values[0], Scalar) and values[0].is_empty


def _indent(event: Event, around: int) -> int:
    """Return the column from which block scalars inside a collection count their indentation."""
    assert event.start_mark
    return around if getattr(event, "flow_style", False) else event.start_mark.column
