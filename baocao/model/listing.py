"""The end of a line that the format ends itself: of the distribution list, of addressees, of labels."""

from baocao.model import inline

_ELLIPSIS = 3
# Its dot is the word's own.
_AND_SO_ON = "v.v."
# The signs of what may hold nothing any more: nothing at all, italics, bold, both.
_EMPTIED = ("", "**", "****", "******")


def content_end(letters: str, marks: str = ",;.") -> int:
    """Return where the words of a line end that may have a mark of its own after them.

    Dots in a row stand for words that were left out, and stay.

    >>> [content_end(line) for line in ("Tỉnh ủy; ", "ngành...;", "ngành…", "v.v.", "A.,")]
    [7, 8, 6, 4, 1]
    """
    end = len(letters.rstrip())
    while end:
        last = letters[end - 1]
        dots = end - len(letters[:end].rstrip(".")) if last == "." else 0
        if last not in marks or dots >= _ELLIPSIS or letters.endswith(_AND_SO_ON, 0, end):
            break
        end = len(letters[: end - max(dots, 1)].rstrip())
    return end


def unended(text: str, marks: str = ",;.") -> str:
    """Return a line without the mark at its end, where it stands inside italics or before a note as well.

    What is escaped, and what is nothing but marks, stays as it is. Bold or italics that held nothing but
    the mark go with it: their signs alone would be printed.

    >>> unended("*Tỉnh ủy;*"), unended("Sở Y tế.[^a]"), unended("**Các ngành...**,"), unended("A\\\\;")
    ('*Tỉnh ủy*', 'Sở Y tế[^a]', '**Các ngành...**', 'A\\\\;')
    >>> unended("Sở Y tế*;*")
    'Sở Y tế'
    """
    letters, places = inline.bare(text), inline.bare_places(text)
    end = content_end(letters, marks)
    visible = set(places)
    escaped = (at for at in range(len(letters), end, -1) if _is_escaped(text, places[at - 1], visible))
    end = next(escaped, end)
    if not end:
        return text.strip()
    dropped, last = set(places[end:-1]), places[end - 1] + 1
    tail = "".join(letter for at, letter in enumerate(text[last:], last) if at not in dropped)
    made = (text[:last] + tail.replace(emptied, "", 1) for emptied in _EMPTIED)
    return next((line for line in made if inline.bare(line) == letters[:end]), text.strip())


def _is_escaped(text: str, at: int, visible: set[int]) -> bool:
    return at > 0 and text[at - 1] == "\\" and at - 1 not in visible
