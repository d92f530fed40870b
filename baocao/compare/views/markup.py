"""Text laid out for a terminal, Markdown and HTML."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from baocao.messages import Lang
from baocao.messages.foreign import to_markdown
from baocao.system.terminal import columns

_STYLE = (
    "body{font:16px/1.5 'Times New Roman',serif;max-width:50em;margin:2em auto;padding:0 1em}"
    "h1{font-size:1.2em}h2{font-size:1.05em}li{margin:.4em 0}"
    "del{background:#fdd;color:#900}ins{background:#dfd;color:#060;text-decoration:none}"
    ".kind{font:12px sans-serif;border:1px solid #888;border-radius:3px;padding:0 .4em;margin-right:.5em}"
    ".from{color:#555;font-style:italic}"
)


def wrapped(head: str, pieces: Iterable[tuple[str, str]], width: int, *, colour: bool) -> list[str]:
    """Return coloured text in lines no wider than the terminal, with a hanging indent.

    Colours never cross a line end.

    >>> wrapped("- ", [("một hai ba", "")], 8, colour=False)
    ['- một', '  hai ba']
    """
    words = [(word, paint) for text, paint in pieces for word in _split(text)]
    lines, line, used = [], head, columns(head)
    for written, paint in words:
        breaks = used + columns(written.rstrip()) > width and used > len(head)
        word = written.lstrip() if breaks else written
        if breaks:
            lines.append(line.rstrip())
            line, used = " " * len(head), len(head)
        line += f"\x1b[{paint}m{word}\x1b[0m" if colour and paint and word.strip() else word
        used += columns(word)
    return [*lines, line.rstrip()]


def _split(text: str) -> list[str]:
    """Return the words of a text, each with the spaces before it."""
    words: list[str] = []
    for is_blank, letters in groupby(text, str.isspace):
        chunk = "".join(letters)
        if not is_blank and words and words[-1].isspace():
            words[-1] += chunk
        else:
            words.append(chunk)
    return words


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
