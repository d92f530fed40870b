"""Messages of the server for editors."""

from baocao.messages import Message

SERVER = Message(
    vi="Máy chủ ngôn ngữ cho trình soạn thảo (LSP, qua đầu vào và đầu ra chuẩn): báo lỗi khi đang viết, sửa "
    "nhanh, giải thích, gợi ý khóa. Trình soạn thảo tự chạy lệnh này; không ghi tệp nào.",
    en="Language server for editors (LSP on standard input and output): findings while typing, quick fixes, "
    "hover help, completion. The editor runs this command; it writes no file.",
)
EXAMPLE = "baocao server"
ALSO_HERE = Message(vi="lỗi này cũng ở đây", en="the same problem is also here")
BY_SOURCE = Message(vi="Theo: {source}", en="Source: {source}")
FIX = Message(vi="Sửa {id}: {message}", en="Fix {id}: {message}")
REPLACE = Message(vi="Sửa thành “{text}” ({id})", en="Replace with “{text}” ({id})")
IGNORE = Message(vi="Bỏ qua {id} ở đây", en="Ignore {id} here")
IGNORE_COMMENT = Message(vi="# baocao: bỏ qua {id}", en="# baocao: ignore {id}")
FIX_ALL = Message(vi="Sửa mọi lỗi sửa được an toàn", en="Fix all problems that can be fixed safely")
NOT_DECLARED = Message(vi="“{id}” chưa được khai", en="“{id}” is not declared")
CANNOT_RENAME = Message(
    vi="tên “{name}” đã có, hoặc không viết được: chỉ dùng chữ, số, dấu gạch ngang và gạch dưới",
    en="the name “{name}” is taken or cannot be written: use letters, digits, hyphens and underscores only",
)
