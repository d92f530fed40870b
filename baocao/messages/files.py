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
    vi="thư mục “{folder}” không có tệp .yaml nào",
    en="folder “{folder}” holds no .yaml file",
)
PASSED_OVER = Message(
    vi="bỏ qua “{file}”: nằm trong thư mục của các tệp cơ quan mà không phải tệp cơ quan, cũng không có mục "
    "period của tệp tháng; chuyển tệp đi chỗ khác hoặc thêm period",
    en="passed over “{file}”: it lies where files of offices do, is none, and has no period as a month has; "
    "move it elsewhere, or give it a period",
)
TWO_OF_ONE = Message(
    vi="“{first}” và “{second}” là hai tệp của cùng một tháng; giữ một tệp, đổi tên hoặc xóa tệp kia",
    en="“{first}” and “{second}” are two files of one month; keep one, and rename or delete the other",
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
LEAVES = Message(
    vi="không mở “{file}”: liên kết dẫn ra ngoài “{root}”; chép tệp vào trong đó, "
    "hoặc đặt biến {setting}=1 nếu tin mọi liên kết ở đó",
    en="“{file}” is not opened: links lead it out of “{root}”; copy the file into it, "
    "or set {setting}=1 if you trust every link there",
)
LINK_NOT_WRITTEN = Message(
    vi="không ghi qua liên kết “{file}”, nó dẫn tới “{target}”; xóa liên kết rồi làm lại, "
    "hoặc ghi thẳng tên tệp đích (đặt {setting}=1 nếu tin mọi liên kết)",
    en="nothing is written through the link “{file}”, which leads to “{target}”; remove the link, "
    "or name the file itself ({setting}=1 if you trust every link)",
)
NOT_WRITTEN_TO = Message(
    vi="không ghi vào “{file}”: đó là {kind}, không phải tệp thường; ghi ra “-” rồi chuyển hướng",
    en="nothing is written to “{file}”: it is {kind}, no plain file; write to “-” and redirect it",
)
WAS_READ = Message(
    vi="“{file}” là tệp tháng hay tệp mà lệnh này đọc, ghi kết quả đè lên thì mất; ghi ra tên khác, "
    "hoặc thêm --force nếu thật sự muốn thay",
    en="“{file}” is a month or another file that is read, which the result would destroy; write elsewhere, "
    "or add --force if you do want to replace it",
)
NOT_OURS = Message(
    vi="“{file}” đã có và không mang đuôi của kết quả ({endings}), có thể là tệp của bạn; ghi ra tên khác, "
    "hoặc thêm --force nếu muốn thay",
    en="“{file}” exists and has no ending of this result ({endings}), so it may be a file of yours; write to "
    "another name, or add --force to replace it",
)
WRITTEN_TWICE = Message(
    vi="hai kết quả cùng ghi vào “{file}”; đổi tên một kết quả",
    en="two results would both be written to “{file}”; give one another name",
)
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
FOLDER_GONE = Message(
    vi="thư mục đang làm việc không còn nữa; vào một thư mục khác (cd) rồi chạy lại",
    en="the working folder is gone; go to another one (cd) and run this again",
)
MACHINE = Message(
    vi="máy không cho làm tiếp ({problem}); đóng bớt chương trình rồi chạy lại",
    en="the machine refuses to go on ({problem}); close other programs and run this again",
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
    errno.EMFILE: Message(vi="quá nhiều tệp đang mở", en="too many open files"),
    errno.ENFILE: Message(vi="cả máy quá nhiều tệp đang mở", en="too many open files on the machine"),
    errno.ENOMEM: Message(vi="hết bộ nhớ", en="no memory left"),
    errno.EAGAIN: Message(vi="quá nhiều chương trình đang chạy", en="too many programs are running"),
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
