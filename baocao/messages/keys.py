"""Messages about keys that are unknown or missing."""

from baocao.messages import Message

UNKNOWN_KEY = Message(vi="không có khóa “{key}” ở đây", en="unknown key “{key}”")
KNOWN_KEYS = Message(vi="các khóa dùng được ở đây: {keys}", en="keys allowed here: {keys}")
EXTENDS_ELSEWHERE = Message(
    vi="extends chỉ dùng trong tệp cơ quan: chuyển các khóa này vào offices/TÊN.yaml rồi ghi office: TÊN",
    en="extends is a key of office files: move these keys to offices/NAME.yaml and write office: NAME",
)
BEGIN_WITH_KEYS = Message(
    vi="tệp này bắt đầu bằng các khóa: viết mỗi khóa trên một dòng, sát lề trái, ví dụ {keys}",
    en="the file starts with keys: write one key per line at the left margin, such as {keys}",
)
NAME = Message(vi="TÊN", en="NAME")
OF_OFFICE = Message(
    vi="“{key}” là khóa của tệp cơ quan, không phải của tháng: chuyển dòng này vào offices/{office}.yaml",
    en="“{key}” is a key of the office file, not of the month: move the line to offices/{office}.yaml",
)
OF_INNER_OFFICE = Message(
    vi="“{key}” là khóa của cơ quan: chuyển dòng này vào dưới khóa office, thụt vào như các khóa ở đó",
    en="“{key}” is a key of the office: move the line below the key office, indented like the keys there",
)
OF_KEY = Message(
    vi="“{key}” là khóa nằm trong “{within}”: chuyển dòng này vào đó, thụt vào như các khóa ở đó",
    en="“{key}” is a key inside “{within}”: move the line there, indented like the keys there",
)
MEANT = Message(vi="{question} {place}", en="{question} {place}")
MISSING_KEY = Message(vi="thiếu khóa “{key}”", en="missing key “{key}”")
ADD_KEY = Message(vi="thêm “{key}: …” vào đây", en="add “{key}: …” here")
ADD_TO_ROOT = Message(
    vi="thêm dòng “{key}: …” ở cấp ngoài cùng của tệp",
    en="add a line “{key}: …” at the top level of the file",
)
SUCH_AS = Message(vi="{said}, ví dụ “{like}”", en="{said}, such as “{like}”")
