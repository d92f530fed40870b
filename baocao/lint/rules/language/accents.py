"""The rule about the same words with different accents in one report."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.letters import LOWER, UPPER, bare
from baocao.lint.language.pairs import RARE, pairs
from baocao.lint.language.wordslips import slips, word_places
from baocao.lint.passage import Passage, before_of
from baocao.lint.rules.language.slips import known_slips
from baocao.lint.sign import Fresh
from baocao.lint.tokens import lower_words_of
from baocao.messages import Message
from baocao.system.patterns import lazy

# Sequences of this many words that differ in at most one word count as the same phrase.
_LENGTH = 4
_FEW = 1000
_CAPITALS = lazy(rf"\b[{UPPER}][{LOWER}]*(?: [{UPPER}][{LOWER}]*)+(?!\w)")
_BOTH_RIGHT = ({"hằng", "hàng"}, {"do", "đó"}, {"thảo", "thao"}, {"bằng", "bảng"}, {"d", "đ"})
_LAST, _NEXT = lazy(r"([^\W\d_]+) +$"), lazy(r" +([^\W\d_]+)")
_WORD = lazy(r"[^\W\d_]+")
_Phrase = tuple[str, ...]


@dataclass(slots=True, eq=False)
class _Place:
    """A word; ``opens`` and ``closes`` mean that only a mark precedes or follows it.

    An error is ``known`` if a list of phrases contains it.
    """

    passage: Passage
    start: int
    end: int
    word: str
    is_slip: bool
    is_known: bool
    opens: bool
    closes: bool = False


def confused(context: Context) -> Iterator[Finding]:
    """Yield the findings of the rule."""
    phrases: dict[_Phrase, dict[_Phrase, list[list[_Place]]]] = defaultdict(lambda: defaultdict(list))
    doubtful = _spelt_two_ways(context.passages)
    for passage in context.whole.passages if doubtful else ():
        if doubtful.isdisjoint(_hashes(list(map(bare, passage.words)))):
            continue
        for run in _runs(passage):
            for at in range(len(run) - _LENGTH + 1):
                window = run[at : at + _LENGTH]
                spelled = tuple(place.word for place in window)
                plain = tuple(map(bare, spelled))
                if hash(plain) in doubtful:
                    phrases[plain][spelled].append(window)
    reported: set[tuple[int, int]] = set()
    for spellings in phrases.values():
        if len(spellings) > 1:
            yield from _differences(spellings, reported)


def _spelt_two_ways(passages: Sequence[Passage]) -> set[int]:
    """Return the hashes of phrases that are spelt in more than one way.

    Nearly all phrases of a month are spelt in one way; only where each is first need be stored.
    """
    if _all_spelt_in_one_way(passages):
        return set()
    spelled: list[str] = []
    first: dict[int, int] = {}
    doubtful: set[int] = set()
    for passage in passages:
        words, start = passage.words, len(spelled)
        spelled += words
        for at, key in enumerate(_hashes(list(map(bare, words))), start):
            before = first.setdefault(key, at)
            if before != at and spelled[before : before + _LENGTH] != spelled[at : at + _LENGTH]:
                doubtful.add(key)
    return doubtful


def _all_spelt_in_one_way(passages: Sequence[Passage]) -> bool:
    """Tell that there are as many phrases with accents as without; here a phrase may go on in the next text.

    Of most months that is so, and counting them is quicker than looking where each is.
    """
    if len(passages) > _FEW:
        return False
    spelled = lower_words_of(" ".join([passage.text for passage in passages]).split(" "))
    return len(set(_hashes(spelled))) == len(set(_hashes(list(map(bare, spelled)))))


def _hashes(words: list[str]) -> Iterator[int]:
    """Return the hash of each phrase in the words."""
    return map(hash, zip(*(words[at:] for at in range(_LENGTH)), strict=False))


def _runs(passage: Passage) -> Iterator[list[_Place]]:
    """Yield the words of a passage that follow each other with only spaces between."""
    known = {at for start, end, _ in known_slips(passage.text) for at in range(start, end)}
    misplaced = {start for start, _ in word_places(passage.text, [slip.at for slip in slips(passage.tokens)])}
    run: list[_Place] = []
    for match in _WORD.finditer(passage.text):
        if run and passage.text[run[-1].end : match.start()].strip(" "):
            run[-1].closes = True
            yield run
            run = []
        start, end = match.span()
        is_known, word = start in known, match[0].lower()
        is_slip = is_known or start in misplaced
        run.append(_Place(passage, start, end, word, is_slip, is_known, opens=not run))
    if run:
        run[-1].closes = True
    yield run


def _differences(
    spellings: dict[_Phrase, list[list[_Place]]], reported: set[tuple[int, int]]
) -> Iterator[Finding]:
    """Report the rarer spellings of a phrase against the most frequent; of equals, the later one."""
    ranked = sorted(spellings.values(), key=lambda windows: (_slips(windows), -len(windows)))
    usual = ranked[0][0]
    for windows in ranked[1:]:
        for window in windows:
            pairs = [(a, b) for a, b in zip(usual, window, strict=True) if a.word != b.word]
            if len(pairs) != 1:
                continue
            right, wrong = pairs[0]
            if (
                wrong.is_known
                or _style_only(right.word, wrong.word)
                or (_is_of_name(right) and _is_of_name(wrong))
                or _meets_by_chance(usual, window, right, wrong)
            ):
                continue
            place = id(wrong.passage), wrong.start
            if place not in reported:
                reported.add(place)
                yield _finding(right, wrong)


def _slips(windows: list[list[_Place]]) -> int:
    return max(sum(place.is_slip for place in window) for window in windows)


def _meets_by_chance(usual: list[_Place], window: list[_Place], right: _Place, wrong: _Place) -> bool:
    """Tell whether the words that differ belong to other phrases and are only adjacent to this one.

    "hoạt động quản lý quỹ" and "hội đồng quản lý quỹ" share three words and mean two things; an error at the
    edge can only be recognised if one of the two places starts or ends there, and is not reported if each of
    the two words often occurs next to its own neighbour ("văn bản có liên quan"; "các phòng, ban có …").
    """
    if right is usual[0] and wrong is window[0]:
        return not (right.opens or wrong.opens) or (
            _is_usual(_before(right), right.word, usual[1].word)
            and _is_usual(_before(wrong), wrong.word, window[1].word)
        )
    if right is usual[-1] and wrong is window[-1]:
        return not (right.closes or wrong.closes) or (
            _is_usual(usual[-2].word, right.word, _behind(right))
            and _is_usual(window[-2].word, wrong.word, _behind(wrong))
        )
    return False


def _is_usual(left: str, word: str, right: str) -> bool:
    """Tell whether a word often occurs next to both its neighbours, as far as it has any."""
    levels, number = pairs().levels, pairs().number
    beside = [pair for pair in ((left, word), (word, right)) if all(pair)]
    return all(levels[number(first), number(second)] >= RARE for first, second in beside)


def _before(place: _Place) -> str:
    found = None if place.opens else _LAST.search(before_of(place.passage.text, place.start))
    return found[1].lower() if found else ""


def _behind(place: _Place) -> str:
    found = None if place.closes else _NEXT.match(place.passage.text, place.end)
    return found[1].lower() if found else ""


def _is_of_name(place: _Place) -> bool:
    """Tell whether a word is in a name of a person or a place: two such words are two names, no error."""
    for run in _CAPITALS.finditer(place.passage.text):
        if run.start() <= place.start < run.end():
            return run[0].split(" ")[0].lower() not in words("pairs")["heads"]
    return False


def _style_only(one: str, other: str) -> bool:
    """Tell whether both words are right: only the tone mark style differs, or hằng and hàng (năm)."""
    if {one, other} in _BOTH_RIGHT:
        return True
    return sorted(unicodedata.normalize("NFD", one)) == sorted(unicodedata.normalize("NFD", other))


def _finding(right: _Place, wrong: _Place) -> Finding:
    there = right.passage.position(right.start)
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
        en="same phrase with different accents",
    ),
    why=Message(
        vi="Hai chỗ giống nhau từng chữ, chỉ khác một dấu, thì một chỗ gần như chắc chắn gõ nhầm.",
        en="If two phrases differ only in one accent, one of them is almost certainly a typing error.",
    ),
    source="practice",
    check=confused,
    sign=Fresh(),
    good=(
        "Hội nghị điển hình tiên tiến; tuyên dương điển hình tiên tiến.",
        "Gửi văn bản có liên quan đến các xã; các phòng, ban có liên quan đến các xã.",
        "Đồng chí Mai Xuân Sáng dự họp Ban; đồng chí Mai Xuân Sang dự họp Ban.",
        "Chi cho hoạt động quản lý quỹ; bầu hội đồng quản lý quỹ; sơ kết hằng năm, tổng kết hàng năm.",
    ),
    bad=(
        Bad("Mở lớp bồi dưỡng lý luận chính trị; bế giảng lớp bồi dưỡng lý ⟦luân⟧ chính trị."),
        Bad("Ban Chỉ đạo tỉnh về dân chủ và Ban Chỉ đạo ⟦tinh⟧ về dân chủ."),
    ),
)

RULES = (CONFUSED_ACCENT,)
