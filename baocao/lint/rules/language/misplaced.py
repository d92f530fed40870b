"""The rule about real words in the wrong place."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.pairs import pairs
from baocao.lint.language.syllables import spellings, split
from baocao.lint.language.tones import as_cased
from baocao.lint.language.wordslips import Slip, are_rare, right_pairs, slips, word_places
from baocao.lint.passage import Passage
from baocao.lint.rules.language.accents import confused
from baocao.lint.rules.language.slips import known_slips
from baocao.lint.sign import Pair
from baocao.messages import Message

# A phrase repeated this often is intended.
_MEANT = 3
_NAMES = ("name", "place")


def _misplaced(context: Context) -> Iterator[Finding]:
    glossary = (context.office_head and context.office_head.glossary) or ()
    right = _right() | right_pairs(glossary) if glossary else _right()
    passages = [passage for passage in context.passages if passage.role not in _NAMES]
    found = [(passage, made) for passage in passages if (made := list(slips(passage.tokens, right)))]
    if not found:
        return
    reported = {(finding.file, finding.span) for finding in confused(context.whole)}
    newer = bool(context.office_head and context.office_head.spelling == "uỷ")
    often = Counter(pair for _, made in found for slip in made for pair in _own_pairs(slip))
    for passage, made in found:
        unmeant = [slip for slip in made if all(often[pair] < _MEANT for pair in _own_pairs(slip))]
        for finding in _findings(passage, unmeant, newer=newer):
            if (finding.file, finding.span) not in reported:
                yield finding


@cache
def _right() -> frozenset[tuple[int, int]]:
    return right_pairs(tuple(words("pairs")["right"]))


def _own_pairs(slip: Slip) -> list[tuple[int, int]]:
    beside = ((slip.left, slip.word), (slip.word, slip.right))
    return [pair for pair in beside if all(pair)]


def _findings(passage: Passage, found: list[Slip], *, newer: bool) -> Iterator[Finding]:
    """Yield a finding for each word that no list contains; ``newer`` is the office's tone mark style."""
    text = passage.text
    known = {at for start, end, _ in known_slips(text, passage.words) for at in range(start, end)}
    firsts = word_places(text, [slip.at - bool(slip.left) for slip in found])
    places = word_places(text, [slip.at for slip in found])
    lasts = word_places(text, [slip.at + bool(slip.right) for slip in found])
    for slip, (first, _), (start, end), (_, last) in zip(found, firsts, places, lasts, strict=True):
        if start not in known:
            written, meant = text[start:end], pairs().words[slip.meant]
            parts = split(meant)
            right = as_cased(spellings(parts)[-1 if newer else 0] if parts else meant, written)
            said = _SAID.of(word=written, phrase=text[first:start] + right + text[end:last])
            yield passage.find(MISPLACED_WORD, start, end, said, help_=_HELP.of(), suggestion=right)


_SAID = Message(
    vi="“{word}” ở đây có lẽ gõ nhầm: “{phrase}”?", en="“{word}” is probably a typing error here: “{phrase}”?"
)
_HELP = Message(
    vi="viết đúng rồi thì thêm cụm từ vào khóa glossary của tệp cơ quan, hoặc ghi “# baocao: bỏ qua CT018”",
    en="if it is correct, add the phrase to the office's glossary, or write “# baocao: ignore CT018”",
)

MISPLACED_WORD = Rule(
    id="CT018",
    name="misplaced-word",
    severity=Severity.WARNING,
    title=Message(vi="chữ có nghĩa nhưng có lẽ gõ nhầm", en="real word that is probably a typing error"),
    why=Message(
        vi="Chữ ấy có nghĩa nên máy kiểm tra chính tả bỏ qua, nhưng hiếm khi đứng cạnh hai chữ bên cạnh; "
        "chữ khác một dấu hay một chữ cái thì thường đứng ở đó.",
        en="The word exists, so a spell checker accepts it, but it rarely occurs next to its neighbours; "
        "a word that differs by one accent or letter often does.",
    ),
    source="data/words/pairs.yaml",
    check=_misplaced,
    sign=Pair(are_rare),
    good=(
        "Thủ tướng Chính phủ, Bộ Tài chính; ông Chinh phủ nhận; xây dựng cơ sở dữ liệu; san lấp mặt bằng.",
        "Anh Thống kê lại số liệu; xã Bình Hòa, thôn Thạch Nham; tỉnh lẻ, tĩnh lặng, tính toán.",
    ),
    bad=(
        Bad("Hoàn thành xây dựng cơ ⟦sơ⟧ dữ liệu của ngành."),
        Bad("Đơn vị thi công đang san ⟦lắp⟧ mặt bằng khu tái định cư."),
        Bad("Thực hiện chỉ đạo của Thủ tướng ⟦Chinh⟧ phủ về chuyển đổi số."),
        Bad("Ủy ban nhân dân ⟦tinh⟧ ban hành kế hoạch."),
    ),
)

RULES = (MISPLACED_WORD,)
