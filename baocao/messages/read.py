"""What is said of Word files that cannot be read."""

from baocao.messages import Message

NOT_WORD = Message(
    vi="“{file}” không phải tệp Word (.docx) hoặc đã hỏng; mở bằng Word và lưu lại",
    en="“{file}” is no Word file (.docx), or a broken one; open it in Word and save it again",
)
TOO_LARGE = Message(
    vi="“{file}” giải nén ra hơn {limit} MiB; không đọc",
    en="“{file}” unpacks to more than {limit} MiB; not read",
)
NOT_READABLE = Message(
    vi="“{file}” là tệp {kind}; baocao text chỉ đọc tệp tháng và tệp Word (.docx)",
    en="“{file}” is a {kind} file; baocao text reads months and Word files (.docx) only",
)
