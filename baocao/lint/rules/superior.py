"""The rule about a report to the superior body, which the State addresses to it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.library.words import words
from baocao.lint.context import Context
from baocao.lint.language.letters import UPPER
from baocao.lint.language.syllables import old_style
from baocao.lint.sign import of
from baocao.messages import Message
from baocao.system.patterns import lazy

_ADDRESSED = "như trên"


def _unaddressed(context: Context) -> Iterator[Finding]:
    edition = context.edition
    if edition is None or edition.addressees is None or not context.whole.superiors:
        return
    listed = [passage for passage in context.passages if passage.role == "recipient"]
    if any(each.text.casefold().startswith(_ADDRESSED) for each in listed):
        return
    if any(passage.role == "addressee" for passage in context.passages):
        return
    superiors = _Superiors(context.whole.superiors)
    for passage in listed:
        text = _NOTE.sub(_blank, passage.text)
        whole = [name for name in _WHOLE.finditer(text) if name[0] in superiors]
        for name in whole or _NAME.finditer(text):
            if name[0] in superiors:
                help_ = _ADDRESS.of(superior=name[0])
                yield passage.find(SUPERIOR_NOT_ADDRESSED, *name.span(), help_=help_)


class _Superiors:
    """The names of superior bodies: as the letterhead gives them, and without the place."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: set[str] = set()
        for whole in names:
            # In capitals, only the level tells where the place's name starts.
            level = _THROUGH_LEVEL.match(_plain(whole))
            short = level[0] if level else _plain(_PLACE.sub("", whole))
            self._names |= {_plain(whole), short, _UNIT.sub("", short)} - {""}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._names


def _plain(name: str) -> str:
    """Return a name in lower case, in one tone mark style, with its abbreviations in full.

    >>> _plain("UBND Tỉnh") == _plain("Ủy ban nhân dân tỉnh")
    True
    """
    full = " ".join(_abbreviations().get(word.rstrip("."), word) for word in name.split())
    return " ".join(old_style(word) for word in full.casefold().split())


@cache
def _abbreviations() -> dict[str, str]:
    return {short: re.split(r"[(;]", full)[0].strip() for short, full in words("abbreviations").items()}


def _blank(note: re.Match[str]) -> str:
    return " " * len(note[0])


# A name may contain a comma: Bộ Văn hóa, Thể thao và Du lịch.
_WHOLE = lazy(r"\S.*[^\s,;.]")
_NAME = lazy(r"[^\s,;][^,;]*[^\s,;.]")
_NOTE = lazy(r"\([^()]*\)")
_PLACE = lazy(rf"(?: [{UPPER}]\w*)+$")
_THROUGH_LEVEL = lazy(r".+? (?:tỉnh|thành phố|xã|phường|đặc khu)(?= )")
_UNIT = lazy(r" (?:tỉnh|thành phố|xã|phường|đặc khu)$", re.IGNORECASE)
_ADDRESS = Message(
    vi="thêm “addressees: [{superior}]” và bỏ dòng này khỏi recipients; thể thức tự ghi “Kính gửi” và "
    "“Như trên”",
    en="add “addressees: [{superior}]” and remove this line from recipients; "
    "the format adds “Kính gửi” and “Như trên”",
)

_OFFICE = """\
period: 2026-04
date: 2026-05-18
office:
  name: Sở Nội vụ tỉnh Mẫu
  superior: {superior}
  issuer: Sở Nội vụ
  code: SNV
  format: state
  numbering: roman-decimal-letter-dash
"""
_PROVINCE = _OFFICE.format(superior="Ủy ban nhân dân tỉnh Mẫu")

SUPERIOR_NOT_ADDRESSED = Rule(
    id="NN006",
    name="superior-not-addressed",
    severity=Severity.WARNING,
    title=Message(
        vi="báo cáo gửi cấp trên mà không có “Kính gửi”",
        en="a report to the superior body that is not addressed to it",
    ),
    why=Message(
        vi="Báo cáo của cấp dưới gửi cấp trên theo NĐ 30 có “Kính gửi”, và dòng đầu nơi nhận là “Như trên”.",
        en="Under NĐ 30 a report to a superior body has “Kính gửi”, and “Như trên” as its first recipient.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục I, II.9b, II.9d",
    check=_unaddressed,
    sign=of("recipient", "addressee"),
    good=(
        _PROVINCE + '  recipients: [Sở Tài chính, "Lưu: VT"]\n',
        _PROVINCE + '  addressees: [Ủy ban nhân dân tỉnh Mẫu]\n  recipients: [Sở Tài chính, "Lưu: VT"]\n',
        _PROVINCE + '  recipients: [Văn phòng UBND tỉnh, UBND tỉnh Khác, "Lưu: VT"]\n',
        "office:\n  superior: Tỉnh ủy\n  recipients: [Tỉnh ủy, Lưu Văn phòng Ban]\n",
    ),
    bad=(
        Bad(_PROVINCE + '  recipients: [⟦Ủy ban nhân dân tỉnh Mẫu⟧ (để báo cáo), "Lưu: VT"]\n'),
        Bad(_PROVINCE + '  recipients: ["Sở Tài chính, ⟦UBND tỉnh⟧", "Lưu: VT"]\n'),
        Bad(
            _OFFICE.format(superior="[ỦY BAN NHÂN DÂN, TỈNH MẪU]")
            + '  recipients: ["Thường trực Tỉnh ủy, ⟦UBND tỉnh⟧", "Lưu: VT"]\n'
        ),
        Bad(_OFFICE.format(superior="UBND TP. HUẾ") + '  recipients: ["⟦UBND thành phố⟧", "Lưu: VT"]\n'),
        Bad(_OFFICE.format(superior="Bộ Nội vụ") + '  recipients: [⟦Bộ Nội vụ⟧, "Lưu: VT"]\n'),
        Bad(
            _OFFICE.format(superior="Bộ Văn hóa, Thể thao và Du lịch")
            + '  recipients: ["⟦Bộ Văn hóa, Thể thao và Du lịch⟧;", "Lưu: VT"]\n'
        ),
    ),
)

RULES = (SUPERIOR_NOT_ADDRESSED,)
