"""Messages about rules of an office's own."""

from baocao.messages import Message

PLUGIN = Message(
    vi="Xét tệp tháng bằng cả quy tắc riêng của gói đã cài có tên này (nhóm baocao.rules); ghi được nhiều "
    "lần. Chỉ dòng lệnh bật được, tệp cài đặt thì không.",
    en="Also check months by the rules of the installed package of that name (baocao.rules); may be "
    "repeated. Only the command line turns it on, never a settings file.",
)
NONE = Message(
    vi="không có gói “{plugin}” nào đã cài mà có quy tắc riêng; cài bằng pip vào nơi đã cài baocao",
    en="no installed package “{plugin}” has rules; install it with pip where baocao is installed",
)
NONE_BUT = Message(
    vi="không có gói “{plugin}” nào đã cài mà có quy tắc riêng; dùng một trong: {known}",
    en="no installed package “{plugin}” has rules; use one of: {known}",
)
WHICH = Message(
    vi="nhiều gói cùng có “{plugin}”; ghi tên gói: {known}",
    en="several packages have “{plugin}”; give the name of the package: {known}",
)
NOT_INSTALLED = Message(
    vi="gói “{plugin}”: mã của “{module}” không nằm trong thư mục cài đặt; "
    "cài lại, không dùng pip install -e",
    en="package “{plugin}”: the code of “{module}” is not in a folder of installed packages; install it "
    "again, without pip install -e",
)
OTHER_FIRST = Message(
    vi="gói “{plugin}”: Python thấy một “{module}” khác trước ({place}); bỏ nó khỏi PYTHONPATH hoặc đổi tên",
    en="package “{plugin}”: Python finds another “{module}” first ({place}); "
    "take it off PYTHONPATH or rename it",
)
NOT_LOADED = Message(
    vi="không nạp được quy tắc của gói “{plugin}” ({problem}); báo người viết gói ấy, hoặc bỏ --plugin",
    en="cannot load the rules of “{plugin}” ({problem}); tell its author, or remove --plugin",
)
NO_RULES = Message(
    vi="gói “{plugin}”: “{value}” phải là một danh sách quy tắc (baocao.finding.Rule); báo người viết gói ấy",
    en="package “{plugin}”: “{value}” must be a tuple of rules (baocao.finding.Rule); tell its author",
)
NO_RULE = Message(
    vi="gói “{plugin}”: “{rule}” không phải một quy tắc đầy đủ (baocao.finding.Rule); báo người viết gói ấy",
    en="package “{plugin}”: “{rule}” is not a complete rule (baocao.finding.Rule); tell its author",
)
OUR_ID = Message(
    vi="gói “{plugin}”: mã quy tắc riêng phải có dạng RA001 và tên không trùng quy tắc của baocao, "
    "không phải “{id}” ({name}); báo người viết gói ấy",
    en="package “{plugin}”: the id of an own rule is like RA001 and its name is none of baocao's, "
    "not “{id}” ({name}); tell its author",
)
TWICE = Message(
    vi="hai gói cùng có quy tắc {id} (gói sau: “{plugin}”); chỉ dùng một trong hai",
    en="two packages have a rule {id} (the second: “{plugin}”); use only one of them",
)
NOT_ALLOWED = Message(
    vi="gói “{plugin}”: quy tắc {id} không được đặt “{key}”; báo người viết gói ấy",
    en="package “{plugin}”: the rule {id} must not set “{key}”; tell its author",
)
FAILED = Message(
    vi="quy tắc {id} của gói “{plugin}” bị hỏng ({problem}); báo người viết gói ấy, hoặc thêm --ignore {id}",
    en="rule {id} of package “{plugin}” failed ({problem}); tell its author, or add --ignore {id}",
)
OWN_RULES = Message(vi="Quy tắc riêng của gói đã cài", en="Rules of installed packages")
