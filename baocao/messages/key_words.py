"""Vietnamese words that clerks write for keys, besides the titles that the keys have."""

# The keys by their words, the likelier first: “signature.name” is the key “name” inside “signature”, or where
# there is no key “signature”.
IN_VIETNAMESE = {
    "kỳ": "period", "kỳ báo cáo": "period", "tháng": "period", "cơ quan": "office",
    "đơn vị": "office figures.unit", "ngày": "date", "ngày ký": "date", "ngày tháng": "date",
    "ngày tháng năm": "date", "ngày ban hành": "date", "ngày báo cáo": "date", "số": "number",
    "số văn bản": "number", "số hiệu": "number", "số ký hiệu": "number", "số báo cáo": "number",
    "kết quả": "results", "kết quả công tác": "results", "kết quả thực hiện": "results",
    "việc đã làm": "results", "nhiệm vụ": "priorities", "nhiệm vụ trọng tâm": "priorities",
    "phương hướng": "priorities", "phương hướng nhiệm vụ": "priorities", "kế hoạch": "priorities",
    "nhiệm vụ tháng sau": "priorities", "nhiệm vụ tháng tới": "priorities", "nhiệm vụ kỳ sau": "priorities",
    "kế hoạch tháng sau": "priorities", "chú thích": "footnotes", "số liệu": "figures",
    "phụ lục": "appendices", "kết luận": "closing", "câu kết": "closing", "lời kết": "closing",
    "nơi nhận": "recipients", "ký": "signature", "chữ ký": "signature",
    "người ký": "signature signature.name", "tên người ký": "signature.name", "địa danh": "place",
    "nơi": "place", "nơi ban hành": "place", "kính gửi": "addressees", "nơi gửi": "addressees",
    "dự thảo": "draft", "độ khẩn": "urgency", "mức độ khẩn": "urgency", "phạm vi lưu hành": "circulation",
    "lưu hành": "circulation", "người soạn thảo": "drafter", "người soạn": "drafter", "liên hệ": "contact",
    "địa chỉ": "contact", "điện thoại": "contact", "số bản": "drafter.copies", "tác giả": "author",
    "căn cứ": "basis", "mở đầu": "preamble", "phần mở đầu": "preamble", "lời nói đầu": "preamble",
    "tên": "name", "tên đơn vị": "name", "tên cơ quan": "name", "cấp trên": "superior",
    "cơ quan chủ quản": "superior", "đơn vị chủ quản": "superior", "nơi ra văn bản": "issuer",
    "tên viết tắt": "code", "ký hiệu": "code", "trích yếu": "subject", "thể thức": "format",
    "đề cương": "outline", "đánh số": "numbering", "họ tên": "signature.name",
    "họ và tên": "signature.name", "chức vụ": "signature.position", "chức danh": "signature.position",
    "thẩm quyền": "signature.authority", "quyền hạn": "signature.authority",
    "ký thay": "signature.on_behalf_of", "tiêu đề": "title", "tên mục": "title", "nội dung": "content",
    "mục": "items", "bảng": "table", "cột": "columns", "hàng": "rows", "dòng": "rows", "giá trị": "value",
    "đơn vị tính": "figures.unit",
}  # fmt: skip
