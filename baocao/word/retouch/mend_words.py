"""Mends the signs between the fixed words at the head; letters stay."""

from baocao.lint.paper_form import FormLine
from baocao.system.patterns import lazy
from baocao.word.namespaces import W
from baocao.word.retouch.letter_places import At, typed_letters
from baocao.word.retouch.work import Work

_DASH = lazy(r" ?[-–—−‒‐‑] ?")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def mend_dashes(work: Work) -> None:
    """Write the dashes of the motto as the edition has them, with a blank on both sides."""
    fixed = dict(work.form.fixed_words())
    for line in work.wrong():
        _, right = fixed.get(line.label, ("", ""))
        if _without_dashes(line.text) == _without_dashes(right) and line.text != right:
            _mend(work, line)


def _without_dashes(text: str) -> str:
    return _DASH.sub("\n", text)


def _mend(work: Work, line: FormLine) -> None:
    letters = [each for node in work.paragraphs(line) for each in typed_letters(node)]
    for at in reversed(range(len(letters))):
        letter, place = letters[at]
        if _DASH.fullmatch(letter) and place.text.tag == f"{W}t":
            after = "" if letters[at + 1 : at + 2] and letters[at + 1][0].isspace() else " "
            before = "" if at and letters[at - 1][0].isspace() else " "
            _write(place, f"{before}-{after}")


def _write(place: At, written: str) -> None:
    text = place.text.text or ""
    place.text.text = text[: place.number] + written + text[place.number + 1 :]
    place.text.set(_SPACE, "preserve")
