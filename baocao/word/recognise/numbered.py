"""Tells headings from items by their numbers, their look, and the lines around them."""

from collections.abc import Sequence
from functools import cached_property

from baocao.word.recognise.lead import lead_of
from baocao.word.recognise.line import Doubt
from baocao.word.recognise.piece import Piece
from baocao.word.recognise.rule import Verdict
from baocao.word.recognise.typed import Typed

# The levels of headings by the form of their number.
_PARTS = ("Phần %", "Chương %", "Mục %", "Tiểu mục %")
# The forms whose level depends on the headings around them, from the outside in.
_FINE = {"1.1": 1, "a": 2, "*": 3}
_BOLD = 0.75
_SHORT = 150
_UNTITLED_END = (".", ";", ",")
_SURE: tuple[Doubt, ...] = ()


def form_of(typed: Typed | None) -> str:
    """Return the kind of a number: ``Phần``, ``Điều``, ``A``, ``I``, ``1``, ``1.1``, ``a``, ``(1)``, a mark.

    >>> from baocao.word.recognise.typed import typed_in
    >>> [form_of(typed_in(text)[0]) for text in ("II/ Về", "3 - Về", "1.2.1 Về", "đ) Về", "(a) Ở", "Điều 2.")]
    ['I', '1', '1.1', 'a', '(1)', 'Điều']
    """
    if typed is None:
        return ""
    if " %" in typed.form:
        return "Phần" if typed.form in _PARTS else "Điều"
    if typed.form[0] == "(":
        return "(1)"
    if not typed.numbers:
        return typed.form
    if len(typed.numbers) > 1:
        return "1.1"
    return {"roman": "I", "capital": "A", "decimal": "1", "letter": "a"}[typed.count]


# The order of forms from the outside in: a form ends the lists of all forms after it.
_RANKS = {"Phần": 0, "A": 1, "I": 2, "Điều": 2, "1": 3, "1.1": 4, "a": 5}


class _Numbers:
    """The pieces of the body with a number or a mark."""

    def __init__(self, pieces: Sequence[Piece], at: list[int]) -> None:
        self.pieces = pieces
        self.at = at
        self.forms = {at: form_of(self.pieces[at].typed) for at in self.at}
        self.lists = self._lists()
        self.places = {at: place for members in self._each_list() for place, at in enumerate(members)}
        self.has_roman = "I" in self.forms.values()
        self.bold_points = any(self.bold(at) for at in self.at if self.forms[at] == "1.1")
        self.any_bold = any(
            self.bold(at) for at in self.at if self.forms[at] in ("1", "1.1", "a") and self.pieces[at].plain
        )

    def bold(self, at: int) -> bool:
        piece = self.pieces[at]
        look = max(piece.bold, _underlined(piece))
        return look >= _BOLD or (piece.capitals and len(piece.plain) > 3)

    def leads(self, at: int) -> bool:
        piece = self.pieces[at]
        return lead_of(piece.words) > 0 and piece.words[0].look.bold

    def _lists(self) -> dict[int, list[int]]:
        """Return the list that each number is in: those of one form below the same numbers further out."""
        found: dict[int, list[int]] = {}
        open_: dict[str, tuple[tuple[int, ...], list[int]]] = {}
        for at in self.at:
            form = self.forms[at]
            rank = _RANKS.get(form)
            if rank is None:
                continue
            open_ = {other: each for other, each in open_.items() if _RANKS[other] <= rank}
            parents = _parents(self.pieces[at].typed)
            known, members = open_.get(form, (parents, []))
            members = members if known == parents else []
            members.append(at)
            open_[form] = parents, members
            found[at] = members
        return found

    @cached_property
    def titled(self) -> dict[int, bool]:
        """Tell of each list, by its first number, whether most of its lines are titles of what is below."""
        return {each[0]: _all_titled(self, each) for each in self._each_list()}

    @cached_property
    def followed(self) -> dict[int, bool]:
        """Tell of each list, by its first number, whether most of its lines have a text or a list below."""
        return {each[0]: _most_have_text(self, each) for each in self._each_list()}

    def _each_list(self) -> list[list[int]]:
        return list({id(members): members for members in self.lists.values()}.values())


def _parents(typed: Typed | None) -> tuple[int, ...]:
    return typed.numbers[:-1] if typed else ()


def _underlined(piece: Piece) -> float:
    letters = sum(len(run.text) for run in piece.words)
    return sum(len(run.text) for run in piece.words if run.look.underlined) / letters if letters else 0.0


def judge(pieces: Sequence[Piece], at: Sequence[int]) -> dict[int, Verdict]:
    """Return a verdict for each of these pieces that has a number, a mark, or the look of a heading."""
    numbered = [each for each in at if pieces[each].typed]
    numbers = _Numbers(pieces, numbered)
    found: dict[int, Verdict] = {}
    article = False
    outer: dict[str, int] = {}
    for each in at:
        form = numbers.forms.get(each, "")
        captions = each + 1 < len(pieces) and pieces[each + 1].is_table
        verdict = (
            (None if captions else _untyped(pieces[each]))
            if not form
            else _typed(numbers, each, form, outer, article=article)
        )
        article = form == "Điều" or (article and form not in ("Phần", "I", "A"))
        if verdict:
            found[each] = verdict
            if verdict.level is not None:
                outer = {other: level for other, level in outer.items() if level < verdict.level}
                outer.setdefault(form, verdict.level)
    return found


def _untyped(piece: Piece) -> Verdict | None:
    """Return the verdict on a line without a number: a heading by its style, or in bold capitals."""
    short = 0 < len(piece.text) < _SHORT
    if not short or piece.is_table or piece.spot:
        return None
    if piece.heading_style and piece.bold >= _BOLD:
        return Verdict(min(piece.heading_style, 4))
    if piece.capitals and piece.bold >= _BOLD and len(piece.text.split()) > 1:
        return Verdict(1, ("kind-of-line",))
    return None


def _below(outer: dict[str, int], form: str) -> int:
    """Return the level of a heading whose form says nothing about it: below the headings of other forms."""
    fine = _FINE[form]
    around = max((level for other, level in outer.items() if _FINE.get(other, 0) < fine), default=0)
    return min(max(3, around + 1), 4)


def _typed(numbers: _Numbers, at: int, form: str, outer: dict[str, int], *, article: bool) -> Verdict | None:
    piece = numbers.pieces[at]
    if form == "Điều":
        return None
    if form in ("Phần", "I"):
        return Verdict(0 if form == "Phần" else 1)
    looks = numbers.bold(at) or (bool(piece.heading_style) and len(piece.plain) < _SHORT)
    if form == "A":
        return Verdict((0 if numbers.has_roman else 1) if looks else None)
    if form == "*":
        return Verdict(_below(outer, form) if looks and len(piece.plain) < _SHORT else None)
    if article or form not in ("1", "1.1", "a"):
        return Verdict(None)
    heads, doubts = (
        (len(piece.plain) < _SHORT or form != "a", _SURE) if looks else _is_heading(numbers, at, form)
    )
    return Verdict(_level(numbers, at, form, outer) if heads else None, doubts)


def _level(numbers: _Numbers, at: int, form: str, outer: dict[str, int]) -> int:
    """Return the level of a heading by its form; plain ones below bold ones of the same form are deeper."""
    if form != "1.1":
        return 2 if form == "1" else _below(outer, form)
    typed = numbers.pieces[at].typed
    deep = len(typed.numbers) + 1 if typed else 3
    below_bold = "1.1" in outer and numbers.bold_points and not numbers.bold(at)
    return 4 if deep == 3 and below_bold else min(deep, 4)


def _is_heading(numbers: _Numbers, at: int, form: str) -> tuple[bool, tuple[Doubt, ...]]:
    """Tell whether a numbered line without the look of a heading is one all the same, by its list."""
    piece = numbers.pieces[at]
    short = len(piece.plain) < _SHORT
    titled = short and not piece.plain.endswith(_UNTITLED_END)
    siblings = numbers.lists[at]
    if form == "a":
        return titled and piece.italic >= _BOLD, _SURE
    if numbers.leads(at):
        return True, _SURE
    if form == "1.1" and titled and piece.italic >= _BOLD:
        return True, _SURE
    guessed = (short and _between(numbers, at, siblings)) or (
        titled
        and (
            (form == "1.1" and numbers.followed[siblings[0]])
            or (not numbers.any_bold and numbers.titled[siblings[0]])
        )
    )
    return guessed, ("heading-or-item",) if guessed else _SURE


def _between(numbers: _Numbers, at: int, siblings: Sequence[int]) -> bool:
    """Tell whether the numbers before and after it are headings."""
    place = numbers.places[at]
    around = [*siblings[max(place - 1, 0) : place], *siblings[place + 1 : place + 2]]
    return len(around) == 2 and all(numbers.bold(each) for each in around)


def _most_have_text(numbers: _Numbers, siblings: Sequence[int]) -> bool:
    return sum(_has_text(numbers, each) for each in siblings) * 2 > len(siblings)


def _has_text(numbers: _Numbers, at: int) -> bool:
    """Tell whether a title-like line has a paragraph or a list below it."""
    below = numbers.pieces[at + 1] if at + 1 < len(numbers.pieces) else None
    plain = numbers.pieces[at].plain
    titled = len(plain) < _SHORT and not plain.endswith((*_UNTITLED_END, ":"))
    return (
        titled
        and below is not None
        and not below.is_table
        and form_of(below.typed) in ("", "a", "-", "+", "*")
    )


def _all_titled(numbers: _Numbers, siblings: Sequence[int]) -> bool:
    """Tell whether most lines of a list are short, without a stop, and have something below them."""
    titled = 0
    for each in siblings:
        plain = numbers.pieces[each].plain
        below = numbers.pieces[each + 1] if each + 1 < len(numbers.pieces) else None
        rank = _RANKS[numbers.forms[each]]
        deeper = below is not None and _RANKS.get(form_of(below.typed), 9) > rank
        titled += deeper and len(plain) < _SHORT and not plain.endswith(_UNTITLED_END)
    return titled * 2 > len(siblings)
