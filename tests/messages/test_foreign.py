"""Words of anybody, made safe: for every text there is, not only for the bad ones that one thinks of."""

import json
import re
import subprocess
import sys
import unicodedata
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote_to_bytes, urlsplit
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baocao.messages import Message, foreign
from tests.markdown import live_in

# Letters that mean something somewhere come often, and next to each other.
SIGNS = "#[]:@/!`*_~<>|&%$^{}()\\\"'\r\n\t\x1b\x9b\u202e\u2028\udcff\ud800\ufffe \ufeffa1."
TEXTS = st.text(st.one_of(st.sampled_from(SIGNS), st.characters(exclude_categories=())), max_size=30)
HOSTILE = (
    "\x1b[2J\x1b]0;x\x07", "\x9b2J", "a\nb\rc", "\u202etxt.exe\u202c", "\u200b\ufeff", "\x7f", "\udcff.yaml",
    "::stop-commands::x", "a ::set-env name=x::y", "##[add-mask]x", "##vso[task.setvariable]x",
    "/approve", "https://example.com", "www.example.com", "![x](https://example.com/p.png)",
    "[x](https://example.com)", "<img src=x>", "<!-- x -->", "@admin", "a@example.com", "# x", "a|b", "a\\|b",
    "owner/repo#1", "!1", "`code`", "`` @x ``", "&#64;admin", "![x]", "[x]: https://example.com", "ftp://a",
    "$x$", "<https://example.com>", "GH-12", "_GH-1", "_www.example.com",
    "mailto:a", "~~x~~", "--- x", "=== x", "> x", "a  ", ":",
)  # fmt: skip
UNSHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def examples(test):
    for text in HOSTILE:
        test = example(text)(test)
    return test


def unshown(text):
    return [letter for letter in text if unicodedata.category(letter) in UNSHOWN or letter in "\ufffe\uffff"]


def test_all_that_has_no_shape_is_known():
    every = map(chr, range(sys.maxunicode + 1))
    missed = [f"U+{ord(letter):04X}" for letter in every if unshown(letter) and foreign.is_plain(letter)]
    assert missed == []


def test_letters_and_marks_stay():
    text = "Ủy ban nhân dân xã Bình Hoà: 1.000 đồng (“50%”), e\u0302\u0301 № 5/2020 — [=a] C:\\tháng\\2.yaml"
    assert foreign.shown(text) == foreign.words(text) == foreign.blotted(text) == text
    assert foreign.is_plain(text)


@examples
@given(TEXTS)
def test_no_terminal_and_no_runner_takes_shown_words_for_its_own(text):
    for made in (foreign.shown(text), foreign.words(text)):
        assert unshown(made) == []
        assert not re.search(r"(?:^|\s)::|##\w*\[", made)
        assert foreign.shown(made) == made
    assert Message(vi="{a}", en="{a}").of(a=text).text("vi") == foreign.shown(text)
    screen = foreign.on_screen(text)
    assert set(unshown(screen)) <= {"\n", "\t"}
    assert set(foreign.without_controls(text)) & set("\x1b\x9b\r\x7f") == set()
    assert len(foreign.blotted(text)) == len(text)
    assert unshown(foreign.blotted(text)) == []
    assert not re.search(r"##\w*\[", foreign.blotted(text))


@examples
@given(TEXTS)
def test_json_says_the_words_exactly(text):
    made = foreign.to_json({text: [text]})
    assert json.loads(made) == {text: [text]}
    assert set(unshown(made)) == {"\n"}
    assert "##[" not in made
    made.encode()


@examples
@given(TEXTS)
def test_markup_is_well_formed(text):
    made = foreign.to_markup(text)
    root = ET.fromstring(f'<a b="{made}">{made}</a>')
    assert (root.text or "") == root.get("b") == foreign.words(text)
    assert unescape(made) == foreign.words(text)


@examples
@given(TEXTS)
def test_a_workflow_command_is_one_line(text):
    made = foreign.to_command_data(text)
    assert unshown(made) == []
    assert not re.search(r"%(?!25|0A|0D)", made)
    made = foreign.to_command_property(text)
    assert unshown(made) == []
    assert not re.search(r"%(?!25|0A|0D|3A|2C)|[:,]", made)


@examples
@given(TEXTS)
def test_code_ends_where_it_should(text):
    made = foreign.to_code(text)
    assert "|" not in made
    fence = re.match("`+", made)[0]
    inner = made[len(fence) : -len(fence)]
    assert made.endswith(fence)
    assert fence not in re.findall("`+", inner)
    if text.strip():
        # A blank on both sides is not shown (CommonMark 0.31, "Code spans").
        seen = inner[1:-1] if inner[0] == inner[-1] == " " else inner
        assert seen == foreign.shown(text).replace("|", r"\x7c")


def test_nothing_in_markdown_is_live(pandoc):
    lines = [*HOSTILE, *(f"a {text} b" for text in HOSTILE), *(f"({text})" for text in HOSTILE)]
    made = [foreign.to_markdown(line) for line in lines]
    page = "\n".join(f"- x: {line}" for line in made) + "\n\n| a | b |\n|---|---|\n"
    page += "".join(f"| {line} | {foreign.to_code(text)} |\n" for line, text in zip(made, lines, strict=True))
    assert live_in(page, pandoc) == []
    assert not re.search(r"(?m)^\s*/\w", page)


def test_what_is_written_in_markdown_is_what_was_said(pandoc):
    """Readers see the words as they are shown on a terminal, and no cell of a table more than was put in."""
    lines = [text for text in HOSTILE if foreign.words(text).strip() == foreign.words(text)]
    page = "| a |\n|---|\n" + "".join(f"| {foreign.to_markdown(line)} |\n" for line in lines)
    run = subprocess.run(
        [pandoc, "-f", "gfm", "-t", "html"], input=page.encode(), capture_output=True, check=True
    )
    cells = re.findall(r"<td>(.*?)</td>", run.stdout.decode(), re.DOTALL)
    told = [unescape(re.sub(r"</?code>", "", cell)).replace("\n", " ") for cell in cells]
    assert told == [
        foreign.words(line).replace("|", r"\x7c") if "@" in line else foreign.words(line) for line in lines
    ]


def test_live_signs_would_be_seen(pandoc):
    raw = "- @admin\n\n# x\n\n[a](https://example.com) ![b](c) <b>x</b>\n\nowner/repo#1\n"
    assert {kind for kind, _ in live_in(raw, pandoc)} == {
        "Header",
        "Link",
        "Image",
        "RawInline",
        "mention",
    }


@pytest.mark.parametrize(
    "name",
    [b"th\xc3\xa1ng 2.yaml", b"a#b?c%d.yaml", b"a:b.yaml", b"\xff\x1b\n.yaml", b"a/../b.yaml", b"http://x/"],
)
def test_a_uri_leads_back_to_the_file(name):
    path = PurePosixPath(name.decode("utf-8", "surrogateescape"))
    uri = foreign.to_uri(path)
    assert re.fullmatch(r"[A-Za-z0-9._~!$&'()*+,;=@/%-]+", uri)
    parts = urlsplit(uri)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote_to_bytes(parts.path) == bytes(Path(path))
    whole = urlsplit(foreign.to_uri(PurePosixPath("/") / path))
    assert whole.scheme == "file"
    assert unquote_to_bytes(whole.path) == bytes(Path("/") / path)


@pytest.mark.loops
def test_time_grows_with_the_text():
    """Long words of each sign: what looked at each place anew for how far it goes would not end."""
    for sign in ("a", "@", "#", "[", "`", ":", "/", "\x1b", "www.", "a@", "\udcff"):
        text = sign * 300_000
        for make in (foreign.shown, foreign.words, foreign.to_json, foreign.to_markup, foreign.to_markdown):
            assert make(text)
        assert foreign.to_code(text)
