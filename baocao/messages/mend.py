"""Messages about a line that YAML cannot read but whose meaning can be guessed."""

from baocao.messages import Message

# Keys of the month and the office that are plain words: a line that starts with one is not a sentence.
KEYS = frozenset(
    {
        "period", "office", "date", "number", "results", "priorities", "sections", "appendices",
        "footnotes", "figures", "closing", "recipients", "signature", "place", "title", "content", "text",
        "items", "label", "table", "columns", "rows", "draft", "urgency", "circulation", "drafter", "contact",
        "name", "code",
        "format", "numbering", "subject", "outline", "superior", "issuer", "authority", "position",
        "advisory", "professional", "assessment"
    }
)  # fmt: skip

ODD_BLANK = Message(
    vi="ở đây có khoảng trắng lạ {code} (chép từ nơi khác), YAML không coi là dấu cách",
    en="unusual whitespace {code} (copied text), which YAML does not read as a space",
)
USE_BLANKS = Message(vi="xóa khoảng trắng này rồi gõ lại bằng phím cách", en="delete it and type spaces")
TAB = Message(
    vi="dòng bắt đầu bằng Tab: YAML chỉ nhận dấu cách",
    en="the line starts with a tab: YAML accepts only spaces",
)
NO_TAB = Message(
    vi="thay Tab bằng dấu cách, thẳng cột với các dòng cùng cấp",
    en="replace the tab with spaces, in the same column as the lines of the same level",
)
TOUCHING_COLON = Message(
    vi="thiếu dấu cách sau dấu hai chấm: YAML không thấy khóa ở đây",
    en="missing space after the colon: YAML sees no key here",
)
WRITE = Message(vi="viết “{right}”", en="write “{right}”")
MISSING_COLON = Message(vi="thiếu dấu hai chấm sau khóa “{key}”", en="missing colon after the key “{key}”")
OPEN_QUOTE = Message(vi="dấu ngoặc mở ra ở đây mà không đóng", en="unclosed quote")
CLOSE_QUOTE = Message(
    vi="thêm dấu ngoặc ở cuối câu; dấu ngoặc kép nằm trong câu viết là “ ”",
    en="add the quote at the end of the sentence; write quotes inside a sentence as “ ”",
)
OPEN_BRACKET = Message(vi="ngoặc “{mark}” mở ra ở đây mà không đóng", en="unclosed bracket “{mark}”")
CLOSE_BRACKET = Message(
    vi="thêm “{mark}” ở cuối; nếu là một câu, đặt cả câu trong dấu ngoặc kép",
    en="add “{mark}” at the end; put a sentence in double quotes",
)
OTHER_MARK = Message(vi="“{mark}” không mở đầu được một mục", en="“{mark}” does not start an item")
WRITE_FOR = Message(
    vi="viết “- ” (gạch nối và một dấu cách) thay cho “{mark}”",
    en="write “- ” (a hyphen and a space) instead of “{mark}”",
)
PIPES = Message(
    vi="bảng gõ tay bằng dấu “|” in ra thành chữ liền nhau, không thành bảng",
    en="a table typed with “|” is printed as running text, not as a table",
)
AS_TABLE = Message(vi="viết thành khối “table:”", en="write it as a block “table:”")
TOUCHING_DASH = Message(
    vi="thiếu dấu cách sau gạch đầu dòng nên dòng này không thành một mục",
    en="missing space after the dash, so this line is not an item",
)
LIST_BESIDE = Message(
    vi="danh sách không viết cùng dòng với khóa “{key}”",
    en="a list cannot start on the line of its key “{key}”",
)
NEXT_LINE = Message(
    vi="xuống dòng sau dấu hai chấm, thụt vào rồi viết “- ”",
    en="start a new line after the colon, indent it and write “- ”",
)
MISSING_DASH = Message(
    vi="dòng này nằm giữa các mục mà thiếu dấu “- ” ở đầu",
    en="this line is among items but does not start with “- ”",
)
NOT_DEEP_ENOUGH = Message(
    vi="dòng này như viết tiếp câu trên nhưng thụt vào chưa đủ",
    en="this line seems to continue the sentence above but is not indented enough",
)
DEEPER = Message(
    vi="viết tiếp ở dòng trên, hoặc thụt dòng này vào ít nhất {n} dấu cách; "
    "nếu là việc mới, viết “- ” trước câu",
    en="continue on the line above, or indent this line by at least {n:space|spaces}; "
    "start a new task with “- ”",
)
PART_IN_QUOTES = Message(
    vi="câu mở đầu bằng dấu ngoặc kép, nhưng sau ngoặc đóng còn chữ",
    en="the sentence starts with a quote, but text follows the closing quote",
)
QUOTE_WHOLE = Message(
    vi="đặt cả câu trong một cặp dấu ngoặc kép; dấu ngoặc kép nằm trong câu viết là “ ”",
    en="put the whole sentence in one pair of quotes; write quotes inside a sentence as “ ”",
)
LEADING = Message(
    vi="câu bắt đầu bằng “{mark}”, dấu có nghĩa riêng trong YAML",
    en="the sentence starts with “{mark}”, which has a special meaning in YAML",
)
QUOTE_LEADING = Message(
    vi="đặt cả câu trong dấu ngoặc kép, hoặc viết sau “>-” ở dòng dưới",
    en="put the sentence in double quotes, or write it below “>-”",
)
COLON_INSIDE = Message(
    vi="trong câu có dấu hai chấm, dấu mà YAML hiểu là hết khóa",
    en="the sentence contains a colon, which YAML reads as the end of a key",
)
SHARP_INSIDE = Message(
    vi="từ dấu # trở đi YAML coi là ghi chú, nên dòng dưới không nối được vào câu",
    en="YAML reads # and what follows as a comment, so the next line cannot continue the sentence",
)
UNREADABLE = Message(vi="YAML không đọc được câu này", en="YAML cannot read this sentence")
QUOTE_COLON = Message(
    vi="đặt cả câu trong dấu ngoặc kép, hoặc viết sau “>-” ở dòng dưới",
    en="put the whole sentence in double quotes, or write it below “>-”",
)
OUT_OF_COLUMN = Message(
    vi="dòng này thụt vào {n} dấu cách, không thẳng cột với các dòng cùng cấp",
    en="unexpected indentation ({n}): the lines of the same level start in another column",
)
TO_COLUMN = Message(
    vi="thụt vào {n} dấu cách; các khóa cùng cấp và các dấu “- ” cùng cấp phải thẳng cột",
    en="indent it by {n:space|spaces}; keys and dashes of the same level must start in the same column",
)
TO_MARGIN = Message(
    vi="viết sát lề trái như các khóa ngoài cùng khác; nếu là phần của dòng trên, thụt vào sâu hơn dòng ấy",
    en="start it at the left margin like the other top-level keys; if it is part of the line above, "
    "indent it more than that line",
)
SPACE_TOO_MANY = Message(
    vi="{n} dòng kể từ đây thừa một dấu cách ở đầu, như khi bỏ dấu # mà còn để lại dấu cách sau nó",
    en="{n:line starts|lines start} with one space too many here, as when a # is removed but not the space "
    "after it",
)
WITHOUT_SPACE = Message(
    vi="xóa một dấu cách ở đầu dòng này và các dòng liền dưới, tất cả {n} dòng",
    en="delete one space at the start of {n:this line|these {n} lines}",
)
WITH_KEY_ABOVE = Message(
    vi="xóa một dấu cách ở đầu dòng này và các dòng liền dưới, tất cả {n} dòng; bỏ cả “# ” ở dòng trên",
    en="delete one space at the start of {n:this line|these {n} lines}, and the “# ” of the line above",
)
COLON_SPLITS = Message(
    vi="dấu hai chấm sau “{key}” làm câu bị tách đôi: YAML tưởng là tên một phần",
    en="the colon after “{key}” splits the sentence in two: YAML reads the first part as a key",
)
COMMA_SPLITS = Message(
    vi="dấu phẩy trong “{number}” tách số làm đôi: trong ngoặc {{ }} [ ], YAML dùng dấu phẩy để ngăn",
    en="the comma in “{number}” splits the number: inside {{ }} and [ ] YAML reads a comma as a separator",
)
QUOTE_NUMBER = Message(
    vi='đặt số trong dấu ngoặc kép: "{number}"', en='put the number in double quotes: "{number}"'
)
TWO_DASHES = Message(vi="hai dấu gạch liền nhau ở đầu mục", en="the item starts with two dashes")
ONE_DASH = Message(
    vi="chỉ để một dấu “- ”; nếu là mục con, viết ở dòng dưới, sau câu kết thúc bằng dấu hai chấm",
    en="keep one “- ”; write a subitem on the next line, below a sentence that ends with a colon",
)
COLON_BEFORE_BLOCK = Message(
    vi="sau “{key}:” là “{block}”, nên câu này phải nằm trong dấu ngoặc kép",
    en="“{key}:” comes before “{block}”, so it must be in quotes",
)
QUOTE_BEFORE_BLOCK = Message(
    vi="đặt cả câu, kể cả dấu hai chấm, trong dấu ngoặc kép",
    en="put the whole sentence, with its colon, in double quotes",
)
BESIDE_SENTENCE = Message(
    vi='viết câu trong dấu ngoặc kép, - "{sentence}:", rồi “- {block}: …” ở dòng dưới, '
    "hai dấu “- ” thẳng cột",
    en='write the sentence in quotes, - "{sentence}:", and “- {block}: …” below it, both “- ” in one column',
)
SHARP_FIRST = Message(
    vi="từ dấu # trở đi YAML coi là ghi chú, nên chỗ này trống",
    en="YAML reads # and what follows as a comment, so the value is empty",
)
BLOCK_MARK = Message(vi="sau “{mark}” phải xuống dòng", en="a line break must follow “{mark}”")
WITHOUT_MARK = Message(
    vi="bỏ dấu này và viết câu ngay sau “- ”, hoặc viết câu ở dòng dưới, thụt vào",
    en="remove the mark and write the sentence after “- ”, or write it on the next line, indented",
)
BELONGS_BELOW = Message(
    vi="nếu là phần của “{key}” ở trên, thụt dòng này và các dòng của nó vào 2 dấu cách",
    en="if it is part of “{key}” above, indent this line and the lines below it by 2 spaces",
)
EQUALS = Message(
    vi="sau khóa “{key}” là dấu hai chấm, không phải dấu “=”",
    en="write a colon after the key “{key}”, not “=”",
)
VALUE_BESIDE = Message(
    vi="“{value}” ở cạnh khóa “{key}”, mà nội dung của khóa ấy ở các dòng dưới",
    en="“{value}” follows the key “{key}”, whose content is in the lines below",
)
DELETE_IT = Message(vi="xóa “{value}”", en="delete “{value}”")
