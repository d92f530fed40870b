"""What is said when files cannot be found, read or written."""

from baocao.messages import Message

NO_FILE = Message(
    vi="không có tệp “{file}”; xem lại đường dẫn", en="there is no file “{file}”; check the path"
)
CLOSED = Message(vi="đầu vào chuẩn đã đóng", en="standard input is closed")
NO_MONTHS = Message(
    vi="thư mục “{folder}” không có tệp .yaml nào", en="folder “{folder}” holds no .yaml file"
)
CANNOT_READ = Message(
    vi="không đọc được “{file}” ({problem}); xem lại quyền đọc tệp",
    en="cannot read “{file}” ({problem}); check its permissions",
)
TROUBLE = Message(
    vi="không dùng được “{file}” ({problem}); xem lại đường dẫn và quyền",
    en="cannot use “{file}” ({problem}); check the path and its permissions",
)
CANNOT_WRITE_OUT = Message(
    vi="không ghi được ra đầu ra chuẩn ({problem})", en="cannot write to standard output ({problem})"
)
CANNOT_WRITE = Message(
    vi="không ghi được “{file}” ({problem}); tệp cũ, nếu có, vẫn còn nguyên. Xem lại {check}",
    en="cannot write “{file}” ({problem}); an older file, if any, is as it was. Check {check}",
)
TO_CHECK = Message(vi="quyền ghi và chỗ trống", en="permissions and free space")
# By the ending of the file: programs that keep others from writing what they show.
TO_CHECK_OF = {
    ".docx": Message(
        vi="quyền ghi, chỗ trống, và tệp có đang mở trong Word không",
        en="permissions, free space, and whether the file is open in Word",
    ),
    ".pdf": Message(
        vi="quyền ghi, chỗ trống, và tệp có đang mở trong chương trình xem PDF không",
        en="permissions, free space, and whether the file is open in a PDF viewer",
    ),
}
