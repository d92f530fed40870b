r"""Foreign text, made safe for its output: a terminal, a log, Markdown, XML, HTML, JSON, a URI.

Keys, values, file names and the output of other programs may contain anything: escape sequences, characters
that change the direction of text, line ends, Markdown, commands for CI runners. Each kind of output has one
function here that keeps the text readable and makes it harmless.
"""

import json
import os
import re
from pathlib import PurePath
from urllib.parse import quote_from_bytes

# Characters without a shape: controls (Cc), those that turn or hide text (Cf), line and paragraph
# separators, surrogates, and those that XML does not allow.
_UNSHOWN = (
    "\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f"
)
_NO_SHAPE = re.compile(f"[{_UNSHOWN}]")
_NO_SHAPE_IN_LINES = re.compile(f"(?!\n)[{_UNSHOWN}]")
_NO_SHAPE_IN_TEXT = re.compile(f"(?![\n\t])[{_UNSHOWN}]")
_CONTROL_IN_TEXT = re.compile("(?![\n\t])[\x00-\x1f\x7f-\x9f]")
# Bytes that are not UTF-8, as Python keeps them in the names of files (PEP 383).
_BYTES = re.compile("[\udc80-\udcff]+")
# CI runners read lines of a log as commands: GitHub ``::name::`` after spaces and ``##[name]`` anywhere,
# Azure ``##vso[``, TeamCity ``##teamcity[``.
_RUNNER = re.compile(r"##(?=\w*(?:\[|\Z))")
_COMMAND = re.compile(rf"(?<!\S)::|\A:\Z|{_RUNNER.pattern}")
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
_LINE_ENDS = re.compile(r"\r\n|[\t\n\v\f\r\x85\u2028\u2029]")

# Words between spaces and brackets, and the signs with which Markdown makes links or mentions of them, even
# if escaped: GitHub does that to the finished page.
_TOKEN = re.compile(r"[^\s\[\]()<>|]+")
_LIVE = re.compile(r"@|//|www\.|#\d|(?<![^\W_])G[HL]-\d|(?:mailto|xmpp):", re.IGNORECASE)
_SIGNS = re.compile(r"[\\`*_\[\]#|~{}$^]|!(?=[\[\d])|&(?=[#\w])|%(?=[\w\"{])|(?<=\])\(|\A[/+-]")


def shown(text: str) -> str:
    r"""Return text for a terminal or a log, on one line; characters without a shape are written as in Python.

    Bytes of a name that are not UTF-8 are escaped too, and text that a CI runner would read as a command is
    broken up.

    >>> print(shown("a\x1b[2J\nb\udcff\u202e"), shown("::add-mask::x"))
    a\x1b[2J\nb\xff\u202e \x3a:add-mask::x
    """
    if _BYTES.search(text):
        text = _BYTES.sub(_as_read, text)
    return _COMMAND.sub(_broken, _NO_SHAPE.sub(_escaped, text))


def words(text: str) -> str:
    r"""Return text like :func:`shown`, with line ends and tabs as spaces: for prose, not for names.

    >>> print(words("một\nhai\x07"))
    một hai\x07
    """
    return shown(_LINE_ENDS.sub(" ", text))


def on_screen(text: str) -> str:
    r"""Return text of many lines that is safe on a terminal; its line ends and tabs stay.

    >>> print(on_screen("một\r\nhai\x1b[2J"))
    một
    hai\x1b[2J
    """
    return _NO_SHAPE_IN_TEXT.sub(_escaped, text.replace("\r\n", "\n"))


def without_controls(text: str) -> str:
    r"""Return text of many lines for programs; characters that only turn or hide text stay.

    >>> print(without_controls("một\x9b2J"))
    một\x9b2J
    """
    return _CONTROL_IN_TEXT.sub(_escaped, text)


def blotted(text: str) -> str:
    r"""Return text of the same length, with ``�`` for each character without a shape and a space for a tab.

    >>> blotted("a\tb\x1bc"), blotted("##[group]")
    ('a b�c', '#�[group]')
    """
    return _RUNNER.sub("#�", _NO_SHAPE.sub("�", text.replace("\t", " ")))


def is_plain(text: str) -> bool:
    r"""Tell whether a text can be shown and typed unchanged.

    >>> is_plain("báo cáo.yaml"), is_plain("a\nb"), is_plain("a\udcff")
    (True, False, False)
    """
    return not _NO_SHAPE.search(text)


def to_json(value: object, *, indent: int | None = 2) -> str:
    r"""Return a value as JSON that every reader decodes exactly and that contains no terminal controls.

    Surrogates, which names that are not UTF-8 contain, are escaped too.

    >>> print(to_json(["Việc\x9b\udcff", "##[group]"], indent=None))
    ["Việc\u009b\udcff", "#\u0023[group]"]
    """
    # Line ends between values are our own; those of texts are already escaped.
    text = _NO_SHAPE_IN_LINES.sub(_in_json, json.dumps(value, ensure_ascii=False, indent=indent))
    return re.sub(r"##(?=\w*\[)", r"#\\u0023", text)


def to_markup(text: str) -> str:
    r"""Return text for XML 1.0 or HTML, inside an element or a quoted attribute.

    >>> print(to_markup('<a b="\x1b">'))
    &lt;a b=&quot;\x1b&quot;&gt;
    """
    from html import escape

    return escape(words(text))


def to_markdown(text: str) -> str:
    r"""Return text for a line of Markdown in which nothing is markup, a link, a picture or a mention.

    Links and mentions become code, where GitHub does not interpret them; escapes do not stop it.

    >>> print(to_markdown("a*b_c <b> [x](https://example.com) @ai"))
    a\*b\_c &lt;b&gt; \[x\]\(`https://example.com`) `@ai`
    """
    text = words(text)
    pieces, end = [], 0
    for found in _TOKEN.finditer(text):
        if _LIVE.search(found[0]):
            pieces += [_unmarked(text[end : found.start()]), to_code(found[0])]
            end = found.end()
    return "".join([*pieces, _unmarked(text[end:])])


def to_code(text: str) -> str:
    r"""Return text as code in a line of Markdown, also inside a table.

    >>> print(to_code("a|b"), to_code("a`b"))
    `a\x7cb` ``a`b``
    """
    text = shown(text).replace("|", r"\x7c")
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    gap = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else ""
    return f"{fence}{gap}{text or ' '}{gap}{fence}"


def to_command_data(text: str) -> str:
    r"""Return text for the message of a GitHub workflow command.

    >>> print(to_command_data("100%\n\x1b"))
    100%25%0A\x1b
    """
    return shown(text.translate(_IN_MESSAGE))


def to_command_property(text: str) -> str:
    r"""Return text for a property of a GitHub workflow command.

    >>> print(to_command_property("::a,b\n.yaml"))
    %3A%3Aa%2Cb%0A.yaml
    """
    return shown(text.translate(_IN_PROPERTY))


def to_uri(path: PurePath) -> str:
    r"""Return a URI reference for a path, relative if the path is; bytes beyond ASCII are escaped.

    >>> from pathlib import PurePosixPath
    >>> to_uri(PurePosixPath("tháng 2#?%.yaml")), to_uri(PurePosixPath("a:\udcff"))
    ('th%C3%A1ng%202%23%3F%25.yaml', 'a%3A%FF')
    """
    if path.is_absolute():
        return path.as_uri()
    return quote_from_bytes(os.fsencode(path.as_posix()))


def _as_read(found: re.Match[str]) -> str:
    """Return bytes as text if they are UTF-8 after all, which Python may not know."""
    return found[0].encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


def _broken(found: re.Match[str]) -> str:
    return rf"\x3a{found[0][1:]}" if found[0].startswith(":") else r"#\x23"


def _in_json(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def _unmarked(text: str) -> str:
    text = _SIGNS.sub(lambda found: f"\\{found[0]}", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")
