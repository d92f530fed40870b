"""What is said of PDF files: the program that makes them, and what their pages show."""

from baocao.messages import Message

ONE_FORMAT = Message(
    vi="-o và đầu ra chuẩn chỉ nhận một dạng kết quả; nhiều dạng thì bỏ -o, hoặc dùng --output-dir",
    en="-o and standard output take one output; for several leave -o out, or use --output-dir",
)
NO_LIBREOFFICE = Message(
    vi="muốn ra PDF cần có LibreOffice, máy này không thấy. Cài: {remedy}. Đã cài ở chỗ khác thì đặt biến "
    "{variable} là đường dẫn của soffice. Tệp Word không cần LibreOffice: --to docx",
    en="a PDF file takes LibreOffice, which is not found here. Install it: {remedy}. Installed elsewhere? "
    "Set {variable} to the path of soffice. A Word file takes no LibreOffice: --to docx",
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
    en="{variable} says “{path}”, and no program is there; correct it, or unset it to search. "
    "A Word file takes no LibreOffice: --to docx",
)
CANNOT_START = Message(
    vi="không chạy được LibreOffice “{program}” ({problem}); cài lại, hoặc chỉ dựng tệp Word: --to docx",
    en="LibreOffice cannot be started: “{program}” ({problem}); install it again, or build Word files only: "
    "--to docx",
)
TOO_LONG = Message(
    vi="LibreOffice “{program}” chạy quá {seconds} giây nên đã bị dừng; {said}",
    en="LibreOffice “{program}” ran for over {seconds} seconds and was stopped; {said}",
)
FAILED = Message(
    vi="LibreOffice “{program}” không làm ra PDF (mã kết thúc {status}); {said}",
    en="LibreOffice “{program}” made no PDF (exit status {status}); {said}",
)
IT_SAID = Message(vi="nó nói: {words}", en="it said: {words}")
IT_SAID_NOTHING = Message(
    vi="nó không nói gì. Hãy thử mở tệp Word bằng LibreOffice",
    en="it said nothing. Try opening the Word file in LibreOffice",
)
UNREADABLE = Message(
    vi="LibreOffice làm ra một tệp PDF hỏng ({problem}); thử lại, hoặc cập nhật LibreOffice",
    en="LibreOffice made a broken PDF file ({problem}); try again, or update LibreOffice",
)
NOT_CONVERTED = Message(
    vi="{file}: chưa ra PDF, tệp PDF cũ (nếu có) vẫn còn nguyên: {said}",
    en="{file}: no PDF, an older one (if any) is as it was: {said}",
)
WRITTEN_PAGES = Message(vi="Đã ghi {file} ({n} trang)", en="Wrote {file} (pages: {n})")
