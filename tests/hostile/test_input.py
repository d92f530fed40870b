"""Month files that nobody means well: a clear answer, little memory, little time, and nothing lost.

Each runs the program in a process of its own under limits of the system: so many seconds of processor time,
and 1 GiB of memory. What it says is a finding or its text printed as it stands; never a bug's report.
"""

import io
import resource
import unicodedata
import zipfile

import pytest

from tests.command import baocao, forked
from tests.helpers import SMALL, draft_of, parts_of

pytestmark = pytest.mark.loops

MEMORY = 1 << 30
SECONDS = 30
DONE, FOUND, CANNOT = 0, 1, 2


def run(folder, *arguments, data=b"", seconds=SECONDS, **environment):
    """Run the program in a folder under limits; return its status, output and what it said."""
    limits = {resource.RLIMIT_AS: MEMORY, resource.RLIMIT_CPU: seconds}
    return told(forked(*arguments, cwd=folder, data=data, limits=limits, **environment))


def told(done):
    """Return status, output and what was said of a run that did not end by a bug or a limit."""
    said = done.stderr.decode("utf-8")
    assert "Traceback" not in said
    assert done.returncode in (DONE, FOUND, CANNOT), said
    return done.returncode, done.stdout.decode("utf-8"), said


def run_here(folder, *arguments):
    """Run the program in a folder within this process: on what is small, no limit shows anything."""
    return told(baocao(*arguments, cwd=folder))


# An office written in the month, after its name.
OFFICE = (
    ", format: party, numbering: roman-decimal-dash-plus, subject: 'Tháng {period}', outline: {results: "
    "{title: Một, sections: {advisory: A}}, priorities: {title: Hai, sections: {advisory: A}}}, "
    "closing: Báo cáo., recipients: [Lưu VT], signature: {position: Trưởng phòng, name: Lê Văn Cảnh}}"
)


def with_task(text):
    return SMALL.replace("Việc đã làm.", text)


def bomb():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "\n".join(lines) + "\n" + SMALL


ALL_TIME = "{label: Mọi thời, from: 0001-01-01, to: 9999-12-31}"

REFUSED = {
    "alias bomb": bomb(),
    "merge keys": SMALL + "a: &a {b: c}\nd:\n  <<: *a\n",
    "tags": SMALL + "closing: !!python/object/apply:os.system ['touch reached']\n",
    "10 000 levels": SMALL + "closing: " + "[" * 10_000 + "]" * 10_000 + "\n",
    "10 000 levels of items": SMALL + "x:\n" + "".join(f"{' ' * n}- a:\n" for n in range(1, 10_000)),
    "keys twice": SMALL + "closing: a\nclosing: b\n",
    "a key of 100 kB": SMALL + f"{'k' * 100_000}: a\n",
    "20 000 keys": SMALL + "footnotes:\n" + "".join(f"  k{n}: [a]\n" for n in range(20_000)),
    "binary": bytes(range(256)) * 4000,
    "utf-16": SMALL.encode("utf-16"),
    "latin-1": SMALL.encode("latin-1", "replace") + b"closing: caf\xe9\n",
    "windows-1258": b"period: 2020-02\nclosing: B\xe1o c\xe1o \xf0\xe3\n",
    "tcvn3": with_task("T×nh h×nh nh©n d©n trong tØnh."),
    "nul": SMALL.replace("Việc", "Vi\0ệc"),
    "nul escaped": with_task('"a\\0b."'),
    "lone surrogate": with_task('"a\\ud800b."'),
    "surrogate bytes": SMALL.encode().replace(b"Vi", b"\xed\xa0\x80", 1),
    "control characters": with_task('"a\\x07\\x1bb."'),
    "33 MiB of empty lines": "\n" * (33 << 20),
    "31 MiB of empty lines": "\n" * (31 << 20),
    "33 MiB": SMALL + "#" + "x" * (33 << 20),
    "50 MiB of text": SMALL + "closing: >-\n" + ("  " + "chữ " * 20 + "\n") * 500_000,
    "a day at the end of the calendar": SMALL.replace("2020-02-25", "9999-12-31"),
    "a period as long as the calendar": SMALL.replace("2020-02\n", f"{ALL_TIME}\n", 1),
    "nothing": "",
    "only comments": "# a\n" * 1000,
    "two documents": SMALL + "---\n" + SMALL,
    "a directive": "%YAML 9.9\n---\n" + SMALL,
    "a list": "- a\n- b\n",
    "a text": "chữ",
}


def bytes_of(text):
    return text if isinstance(text, bytes) else text.encode()


def refused(folder, name, *command):
    """Run a command on a file that is no month, and see that it is told so and nothing is touched."""
    data = bytes_of(REFUSED[name])
    (folder / "a.yaml").write_bytes(data)
    status, out, said = run(folder, *command)
    assert status in (FOUND, CANNOT)
    assert "a.yaml" in out + said
    assert {path.name for path in folder.iterdir()} == {"a.yaml"}
    assert (folder / "a.yaml").read_bytes() == data


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_month_is_refused(name, tmp_path):
    refused(tmp_path, name, "build", "a.yaml")


@pytest.mark.parametrize("name", ["alias bomb", "10 000 levels", "binary", "nul escaped", "nothing"])
@pytest.mark.parametrize("command", [("validate", "a.yaml"), ("fix", "a.yaml")])
def test_every_command_refuses_it(name, command, tmp_path):
    refused(tmp_path, name, *command)


ODD = [
    "{{ 7 * 7 }} {% for a in b %} {# c #} ${x} #{y} <%= z %>",
    "</w:t></w:r></w:p> ]]> <![CDATA[ &#x0; &lt; &amp; <!-- -->",
    'INCLUDETEXT "C:\\\\secret" \\\\* MERGEFORMAT DDEAUTO c:\\\\a.exe HYPERLINK "http://x"',
    "\u202engược\u202c và \u200fphải\u200f, \u2066cô lập\u2069",
    "=1+1 @a -x +y |z",
    "\\x41 \\u0041 %s %(a)s {0} {a!r}",
]


@pytest.mark.parametrize("odd", ODD, ids=["templates", "XML", "fields", "direction", "sheet", "escapes"])
def test_what_only_looks_like_code_is_printed_as_it_stands(odd, tmp_path):
    quoted = "'" + odd.replace("'", "''") + ".'"
    text = with_task(quoted).replace("Việc sẽ làm.", quoted)
    text += f"closing: {quoted}\nfootnotes: {{a: {quoted}}}\nplace: {quoted}\n"
    text += f"recipients: [{quoted}, Lưu Văn phòng]\n"
    text = text.replace("results:", "preamble: 'Xem[^a].'\nresults:")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    status, out, said = run_here(tmp_path, "build", "a.yaml", "--to", "text", "-o", "-")
    assert status == DONE, said
    # A backslash before a mark is the month's own way to escape it.
    printed = odd.replace("\\\\", "\\")
    assert out.count(printed) >= 5
    status, _, said = run_here(tmp_path, "build", "a.yaml")
    assert status == DONE, said
    _, again, _ = run_here(tmp_path, "text", "a.docx")
    assert again.count(printed) >= 5


def test_letters_in_parts_are_told_and_put_together(tmp_path):
    (tmp_path / "a.yaml").write_text(unicodedata.normalize("NFD", SMALL), encoding="utf-8")
    assert run_here(tmp_path, "build", "a.yaml")[0] == FOUND
    assert run_here(tmp_path, "fix", "a.yaml")[0] == DONE
    assert (tmp_path / "a.yaml").read_text("utf-8") == SMALL


@pytest.mark.parametrize(
    "office",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "./../a.yaml",
        "..",
        "a/../../b",
        "C:\\a.yaml",
        "\\\\server\\a",
        "~root",
        "con:",
    ],
)
def test_an_office_name_never_leaves_the_folder(office, tmp_path):
    text = SMALL.replace("bdv-quang-ngai", f"'{office}'")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    status, out, _ = run_here(tmp_path, "validate", "a.yaml")
    assert status == FOUND
    assert "root:" not in out


MARKS = ["“Phòng” A", "…", "(Khối)", "\u1ce6", "ﬁ", "İ", "ß"]


@pytest.mark.parametrize("name", MARKS)
def test_a_body_may_be_called_anything(name, tmp_path):
    keys = f"{{name: '{name}', issuer: '{name}', code: A, place: Huế, glossary: ['{name}']"
    text = with_task(f"Làm việc với {name}.").replace("bdv-quang-ngai", keys + OFFICE)
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    status, out, said = run_here(tmp_path, "build", "a.yaml", "--to", "text", "-o", "-")
    assert status == DONE, said
    assert f"- Làm việc với {name}." in out


def test_links_that_go_in_circles(tmp_path):
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "again").symlink_to("..", target_is_directory=True)
    (tmp_path / "folder" / "m.yaml").write_text(SMALL, encoding="utf-8")
    assert run(tmp_path, "validate", "a.yaml")[0] == CANNOT
    assert run(tmp_path, "build", "folder", "--output-dir", "out")[0] == DONE


@pytest.fixture(scope="module")
def paper():
    from baocao import pipeline

    return pipeline.build(draft_of(SMALL), "docx")


def bits_flipped(paper):
    start = paper.index(b"word/document.xml") + 200
    return paper[:start] + bytes(200) + paper[start + 200 :]


def parts_before_the_start(paper):
    # Where the directory begins, from which zipfile reckons where the parts do.
    return paper[:-6] + b"\xff\xff\xff\x7f" + paper[-2:]


def packed_in_another_way(paper):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        for name, data in parts_of(paper).items():
            archive.writestr(name, data)
    return buffer.getvalue()


WEARY = {
    "issuers": "Chỉ thị số 22-CT/TU" + " của Ban ban hành" * 40,
    "months": "tháng 1 " * 6000,
    "days": "ngày 1 tháng 1 " * 3000,
    "capitals": "BAN " * 15_000,
    "one word": "ạ" * 20_000,
    "one word without marks": "a" * 60_000,
}


# Of processor time. Less than one is taken; where a rule looked at the rest of such a text from every word, a
# hundred times as much would be.
WEARY_SECONDS = 12


@pytest.mark.parametrize("name", WEARY)
def test_words_over_and_over_are_read_in_time(name, tmp_path):
    (tmp_path / "a.yaml").write_text(with_task(f"{WEARY[name]}."), encoding="utf-8")
    run(tmp_path, "validate", "a.yaml", seconds=WEARY_SECONDS)


BROKEN = {
    "no zip": lambda _: b"PK\x03\x04" + b"x" * 1000,
    "cut": lambda paper: paper[:-500],
    "bits flipped": bits_flipped,
    "parts before the start": parts_before_the_start,
    "packed in another way": packed_in_another_way,
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_word_files_are_said_to_be_broken(name, paper, tmp_path):
    (tmp_path / "a.docx").write_bytes(BROKEN[name](paper))
    status, _, said = run(tmp_path, "text", "a.docx")
    assert status == CANNOT
    assert "a.docx" in said


NUMBERING, MAIN, STYLES = "word/numbering.xml", "word/document.xml", "word/styles.xml"
PROPERTIES = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
CHAIN = "".join(f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(5000))
ODD_WORD = {
    "a level that is no number": (NUMBERING, 'w:ilvl="0"', 'w:ilvl="x"'),
    "a level that only looks like a number": (MAIN, "<w:pPr>", PROPERTIES.format("²")),
    "a level of 5000 digits": (MAIN, "<w:pPr>", PROPERTIES.format("1" * 5000)),
    "a start that only looks like a number": (NUMBERING, '<w:start w:val="', '<w:start w:val="²'),
    "a start far away": (NUMBERING, '<w:start w:val="', '<w:start w:val="99999999999'),
    "letters": (NUMBERING, '"/><w:numFmt w:val="', '9999999999"/><w:numFmt w:val="lowerLetter" w:x="'),
    "a label without end": (NUMBERING, '<w:lvlText w:val="', '<w:lvlText w:val="' + "x%1" * 300_000),
    "styles based on styles": (STYLES, "</w:styles>", CHAIN + "</w:styles>"),
    "styles based on each other": (STYLES, "</w:styles>", CHAIN.replace("s5000", "s0") + "</w:styles>"),
}


@pytest.mark.parametrize("name", ODD_WORD)
def test_odd_numbers_in_a_word_file_take_no_word_from_it(name, paper, tmp_path):
    part, old, new = ODD_WORD[name]
    parts = parts_of(paper)
    written = parts[part].decode().replace(old, new)
    assert written != parts[part].decode()
    (tmp_path / "a.docx").write_bytes(zipped(parts | {part: written.encode()}))
    assert_read(tmp_path)


NUMBERED = f"<w:p>{PROPERTIES.format(8)}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
LABEL = "%1%2%3%4%5%6%7%8%9" * 13
BOMBS = {
    "long labels": (LABEL, NUMBERED * 100_000),
    "labels by the hundred thousand": ("%9.", NUMBERED * 240_000),
    "words over and over": ("-", f"<w:p><w:r><w:t>{'x' * 8000}</w:t></w:r></w:p>" * 4000),
}


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("packed", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED], ids=["packed", "plain"])
def test_a_word_file_that_says_too_much_is_bounded(name, packed, paper, tmp_path):
    label, body = BOMBS[name]
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="3888"/><w:numFmt w:val="upperRoman"/>'
        f'<w:lvlText w:val="{label}"/></w:lvl>'
        for n in range(9)
    )
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts = parts_of(paper)
    parts[NUMBERING] = (
        f'<w:numbering {word}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    ).encode()
    parts[MAIN] = f"<w:document {word}><w:body>{body}</w:body></w:document>".encode()
    (tmp_path / "a.docx").write_bytes(zipped(parts, packed))
    status, out, said = run(tmp_path, "text", "a.docx")
    assert status in (DONE, CANNOT), said
    assert len(out) <= 9 * 1024 * 1024
    assert out or "a.docx" in said


def test_a_level_far_down_takes_no_word_either(paper, tmp_path):
    parts = parts_of(paper)
    parts[NUMBERING] = parts[NUMBERING].replace(b'w:ilvl="', b'w:ilvl="9999999999')
    parts[MAIN] = parts[MAIN].replace(b"<w:pPr>", PROPERTIES.format("99999999990").encode())
    (tmp_path / "a.docx").write_bytes(zipped(parts))
    assert_read(tmp_path)


def assert_read(folder):
    status, out, said = run(folder, "text", "a.docx")
    assert status == DONE, said
    assert "Việc đã làm.\n" in out
    assert len(out) < 20_000


def zipped(parts, packed=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packed) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


UNFOLDED_MIB = 900
ENTITIES = (
    b"<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&m;&x;</d>"
)


def zip_bomb(path):
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(MAIN, "w") as part:
        part.write(f"<w:document xmlns:w='{namespace}'>".encode())
        for _ in range(UNFOLDED_MIB):
            part.write(b" " * (1 << 20))


@pytest.mark.parametrize(
    "write",
    [zip_bomb, lambda path: path.write_bytes(zipped({MAIN: ENTITIES}))],
    ids=["zip bomb", "entities"],
)
def test_word_files_that_unfold_without_end(write, tmp_path):
    write(tmp_path / "a.docx")
    status, out, _ = run(tmp_path, "text", "a.docx")
    assert status in (FOUND, CANNOT) or len(out) < 1000
    assert "root:" not in out


# What the rules look for, over and over.
BEGUN = (
    "{",
    "{{a",
    "[",
    "<a",
    "_ ",
    "… ",
    "x",
    "(số ",
    "8/10 a ",
    "05/QĐ ",
    "a-",
    "tháng 8 ",
    "năm năm ",
    "1,",
)


def test_what_rules_look_for_over_and_over_is_read_in_time(tmp_path):
    tasks = "".join(f"    - '{piece * (64_000 // len(piece))}.'\n" for piece in BEGUN)
    (tmp_path / "a.yaml").write_text(SMALL.replace("    - Việc đã làm.\n", tasks), encoding="utf-8")
    status, out, _ = run(tmp_path, "validate", "a.yaml", "--output-format", "concise")
    assert status == FOUND
    assert "CT012" in out
