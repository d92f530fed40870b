"""Messages about a file that is not the YAML this program reads."""

from baocao.messages import Message

TOO_LARGE = Message(
    vi="tệp lớn hơn {limit} MiB, mà một báo cáo chỉ vài chục KiB; xem lại có chọn nhầm tệp không",
    en="the file is over {limit} MiB, but a report takes tens of KiB; check that it is the right file",
)
TOO_DEEP = Message(
    vi="các mục lồng nhau quá {limit} cấp",
    en="nested more than {limit} levels deep",
)
LESS_DEEP = Message(
    vi="bớt cấp: một báo cáo chỉ có vài cấp gạch đầu dòng",
    en="use fewer levels; a report has only a few",
)
OTHER_FILE = Message(
    vi="đây là tệp {kind}, không phải tệp tháng; đưa vào tệp .yaml đã viết ra nó",
    en="this is a {kind} file, not a month file; pass the .yaml file it was built from",
)
IMPORT_IT = Message(
    vi="không có tệp ấy thì lập từ tệp Word: baocao import {file:arg}",
    en="if there is none, make one of the Word file: baocao import {file:arg}",
)
UTF16 = Message(
    vi="tệp dùng bảng mã UTF-16, không phải UTF-8",
    en="the file is encoded in UTF-16, not in UTF-8",
)
NOT_UTF8 = Message(
    vi="byte {byte} không thuộc UTF-8: tệp được lưu bằng bảng mã khác",
    en="byte {byte} is not UTF-8: the file was saved in another encoding",
)
SAVE_AS_UTF8 = Message(
    vi="lưu lại với bảng mã UTF-8; trong Notepad: Tệp (File) → Lưu thành… (Save as…), ở ô Mã hóa (Encoding) "
    "chọn UTF-8 rồi Lưu (Save)",
    en="save it again as UTF-8; in Notepad: File → Save as…, choose UTF-8 under Encoding, then Save",
)
FORBIDDEN_CHARACTER = Message(
    vi="ký tự {code} không được phép có trong văn bản",
    en="character {code} is not allowed in a report",
)
TOO_MANY_MARKS = Message(
    vi="hơn {most} dấu chồng lên một chữ cái",
    en="more than {most} combining marks on one letter",
)
DELETE_CHARACTER = Message(
    vi="xóa ký tự này (thường do sao chép từ nơi khác) và gõ lại nếu cần",
    en="delete it (it usually comes from copied text) and retype it if needed",
)
JOINED_LINES = Message(
    vi="đây là dấu xuống dòng của Word; thay bằng khoảng trắng, hoặc viết phần sau thành một dòng mới",
    en="this is a Word line break; replace it with a space, or write what follows on a new line",
)
WAS_PROBABLY = Message(
    vi="ký tự này có lẽ là “{right}” từ Word hay một bảng mã cũ; gõ lại “{right}”",
    en="this was probably “{right}” in Word or in an old encoding; type “{right}” again",
)
EMPTY_FILE = Message(vi="tệp trống", en="the file is empty")
EMPTY_FILE_HELP = Message(
    vi="viết ít nhất các khóa period, office, results, priorities",
    en="write at least the keys period, office, results and priorities",
)
EMPTY_OTHER_HELP = Message(vi="viết ít nhất: {keys}", en="write at least: {keys}")
SECOND_DOCUMENT = Message(
    vi="dòng “---” mở một văn bản YAML thứ hai; mỗi tệp chỉ chứa một báo cáo",
    en="“---” starts a second YAML document; a file contains one report",
)
SECOND_DOCUMENT_HELP = Message(
    vi="xóa dòng này hoặc chuyển phần sau sang tệp khác",
    en="delete this line, or move what follows to another file",
)
QUESTION = Message(
    vi="câu bắt đầu bằng “? ”, dấu mà YAML hiểu là mở một khóa",
    en="the sentence starts with “? ”, which starts a key in YAML",
)
KEY_NOT_TEXT = Message(
    vi="khóa phải là chữ, không thể là danh sách hay nhóm khóa",
    en="a key must be text, not a list or a mapping",
)
KEY_NOT_TEXT_HELP = Message(
    vi="đặt câu có dấu {{ }} [ ] trong dấu ngoặc kép",
    en="put a sentence that contains {{ }} [ ] in double quotes",
)
DUPLICATE_KEY = Message(
    vi="khóa “{key}” đã có ở dòng {line}, cột {column}",
    en="duplicate key “{key}”, first defined at line {line}, column {column}",
)
DUPLICATE_KEY_HELP = Message(
    vi="gộp nội dung vào một khóa, xóa khóa còn lại",
    en="merge the contents under one key and delete the other",
)
ALIAS = Message(
    vi="“{text}” là tham chiếu (alias) của YAML, không dùng trong tệp báo cáo",
    en="“{text}” is a YAML alias, which month files do not allow",
)
ANCHOR = Message(
    vi="“{text}” là neo (anchor) của YAML, không dùng trong tệp báo cáo",
    en="“{text}” is a YAML anchor, which month files do not allow",
)
TAG = Message(
    vi="“{text}” là thẻ (tag) của YAML, không dùng trong tệp báo cáo",
    en="“{text}” is a YAML tag, which month files do not allow",
)
MERGE_KEY = Message(
    vi="“<<” là khóa gộp của YAML, không dùng trong tệp báo cáo",
    en="“<<” is the YAML merge key, which month files do not allow",
)
WRITE_OUT = Message(
    vi="viết đầy đủ nội dung ở từng chỗ",
    en="write the content in full at each place",
)
DELETE_AND_WRITE_OUT = Message(
    vi="xóa “{text}”, và viết đầy đủ nội dung ở từng chỗ",
    en="delete “{text}”, and write the content in full at each place",
)
DELETE_TAG = Message(
    vi="xóa “{text}”; muốn giá trị là chữ thì đặt nó trong dấu ngoặc kép",
    en="delete “{text}”; put the value in double quotes if it must be text",
)
QUOTE_LEADING = Message(
    vi="câu bắt đầu bằng “{mark}”: đặt cả câu trong dấu ngoặc kép, hoặc viết sau “>-” ở dòng dưới",
    en="the sentence starts with “{mark}”: put it in double quotes, or write it below “>-”",
)
QUOTE_COLON = Message(
    vi="trong câu có dấu hai chấm kèm khoảng trắng: đặt cả câu trong dấu ngoặc kép, "
    "hoặc viết sau “>-” ở dòng dưới",
    en="the sentence contains a colon and a space: put it in double quotes, or write it below “>-”",
)
CHECK_INDENT = Message(
    vi="xem lại thụt đầu dòng: các khóa cùng cấp và các dấu “- ” cùng cấp phải thẳng cột",
    en="check the indentation: keys and dashes of the same level must start in the same column",
)
CHECK_LIST = Message(
    vi="cho các dấu “- ” và các khóa cùng cấp thẳng cột; "
    "câu có phần trong ngoặc kép thì đặt cả câu trong ngoặc",
    en="start dashes and keys of the same level in the same column; quote the whole sentence, not part of it",
)
NEXT_LINE = Message(
    vi="viết câu ở dòng dưới, thụt vào; hoặc bỏ dấu này và viết câu ngay sau “- ”",
    en="write the sentence on the next line, indented; or remove the mark and write it after “- ”",
)
CLOSE_BRACKET = Message(
    vi="đóng ngoặc, hoặc đặt câu bắt đầu bằng [ hay {{ trong dấu ngoặc kép",
    en="close the bracket, or put a sentence that starts with [ or {{ in double quotes",
)
CLOSE_QUOTE = Message(
    vi="thêm dấu ngoặc kép còn thiếu; dấu ngoặc kép nằm trong câu viết là “ ”",
    en="add the missing quote; write quotes inside a sentence as “ ”",
)
USE_SPACES = Message(
    vi="thay Tab bằng dấu cách",
    en="replace the tab with spaces",
)
BACKSLASH = Message(
    vi="trong ngoặc kép, viết \\\\ thay cho \\, hoặc dùng ngoặc đơn",
    en="inside double quotes write \\\\ for \\, or use single quotes",
)
SYNTAX = Message(
    vi="không đọc được như YAML ({problem})",
    en="invalid YAML ({problem})",
)

# Errors of the two builds of the parser, with the message and the fix for each. The first match counts.
PROBLEMS: tuple[tuple[str, Message, Message], ...] = (
    (
        "mapping values are not allowed",
        Message(
            vi="dấu hai chấm ở chỗ YAML không chờ đợi",
            en="unexpected colon",
        ),
        QUOTE_COLON,
    ),
    (
        "could not find expected ':'",
        Message(
            vi="dòng này phải là “khóa: giá trị” nhưng thiếu dấu hai chấm",
            en="missing colon: this line must be “key: value”",
        ),
        CHECK_INDENT,
    ),
    (
        "unexpected end of stream",
        Message(vi="dấu ngoặc mở ra mà không đóng", en="unclosed quote"),
        CLOSE_QUOTE,
    ),
    (
        "unknown escape character",
        Message(vi="“\\” không dùng được trước ký tự này", en="“\\” is not allowed before this character"),
        BACKSLASH,
    ),
    (
        "tab character",
        Message(vi="dòng bắt đầu bằng Tab", en="the line starts with a tab"),
        USE_SPACES,
    ),
    (
        "cannot start any token",
        Message(vi="ký tự này không mở đầu được một giá trị", en="a value cannot start with this character"),
        QUOTE_LEADING,
    ),
    (
        "alphabetic or numeric character",
        Message(
            vi="YAML hiểu dấu ở đầu câu là tham chiếu hay neo",
            en="YAML reads the first character of the sentence as an alias or an anchor",
        ),
        QUOTE_LEADING,
    ),
    (
        "expected comment or line break",
        Message(vi="sau “>-” hay “|” phải xuống dòng", en="a line break must follow “>-” or “|”"),
        NEXT_LINE,
    ),
    (
        "chomping or indentation indicators",
        Message(vi="sau “>-” hay “|” phải xuống dòng", en="a line break must follow “>-” or “|”"),
        NEXT_LINE,
    ),
    (
        "expected node content",
        Message(vi="ở đây phải có một giá trị", en="missing value"),
        CLOSE_BRACKET,
    ),
    (
        "invalid Unicode character escape",
        Message(
            vi="mã ký tự sau “\\” không có trong Unicode", en="the code after “\\” is not a Unicode character"
        ),
        BACKSLASH,
    ),
    (
        "expected ',' or",
        Message(
            vi="danh sách trong dấu ngoặc thiếu dấu phẩy hoặc thiếu ngoặc đóng",
            en="missing comma or closing bracket in a bracketed list",
        ),
        CLOSE_BRACKET,
    ),
    (
        "expected '-' indicator",
        Message(
            vi="trong một danh sách, dòng này không phải là một mục “- ”",
            en="inside a list, this line is not an item “- ”",
        ),
        CHECK_LIST,
    ),
    (
        "expected key",
        Message(
            vi="giữa các khóa, dòng này không phải là “khóa: giá trị” cùng cấp",
            en="among keys, this line is not a “key: value” of the same level",
        ),
        CHECK_LIST,
    ),
    (
        "expected <block end>",
        Message(
            vi="dòng này không cùng cấp với các dòng trên",
            en="unexpected indentation: this line is not at the level of the lines above",
        ),
        CHECK_LIST,
    ),
)
