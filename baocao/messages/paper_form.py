"""Messages about the form of a typed paper."""

from baocao.messages import Message

PLACE = Message(vi="đoạn {n} “{words}”", en="paragraph {n} “{words}”")
PLACE_BELOW = Message(vi="{place} (sau “{heading}”)", en="{place} (below “{heading}”)")
PLACE_IS = Message(vi="{place}: {found}", en="{place}: {found}")
PLACES = (
    Message(vi="{a}", en="{a}"),
    Message(vi="{a}; {b}", en="{a}; {b}"),
    Message(vi="{a}; {b}; {c}", en="{a}; {b}; {c}"),
    Message(vi="{a}; {b}; {c}; …", en="{a}; {b}; {c}; …"),
)
COUNTED = Message(vi="{title}, {n} chỗ: {places}", en="{title}, {n:time|times}: {places}")
ONCE = Message(vi="{title}: {places}", en="{title}: {places}")
SHOULD_BE = Message(vi="đúng là {right}", en="should be {right}")
SHOULD_BE_WITH_YEAR = Message(
    vi="thiếu năm; đúng là {right}, với năm ban hành ở cuối",
    en="the year is missing; should be {right}, with the year of issue at the end",
)
FOUND_RIGHT = Message(vi="{found}, đúng là {right}", en="{found}, should be {right}")
RIGHT = Message(vi="nên là “{right}”", en="better “{right}”")
RIGHT_QUOTED = Message(vi="nên là {right}", en="better {right}")
POINTS = Message(vi="cỡ {pt}", en="size {pt}")
BETWEEN = Message(vi="{low} đến {high}", en="{low} to {high}")
AT_LEAST = Message(vi="từ {low} trở lên", en="at least {low}")
AT_MOST = Message(vi="không quá {high}", en="at most {high}")
OR = Message(vi="{a} hoặc {b}", en="{a} or {b}")
MILLIMETRES = Message(vi="{mm} mm", en="{mm} mm")
GAP = Message(vi="cách {pt} pt", en="a gap of {pt} pt")
PITCH = Message(vi="giãn dòng {pt} pt", en="lines of {pt} pt")
SPACING = Message(vi="giãn dòng {n}", en="line spacing {n}")
UNLIKE_MOST = Message(vi="{found}, các đoạn khác {usual}", en="{found}, other paragraphs {usual}")
UNEVEN_INDENT = Message(vi="lùi {v} mm", en="indented by {v} mm")
UNEVEN_GAP = Message(vi="cách đoạn trên {v} pt", en="{v} pt below the paragraph above")
UNEVEN_LINES = Message(vi="giãn dòng {v}", en="line spacing {v}")
SHARE_OF_WORDS = Message(vi="dài {n}% dòng chữ", en="{n}% of the length of the words")
BROKEN = Message(vi="nét đứt", en="dashed")
SOLID = Message(vi="nét liền", en="solid")
PERCENTS = Message(vi="{low}% đến {high}%", en="{low}% to {high}%")
PERCENT = Message(vi="{n}%", en="{n}%")
QUOTED = Message(vi="“{words}”", en="“{words}”")
ENDS_WITH = Message(vi="cuối dòng là “{mark}”", en="it ends with “{mark}”")
ENDS_BARE = Message(vi="cuối dòng không có dấu", en="it ends without a mark")
LACKS_BULLET = Message(vi="thiếu “{mark}” ở đầu dòng", en="it does not start with “{mark}”")
NO_ADDRESSEE = Message(vi="{kind} không có “{label}”", en="{kind} has no “{label}”")
SHOULD_BE_FIRST = Message(vi="dòng đầu là “{words}”", en="the first line is “{words}”")
SHOULD_START = Message(vi="bắt đầu bằng “{words} ”", en="it starts with “{words} ”")
OF_SIZES = Message(vi="cỡ {pts}", en="sizes {pts}")
PARTS_ARE = Message(vi="đúng là “{words}”", en="“{words}” are right")
SHOULD_END = Message(vi="kết thúc bằng “{mark}”", en="it ends with “{mark}”")
SHOULD_NOT_START = Message(vi="không có “{words}” ở đầu", en="it does not start with “{words}”")
SMALL_FIRST = Message(vi="viết thường chữ đầu", en="the first letter is small")
CAPITAL_FIRST = Message(vi="viết hoa chữ đầu", en="the first letter is a capital")
NO_STOP = Message(vi="không có dấu “{mark}” ở cuối", en="it does not end with “{mark}”")
NO_POST = Message(
    vi="thiếu chức vụ của chính người ký ở dòng dưới", en="the signer's own post is missing in the line below"
)
COLLECTIVE_FIRST = Message(vi="dòng ghi tập thể phải ở trên", en="the line of the collective comes first")
SAME_POST = Message(
    vi="dòng dưới phải là chức vụ của chính người ký, không phải của người được ký thay",
    en="this line is for the signer's own post, not that of the one who is signed for",
)
LACKS = Message(vi="thiếu “{words}” ở dòng dưới", en="“{words}” is missing in the line below")
MARGIN = Message(vi="lề {side} {found} mm", en="{side} margin {found} mm")
SIDES = {
    "top": Message(vi="trên", en="top"),
    "bottom": Message(vi="dưới", en="bottom"),
    "left": Message(vi="trái", en="left"),
    "right": Message(vi="phải", en="right"),
}
SHEET = Message(vi="khổ {width} x {height} mm", en="{width} x {height} mm")
SHARE = Message(vi="{font} ({percent}% số chữ của cả văn bản)", en="{font} ({percent}% of all letters)")
LESS_SHARE = Message(vi="{font} (dưới 1% số chữ của cả văn bản)", en="{font} (less than 1% of all letters)")
UNKNOWN_FAMILY = Message(
    vi="{file}: không nhận ra văn bản thuộc loại thể thức nào; chạy lại với --format, một trong: {known}",
    en="{file}: cannot tell which format the document follows; run again with --format, one of: {known}",
)
NO_FAMILY = Message(
    vi="--format: không có thể thức “{name}”; có: {known}", en="--format: no format “{name}”; known: {known}"
)
NO_KIND = Message(
    vi="--kind: không có loại văn bản “{name}”; có: {known}", en="--kind: no kind “{name}”; known: {known}"
)
NO_EDITION = Message(
    vi="{file}: không có ấn bản thể thức “{family}” có hiệu lực ngày {day}",
    en="{file}: no edition of the format “{family}” is in force on {day}",
)
FILES = Message(
    vi="Tệp tháng, tệp Word, thư mục chứa các tệp .yaml, hoặc “-” để đọc từ đầu vào chuẩn.",
    en="Month files, Word files, folders of .yaml files, or “-” for standard input.",
)
WORD = Message(vi="Trong thư mục, kiểm tra cả các tệp .docx.", en="Check the .docx files in folders, too.")
FORMAT = Message(
    vi="Thể thức để kiểm tra tệp Word, khi không nhận ra được.",
    en="The format that a Word file is checked by, if it is not recognised.",
)
KIND = Message(
    vi="Loại văn bản của tệp Word, khi không nhận ra được, ví dụ “Báo cáo”.",
    en="The kind of document of a Word file, if it is not recognised, such as “Báo cáo”.",
)
FORMAT_METAVAR = Message(vi="THỂ_THỨC", en="FORMAT")
KIND_METAVAR = Message(vi="LOẠI", en="KIND")
IN_SECTION = Message(vi="phần trang {n}: {said}", en="section {n}: {said}")
FOR_PAGES = Message(vi="văn bản dài hơn một trang", en="the document is longer than a page")
LACKS_NUMBER = {
    "even": Message(
        vi="trang chẵn không có số; bỏ đánh dấu “Different Odd & Even Pages” ở đầu trang",
        en="even pages have none; turn off “Different Odd & Even Pages” in the header",
    ),
    "odd": Message(
        vi="trang lẻ không có số; bỏ đánh dấu “Different Odd & Even Pages” ở đầu trang",
        en="odd pages have none; turn off “Different Odd & Even Pages” in the header",
    ),
}
STARTS_AT = Message(
    vi="trang đầu mang số {n}; đặt lại “Start at: 1” ở “Format Page Numbers”",
    en="the first page is number {n}; set “Start at: 1” in “Format Page Numbers”",
)
OTHER_DIGITS = Message(
    vi="không phải chữ số Ả Rập; chọn “1, 2, 3” ở “Format Page Numbers”",
    en="no Arabic digits; choose “1, 2, 3” in “Format Page Numbers”",
)
IN_FIRST = Message(
    vi="xóa số ở đầu trang, chân trang riêng của trang thứ nhất",
    en="delete the number in the first page's own header or footer",
)
ON_FIRST = Message(
    vi="đánh dấu “Different First Page” ở đầu trang", en="turn on “Different First Page” in the header"
)
NUMBER_AT = {
    ("header", "left"): Message(vi="ở bên trái, phía trên", en="at the left, above"),
    ("header", "center"): Message(vi="ở giữa, phía trên", en="in the middle, above"),
    ("header", "right"): Message(vi="ở bên phải, phía trên", en="at the right, above"),
    ("footer", "left"): Message(vi="ở bên trái, phía dưới", en="at the left, below"),
    ("footer", "center"): Message(vi="ở giữa, phía dưới", en="in the middle, below"),
    ("footer", "right"): Message(vi="ở bên phải, phía dưới", en="at the right, below"),
}
BOLD = Message(vi="chữ đậm", en="bold")
NOT_BOLD = Message(vi="chữ không đậm", en="not bold")
ITALIC = Message(vi="chữ nghiêng", en="italic")
UPRIGHT = Message(vi="chữ đứng", en="upright")
CAPITALS = Message(vi="in hoa", en="capitals")
SMALL = Message(vi="in thường", en="small letters")
UNDERLINED = Message(vi="gạch dưới", en="underlined")
NOT_UNDERLINED = Message(vi="không gạch dưới", en="not underlined")
IN_REVIEW = Message(
    vi="mở thẻ “Review”, chọn “Accept All Changes”", en="choose “Accept All Changes” in the tab “Review”"
)
COMMENTS = Message(vi="{n} nhận xét", en="{n:comment|comments}")
NUMBERS = {
    "jumps": Message(vi="số bị nhảy", en="the number jumps"),
    "twice": Message(vi="số bị lặp", en="the number comes twice"),
    "elsewhere": Message(
        vi="số không theo số của mục ở trên", en="the number is not that of the heading above"
    ),
}
NO_ARCHIVE = Message(vi="thêm dòng bắt đầu bằng “{word}”", en="add a line that starts with “{word}”")
MUST_FOLLOW = Message(vi="phải ở sau {part}", en="it belongs below {part}")
MUST_PRECEDE = Message(vi="phải ở trước {part}", en="it belongs above {part}")
SHOULD_BE_AT = {
    "left": Message(vi="phải ở bên trái", en="it belongs at the left"),
    "right": Message(vi="phải ở bên phải", en="it belongs at the right"),
}
LEFT_OF = Message(vi="lệch trái {mm} mm so với {part}", en="{mm} mm left of {part}")
RIGHT_OF = Message(vi="lệch phải {mm} mm so với {part}", en="{mm} mm right of {part}")
