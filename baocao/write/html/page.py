"""The whole page: head, styles, sheets, and the script that lays them out."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from markupsafe import escape

from baocao.document import Document, Margins, Stylesheet
from baocao.write.html.body import SheetWriter
from baocao.write.html.style import css_rules

_HERE = Path(__file__).parent


def page(document: Document, stylesheet: Stylesheet, *, origins: bool) -> str:
    """Return the page as HTML."""
    about, edition = document.about, stylesheet.edition
    body = SheetWriter(stylesheet, document.notes, origins)
    sheets = [
        body.sheet(sheet, 3 if number else 2, document.margins if number == 0 else Margins())
        for number, sheet in enumerate(document.all_sheets())
    ]
    script = _file("pages.js")
    # Nothing is fetched and only this script runs, whatever a text contains.
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_digest(script)}'"
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f'<meta name="viewport" content="width={_pixels(edition.page.width_mm)}">',
        f"<title>{escape(about.title)}</title>",
        f'<meta name="author" content="{escape(about.author)}">',
        f'<meta name="description" content="{escape(about.subject)}">',
        f"<style>\n{_file('page.css')}{css_rules(edition)}\n</style>",
    )
    language = edition.typeface.language.split("-")[0]
    return "\n".join(
        (
            f'<!doctype html>\n<html lang="{language}">\n<head>',
            *head,
            "</head>\n<body>\n<main>",
            *sheets,
            f"</main>\n<script>{script}</script>\n</body>\n</html>\n",
        )
    )


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


def _pixels(mm: float) -> int:
    """Return a width in CSS pixels, with some space beside the sheet."""
    return round(mm / 25.4 * 96) + 32
