"""The part of a long line around some of its words, for one line of a terminal."""

from collections.abc import Iterable

from baocao.system.terminal import columns

_LEFT_OUT = "…"
# A letter has at most two combining marks: what lies more letters away than that a column is not seen.
_MARKS = 3


def around(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """Return the part of a line around ``line[start:end]`` in so many columns, and the words' place in it.

    The part begins and ends at a word where one is near. Of words that are too long, the first are shown.

    >>> around("Tổ chức hội nghị tổng kết công tác năm 2020.", 17, 25, 24)
    ('…nghị tổng kết công…', 6, 14)
    """
    if len(line) <= _MARKS * room and columns(line) <= room:
        return line, start, end
    room -= 2 * len(_LEFT_OUT)
    end = start + _reach(line[start:end], room)
    spare = room - columns(line[start:end])
    before, after = line[max(0, start - _MARKS * room) : start], line[end : end + _MARKS * room]
    right = _reach(after, spare - min(spare // 2, columns(before)))
    left = _reach(reversed(before), spare - columns(after[:right]))
    left = _at_word(before, left, start - left > 0)
    right = _to_word(after, right, end + right < len(line))
    first, last = start - left, end + right
    head, tail = _LEFT_OUT if first else "", _LEFT_OUT if last < len(line) else ""
    shift = len(head) - first
    return f"{head}{line[first:last]}{tail}", start + shift, end + shift


def _reach(letters: Iterable[str], room: int) -> int:
    """Return the number of letters that fit."""
    count = 0
    for letter in letters:
        room -= columns(letter)
        if room < 0:
            break
        count += 1
    return count


def _at_word(before: str, count: int, cut: bool) -> int:
    """Return how many letters are taken before the words, so that no word is cut if a space is near."""
    taken = before[len(before) - count :]
    gap = taken.find(" ")
    return count - gap - 1 if cut and 0 <= gap < count // 2 else count


def _to_word(after: str, count: int, cut: bool) -> int:
    gap = after.rfind(" ", 0, count + 1)
    return gap if cut and gap > count // 2 else count
