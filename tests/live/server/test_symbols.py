from baocao.live.server.around import Around
from baocao.live.server.symbols import symbols
from tests.helpers import ROOT, SMALL

QUARTER = (ROOT / "tests" / "structures" / "department-quarter.yaml").read_text("utf-8")


def outline(reads, text, name="2020-02.yaml"):
    reading, positions, unsaved = reads(text, name)
    return reading, symbols(reading, positions, Around(unsaved, (), "vi"))


def lines(found, depth=0):
    for each in found:
        yield f"{'  ' * depth}{each.name}"
        yield from lines(each.children, depth + 1)


def test_the_outline_is_what_is_printed(reads):
    reading, found = outline(reads, QUARTER, "2026-Q3.yaml")
    told = list(lines(found))
    assert told[:3] == [
        "Phần I KẾT QUẢ CÔNG TÁC QUÝ III VÀ 9 THÁNG ĐẦU NĂM 2026",
        "  I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        "    (1) Ban hành ba kế hoạch chuyên đề.",
    ]
    assert "      - Hội nghị sơ kết sáu tháng." in told
    assert told[-3:] == [
        "Phụ lục I DANH MỤC SỰ KIỆN VĂN HÓA QUÝ III NĂM 2026",
        "Phụ lục II KẾT QUẢ THI ĐẤU",
        "  (1) Đoàn tham dự bốn giải.",
    ]
    assert reading.checked.draft


def test_each_line_is_where_it_is_written(reads):
    reading, found = outline(reads, SMALL)
    assert list(lines(found)) == [
        "I. Kết quả công tác dân vận tháng 02/2020",
        "  1. Công tác tham mưu Ban Thường vụ, Thường trực Tỉnh ủy",
        "    - Việc đã làm.",
        "II. Nhiệm vụ trọng tâm tháng 3/2020",
        "  1. Công tác tham mưu Ban Thường vụ, Thường trực Tỉnh ủy",
        "    - Việc sẽ làm.",
    ]
    text = reading.document.source.text.splitlines()
    first = found[0]
    assert text[first.selection_range.start.line].startswith("results")
    assert (first.range.start.line, first.range.end.line) == (3, 5)
    assert "Việc đã làm." in text[first.children[0].children[0].range.start.line]


def test_a_month_with_faults_has_an_outline(reads):
    reading, found = outline(reads, SMALL.replace("date: 2020-02-25", "date: 2020-02-30\nsai: 1"))
    assert reading.checked.draft is None
    assert [each.split()[0] for each in lines(found)] == ["I.", "1.", "-", "II.", "1.", "-"]
    assert outline(reads, "period: [\x01")[1] == []
    assert outline(reads, "")[1] == []
