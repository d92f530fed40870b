"""Messages and questions of ``baocao init``."""

from baocao.messages import Message

INIT = Message(
    vi="Lập thư mục làm việc của một cơ quan: tệp cơ quan, tệp tháng đầu tiên, cài đặt cho trình soạn thảo, "
    "git và CI. Hỏi những gì chưa ghi ở tùy chọn; tệp đã có thì giữ nguyên.",
    en="Create the working folder of an office: office file, first month file, settings for editors, git "
    "and CI. Asks for what no option gives; keeps existing files.",
)
INIT_EXAMPLE = (
    'baocao init bao-cao --kind party --name "Ban Dân vận Tỉnh ủy Quảng Ngãi" --signer "Trần Văn An"'
)
FROM = Message(
    vi="Bắt đầu từ tệp Word của kỳ trước (như baocao import): tệp tháng và tệp cơ quan lấy từ đó.",
    en="Start from the Word file of the last period (as baocao import does): month and office come from it.",
)
FROM_WORD = Message(
    vi="--from lấy cơ quan từ tệp Word; bỏ {options}, rồi sửa trong tệp cơ quan nếu cần",
    en="--from takes the office from the Word file; remove {options}, and correct the office file if needed",
)
FOLDER = Message(
    vi="Thư mục làm việc, lập mới nếu chưa có; không ghi thì là thư mục hiện tại.",
    en="Working folder, created if it does not exist. Default: the current folder.",
)
KIND = Message(vi="Loại cơ quan: {kinds}.", en="Kind of office: {kinds}.")
NAME = Message(vi="Tên đầy đủ của cơ quan.", en="Full name of the office.")
SUPERIOR = Message(
    vi="Cơ quan cấp trên, in phía trên tên cơ quan; “-” là không có.",
    en="Superior body, printed above the office's name; “-” for none.",
)
ISSUER = Message(
    vi="Tên cơ quan như in dưới cơ quan cấp trên.",
    en="Name of the office as printed below the superior body.",
)
CODE = Message(
    vi="Chữ viết tắt trong số, ký hiệu: 05-BC/BDVTU.", en="Abbreviation in the report's number: 05-BC/BDVTU."
)
PLACE = Message(vi="Địa danh trước ngày ký.", en="Place name before the signing date.")
AUTHORITY = Message(vi="Hình thức ký: {codes}.", en="Signing authority: {codes}.")
ON_BEHALF = Message(
    vi="Ký thay cho ai: chức vụ, hoặc tập thể nếu là TM.",
    en="On whose behalf the report is signed: a position, or a collective with TM.",
)
POSITION = Message(vi="Chức vụ người ký.", en="Position of the signer.")
SIGNER = Message(vi="Họ tên người ký.", en="Full name of the signer.")
RECIPIENTS = Message(vi="Nơi nhận, cách nhau bằng dấu chấm phẩy.", en="Recipients, separated by semicolons.")
NUMBERING = Message(
    vi="Cách đánh số mục, như roman-decimal-dash-plus (không ghi thì theo loại cơ quan).",
    en="Numbering scheme of sections, such as roman-decimal-dash-plus (default: that of the kind of office).",
)
SPELLING = Message(vi="Cách đặt dấu thanh: {styles}.", en="Tone mark style: {styles}.")
PERIOD = Message(
    vi="Kỳ đầu tiên, ví dụ 2020-03 (không ghi thì là tháng này).",
    en="First period, such as 2020-03 (default: this month).",
)
KEY = Message(
    vi="Tên tệp cơ quan trong offices/ (không ghi thì theo tên cơ quan).",
    en="Name of the office file in offices/ (default: from the office's name).",
)
CI = Message(
    vi="Tệp CI kiểm tra tệp tháng: {known} (mặc định: {usual}).",
    en="CI file that checks the month files: {known} (default: {usual}).",
)
SOURCE = Message(
    vi="Kho phát hành baocao, để CI và pre-commit tải về: địa chỉ git bất kỳ, hoặc CHỦ/KHO trên GitHub; "
    "thêm @ và mã commit để ghim bản ấy.",
    en="Repository of baocao for CI and pre-commit: any git address, or OWNER/REPO on GitHub; add @ and a "
    "commit hash to pin it.",
)
WORDS_METAVAR = Message(vi="CHỮ", en="TEXT")
SOURCE_METAVAR = Message(vi="ĐỊA_CHỈ", en="ADDRESS")

# Questions
ASK_KIND = Message(vi="Loại cơ quan", en="Kind of office")
ASK_NAME = Message(vi="Tên đầy đủ của cơ quan", en="Full name of the office")
ASK_SUPERIOR = Message(vi="Cơ quan cấp trên", en="Superior body")
ASK_PLACE = Message(vi="Địa danh trước ngày ký", en="Place name before the signing date")
ASK_ISSUER = Message(
    vi="Tên cơ quan in ở đầu văn bản, dưới cơ quan cấp trên",
    en="Name of the office as printed below the superior body",
)
ASK_CODE = Message(vi="Chữ viết tắt trong số, ký hiệu", en="Abbreviation in the report's number")
ASK_AUTHORITY = Message(vi="Ai ký", en="Who signs")
ASK_ON_BEHALF = Message(
    vi="Ký thay cho (chức vụ hoặc tập thể)", en="On behalf of (a position or a collective)"
)
ASK_POSITION = Message(vi="Chức vụ người ký", en="Position of the signer")
ASK_SIGNER = Message(vi="Họ tên người ký", en="Full name of the signer")
ASK_RECIPIENTS = Message(
    vi="Nơi nhận, cách nhau bằng dấu chấm phẩy", en="Recipients, separated by semicolons"
)
ASK_NUMBERING = Message(vi="Cách đánh số mục", en="Numbering scheme")
ASK_SPELLING = Message(vi="Cơ quan đặt dấu thanh thế nào", en="Tone mark style of the office")
SPELLINGS = {
    "ủy": Message(vi="ủy, hòa, khóa", en="ủy, hòa, khóa"),
    "uỷ": Message(
        vi="uỷ, hoà, khoá, như văn bản của Trung ương Đảng",
        en="uỷ, hoà, khoá, as documents of the Party's Central Committee",
    ),
}
ASK_PERIOD = Message(vi="Kỳ báo cáo đầu tiên", en="First period")
SIGNING = {
    "head": Message(vi="cấp trưởng trực tiếp ký", en="the head in person"),
    "TM": Message(vi="thay mặt tập thể", en="on behalf of a collective"),
    "KT": Message(vi="cấp phó ký thay cấp trưởng", en="a deputy on behalf of the head"),
    "TL": Message(vi="thừa lệnh", en="by order"),
    "TUQ": Message(vi="thừa ủy quyền", en="by authorisation"),
    "Q": Message(vi="quyền cấp trưởng", en="an acting head"),
}
WELCOME = Message(
    vi="Xin trả lời vài câu về cơ quan. Enter để nhận gợi ý trong [ ]; nhấn Ctrl-C để dừng, không ghi gì.",
    en="A few questions about the office. Press Enter to accept the value in [ ]; press Ctrl-C to stop "
    "without writing anything.",
)
FOR_EXAMPLE = Message(vi="{question}, ví dụ “{example}”", en="{question}, such as “{example}”")
OR_NONE = Message(vi="{question} (“-” nếu không có)", en="{question} (“-” for none)")
OR_ENTER = Message(vi="{question} (Enter nếu không có)", en="{question} (Enter for none)")
WITH_DEFAULT = Message(vi="{question} [{default}]", en="{question} [{default}]")

# Invalid answers
WRONG_ANSWER = Message(vi="{option}: {problem}", en="{option}: {problem}")
NEEDED = Message(vi="không được để trống", en="a value is required")
CONTROL = Message(
    vi="có ký tự không in được, hoặc không phải UTF-8; gõ lại bằng bàn phím Unicode",
    en="contains characters that cannot be printed or are not UTF-8; type it again in Unicode",
)
TOO_LONG = Message(vi="dài quá {limit} ký tự; viết ngắn lại", en="longer than {limit} characters; shorten it")
NO_SUCH_LETTER = Message(
    vi="có ký tự không dùng trong văn bản ({character}, {code}); bỏ ký tự ấy",
    en="contains a character not allowed in a report ({character}, {code}); remove it",
)
NO_RECIPIENT = Message(
    vi="chưa có nơi nhận nào; ghi ít nhất một nơi, cách nhau bằng dấu chấm phẩy",
    en="no recipients; write at least one, separated by semicolons",
)
BEHALF_OF_NOBODY = Message(
    vi="chỉ dùng cùng --authority {codes}; bỏ đi, hoặc ghi thêm --authority",
    en="requires --authority {codes}; remove it, or add --authority",
)
NOT_A_CHOICE = Message(
    vi="không có “{text}”; dùng một trong: {known}", en="unknown value “{text}”; use one of: {known}"
)
NOT_A_CODE = Message(
    vi="“{text}” không phải chữ viết tắt; chỉ gồm chữ, số, dấu . & -, ví dụ BDVTU",
    en="“{text}” is not an abbreviation; use only letters, digits, . & -, such as BDVTU",
)
NO_WORDS = Message(
    vi="“{text}” không có chữ nào; viết tên như in trong văn bản",
    en="“{text}” has no letters; write the name as printed",
)
NOT_A_KEY = Message(
    vi="“{text}” không đặt làm tên tệp được; chỉ dùng chữ, số, dấu gạch nối, ví dụ bdv-quang-ngai",
    en="“{text}” is not a valid file name; use letters, digits and hyphens, such as bdv-quang-ngai",
)
NOT_A_SOURCE = Message(
    vi="“{text}” không phải địa chỉ git (không kèm mật khẩu), ví dụ https://git.so.vn/cntt/baocao.git, "
    "hay CHỦ/KHO trên GitHub; sau đó có thể thêm @MÃ-COMMIT",
    en="“{text}” is not a git address (without a password), such as https://git.example.org/it/baocao.git, "
    "nor OWNER/REPO on GitHub; @COMMIT may follow",
)
MISSING = Message(
    vi="thiếu {options}; chỉ khi chạy trên màn hình mới được hỏi, ở đây phải ghi đủ",
    en="missing {options}; baocao asks for them only on a terminal, so give them as options",
)
NOT_A_FOLDER = Message(
    vi="“{folder}” là tệp, không phải thư mục; chọn thư mục khác",
    en="“{folder}” is a file, not a folder; choose another folder",
)
WHICH = Message(
    vi="có nhiều cơ quan trong offices/; thêm --key với một trong: {names}",
    en="offices/ contains several offices; add --key with one of: {names}",
)

# Results
KEPT = Message(vi="Giữ nguyên {file}", en="Kept {file}")
NO_GIT = Message(
    vi="Máy này chưa có git; không sao: tệp cho git và CI chưa ghi. "
    "Khi đã cài git, chạy lại baocao init ở thư mục ấy.",
    en="git is not installed, so files for git and CI were not written. Once it is, "
    "run baocao init there again.",
)
NO_REPOSITORY = Message(
    vi="Thư mục chưa thuộc kho git nào; không sao. Khi cần, vào thư mục ấy và chạy: git init, rồi {command}",
    en="The folder is not in a git repository. To use git, run there: git init, then {command}",
)
ATTRIBUTES_RENEWED = Message(
    vi="Riêng dòng cũ của baocao trong .gitattributes đã đổi thành dòng mới, nhận mọi tên tệp tháng.",
    en="Replaced only baocao's own old line in .gitattributes; the new one covers all month file names.",
)
ATTRIBUTES_LACK = Message(
    vi="Tệp .gitattributes có sẵn chưa nói đến tệp tháng và tệp Word; vào thư mục ấy chạy: {command}",
    en="The existing .gitattributes does not cover month files and Word files; run in that folder: {command}",
)
DRIVER = Message(
    vi="Đã bật cho kho git: git diff so sánh tệp tháng theo nghĩa, tệp Word theo chữ.",
    en="Set up the git repository: git diff compares month files by meaning and Word files by text.",
)
BELOW_ROOT = Message(
    vi="Tệp CI và .pre-commit-config.yaml chỉ có tác dụng ở gốc kho git ({root}) nên không ghi ở đây.",
    en="CI files and .pre-commit-config.yaml work only at the repository root ({root}), so they were "
    "not written here.",
)
CI_BELOW_ROOT = Message(
    vi="Không làm được --ci {ci}: thư mục này nằm trong một kho git, mà tệp CI và .pre-commit-config.yaml "
    "chỉ có tác dụng ở gốc kho git ({root}). Lập thư mục ở đó, hoặc ngoài kho.",
    en="--ci {ci} was not done: the folder is inside a git repository, and CI files and "
    ".pre-commit-config.yaml work only at the repository root ({root}). Create the folder there, or outside.",
)
CI_WITHOUT_GIT = Message(
    vi="Không làm được --ci {ci}: máy này không có git. Khi đã cài git, chạy lại baocao init ở thư mục ấy.",
    en="--ci {ci} was not done: git was not found. Install git, and run baocao init there again.",
)
OWNER = Message(
    vi="Thay {placeholder} trong {files} bằng kho phát hành baocao mà cơ quan dùng (lần sau: --source).",
    en="Replace {placeholder} in {files} with the repository of your baocao (next time: --source).",
)
OWNER_LEFT = Message(
    vi="{file}:{line} vẫn ghi {placeholder}, mà tệp đã được sửa nên giữ nguyên; thay bằng {source}",
    en="{file}:{line} still has {placeholder}, but the file was edited and kept; replace it with {source}",
)
NEXT = Message(vi="Viết nội dung vào {file}, rồi:", en="Write the report in {file}, then:")
NEXT_OTHER = Message(
    vi="{file} là của cơ quan khác. Lập tệp tháng của {office} và viết nội dung, rồi:",
    en="{file} belongs to another office. Create a month file for {office} and write the report, then:",
)
NEXT_MAKE = Message(vi="lập tệp tháng", en="create the month file")
NEXT_SEE = Message(vi="xem trong khi viết", en="preview while writing")
NEXT_CHECK = Message(vi="kiểm tra", en="check")
NEXT_BUILD = Message(vi="tạo tệp Word", en="build the Word file")
NEXT_PERIOD = Message(vi="kỳ sau", en="next period")
NEXT_LINE = Message(vi="- {what}: {command}", en="- {what}: {command}")
