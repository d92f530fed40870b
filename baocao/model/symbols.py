"""The pattern of an official document's symbol, wherever a text cites one."""

_UPPER = "A-ZĐƯÂĂÊÔƠ"

# ``05-KH/TU`` of the Party (HD 36-HD/VPTW, số và ký hiệu); ``4325/KH-PHHĐ`` and ``30/2020/NĐ-CP`` of State
# and military bodies (NĐ 30/2020/NĐ-CP, phụ lục I, II.3).
SYMBOL = (
    rf"\d{{1,5}}(?:-[{_UPPER}][A-Za-zĐđ]{{0,5}}/[{_UPPER}][{_UPPER}A-Za-zđ]*(?:-[{_UPPER}]+)*"
    rf"|/(?:\d{{4}}/)?[{_UPPER}][{_UPPER}a-zđ]*(?:-[{_UPPER}\d][{_UPPER}a-zđ\d&]*)*)"
)
