"""``word/settings.xml``, the header with the page number, and references to headers and footers."""

from baocao.document import Stylesheet
from baocao.write.docx.footnotes import footnote_settings
from baocao.write.docx.properties import style_id
from baocao.write.docx.xml import el, part, twips

_WORD_2013 = 15
_WORD_URI = "http://schemas.microsoft.com/office/word"


def settings_part(stylesheet: Stylesheet, *, has_notes: bool) -> bytes:
    """Return the settings, in the order of ECMA-376 part 1, 17.15.1.78."""
    language = stylesheet.edition.typeface.language
    return part(
        "settings",
        el("zoom", percent=100),
        el("mirrorMargins") if stylesheet.edition.page.verso_mm else "",
        el("defaultTabStop", val=twips(mm=10)),
        el("characterSpacingControl", val="doNotCompress"),
        footnote_settings() if has_notes else "",
        el(
            "compat",
            # A line break in a justified paragraph must not stretch the line before it.
            el("doNotExpandShiftReturn"),
            el("compatSetting", name="compatibilityMode", uri=_WORD_URI, val=_WORD_2013),
        ),
        el("themeFontLang", val=language),
        el("decimalSymbol", val=","),
        el("listSeparator", val=";"),
    )


def header_part() -> bytes:
    """Return the header: the page number, as a Word field."""
    number = el("r", el("t", "2"))
    field = el("fldSimple", number, instr=" PAGE ")
    return part("hdr", el("p", el("pPr", el("pStyle", val=style_id("page-number"))), field))


def empty_footer_part() -> bytes:
    """Return a footer without text, for a section that would else repeat the footer before it."""
    return part("ftr", el("p", el("pPr", el("spacing", before=0, after=0))))


def reference(kind: str, pages: str, id_: str) -> str:
    """Return the reference of a section to a header or footer, by the id of its relationship."""
    return f'<w:{kind}Reference w:type="{pages}" r:id="{id_}"/>'
