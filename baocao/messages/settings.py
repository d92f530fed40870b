"""What is said of a project's settings."""

from baocao.messages import Message

WRONG_LINE = Message(
    vi="không đọc được “{file}”, dòng {line}: {said}", en="cannot read “{file}”, line {line}: {said}"
)
NOT_UTF8 = Message(
    vi="có byte không phải UTF-8; lưu lại tệp bằng mã UTF-8", en="a byte is not UTF-8; save the file as UTF-8"
)
NOT_TOML = Message(
    vi="không đúng cú pháp TOML ({problem}); sửa dòng này",
    en="this is no TOML ({problem}); correct this line",
)
TOO_DEEP = Message(
    vi="danh sách và bảng lồng nhau quá {limit} cấp; bỏ bớt",
    en="nested more than {limit} deep; take some away",
)
TOO_LONG_A_NUMBER = Message(
    vi="số dài quá {limit} chữ số; sửa lại", en="a number of more than {limit} digits; correct it"
)
TOO_LONG_A_KEY = Message(
    vi="tên mục có quá {limit} phần cách nhau dấu chấm; sửa lại",
    en="a key of more than {limit} parts between dots; correct it",
)
UNKNOWN_KEY = Message(
    vi="{file}: không có mục “{key}”; dùng một trong: {known}",
    en="{file}: there is no setting “{key}”; use one of: {known}",
)
NOT_A_TABLE = Message(
    vi="{file}: “{key}” phải là một bảng, viết [{key}] rồi từng mục ở các dòng dưới",
    en="{file}: “{key}” must be a table: write [{key}], and the settings on the lines below",
)
NOT_A_LIST = Message(
    vi='{file}: “{key}” phải là danh sách mã quy tắc, ví dụ {key} = ["VD002", "CT"]',
    en='{file}: “{key}” must be a list of rule ids, such as {key} = ["VD002", "CT"]',
)
WRONG_SEVERITY = Message(
    vi='{file}: mục severity ghi mức của từng quy tắc, ví dụ KY006 = "warning"; các mức: {known}',
    en='{file}: severity gives a rule\'s severity, such as KY006 = "warning"; one of: {known}',
)
UNKNOWN_RULE = Message(
    vi="{where}: không có quy tắc “{id}”; xem “baocao rules”",
    en="{where}: there is no rule “{id}”; see “baocao rules”",
)
