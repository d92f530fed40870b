"""What is said of a file that is not the YAML this program reads."""

from baocao.messages import Message

TOO_LARGE = Message(
    vi="tệp lớn hơn {limit} MiB; một báo cáo chỉ vài chục KiB: xem lại có chọn nhầm tệp không",
    en="the file is over {limit} MiB; a report takes some tens of KiB: is this the right file?",
)
TOO_DEEP = Message(
    vi="các mục lồng nhau quá {limit} cấp",
    en="nested more than {limit} levels deep",
)
LESS_DEEP = Message(
    vi="bớt cấp: một báo cáo chỉ có vài cấp gạch đầu dòng",
    en="use fewer levels: a report has only a few levels of items",
)
OTHER_FILE = Message(
    vi="đây là tệp {kind}, không phải tệp tháng; đưa vào tệp .yaml đã viết ra nó",
    en="this is a {kind} file, not a month; give the .yaml file it was made from",
)
UTF16 = Message(
    vi="tệp ghi bằng bảng mã UTF-16; mở tệp, chọn “Lưu với mã UTF-8” rồi lưu lại",
    en="the file is UTF-16; open it and save it again as UTF-8",
)
NOT_UTF8 = Message(
    vi="byte {byte} không thuộc UTF-8: tệp được lưu bằng bảng mã khác",
    en="byte {byte} is not UTF-8: the file was saved in another encoding",
)
SAVE_AS_UTF8 = Message(
    vi="mở tệp trong trình soạn thảo, lưu lại với bảng mã UTF-8",
    en="open the file in an editor and save it as UTF-8",
)
FORBIDDEN_CHARACTER = Message(
    vi="ký tự {code} không được phép có trong văn bản",
    en="character {code} may not stand in a paper",
)
TOO_MANY_MARKS = Message(
    vi="hơn {most} dấu chồng lên một chữ cái",
    en="over {most} marks on one letter",
)
DELETE_CHARACTER = Message(
    vi="xóa ký tự này (thường do sao chép từ nơi khác) và gõ lại nếu cần",
    en="delete it (it usually comes from copying) and type again what is needed",
)
JOINED_LINES = Message(
    vi="đây là dấu xuống dòng của Word; thay bằng khoảng trắng, hoặc viết phần sau thành một dòng mới",
    en="it is a line break of Word; put a blank in its place, or write what follows as a line of its own",
)
WAS_PROBABLY = Message(
    vi="ký tự này có lẽ là “{right}” từ Word hay một bảng mã cũ; gõ lại “{right}”",
    en="it was probably “{right}”, from Word or an old encoding; type “{right}” again",
)
EMPTY_FILE = Message(vi="tệp trống", en="the file is empty")
EMPTY_FILE_HELP = Message(
    vi="viết ít nhất các khóa period, office, results, priorities",
    en="write at least the keys period, office, results, priorities",
)
SECOND_DOCUMENT = Message(
    vi="dòng “---” mở một văn bản YAML thứ hai; mỗi tệp chỉ chứa một báo cáo",
    en="“---” opens a second YAML document; a file holds one report",
)
SECOND_DOCUMENT_HELP = Message(
    vi="xóa dòng này hoặc chuyển phần sau sang tệp khác",
    en="delete the line or move what follows to another file",
)
QUESTION = Message(
    vi="câu bắt đầu bằng “? ”, dấu mà YAML hiểu là mở một khóa",
    en="the sentence begins with “? ”, which opens a key in YAML",
)
KEY_NOT_TEXT = Message(
    vi="khóa phải là chữ, không thể là danh sách hay nhóm khóa",
    en="a key must be text, not a list or a mapping",
)
KEY_NOT_TEXT_HELP = Message(
    vi="đặt câu có dấu {{ }} [ ] trong dấu ngoặc kép",
    en="put a sentence that holds {{ }} [ ] in double quotes",
)
DUPLICATE_KEY = Message(
    vi="khóa “{key}” đã có ở dòng {line}, cột {column}",
    en="key “{key}” already stands at line {line}, column {column}",
)
DUPLICATE_KEY_HELP = Message(
    vi="gộp nội dung vào một khóa, xóa khóa còn lại",
    en="put both contents under one key and delete the other",
)
ALIAS = Message(
    vi="“{text}” là tham chiếu (alias) của YAML, không dùng trong tệp báo cáo",
    en="“{text}” is a YAML alias, which report files do not use",
)
ANCHOR = Message(
    vi="“{text}” là neo (anchor) của YAML, không dùng trong tệp báo cáo",
    en="“{text}” is a YAML anchor, which report files do not use",
)
TAG = Message(
    vi="“{text}” là thẻ (tag) của YAML, không dùng trong tệp báo cáo",
    en="“{text}” is a YAML tag, which report files do not use",
)
MERGE_KEY = Message(
    vi="“<<” là khóa gộp của YAML, không dùng trong tệp báo cáo",
    en="“<<” is YAML's merge key, which report files do not use",
)
WRITE_OUT = Message(
    vi="viết đầy đủ nội dung ở từng chỗ",
    en="write the content out at each place",
)
QUOTE_LEADING = Message(
    vi="câu bắt đầu bằng “{mark}”: đặt cả câu trong dấu ngoặc kép, hoặc viết sau “>-” ở dòng dưới",
    en="the sentence begins with “{mark}”: put it in double quotes, or write it below “>-”",
)
QUOTE_COLON = Message(
    vi="trong câu có dấu hai chấm kèm khoảng trắng: đặt cả câu trong dấu ngoặc kép, "
    "hoặc viết sau “>-” ở dòng dưới",
    en="the sentence holds a colon and a space: put it in double quotes, or write it below “>-”",
)
CHECK_INDENT = Message(
    vi="xem lại thụt đầu dòng: các khóa cùng cấp và các dấu “- ” cùng cấp phải thẳng cột",
    en="check the indentation: keys of one level and dashes of one level stand in one column",
)
CHECK_LIST = Message(
    vi="cho các dấu “- ” và các khóa cùng cấp thẳng cột; "
    "câu có phần trong ngoặc kép thì đặt cả câu trong ngoặc",
    en="put dashes and keys of one level in one column; quote the whole sentence, not a part of it",
)
NEXT_LINE = Message(
    vi="viết câu ở dòng dưới, thụt vào; hoặc bỏ dấu này và viết câu ngay sau “- ”",
    en="write the sentence on the next line, indented; or drop the mark and write it after “- ”",
)
CLOSE_BRACKET = Message(
    vi="đóng ngoặc, hoặc đặt câu bắt đầu bằng [ hay {{ trong dấu ngoặc kép",
    en="close the bracket, or put a sentence that begins with [ or {{ in double quotes",
)
CLOSE_QUOTE = Message(
    vi="thêm dấu ngoặc kép còn thiếu; dấu ngoặc kép nằm trong câu viết là “ ”",
    en="add the missing quote; quotes inside a sentence are written “ ”",
)
USE_SPACES = Message(
    vi="thay phím Tab bằng dấu cách",
    en="replace the Tab by spaces",
)
BACKSLASH = Message(
    vi="trong ngoặc kép, viết \\\\ thay cho \\, hoặc dùng ngoặc đơn",
    en="inside double quotes write \\\\ for \\, or use single quotes",
)
SYNTAX = Message(
    vi="không đọc được như YAML ({problem})",
    en="not YAML ({problem})",
)

# What the parser's two builds say, and what a clerk can make of it: the first whose words occur is taken.
PROBLEMS: tuple[tuple[str, Message, Message], ...] = (
    (
        "mapping values are not allowed",
        Message(
            vi="dấu hai chấm ở chỗ YAML không chờ đợi",
            en="a colon where YAML does not expect one",
        ),
        QUOTE_COLON,
    ),
    (
        "could not find expected ':'",
        Message(
            vi="dòng này phải là “khóa: giá trị” nhưng thiếu dấu hai chấm",
            en="this line must be “key: value” but has no colon",
        ),
        CHECK_INDENT,
    ),
    (
        "unexpected end of stream",
        Message(vi="dấu ngoặc mở ra mà không đóng", en="a quote is opened and never closed"),
        CLOSE_QUOTE,
    ),
    (
        "unknown escape character",
        Message(vi="“\\” không đi với ký tự này", en="“\\” does not go with this character"),
        BACKSLASH,
    ),
    (
        "tab character",
        Message(vi="phím Tab ở đầu dòng", en="a Tab begins the line"),
        USE_SPACES,
    ),
    (
        "cannot start any token",
        Message(vi="ký tự này không mở đầu được một giá trị", en="no value can begin with this character"),
        QUOTE_LEADING,
    ),
    (
        "alphabetic or numeric character",
        Message(
            vi="YAML hiểu dấu ở đầu câu là tham chiếu hay neo",
            en="YAML takes the mark that begins the sentence for an alias or an anchor",
        ),
        QUOTE_LEADING,
    ),
    (
        "expected comment or line break",
        Message(vi="sau “>-” hay “|” phải xuống dòng", en="a new line must begin after “>-” or “|”"),
        NEXT_LINE,
    ),
    (
        "chomping or indentation indicators",
        Message(vi="sau “>-” hay “|” phải xuống dòng", en="a new line must begin after “>-” or “|”"),
        NEXT_LINE,
    ),
    (
        "expected node content",
        Message(vi="ở đây phải có một giá trị", en="a value must stand here"),
        CLOSE_BRACKET,
    ),
    (
        "invalid Unicode character escape",
        Message(vi="mã ký tự sau “\\” không có trong Unicode", en="the code after “\\” is no character"),
        BACKSLASH,
    ),
    (
        "expected ',' or",
        Message(
            vi="danh sách trong dấu ngoặc thiếu dấu phẩy hoặc thiếu ngoặc đóng",
            en="a bracketed list lacks a comma or its closing bracket",
        ),
        CLOSE_BRACKET,
    ),
    (
        "expected '-' indicator",
        Message(
            vi="đang ở trong một danh sách, nhưng chỗ này không phải một mục “- ”",
            en="inside a list, but this is not an item “- ”",
        ),
        CHECK_LIST,
    ),
    (
        "expected key",
        Message(
            vi="đang ở giữa các khóa, nhưng chỗ này không phải “khóa: giá trị” cùng cấp",
            en="among keys, but this is not a “key: value” of their level",
        ),
        CHECK_LIST,
    ),
    (
        "expected <block end>",
        Message(
            vi="dòng này không cùng cấp với các dòng trên",
            en="this line does not belong to the level of the lines above",
        ),
        CHECK_LIST,
    ),
)
