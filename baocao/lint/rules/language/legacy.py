"""The rule about text in a legacy encoding, TCVN3 (.VnTime) or VNI, misread in today's encoding."""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.syllables import is_syllable
from baocao.lint.sign import Told
from baocao.messages import Message
from baocao.messages.guesses import DID_YOU_MEAN
from baocao.system.patterns import lazy

# TCVN 5712:1993, bảng VN3: one byte per letter, shown here as Latin-1; capitals are in separate fonts.
_TCVN3 = str.maketrans(
    dict(
        zip(
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
            strict=True,
        )
    )
)
# VNI-Windows: a vowel and its mark are two letters; ơ, ư, đ and i with a mark are one.
_MARKS = {
    "\u0300": "øØ", "\u0301": "ùÙ", "\u0309": "ûÛ", "\u0303": "õÕ", "\u0323": "ïÏ",
    "\u0302": "âÂ", "\u0302\u0300": "àÀ", "\u0302\u0301": "áÁ", "\u0302\u0309": "åÅ",
    "\u0302\u0303": "ãÃ", "\u0302\u0323": "äÄ", "\u0306": "êÊ", "\u0306\u0300": "èÈ",
    "\u0306\u0301": "éÉ", "\u0306\u0309": "úÚ", "\u0306\u0303": "üÜ", "\u0306\u0323": "ëË",
}  # fmt: skip
_MARK_OF = {letter: mark for mark, letters in _MARKS.items() for letter in letters}
_VNI_ALONE = dict(zip("ôÔöÖñÑòÒóÓæÆîÎ", "ơƠưƯđĐịỊĩĨỉỈỵỴ", strict=True))
_VNI_PAIR = lazy(rf"([aeouyAEOUYôÔöÖ])([{''.join(_MARK_OF)}])")
_ODD = "µ¸¶·¹¨»¾¼½Æ©ÇËÎÏÑÖ×ØÜÞßäå«®ª¬\u00adæçëîïñöø÷ûüþÄÅ¡¢§£¤¥¦Û"
# Such a word has a letter that Vietnamese lacks, a wrong capital inside, or a vowel with two marks.
_MIXED = lazy(r"[a-zâêôơưăđ][ÊÈÉÌÐÒÕÓÔÝ]")
_STRANGE = lazy(rf"[{_ODD}]|{_MIXED.pattern}|[aeouy](?<=[aeouyAEOUY])[âàáãêèéúùõ]|[AEOUY][ÂÀÁÃÊÈÉÚÙÕ]")
_UNICODE_ONLY = lazy(r"[\u0100-\u1eff]")
_WORD = lazy(rf"[A-Za-zÀ-ỹ{_ODD}]{{2,}}")


def _legacy(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        found = _legacy_words(passage.text)
        if found:
            start, end = found[0][0].start(), found[-1][0].end()
            right = _decoded_text(passage.text, found)
            yield passage.find(
                LEGACY_ENCODING,
                start,
                end,
                help_=_CONVERT.of(question=DID_YOU_MEAN.of(guess=right)),
                suggestion=right,
            )


def _has_legacy(part: str) -> bool:
    """Tell whether a part of a text has a word in a legacy encoding."""
    return _STRANGE.search(part) is not None and any(
        decoded(word) for word in _WORD.findall(part) if _STRANGE.search(word)
    )


def legacy_span(text: str) -> range:
    """Return the range of a text in a legacy encoding, whose letters no other rule can judge.

    >>> legacy_span("KÕ ho¹ch c«ng t¸c."), legacy_span("Kế hoạch công tác.")
    (range(0, 17), range(0, 0))
    """
    found = _legacy_words(text)
    return range(found[0][0].start(), found[-1][0].end()) if found else range(0)


def _legacy_words(text: str) -> list[tuple[re.Match[str], str]]:
    """Return the words in a legacy encoding, each with its meaning.

    In a text without any letter that only Unicode has, words that would also be syllables as written count as
    well: *KÕ*, *Héi*.
    """
    if not _STRANGE.search(text):
        return []
    words = [
        (match, decoded(match[0]) if _STRANGE.search(match[0]) else None) for match in _WORD.finditer(text)
    ]
    if any(right for _, right in words) and not _UNICODE_ONLY.search(text):
        words = [(match, right or _read(match[0])) for match, right in words]
    return [(match, right) for match, right in words if right]


@lru_cache(maxsize=1 << 12)
def decoded(word: str) -> str | None:
    """Return the meaning of a word in a legacy encoding; ``None`` if it is not one.

    >>> decoded("VËn"), decoded("Coäng"), decoded("hoà"), decoded("Müller")
    ('Vận', 'Cộng', None, None)
    """
    if is_syllable(word.lower()) and not _MIXED.search(word):
        return None
    return _read(word)


def _read(word: str) -> str | None:
    for read in (word.translate(_TCVN3), _from_vni(word)):
        if read != word and is_syllable(read.lower()):
            return read
    return None


def _from_vni(word: str) -> str:
    paired = _VNI_PAIR.sub(lambda pair: _VNI_ALONE.get(pair[1], pair[1]) + _MARK_OF[pair[2]], word)
    return normalize("NFC", "".join(_VNI_ALONE.get(letter, letter) for letter in paired))


def _decoded_text(text: str, found: list[tuple[re.Match[str], str]]) -> str:
    """Return the decoded text from the first to the last word found."""
    pieces, at = [], found[0][0].start()
    for match, right in found:
        pieces += [text[at : match.start()], right]
        at = match.end()
    return "".join(pieces)


_CONVERT = Message(
    vi="{question} Chuyển sang Unicode (bằng Unikey: Ctrl+Shift+F6) rồi dán lại",
    en="{question} Convert it to Unicode (in Unikey: Ctrl+Shift+F6) and paste it again",
)

LEGACY_ENCODING = Rule(
    id="CT013",
    name="legacy-encoding",
    severity=Severity.ERROR,
    title=Message(vi="chữ theo bảng mã cũ (TCVN3, VNI)", en="text in a legacy encoding (TCVN3, VNI)"),
    why=Message(
        vi="Chữ chép từ tệp .VnTime, VNI-Times chỉ đọc được với phông cũ; in ra là ký hiệu lạ.",
        en="Text copied from .VnTime or VNI-Times files is readable only in those fonts; it prints as "
        "unreadable characters.",
    ),
    source="TCVN 6909:2001; TCVN 5712:1993",
    check=_legacy,
    sign=Told(_has_legacy),
    good=(
        "Nhà máy Doosan; Đà Nẵng; kích thước 5×3 m; «Le Monde»; hiện tượng El Niño.",
        "Ông Müller, hãng Citroën, Windows® và 5 µm; hoà bình, thuỷ lợi, loè.",
    ),
    bad=(
        Bad("⟦T×nh h×nh⟧ nhân dân."),
        Bad("⟦Coäng hoøa⟧ xã hội."),
        Bad("Ban Dân ⟦vËn⟧ họp."),
        Bad("⟦Héi ®ång nh©n d©n x·⟧."),
        Bad("⟦KÕ ho¹ch c«ng t¸c⟧."),
        Bad("Nghị ⟦quyÕt⟧ của Tỉnh ủy."),
        Bad("Ủy ban ⟦nhaân⟧ dân."),
    ),
)

RULES = (LEGACY_ENCODING,)
