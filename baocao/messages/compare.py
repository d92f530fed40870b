"""Messages of comparisons."""

from baocao.messages import Message

KINDS = {
    "added": Message(vi="thêm", en="added"),
    "removed": Message(vi="bỏ", en="removed"),
    "changed": Message(vi="sửa", en="changed"),
    "moved": Message(vi="chuyển", en="moved"),
}
KEPT = Message(vi="giữ nguyên", en="kept")
NOTHING = Message(vi="không có khác biệt", en="no differences")
FROM = Message(vi="từ {path}", en="from {path}")
SPLIT = Message(vi="tách từ {path}", en="split off {path}")
JOINED = Message(vi="gộp vào {path}", en="joined to {path}")
GROUPS = {
    "": Message(vi="Thông tin chung", en="General"),
    "office": Message(vi="Cơ quan và thể thức", en="Office and format"),
    "outline": Message(vi="Đầu đề theo đề cương", en="Outline headings"),
    "printed": Message(vi="Bản in khác nhau ở", en="The printed reports differ in"),
    "footnotes": Message(vi="Chú thích", en="Footnotes"),
    "recipients": Message(vi="Nơi nhận", en="Recipients"),
}
# Names that differ from their keys.
CALLED = {
    "format": Message(vi="Thể thức", en="Format"),
    "office.outline": Message(vi="Thứ tự các phần", en="Order of sections"),
    "printed.layout": Message(
        vi="Cách trình bày trong bản Word, chữ vẫn như nhau",
        en="Layout of the Word file, with the same words",
    ),
}
TASK_AT = Message(vi="{title}, việc {number}", en="{title}, task {number}")
LINE_AT = Message(vi="{title}, dòng {number}", en="{title}, line {number}")
NO_SOURCE = Message(
    vi="“{file}” không mang theo bản gốc của baocao, nên được so theo lời văn",
    en="“{file}” does not carry its source, so it is compared by its text",
)
NOT_COMPARABLE = Message(
    vi="“{file}” còn lỗi nên chưa so sánh được; xem chỗ sai: baocao validate {file:arg}",
    en="“{file}” has errors and cannot be compared; see them: baocao validate {file:arg}",
)
NO_REVISION = Message(
    vi="git không có “{file}” ở bản “{revision}” ({problem})",
    en="git has no “{file}” at revision “{revision}” ({problem})",
)
NO_GIT = Message(
    vi="máy này chưa có git; cần git để đọc các bản cũ",
    en="git is not installed; it is needed to read older versions",
)
IN_CONFLICT = Message(vi="* Còn xung đột, chưa gộp xong: {file:arg}", en="* Unmerged: {file:arg}")
NO_COMMIT = Message(
    vi="kho chưa có lần lưu nào; git commit trước đã", en="the repository has no commit yet; commit first"
)
NO_SUCH_REVISION = Message(vi="không có bản ấy", en="there is no such revision")
NO_REPOSITORY = Message(vi="đây không phải kho git", en="this is not a git repository")
TOO_MANY_FILES = Message(vi="bản ấy có quá nhiều tệp để so", en="that revision has too many files to compare")
A_LINK = Message(vi="đó là liên kết, git không đọc", en="it is a link, which git does not read")
THE_LINK = Message(vi="rồi thay liên kết bằng một tệp", en="it, and replace the link with a file")
ANOTHER_REPOSITORY = Message(vi="git lại lấy kho ở “{folder}”", en="git uses another repository, “{folder}”")
GIT_TOO_LONG = Message(
    vi="git chạy quá {seconds} giây nên bị dừng", en="git ran for more than {seconds} seconds and was stopped"
)
GIT_REFUSED = Message(
    vi="git không nhận cài đặt ({problem}); vào thư mục của một kho git, hoặc chạy git init, rồi chạy lại",
    en="git rejected the settings ({problem}); change to the folder of a repository, or run git init, "
    "then try again",
)
TWO_FILES = Message(
    vi="cần hai tệp để so sánh, hoặc một tệp nằm trong kho git",
    en="give two files to compare, or one file in a git repository",
)
DIFF_FORMAT = Message(
    vi="Dạng kết quả: text, markdown, json, html; docx là báo cáo mới ở dạng Word, chỗ khác bản cũ "
    "được đánh dấu như Track Changes.",
    en="Output format: text, markdown, json, html; docx is the new report in Word with tracked changes.",
)
REDLINE_ON_TERMINAL = Message(
    vi="màn hình không hiện được tệp Word; thêm -o TỆP.docx",
    en="a terminal cannot show a Word file; add -o FILE.docx",
)
PARTS_LOST = Message(
    vi="{n} hình, đối tượng nhúng, đầu trang hoặc chân trang của hai tệp không có trong bản Track Changes; "
    "xem ở chính hai tệp ấy",
    en="{n} pictures, embedded objects, headers or footers of the two files are not in the tracked changes; "
    "see the files themselves",
)
OTHER_FORMAT = Message(
    vi="“{file}” mang đuôi của tệp {named} nhưng kết quả là {to}; thêm --output-format {named}, hoặc đổi tên "
    "sau -o",
    en="“{file}” has the extension of a {named} file, but the output is {to}; add --output-format {named}, "
    "or rename the file after -o",
)
GIT_READY = Message(
    vi="Đã bật: git diff sẽ so sánh tệp tháng theo nghĩa và tệp Word theo chữ. Xem .gitattributes.",
    en="Done: git diff now compares month files by meaning and Word files by text. See .gitattributes.",
)
STATES = {
    "missing": Message(vi="Chưa thấy báo cáo", en="No report found"),
    "similar": Message(vi="Cần xem lại", en="To be checked"),
    "carried": Message(vi="Chuyển sang kỳ sau", en="Carried over"),
    "reported": Message(vi="Đã báo cáo", en="Reported"),
}
AGAIN = Message(vi="đưa lại vào kỳ sau", en="planned again")
PERHAPS = Message(vi="có thể đã báo cáo", en="perhaps reported")
NEAREST = Message(vi="gần nhất", en="nearest")
UNPLANNED = Message(vi="Ngoài kế hoạch", en="Not planned")
NO_PROMISES = Message(vi="không có nhiệm vụ nào để theo dõi", en="there are no tasks to track")
AGE = Message(vi="{months} tháng", en="{months} months")
PLAN_AND_RESULT = Message(
    vi="cần tệp tháng có kế hoạch và ít nhất một tệp tháng sau đó",
    en="give a month file with the plan and at least one later month file",
)
NOT_AFTER = Message(
    vi="“{file}” không phải tháng sau “{plan}”; đặt tệp có kế hoạch lên trước",
    en="“{file}” is not later than “{plan}”; put the month file with the plan first",
)
TRACKED_TWICE = Message(
    vi="“{file}” được nêu hai lần; sau tệp có kế hoạch, nêu tệp của một tháng sau đó",
    en="“{file}” is given twice; after the file with the plan, give the file of a later month",
)
SAME_PERIOD = Message(
    vi="“{plan}” và “{file}” cùng ghi kỳ {period}; trong “{wrong}”, sửa thành period: {right}",
    en="“{plan}” and “{file}” both have the period {period}; in “{wrong}”, write period: {right}",
)
SAME_PERIOD_LATER = Message(
    vi="“{plan}” và “{file}” cùng ghi kỳ {period}; nếu “{file}” là kỳ sau, sửa dòng period trong tệp ấy",
    en="“{plan}” and “{file}” both have the period {period}; if “{file}” is later, change its period",
)
TRACK_BY = Message(
    vi="text tìm theo lời; id chỉ tìm theo mã việc, dùng được cho hai cơ quan.",
    en="text: look for words; id: only for ids of tasks, also between two offices.",
)
TRACK_BY_METAVAR = Message(vi="text|id", en="text|id")
TRACK_BY_WHAT = Message(vi="--by là text hoặc id, không phải “{by}”", en="--by is text or id, not “{by}”")
TWO_OFFICES = Message(
    vi="“{plan}” là của {office}, “{file}” là của {other}; hai cơ quan chỉ so theo mã việc: thêm --by id",
    en="“{plan}” is of {office}, “{file}” of {other}; two offices are compared by ids only: add --by id",
)
TRACK = Message(
    vi="Theo dõi nhiệm vụ đã đề ra: việc nào đã báo cáo, chuyển kỳ sau, hay chưa thấy nhắc đến; với thư mục "
    "của nhiều đơn vị: đơn vị nào đã báo cáo, nhiệm vụ và số liệu của từng đơn vị.",
    en="Track planned tasks: which were reported, carried over or never mentioned; for a folder of many "
    "units: who has reported, their tasks and figures.",
)
TRACK_EXAMPLE = "baocao track 2020-02.yaml 2020-03.yaml"
TRACK_FILES = Message(
    vi="Tháng có nhiệm vụ trọng tâm, rồi một hay nhiều tháng sau đó; hoặc thư mục báo cáo của các đơn vị.",
    en="The month file with the priorities, then one or more later month files; or folders of many units.",
)
TRACK_NEAREST = Message(
    vi="Với nhiệm vụ chưa thấy báo cáo, hiện cả các kết quả gần nhất.",
    en="Show the nearest results of tasks without a report.",
)
TRACK_STRICT = Message(
    vi="Mã thoát 1 nếu có nhiệm vụ chưa thấy báo cáo, hoặc đơn vị chưa báo cáo.",
    en="Exit with status 1 if a task is not reported, or a unit has not reported.",
)
