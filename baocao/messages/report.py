"""Messages around findings."""

from baocao.messages import Message

# By severity, as the values of Severity spell it.
SEVERITIES = {
    "error": Message(vi="lỗi", en="error"),
    "warning": Message(vi="cảnh báo", en="warning"),
    "info": Message(vi="lưu ý", en="info"),
}
# By the first letters of a rule's id, in the order in which they are listed.
FAMILIES = {
    "YM": Message(vi="Tệp YAML: cú pháp, ký tự, dòng", en="YAML file: syntax, characters, lines"),
    "SC": Message(vi="Khóa và giá trị", en="Keys and values"),
    "KY": Message(vi="Ngày tháng, kỳ báo cáo", en="Dates and periods"),
    "VD": Message(vi="Viện dẫn văn bản", en="Cited documents"),
    "CT": Message(vi="Chính tả, dấu câu, tên gọi", en="Spelling, punctuation, names"),
    "DM": Message(vi="Đề mục và các mục", en="Sections and items"),
    "SL": Message(vi="Số liệu, bảng, phụ lục", en="Figures, tables, appendices"),
    "CC": Message(vi="Chú thích", en="Footnotes"),
    "NN": Message(vi="Nơi nhận", en="Recipients"),
    "KK": Message(vi="Ký văn bản", en="Signature"),
    "TF": Message(vi="Thể thức của tệp Word", en="Form of Word files"),
    "TT": Message(vi="Thể thức, cách đánh số, mẫu", en="Official format, numbering, templates"),
}
# The source of a rule that no official text states.
PRACTICE = Message(vi="thông lệ", en="practice")
COUNTS = {
    "error": Message(vi="{n} lỗi", en="{n:error|errors}"),
    "warning": Message(vi="{n} cảnh báo", en="{n:warning|warnings}"),
    "info": Message(vi="{n} lưu ý", en="{n:info|infos}"),
}
NOTHING = Message(vi="Không có lỗi trong {n} tệp.", en="No problems in {n:file|files}.")
TOTAL = Message(vi="{counts} trong {n} tệp.", en="{counts} in {n:file|files}.")
WRITTEN = Message(vi="Đã ghi “{file}”.", en="Wrote “{file}”.")
NOT_JUDGED = Message(
    vi="Chưa kiểm tra được {n} tệp hay thư mục; lý do ghi ở trên.",
    en="{n:file or folder|files or folders} could not be checked; the reasons are above.",
)
ELSEWHERE = Message(
    vi="còn {n} chỗ như thế, ở các dòng {lines}; xem hết:\n      baocao validate --all {files:arg}",
    en="{n} more like this, on lines {lines}; to see all:\n      baocao validate --all {files:arg}",
)
ALL = Message(
    vi="Nêu mọi chỗ; không gộp những lỗi giống nhau của một tệp.",
    en="Show every finding; do not gather equal ones of a file.",
)
FIXABLE = Message(
    vi="{n} chỗ sửa tự động được: baocao fix {files:arg}",
    en="{n} fixable automatically: baocao fix {files:arg}",
)
SOME_FIXABLE = Message(
    vi="Có chỗ sửa tự động được: baocao fix {files:arg}",
    en="Some are fixable automatically: baocao fix {files:arg}",
)
OF_THEM_FIXABLE = Message(vi="(sửa tự động được {n})", en="({n} fixable)")
NO_STATISTICS = Message(
    vi="--statistics chỉ dùng với --output-format: {known}", en="--statistics needs --output-format: {known}"
)
STATISTICS = Message(
    vi="Chỉ đếm số lỗi theo quy tắc, nhiều nhất trước; cả với --output-format json.",
    en="Only count the findings by rule, the most frequent first; also with --output-format json.",
)
QUIET = Message(
    vi="Chỉ in lỗi; không in dòng tổng kết và tên tệp đã ghi.",
    en="Print only problems, not the summary line and the names of written files.",
)
PLACE = Message(vi="Vị trí", en="Location")
RULE = Message(vi="Quy tắc", en="Rule")
FAULT = Message(vi="Lỗi và cách sửa", en="Problem and fix")
WRITE = Message(vi="viết: {text}", en="write: {text}")
# In place of “write:” where ``fix`` does not do it.
BY_HAND = Message(vi="sửa tay: {text}", en="by hand: {text}")
MORE = Message(
    vi="chỉ nêu {n} chỗ đầu của quy tắc này; sửa xong chạy lại để thấy các chỗ còn lại",
    en="only the first {n} findings of this rule are shown; fix them and run again to see the rest",
)
