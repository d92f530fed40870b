"""Words around findings."""

from baocao.messages import Message

# By severity, as the values of Severity spell it.
SEVERITIES = {
    "error": Message(vi="lỗi", en="error"),
    "warning": Message(vi="cảnh báo", en="warning"),
    "info": Message(vi="lưu ý", en="info"),
}
COUNTS = {
    "error": Message(vi="{n} lỗi", en="errors: {n}"),
    "warning": Message(vi="{n} cảnh báo", en="warnings: {n}"),
    "info": Message(vi="{n} lưu ý", en="infos: {n}"),
}
WRITE = Message(vi="viết: {text}", en="write: {text}")
