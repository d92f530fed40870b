"""Text laid out for Markdown and HTML."""

from collections.abc import Sequence

from baocao.messages import Lang
from baocao.messages.foreign import to_markdown

_STYLE = (
    "body{font:16px/1.5 'Times New Roman',serif;max-width:50em;margin:2em auto;padding:0 1em}"
    "h1{font-size:1.2em}h2{font-size:1.05em}li{margin:.4em 0}"
    "del{background:#fdd;color:#900}ins{background:#dfd;color:#060;text-decoration:none}"
    ".kind{font:12px sans-serif;border:1px solid #888;border-radius:3px;padding:0 .4em;margin-right:.5em}"
    ".from{color:#555;font-style:italic}"
)


def marked(text: str, mark: str) -> str:
    """Put a Markdown mark around text, inside its leading and trailing spaces.

    >>> marked(" mới ", "**")
    ' **mới** '
    """
    inner = text.strip()
    if not mark or not inner:
        return to_markdown(text)
    start = text.index(inner)
    return f"{text[:start]}{mark}{to_markdown(inner)}{mark}{text[start + len(inner) :]}"


def page(title: str, lang: Lang, body: Sequence[str]) -> str:
    """Return a self-contained HTML page; title and body are already HTML."""
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(body)}</body></html>\n"
    )
