"""Messages about Word files that cannot be read."""

from baocao.messages import Message

NOT_WORD = Message(
    vi="“{file}” không phải tệp Word (.docx) hoặc đã hỏng; mở bằng Word và lưu lại",
    en="“{file}” is not a Word file (.docx) or is damaged; open it in Word and save it again",
)
OTHER_FORM = Message(
    vi="“{file}” không phải tệp “Word Document (.docx)” thường: có macro, là mẫu, hoặc lưu dạng Strict; "
    "trong Word chọn Save As, kiểu “Word Document (.docx)”, rồi chạy lại",
    en="“{file}” is not a plain “Word Document (.docx)”: it has macros, is a template or in the strict form; "
    "in Word, choose Save As, type “Word Document (.docx)”, and run again",
)
OLD_LETTERS = Message(
    vi="“{file}” gõ bằng bảng mã cũ {code}, không phải Unicode, nên không đọc được chữ; trong Word chọn hết, "
    "chuyển sang Unicode (UniKey Toolkit: Ctrl+Shift+F6), đổi phông Times New Roman, lưu lại rồi chạy lại",
    en="“{file}” is typed in the old code {code}, not in Unicode, so its letters cannot be read; convert it "
    "to Unicode (UniKey Toolkit: Ctrl+Shift+F6), change the font to Times New Roman, save it and run again",
)
TOO_LARGE = Message(
    vi="“{file}” có phần giải nén ra hơn {limit} MiB hoặc gồm quá nhiều thành phần; không đọc",
    en="“{file}” has a part that unpacks to more than {limit} MiB or to too many elements; not read",
)
TOO_LONG = Message(
    vi="“{file}” có hơn {limit} triệu chữ cái; không đọc",
    en="“{file}” contains more than {limit} million characters; not read",
)
WORDS_ELSEWHERE = Message(
    vi="“{file}” có chữ nhưng không đọc được chữ nào; mở bằng Word, chọn “Lưu dưới dạng” .docx rồi thử lại",
    en="“{file}” contains text, but none of it can be read; open it in Word, save it as .docx and try again",
)
NOT_READABLE = Message(
    vi="“{file}” là tệp {kind}; cần tệp Word (.docx)",
    en="“{file}” is a {kind} file; a Word file (.docx) is needed",
)
UNSIGNED_COPY = Message(
    vi="Bản sao không có chữ ký số của {file}; ký lại bản sao nếu dùng nó thay tệp đã ký",
    en="The copy lacks the digital signature of {file}; sign it again if it is used in place of that file",
)
PICTURE = Message(vi="hình", en="picture")
CHART = Message(vi="biểu đồ", en="chart")
DIAGRAM = Message(vi="sơ đồ", en="diagram")
DRAWING = Message(vi="hình vẽ", en="drawing")
OBJECT = Message(vi="đối tượng nhúng", en="embedded object")
OTHER_FILE = Message(vi="tệp khác chèn vào", en="inserted file")
HIDDEN_TEXT = Message(vi="chữ ẩn", en="hidden text")
HEADER = Message(vi="đầu trang", en="header")
FOOTER = Message(vi="chân trang", en="footer")
COMMENT = Message(vi="nhận xét", en="comment")
