"""What ``baocao init`` asks and says."""

from baocao.messages import Message

INIT = Message(
    vi="Lập thư mục làm việc của một cơ quan: tệp cơ quan, tệp tháng đầu tiên, cài đặt cho trình soạn thảo, "
    "git và CI. Hỏi những gì chưa ghi ở tùy chọn; tệp đã có thì giữ nguyên.",
    en="Make the working folder of an office: the office's file, its first month, settings for editors, git "
    "and CI. What no option says is asked; files that exist are kept.",
)
INIT_EXAMPLE = (
    'baocao init bao-cao --kind party --name "Ban Dân vận Tỉnh ủy Quảng Ngãi" --signer "Trần Văn An"'
)
FOLDER = Message(
    vi="Thư mục làm việc, lập mới nếu chưa có; không ghi thì là thư mục này.",
    en="The working folder, made where there is none; left out: this one.",
)
KIND = Message(vi="Loại cơ quan: {kinds}.", en="Kind of office: {kinds}.")
NAME = Message(vi="Tên đầy đủ của cơ quan.", en="The office's full name.")
SUPERIOR = Message(
    vi="Cơ quan cấp trên, in phía trên tên cơ quan; “-” là không có.",
    en="The body above, printed over the office's name; “-” is none.",
)
ISSUER = Message(
    vi="Tên cơ quan như in dưới cơ quan cấp trên.", en="The office's name as printed below the body above."
)
CODE = Message(
    vi="Chữ viết tắt trong số, ký hiệu: 05-BC/BDVTU.", en="Its letters in the paper's number: 05-BC/BDVTU."
)
PLACE = Message(vi="Địa danh trước ngày ký.", en="The place before the date.")
AUTHORITY = Message(vi="Hình thức ký: {codes}.", en="Form of signing: {codes}.")
ON_BEHALF = Message(
    vi="Ký thay cho ai: chức vụ, hoặc tập thể nếu là TM.",
    en="Signed for whom: a post, or with TM a collective.",
)
POSITION = Message(vi="Chức vụ người ký.", en="Position of who signs.")
SIGNER = Message(vi="Họ tên người ký.", en="Name of who signs.")
RECIPIENTS = Message(vi="Nơi nhận, cách nhau bằng dấu chấm phẩy.", en="Recipients, separated by semicolons.")
NUMBERING = Message(
    vi="Cách đánh số mục, như roman-decimal-dash-plus (không ghi thì theo loại cơ quan).",
    en="How sections are numbered, such as roman-decimal-dash-plus (left out: as the kind of office does).",
)
PERIOD = Message(
    vi="Kỳ đầu tiên, ví dụ 2020-03 (không ghi thì là tháng này).",
    en="The first period, such as 2020-03 (left out: this month).",
)
KEY = Message(
    vi="Tên tệp cơ quan trong offices/ (không ghi thì theo tên cơ quan).",
    en="The office's file in offices/ (left out: by the office's name).",
)
CI = Message(vi="Tệp CI kiểm tra tệp tháng: {known}.", en="The CI file that checks the months: {known}.")
SOURCE = Message(
    vi="Nơi phát hành baocao trên GitHub, để CI và pre-commit tải về; thêm @ và mã commit để ghim bản ấy.",
    en="Where baocao is published on GitHub, for CI and pre-commit to fetch; with @ and a commit, just that.",
)
WORDS_METAVAR = Message(vi="CHỮ", en="TEXT")
SOURCE_METAVAR = Message(vi="CHỦ/KHO", en="OWNER/REPO")

# Questions
ASK_KIND = Message(vi="Loại cơ quan", en="Kind of office")
ASK_NAME = Message(vi="Tên đầy đủ của cơ quan", en="Full name of the office")
ASK_SUPERIOR = Message(vi="Cơ quan cấp trên", en="The body above")
ASK_PLACE = Message(vi="Địa danh trước ngày ký", en="Place before the date")
ASK_ISSUER = Message(
    vi="Tên cơ quan in ở đầu văn bản, dưới cơ quan cấp trên",
    en="Name at the head of the paper, below the body above",
)
ASK_CODE = Message(vi="Chữ viết tắt trong số, ký hiệu", en="Letters in the paper's number")
ASK_AUTHORITY = Message(vi="Ai ký", en="Who signs")
ASK_ON_BEHALF = Message(vi="Ký thay cho (chức vụ hoặc tập thể)", en="Signed for (a post or a collective)")
ASK_POSITION = Message(vi="Chức vụ người ký", en="Position of who signs")
ASK_SIGNER = Message(vi="Họ tên người ký", en="Name of who signs")
ASK_RECIPIENTS = Message(
    vi="Nơi nhận, cách nhau bằng dấu chấm phẩy", en="Recipients, separated by semicolons"
)
ASK_NUMBERING = Message(vi="Cách đánh số mục", en="Numbering of sections")
ASK_PERIOD = Message(vi="Kỳ báo cáo đầu tiên", en="First period")
SIGNING = {
    "head": Message(vi="cấp trưởng trực tiếp ký", en="the head in person"),
    "TM": Message(vi="thay mặt tập thể", en="on behalf of a collective"),
    "KT": Message(vi="cấp phó ký thay cấp trưởng", en="a deputy for the head"),
    "TL": Message(vi="thừa lệnh", en="by order"),
    "TUQ": Message(vi="thừa ủy quyền", en="by authorisation"),
    "Q": Message(vi="quyền cấp trưởng", en="an acting head"),
}
WELCOME = Message(
    vi="Trả lời vài câu về cơ quan. Enter là nhận lời gợi ý trong [ ]; Ctrl-C là dừng, không ghi gì.",
    en="A few questions about the office. Enter takes what stands in [ ]; Ctrl-C stops, nothing is written.",
)
FOR_EXAMPLE = Message(vi="{question}, ví dụ “{example}”", en="{question}, such as “{example}”")
OR_NONE = Message(vi="{question} (“-” nếu không có)", en="{question} (“-” for none)")
OR_ENTER = Message(vi="{question} (Enter nếu không có)", en="{question} (Enter for none)")
WITH_DEFAULT = Message(vi="{question} [{default}]", en="{question} [{default}]")

# What is wrong with an answer
WRONG_ANSWER = Message(vi="{option}: {problem}", en="{option}: {problem}")
NEEDED = Message(vi="cần có chữ, không để trống được", en="something must be written")
CONTROL = Message(
    vi="có ký tự không in được, hoặc không phải UTF-8; gõ lại bằng bàn phím Unicode",
    en="holds characters that cannot be printed, or that are not UTF-8; type it again as Unicode",
)
TOO_LONG = Message(
    vi="dài quá {limit} ký tự; viết ngắn lại", en="longer than {limit} characters; make it shorter"
)
NO_SUCH_LETTER = Message(
    vi="có ký tự không dùng trong văn bản ({character}, {code}); bỏ ký tự ấy",
    en="holds a character that no paper may have ({character}, {code}); take it out",
)
NO_RECIPIENT = Message(
    vi="chưa có nơi nhận nào; ghi ít nhất một nơi, cách nhau bằng dấu chấm phẩy",
    en="there is no recipient; write at least one, separated by semicolons",
)
BEHALF_OF_NOBODY = Message(
    vi="chỉ đi cùng --authority {codes}; bỏ đi, hoặc ghi thêm --authority",
    en="goes only with --authority {codes}; take it out, or add --authority",
)
NOT_A_CHOICE = Message(vi="không có “{text}”; chọn một trong: {known}", en="no “{text}”; one of: {known}")
NOT_A_CODE = Message(
    vi="“{text}” không phải chữ viết tắt; chỉ gồm chữ, số, dấu . & -, ví dụ BDVTU",
    en="“{text}” cannot be in a number; only letters, digits, . & -, such as BDVTU",
)
NOT_A_KEY = Message(
    vi="“{text}” không đặt tên tệp được; chỉ dùng chữ, số, dấu gạch nối, ví dụ bdv-quang-ngai",
    en="“{text}” cannot name the file; use letters, digits and hyphens, such as bdv-quang-ngai",
)
NOT_A_SOURCE = Message(
    vi="“{text}” không có dạng CHỦ/KHO hay CHỦ/KHO@MÃ-COMMIT (40 chữ số), ví dụ phong-cntt/baocao",
    en="“{text}” is not of the form OWNER/REPO or OWNER/REPO@COMMIT (40 digits), such as it-office/baocao",
)
MISSING = Message(
    vi="thiếu {options}; chạy trên màn hình thì được hỏi, còn ở đây phải ghi đủ",
    en="{options} missing; on a terminal they are asked, here they must be given",
)
NOT_A_FOLDER = Message(
    vi="“{folder}” là tệp, không phải thư mục; chọn thư mục khác",
    en="“{folder}” is a file, not a folder; choose another",
)
WHICH = Message(
    vi="có nhiều cơ quan trong offices/; thêm --key với một trong: {names}",
    en="there are several offices in offices/; add --key with one of: {names}",
)

# What was done
KEPT = Message(vi="Giữ nguyên {file}", en="Kept {file}")
NO_GIT = Message(
    vi="Máy này chưa có git; không mất gì: tệp .gitattributes có tác dụng khi có git.",
    en="git is not on this machine; nothing is lost: .gitattributes takes effect once it is.",
)
NO_REPOSITORY = Message(
    vi="Thư mục chưa thuộc kho git nào; không mất gì. Khi cần, vào thư mục ấy: git init, rồi {command}",
    en="The folder is in no git repository; nothing is lost. When wanted, there: git init, then {command}",
)
ATTRIBUTES_RENEWED = Message(
    vi="Riêng dòng cũ của baocao trong .gitattributes đã đổi thành dòng mới, nhận mọi tên tệp tháng.",
    en="Only baocao's own old line in .gitattributes was replaced: now all names of months are known.",
)
ATTRIBUTES_LACK = Message(
    vi="Tệp .gitattributes có sẵn chưa nói đến tệp tháng và tệp Word; vào thư mục ấy chạy: {command}",
    en="The .gitattributes there says nothing of months and Word files yet; in that folder run: {command}",
)
DRIVER = Message(
    vi="Đã bật cho kho git: git diff so sánh tệp tháng theo nghĩa, tệp Word theo chữ.",
    en="Switched on for the repository: git diff compares months by meaning, Word files by their text.",
)
BELOW_ROOT = Message(
    vi="Tệp CI và .pre-commit-config.yaml chỉ có tác dụng ở gốc kho git ({root}) nên không ghi ở đây.",
    en="CI files and .pre-commit-config.yaml work only at the repository's root ({root}): none is made here.",
)
OWNER = Message(
    vi="Thay {placeholder} trong {files} bằng nơi phát hành baocao mà cơ quan dùng (lần sau: --source).",
    en="In {files} put where your baocao is published for {placeholder} (another time: --source).",
)
NEXT = Message(vi="Viết nội dung vào {file}, rồi:", en="Write the report in {file}, then:")
NEXT_OTHER = Message(
    vi="{file} là của cơ quan khác. Lập tệp tháng của {office} và viết nội dung, rồi:",
    en="{file} is another office's. Make a month of {office} and write the report, then:",
)
NEXT_MAKE = Message(vi="lập tệp tháng", en="make the month's file")
NEXT_SEE = Message(vi="xem trong khi viết", en="see it while you write")
NEXT_CHECK = Message(vi="kiểm tra", en="check it")
NEXT_BUILD = Message(vi="dựng tệp Word", en="build the Word file")
NEXT_PERIOD = Message(vi="kỳ sau", en="next period")
NEXT_LINE = Message(vi="- {what}: {command}", en="- {what}: {command}")
