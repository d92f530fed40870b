"""Any edits: a month, and a Word file of another version of it, merge to what the other version prints."""

import copy
import random
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocao import pipeline
from baocao.lint.engine import Choice
from baocao.mend.merging import Original, merge
from baocao.source import load, to_data
from baocao.source.written import document
from tests.helpers import EXAMPLES

BASE = """\
# chú giải đầu
period: 2020-02
office: bdv-quang-ngai
date: 2020-02-25
results:
  advisory:
    # về hội nghị
    - Tổ chức Hội nghị tổng kết công tác dân vận năm 2019 của toàn tỉnh.   # cuối dòng
    - Dự thảo Quyết định điều chỉnh thành viên Ban Chỉ đạo:
        - Đánh giá kết quả thực hiện quy chế dân chủ ở cơ sở.
        - >-
          Sơ kết ba năm thực hiện Chỉ thị về phong trào thi đua *Dân vận khéo* trên
          địa bàn các huyện miền núi và hải đảo.

    - "Phối hợp với Mặt trận: thăm, tặng quà gia đình chính sách[^qua]."
    - {text: 'Theo dõi tình hình nhân dân vùng dân tộc', id: theo-doi}
  professional:
    - text: Kiểm tra công tác dân vận tại năm huyện.
      id: kiem-tra
      items:
        - Huyện Sơn Hà trong tuần thứ nhất của tháng.
        # Sơn Tây
        - Huyện Sơn Tây trong tuần thứ hai của tháng.
    - Cung cấp thông tin cho người có uy tín theo quyết định của tỉnh.
    - Gặp gỡ chức sắc tiêu biểu trong các tôn giáo nhân dịp đầu năm.
  assessment: >-
    Ban đã hoàn thành tốt các nhiệm vụ đề ra trong tháng, bảo đảm tiến độ,
    chất lượng.
priorities:
  advisory:
    - Triển khai kế hoạch phối hợp với Cảnh sát biển.
    - Chuẩn bị nội dung đối thoại của Bí thư Tỉnh ủy với nhân dân.
  professional:
    - Xây dựng báo cáo công tác quý I và nhiệm vụ quý II.
footnotes:
  qua: Gồm 25 gia đình ở các huyện.
# hết
"""
COMMENTS = ("# chú giải đầu", "# về hội nghị", "# cuối dòng", "# Sơn Tây", "# hết")
WORDS = """\
khảo sát mô hình dân vận khéo tại cơ sở kiến nghị giải pháp tuyên truyền vận động hội viên nông dân thanh niên
phụ nữ cựu chiến binh công đoàn biên giới biển đảo
"""
PART = "customXml/item1.xml"
# Above the first entry, below one that has subitems, and below the last.
PLACES = [
    ("results", "advisory", 0),
    ("results", "advisory", 2),
    ("results", "professional", 0),
    ("results", "professional", 1),
    ("results", "professional", 3),
    ("priorities", "professional", 1),
]


def printed(text, form):
    draft = pipeline.check("m.yaml", text.encode(), EXAMPLES, Choice(select=("-",))).draft
    return pipeline.build(draft, form)


def sentence(chance):
    words = [chance.choice(WORDS.split()) for _ in range(chance.randint(3, 14))]
    if chance.random() < 0.2:
        words[1] = f"*{words[1]}*"
    text = " ".join(words).capitalize()
    text = text.replace(" ", ": ", 1) if chance.random() < 0.15 else text
    return f"{text} #1." if chance.random() < 0.1 else f"{text}."


def below(item):
    """Return the items below one; ``None`` if it has none."""
    if not isinstance(item, dict):
        return None
    return item.get("items") if "text" in item else next(iter(item.values()))


def lists(month):
    """Return every list of items that is not empty."""
    found = [
        items
        for part in ("results", "priorities")
        for items in month[part].values()
        if isinstance(items, list)
    ]
    for items in found:
        found += [inner for item in items if (inner := below(item))]
    return [items for items in found if items]


def respell(items, at, chance):
    def other(text):
        words = text.split(" ")
        place = chance.randrange(len(words))
        if not set(words[place]) & set("[*"):
            words[place] = chance.choice(WORDS.split())
        return " ".join(words)

    item = items[at]
    if isinstance(item, str):
        items[at] = other(item)
    elif "text" in item:
        item["text"] = other(item["text"])
    else:
        [(key, inner)] = item.items()
        items[at] = {other(key): inner}


def change(month, chance):
    """Make one edit."""
    items = chance.choice(lists(month))
    at = chance.randrange(len(items))
    match chance.choice(["words", "words", "add", "remove", "move", "below", "paragraph", "note"]):
        case "words":
            respell(items, at, chance)
        case "add":
            items.insert(at, sentence(chance))
        case "remove" if len(items) > 1:
            del items[at]
        case "move" if len(items) > 1 and not below(items[at]):
            item = items.pop(at)
            target = chance.choice(lists(month))
            target.insert(chance.randint(0, len(target)), item)
        case "below" if isinstance(items[at], str) and any(
            items is each for each in month["results"].values()
        ):
            items[at] = {"text": items[at], "items": [sentence(chance), sentence(chance)]}
        case "paragraph":
            text = month["results"]["assessment"]
            month["results"]["assessment"] = text.replace("tháng", "kỳ").replace("tốt", "rất tốt")
        case "note" if "footnotes" in month:
            month["footnotes"]["qua"] = f"Gồm {sentence(chance)}"
    if "[^qua]" not in str([month["results"], month["priorities"]]):
        month.pop("footnotes", None)


def with_source_of(word, other):
    """Return a Word file with the source of another one: as if it had been edited from there."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(other)) as archive:
        source = archive.read(PART)
    with zipfile.ZipFile(BytesIO(word)) as read, zipfile.ZipFile(made, "w") as write:
        for name in read.namelist():
            write.writestr(name, source if name == PART else read.read(name))
    return made.getvalue()


def test_the_only_line_of_a_section_goes_and_another_comes():
    month = to_data(load("m.yaml", BASE.encode())[1])
    done, planned = month["results"]["professional"], month["priorities"]["professional"]
    assert len(planned) == 1
    done[-1], planned[0] = planned[0], done[-1]
    other = document(month)
    word = with_source_of(printed(other, "docx"), printed(BASE, "docx"))
    found = merge(Original("m.yaml", BASE.encode(), EXAMPLES), ("b.docx", word))
    assert printed(found.files["m.yaml"].decode(), "text") == printed(other, "text")


@pytest.mark.parametrize(("part", "section", "at"), PLACES)
def test_new_lines_keep_their_levels_wherever_they_are(part, section, at):
    month = to_data(load("m.yaml", BASE.encode())[1])
    new = {"text": "Khảo sát mô hình tại cơ sở.", "items": ["Xã thứ nhất.", "Xã thứ hai."]}
    month[part][section][at:at] = [new, "Tuyên truyền tại cơ sở."]
    other = document(month)
    word = with_source_of(printed(other, "docx"), printed(BASE, "docx"))
    found = merge(Original("m.yaml", BASE.encode(), EXAMPLES), ("b.docx", word))
    assert printed(found.files["m.yaml"].decode(), "text") == printed(other, "text")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_the_merged_month_prints_what_the_other_version_prints(seed):
    chance = random.Random(seed)
    month = to_data(load("m.yaml", BASE.encode())[1])
    for _ in range(chance.randint(1, 4)):
        change(month, chance)
    other = document(copy.deepcopy(month))
    word = with_source_of(printed(other, "docx"), printed(BASE, "docx"))
    found = merge(Original("m.yaml", BASE.encode(), EXAMPLES), ("b.docx", word))
    assert (found.conflicts, found.refused) == ((), False)
    text = found.files.get("m.yaml", BASE.encode()).decode()
    assert printed(text, "text") == printed(other, "text")
    assert all(comment in text for comment in COMMENTS)
    assert merge(Original("m.yaml", text.encode(), EXAMPLES), ("b.docx", word)).files == {}
