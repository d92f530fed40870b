"""What only the finished pages show: whether the signature stands alone on its page."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from baocao.document import Document, Paragraph, paragraphs, parted, plain_text
from baocao.finding import Finding

# Enough to know a sentence by, and little enough to stand on the last two lines of it.
_TAIL = 40


@dataclass(frozen=True, slots=True)
class Ending:
    """The letters by which the end of a paper is known on its pages: of its body, of each line of signing."""

    body: str
    signature: tuple[str, ...]


def ending(document: Document) -> Ending:
    """Return what the end of a paper is known by; nothing where it has no body or no signature."""
    parts = parted(document.blocks)
    if parts is None:
        return Ending("", ())
    body, columns = parts[0], parts[1]
    last = next(filter(None, map(_paragraph_letters, reversed(paragraphs(body)))), "")
    return Ending(last[-_TAIL:], tuple(filter(None, map(_paragraph_letters, columns.right))))


def signature_alone(pages_from_the_end: Iterable[str], end: Ending) -> bool:
    """Tell whether the signature stands on a page after the one on which the body ends.

    False too where the pages do not show it. Pages before the end of the body are not read, so that a
    name in the text is not taken for the signature; an appendix after it may repeat either.
    """
    signed_later = False
    for page in map(_letters, pages_from_the_end if end.body and end.signature else ()):
        signed = all(line in page for line in end.signature)
        if end.body in page and (signed or signed_later):
            return not signed
        signed_later = signed_later or signed
    return False


def confirmed(findings: Iterable[Finding], pages_from_the_end: Iterable[str], end: Ending) -> list[Finding]:
    """Return those of the findings that the pages bear out."""
    possible = list(findings)
    return possible if possible and signature_alone(pages_from_the_end, end) else []


def _paragraph_letters(paragraph: Paragraph) -> str:
    return _letters(plain_text(paragraph.content))


def _letters(text: str) -> str:
    """Return the letters of a text alone: a page breaks its lines and numbers its notes otherwise."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFC", text).casefold()))
