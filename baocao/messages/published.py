"""Messages of errors that only programs which import this one see."""

from baocao.messages import Message

FAULTY = Message(
    vi="“{file}” còn {n} lỗi nên không dùng được; lỗi đầu tiên: {where} {problem}",
    en="“{file}” cannot be used, it has {n:error|errors}; the first one: {where} {problem}",
)
