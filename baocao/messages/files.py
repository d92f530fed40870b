"""What is said when files cannot be found, read or written."""

import errno

from baocao.messages import Message

NO_FILE = Message(
    vi="không có tệp “{file}”; xem lại đường dẫn", en="there is no file “{file}”; check the path"
)
IS_FOLDER = Message(
    vi="“{file}” là thư mục, ở đây cần một tệp; ghi rõ tên tệp trong đó",
    en="“{file}” is a folder, and one file is wanted here; name the file in it",
)
CLOSED = Message(vi="đầu vào chuẩn đã đóng", en="standard input is closed")
NO_MONTHS = Message(
    vi="thư mục “{folder}” không có tệp .yaml nào", en="folder “{folder}” holds no .yaml file"
)
CANNOT_READ = Message(
    vi="không đọc được “{file}” ({problem}); xem lại quyền đọc tệp",
    en="cannot read “{file}” ({problem}); check its permissions",
)
NOT_PLAIN = Message(
    vi="không mở “{file}”: đó là {kind}, không phải tệp thường; chép nội dung ra một tệp rồi dùng tệp ấy",
    en="“{file}” is not opened: it is {kind}, no plain file; copy what it holds into a file and use that",
)
A_PIPE = Message(vi="một đường ống", en="a pipe")
A_SOCKET = Message(vi="một ổ cắm mạng", en="a socket")
A_DEVICE = Message(vi="một thiết bị", en="a device")
MADE_UP = Message(vi="tệp do hệ thống tự tạo ra khi đọc", en="made up by the system as it is read")
TOO_LARGE = Message(
    vi="“{file}” lớn hơn {limit} KiB, không phải loại tệp này; xem lại đường dẫn",
    en="“{file}” is larger than {limit} KiB, so it is no file of this kind; check the path",
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
# What systems say in English, by the number of the error.
_PROBLEMS = {
    errno.EACCES: Message(vi="không có quyền", en="permission denied"),
    errno.EPERM: Message(vi="hệ thống không cho phép", en="operation not permitted"),
    errno.EISDIR: Message(vi="đó là thư mục", en="it is a folder"),
    errno.ENOTDIR: Message(
        vi="có phần của đường dẫn không phải thư mục", en="a part of the path is no folder"
    ),
    errno.ENOENT: Message(vi="không có tệp hay thư mục này", en="no such file or folder"),
    errno.ENAMETOOLONG: Message(vi="tên quá dài", en="the name is too long"),
    errno.ENOSPC: Message(vi="hết chỗ trống", en="no space left"),
    errno.EROFS: Message(vi="ổ đĩa chỉ cho đọc", en="the drive is read-only"),
    errno.EADDRINUSE: Message(vi="chương trình khác đang dùng", en="in use by another program"),
    errno.ENOEXEC: Message(vi="đó không phải một chương trình", en="it is no program"),
    errno.ELOOP: Message(vi="các liên kết vòng quanh nhau", en="links go round in a circle"),
}


def problem_of(error: OSError) -> object:
    """Return what an error of the system says, in the user's language where it is a common one."""
    return _PROBLEMS.get(error.errno or 0) or error.strerror or error


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
