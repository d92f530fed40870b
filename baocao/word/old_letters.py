"""Tells texts typed in the codes that were used before Unicode: TCVN3 (fonts *.Vn…*) and VNI (fonts *VNI-…*).

Their letters are other characters that only those fonts draw as Vietnamese: *B¸o c¸o*, *Baùo caùo*.
"""

import re
from typing import Literal

OldCode = Literal["", "TCVN3", "VNI"]
# Signs that stand inside words only in that code (TCVN 5712:1993, VN3).
_TCVN3 = re.compile(r"[^\W\d_][µ¸¶·¹¨»¾¼½©®ª«¬×÷¦§¡]|[µ¸¶·¹¨»¾¼½©®ª«¬¦§¡][^\W\d_]")
# A vowel with its mark as a second letter; no language of Vietnam writes such pairs.
_VNI = re.compile(r"[aAeEoOyY][ùøûõïäåëÙØÛÕÏÄÅË]|[aA][áàãâÁÀÃÂ](?=[^\W\d_]*)|[öÖôÔ][ùøûõïÙØÛÕÏ]")
_WORD = re.compile(r"\S+")
# Fewer such words may be names of products or slips.
_LEAST = 5
_SHARE = 0.1


def old_code(text: str) -> OldCode:
    """Return the code in which a text is typed, if it is none of Unicode's.

    >>> old_code("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, B¸o c¸o c«ng t¸c th¸ng")
    'TCVN3'
    >>> old_code("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, Ñoäc laäp - Töï do, Baùo caùo keát quaû")
    'VNI'
    >>> old_code("Diện tích 12 m², nhiệt độ 35°C, sai số ±5%, nhãn hiệu ABC®, crème brûlée")
    ''
    """
    words = len(_WORD.findall(text))
    patterns: tuple[tuple[OldCode, re.Pattern[str]], ...] = (("TCVN3", _TCVN3), ("VNI", _VNI))
    for code, pattern in patterns:
        found = sum(pattern.search(word[0]) is not None for word in _WORD.finditer(text))
        if found >= max(_LEAST, words * _SHARE):
            return code
    return ""
