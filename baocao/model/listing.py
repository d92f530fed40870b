"""The end of lines that the format punctuates itself: recipients, addressees, labels."""

from baocao.model import inline

_ELLIPSIS = 3
# The final dot belongs to the abbreviation.
_AND_SO_ON = "v.v."
# The marks that may become empty: none, italic, bold, both.
_EMPTIED = ("", "**", "****", "******")


def content_end(letters: str, marks: str = ",;.") -> int:
    """Return the end of a line's words, before the punctuation that the line may have.

    An ellipsis stands for omitted words and stays.

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
    """Return a line without its final punctuation, also inside italics or before a footnote mark.

    Escaped punctuation, and a line of punctuation only, stay unchanged. Bold or italic marks around the
    punctuation alone are removed with it, because they would be printed as text.

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
