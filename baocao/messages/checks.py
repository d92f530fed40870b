"""Messages about a month that is well formed but not consistent."""

from baocao.messages import Message

UNKNOWN_SECTION = Message(
    vi="đề cương của cơ quan không có phần “{key}”",
    en="the office's outline has no section “{key}”",
)
KNOWN_SECTIONS = Message(
    vi="các phần có ở đây: {keys}; thêm phần mới vào outline của tệp cơ quan",
    en="sections allowed here: {keys}; add a new one to the outline in the office file",
)
GIVE_A_TITLE = Message(
    vi="viết title và content dưới khóa này, hoặc thêm phần vào outline của tệp cơ quan",
    en="write title and content under this key, or add the section to the outline in the office file",
)
SECTION_TOO_DEEP = Message(
    vi="cách đánh số “{scheme}” chỉ có {levels} cấp đầu đề",
    en="the numbering “{scheme}” has only {levels} heading levels",
)
SECTION_TOO_DEEP_HELP = Message(
    vi="đưa phần này lên một cấp, hoặc dùng label thay cho title",
    en="move the section up one level, or use label instead of title",
)
NO_HEADING = Message(
    vi="trong sections, nội dung này không nằm dưới đầu đề nào",
    en="under sections, this content has no heading",
)
NO_HEADING_HELP = Message(
    vi="đặt dưới khóa của một phần trong đề cương, hoặc viết “- title: …” với content",
    en="put it under a section key of the outline, or write “- title: …” with content",
)
NO_LETTERHEAD = Message(vi="không có mẫu đầu văn bản “{name}”", en="unknown letterhead “{name}”")
NO_SIZES = Message(vi="thể thức này không có bộ cỡ chữ “{name}”", en="this format has no size set “{name}”")
TOO_DEEP = Message(
    vi="cách đánh số “{scheme}” chỉ có {levels} cấp mục con",
    en="the numbering “{scheme}” has only {levels} item levels",
)
TOO_DEEP_HELP = Message(
    vi="đưa mục này lên một cấp, hoặc gộp vào câu của mục trên",
    en="move the item up one level, or merge it into the sentence above",
)
NOTE_IN_NOTE = Message(
    vi="nội dung chú thích không được chứa chú thích khác",
    en="a footnote cannot contain another footnote",
)
NOTE_IN_NOTE_HELP = Message(
    vi="viết thẳng nội dung vào chú thích này", en="write its text directly in this footnote"
)
NO_OFFICE = Message(vi="không có tệp cơ quan “{name}”", en="no office file “{name}”")
NO_OFFICE_HELP = Message(
    vi="các cơ quan có sẵn: {names}; hoặc đặt tệp offices/{name}.yaml cạnh tệp tháng",
    en="available offices: {names}; or put offices/{name}.yaml next to the month file",
)
OFFICE_AS_MONTH = Message(
    vi="đây là tệp cơ quan, không phải tệp tháng", en="this is an office file, not a month file"
)
OFFICE_AS_MONTH_HELP = Message(
    vi="chạy lệnh với tệp tháng có dòng office chỉ tới tệp này; tệp cơ quan được kiểm tra cùng tệp tháng",
    en="pass a month file whose office key points here; the office file is checked with it",
)
NO_FILE_HELP = Message(
    vi="xem lại đường dẫn; đường dẫn tính từ thư mục của tệp tháng",
    en="check the path; it is relative to the month file's folder",
)
NO_STYLE = Message(
    vi="thể thức này không có kiểu “{name}” cho cấp này",
    en="this format has no style “{name}” for this level",
)
NO_SCHEME = Message(vi="không có cách đánh số “{name}”", en="unknown numbering scheme “{name}”")
NO_TEMPLATE = Message(vi="không có mẫu trình bày “{name}”", en="unknown template “{name}”")
NO_FAMILY = Message(vi="không có nhóm thể thức “{name}”", en="unknown format family “{name}”")
USE_ONE_OF = Message(vi="dùng một trong: {names}", en="use one of: {names}")
NO_EDITION = Message(
    vi="không có thể thức “{family}” nào có hiệu lực vào ngày {day}",
    en="no edition of the format “{family}” is in force on {day}",
)
NO_EDITION_HELP = Message(
    vi="các văn bản hiện có: {editions}; xem lại ngày và kỳ báo cáo",
    en="known editions: {editions}; check the date and the period",
)
SENTENCE_OVER_ITEMS = Message(
    vi="nếu là một câu có mục con, viết “- {key}:”, các mục con thụt vào ở dưới; "
    "nếu là một phần mới, viết title và content",
    en="for a sentence with items, write “- {key}:” and indent the items below it; "
    "for a new section, write title and content",
)
