"""What is said of a line that YAML cannot read, when it is known what it was meant to be."""

from baocao.messages import Message

# Keys that are one plain word, as the month and the office have them: a line that begins so is no sentence.
KEYS = frozenset(
    {
        "period", "office", "date", "number", "results", "priorities", "sections", "appendices",
        "footnotes", "figures", "closing", "recipients", "signature", "place", "title", "content", "text",
        "items", "label", "table", "columns", "rows", "draft", "urgency", "contact", "name", "code",
        "format", "numbering", "subject", "outline", "superior", "issuer", "authority", "position",
        "advisory", "professional", "assessment"
    }
)  # fmt: skip

# What clerks write for a key in their own language.
IN_VIETNAMESE = {
    "kỳ": "period", "kỳ báo cáo": "period", "tháng": "period", "cơ quan": "office", "đơn vị": "office",
    "ngày": "date", "ngày ký": "date", "ngày tháng": "date", "số": "number", "số văn bản": "number",
    "số hiệu": "number", "kết quả": "results", "kết quả công tác": "results", "nhiệm vụ": "priorities",
    "nhiệm vụ trọng tâm": "priorities", "phương hướng": "priorities", "kế hoạch": "priorities",
    "chú thích": "footnotes", "số liệu": "figures", "phụ lục": "appendices", "kết luận": "closing",
    "câu kết": "closing", "nơi nhận": "recipients", "ký": "signature", "chữ ký": "signature",
    "người ký": "signature", "địa danh": "place", "nơi": "place", "kính gửi": "addressees",
    "tên": "name", "họ tên": "name", "họ và tên": "name", "chức vụ": "position", "chức danh": "position",
    "thẩm quyền": "authority", "tiêu đề": "title", "tên mục": "title", "nội dung": "content",
    "mục": "items", "bảng": "table", "cột": "columns", "hàng": "rows", "dòng": "rows", "trích yếu": "subject",
    "ký hiệu": "code", "thể thức": "format", "đề cương": "outline", "giá trị": "value", "đơn vị tính": "unit",
}  # fmt: skip

ODD_BLANK = Message(
    vi="ở đây là khoảng trắng lạ {code} (chép từ nơi khác), YAML không coi là dấu cách",
    en="here stands the odd blank {code} (copied from elsewhere), which is no space to YAML",
)
USE_BLANKS = Message(vi="xóa chỗ trắng này và gõ lại bằng phím cách", en="delete it and type spaces")
TAB = Message(
    vi="phím Tab ở đầu dòng: YAML chỉ nhận dấu cách", en="a Tab begins the line: YAML takes only spaces"
)
NO_TAB = Message(
    vi="thay phím Tab bằng dấu cách, cho thẳng cột với các dòng cùng cấp",
    en="replace the Tab by spaces, in one column with the lines of its level",
)
TOUCHING_COLON = Message(
    vi="thiếu dấu cách sau dấu hai chấm: YAML không thấy khóa ở đây",
    en="no blank after the colon: YAML sees no key here",
)
WRITE = Message(vi="viết “{right}”", en="write “{right}”")
MISSING_COLON = Message(vi="thiếu dấu hai chấm sau khóa “{key}”", en="no colon after the key “{key}”")
OPEN_QUOTE = Message(vi="dấu ngoặc mở ra ở đây mà không đóng", en="a quote is opened here and never closed")
CLOSE_QUOTE = Message(
    vi="thêm dấu ngoặc ở cuối câu; dấu ngoặc kép nằm trong câu viết là “ ”",
    en="add the quote at the end of the sentence; quotes inside a sentence are written “ ”",
)
OPEN_BRACKET = Message(
    vi="ngoặc “{mark}” mở ra ở đây mà không đóng", en="the bracket “{mark}” is opened here and never closed"
)
CLOSE_BRACKET = Message(
    vi="thêm “{mark}” ở cuối; là một câu thì đặt cả câu trong dấu ngoặc kép",
    en="add “{mark}” at the end; put a sentence in double quotes",
)
OTHER_MARK = Message(vi="“{mark}” không mở được một mục", en="“{mark}” does not open an item")
WRITE_FOR = Message(
    vi="viết “- ” (gạch nối và một dấu cách) thay cho “{mark}”",
    en="write “- ” (a hyphen and a blank) for “{mark}”",
)
TOUCHING_DASH = Message(
    vi="thiếu dấu cách sau gạch đầu dòng, nên dòng này không thành một mục",
    en="no blank after the dash, so this line is no item",
)
LIST_BESIDE = Message(
    vi="danh sách không viết cùng dòng với khóa “{key}”",
    en="a list does not stand on the line of the key “{key}”",
)
NEXT_LINE = Message(
    vi="xuống dòng sau dấu hai chấm, thụt vào rồi viết “- ”",
    en="begin a new line after the colon, indent it and write “- ”",
)
MISSING_DASH = Message(
    vi="dòng này nằm giữa các mục mà thiếu dấu “- ” ở đầu",
    en="among items, this line does not begin with “- ”",
)
NOT_DEEP_ENOUGH = Message(
    vi="dòng này như viết tiếp câu trên nhưng thụt vào chưa đủ",
    en="this line seems to go on with the sentence above, but is not indented enough",
)
DEEPER = Message(
    vi="viết tiếp ở dòng trên, hoặc thụt dòng này vào ít nhất {n} dấu cách; "
    "là việc mới thì viết “- ” trước câu",
    en="write on in the line above, or indent this one by at least {n} spaces; a new task begins with “- ”",
)
PART_IN_QUOTES = Message(
    vi="câu mở đầu bằng dấu ngoặc, nhưng sau ngoặc đóng còn chữ",
    en="the sentence begins with a quote, and words follow the closing one",
)
QUOTE_WHOLE = Message(
    vi="đặt cả câu trong một cặp dấu ngoặc; dấu ngoặc kép nằm trong câu viết là “ ”",
    en="put the whole sentence in one pair of quotes; quotes inside a sentence are written “ ”",
)
LEADING = Message(
    vi="câu bắt đầu bằng “{mark}”, dấu mà YAML hiểu theo nghĩa riêng",
    en="the sentence begins with “{mark}”, which has a meaning of its own in YAML",
)
QUOTE_LEADING = Message(
    vi="đặt cả câu trong dấu ngoặc kép, hoặc viết sau “>-” ở dòng dưới",
    en="put the sentence in double quotes, or write it below “>-”",
)
COLON_INSIDE = Message(
    vi="trong câu có dấu hai chấm, dấu mà YAML hiểu là hết khóa",
    en="a colon in the sentence, which YAML takes for the end of a key",
)
SHARP_INSIDE = Message(
    vi="từ dấu # trở đi YAML coi là ghi chú, nên dòng dưới không nối được vào câu",
    en="from # on YAML sees a comment, so the line below cannot go on with the sentence",
)
UNREADABLE = Message(vi="YAML không đọc được câu này", en="YAML cannot read this sentence")
QUOTE_COLON = Message(
    vi="đặt cả câu trong dấu ngoặc kép, hoặc viết sau “>-” ở dòng dưới",
    en="put the whole sentence in double quotes, or write it below “>-”",
)
OUT_OF_COLUMN = Message(
    vi="dòng này thụt vào {n} dấu cách, không thẳng cột với các dòng cùng cấp",
    en="this line is indented by {n} spaces, in no column of the lines of its level",
)
TO_COLUMN = Message(
    vi="thụt vào {n} dấu cách; các khóa cùng cấp và các dấu “- ” cùng cấp phải thẳng cột",
    en="indent it by {n} spaces; keys of one level and dashes of one level stand in one column",
)
TO_MARGIN = Message(
    vi="viết sát lề trái, như các khóa ngoài cùng khác; là phần của dòng trên thì thụt vào sâu hơn dòng ấy",
    en="begin it at the left margin, as the other outermost keys; what belongs to the line above is deeper",
)
COLON_SPLITS = Message(
    vi="dấu hai chấm sau “{key}” làm câu bị tách đôi: YAML tưởng là tên một phần",
    en="the colon after “{key}” splits the sentence in two: YAML takes it for a key",
)
COMMA_SPLITS = Message(
    vi="dấu phẩy trong “{number}” tách số làm đôi: trong ngoặc {{ }} [ ], YAML dùng dấu phẩy để ngăn",
    en="the comma in “{number}” splits the number: inside {{ }} and [ ] a comma separates",
)
QUOTE_NUMBER = Message(
    vi='đặt số trong dấu ngoặc kép: "{number}"', en='put the number in double quotes: "{number}"'
)
TWO_DASHES = Message(vi="hai dấu gạch liền nhau ở đầu mục", en="two dashes in a row open an item")
ONE_DASH = Message(
    vi="chỉ để một dấu “- ”; mục con thì viết ở dòng dưới, dưới câu kết thúc bằng dấu hai chấm",
    en="leave one “- ”; a smaller item stands below a sentence that ends in a colon",
)
SHARP_FIRST = Message(
    vi="từ dấu # trở đi YAML coi là ghi chú, nên chỗ này trống",
    en="from # on YAML sees a comment, so nothing stands here",
)
BLOCK_MARK = Message(vi="sau “{mark}” phải xuống dòng", en="a new line must begin after “{mark}”")
WITHOUT_MARK = Message(
    vi="bỏ dấu này và viết câu ngay sau “- ”, hoặc viết câu ở dòng dưới, thụt vào",
    en="drop the mark and write the sentence after “- ”, or on the next line, indented",
)
BELONGS_BELOW = Message(
    vi="là phần của “{key}” ở trên thì thụt dòng này và các dòng của nó vào 2 dấu cách",
    en="if it is part of “{key}” above, indent this line and what belongs to it by 2 spaces",
)
EQUALS = Message(
    vi="sau khóa “{key}” là dấu hai chấm, không phải dấu “=”", en="a colon follows the key “{key}”, not “=”"
)
