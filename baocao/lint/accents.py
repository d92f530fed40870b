"""The same words with different accents in one report (CT009)."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.slips import known_slips
from baocao.messages import Message

# So many words in a row, all but one the same to the letter, are taken for the same phrase.
_LENGTH = 4
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    passage: Passage
    start: int
    end: int
    word: str
    is_slip: bool


def _confused(context: Context) -> Iterator[Finding]:
    phrases: dict[str, dict[str, list[list[_Place]]]] = defaultdict(lambda: defaultdict(list))
    for passage in context.passages:
        for run in _runs(passage):
            for at in range(len(run) - _LENGTH + 1):
                window = run[at : at + _LENGTH]
                spelled = " ".join(place.word for place in window)
                phrases[bare(spelled)][spelled].append(window)
    told: set[tuple[int, int]] = set()
    for spellings in phrases.values():
        if len(spellings) > 1:
            yield from _differences(spellings, told)


def _runs(passage: Passage) -> Iterator[list[_Place]]:
    """Yield the words of a passage that follow each other with nothing but blanks between."""
    slips = [(start, end) for start, end, _ in known_slips(passage.text)]
    run: list[_Place] = []
    for match in _WORD.finditer(passage.text):
        if run and passage.text[run[-1].end : match.start()].strip(" "):
            yield run
            run = []
        is_slip = any(start <= match.start() < end for start, end in slips)
        run.append(_Place(passage, *match.span(), match[0].lower(), is_slip))
    yield run


@cache
def bare(text: str) -> str:
    """Return a text without tones, hats and horns.

    >>> bare("điển hình ướt")
    'dien hinh uot'
    """
    apart = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _differences(spellings: dict[str, list[list[_Place]]], told: set[tuple[int, int]]) -> Iterator[Finding]:
    """Report the rarer spellings of a phrase against the commonest; of equals, a slip, else the later."""
    ranked = sorted(spellings.values(), key=lambda windows: (_slips(windows), -len(windows)))
    usual = ranked[0][0]
    for windows in ranked[1:]:
        for window in windows:
            pairs = [(a, b) for a, b in zip(usual, window, strict=True) if a.word != b.word]
            if len(pairs) != 1 or _style_only(pairs[0][0].word, pairs[0][1].word):
                continue
            right, wrong = pairs[0]
            place = id(wrong.passage), wrong.start
            if place not in told:
                told.add(place)
                yield _finding(right, wrong)


def _slips(windows: list[list[_Place]]) -> int:
    return max(sum(place.is_slip for place in window) for window in windows)


def _style_only(one: str, other: str) -> bool:
    """Tell whether two words differ only in where the tone mark stands (hòa, hoà): that is CT007's."""
    return sorted(unicodedata.normalize("NFD", one)) == sorted(unicodedata.normalize("NFD", other))


def _finding(right: _Place, wrong: _Place) -> Finding:
    there = right.passage.span(right.start, right.end)
    said = _CONFUSED.of(word=wrong.word, other=right.word, line=there.line, column=there.column)
    return wrong.passage.find(CONFUSED_ACCENT, wrong.start, wrong.end, said, suggestion=right.word)


_CONFUSED = Message(
    vi="“{word}” ở đây, “{other}” trong cùng cụm từ ở dòng {line}, cột {column}: một trong hai có "
    "thể sai dấu",
    en="“{word}” here, “{other}” in the same phrase at line {line}, column {column}: one is probably wrong",
)

CONFUSED_ACCENT = Rule(
    id="CT009",
    name="confused-accent",
    severity=Severity.WARNING,
    title=Message(
        vi="một cụm từ viết hai dấu khác nhau trong báo cáo",
        en="one phrase with different accents in a report",
    ),
    why=Message(
        vi="Hai chỗ giống nhau từng chữ, chỉ khác một dấu, thì một chỗ gần như chắc chắn gõ nhầm.",
        en="Where two places are the same but for one accent, one of them is nearly always a slip.",
    ),
    source="practice",
    check=_confused,
    good=("Hội nghị điển hình tiên tiến; tuyên dương điển hình tiên tiến.",),
    bad=(
        Bad("Hội nghị điển hình tiên tiến; nhân rộng điển hình tiên tiến; ⟦điện⟧ hình tiên tiến."),
        Bad("Ban Chỉ đạo tỉnh về dân chủ và Ban Chỉ đạo ⟦tinh⟧ về dân chủ."),
    ),
)

RULES = (CONFUSED_ACCENT,)
