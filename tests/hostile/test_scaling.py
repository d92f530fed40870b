"""Whatever there is much of in a month, its work grows no faster than the file.

Each month holds so much of one thing, or of several in a row, that work which grew with its square would go
far beyond the processor time that a run is given; ordinary work stays far below it.
"""

from functools import partial

import pytest

from tests.helpers import SMALL
from tests.hostile.test_input import CANNOT, DONE, FOUND, OFFICE
from tests.hostile.test_input import run as run_limited

pytestmark = pytest.mark.loops

# Each takes one or two; what grows with the square would take far more.
run = partial(run_limited, seconds=10)

LETTERS = 20_000
TASK = "Việc đã làm."
# What a pattern may run along: the letters of marks, numbers, words and blanks, in any order of a few.
UNITS = {
    "digits": ["1", "1.", "1,", "1.000.", "1/", "1-", "1%", "1 % "],
    "blanks": ["a  ", "\u00a0", "x\u200b"],
    "marks": ["*", "**a", "a*", "***", "\\", "\\*", "[", "[^", "[^a", "[=", "[=a", "[#", "]", "[^a]", "[=a]"],
    "quotes": ["“", '"a" ', "“a"],
    "closing quotes": ["”", "a”", "'", "’"],
    "brackets": ["(", ")", "((a)", "[Cần ", "[A A", "{", "}", "{period}"],
    "dashes": ["-", "–", "—", "a-", "1 - ", "2019-2020-"],
    "stops": [".", "...", "…", ",", ";", ":", "?", "!", "_", "x", "a.b", "A."],
    "letters": ["a", "ạ", "A", "Đ", "Aa", "aA", "XA1", "e\u0301", "\u1ce6", "ß", "İ", "ﬁ", "가"],
    "words": ["a ", "A ", "Aa ", "năm ", "của ", "ủy ", "uỷ ", "UBND ", "TW ", "TODO ", "ti ti ", "TS. "],
    "days": ["ngày ", "tháng 1 ", "tháng 01/2019 ", "01/01/2020 ", "ngày 1 tháng 1 ", "5 năm thực hiện "],
    "documents": ["số 1-", "1-NQ/", "1-NQ/TW", "Kế hoạch ", "Kế hoạch số 1-KH/TU ", "Chỉ thị của ", "-KH/"],
    "bodies": ["báo cáo Ban ", "Ban A và ", "Ban Dân vận ", "Sở Tài Nguyên ", "Nguyễn Văn A ", "các ban "],
}
SIGNED = "{position: 'X%sx', on_behalf_of: 'X%sx', authority: KT, name: 'X%sx'}"


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def run_of(unit):
    """Return a month that holds a unit over and over, in each kind of text that it has."""
    text = f"Xem {unit * (LETTERS // len(unit))}."
    part = quoted(text[: LETTERS // 10])
    signed = SIGNED % ((part[1:-1],) * 3)
    return (
        SMALL.replace(TASK, quoted(text))
        + f"preamble: {part}\nclosing: {quoted('Kính báo cáo ' + text[: LETTERS // 10])}\nbasis: [{part}]\n"
        + f"place: {part}\nsignature: {signed}\nrecipients: [{part}, Lưu VT]\n"
        + f"footnotes: {{a: {part}}}\nfigures: {{a: {{value: 1, plan: 3}}}}\n"
    )


@pytest.mark.parametrize("kind", UNITS)
def test_a_long_run_of_anything(kind, tmp_path):
    for number, unit in enumerate(UNITS[kind]):
        (tmp_path / f"{number}.yaml").write_text(run_of(unit), encoding="utf-8")
    assert run(tmp_path, "validate", ".")[0] in (DONE, FOUND)


MANY = 2000


def many(one, count=MANY):
    return "".join(one.format(n=n) for n in range(count))


def tasks(one, count=MANY):
    return SMALL.replace(f"    - {TASK}\n", many(one, count))


def table(columns, rows):
    return SMALL.replace(f"- {TASK}", f"- table:\n        columns: [{columns}]\n        rows:\n{rows}")


def office(keys):
    return SMALL.replace("bdv-quang-ngai", "{name: A, issuer: A, code: A, place: Huế" + keys + OFFICE)


SENTENCE = "    - Tổ chức họp giao ban tháng {n} với các huyện\n"
AMOUNTS = {
    "tasks": tasks(SENTENCE) + many(SENTENCE),
    "tasks that end in a semicolon": tasks("    - Tổ chức họp {n};\n"),
    "tasks below one": SMALL.replace(TASK, "Tổ chức:\n" + many("        - Họp {n};\n")),
    "ids": tasks("    - {{text: 'Họp {n}', id: t{n}}}\n"),
    "sentences": SMALL.replace(TASK, many("Tổ chức họp lần {n}, năm 2019-2020. ")),
    "lines": SMALL.replace(TASK, "|\n" + many("      Tổ chức họp lần {n}.\n\n")),
    "comments": tasks("    - Họp {n}  , a # baocao: ignore CT005\n"),
    "sections": SMALL + "sections:\n" + many("  s{n}: {{title: Mục {n}, content: [Việc.]}}\n"),
    "notes": SMALL.replace(TASK, many("Việc[^n{n}] ")) + "footnotes:\n" + many("  n{n}: Chữ {n}.\n"),
    "marks of notes in a note": SMALL + "footnotes:\n  a: " + many("Chữ[^a] ") + "\n",
    "figures": SMALL.replace(TASK, many("[=f{n}] ")) + "figures:\n" + many("  f{n}: {{value: 1, plan: 3}}\n"),
    "unknown figures": SMALL.replace(TASK, many("[=g{n}] ")) + "figures:\n" + many("  f{n}: {{value: 1}}\n"),
    "appendices": SMALL + "appendices:\n" + many("  a{n}: {{title: A, content: [Việc.]}}\n", 1500),
    "unknown keys": SMALL + many("resultz{n}: a\n", 15_000),
    "recipients": SMALL
    + "closing: Kính báo cáo "
    + many("Ban A{n}, ")
    + ".\nrecipients:\n"
    + many("  - Ban B{n}\n")
    + "  - Lưu VT\n",
    "documents": SMALL.replace(TASK, many("Kế hoạch số {n}-KH/TU, ngày 08/01/2015; ")),
    "documents within years": SMALL.replace(
        TASK, "05 năm thực hiện " + many("Kế hoạch số {n}-KH/TU, ngày 08/01/2015 ")
    ),
    "rows": table(
        "A, {title: B, kind: number}", many("          - [a, '{n}']\n          - {{subtotal: C}}\n")
    ),
    "typed totals": table("A, B", many("          - [Cộng, '45']\n          - {{subtotal: C}}\n")),
    "columns": table(", ".join(["A"] * MANY), "          - [a]\n"),
    "names of an office": office(f", glossary: [{many('Ban A{n}, ')}]").replace(TASK, many("ban a{n} ")),
    "escapes": SMALL.replace(TASK, '"' + "\\u0061\\\n      " * MANY + '."'),
    "marks on a letter": SMALL.replace(TASK, "a" + "\u0323\u0301" * MANY * 5),
    "marks on a letter, escaped": SMALL.replace(TASK, '"a' + "\\u0323\\u0301" * MANY * 5 + '"'),
    "anchors": tasks("    - &a{n} Việc\n", 8000),
    "very many looks": SMALL.replace(TASK, quoted("Xem " + "*b* a” 1 - " * 5000 + ".")),
}


@pytest.mark.parametrize("kind", AMOUNTS)
def test_very_many_of_anything(kind, tmp_path):
    (tmp_path / "a.yaml").write_text(AMOUNTS[kind], encoding="utf-8")
    status, _, said = run(tmp_path, "validate", "a.yaml")
    assert status in (DONE, FOUND), said
    status, _, said = run(tmp_path, "build", "a.yaml", "--to", "docx,html,text")
    assert status in (DONE, FOUND), said


FIXABLE = {
    "tasks": tasks("    - Họp giao ban  lần {n} , bàn việc .\n"),
    "one text": SMALL.replace(TASK, many("Họp giao ban  lần {n} , bàn việc ; ") + "hết."),
    "letters in two parts": SMALL.replace(TASK, quoted("Xem " + "e\u0301* " * 15_000 + ".")),
    "what is no syllable": SMALL.replace(TASK, many("ạ{n} ạtháng ", 6000)),
    "symbols without a space": SMALL.replace(TASK, quoted("Xem " + ",Aa1-NQ/TW" * 6000 + "1,")),
    "what harms each other": tasks('    - \'Họp "a""b" {n}  ,\n\'\n', 1000),
}


BROKEN = {
    "tables typed by hand": "a:\n" + " |a|b|\n |c|d|\n - x\n" * 4000,
    "blanks in an item above a mark": "a:\n- x" + " " * 200_000 + "y\n• b\n- c\n",
    "dashes above a mark": "a:\n" + "- " * 100_000 + "y\n• b\n- c\n",
    "keys with another mark": "a:\n" + many("• b{n}: c\n", 8000),
    "keys with other marks in turn": "a:\n" + many("• b{n}: c\n+ d{n}: e\n", 4000),
    "other marks below keys": "a:\n" + many("• b{n}: c\nx{n}:\n", 4000),
    "other marks below items": "a:\n" + many("- x\n• b{n}: c\n", 4000),
    "blanks in a value above a block": "a: x" + " " * 200_000 + "y\n  b:\n    - c\n",
    "blanks in a wrong value": "a: @" + " " * 200_000 + "x\nb: c\n",
    "brackets": "a:" + "[" * 200_000 + "x\n  b:\n    - c\n",
    "brackets below a tab": "a:\n\tb: " + "[" * 60_000 + "\n",
    "dashes above a table typed by hand": "a:\n" + "- " * 100_000 + "y\n - x\n |a|b|\n |c|d|\n",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_very_many_of_what_is_not_yaml(kind, tmp_path):
    (tmp_path / "a.yaml").write_text(BROKEN[kind], encoding="utf-8")
    status, _, said = run(tmp_path, "validate", "a.yaml")
    assert status in (DONE, FOUND), said


@pytest.mark.parametrize("kind", FIXABLE)
def test_very_many_faults_to_fix(kind, tmp_path):
    (tmp_path / "a.yaml").write_text(FIXABLE[kind], encoding="utf-8")
    status, _, said = run(tmp_path, "fix", "a.yaml")
    assert status in (DONE, FOUND), said


TWISTED = {
    "words over and over": ("a b " * 3000, "b a c " * 3000),
    "one word": ("a" * 300_000, "b" + "a" * 300_000),
}


@pytest.mark.parametrize("kind", TWISTED)
@pytest.mark.parametrize("command", ["diff", "track"])
def test_two_months_that_are_long_to_compare(kind, command, tmp_path):
    for name, text in zip(("2020-02", "2020-03"), TWISTED[kind], strict=True):
        month = SMALL.replace("period: 2020-02", f"period: {name}").replace(TASK, text)
        (tmp_path / f"{name}.yaml").write_text(month.replace("Việc sẽ làm.", text), encoding="utf-8")
    status, out, said = run(tmp_path, command, "2020-02.yaml", "2020-03.yaml")
    assert status != CANNOT, said
    assert out
