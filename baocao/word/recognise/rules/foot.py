"""The foot: recipients, and the signature."""

import re

from baocao.word.recognise.lexicon import authority_of, opens
from baocao.word.recognise.numbered import form_of
from baocao.word.recognise.piece import Piece, Spot, in_capitals
from baocao.word.recognise.rule import LineRule, View

_LONGEST_NAME = 60
_LONGEST_POST = 120
_NEAR = 12
_DRAFTER = re.compile(r"[A-ZĐ]{1,6}[.\-/ ]?[A-ZĐa-zđ]{0,6}\.?\s*(?:[-.(]?\s*\d{1,4}\s*(?:b|bản)?\)?)?\.?")
_SIGNED = re.compile(r"(?i)\(?\s*(?:đã ký|ký tên|ký, |ký và|chữ ký|đóng dấu|ghi rõ)[^()]*\)?")
_HEAD = "**I. KẾT QUẢ**\nĐã tổ chức 5 hội nghị.\n"
_LEFT = "***Nơi nhận:***¶- Ủy ban nhân dân tỉnh;¶- Lưu: VT."
_STATE = "| " + _LEFT + " || {right} |"


def _is_left(view: View) -> bool:
    """Tell whether a line is where the recipients are: on the left, in no column with a signature."""
    piece = view.piece
    if piece.spot and any(_signs(view, at, piece.spot) for at in range(max(view.at - _NEAR, 0), view.at)):
        return False
    return piece.side == "left" or (piece.side == "" and not piece.centred)


def _is_beside(view: View) -> bool:
    """Tell whether a line is in a further column of recipients: left of the signature's, without any post."""
    piece = view.piece
    if piece.spot is None or "recipients-heading" not in view.seen:
        return False
    columns = {True: False, False: False}
    for other in view.pieces[max(view.at - _NEAR, 0) : view.at + 2 * _NEAR]:
        if other.spot and other.spot.table == piece.spot.table and other.spot.column >= piece.spot.column:
            posted = in_capitals(other.printed) and bool(
                authority_of(other.text)[0] or opens(other.text, "posts")
            )
            columns[other.spot.column == piece.spot.column] |= posted
    return columns[False] and not columns[True]


def _signs(view: View, at: int, spot: Spot) -> bool:
    other = view.pieces[at].spot
    same = other is not None and (other.table, other.column) == (spot.table, spot.column)
    return same and view.labels[at] in ("authority", "position")


def _is_listed(view: View) -> bool:
    """Tell whether a line has a dash or a number; a letter with a stop is an abbreviation here."""
    return form_of(view.piece.typed) not in ("", "A", "I", "a")


def _is_authority(view: View) -> bool:
    piece = view.piece
    text = piece.text
    if len(text) > _LONGEST_POST or opens(text, "recipients") or _is_listed(view):
        return False
    if authority_of(text)[0] and (in_capitals(piece.printed) or piece.bold > 0.5):
        return True
    goes_on = view.before == "authority" and in_capitals(piece.printed) and not _is_left(view)
    return goes_on and not opens(text, "posts") and not piece.lone


def _is_position(view: View) -> bool:
    piece = view.piece
    text = piece.text
    if len(text) > _LONGEST_POST or _is_listed(view) or (_is_left(view) and not in_capitals(piece.printed)):
        return False
    post = bool(opens(text, "posts"))
    if in_capitals(piece.printed):
        known = view.before in ("authority", "position") and not (piece.lone and not post)
        return post or (known and not _is_left(view) and not _is_person(text)) or _is_body_of_post(view)
    return post and piece.side == "right"


def _is_body_of_post(view: View) -> bool:
    """Tell whether a line names whose post is above it, as where several bodies sign; a name is below it."""
    piece = view.piece
    if piece.lone or not (opens(piece.text, "bodies") or opens(piece.text, "continuing")):
        return False
    near = range(max(view.at - _NEAR, 0), min(view.at + _NEAR, len(view.pieces)))
    column = [at for at in near if _in_column(view.pieces[at], piece)]
    at = column.index(view.at)
    above = view.labels[column[at - 1]] if at else None
    below = view.pieces[column[at + 1]] if at + 1 < len(column) else None
    named = below is not None and _is_person(below.text) and not opens(below.text, "posts")
    return above == "position" and named and below is not None and not authority_of(below.text)[0]


def _in_column(piece: Piece, other: Piece) -> bool:
    """Tell whether a piece of the foot is in the same column as another, of a table or by tabs."""
    if piece.spot and other.spot:
        return (piece.spot.table, piece.spot.column) == (other.spot.table, other.spot.column)
    return piece.spot is other.spot is None and piece.side == other.side


def _is_person(text: str) -> bool:
    """Tell whether a text is a person's name, perhaps with a rank in front."""
    bare = text.strip(" ./,;")
    while opens(bare, "ranks"):
        bare = bare[len(opens(bare, "ranks")) :].lstrip(" .,")
    words = bare.split()
    named = all(word[0].isupper() or word[0] in "’'`" or not word[0].isalpha() for word in words)
    return (
        2 <= len(words) <= 6
        and named
        and not any(letter.isdigit() for letter in bare)
        and len(text) < _LONGEST_NAME
    )


def _is_signer(view: View) -> bool:
    piece = view.piece
    if _is_listed(view) or opens(piece.text, "posts") or opens(piece.text, "recipients"):
        return False
    if not _is_person(piece.text) or (_is_left(view) and piece.bold < 0.5):
        return False
    signed = bool(view.seen & {"authority", "position"})
    below = view.before == "position" or (view.before == "authority" and piece.lone)
    return signed and (not in_capitals(piece.printed) or below)


def _is_recipient(view: View) -> bool:
    listed = "recipients-heading" in view.seen and (_is_left(view) or _is_beside(view))
    return listed or (
        view.piece.typed is not None and view.before in ("recipients-heading", "recipient", "position")
    )


RULES = (
    LineRule(
        "recipients-heading",
        ("foot",),
        lambda view: bool(opens(view.piece.text, "recipients")),
        why="Nơi nhận, on the left of the signature.",
        good=(
            _HEAD + "| >***Nơi nhận:***¶- Lưu: VT. || ^**GIÁM ĐỐC** |",
            _HEAD + ">Nơi nhận:\t\t\t**GIÁM ĐỐC**",
        ),
    ),
    LineRule(
        "note",
        ("foot",),
        lambda view: _SIGNED.fullmatch(view.piece.text) is not None and len(view.piece.text) < _LONGEST_NAME,
        why="A copy says that it was signed, a form where to sign.",
        good=(_HEAD + _STATE.format(right="^**GIÁM ĐỐC**¶>^*(Đã ký)*¶^**Trần Văn A**"),),
    ),
    LineRule(
        "authority",
        ("foot",),
        _is_authority,
        why="TM., KT., TL., TUQ., Q. of the State, T/M, K/T, T/L of the Party; its body may go over lines.",
        good=(
            _HEAD + _STATE.format(right=">^**KT. GIÁM ĐỐC**¶^**PHÓ GIÁM ĐỐC**¶¶^**Trần Văn A**"),
            _HEAD + _STATE.format(right=">^**T/M BAN THƯỜNG VỤ**¶^PHÓ BÍ THƯ¶¶^**Trần Văn A**"),
            _HEAD
            + _STATE.format(
                right=">^**TM. BAN CHỈ ĐẠO**¶>^**KT. TRƯỞNG BAN**¶^**PHÓ TRƯỞNG BAN**¶¶^**Trần Văn A**"
            ),
            _HEAD + _STATE.format(right=">^**Q. GIÁM ĐỐC**¶¶^**Trần Văn A**"),
            _HEAD + "***Nơi nhận:***\t\t>**TL. CHỦ TỊCH**\n- Như trên;\t\t**CHÁNH VĂN PHÒNG**",
        ),
    ),
    LineRule(
        "position",
        ("foot",),
        _is_position,
        why="The post in capitals below the authority, or above the name; a second one is another post.",
        good=(
            _HEAD + _STATE.format(right="^**KT. GIÁM ĐỐC**¶>^**PHÓ GIÁM ĐỐC**¶¶^**Trần Văn A**"),
            _HEAD + _STATE.format(right=">^**CHỦ TỊCH**¶¶¶^**Trần Văn A**"),
            _HEAD + _STATE.format(right=">^**P. HIỆU TRƯỞNG**¶¶^**Trần Văn A**"),
            _HEAD + ">^**GIÁM ĐỐC**\n\n^**Trần Văn A**\n**Nơi nhận:**\n- Bộ Nội vụ;\n- Sở Y tế;\n- Lưu: VT.",
            _HEAD + "Nơi nhận:\t\t\t>TRƯỞNG PHÒNG\n- Lưu: VT.",
            _HEAD + "| >^**CHỦ TỊCH**¶>^**HỘI NÔNG DÂN**¶¶^**Lê Văn B** || >^**GIÁM ĐỐC**¶¶^**ĐOÀN VĂN C** |",
        ),
    ),
    LineRule(
        "signer",
        ("foot",),
        _is_signer,
        why="The name below the post: two to six words with capital letters.",
        good=(
            _HEAD + "| ^HIỆU TRƯỞNG¶¶>^Lê Văn B || ^TỔ TRƯỞNG¶¶>^Trần Văn C |",
            _HEAD + _STATE.format(right="^**GIÁM ĐỐC**¶¶¶>^**Trần Văn A**"),
            _HEAD + _STATE.format(right="^**GIÁM ĐỐC**¶¶¶>^**Đại tá Trần Văn A**"),
            _HEAD + _STATE.format(right="^**KT. GIÁM ĐỐC**¶¶¶>^**TRẦN VĂN A**"),
            _HEAD + "***Nơi nhận:***\t\t**GIÁM ĐỐC**\n- Lưu: VT.\n\n>\t\t\t\t**Trần Văn A**",
        ),
    ),
    LineRule(
        "recipient",
        ("foot",),
        lambda view: (
            _is_recipient(view)
            and view.before == "recipient"
            and view.piece.typed is None
            and len(view.piece.text) < 12
            and _DRAFTER.fullmatch(view.piece.text) is not None
        ),
        why="The drafter's code and the number of copies stand below the recipients.",
        good=(_HEAD + "| ***Nơi nhận:***¶- Bộ Nội vụ;¶- Lưu: VT, NV.¶>PL.(300) || ^**GIÁM ĐỐC** |",),
        role="drafter",
    ),
    LineRule(
        "recipient",
        ("foot",),
        _is_recipient,
        why="The lines below Nơi nhận, each with a dash or without.",
        good=(
            _HEAD + "| ***Nơi nhận:***¶>- Bộ Nội vụ;¶>- Lưu: VT. || ^**GIÁM ĐỐC** |",
            _HEAD + "Nơi nhận:\t\t\tTRƯỞNG PHÒNG\n>- Giám đốc;\n>- Lưu: VT.",
            _HEAD + "| ***Nơi nhận:***¶>- Bộ Y tế; || >- Các phòng¶>thuộc Sở;¶>- Lưu: VT. || ^**GIÁM ĐỐC** |",
        ),
    ),
    LineRule(
        "other",
        ("foot",),
        lambda _view: True,
        why="Words of the foot that are none of its parts are kept.",
        good=(_HEAD + _STATE.format(right="^**GIÁM ĐỐC**¶>^mã số 15 của phòng"),),
    ),
)
