"""Messages about LibreOffice: where it is, and what it said."""

from baocao.messages import Message

# A problem, and what can be done without LibreOffice.
DO_WITHOUT = Message(vi="{problem}. {otherwise}", en="{problem}. {otherwise}")
NO_LIBREOFFICE = Message(
    vi="{need}. Cài: {remedy}. Đã cài ở chỗ khác thì đặt biến {variable} là đường dẫn của soffice",
    en="{need}. Install it: {remedy}. If it is installed elsewhere, set {variable} to the path of soffice",
)
INSTALL = (
    "Debian, Ubuntu: apt install libreoffice-writer-nogui",
    "Fedora: dnf install libreoffice-writer",
    "macOS: brew install --cask libreoffice",
    "Windows: winget install TheDocumentFoundation.LibreOffice",
)
WRONG_VARIABLE = Message(
    vi="biến {variable} ghi “{path}”, không có chương trình nào ở đó; sửa lại, hoặc bỏ biến để tự tìm",
    en="{variable} is “{path}”, but no program is there; correct it, or unset it to search automatically",
)
CANNOT_START = Message(
    vi="không chạy được LibreOffice “{program}” ({problem}); cài lại",
    en="cannot start LibreOffice “{program}” ({problem}); reinstall it",
)
TOO_LONG = Message(
    vi="LibreOffice “{program}” chạy quá {seconds} giây nên đã bị dừng; {said}",
    en="LibreOffice “{program}” ran for more than {seconds} seconds and was stopped; {said}",
)
IT_SAID = Message(vi="thông báo của nó: {words}", en="its output: {words}")
IT_SAID_NOTHING = Message(
    vi="nó không thông báo gì. Hãy thử mở tệp Word bằng LibreOffice",
    en="it printed nothing. Try opening the Word file in LibreOffice",
)
