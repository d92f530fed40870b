"""The texts of a month, each with its role and the mapping from its letters to the file.

Rules see a text as a reader does: composed letters, without marks for italics, bold and footnotes. Their
findings and changes are mapped back through the marks, the composition and YAML's folding and escapes to the
exact characters of the file.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from unicodedata import is_normalized

from baocao.finding import Edit, Finding, Rule, Span
from baocao.lint.citation_parser import Cited, citations
from baocao.lint.tokens import folded_of, lower_words_of
from baocao.messages import Said
from baocao.model import inline
from baocao.model.address import Address, File
from baocao.model.key import Role
from baocao.path import Path
from baocao.source import Position, Scalar, composed, letter_spans
from baocao.source.labels import label_of
from baocao.system.patterns import lazy

_NOWHERE = Path()
# The roles of the texts that an office writes anew each month.
BODY: frozenset[Role] = frozenset({"item", "paragraph", "title", "cell", "footnote"})
# A replacement in a passage, from one letter up to, not including, another.
Change = tuple[int, int, str]

_QUOTED = {"'": str.maketrans({"'": "''"}), '"': str.maketrans({'"': '\\"', "\\": "\\\\"})}

# A line that starts with no word, a letter, a number in Roman digits, or no usual small letter.
_START = (
    r"\s*(?:(?P<label>(?![^\W\d_])\S|[^\W\d_](?![^\W\d_])|[ivxIVX]{2,5}[.)/])"
    r"|(?P<first>[^\W\d_a-zđ]))"
)
_LINE, _LINE_OF_ANY = lazy(rf"\n{_START}"), lazy(rf"[\r\n]{_START}")
# A word and the marks around it.
_REACH = 60


@lru_cache(maxsize=8)
def _bare_places(letters: str) -> Sequence[int]:
    return inline.bare_places(letters)


@lru_cache(maxsize=8)
def _composed(scalar: Scalar) -> tuple[str, Sequence[int]]:
    return composed(scalar)


@lru_cache(maxsize=8)
def _is_composed(text: str) -> bool:
    return is_normalized("NFC", text)


@lru_cache(maxsize=8)
def _spans_of(text: str, scalar: Scalar) -> list[tuple[int, int]]:
    """Return the places of the letters of a text; kept for its next findings only, because they are many."""
    return letter_spans(text, scalar)


def forget_places() -> None:
    """Forget the places of the last findings, with which the whole text of their file would be kept."""
    _spans_of.cache_clear()


def before_of(text: str, at: int) -> str:
    """Return the words right before a position; only as many as a rule needs."""
    return text[max(0, at - _REACH) : at]


class Passage:
    """One printed text.

    ``part`` is ``results`` or ``priorities`` for texts in it; ``group`` is the path of an item's list;
    ``leads`` means that subitems follow; ``takes_colon`` that YAML's own colon, which is printed, follows.
    """

    def __init__(
        self,
        file: File,
        address: Address,
        scalar: Scalar,
        role: Role,
        part: str = "",
        group: Path = _NOWHERE,
        *,
        leads: bool = False,
        takes_colon: bool = False,
    ) -> None:
        self.file = file
        self.address = address
        self.role = role
        self.part, self.group = part, group
        self.leads = leads
        self.takes_colon = takes_colon
        self.scalar = scalar

    @cached_property
    def text(self) -> str:
        """Return what is printed; it is not made for a text that no rule reads."""
        return inline.bare(self._letters)

    @property
    def is_marked(self) -> bool:
        """Tell whether the value in the file has marks, or letters in another form."""
        return self.text is not self.scalar.text and self.text != self.scalar.text

    @property
    def may_go_on(self) -> bool:
        """Tell whether a line of it in the file, after the first, may start something new.

        Most lines continue in the middle of a sentence, with a word.
        """
        source, start, end = self.file.source, self.scalar.start, self.scalar.end
        if source.text.find("\n", start, end) < 0 and not source.has_returns:
            return False
        for line in (_LINE_OF_ANY if source.has_returns else _LINE).finditer(source.text, start, end):
            if line["label"] and label_of(source.rest_of_line(line.start("label"), end)):
                return True
            above = source.text[start : line.start()] if (line["first"] or "").isupper() else ""
            if above.rstrip().endswith((".", ";")):
                return True
        return False

    @property
    def is_body(self) -> bool:
        """Tell whether it is a task, a paragraph or a footnote, which the office writes anew each month."""
        return self.role in BODY

    @property
    def tokens(self) -> list[str]:
        """Return the parts of the text between spaces; a long month has too many to keep them."""
        return self.text.split()

    @property
    def said(self) -> str:
        """Return what equal texts share: the words and numbers, without marks, case and spaces."""
        return " ".join(folded_of(self.text.split(" ")))

    @cached_property
    def said_as(self) -> int:
        """Return a number that texts share if they say the same, and others hardly ever."""
        return hash(self.said)

    @property
    def words(self) -> list[str]:
        """Return the words of the text in lower case: sequences of letters, without numbers and marks."""
        return lower_words_of(self.tokens)

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """Return the documents that the text cites by kind and symbol, in order."""
        return tuple(citations(self.text))

    @property
    def _spans(self) -> list[tuple[int, int]]:
        return _spans_of(self.file.source.text, self.scalar)

    @cached_property
    def _ends_at(self) -> tuple[int, int]:
        """Return where the last letter ends, in the text and in the YAML value."""
        return len(self.text.rstrip()), len(self.scalar.text.rstrip())

    @property
    def _letters(self) -> str:
        text = self.scalar.text
        return text if _is_composed(text) else _composed(self.scalar)[0]

    @property
    def _composed(self) -> Sequence[int]:
        return _composed(self.scalar)[1]

    @property
    def _bare(self) -> Sequence[int]:
        return _bare_places(self._letters)

    def find(
        self,
        rule: Rule,
        start: int,
        end: int,
        said: Said | None = None,
        *,
        help_: Said | None = None,
        suggestion: str | None = None,
        changes: Iterable[Change] = (),
    ) -> Finding:
        """Return the finding for letters ``start`` to ``end``; the changes become edits of the file.

        If one change is impossible in the file as written, the finding has no edits at all.
        """
        edits = [self._edit(*change) for change in changes]
        safe = tuple(edit for edit in edits if edit is not None)
        return Finding(
            rule,
            said or rule.title.of(),
            self.file.source.name,
            self.span(start, end),
            self.address.path,
            help_,
            suggestion,
            safe if len(safe) == len(edits) else (),
        )

    def span(self, start: int, end: int) -> Span:
        """Return the span in the file of letters ``start`` to ``end``."""
        if not self._spans:
            return Span(self.scalar.start, self.scalar.end)
        last = len(self._spans) - 1
        first = self._spans[min(self._raw(start), last)][0]
        after = self._spans[min(max(self._raw_last(end - 1), self._raw(start)), last)][1]
        return Span(first, after)

    def lookups(self) -> list[tuple[int, str]]:
        """Return the references to figures and appendices: the letter that counts for each, and its key."""
        return [(bisect_left(self._bare, found.start), found.key) for found in inline.lookups(self._letters)]

    def marks(self, start: int, end: int) -> bool:
        """Tell whether the mark of a footnote is between letters ``start`` and ``end``."""
        return bool(inline.refs(self._letters[self._bare[start] : self._bare[end]]))

    def position(self, index: int) -> Position:
        """Return the line and column of a letter in the file."""
        return self.file.source.position(self.span(index, index + 1).start)

    def line(self, index: int = 0) -> int:
        """Return the line of a letter in the file."""
        return self.position(index).line

    def find_raw(
        self, rule: Rule, start: int, end: int, said: Said, help_: Said, suggestion: str | None = None
    ) -> Finding:
        """Return the finding for characters ``start`` to ``end`` of the YAML value, including marks."""
        span = self.raw_span(start, end)
        return Finding(rule, said, self.file.source.name, span, self.address.path, help_, suggestion)

    def raw_span(self, start: int, end: int) -> Span:
        """Return the span in the file of characters ``start`` to ``end`` of the YAML value."""
        return Span(self._spans[start][0], self._spans[end - 1][1])

    def _raw(self, index: int) -> int:
        """Return the index in the YAML value of a letter of the text."""
        return self._composed[self._bare[index]]

    def _raw_last(self, index: int) -> int:
        """Return the index in the YAML value of the last character of a letter, or of a reference."""
        at = self._bare[index]
        if self._letters.startswith("[=", at) and self.text[index] != "[":
            at = self._letters.index("]", at)
        return self._composed[at]

    def _edit(self, start: int, end: int, text: str) -> Edit | None:
        """Return a change as an edit of the file.

        It is ``None`` if a line break or a mark prevents it, or if a letter's own marks would be cut off.
        """
        if (self.scalar.style in ("|", ">") and "\n" in text) or self._divides(start) or self._divides(end):
            return None
        text = text.translate(_QUOTED.get(self.scalar.style, {}))
        if start == end:
            at = self._insertion_point(start)
            return Edit(at, at, text)
        first, last = self._raw(start), self._composed[self._bare[end - 1] + 1] - 1
        verbatim = self._bare[end - 1] - self._bare[start] == end - 1 - start
        spans = self._spans[first : last + 1]
        source = self.file.source.text[spans[0][0] : spans[-1][1]]
        return Edit(spans[0][0], spans[-1][1], text) if verbatim and "\n" not in source else None

    def _divides(self, index: int) -> bool:
        """Tell whether a letter and the one before it are one letter of the YAML value, with its marks."""
        at = self._bare[index]
        return at > 0 and self._composed[at - 1] == self._composed[at]

    def _insertion_point(self, index: int) -> int:
        """Return the offset for an insertion: after the letter before it, or at the end after all marks."""
        if index == self._ends_at[0]:
            return self._spans[self._ends_at[1] - 1][1]
        if index == 0:
            return self._spans[self._raw(0)][0]
        return self._spans[self._composed[self._bare[index - 1] + 1] - 1][1]
