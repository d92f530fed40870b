"""Headings, by their number and their look."""

from baocao.word.recognise.rule import PROSE, LineRule, View

_HEAD = "^**BÁO CÁO**\n^**Kết quả công tác tháng 9**\n"


def _is_part(view: View) -> bool:
    piece = view.piece
    if view.level == 0:
        return True
    above = view.above
    if view.before != "part" or above is None or piece.typed or piece.is_table:
        return False
    number_alone = above.typed is not None and not above.plain
    same_title = above.typed is None and piece.centred and piece.bold > 0.5 and piece.capitals
    return (number_alone or same_title) and (piece.capitals or piece.centred or piece.bold > 0.5)


RULES = (
    LineRule(
        "part",
        PROSE,
        _is_part,
        why="Phần and its number, and the title in capitals on the next line; A. above I. is one, too.",
        good=(
            _HEAD + ">^**Phần thứ nhất**\n>^**KẾT QUẢ CÔNG TÁC**\n**I. TÌNH HÌNH**\n>^**PHẦN II: NHIỆM VỤ**",
            _HEAD + ">**A. KẾT QUẢ CÔNG TÁC**\n**I. TÌNH HÌNH**\nĐã tổ chức.\n>**B. NHIỆM VỤ**",
        ),
        bad=(
            _HEAD + "Phần mềm đã được cài đặt ở 5 xã.",
            _HEAD + "**I. KẾT QUẢ**\nPhần lớn các xã đã báo cáo.",
        ),
    ),
    LineRule(
        "h1",
        PROSE,
        lambda view: view.level == 1,
        why="A Roman number, with any sign after it; or bold capitals without a number.",
        good=(
            _HEAD + ">**I. KẾT QUẢ**\nĐã tổ chức.\n>**II/ NHIỆM VỤ**\nTổ chức.\n>III - Kiến nghị\nKhông.",
            _HEAD + ">I – KẾT QUẢ\nĐã tổ chức.",
            _HEAD + ">**ĐẶC ĐIỂM TÌNH HÌNH**\nĐã tổ chức.",
        ),
        bad=(_HEAD + "**1. Công tác chỉ đạo**\nĐã ban hành.",),
    ),
    LineRule(
        "h2",
        PROSE,
        lambda view: view.level == 2,
        why="An Arabic number before bold words or capitals; or plain, between two such headings.",
        good=(
            _HEAD
            + "**I. KẾT QUẢ**\n>**1. Công tác chỉ đạo**\nĐã ban hành.\n>2. Công tác tổ chức\nĐã tổ chức.\n"
            ">**3. Công tác khác**",
            _HEAD + "**I. KẾT QUẢ**\n>**1. Khám bệnh:** 500 lượt.\n>**2. Tiêm chủng:** 50 cháu.",
            _HEAD + "**I. KẾT QUẢ**\n>**1. Ưu điểm**\nTốt.\n>**2. Kinh phí:** Đã chi 5 triệu đồng.",
            _HEAD + ">1/ KẾT QUẢ\nĐã tổ chức.",
            _HEAD + "**I. KẾT QUẢ**\n>**1 Công tác tổ chức**\nTốt.\n>**2 Tài chính**\nĐã chi.",
        ),
        bad=(
            _HEAD + "**I. KẾT QUẢ**\n**12 Hội viên mới được kết nạp.**\n5 Xã đã báo cáo.",
            "^**QUYẾT ĐỊNH**\n^**QUYẾT ĐỊNH:**\n**Điều 1.** Lập Ban:\n**1. Trưởng Ban:** Ông A.",
            _HEAD + "**I. KẾT QUẢ**\n1. Ban hành Kế hoạch số 5;\n2. Tổ chức 3 hội nghị.",
            _HEAD + "**I. KẾT QUẢ**\n**1.** Ban hành Kế hoạch số 5 về công tác.\n**2.** Tổ chức 3 hội nghị.",
        ),
    ),
    LineRule(
        "h3",
        PROSE,
        lambda view: view.level == 3,
        why="Two numbers before bold words; a letter or a star before short bold words.",
        good=(
            _HEAD + "**1. Công tác**\n>**1.1. Chỉ đạo**\nĐã ban hành.\n>**1.2 Tổ chức**\nĐã tổ chức.",
            _HEAD + "**1. Công tác**\n>***a) Chỉ đạo***\nĐã ban hành.",
            _HEAD + "**1. Công tác**\n>**\\* Chỉ đạo**\nĐã ban hành.",
        ),
        bad=(_HEAD + "**1. Công tác**\n1.1. Ban hành Kế hoạch số 5;\n1.2. Tổ chức 3 hội nghị.",),
    ),
    LineRule(
        "h4",
        PROSE,
        lambda view: view.level == 4,
        why="Three numbers before bold words, or a letter below a heading of two numbers.",
        good=(
            _HEAD + "**1. Công tác**\n**1.1. Chỉ đạo**\n>**1.1.1. Kế hoạch**\nĐã ban hành.",
            _HEAD + "**1. Công tác**\n**1.1. Chỉ đạo**\n>**a) Kế hoạch**\nĐã ban hành.",
        ),
    ),
)
