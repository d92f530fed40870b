"""Messages of ``baocao import``, and the comments that it writes into month and office files."""

from baocao.messages import Message

# Comments in the files, which are Vietnamese.
UNSURE = Message(vi="? {why}", en="? {why}")
FROM_WORD = Message(vi="Lấy từ tệp Word “{file}”.", en="Taken from the Word file “{file}”.")
UNSURE_HOW = Message(
    vi="Chỗ có “# ?” là đoán, cần xem lại rồi xóa lời ghi; chữ sau dấu # không in ra.",
    en="“# ?” marks a guess: check it and delete the comment; what follows # is not printed.",
)
OFFICE_HOW = Message(
    vi="Những gì mọi báo cáo của cơ quan có chung; sửa tại đây, mọi tháng đổi theo.",
    en="What all reports of the office have in common; a change here changes every month.",
)
FLAWS = {
    "merged-cells": Message(
        vi="ô gộp trong bảng được tách ra, chữ ở ô đầu", en="merged cells were split; the first has the words"
    ),
    "no-heading": Message(vi="bảng không có dòng tên cột", en="no row names the columns"),
    "table-in-cell": Message(vi="bảng trong ô thành chữ trong ô", en="a table in a cell became its text"),
    "uneven-rows": Message(vi="các dòng có số ô khác nhau", en="the rows have different numbers of cells"),
}
DOUBTS = {
    "which-body": Message(
        vi="chưa rõ đâu là cơ quan cấp trên, đâu là cơ quan ban hành",
        en="unclear which body is the superior and which the issuer",
    ),
    "heading-or-item": Message(
        vi="đầu đề hay mục: dòng ngắn có số, không đậm", en="heading or item: a short numbered line, not bold"
    ),
    "kind-of-line": Message(vi="chỉ đoán theo chữ", en="guessed by its words only"),
    "period-inferred": Message(
        vi="trích yếu không ghi kỳ, suy từ ngày ký", en="inferred from the signing date"
    ),
    "next-period": Message(
        vi="kỳ sau trong tệp Word không liền kỳ này", en="the next period does not follow this one"
    ),
    "wrapped-name": Message(vi="tên có thể còn ở dòng sau", en="the name may go on in the next line"),
    "who-signs": Message(vi="xem lại chức vụ và tên người ký", en="check the post and name of the signer"),
    "table-flattened": Message(vi="ô gộp trong bảng được tách ra", en="merged cells were split"),
    "struck": Message(
        vi="có chữ bị gạch ngang trong tệp Word: xóa hay giữ?",
        en="words are crossed out in the Word file: delete or keep them?",
    ),
    "second-paper": Message(vi="tệp Word có hơn một văn bản", en="the file has more than one document"),
    "month-differs": Message(
        vi="tháng ở đây khác tháng của báo cáo", en="names another month than the report's"
    ),
}
NO_CODE = Message(vi="tệp Word không ghi ký hiệu", en="the Word file has no code")
NO_PLACE = Message(vi="tệp Word không ghi địa danh", en="the Word file has no place")
NO_SUBJECT = Message(vi="tệp Word không có trích yếu", en="the Word file has no subject")
NO_RECIPIENTS = Message(vi="tệp Word không có nơi nhận", en="the Word file has no recipients")
NO_POSITION = Message(vi="tệp Word không ghi chức vụ người ký", en="the Word file has no post of the signer")
EMPTY_SECTION = Message(vi="phần này trống trong tệp Word", en="empty in the Word file")
ASKED_PERIOD = Message(vi="ghi theo --period", en="from --period")

# The command line.
IMPORT = Message(
    vi="Chuyển báo cáo Word sẵn có thành tệp tháng, và tệp cơ quan nếu chưa có; không bỏ chữ nào.",
    en="Turn a Word report into a month file, and an office file if there is none; no word is lost.",
)
IMPORT_EXAMPLE = "baocao import 2020-02.docx --output-dir tu-word"
WORD_FILES = Message(vi="Tệp Word (.docx).", en="Word files (.docx).")
OUTPUT = Message(
    vi="Tệp tháng ghi ra; “-” là đầu ra chuẩn. Không ghi thì đặt theo kỳ, cạnh tệp Word.",
    en="Month file to write; “-” is standard output. Default: named after the period, next to the Word file.",
)
PERIOD = Message(
    vi="Kỳ của báo cáo, ví dụ 2025-09, khi tệp Word không ghi.",
    en="Period of the report, such as 2025-09, if the Word file does not say it.",
)
OFFICE = Message(vi="Cơ quan đã có tệp; không ghi thì tự tìm.", en="Office that has a file; default: found.")
OUTPUT_DIR = Message(
    vi="Ghi vào thư mục này thay vì cạnh tệp Word.",
    en="Write into this folder instead of next to the Word file.",
)
REPORT = Message(
    vi="Ghi kết quả nhận dạng từng dòng vào tệp: json=TỆP.",
    en="Write what was recognised, line by line, to a file: json=FILE.",
)
STRICT = Message(
    vi="Mã thoát 1 nếu có gì trong tệp Word không vào được hai tệp.",
    en="Exit with status 1 if something of the Word file is in neither file.",
)
ONE_FILE = Message(
    vi="{option} chỉ dùng khi nhập một tệp; nhiều tệp thì dùng --output-dir",
    en="{option} is for a single file; use --output-dir for several",
)
REPORT_FORM = Message(
    vi="--report nhận json=TỆP, không nhận “{asked}”", en="--report takes json=FILE, not “{asked}”"
)
UNKNOWN_KIND = Message(vi="văn bản không rõ loại", en="document of an unknown kind")
NO_REPORT = Message(
    vi="“{file}” không phải báo cáo ({kind}); không ghi gì",
    en="“{file}” is not a report ({kind}); nothing was written",
)
WHICH_PERIOD = Message(
    vi="“{file}” không ghi kỳ báo cáo; thêm --period, ví dụ --period 2025-09",
    en="“{file}” does not say its period; add --period, such as --period 2025-09",
)
MONTH_ENDING = Message(
    vi="“{file}” không mang đuôi của tệp tháng; đặt tên có đuôi .yaml",
    en="“{file}” does not have the extension of a month file; give it a name that ends in .yaml",
)
SAME_MONTH = Message(
    vi="“{file}” vừa ghi từ tệp Word trước; nhập riêng tệp này, với -o TÊN-KHÁC.yaml",
    en="“{file}” was just written from an earlier Word file; import this one alone, with -o OTHER.yaml",
)
OTHER_OFFICE = Message(
    vi="Cơ quan “{office}” không khớp tệp Word, là của “{here}”: xem kỹ những chỗ khác dưới đây.",
    en="The office “{office}” does not fit the Word file, which is of “{here}”: see the differences below.",
)
OFFICE_FOUND = Message(
    vi="Dùng tệp cơ quan “{office}” đã có.", en="The office “{office}”, which has a file, is used."
)
MORE_PAPERS = Message(
    vi="“{file}” có {n} văn bản; tách mỗi văn bản ra một tệp rồi nhập lại thì đúng hơn",
    en="“{file}” has {n:document|documents}; split it into a file for each and import those",
)
NOT_SURE = Message(
    vi="Chưa chắc {n} chỗ: tìm “# ?” trong tệp vừa ghi.",
    en="Not sure in {n:place|places}: look for “# ?” in the files.",
)
LEFT = Message(vi="Không lấy vào được {n} thứ:", en="Not taken, {n}:")
LEFT_LINE = Message(vi="- {what}: {text}", en="- {what}: {text}")
DIFFERS = Message(
    vi="Văn bản tạo lại khác tệp Word ở {n} dòng:", en="The built report differs in {n:line|lines}:"
)
DIFFERS_LINE = Message(vi="- “{word}” → “{built}”", en="- “{word}” → “{built}”")
ONLY_WORD_LINE = Message(vi="- chỉ tệp Word có: “{word}”", en="- only the Word file has: “{word}”")
ONLY_BUILT_LINE = Message(
    vi="- chỉ văn bản tạo lại có: “{built}”", en="- only the built report has: “{built}”"
)
AND_MORE = Message(vi="- và {n} chỗ nữa: --report json=TỆP", en="- and {n} more: --report json=FILE")
PERIOD_WORD = Message(vi="{name} là “{printed}”", en="{name} is “{printed}”")
NEXT = Message(vi="Xem lại: baocao preview {file:arg}", en="Look at it: baocao preview {file:arg}")
NEXT_ERRORS = Message(
    vi="Còn {n} lỗi, có từ tệp Word: baocao validate {file:arg}",
    en="{n:error|errors}, which the Word file had: baocao validate {file:arg}",
)
KINDS = {
    "picture": Message(vi="hình", en="picture"),
    "chart": Message(vi="biểu đồ", en="chart"),
    "equation": Message(vi="công thức", en="equation"),
    "object": Message(vi="đối tượng nhúng", en="embedded object"),
    "header": Message(vi="chữ ở đầu trang", en="header"),
    "footer": Message(vi="chữ ở chân trang", en="footer"),
    "comment": Message(vi="lời bình", en="comment"),
    "words": Message(vi="chữ không có chỗ", en="words without a place"),
    "footnote": Message(vi="chú thích không có dấu", en="note without a mark"),
    "draft": Message(vi="dấu dự thảo", en="draft mark"),
    "urgency": Message(vi="độ khẩn", en="urgency"),
    "circulation": Message(vi="phạm vi lưu hành", en="circulation"),
    "contact": Message(vi="dòng liên hệ", en="contact"),
    "drafter": Message(vi="người soạn thảo", en="drafter"),
}
