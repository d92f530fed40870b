"""What is said of the machine."""

from baocao.messages import Message

DOCTOR = Message(
    vi="Xem máy này và thư mục này còn thiếu gì để dùng baocao, và cách bổ sung.",
    en="Say what this machine and this folder lack for baocao, and the remedy.",
)
EXAMPLE = "baocao doctor"
OUTPUT_FORMAT = Message(vi="Dạng kết quả: text, json.", en="Form of the output: text, json.")
STATES = {
    "ok": Message(vi="✓ được", en="✓ fine"),
    "optional": Message(vi="! thiếu", en="! lacking"),
    "broken": Message(vi="✗ hỏng", en="✗ broken"),
}
WITH_REMEDY = Message(vi="{message}. Cách xử lý: {remedy}", en="{message}. Remedy: {remedy}")

PYTHON = Message(vi="Python {version}, baocao {own}", en="Python {version}, baocao {own}")
OLD_PYTHON = Message(
    vi="Python {version} quá cũ, cần từ {oldest} trở lên",
    en="Python {version} is too old, {oldest} is needed",
)
NEWER_PYTHON = Message(
    vi="cài Python {oldest} trở lên rồi cài lại baocao bằng Python ấy",
    en="install Python {oldest} or newer and install baocao with it again",
)
LIBRARIES = Message(vi="đủ các thư viện", en="all libraries are there")
BAD_LIBRARIES = Message(vi="thư viện thiếu hoặc quá cũ: {names}", en="libraries missing or too old: {names}")
NEW_LIBRARIES = Message(vi="thư viện quá mới: {names}", en="libraries too new: {names}")
NOT_INSTALLED = Message(
    vi="chạy thẳng từ mã nguồn, không rõ đủ thư viện chưa",
    en="run from its source, so that nothing tells which libraries it needs",
)
INSTALL_IT = Message(
    vi="cài lại baocao vào Python này, như README chỉ",
    en="install baocao into this Python again, as the README shows",
)
NO_SCHEMA_TO_COMPARE = Message(
    vi="chưa xem được lược đồ vì thiếu thư viện {name}",
    en="the schema cannot be looked at without the library {name}",
)
WRITABLE = Message(vi="ghi được vào “{folder}”", en="“{folder}” can be written to")
NOT_WRITABLE = Message(
    vi="không ghi được vào “{folder}” ({problem})", en="“{folder}” cannot be written to ({problem})"
)
WRITE_ELSEWHERE = Message(
    vi="xin quyền ghi, hoặc dựng vào thư mục khác bằng --output-dir",
    en="ask for the right to write, or build into another folder with --output-dir",
)
SETTINGS = Message(
    vi="cài đặt (baocao.toml, pyproject.toml) không có gì sai",
    en="nothing is wrong with the settings (baocao.toml, pyproject.toml)",
)
NO_SETTINGS_TO_READ = Message(
    vi="chưa xem được cài đặt vì thiếu thư viện {name}",
    en="the settings cannot be looked at without the library {name}",
)
CORRECT_SETTINGS = Message(
    vi="sửa tệp ấy theo mẫu trong README; trước đó không lệnh nào kiểm tra hay dựng được tệp tháng ở đây",
    en="correct that file, as the README shows; until then no command checks or builds months here",
)
ENCODING = Message(vi="màn hình hiện được tiếng Việt (UTF-8)", en="the terminal shows Vietnamese (UTF-8)")
OTHER_ENCODING = Message(
    vi="màn hình dùng bảng mã {name}, chữ Việt có dấu sẽ hiện sai",
    en="the terminal uses the encoding {name} and will show Vietnamese wrongly",
)
SET_LOCALE = Message(
    vi="export LC_ALL=C.UTF-8, và chọn UTF-8 trong cài đặt của cửa sổ lệnh",
    en="export LC_ALL=C.UTF-8, and choose UTF-8 in the terminal's settings",
)
SET_CODE_PAGE = Message(vi="chạy lệnh: chcp 65001", en="run: chcp 65001")

OFFICE = Message(vi="{version}, ở {program}", en="{version}, at {program}")
NO_OFFICE = Message(
    vi="không thấy LibreOffice; chỉ cần khi ra PDF", en="LibreOffice is not found; only PDF files need it"
)
WRONG_VARIABLE = Message(
    vi="biến {variable} ghi “{path}”, không có chương trình nào ở đó; chỉ cần khi ra PDF",
    en="{variable} says “{path}”, and no program is there; only PDF files need it",
)
CORRECT_VARIABLE = Message(
    vi="sửa biến {variable} thành đường dẫn của soffice, hoặc bỏ biến để tự tìm",
    en="set {variable} to the path of soffice, or unset it to search",
)
DUMB_OFFICE = Message(
    vi="LibreOffice ở {program} không trả lời; chỉ cần khi ra PDF",
    en="LibreOffice at {program} does not answer; only PDF files need it",
)
INSTALL_OFFICE = Message(
    vi="{remedy}; hoặc đặt biến {variable} là đường dẫn của soffice",
    en="{remedy}; or set {variable} to the path of soffice",
)

FONT = Message(vi="có phông Times New Roman", en="Times New Roman is there")
TWIN = Message(
    vi="có phông {name}, rộng bằng Times New Roman", en="{name} is there, as wide as Times New Roman"
)
NO_FONT = Message(
    vi="không thấy phông Times New Roman hay phông rộng bằng nó: tệp Word vẫn đúng, nhưng xem, in và ra PDF "
    "trên máy này thì chữ khác, dòng và trang ngắt khác",
    en="neither Times New Roman nor a font as wide is found: Word files are right all the same, but seen, "
    "printed or made PDF here their letters, lines and pages differ",
)
INSTALL_FONT = Message(
    vi="Debian, Ubuntu: apt install fonts-liberation; Fedora: dnf install liberation-serif-fonts",
    en="Debian, Ubuntu: apt install fonts-liberation; Fedora: dnf install liberation-serif-fonts",
)

GIT = Message(
    vi="{version}; git diff ở đây so sánh tệp tháng theo nghĩa",
    en="{version}; git diff compares months by meaning here",
)
NO_GIT = Message(
    vi="không thấy git; chỉ cần khi so sánh với các bản đã lưu",
    en="git is not found; only comparing with versions kept needs it",
)
INSTALL_GIT = Message(
    vi="cài từ https://git-scm.com/downloads", en="install it from https://git-scm.com/downloads"
)
NO_REPOSITORY = Message(
    vi="{version}; thư mục này không nằm trong kho git nào, các bản cũ của tệp tháng không được lưu",
    en="{version}; this folder is in no repository, so that older versions of the months are not kept",
)
INIT_GIT = Message(vi="git init, rồi baocao diff --setup-git", en="git init, then baocao diff --setup-git")
NO_DRIVER = Message(
    vi="{version}; git diff ở đây chưa so sánh mọi tệp tháng theo nghĩa",
    en="{version}; git diff does not compare all months by meaning here yet",
)
NAMES_AS_OPTIONS = Message(
    vi="{version}; lệnh mà git diff gọi ở đây là của bản cũ, có thể hiểu tên tệp là tùy chọn",
    en="{version}; what git diff calls here is an older command, which may take a name for an option",
)
NO_PROGRAM = Message(
    vi="{version}; git diff ở đây gọi “{program}” nhưng không có chương trình ấy, nên sẽ dừng giữa chừng",
    en="{version}; git diff calls “{program}” here, which is not there, and so it stops halfway",
)
SET_UP_DRIVER = Message(vi="baocao diff --setup-git", en="baocao diff --setup-git")

NO_MONTHS = Message(
    vi="thư mục này không có tệp tháng nào để xem", en="no month lies in this folder to be looked at"
)
SCHEMA = Message(
    vi="trình soạn thảo có lược đồ đúng phiên bản này", en="editors have the schema of this version"
)
FAR_SCHEMA = Message(
    vi="các tệp tháng lấy lược đồ từ trên mạng", en="the months name a schema on the network"
)
NO_SCHEMA = Message(
    vi="không có tệp lược đồ “{file}”, trình soạn thảo không gợi ý được",
    en="there is no schema “{file}”, so that editors can complete nothing",
)
OLD_SCHEMA = Message(
    vi="lược đồ “{file}” là của một phiên bản khác", en="the schema “{file}” is of another version"
)
UNREADABLE_SCHEMA = Message(
    vi="không đọc được lược đồ “{file}” ({problem}), trình soạn thảo cũng vậy",
    en="the schema “{file}” cannot be read ({problem}), nor can editors read it",
)
LET_READ = Message(vi="xin quyền đọc tệp ấy", en="ask for the right to read it")
WRITE_SCHEMA = Message(vi="baocao schema -o {file}", en="baocao schema -o {file}")
LINES = Message(vi="mọi tệp tháng ở đây đều chỉ tới lược đồ", en="every month here names its schema")
NO_LINE = Message(
    vi="tệp tháng chưa chỉ tới lược đồ: {names}", en="months that do not name their schema: {names}"
)
WRITE_LINE = Message(
    vi="ghi ở dòng đầu: # yaml-language-server: $schema=./{file}",
    en="write on the first line: # yaml-language-server: $schema=./{file}",
)
