"""One pass over the texts of a month, which finds for each rule the texts that have its sign.

What a part or a pair of words is a sign of is computed once for all months of a process, because most repeat;
most are plain, which means no sign of anything.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache, reduce
from itertools import chain, compress, pairwise
from operator import or_
from typing import TypeVar, get_args
from unicodedata import normalize

from baocao.finding import Rule, Sign
from baocao.lint.context import Context
from baocao.lint.passage import Passage
from baocao.lint.sign import (
    Again,
    Blanks,
    Continued,
    Fresh,
    Inside,
    Marks,
    Next,
    Odd,
    Of,
    Openings,
    OwnPhrase,
    Pair,
    Part,
    Phrase,
    Told,
    Word,
    Written,
    alternatives,
)
from baocao.lint.tokens import words_of
from baocao.model.key import Role

_Key = TypeVar("_Key")
# Beyond so many, known parts or pairs of words are forgotten, and computed again.
_MOST_KNOWN = 1 << 16
_MOST_MASKS, _MOST_TEXTS, _LONGEST_TEXT = 1 << 12, 1 << 12, 1 << 12
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_VOWELS = (normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES)
_LETTERS = "".join(_VOWELS) + "bcdđfghjklmnpqrstvwxz"
_USUAL = f"{_LETTERS}{_LETTERS.upper()}0123456789.,;:!?()[]/%-–+*'\"“”…&"


class _Openings:
    """The first words of phrases, each with the bits of the signs that it is."""

    def __init__(self, openings: Iterable[tuple[int, Openings]]) -> None:
        self._bits: dict[tuple[str, str], int] = defaultdict(int)
        for bit, each in openings:
            for opening in each:
                self._bits[opening] |= bit
        self.words = {first: bits for (first, second), bits in self._bits.items() if not second}
        self._pairs = frozenset(opening for opening in self._bits if opening[1])
        self.any = bool(self._bits)

    def of(self, pair: tuple[str, str]) -> int:
        """Return the bits of a pair of words."""
        return self._bits.get(pair, 0)

    def among(self, written: Iterable[str]) -> int:
        """Return the bits of the words of a text."""
        mask = 0
        words = list(map(str.lower, written))
        if self._pairs and not self._pairs.isdisjoint(pairwise(words)):
            mask = reduce(or_, map(self.of, pairwise(words)))
        for word in self.words.keys() & words if self.words else ():
            mask |= self.words[word]
        return mask


class _Known(dict[_Key, int]):
    """The bits of what is a sign of something; ``plain`` is the rest of what is known."""

    def __init__(self, read: Callable[[_Key], int]) -> None:
        self.plain: set[_Key] = set()
        self._read = read

    def __missing__(self, key: _Key) -> int:
        """Compute the bits of what is new."""
        if len(self.plain) + len(self) >= _MOST_KNOWN:
            self.plain.clear()
            self.clear()
        bits = self._read(key)
        if bits:
            self[key] = bits
        else:
            self.plain.add(key)
        return bits


class _Parts:
    """The signs of parts of texts."""

    def __init__(self, bits: dict[Sign, int], words: dict[str, int]) -> None:
        self._blanks = bits.get(Blanks(), 0)
        self._letters = _Letters(bits.get(Odd(), 0), self._blanks)
        self._words = defaultdict(int, words)
        self._patterns: list[tuple[int, str]] = []
        self._told: list[tuple[int, Callable[[str], bool]]] = []
        for sign, bit in bits.items():
            match sign:
                case Part():
                    self._letters.add(sign.letters, bit)
                    self._patterns += [(bit, sign.pattern)] if sign.pattern else []
                case Told():
                    self._told.append((bit, sign.tells))
                case Word():
                    for word in sign.words:
                        self._words[word] |= bit
        self._unsure = reduce(or_, (bit for bit, _ in self._patterns), 0)

    def read(self, part: str) -> int:
        """Return the bits of a part; an empty one is between two blanks."""
        if not part:
            return self._blanks
        seen = reduce(or_, map(self._letters.__getitem__, part))
        mask = seen & ~self._unsure
        for bit, pattern in self._patterns if seen & self._unsure else ():
            if seen & bit and re.search(pattern, part):
                mask |= bit
        for bit, tells in self._told:
            mask |= bit if tells(part) else 0
        return reduce(or_, (self._words.get(word.lower(), 0) for word in words_of((part,))), mask)


class _Letters(dict[str, int]):
    """The bits of letters; those that plain prose does not have are a sign themselves."""

    def __init__(self, odd: int, blank: int) -> None:
        super().__init__(dict.fromkeys(_USUAL, 0))
        self._odd, self._blank = odd, blank

    def __missing__(self, letter: str) -> int:
        """Compute the bits of a letter that is not usual."""
        return self._odd | (self._blank if letter.isspace() else 0)

    def add(self, letters: str, bit: int) -> None:
        """Make letters a sign."""
        for letter in letters:
            self[letter] = self[letter] | bit


class Survey:
    """The signs of some rules, each a bit of a number, and what is known of the parts and words of texts."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        ways = [(rule.id, way) for rule in rules if rule.sign for way in alternatives(rule.sign)]
        signs = list(dict.fromkeys(chain.from_iterable(way for _, way in ways)))
        signs += [sign.first for sign in signs if isinstance(sign, Next)]
        bits = {sign: 1 << at for at, sign in enumerate(dict.fromkeys(signs))}
        self._marks, self._lines, self._fresh, self._again = (
            bits.get(sign, 0) for sign in (Marks(), Continued(), Fresh(), Again())
        )
        self._ids: dict[int, tuple[str, ...]] = {}
        # Texts come again: in the months of a batch, and after each key that is pressed in a preview; with
        # other numbers in them, their words do.
        self._texts: dict[str, tuple[int, int]] = {}
        self._words: dict[tuple[str, ...], tuple[int, int]] = {}
        self._keeps = True
        self._needs = [(id_, reduce(or_, map(bits.__getitem__, way))) for id_, way in ways]
        self._roles = [(bit, sign.roles) for sign, bit in bits.items() if isinstance(sign, Of)]
        self._own = [(bit, sign) for sign, bit in bits.items() if isinstance(sign, OwnPhrase)]
        self._inside = [(sign.characters, bit) for sign, bit in bits.items() if isinstance(sign, Inside)]
        self._written = [(sign.characters, bit) for sign, bit in bits.items() if isinstance(sign, Written)]
        self._next = [
            (bit, bits[sign.first], sign.tells) for sign, bit in bits.items() if isinstance(sign, Next)
        ]
        shipped = [(sign, bit) for sign, bit in bits.items() if isinstance(sign, Phrase)]
        phrases = _Openings((bit, sign.openings()) for sign, bit in shipped)
        self._judged = [(bit, sign.tells) for sign, bit in shipped if sign.tells]
        self._unsure = reduce(or_, (bit for bit, _ in self._judged), 0)
        self._parts = _Known(_Parts(bits, phrases.words).read)
        told = [(bit, sign.tells) for sign, bit in bits.items() if isinstance(sign, Pair)]
        self._pairs: _Known[tuple[str, str]] = _Known(lambda pair: _told(told, pair, phrases))

    def texts(self, context: Context) -> dict[str, list[Passage]]:
        """Return for each rule that has a sign the texts with it, by the id of the rule."""
        needs = self._needs
        found: dict[str, list[Passage]] = {id_: [] for id_, _ in needs}
        adds: dict[int, list[Callable[[Passage], None]]] = {}
        own = _own_phrases(tuple((bit, sign.openings(context)) for bit, sign in self._own))
        roles = {role: self._of_role(role) for role in get_args(Role)}
        known = set[int]()
        self._keeps = bool(needs) and len(context.passages) <= _MOST_TEXTS
        if len(self._texts) > _MOST_TEXTS:
            self._texts.clear()
        # The rules that always run need no text without its marks; often no others are chosen.
        unread = reduce(or_, (bit for _, bit in self._written), reduce(or_, roles.values(), 0))
        reads = reduce(or_, (needed for _, needed in needs), 0) & ~unread
        for passage in context.passages if needs else ():
            mask = roles[passage.role]
            for characters, bit in self._written:
                mask |= bit if characters in passage.scalar.text else 0
            if reads:
                mask |= self._marks if passage.is_marked else 0
                mask |= self._lines if passage.may_go_on else 0
                mask |= self._of_text(passage.text, own, known)
            if mask not in adds:
                adds[mask] = [found[id_].append for id_ in self._wanted(mask)]
            for add in adds[mask]:
                add(passage)
        return found

    def _wanted(self, mask: int) -> tuple[str, ...]:
        """Return the ids of the rules that see a text with these bits; kept, because few bits differ."""
        if mask not in self._ids:
            if len(self._ids) >= _MOST_MASKS:
                self._ids.clear()
            found = (id_ for id_, needed in self._needs if mask & needed == needed)
            self._ids[mask] = tuple(dict.fromkeys(found))
        return self._ids[mask]

    def _of_role(self, role: Role) -> int:
        return reduce(or_, (bit for bit, roles in self._roles if role in roles), 0)

    def _of_text(self, text: str, own: _Openings, known: set[int]) -> int:
        """Return the bits of the signs in a text; ``known`` are the words of the texts before."""
        mask, words_as = self._texts.get(text) or self._kept(text)
        mask |= self._again if words_as in known else self._fresh
        known.add(words_as)
        return mask | own.among(words_of(text.split(" "))) if own.any else mask

    def _kept(self, text: str) -> tuple[int, int]:
        """Keep the signs of a text, unless it is long or the month has more texts than can be kept."""
        read = self._read(text)
        if self._keeps and len(text) <= _LONGEST_TEXT:
            self._texts[text] = read
        return read

    def _read(self, text: str) -> tuple[int, int]:
        """Return the bits of the signs that depend on nothing but the text, and a number for its words."""
        parts = text.split(" ")
        signs = {part: self._parts[part] for part in set(parts).difference(self._parts.plain)}
        mask = reduce(or_, signs.values(), 0)
        for characters, bit in self._inside:
            mask |= bit if characters in text else 0
        for bit, first, tells in self._next:
            if mask & first:
                firsts = {part for part, seen in signs.items() if seen & first}
                mask |= bit if any(map(tells, compress(parts[1:], map(firsts.__contains__, parts)))) else 0
        words = tuple(words_of(parts))
        bits, number = self._words.get(words) or self._of_words(words)
        return mask | bits, number

    def _of_words(self, words: tuple[str, ...]) -> tuple[int, int]:
        """Return the bits of the signs in the words of a text, and a number for them; both are kept."""
        mask = 0
        for pair in set(pairwise(words)).difference(self._pairs.plain):
            bits = self._pairs[pair]
            mask |= bits & ~self._unsure
            for bit, tells in self._judged if bits & self._unsure else ():
                if bits & bit and tells((pair[0].lower(), pair[1].lower()), " ".join(words)):
                    mask |= bit
        if len(self._words) >= _MOST_TEXTS:
            self._words.clear()
        found = self._words[words] = mask, hash(words)
        return found


def _told(
    signs: Iterable[tuple[int, Callable[[str, str], bool]]], pair: tuple[str, str], phrases: _Openings
) -> int:
    first, second = pair
    told = (bit for bit, tells in signs if tells(first, second))
    return reduce(or_, told, phrases.of((first.lower(), second.lower())))


@lru_cache(maxsize=64)
def _own_phrases(openings: tuple[tuple[int, Openings], ...]) -> _Openings:
    return _Openings(openings)
