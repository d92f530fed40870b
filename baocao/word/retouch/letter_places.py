"""The letters of a paragraph as it is read, and where each of them is in its XML."""

import unicodedata
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from baocao.word.context import SKIPPED
from baocao.word.namespaces import MC, W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = (f"{W}tab", f"{W}br", f"{W}cr", f"{W}ptab")
_APART = (f"{W}txbxContent", f"{MC}Fallback")


class At(NamedTuple):
    """A place in a text element: before the letter of that number, from 0."""

    text: etree._Element
    number: int


def runs_of(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs of a paragraph that are read, without those of text boxes in it."""
    for node in paragraph.iterchildren("*"):
        if node.tag == f"{W}r":
            yield node
        elif node.tag not in SKIPPED and node.tag not in _APART:
            yield from runs_of(node)


def found(paragraphs: Iterable[etree._Element], words: str, before: int = 0) -> tuple[At, At] | None:
    """Return where words begin and where their last letter is, with blanks and accents in any form.

    ``before`` tells how often they are in the paragraphs before the place that is meant.
    """
    for paragraph in paragraphs if words else ():
        letters, places = _read(paragraph)
        start = letters.find(words)
        while start >= 0:
            if not before:
                return places[start], places[start + len(words) - 1]
            before -= 1
            start = letters.find(words, start + 1)
    return None


def _read(paragraph: etree._Element) -> tuple[str, list[At]]:
    """Return the text of a paragraph in composed letters, with one blank between words, and each's place."""
    letters: list[str] = []
    places: list[At] = []
    for letter, at in _composed(paragraph):
        if letter.isspace() and (not letters or letters[-1] == " "):
            continue
        letters.append(" " if letter.isspace() else letter)
        places.append(at)
    return "".join(letters), places


def _composed(paragraph: etree._Element) -> Iterator[tuple[str, At]]:
    waiting, place = "", None
    for letter, at in typed_letters(paragraph):
        if waiting and place and not unicodedata.combining(letter):
            yield from ((each, place) for each in unicodedata.normalize("NFC", waiting))
            waiting = ""
        waiting, place = waiting + letter, at if not waiting else place
    if place:
        yield from ((each, place) for each in unicodedata.normalize("NFC", waiting))


def typed_letters(paragraph: etree._Element) -> Iterator[tuple[str, At]]:
    """Yield the letters of a paragraph as they are typed, each with its place."""
    for run in runs_of(paragraph):
        for node in run.iterchildren("*"):
            if node.tag == f"{W}t":
                yield from ((letter, At(node, number)) for number, letter in enumerate(node.text or ""))
            elif node.tag == f"{W}noBreakHyphen":
                yield "-", At(node, 0)
            elif node.tag in _BREAKS:
                yield " ", At(node, 0)


def isolated(first: At, last: At) -> list[etree._Element]:
    """Return the runs from one letter to another of a paragraph, with no other letters in them."""
    # The end is split first, because it may be in the run of the beginning.
    run = last.text.getparent()
    assert run is not None
    after = At(last.text, last.number + 1)
    following = next((node for node in last.text.itersiblings() if node.tag != f"{W}rPr"), None)
    if last.text.tag == f"{W}t" and after.number < len(last.text.text or ""):
        split_before(after)
    elif following is not None:
        split_before(At(following, 0))
    is_one = first.text.getparent() is run
    start = split_before(first)
    runs = list(runs_of(next(run.iterancestors(f"{W}p"))))
    end = runs.index(start if is_one else run)
    return runs[runs.index(start) : end + 1]


def split_before(at: At) -> etree._Element:
    """Split a run so that a letter is the first of a run; return that run."""
    node, number = at
    run = node.getparent()
    assert run is not None
    before = [each for each in run if each.tag != f"{W}rPr"]
    before = before[: before.index(node)]
    if not before and not number:
        return run
    rest = deepcopy(run)
    for each in [each for each in rest if each.tag != f"{W}rPr"]:
        rest.remove(each)
    moved = [each for each in run if each.tag != f"{W}rPr"][len(before) :]
    if number:
        tail = deepcopy(node)
        tail.tail = None
        text = node.text or ""
        node.text, tail.text = text[:number], text[number:]
        for each in (node, tail):
            each.set(_SPACE, "preserve")
        rest.append(tail)
        moved = moved[1:]
    for each in moved:
        rest.append(each)
    rest.tail, run.tail = run.tail, None
    run.addnext(rest)
    return rest
