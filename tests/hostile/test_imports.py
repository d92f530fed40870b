"""Word files that somebody made to slow ``import`` down, or to make it write what they want."""

from functools import partial

import pytest

from baocao import pipeline
from baocao.lint.engine import Choice
from tests.hostile.test_input import CANNOT, DONE, FOUND, run_here
from tests.hostile.test_input import run as run_limited
from tests.word.made import fixed, p, part, r, word_file

# Each takes two or three; what grows with the square would take far more.
run = partial(run_limited, seconds=30)

BOLD, CENTRED = fixed("b"), fixed("jc=center")
HEAD = (
    p(r("SỞ NỘI VỤ"))
    + p(r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD))
    + p(r("Độc lập - Tự do - Hạnh phúc", BOLD))
    + p(r("Số: 12/BC-SNV"))
    + p(r("Mẫu Giang, ngày 25 tháng 9 năm 2025"))
    + p(r("BÁO CÁO", BOLD), CENTRED)
    + p(r("Kết quả công tác tháng 9/2025", BOLD), CENTRED)
)
FOOT = p(r("Nơi nhận:")) + p(r("- Lưu: VT.")) + p(r("GIÁM ĐỐC", BOLD)) + p(r("Trần Văn An", BOLD))
EDGES = "".join(f'<w:{edge} w:val="single"/>' for edge in ("top", "left", "bottom", "right", "insideH"))
TABLE = f"<w:tblPr><w:tblBorders>{EDGES}</w:tblBorders></w:tblPr>"


def paper(results, after="", **parts):
    plan = p(r("II. NHIỆM VỤ THÁNG 10/2025", BOLD)) + p(r("- Họp."))
    return word_file(HEAD + p(r("I. KẾT QUẢ", BOLD)) + results + plan + FOOT + after, **parts)


def many(one, count):
    return "".join(one(number) for number in range(count))


def cell(text, span=1):
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(r(text))}</w:tc>'


def table(*rows):
    return f"<w:tbl>{TABLE}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def titled(number):
    title = p(r(f"PHỤ LỤC {number}", BOLD), CENTRED) + p(r("DANH SÁCH", BOLD), CENTRED)
    return title + p(r(f"Tổ chức hội nghị lần {number}"))


def noted(text, count):
    marks = many(lambda n: f'<w:r><w:footnoteReference w:id="{n + 1}"/></w:r>', count)
    notes = many(
        lambda n: f'<w:footnote w:id="{n + 1}">{p(text.replace("$", str(n + 1)))}</w:footnote>', count
    )
    return paper(p(r("- Việc") + marks), footnotes=part("w:footnotes", notes))


AMOUNTS = {
    "headings of equal words": paper(many(lambda _: p(r("I. KẾT QUẢ", BOLD)), 3000)),
    "headings that jump": paper(many(lambda n: p(r(f"{n % 7 + 1}. Việc {n}", BOLD)), 3000)),
    "headings in capitals": paper(many(lambda n: p(r(f"HỌP LẦN {n}", BOLD), CENTRED), 3000)),
    "reports in one": paper(many(lambda _: p(r("BÁO CÁO", BOLD), CENTRED), 3000)),
    "letterheads": paper(many(lambda _: p(r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD)), 3000)),
    "signatures": paper(many(lambda _: p(r("KT. GIÁM ĐỐC", BOLD)) + p(r("Trần Văn An", BOLD)), 2000)),
    "appendices": paper(p(r("- Việc.")), many(titled, 1500)),
    "groups of columns": paper(table(many(lambda _: cell("Nhóm", 2), 1000), many(lambda _: cell("1"), 2000))),
    "notes of equal words": noted(r("Cùng một chữ"), 3000),
    "notes that refer to themselves": noted('<w:r><w:footnoteReference w:id="$"/></w:r>', 500),
}


@pytest.mark.loops
@pytest.mark.parametrize("kind", AMOUNTS)
def test_the_work_of_an_import_grows_with_the_paper(kind, tmp_path):
    (tmp_path / "a.docx").write_bytes(AMOUNTS[kind])
    assert run(tmp_path, "import", "a.docx", "--report", "json=a.json")[0] in (DONE, FOUND, CANNOT)


WORDS = (
    "Việc: một # hai", "- việc", "? việc: x", "*", "**", "***a**", "\\", "\\*a", "{{ x }}", "{period}",
    "[^x]", "[=x]", "[#x]", "{% x %}", "&amp; &lt;b&gt;", "%YAML 1.1", "---", "!!python/object:os.system x",
    "&amp;a", "*a", "|", "&gt;-", "@a", "`a`", "null", "05", "1.000", "no", "12:30", "2020-02-30", "~",
    "a\u2028b", "a\u2029b", "a\u0085b", "a\u00a0b", "\ufeffa", "a\u202eb", "a\u200bb", "đ" * 3000,
    "period: 2020-01", "results:", "'", '"', "'a': \"b\"", "text: [a, b]", "{a: b}", "[a]", "title: x",
)  # fmt: skip


def test_words_stay_words_wherever_they_are(tmp_path):
    items = many(lambda n: p(r(f"- Xem {WORDS[n]}.")), len(WORDS))
    alone = many(lambda n: p(r(f"- {WORDS[n]}")), len(WORDS))
    below = many(lambda n: p(r(f"- Xem {WORDS[n]}:")) + p(r(f"+ {WORDS[n]}")), len(WORDS))
    rows = table(cell("TT") + cell("Việc"), *(cell(str(n)) + cell(word) for n, word in enumerate(WORDS)))
    (tmp_path / "a.docx").write_bytes(paper(items + alone + below + rows))
    assert run_here(tmp_path, "import", "a.docx", "--report", "json=a.json")[0] == DONE
    month = (tmp_path / "2025-09.yaml").read_bytes()
    draft = pipeline.check("a.yaml", month, tmp_path, Choice(select=("YM", "SC", "CC"))).draft
    assert draft
    built = pipeline.build(draft, "text").decode()
    for word in (
        "{{ x }}",
        "{% x %}",
        "[=x]",
        "[#x]",
        "[^x]",
        "{period}",
        "2020-02-30",
        "!!python",
        "\\*a",
        "1.000",
    ):
        assert built.count(word) >= WORDS.count(word) * 3, word


NAMES = (
    "../../x", "/etc/passwd", "CON", "a" * 300, "!!!", "🏛", "\u202eA\u200fB", "A\u200bB", "C:\\x", "x.yaml",
    "~", "-rf", "$(x)", "a/b", "..", "Sở &#10; Nội vụ",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_an_office_is_only_letters_of_a_file(name, tmp_path):
    folder = tmp_path / "tháng"
    folder.mkdir()
    data = word_file(HEAD.replace("SỞ NỘI VỤ", name) + p(r("I. KẾT QUẢ", BOLD)) + p(r("- Việc.")) + FOOT)
    (folder / "a.docx").write_bytes(data)
    status, _, _ = run_here(folder, "import", "a.docx")
    assert status == DONE
    [office] = (folder / "offices").iterdir()
    assert office.stem.replace("-", "").isalnum()
    assert office.stem.isascii()
    assert len(office.name) < 70
    assert {path.name for path in tmp_path.rglob("*")} == {
        "tháng",
        "a.docx",
        "offices",
        office.name,
        "2025-09.yaml",
    }
    assert run_here(folder, "validate", "2025-09.yaml")[0] in (DONE, FOUND)


def test_a_terminal_gets_no_sequence_of_a_word_file(tmp_path):
    odd = "x\u202e\u0090\u009b2Jx ::error::x"
    comment = part("w:comments", f'<w:comment w:id="1" w:author="A">{p(r(odd))}</w:comment>')
    mark = '<w:r><w:commentReference w:id="1"/></w:r>'
    data = paper(p(r(f"5) {odd}") + mark), comments=comment, header1=part("w:hdr", p(r(odd))))
    (tmp_path / "a.docx").write_bytes(data)
    status, out, said = run_here(tmp_path, "import", "a.docx")
    assert (status, out) == (DONE, "")
    assert not {"\u202e", "\u0090", "\u009b"} & {*said}
    assert "\n::" not in said
