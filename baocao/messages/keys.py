"""Messages about keys that are unknown or missing."""

from baocao.messages import Message

UNKNOWN_KEY = Message(vi="không có khóa “{key}” ở đây", en="unknown key “{key}”")
KNOWN_KEYS = Message(vi="các khóa dùng được ở đây: {keys}", en="keys allowed here: {keys}")
EXTENDS_ELSEWHERE = Message(
    vi="extends chỉ dùng trong tệp cơ quan: chuyển các khóa này vào offices/TÊN.yaml rồi ghi office: TÊN",
    en="extends is a key of office files: move these keys to offices/NAME.yaml and write office: NAME",
)
MISSING_KEY = Message(vi="thiếu khóa “{key}”", en="missing key “{key}”")
ADD_KEY = Message(vi="thêm “{key}: …” vào đây", en="add “{key}: …” here")
ADD_TO_ROOT = Message(
    vi="thêm dòng “{key}: …” ở cấp ngoài cùng của tệp",
    en="add a line “{key}: …” at the top level of the file",
)
SUCH_AS = Message(vi="{said}, ví dụ “{like}”", en="{said}, such as “{like}”")
