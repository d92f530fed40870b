"""Messages about a project's settings."""

from baocao.messages import Message

WRONG_LINE = Message(
    vi="không đọc được “{file}”, dòng {line}: {said}", en="cannot read “{file}”, line {line}: {said}"
)
NOT_UTF8 = Message(
    vi="có byte không phải UTF-8; lưu lại tệp bằng mã UTF-8",
    en="contains a byte that is not UTF-8; save the file as UTF-8",
)
NOT_TOML = Message(
    vi="không đúng cú pháp TOML ({problem}); sửa dòng này",
    en="invalid TOML ({problem}); correct this line",
)
TOO_DEEP = Message(
    vi="danh sách và bảng lồng nhau quá {limit} cấp; bớt cấp",
    en="nested more than {limit} levels deep; remove some levels",
)
TOO_LONG_A_NUMBER = Message(
    vi="số dài quá {limit} chữ số; sửa lại", en="number has more than {limit} digits; correct it"
)
TOO_LONG_A_KEY = Message(
    vi="khóa có quá {limit} phần cách nhau bằng dấu chấm; sửa lại",
    en="key has more than {limit} dotted parts; correct it",
)
UNKNOWN_KEY = Message(
    vi="{file}: không có khóa “{key}”; dùng một trong: {known}",
    en="{file}: unknown setting “{key}”; use one of: {known}",
)
NOT_A_TABLE = Message(
    vi="{file}: “{key}” phải là một bảng, viết [{key}] rồi từng khóa ở các dòng dưới",
    en="{file}: “{key}” must be a table: write [{key}] and put its settings on the lines below",
)
NOT_A_LIST = Message(
    vi='{file}: “{key}” phải là danh sách mã quy tắc, ví dụ {key} = ["VD002", "CT"]',
    en='{file}: “{key}” must be a list of rule ids, such as {key} = ["VD002", "CT"]',
)
WRONG_SEVERITY = Message(
    vi='{file}: khóa severity ghi mức của từng quy tắc, ví dụ KY006 = "warning"; các mức: {known}',
    en='{file}: severity sets the severity of each rule, such as KY006 = "warning"; use one of: {known}',
)
UNKNOWN_RULE = Message(
    vi="{where}: không có quy tắc “{id}”",
    en="{where}: unknown rule “{id}”",
)
SEE_RULES = Message(vi="{said}; xem “baocao rules”", en="{said}; see “baocao rules”")
NAME_OF_RULE = Message(
    vi="{where}: “{name}” là tên của quy tắc {id}; ghi {id}",
    en="{where}: “{name}” is the name of rule {id}; write {id}",
)
