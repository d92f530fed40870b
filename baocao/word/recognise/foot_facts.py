"""The signatures of a paper, from the lines of its foot."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from baocao.word.recognise.facts import Signing
from baocao.word.recognise.lexicon import authority_of, folded, opens
from baocao.word.recognise.line import Line

_LABELS = ("authority", "position", "signer")
_COLUMN = re.compile(r"(.*)\.r\d+c(\d+)\.")
_CONCURRENTLY = "kiêm"


def signatures(lines: Sequence[Line]) -> tuple[Signing, ...]:
    """Return the signatures in their order."""
    return tuple(map(_signature, signed(lines)))


def signed(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each signature; those of a joint paper are in columns or in halves of the page."""
    mine = [line for line in lines if line.label in _LABELS]
    halved = any(_is_left_half(line) for line in mine)
    columns: dict[str, list[Line]] = {}
    for line in mine:
        match = _COLUMN.match(line.place)
        half = "left" if halved and _is_left_half(line) else ""
        columns.setdefault(f"{match[1]} {match[2]}" if match else half, []).append(line)
    return [each for column in columns.values() for each in _each(column)]


def _is_left_half(line: Line) -> bool:
    return line.place.partition("#")[2].startswith("1")


def _each(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the lines of each signature of a column: one ends with its name."""
    found: list[list[Line]] = [[]]
    for line in lines:
        if found[-1] and found[-1][-1].label == "signer" and line.label != "signer":
            found.append([])
        found[-1].append(line)
    return [each for each in found if each]


def _signature(lines: Sequence[Line]) -> Signing:
    signing = Signing()
    for code, words in _authorities(lines):
        above = signing.on_behalf_of if signing.authority == "TM" and code == "KT" else ""
        signing = replace(signing, authority=code, on_behalf_of=words, collective=above or signing.collective)
    posts = _posts([line.text for line in lines if line.label == "position"])
    if signing.authority == "Q":
        posts, signing = [signing.on_behalf_of, *posts], replace(signing, on_behalf_of="")
    name = " ".join(line.text for line in lines if line.label == "signer")
    return replace(signing, position=posts[0] if posts else "", also=", ".join(posts[1:]), name=name)


def _authorities(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """Return the authorities with what follows them, joined over lines."""
    found: list[tuple[str, str]] = []
    for line in lines:
        if line.label != "authority":
            continue
        code, words = authority_of(line.text)
        if code or not found:
            found.append((code, words))
        else:
            found[-1] = found[-1][0], f"{found[-1][1]} {line.text}"
    return found


def _posts(texts: Sequence[str]) -> list[str]:
    """Return the posts: each begins like one, other lines go on."""
    found: list[str] = []
    for text in texts:
        words = text[len(_CONCURRENTLY) :].strip() if folded(text).startswith(_CONCURRENTLY) else text
        if found and not opens(words, "posts"):
            found[-1] = f"{found[-1]} {words}".strip()
        elif words:
            found.append(words)
    return found
