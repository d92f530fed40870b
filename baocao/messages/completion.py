"""Words of ``baocao completion``."""

from baocao.messages import Message

COMPLETION = Message(
    vi="In đoạn lệnh để shell gợi ý khi bấm Tab: lệnh, tùy chọn, kỳ sau, cơ quan, quy tắc, tệp tháng.",
    en="Print what makes a shell complete on Tab: commands, options, next period, offices, rules, months.",
)
COMPLETION_EXAMPLE = 'eval "$(baocao completion bash)"'
SHELL = Message(vi="Trình dòng lệnh: {shells}.", en="The shell: {shells}.")
SHELL_METAVAR = Message(vi="SHELL", en="SHELL")
UNKNOWN = Message(
    vi="không có gợi ý cho “{shell}”; dùng một trong: {known}",
    en="there is no completion for “{shell}”; use one of: {known}",
)
