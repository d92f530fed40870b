"""Writes names and headings that a paper prints in capitals as its other texts write them."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

from baocao.word.recognise.lexicon import is_one_of, opens

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.:;!?“”\"()\n–-]+")
_PLACEHOLDER = re.compile(r"(\{\w+\})")
# A kind of place, and what follows it; the Party's committees of a place go on with a word of theirs.
_PLACE = re.compile(
    r"(\b(?:tỉnh|thành phố|xã|phường|huyện|thị trấn|đặc khu) )((?!ủy\b|uỷ\b|đoàn\b).+)$", re.IGNORECASE
)
# Kinds of body that the list has with the words that follow them.
_KINDS = ("ban", "bộ")
_DIVIDED = re.compile(r"(\A\s+|\s[-–]\s|,\s|\svà\s)(\w+)")
_CAPITAL = re.compile(r"\b\w+")
_GOING_ON = ("nhân", "các")
_LONGEST = 5
_SYLLABLE = re.compile(r"(?:ngh|[bcdđghklmnpqrstvx]{0,2})[aeiouy]+(?:ng|nh|ch|[cmnpt])?")


class Capitals:
    """The capitals of the words of a paper, learned from those of its texts that are not in capitals."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._forms: defaultdict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
        for text in texts:
            for part in _SENTENCE.split(text):
                self._learn(_WORD.findall(part))

    def of(self, text: str) -> str:
        """Return a text in capitals with small letters; any other text stays.

        >>> known = Capitals(["Báo cáo của Sở Nội vụ tỉnh Quảng Ngãi và UBND tỉnh Quảng Ngãi"])
        >>> known.of("SỞ NỘI VỤ"), known.of("UBND TỈNH QUẢNG NGÃI"), known.of("Sở NV")
        ('Sở Nội vụ', 'UBND tỉnh Quảng Ngãi', 'Sở NV')
        """
        if text != text.upper() or text == text.lower():
            return text
        found = [*_WORD.finditer(text)]
        lowered = [match[0].lower() for match in found]
        words: list[str] = []
        while len(words) < len(found):
            at = len(words)
            words += self._longest(lowered[at : at + _LONGEST]) or [_small(found[at][0])]
        words[:1] = [words[0][:1].upper() + words[0][1:]] if words else []
        pieces, end = [], 0
        for match, word in zip(found, words, strict=True):
            pieces += [text[end : match.start()], word]
            end = match.end()
        made = "".join([*pieces, text[end:]])
        return made if made.upper() == text else text

    def of_body(self, name: str) -> str:
        """Return the name of a body like :meth:`of`; what follows its kind of place is a name.

        >>> of = Capitals([]).of_body
        >>> of("ĐẢNG ỦY XÃ HẢI VÂN"), of("UBND TỈNH MẪU"), of("ỦY BAN NHÂN DÂN"), of("BAN CHỈ ĐẠO")
        ('Đảng ủy xã Hải Vân', 'UBND tỉnh Mẫu', 'Ủy ban nhân dân', 'Ban Chỉ đạo')
        >>> of("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"), of("PHÒNG TÀI CHÍNH - KẾ HOẠCH")
        ('Sở Văn hóa, Thể thao và Du lịch', 'Phòng Tài chính - Kế hoạch')
        """
        small = self.of(name)
        if small == name:
            return name
        return _PLACE.sub(
            lambda found: found[1] + _CAPITAL.sub(lambda word: word[0].title(), found[2]), self._named(small)
        )

    def _named(self, small: str) -> str:
        """Return the name of a body with a capital after its kind, and after each sign that divides it."""
        head = opens(small, "bodies")
        head = next((kind for kind in _KINDS if head.startswith(f"{kind} ")), head)
        count = len(head.split())
        following = [word.lower() for word in _WORD.findall(small)][: count + 1]
        # What other texts of the paper write is its own way.
        if not head or self._forms.get(tuple(following)):
            return small
        return small[: len(head)] + _DIVIDED.sub(_with_capital, small[len(head) :])

    def of_title(self, title: str) -> str:
        """Return an office's text, which may have placeholders, like :meth:`of`.

        >>> Capitals([]).of_title("NHIỆM VỤ {next_period} VÀ CẢ NĂM")
        'Nhiệm vụ {next_period} và cả năm'
        """
        first, *others = _PLACEHOLDER.split(title)
        if any(part != part.upper() for part in (first, *others[1::2])):
            return title
        rest = (part if part.startswith("{") else self._inside(part) for part in others)
        return "".join([self.of(first), *rest])

    def _inside(self, text: str) -> str:
        """Return a part of a text that is not its beginning."""
        small = self.of(f"X {text}")
        return small.removeprefix("X ")

    def _learn(self, words: list[str]) -> None:
        """Learn the forms of the words in a part of a sentence, whose first one has a capital anyway."""
        if all(word == word.upper() for word in words):
            return
        for start in range(len(words)):
            for size in range(1, min(_LONGEST, len(words) - start) + 1):
                if start or size > 1:
                    form = tuple(words[start : start + size])
                    self._forms[tuple(word.lower() for word in form)][form] += 1

    def _longest(self, lowered: list[str]) -> list[str]:
        """Return the usual form of the longest run of words that occurs; nothing if none does."""
        for size in range(len(lowered), 0, -1):
            forms = self._forms.get(tuple(lowered[:size]))
            if forms:
                return [*forms.most_common(1)[0][0]]
        return []


def _with_capital(found: re.Match[str]) -> str:
    """Return a word with a capital, unless it goes on to the place or the people of the body."""
    word = found[2]
    small = is_one_of(word, "continuing") or word in _GOING_ON
    return found[1] + (word if small else word[0].title() + word[1:])


def _small(word: str) -> str:
    """Return an unknown word in small letters; what is no Vietnamese syllable is an abbreviation."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not _is_mark(letter))
    return word.lower() if _SYLLABLE.fullmatch(plain) else word


def _is_mark(letter: str) -> bool:
    return unicodedata.combining(letter) > 0
