"""``word/theme/theme1.xml`` and ``word/fontTable.xml``: parts that Word expects in every document.

Nothing in the report refers to the theme; it names the report's font and plain colours, so that what a user
adds in Word looks like the rest. ECMA-376 part 1, 20.1.6 (theme), 17.8 (fonts).
"""

from baocao.write.docx.xml import el, part

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DARK, _LIGHT = "000000", "FFFFFF"
_COLOURS = (
    ("dk1", _DARK), ("lt1", _LIGHT), ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"),
    ("accent2", "ED7D31"), ("accent3", "A5A5A5"), ("accent4", "FFC000"), ("accent5", "5B9BD5"),
    ("accent6", "70AD47"), ("hlink", "0563C1"), ("folHlink", "954F72"),
)  # fmt: skip


def theme_part(font: str) -> bytes:
    """Return a theme with the report's font only."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS)
    face = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme xmlns:a="{_A}" name="{font}"><a:themeElements>'
        f'<a:clrScheme name="{font}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{font}"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{font}"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()


def fonts_part(font: str) -> bytes:
    """Return the font table: the one font, so that a machine without it chooses a serif one."""
    return part("fonts", el("font", el("family", val="roman"), el("pitch", val="variable"), name=font))
