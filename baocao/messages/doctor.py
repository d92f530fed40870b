"""Messages of ``baocao doctor``."""

from baocao.messages import Message

DOCTOR = Message(
    vi="Xem máy này và thư mục này còn thiếu gì để dùng baocao, và cách bổ sung.",
    en="Check what this machine and folder lack for baocao, and show how to fix it.",
)
EXAMPLE = "baocao doctor"
OUTPUT_FORMAT = Message(vi="Dạng kết quả: text, json.", en="Output format: text, json.")
STATES = {
    "ok": Message(vi="✓ được", en="✓ ok"),
    "optional": Message(vi="! thiếu", en="! missing"),
    "broken": Message(vi="✗ hỏng", en="✗ broken"),
}
WITH_REMEDY = Message(vi="{message}. Cách xử lý: {remedy}", en="{message}. Fix: {remedy}")

PYTHON = Message(vi="Python {version}, baocao {own}", en="Python {version}, baocao {own}")
OLD_PYTHON = Message(
    vi="Python {version} quá cũ; cần từ {oldest} trở lên",
    en="Python {version} is too old; {oldest} or newer is required",
)
NEWER_PYTHON = Message(
    vi="cài Python {oldest} trở lên rồi cài lại baocao bằng Python ấy",
    en="install Python {oldest} or newer, then reinstall baocao with it",
)
LIBRARIES = Message(vi="đủ các thư viện", en="all libraries are installed")
BAD_LIBRARIES = Message(vi="thư viện thiếu hoặc quá cũ: {names}", en="missing or outdated libraries: {names}")
NEW_LIBRARIES = Message(vi="thư viện quá mới: {names}", en="libraries too new: {names}")
NOT_INSTALLED = Message(
    vi="baocao chạy thẳng từ mã nguồn, không rõ đủ thư viện chưa",
    en="baocao runs from source, so its required libraries are unknown",
)
INSTALL_IT = Message(
    vi="cài lại baocao vào Python này, như README chỉ",
    en="reinstall baocao into this Python, as the README shows",
)
NO_SCHEMA_TO_COMPARE = Message(
    vi="chưa kiểm tra được lược đồ vì thiếu thư viện {name}",
    en="cannot check the schema without the library {name}",
)
WRITABLE = Message(vi="ghi được vào “{folder}”", en="“{folder}” is writable")
NOT_WRITABLE = Message(
    vi="không ghi được vào “{folder}” ({problem})", en="“{folder}” is not writable ({problem})"
)
WRITE_ELSEWHERE = Message(
    vi="xin quyền ghi, hoặc ghi kết quả vào thư mục khác bằng --output-dir",
    en="ask for write permission, or build into another folder with --output-dir",
)
SETTINGS = Message(
    vi="cài đặt (baocao.toml, pyproject.toml) hợp lệ",
    en="the settings (baocao.toml, pyproject.toml) are valid",
)
NO_SETTINGS_TO_READ = Message(
    vi="chưa kiểm tra được cài đặt vì thiếu thư viện {name}",
    en="cannot check the settings without the library {name}",
)
NO_REGISTER_TO_READ = Message(
    vi="chưa kiểm tra được danh bạ vì thiếu thư viện {name}",
    en="cannot check the register without the library {name}",
)
NO_REGISTER = Message(
    vi="không có {file}: chỉ dùng danh bạ có sẵn",
    en="there is no {file}: only the shipped registers are used",
)
REGISTER = Message(
    vi="danh bạ {file} hợp lệ: {bodies} cơ quan, địa phương; {terms} nhiệm kỳ",
    en="the register {file} is valid: {bodies} bodies and places; {terms} terms of office",
)
BAD_REGISTER = Message(
    vi="danh bạ {file} sai ở dòng {line}: {problem}",
    en="the register {file} is wrong in line {line}: {problem}",
)
CORRECT_REGISTER = Message(
    vi="sửa tệp ấy theo mục Danh bạ của examples/README.vi.md; baocao validate chỉ từng chỗ sai",
    en="correct that file as examples/README.md shows under Register; baocao validate lists each problem",
)
CORRECT_SETTINGS = Message(
    vi="sửa tệp ấy theo examples/README.vi.md; chưa sửa thì chưa lệnh nào kiểm tra hay tạo được văn bản",
    en="correct that file as examples/README.md shows; until then no command can check or build months here",
)
ENCODING = Message(vi="màn hình hiện được tiếng Việt (UTF-8)", en="the terminal can show Vietnamese (UTF-8)")
OTHER_ENCODING = Message(
    vi="màn hình dùng bảng mã {name}, chữ Việt có dấu sẽ hiện sai",
    en="the terminal uses the encoding {name} and cannot show Vietnamese correctly",
)
SET_LOCALE = Message(
    vi="chạy lệnh: export LC_ALL=C.UTF-8, và chọn UTF-8 trong cài đặt của cửa sổ lệnh",
    en="run: export LC_ALL=C.UTF-8, and choose UTF-8 in the terminal's settings",
)
SET_CODE_PAGE = Message(vi="chạy lệnh: chcp 65001", en="run: chcp 65001")

OFFICE = Message(vi="{version}, ở {program}", en="{version} at {program}")
NO_OFFICE = Message(
    vi="không thấy LibreOffice; cần khi tạo PDF và đọc tệp .doc, .odt, .rtf",
    en="LibreOffice not found; PDF output and reading .doc, .odt, .rtf need it",
)
WRONG_VARIABLE = Message(
    vi="biến {variable} ghi “{path}”, không có chương trình nào ở đó; cần khi tạo PDF và đọc .doc",
    en="{variable} is “{path}”, but no program is there; PDF output and reading .doc need it",
)
CORRECT_VARIABLE = Message(
    vi="sửa biến {variable} thành đường dẫn của soffice, hoặc bỏ biến để tự tìm",
    en="set {variable} to the path of soffice, or unset it to search automatically",
)
DUMB_OFFICE = Message(
    vi="LibreOffice ở {program} không trả lời; cần khi tạo PDF và đọc .doc",
    en="LibreOffice at {program} does not respond; PDF output and reading .doc need it",
)
INSTALL_OFFICE = Message(
    vi="{remedy}; hoặc đặt biến {variable} là đường dẫn của soffice",
    en="{remedy}; or set {variable} to the path of soffice",
)

FONT = Message(vi="có phông Times New Roman", en="Times New Roman is installed")
TWIN = Message(
    vi="có phông {name}, rộng bằng Times New Roman",
    en="{name}, which has the widths of Times New Roman, is installed",
)
NO_FONT = Message(
    vi="không thấy phông Times New Roman hay phông rộng bằng nó: tệp Word vẫn đúng, nhưng xem, in và tạo PDF "
    "trên máy này thì chữ khác, dòng và trang ngắt khác",
    en="neither Times New Roman nor a font of the same widths is installed: Word files are still correct, "
    "but on this machine letters, lines and pages differ on screen, in print and in PDF",
)
INSTALL_FONT = Message(
    vi="Debian, Ubuntu: apt install fonts-liberation; Fedora: dnf install liberation-serif-fonts",
    en="Debian, Ubuntu: apt install fonts-liberation; Fedora: dnf install liberation-serif-fonts",
)

GIT = Message(
    vi="{version}; git diff ở đây so sánh tệp tháng theo nghĩa",
    en="{version}; git diff compares month files by meaning here",
)
NO_GIT = Message(
    vi="không thấy git; chỉ cần khi so sánh với các bản đã lưu",
    en="git not found; only comparison with saved versions needs it",
)
INSTALL_GIT = Message(
    vi="cài từ https://git-scm.com/downloads", en="install it from https://git-scm.com/downloads"
)
NO_REPOSITORY = Message(
    vi="{version}; thư mục này không nằm trong kho git nào nên các bản cũ của tệp tháng không được lưu",
    en="{version}; this folder is not in a repository, so older versions of month files are not kept",
)
INIT_GIT = Message(vi="git init, rồi baocao diff --setup-git", en="git init, then baocao diff --setup-git")
NO_DRIVER = Message(
    vi="{version}; git diff ở đây chưa so sánh mọi tệp tháng theo nghĩa",
    en="{version}; git diff does not yet compare all month files here by meaning",
)
NO_MONTHS_FOR_GIT = Message(
    vi="{version}; kho này đã đặt cho git so sánh theo nghĩa, thư mục này không có tệp tháng nào để so sánh",
    en="{version}; git is set up in this repository, and this folder has no month file to compare",
)
NAMES_AS_OPTIONS = Message(
    vi="{version}; lệnh mà git diff gọi ở đây là của bản cũ, có thể hiểu tên tệp là tùy chọn",
    en="{version}; git diff calls an outdated baocao command here, which may read a file name as an option",
)
NO_PROGRAM = Message(
    vi="{version}; git diff ở đây gọi “{program}” nhưng không có chương trình ấy, nên sẽ dừng giữa chừng",
    en="{version}; git diff calls “{program}” here, but there is no such program, so it fails halfway",
)
SET_UP_DRIVER = Message(vi="baocao diff --setup-git", en="baocao diff --setup-git")

NO_MONTHS = Message(
    vi="thư mục này không có tệp tháng nào để kiểm tra", en="this folder has no month file to check"
)
SCHEMA = Message(
    vi="trình soạn thảo có lược đồ đúng phiên bản này", en="editors use the schema of this version"
)
FAR_SCHEMA = Message(
    vi="các tệp tháng lấy lược đồ từ trên mạng", en="the month files point to a schema on the network"
)
NO_SCHEMA = Message(
    vi="không có tệp lược đồ “{file}” nên trình soạn thảo không gợi ý được",
    en="no schema file “{file}”, so editors cannot offer completion",
)
OLD_SCHEMA = Message(
    vi="lược đồ “{file}” là của một phiên bản khác", en="the schema “{file}” is from another version"
)
UNREADABLE_SCHEMA = Message(
    vi="không đọc được lược đồ “{file}” ({problem}), trình soạn thảo cũng vậy",
    en="cannot read the schema “{file}” ({problem}); editors cannot read it either",
)
LET_READ = Message(vi="xin quyền đọc tệp ấy", en="ask for read permission for that file")
WRITE_SCHEMA = Message(vi="baocao schema -o {file:arg}", en="baocao schema -o {file:arg}")
LINES = Message(vi="mọi tệp tháng ở đây đều chỉ tới lược đồ", en="every month file here points to the schema")
NO_LINE = Message(
    vi="tệp tháng chưa chỉ tới lược đồ: {names}", en="month files that do not point to the schema: {names}"
)
WRITE_LINE = Message(
    vi="ghi ở dòng đầu: # yaml-language-server: $schema=./{file}",
    en="write on the first line: # yaml-language-server: $schema=./{file}",
)
