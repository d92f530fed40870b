"""Messages about PDF files: the program that makes them, and their pages."""

from baocao.messages import Message

ONE_FORMAT = Message(
    vi="-o và đầu ra chuẩn chỉ nhận một dạng kết quả; nhiều dạng thì bỏ -o, hoặc dùng --output-dir",
    en="-o and standard output accept one output format; for several, omit -o or use --output-dir",
)
NO_LIBREOFFICE = Message(
    vi="muốn tạo PDF cần có LibreOffice, máy này không thấy. Cài: {remedy}. Đã cài ở chỗ khác thì đặt biến "
    "{variable} là đường dẫn của soffice. Tệp Word không cần LibreOffice: --to docx",
    en="PDF output requires LibreOffice, which was not found. Install it: {remedy}. If it is installed "
    "elsewhere, set {variable} to the path of soffice. Word files do not need LibreOffice: --to docx",
)
INSTALL = (
    "Debian, Ubuntu: apt install libreoffice-writer-nogui",
    "Fedora: dnf install libreoffice-writer",
    "macOS: brew install --cask libreoffice",
    "Windows: winget install TheDocumentFoundation.LibreOffice",
)
WRONG_VARIABLE = Message(
    vi="biến {variable} ghi “{path}”, không có chương trình nào ở đó; sửa lại, hoặc bỏ biến để tự tìm. "
    "Tệp Word không cần LibreOffice: --to docx",
    en="{variable} is “{path}”, but no program is there; correct it, or unset it to search automatically. "
    "Word files do not need LibreOffice: --to docx",
)
CANNOT_START = Message(
    vi="không chạy được LibreOffice “{program}” ({problem}); cài lại, hoặc chỉ tạo tệp Word: --to docx",
    en="cannot start LibreOffice “{program}” ({problem}); reinstall it, or build only Word files: --to docx",
)
TOO_LONG = Message(
    vi="LibreOffice “{program}” chạy quá {seconds} giây nên đã bị dừng; {said}",
    en="LibreOffice “{program}” ran for more than {seconds} seconds and was stopped; {said}",
)
FAILED = Message(
    vi="LibreOffice “{program}” không tạo được PDF (mã thoát {status}); {said}",
    en="LibreOffice “{program}” did not create a PDF file (exit status {status}); {said}",
)
IT_SAID = Message(vi="thông báo của nó: {words}", en="its output: {words}")
IT_SAID_NOTHING = Message(
    vi="nó không thông báo gì. Hãy thử mở tệp Word bằng LibreOffice",
    en="it printed nothing. Try opening the Word file in LibreOffice",
)
UNREADABLE = Message(
    vi="LibreOffice tạo ra một tệp PDF hỏng ({problem}); thử lại, hoặc cập nhật LibreOffice",
    en="LibreOffice created a damaged PDF file ({problem}); try again, or update LibreOffice",
)
NOT_CONVERTED = Message(
    vi="{file}: chưa tạo được PDF, tệp PDF cũ (nếu có) vẫn còn nguyên: {said}",
    en="{file}: no PDF was written; an existing file is untouched: {said}",
)
WRITTEN_PAGES = Message(vi="Đã ghi {file} ({n} trang)", en="Wrote {file} (pages: {n})")
