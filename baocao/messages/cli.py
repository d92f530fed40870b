"""What the command line says: help, usage errors, what was done."""

from baocao.messages import Message

# Help
APP = Message(
    vi="Báo cáo công tác từ một tệp YAML mỗi kỳ: dựng tệp Word đúng thể thức, chỉ ra lỗi ở đúng chữ.",
    en="Office reports from one YAML file a period: the official Word file, faults found at their words.",
)
BUILD = Message(
    vi="Dựng văn bản từ tệp tháng, ghi cạnh tệp tháng. Có lỗi thì không ghi gì, tệp cũ vẫn còn nguyên.",
    en="Build a month's paper, beside the month file. On errors nothing is written; an older file stays.",
)
BUILD_EXAMPLE = "baocao build 2020-02.yaml"
VALIDATE = Message(
    vi="Kiểm tra tệp tháng: chỉ ra mọi lỗi của mọi tệp, đúng chữ, kèm cách sửa.",
    en="Check month files: all faults of all files, at their words, with the remedy.",
)
VALIDATE_EXAMPLE = "baocao validate 2020-02.yaml"
FIX = Message(
    vi="Sửa những lỗi sửa được an toàn ngay trong tệp tháng; mọi chữ khác giữ nguyên.",
    en="Put right in the month file what can be put right safely; every other byte stays.",
)
FIX_EXAMPLE = "baocao fix --diff 2020-02.yaml"
RULES = Message(
    vi="Liệt kê các quy tắc, hoặc giải thích một quy tắc: vì sao, nguồn, sai, đúng.",
    en="List the rules, or explain one: why, source, wrong, right.",
)
RULES_EXAMPLE = "baocao rules VD001"
SCHEMA = Message(
    vi="In JSON Schema của tệp tháng, để trình soạn thảo gợi ý và kiểm tra khi gõ.",
    en="Print the JSON Schema of the month file, for completion and checks in editors.",
)
SCHEMA_EXAMPLE = "baocao schema -o month.schema.json"
DIFF_COMMAND = Message(
    vi="So sánh hai tháng, hay hai bản của một tháng, theo nghĩa: việc nào thêm, bỏ, sửa, chuyển.",
    en="Compare two months, or two versions of one, by meaning: what was added, removed, changed, moved.",
)
DIFF_EXAMPLE = "baocao diff 2020-02.yaml 2020-03.yaml"
DIFF_FILES = Message(
    vi="Bản cũ và bản mới: tệp, hoặc BẢN:TỆP trong git; một tệp thì so với bản đã lưu trong git (HEAD).",
    en="Old and new: files, or REVISION:FILE in git; one file alone is compared with git's HEAD.",
)
VIEW_FORMAT = Message(
    vi="Dạng kết quả: text, markdown, json, html.", en="Form of the output: text, markdown, json, html."
)
NEW = Message(
    vi="Lập tệp tháng mới: việc tháng trước đề ra thành lời nhắc ở phần kết quả.",
    en="Begin a new month's file: what last month promised stands as prompts among the results.",
)
NEW_EXAMPLE = "baocao new 2020-04 --from 2020-03.yaml"
NEW_PERIOD = Message(vi="Tháng báo cáo, ví dụ 2020-03.", en="The month to report on, such as 2020-03.")
NEW_FROM = Message(vi="Tệp của tháng trước.", en="The file of the month before.")
NEW_OFFICE = Message(
    vi="Cơ quan, khi không có tháng trước.", en="The office, where there is no month before."
)
NEW_OUTPUT = Message(
    vi="Tệp ghi ra; “-” là đầu ra chuẩn. Không ghi thì đặt theo tháng, cạnh tệp tháng trước.",
    en="The file to write; “-” is standard output. Left out: named by the month, beside the month before.",
)
FORCE = Message(vi="Thay tệp đã có.", en="Replace a file that exists.")
FORCE_RESULT = Message(
    vi="Ghi kết quả đè lên cả tệp không phải kết quả cũ của lệnh này.",
    en="Write the result over a file even where that is no earlier result.",
)
PERIOD_METAVAR = Message(vi="THÁNG", en="PERIOD")
NAME_METAVAR = Message(vi="TÊN", en="NAME")
TRACK = Message(
    vi="Theo dõi nhiệm vụ đã đề ra: việc nào đã báo cáo, chuyển tháng sau, hay chưa thấy nhắc đến.",
    en="Follow what a month promised: which tasks were reported, promised again or never mentioned.",
)
TRACK_EXAMPLE = "baocao track 2020-02.yaml 2020-03.yaml"
TRACK_FILES = Message(
    vi="Tháng có nhiệm vụ trọng tâm, rồi một hay nhiều tháng sau đó.",
    en="The month with the priorities, then one or more months after it.",
)
TRACK_STRICT = Message(
    vi="Mã kết thúc 1 nếu có nhiệm vụ chưa thấy báo cáo.", en="Exit with 1 where a task is not reported."
)
EXIT_CODE = Message(vi="Mã kết thúc 1 nếu có khác.", en="Exit with 1 where something differs.")
SETUP_GIT = Message(
    vi="Bật cho kho git này: git diff dùng baocao cho tệp tháng và tệp Word.",
    en="Switch on for this git repository: git diff uses baocao for months and Word files.",
)
GIT_DRIVER = Message(vi="Dùng khi git gọi.", en="As git calls it.")
TEXT = Message(
    vi="In chữ của tệp tháng hoặc của tệp Word bất kỳ: đoạn, số mục, bảng, chú thích.",
    en="Print the text of a month file or of any Word file: paragraphs, labels, tables, footnotes.",
)
TEXT_EXAMPLE = "baocao text 2020-02.docx"
TEXT_FILE = Message(vi="Tệp tháng hoặc tệp .docx.", en="A month file or a .docx file.")
OUTPUT_FORMAT = Message(vi="Dạng báo lỗi: {formats}.", en="Form of the report: {formats}.")
OUTPUT_FILE = Message(
    vi="Ghi báo lỗi vào tệp này thay vì đầu ra chuẩn.",
    en="Write the report to this file rather than standard output.",
)
REPORT = Message(
    vi="Ghi thêm một báo lỗi dạng khác, ví dụ sarif=ket-qua.sarif; dùng được nhiều lần.",
    en="Write another report too, such as sarif=out.sarif; may be repeated.",
)
SELECT = Message(
    vi="Chỉ kiểm tra các quy tắc này: mã hoặc họ, cách nhau dấu phẩy, ví dụ VD,CT004.",
    en="Only these rules: ids or families, separated by commas, such as VD,CT004.",
)
IGNORE = Message(vi="Bỏ qua các quy tắc này.", en="Leave these rules out.")
DIFF = Message(
    vi="Chỉ in những gì sẽ sửa, không ghi; mã kết thúc 1 nếu có.",
    en="Only print what would change, write nothing; status 1 if anything would.",
)
RULE_ID = Message(vi="Mã quy tắc, ví dụ VD001.", en="A rule's id, such as VD001.")
FILES = Message(
    vi="Tệp tháng, thư mục chứa các tệp .yaml, hoặc “-” để đọc từ đầu vào chuẩn.",
    en="Month files, folders of .yaml files, or “-” for standard input.",
)
TO = Message(
    vi="Dạng kết quả: {formats}. Nhiều dạng thì ghi cách nhau dấu phẩy.",
    en="Output: {formats}. Several with commas between them.",
)
OUTPUT = Message(
    vi="Ghi vào tệp này; “-” là ra đầu ra chuẩn.", en="Write to this file; “-” is standard output."
)
OUTPUT_DIR = Message(
    vi="Ghi vào thư mục này thay vì cạnh tệp tháng.",
    en="Write into this folder rather than beside the month.",
)
STRICT = Message(vi="Coi cảnh báo là lỗi.", en="Treat warnings as errors.")
JOBS = Message(
    vi="Số tiến trình chạy song song khi có nhiều tệp.",
    en="Processes to run side by side for many files.",
)
WATCH = Message(
    vi="Dựng rồi theo dõi: tệp nào được lưu thì dựng lại tháng ấy, cho đến khi bấm Ctrl-C.",
    en="Build, then build again whatever is saved, until Ctrl-C.",
)
LANG = Message(
    vi="Ngôn ngữ của thông báo: vi, en (hoặc đặt biến BAOCAO_LANG).",
    en="Language of messages: vi, en (or set BAOCAO_LANG).",
)
VERSION = Message(vi="In phiên bản rồi thoát.", en="Print the version and exit.")
HELP = Message(vi="In hướng dẫn này rồi thoát.", en="Print this help and exit.")
USAGE = Message(vi="Cách dùng", en="Usage")
COMMANDS = Message(vi="Lệnh", en="Commands")
ARGUMENTS = Message(vi="Đối số", en="Arguments")
OPTIONS = Message(vi="Tùy chọn", en="Options")
EXAMPLE = Message(vi="Ví dụ", en="Example")
DEFAULT = Message(vi="mặc định: {value}", en="default: {value}")
COMMAND_HELP = Message(
    vi="Xem “baocao LỆNH --help” để biết cách dùng từng lệnh.",
    en="See “baocao COMMAND --help” for each command.",
)
COMMAND_METAVAR = Message(vi="LỆNH [TÙY CHỌN]…", en="COMMAND [OPTIONS]…")
OPTIONS_METAVAR = Message(vi="[TÙY CHỌN]", en="[OPTIONS]")
FILE_METAVAR = Message(vi="TỆP", en="FILE")
DIR_METAVAR = Message(vi="THƯ_MỤC", en="DIR")
FORMAT_METAVAR = Message(vi="DẠNG", en="FORMAT")
IDS_METAVAR = Message(vi="MÃ", en="IDS")
REPORT_METAVAR = Message(vi="DẠNG=TỆP", en="FORMAT=FILE")
NUMBER_METAVAR = Message(vi="SỐ", en="N")

# Usage errors
NO_SUCH_OPTION = Message(vi="không có tùy chọn “{option}”", en="there is no option “{option}”")
NO_SUCH_COMMAND = Message(vi="không có lệnh “{command}”", en="there is no command “{command}”")
MISSING = Message(vi="thiếu {what}", en="{what} is missing")
NEEDS_VALUE = Message(
    vi="tùy chọn “{option}” cần một giá trị: {option} {metavar}",
    en="option “{option}” needs a value: {option} {metavar}",
)
VALUE_METAVAR = Message(vi="GIÁ_TRỊ", en="VALUE")
TAKES_NO_VALUE = Message(vi="tùy chọn “{option}” không nhận giá trị", en="option “{option}” takes no value")
NOT_A_NUMBER = Message(
    vi="giá trị của “{what}” phải là số nguyên, không phải “{value}”",
    en="the value of “{what}” must be a whole number, not “{value}”",
)
EXTRA = Message(vi="thừa đối số: {words}", en="too many arguments: {words}")
WRONG_USAGE = Message(vi="dòng lệnh viết chưa đúng", en="the command line is not written rightly")
SEE_HELP = Message(
    vi="Xem “{command} --help” để biết cách dùng.", en="See “{command} --help” for how to use it."
)
UNKNOWN_LANG = Message(
    vi="không có ngôn ngữ “{lang}”; dùng vi hoặc en", en="there is no language “{lang}”; use vi or en"
)
UNKNOWN_FORMAT = Message(
    vi="không có dạng kết quả “{name}”; dùng một trong: {known}",
    en="there is no output “{name}”; use one of: {known}",
)
ONE_OUTPUT = Message(
    vi="-o chỉ dùng khi có một tệp tháng; nhiều tệp thì dùng --output-dir",
    en="-o goes with one month file; for several use --output-dir",
)
OUTPUT_OR_DIR = Message(
    vi="dùng -o hoặc --output-dir, không dùng cả hai", en="use -o or --output-dir, not both"
)
NO_NAME_IN_DIR = Message(
    vi="tháng đọc từ đầu vào chuẩn không có tên để đặt vào --output-dir; dùng -o TỆP",
    en="a month from standard input has no name to be given in --output-dir; use -o FILE",
)
OTHER_ENDING = Message(
    vi="“{file}” mang tên tệp {named} mà kết quả là {to}; thêm --to {named}, hoặc đổi tên sau -o",
    en="“{file}” has the name of a {named} file, but {to} is asked for; add --to {named}, or change the name",
)
SAME_OUTPUT = Message(
    vi="“{first}” và “{second}” cùng ghi vào “{file}”; đổi tên một tệp hoặc dựng riêng",
    en="“{first}” and “{second}” would both be written to “{file}”; rename one or build them apart",
)
BINARY_TO_TERMINAL = Message(
    vi="màn hình không hiện được dạng tệp này; thêm -o TỆP, hoặc --to text",
    en="a file of this kind is not shown on a terminal; add -o FILE, or --to text",
)
WATCH_FILES = Message(
    vi="--watch cần tệp để theo dõi và tệp để ghi, không dùng được với “-”",
    en="--watch needs files to watch and to write, and does not go with “-”",
)
BAD_JOBS = Message(vi="-j phải từ 1 trở lên", en="-j must be 1 or more")
BAD_EPOCH = Message(
    vi="SOURCE_DATE_EPOCH phải là số giây tính từ năm 1970, không phải “{value}”",
    en="SOURCE_DATE_EPOCH must be a number of seconds since 1970, not “{value}”",
)

REPORT_FORM = Message(
    vi="--report viết dạng FORMAT=TỆP, ví dụ sarif=ket-qua.sarif, không phải “{text}”",
    en="--report takes FORMAT=FILE, such as sarif=out.sarif, not “{text}”",
)
NO_SUCH_RULE = Message(vi="không có quy tắc “{id}”", en="there is no rule “{id}”")
SEE_RULES = Message(vi="{said}; xem “baocao rules”", en="{said}; see “baocao rules”")

# Pages of rules
RULE_WHY = Message(vi="Vì sao", en="Why")
RULE_SOURCE = Message(vi="Nguồn", en="Source")
RULE_WRONG = Message(vi="Sai", en="Wrong")
RULE_RIGHT = Message(vi="Đúng", en="Right")
RULE_IGNORE = Message(
    vi="Bỏ qua tại một chỗ: ghi “# baocao: bỏ qua {id}” ở dòng đó hoặc dòng trên.",
    en="To ignore it at one place: “# baocao: ignore {id}” on the line or the line above.",
)

# What was done
FIXED_ALL = Message(vi="{file}: đã sửa {n} chỗ", en="{file}: fixed {n}")
FIXED_SOME = Message(
    vi="{file}: đã sửa {n} chỗ; còn {left} phải tự sửa", en="{file}: fixed {n}; left to you: {left}"
)
STILL_UNREAD = Message(
    vi="{file}: sửa tự động được {n} chỗ, nhưng tệp vẫn chưa đọc được như YAML; còn {left} phải tự sửa",
    en="{file}: {n} can be fixed, but the file is still not YAML; left to you: {left}",
)
WRITTEN = Message(vi="Đã ghi {file}", en="Wrote {file}")
NOT_WRITTEN = Message(
    vi="{file}: {counts}; chưa dựng được, tệp cũ (nếu có) vẫn còn nguyên",
    en="{file}: {counts}; not built, an older file (if any) is as it was",
)
ERROR = Message(vi="baocao: {said}", en="baocao: {said}")
WATCHING = Message(
    vi="Đang theo dõi; lưu tệp là dựng lại. Ctrl-C để thôi.",
    en="Watching; a save builds again. Ctrl-C ends it.",
)
ENDED = Message(vi="Đã thôi theo dõi.", en="No longer watching.")
INTERRUPTED = Message(vi="Đã dừng.", en="Stopped.")
BUG = Message(
    vi="baocao gặp lỗi của chính chương trình, không phải của tệp báo cáo; tệp cũ vẫn còn nguyên.\n"
    "Xin gửi các dòng dưới đây, kèm tệp tháng nếu được, tới nơi phát hành baocao:",
    en="baocao met a bug of its own, not of the report; older files are as they were.\n"
    "Please send the lines below, with the month file if you can, to those who publish baocao:",
)
