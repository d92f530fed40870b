"""Messages about PDF files: the program that makes them, and their pages."""

from baocao.messages import Message

ONE_FORMAT = Message(
    vi="-o và đầu ra chuẩn chỉ nhận một dạng kết quả; nhiều dạng thì bỏ -o, hoặc dùng --output-dir",
    en="-o and standard output accept one output format; for several, omit -o or use --output-dir",
)
NEEDED = Message(
    vi="muốn tạo PDF cần có LibreOffice, máy này không thấy",
    en="PDF output requires LibreOffice, which was not found",
)
WITHOUT_IT = Message(
    vi="Tệp Word không cần LibreOffice: --to docx",
    en="Word files do not need LibreOffice: --to docx",
)
FAILED = Message(
    vi="LibreOffice “{program}” không tạo được PDF (mã thoát {status}); {said}",
    en="LibreOffice “{program}” did not create a PDF file (exit status {status}); {said}",
)
UNREADABLE = Message(
    vi="LibreOffice tạo ra một tệp PDF hỏng ({problem}); thử lại, hoặc cập nhật LibreOffice",
    en="LibreOffice created a damaged PDF file ({problem}); try again, or update LibreOffice",
)
NOT_CONVERTED = Message(
    vi="{file}: chưa tạo được PDF, tệp PDF cũ (nếu có) vẫn còn nguyên: {said}",
    en="{file}: no PDF was written; an existing file is untouched: {said}",
)
WRITTEN_PAGES = Message(vi="Đã ghi {file} ({n} trang)", en="Wrote {file} ({n:page|pages})")
