"""Messages of the command line: help, usage errors, results."""

from baocao.messages import Message

# Help
APP = Message(
    vi="Báo cáo công tác từ một tệp YAML mỗi kỳ: tạo tệp Word đúng thể thức, chỉ ra lỗi ở đúng chữ.",
    en="Turn one YAML file per period into the official Word report and point errors out at the exact words.",
)
BUILD = Message(
    vi="Tạo văn bản từ tệp tháng, ghi cạnh tệp tháng. Có lỗi thì không ghi gì, tệp cũ vẫn còn nguyên.",
    en="Build the report next to its month file. On errors, nothing is written; existing files stay.",
)
BUILD_EXAMPLE = "baocao build 2020-02.yaml"
VALIDATE = Message(
    vi="Kiểm tra tệp tháng, và chữ, thể thức của tệp Word: chỉ ra mọi lỗi, đúng chữ, kèm cách sửa.",
    en="Check month files, and the words and form of Word files: every problem at its words, with its fix.",
)
VALIDATE_EXAMPLE = "baocao validate 2020-02.yaml"
FIX_EXAMPLE = "baocao fix --diff 2020-02.yaml"
RULES = Message(
    vi="Liệt kê các quy tắc, hoặc giải thích một quy tắc: vì sao, nguồn, sai, đúng.",
    en="List the rules, or explain one: why, source, wrong, right.",
)
RULES_EXAMPLE = "baocao rules VD001"
SCHEMA = Message(
    vi="In JSON Schema của tệp tháng, để trình soạn thảo gợi ý và kiểm tra khi gõ.",
    en="Print the JSON Schema of the month file, for completion and validation in editors.",
)
SCHEMA_EXAMPLE = "baocao schema -o month.schema.json"
DIFF_COMMAND = Message(
    vi="So sánh hai tháng, hay hai bản của một tháng, theo nghĩa: việc nào thêm, bỏ, sửa, chuyển.",
    en="Compare two months, or two versions of one, by meaning: what was added, removed, changed, moved.",
)
DIFF_EXAMPLE = "baocao diff 2020-02.yaml 2020-03.yaml"
DIFF_FILES = Message(
    vi="Bản cũ và bản mới: tệp tháng, tệp Word, hoặc BẢN:TỆP trong git; một tệp thì so với HEAD của git.",
    en="Old and new: month or Word files, or REVISION:FILE in git; a single file is compared with HEAD.",
)
VIEW_FORMAT = Message(
    vi="Dạng kết quả: text, markdown, json, html.", en="Output format: text, markdown, json, html."
)
NEW = Message(
    vi="Lập tệp tháng mới: việc tháng trước đề ra thành lời nhắc ở phần kết quả.",
    en="Create the next month file; tasks promised last month become prompts in the results.",
)
NEW_EXAMPLE = "baocao new 2020-04 --from 2020-03.yaml"
NEW_PERIOD = Message(vi="Kỳ báo cáo, ví dụ 2020-03.", en="Period to report on, such as 2020-03.")
NEW_FROM = Message(
    vi="Tệp của tháng trước; ghi nhiều lần thì lấy việc đề ra ở mọi tệp.",
    en="Month file of the previous period; repeat it to take the planned tasks of several.",
)
NEW_OFFICE = Message(vi="Cơ quan, khi không có tháng trước.", en="Office, if there is no previous month.")
NEW_OUTPUT = Message(
    vi="Tệp ghi ra; “-” là đầu ra chuẩn. Không ghi thì đặt theo tháng, cạnh tệp tháng trước.",
    en="Output file; “-” is standard output. Default: named after the period, next to the previous month.",
)
FORCE = Message(vi="Thay tệp đã có.", en="Overwrite an existing file.")
FORCE_RESULT = Message(
    vi="Ghi kết quả đè lên cả tệp không phải kết quả cũ của lệnh này.",
    en="Overwrite a file even if it is not an earlier result of this command.",
)
PERIOD_METAVAR = Message(vi="THÁNG", en="PERIOD")
NAME_METAVAR = Message(vi="TÊN", en="NAME")
EXIT_CODE = Message(vi="Mã thoát 1 nếu có khác biệt.", en="Exit with status 1 if there are differences.")
SETUP_GIT = Message(
    vi="Bật cho kho git này: git diff dùng baocao cho tệp tháng và tệp Word.",
    en="Set up this git repository: git diff uses baocao for month files and Word files.",
)
GIT_DRIVER = Message(vi="Dùng khi git gọi.", en="For calls by git.")
TEXT = Message(
    vi="In văn bản thuần của tệp tháng hoặc tệp Word bất kỳ: đoạn, số mục, bảng, chú thích.",
    en="Print the plain text of a month file or any Word file: paragraphs, labels, tables, footnotes.",
)
TEXT_EXAMPLE = "baocao text 2020-02.docx"
TEXT_WITH_ERRORS = Message(
    vi="{file}: còn lỗi; đây là những gì in được. Xem lỗi: baocao validate {file:arg}",
    en="{file}: has errors; this is what can be printed. See them: baocao validate {file:arg}",
)
TEXT_AS_WRITTEN = Message(
    vi="{file}: còn lỗi nên chưa thành văn bản; đây là tệp như đã viết. Xem lỗi: baocao validate {file:arg}",
    en="{file}: has errors, so this is the file as written. See them: baocao validate {file:arg}",
)
TEXT_FILE = Message(
    vi="Tệp tháng, tệp .docx, hoặc qua LibreOffice .doc, .odt, .rtf.",
    en="A month file, a .docx file, or through LibreOffice .doc, .odt, .rtf.",
)
OUTPUT_FORMAT = Message(vi="Dạng báo lỗi: {formats}.", en="Output format: {formats}.")
OUTPUT_FILE = Message(
    vi="Ghi báo lỗi vào tệp này thay vì đầu ra chuẩn.",
    en="Write the findings to this file instead of standard output.",
)
REPORT = Message(
    vi="Ghi thêm một báo lỗi dạng khác, ví dụ sarif=ket-qua.sarif; docx=nhan-xet.docx: văn bản có các lỗi là "
    "nhận xét của Word. Dùng được nhiều lần.",
    en="Also write the findings in another format, such as sarif=out.sarif; docx=comments.docx: the report "
    "with the findings as Word comments. May be repeated.",
)
SELECT = Message(
    vi="Chỉ kiểm tra các quy tắc này: mã hoặc nhóm, cách nhau bằng dấu phẩy, ví dụ VD,CT004; ALL là tất cả.",
    en="Check only these rules: ids or families, separated by commas, such as VD,CT004; ALL is every rule.",
)
IGNORE = Message(
    vi="Bỏ qua các quy tắc này; ALL là tất cả, trừ lỗi khiến báo cáo không in được.",
    en="Ignore these rules; ALL is every rule, except errors that make printing impossible.",
)
DIFF = Message(
    vi="Chỉ in những gì sẽ sửa, không ghi; mã thoát 1 nếu có.",
    en="Print the changes without writing them; exit with status 1 if there are any.",
)
RULE_ID = Message(vi="Mã quy tắc, ví dụ VD001.", en="Rule id, such as VD001.")
FILES = Message(
    vi="Tệp tháng, thư mục chứa các tệp .yaml, hoặc “-” để đọc từ đầu vào chuẩn.",
    en="Month files, folders of .yaml files, or “-” for standard input.",
)
TO = Message(
    vi="Dạng kết quả: {formats}. Nhiều dạng thì cách nhau bằng dấu phẩy.",
    en="Output format: {formats}. Separate several with commas.",
)
OUTPUT = Message(vi="Ghi vào tệp này; “-” là đầu ra chuẩn.", en="Write to this file; “-” is standard output.")
OUTPUT_DIR = Message(
    vi="Ghi vào thư mục này thay vì cạnh tệp tháng; thư mục con được giữ như ở thư mục tháng.",
    en="Write into this folder instead of next to the month file, with the same folders below.",
)
APPENDICES = Message(
    vi="Phụ lục: together trong cùng tệp, separate mỗi phụ lục một tệp (2020-02-phu-luc-1.docx).",
    en="Appendices: together in the same file, separate in a file each (2020-02-phu-luc-1.docx).",
)
PLACE_METAVAR = Message(vi="CÁCH", en="PLACE")
STRICT = Message(vi="Coi cảnh báo là lỗi.", en="Treat warnings as errors.")
JOBS = Message(
    vi="Số tiến trình chạy song song khi có nhiều tệp.",
    en="Number of parallel processes for many files.",
)
WATCH = Message(
    vi="Tạo rồi theo dõi: tệp nào được lưu thì tạo lại tháng ấy, cho đến khi nhấn Ctrl-C.",
    en="Build, then rebuild each saved month until Ctrl-C is pressed.",
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
    vi="Chạy “baocao LỆNH --help” để xem cách dùng từng lệnh.",
    en="Run “baocao COMMAND --help” for help on a command.",
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
NO_SUCH_OPTION = Message(vi="không có tùy chọn “{option}”", en="unknown option “{option}”")
NO_SUCH_COMMAND = Message(vi="không có lệnh “{command}”", en="unknown command “{command}”")
MISSING = Message(vi="thiếu {what}", en="missing {what}")
NEEDS_VALUE = Message(
    vi="tùy chọn “{option}” cần một giá trị: {option} {metavar}",
    en="option “{option}” requires a value: {option} {metavar}",
)
VALUE_METAVAR = Message(vi="GIÁ_TRỊ", en="VALUE")
TAKES_NO_VALUE = Message(
    vi="tùy chọn “{option}” không nhận giá trị", en="option “{option}” does not take a value"
)
NOT_A_NUMBER = Message(
    vi="giá trị của “{what}” phải là số nguyên, không phải “{value}”",
    en="the value of “{what}” must be an integer, not “{value}”",
)
EXTRA = Message(vi="thừa đối số: {words}", en="unexpected arguments: {words}")
WRONG_USAGE = Message(vi="dòng lệnh không hợp lệ", en="invalid command line")
SEE_HELP = Message(vi="Chạy “{command} --help” để xem cách dùng.", en="Run “{command} --help” for help.")
UNKNOWN_LANG = Message(
    vi="không có ngôn ngữ “{lang}”; dùng vi hoặc en", en="unknown language “{lang}”; use vi or en"
)
UNKNOWN_FORMAT = Message(
    vi="không có dạng kết quả “{name}”; dùng một trong: {known}",
    en="unknown output format “{name}”; use one of: {known}",
)
ONE_OUTPUT = Message(
    vi="-o chỉ dùng khi có một tệp tháng; nhiều tệp thì dùng --output-dir",
    en="-o requires a single month file; for several, use --output-dir",
)
OUTPUT_OR_DIR = Message(
    vi="dùng -o hoặc --output-dir, không dùng cả hai", en="use either -o or --output-dir, not both"
)
NO_NAME_IN_DIR = Message(
    vi="tháng đọc từ đầu vào chuẩn không có tên để đặt vào --output-dir; dùng -o TỆP",
    en="a month file from standard input has no name for --output-dir; use -o FILE",
)
OTHER_ENDING = Message(
    vi="“{file}” mang đuôi của tệp {named} nhưng kết quả là {to}; thêm --to {named}, hoặc đổi tên sau -o",
    en="“{file}” has the extension of a {named} file, but the output is {to}; add --to {named}, "
    "or rename the file after -o",
)
SAME_OUTPUT = Message(
    vi="“{first}” và “{second}” cùng ghi vào “{file}”; ghi tên thư mục để giữ thư mục con, hoặc đổi tên",
    en="“{first}” and “{second}” would both be written to “{file}”; name the folder, or rename one",
)
UNKNOWN_PLACE = Message(
    vi="không có cách đặt phụ lục “{name}”; dùng một trong: {known}",
    en="unknown place of the appendices “{name}”; use one of: {known}",
)
APART_NEEDS_FILES = Message(
    vi="--appendices separate ghi nhiều tệp, không ghi ra đầu ra chuẩn được; dùng -o TỆP hoặc --output-dir",
    en="--appendices separate writes several files, so not to standard output; use -o FILE or --output-dir",
)
BINARY_TO_TERMINAL = Message(
    vi="màn hình không hiện được dạng tệp này; thêm -o TỆP, hoặc --to text",
    en="a terminal cannot show this file format; add -o FILE or --to text",
)
WATCH_FILES = Message(
    vi="--watch cần tệp để theo dõi và tệp để ghi, không dùng được với “-”",
    en="--watch needs files to watch and to write, so it cannot be used with “-”",
)
BAD_JOBS = Message(vi="--jobs (-j) phải từ 1 trở lên", en="--jobs (-j) must be 1 or more")
BAD_EPOCH = Message(
    vi="SOURCE_DATE_EPOCH phải là số giây tính từ năm 1970, không phải “{value}”",
    en="SOURCE_DATE_EPOCH must be the number of seconds since 1970, not “{value}”",
)

REPORT_FORM = Message(
    vi="--report viết theo dạng DẠNG=TỆP, ví dụ sarif=ket-qua.sarif, không phải “{text}”",
    en="--report takes FORMAT=FILE, such as sarif=out.sarif, not “{text}”",
)
NO_SUCH_RULE = Message(vi="không có quy tắc “{id}”", en="unknown rule “{id}”")
SEE_RULES = Message(vi="{said}; xem “baocao rules”", en="{said}; see “baocao rules”")

# Pages of rules
RULE_WHY = Message(vi="Vì sao", en="Why")
RULE_SOURCE = Message(vi="Nguồn", en="Source")
RULE_WRONG = Message(vi="Sai", en="Wrong")
RULE_RIGHT = Message(vi="Đúng", en="Right")
RULE_WAS = Message(
    vi="Trước đây là {id}; mã ấy vẫn dùng được trong cài đặt và ghi chú bỏ qua.",
    en="Formerly {id}, which still works in settings and ignore comments.",
)
RULE_HEIRS = Message(
    vi="Trước đây {id} gồm cả {ids}; ghi {id} trong cài đặt và ghi chú bỏ qua vẫn có hiệu lực với các mã ấy.",
    en="{id} formerly covered {ids}; in settings and ignore comments it still applies to them.",
)
RULE_IGNORE = Message(
    vi="Để bỏ qua tại một chỗ: ghi “# baocao: bỏ qua {id}” ở dòng đó hoặc dòng trên.",
    en="To ignore it in one place, write “# baocao: ignore {id}” on that line or the line above.",
)

# Results
FIXED_ALL = Message(vi="{file}: đã sửa {n} chỗ", en="{file}: {n:fix|fixes} applied")
FIXED_SOME = Message(
    vi="{file}: đã sửa {n} chỗ; còn {left} phải tự sửa",
    en="{file}: {n:fix|fixes} applied; {left} to fix by hand",
)
STILL_UNREAD = Message(
    vi="{file}: sửa tự động được {n} chỗ, nhưng tệp vẫn chưa đọc được như YAML; còn {left} phải tự sửa",
    en="{file}: {n:place is|places are} fixable automatically, but the file is still not valid YAML; "
    "{left} to fix by hand",
)
WRITTEN = Message(vi="Đã ghi {file}", en="Wrote {file}")
OLD_APPENDIX = Message(
    vi="{file} là tệp phụ lục cũ, lần này không ghi; xóa đi nếu không dùng nữa",
    en="{file} is an old appendix that was not written this time; delete it if you do not need it",
)
NOT_WRITTEN = Message(
    vi="{file}: {counts}; chưa tạo được văn bản, tệp cũ (nếu có) vẫn còn nguyên",
    en="{file}: {counts}; nothing was written; an existing file is untouched",
)
ERROR = Message(vi="baocao: {said}", en="baocao: {said}")
WATCHING = Message(
    vi="Đang theo dõi; lưu tệp là tạo lại. Nhấn Ctrl-C để dừng.",
    en="Watching for changes; a saved file is rebuilt. Press Ctrl-C to stop.",
)
ENDED = Message(vi="Đã dừng theo dõi.", en="Stopped watching.")
INTERRUPTED = Message(vi="Đã dừng.", en="Stopped.")
BUG = Message(
    vi="baocao gặp lỗi của chính chương trình, không phải của tệp tháng; tệp cũ vẫn còn nguyên.\n"
    "Xin gửi các dòng dưới đây, kèm tệp tháng nếu được, tới nơi phát hành baocao:",
    en="This is a bug in baocao, not a problem in the report; existing files are untouched.\n"
    "Please send the lines below, with the month file if possible, to the publisher of baocao:",
)
