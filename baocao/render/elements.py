"""Parses the output of a template into a tree of elements, within limits.

Document types are refused, so only XML's own entities exist and nothing is read from elsewhere.
"""

from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from baocao.messages import Said
from baocao.messages import template as say
from baocao.render.bounds import MAX_DEPTH, MAX_LETTERS, MAX_TAGS, Bounds

__all__ = ["Element", "MarkupError", "element_tree"]

# Surrogates, with which a template prints half a character.
_SURROGATE = "\\u"


class MarkupError(Exception):
    """The problem of some markup, and the words that identify its line in the template."""

    def __init__(self, said: Said, sought: str = "") -> None:
        super().__init__(said)
        self.said = said
        self.sought = sought


def element_tree(markup: str, bounds: Bounds) -> Element:
    """Return the root of some markup. Raises :class:`MarkupError` if it is not XML or exceeds the limits."""
    builder = _BoundedBuilder(bounds)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.text
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(markup.encode(), True)  # noqa: FBT003  (the parser takes it by position only)
    except UnicodeEncodeError as error:
        code = f"U+{ord(markup[error.start]):04X}"
        raise MarkupError(say.NO_CHARACTER.of(code=code), _SURROGATE) from error
    except expat.ExpatError as error:
        raise MarkupError(say.NOT_XML.of(problem=str(error))) from error
    return builder.root()


class _BoundedBuilder:
    """Builds the tree while parsing, so that output beyond the limits is never kept."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._builder = TreeBuilder()
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if not self._bounds.fits_tag(self._depth):
            self._refuse(tag)
        self._builder.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        self._builder.end(tag)

    def text(self, text: str) -> None:
        if not self._bounds.fits_text(text):
            self._refuse("")
        self._builder.data(text)

    def doctype(self, *_: object) -> NoReturn:
        raise MarkupError(say.UNKNOWN_TAG.of(tag="!DOCTYPE"), "<!DOCTYPE")

    def root(self) -> Element:
        return self._builder.close()

    def _refuse(self, sought: str) -> NoReturn:
        said = say.TOO_LONG.of(tags=MAX_TAGS, depth=MAX_DEPTH, letters=MAX_LETTERS)
        raise MarkupError(said, sought)
