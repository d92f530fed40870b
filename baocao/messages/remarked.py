"""Messages about reports with findings as comments, and the comments themselves."""

from baocao.messages import Message

# Command line
WRITTEN = Message(vi="Đã ghi {file} (nhận xét: {n})", en="Wrote {file} ({n:comment|comments})")
NOT_MADE = Message(
    vi="{file}: chưa làm được văn bản có nhận xét: {why}; sửa các lỗi đã báo rồi chạy lại; tệp cũ (nếu có) "
    "vẫn còn nguyên",
    en="{file}: the report with comments could not be made: {why}; fix the reported errors and run again; an "
    "existing file is untouched",
)
NOT_READABLE = Message(
    vi="tệp tháng hoặc tệp cơ quan chưa đọc được đủ để in",
    en="too little of the month or its office is readable",
)
NEEDS_FILE = Message(
    vi="--report docx cần tên tệp Word, ví dụ --report docx=nhan-xet.docx",
    en="--report docx needs the name of a Word file, such as --report docx=comments.docx",
)
NEEDS_FOLDER = Message(
    vi="có {n} tháng, mỗi tháng một tệp Word: ghi tên thư mục, kết thúc bằng dấu /, ví dụ "
    "--report docx={folder}/",
    en="there are {n} months, each with a Word file of its own: name a folder, ending with /, such as "
    "--report docx={folder}/",
)
NO_NAME = Message(
    vi="tháng đọc từ đầu vào chuẩn không có tên để đặt vào thư mục; viết --report docx=TỆP.docx",
    en="a month file from standard input has no name for a folder; use --report docx=FILE.docx",
)
NEEDS_ENDING = Message(
    vi="--report docx={file}: tên tệp Word phải có đuôi .docx (docx={file}.docx); nếu là thư mục thì thêm "
    "dấu / (docx={file}/)",
    en="--report docx={file}: a Word file must end with .docx (docx={file}.docx), and a folder with / "
    "(docx={file}/)",
)
IS_BUILT = Message(
    vi="{file} là văn bản mà baocao build viết ra; ghi nhận xét vào tệp khác, ví dụ {other}, hoặc thêm "
    "--force",
    en="{file} is the report that baocao build writes; write the comments to another file, such as {other}, "
    "or add --force",
)
ONLY_REPORT = Message(
    vi="văn bản có nhận xét là tệp Word: viết --report docx=TỆP.docx, không phải --output-format docx",
    en="a report with comments is a Word file: use --report docx=FILE.docx, not --output-format docx",
)

# Comments
AUTHOR = Message(vi="baocao – {severity}", en="baocao – {severity}")
SOURCE = Message(vi="Căn cứ: {source}", en="Source: {source}")
# How a rule names a source that is no act.
WHERE = Message(vi="Tại {where}", en="At {where}")
WHERE_WORDS = Message(vi="Tại {where}: “{words}”", en="At {where}: “{words}”")
TOLD_AT = Message(
    vi="{rule} {name}: {title}; xem nhận xét ở đoạn {n}",
    en="{rule} {name}: {title}; see the comment at paragraph {n}",
)
