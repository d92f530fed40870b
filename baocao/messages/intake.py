"""Messages about files that are given to be read as Word files: what they are instead, and what to do."""

from baocao.messages import Message

IS_OTHER = Message(vi="“{file}” là {kind}; {remedy}", en="“{file}” is {kind}; {remedy}")
NEEDED = Message(
    vi="muốn đọc {kind} cần có LibreOffice, máy này không thấy",
    en="reading {kind} requires LibreOffice, which was not found",
)
WITHOUT_IT = Message(
    vi="Hoặc mở tệp bằng Word, lưu thành .docx rồi chạy lại",
    en="Or open the file in Word, save it as .docx and run again",
)
NOT_CONVERTED = Message(
    vi="LibreOffice “{program}” không đổi được tệp sang .docx (mã thoát {status}); {said}. Tệp có thể đã "
    "hỏng: mở bằng Word, lưu thành .docx rồi chạy lại",
    en="LibreOffice “{program}” could not convert the file to .docx (exit status {status}); {said}. It may "
    "be damaged: open it in Word, save it as .docx and run again",
)
IN_FILE = Message(vi="“{file}”: {said}", en="“{file}”: {said}")
NO_ROOM = Message(
    vi="không ghi được tệp tạm để đổi sang .docx ({problem}); dọn đĩa, hoặc đặt biến TMPDIR là thư mục ghi "
    "được",
    en="cannot write temporary files for the conversion to .docx ({problem}); free disk space, or set TMPDIR "
    "to a folder that can be written to",
)
# What a file is, after “là”.
WORD_97 = Message(vi="tệp Word 97–2003 (.doc)", en="a Word 97–2003 file (.doc)")
ODT = Message(vi="tệp OpenDocument (.odt)", en="an OpenDocument file (.odt)")
FLAT_ODT = Message(vi="tệp OpenDocument dạng XML (.fodt)", en="a flat OpenDocument file (.fodt)")
RTF = Message(vi="tệp RTF", en="an RTF file")
EMPTY = Message(vi="tệp rỗng (0 byte)", en="an empty file (0 bytes)")
ZEROS = Message(
    vi="tệp chỉ gồm byte 0, không còn nội dung", en="a file of zero bytes only, whose content is lost"
)
BROKEN_ZIP = Message(vi="tệp Word (zip) bị hỏng", en="a damaged Word file (zip)")
UNFOLDS = Message(vi="tệp giải nén ra hơn {limit} MiB", en="a file that unpacks to more than {limit} MiB")
NO_WORD_FILE = Message(vi="tệp không phải văn bản Word", en="no Word file")
LOCKED_BY_PASSWORD = Message(vi="tệp có mật khẩu", en="a file with a password")
RIGHTS = Message(
    vi="tệp bị giới hạn quyền đọc (IRM)",
    en="a file whose reading is restricted (information rights management)",
)
LOCK_FILE = Message(
    vi="tệp tạm mà Word hoặc LibreOffice tạo khi đang mở một tệp khác, không phải văn bản",
    en="a temporary file that Word or LibreOffice creates while another file is open, not a document",
)
PLACEHOLDER = Message(
    vi="lối tắt tới một văn bản trên mạng, không chứa văn bản đó",
    en="a link to a document on the network, without the document itself",
)
SHORTCUT = Message(vi="lối tắt của Windows (.lnk)", en="a Windows shortcut (.lnk)")
NAMED_RTF = Message(vi="tệp RTF mang đuôi {suffix}", en="an RTF file with the ending {suffix}")
HTML = Message(vi="trang web (HTML)", en="a web page (HTML)")
MHTML = Message(vi="trang web lưu thành một tệp (MHTML)", en="a web page in one file (MHTML)")
WORD_XML = Message(vi="tệp Word dạng XML", en="a Word file in XML form")
XML = Message(vi="tệp XML", en="an XML file")
EXCEL = Message(vi="tệp Excel", en="an Excel file")
POWERPOINT = Message(vi="tệp PowerPoint", en="a PowerPoint file")
SHEET = Message(vi="bảng tính OpenDocument (.ods)", en="an OpenDocument spreadsheet (.ods)")
OTHER_OPEN = Message(vi="tệp OpenDocument không phải văn bản", en="an OpenDocument file, but not a text")
PAGES = Message(vi="tệp Pages của Apple", en="an Apple Pages file")
EPUB = Message(vi="sách điện tử (EPUB)", en="an e-book (EPUB)")
PDF = Message(vi="tệp PDF", en="a PDF file")
PICTURE = Message(vi="tệp ảnh ({kind})", en="a picture ({kind})")
ARCHIVE = Message(vi="tệp nén ({kind})", en="an archive ({kind})")
LOCKED_ARCHIVE = Message(vi="tệp nén có mật khẩu", en="an archive with a password")
OUTLOOK = Message(vi="thư Outlook (.msg)", en="an Outlook message (.msg)")
VISIO = Message(vi="tệp Visio", en="a Visio file")
PUBLISHER = Message(vi="tệp Publisher", en="a Publisher file")
WORKS = Message(vi="tệp Microsoft Works (.wps)", en="a Microsoft Works file (.wps)")
OLD_WORD = Message(vi="tệp Word rất cũ (trước Word 6)", en="a very old Word file (before Word 6)")
HANGUL = Message(vi="tệp Hangul (.hwp)", en="a Hangul file (.hwp)")
COMPOUND = Message(
    vi="tệp Office 97–2003 hỏng hoặc không phải văn bản",
    en="an Office 97–2003 file that is damaged or no text document",
)
TEXT = Message(vi="tệp chữ thuần, không phải tệp Word", en="a plain text file, not a Word file")
UNKNOWN = Message(vi="tệp hỏng hoặc không phải văn bản Word", en="a file that is damaged or no Word document")

# What to do, after “;”.
SAVE_AS_DOCX = Message(
    vi="mở bằng Word, chọn “Lưu dưới dạng” (Save As) .docx rồi chạy lại; chỉ đổi tên thì không đủ",
    en="open it in Word, use “Save As” .docx and run again; renaming it is not enough",
)
RENAME_RTF = Message(
    vi="đổi đuôi thành .rtf, hoặc mở bằng Word và lưu thành .docx, rồi chạy lại",
    en="rename it to .rtf, or open it in Word and save it as .docx, and run again",
)
REMOVE_PASSWORD = Message(
    vi="mở bằng Word, bỏ mật khẩu (File → Info → Protect Document → Encrypt with Password, xóa mật khẩu), "
    "lưu lại rồi chạy lại",
    en="open it in Word, remove the password (File → Info → Protect Document → Encrypt with Password, clear "
    "it), save it and run again",
)
ASK_FOR_RIGHTS = Message(
    vi="xin người giữ tệp một bản không giới hạn quyền",
    en="ask its owner for a copy without restrictions",
)
DOWNLOAD_AGAIN = Message(
    vi="nếu tệp lấy từ thư, OneDrive hay Google Drive thì tải lại cho xong, nếu không thì lấy bản sao lưu",
    en="if it came from e-mail, OneDrive or Google Drive, download it again, else take a backup copy",
)
USE_THE_OTHER = Message(
    vi="chạy với tệp văn bản cùng tên, không có “~$” hay “.~lock.” ở đầu",
    en="use the document of the same name, without “~$” or “.~lock.” in front",
)
DOWNLOAD_DOCX = Message(
    vi="mở văn bản đó trên trình duyệt, chọn File → Download → Microsoft Word (.docx), rồi chạy với tệp tải "
    "về",
    en="open that document in the browser, choose File → Download → Microsoft Word (.docx), and use that "
    "file",
)
USE_THE_TARGET = Message(vi="chạy với chính tệp mà nó dẫn tới", en="use the file that it leads to")
TAKE_WORD_FILE = Message(
    vi="cần tệp Word của báo cáo: mở bằng chương trình đã tạo ra nó rồi xuất ra .docx",
    en="the report's Word file is needed: open it in the program that made it, and export it as .docx",
)
COPY_TO_WORD = Message(
    vi="cần tệp Word của báo cáo: nếu chỉ có tệp này thì chép nội dung sang một tệp Word mới",
    en="the report's Word file is needed: if this is all there is, copy its content to a new Word file",
)
FIND_SOURCE = Message(
    vi="tìm tệp Word đã in ra nó; nếu không còn, Word mở được PDF rồi lưu thành .docx, nhưng phải rà lại "
    "từng chữ",
    en="find the Word file it was made from; if it is lost, Word can open the PDF and save it as .docx, but "
    "every word must be checked",
)
RECOGNISE = Message(
    vi="ảnh chụp hay bản quét không có chữ để đọc; tìm tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi lưu thành "
    ".docx",
    en="a photo or scan has no text to read; find the Word file, or recognise its text (OCR) and save it as "
    ".docx",
)
UNPACK = Message(vi="giải nén rồi chạy với tệp Word ở bên trong", en="unpack it and use the Word file inside")
UNPACK_MAIL = Message(
    vi="mở thư, lưu tệp Word đính kèm rồi chạy với tệp đó",
    en="open the message, save the attached Word file and use that",
)
GIVE_WORD_FILE = Message(
    vi="chạy với tệp Word (.docx, .doc), .odt hoặc .rtf của báo cáo",
    en="use the report's Word file (.docx, .doc), .odt or .rtf",
)
