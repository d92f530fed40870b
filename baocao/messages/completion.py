"""Messages of ``baocao completion``."""

from baocao.messages import Message

COMPLETION = Message(
    vi="In đoạn lệnh để shell gợi ý khi nhấn Tab: lệnh, tùy chọn, kỳ sau, cơ quan, quy tắc, tệp tháng.",
    en="Print a script for Tab completion of commands, options, next period, offices, rules, month files.",
)
COMPLETION_EXAMPLE = 'eval "$(baocao completion bash)"'
SHELL = Message(vi="Trình dòng lệnh: {shells}.", en="Shell: {shells}.")
SHELL_METAVAR = Message(vi="SHELL", en="SHELL")
UNKNOWN = Message(
    vi="không có gợi ý cho “{shell}”; dùng một trong: {known}",
    en="no completion for “{shell}”; use one of: {known}",
)
