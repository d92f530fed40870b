"""What is said of a project's settings."""

from baocao.messages import Message

CANNOT_READ = Message(vi="không đọc được “{file}”: {problem}", en="cannot read “{file}”: {problem}")
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
