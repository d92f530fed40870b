"""What is said of a file that is YAML, but not a month, an office or a format."""

from baocao.messages import Message
from baocao.messages.scheme import OF_SCHEMES

UNKNOWN_KEY = Message(vi="không có khóa “{key}” ở đây", en="there is no key “{key}” here")
KNOWN_KEYS = Message(vi="các khóa dùng được ở đây: {keys}", en="keys that may stand here: {keys}")
MISSING_KEY = Message(vi="thiếu khóa “{key}”", en="key “{key}” is missing")
ADD_KEY = Message(vi="thêm “{key}: …” vào đây", en="add “{key}: …” here")
ADD_TO_ROOT = Message(
    vi="thêm dòng “{key}: …” ở cấp ngoài cùng của tệp",
    en="add a line “{key}: …” at the outermost level of the file",
)
ANOTHER_VALUE = Message(vi="giá trị không hợp lệ ({problem})", en="not a valid value ({problem})")
SEE_EXAMPLE = Message(vi="xem tệp mẫu examples/2020-02.yaml", en="see the example examples/2020-02.yaml")

# What is wrong and what to do, by the kind of fault that the models raise.
BY_KIND: dict[str, tuple[Message, Message]] = {
    **OF_SCHEMES,
    "not_text": (
        Message(vi="chỗ này phải là một câu chữ", en="this must be text"),
        Message(
            vi="viết một câu ngay sau dấu hai chấm (hoặc sau “>-” ở dòng dưới), không viết danh sách",
            en="write one sentence after the colon (or below “>-”), not a list",
        ),
    ),
    "no_value": (
        Message(vi="chưa có nội dung", en="nothing is written here"),
        Message(vi="viết nội dung, hoặc xóa cả dòng nếu không cần", en="write it, or delete the line"),
    ),
    "empty_list": (
        Message(vi="danh sách trống", en="the list is empty"),
        Message(vi="viết ít nhất một mục “- …”", en="write at least one item “- …”"),
    ),
    "date_form": (
        Message(vi="ngày viết chưa đúng dạng", en="not a date in the right form"),
        Message(
            vi="viết năm-tháng-ngày, ví dụ 2020-02-25; ngày ký (date) ghi 2020-02 hoặc để trống nếu ghi tay",
            en="write year-month-day, such as 2020-02-25; the day of signing may be 2020-02 or empty",
        ),
    ),
    "date_impossible": (
        Message(vi="không có ngày {text} trong lịch", en="there is no day {text} in the calendar"),
        Message(vi="sửa lại ngày hoặc tháng", en="correct the day or the month"),
    ),
    "date_year": (
        Message(
            vi="ngày này không thuộc các năm {first} đến {last}",
            en="the day is not in the years {first} to {last}",
        ),
        Message(vi="sửa lại năm", en="correct the year"),
    ),
    "period_form": (
        Message(vi="kỳ báo cáo viết chưa đúng dạng", en="not a period in the right form"),
        Message(
            vi="viết tháng 2020-02, quý 2020-Q1, nửa năm 2020-H1, chín tháng 2020-9M hoặc năm 2020",
            en="write a month 2020-02, quarter 2020-Q1, half-year 2020-H1, nine months 2020-9M or year 2020",
        ),
    ),
    "days_in_order": (
        Message(vi="ngày đầu kỳ (from) sau ngày cuối kỳ (to)", en="the first day is after the last"),
        Message(vi="sửa from hoặc to", en="correct from or to"),
    ),
    "many_columns": (
        Message(vi="bảng quá {most} cột", en="the table has over {most} columns"),
        Message(vi="Word không nhận nhiều cột hơn; tách bảng", en="Word takes no more; part the table"),
    ),
    "long_number": (
        Message(vi="số dài quá", en="the number is too long"),
        Message(
            vi="nhiều nhất {digits} chữ số trước dấu phẩy, {decimals} chữ số sau; số lớn thì dùng tỷ đồng…",
            en="at most {digits} digits before the comma, {decimals} after it; use a larger unit",
        ),
    ),
    "vietnamese_number": (
        Message(vi="số viết chưa đúng cách", en="not a number in the Vietnamese way"),
        Message(
            vi="dấu chấm chia hàng nghìn, dấu phẩy trước phần lẻ, ví dụ 10.473 hoặc 50,06; không kèm đơn vị",
            en="a dot between thousands, a comma before the fraction, such as 10.473 or 50,06; no unit",
        ),
    ),
    "width_form": (
        Message(vi="độ rộng cột phải là số lớn hơn 0", en="a column's width is a number above 0"),
        Message(
            vi="viết phần của cột so với các cột khác, ví dụ 1 hoặc 2,5",
            en="write the column's share beside the others, such as 1 or 2,5",
        ),
    ),
    "total_or_subtotal": (
        Message(
            vi="dòng cộng cần đúng một trong hai: total hoặc subtotal",
            en="a row of sums is a total or a subtotal",
        ),
        Message(vi="giữ một, bỏ một", en="keep one of them"),
    ),
    "row_length": (
        Message(
            vi="dòng này có {found} ô, bảng cần {wanted}",
            en="this row has {found} cells, not {wanted}",
        ),
        Message(
            vi='mỗi cột một ô, ô trống ghi hai dấu nháy ""; cột index tự đánh số, không ghi ô',
            en='one cell a column, "" for an empty one; an index column counts by itself and has no cell',
        ),
    ),
    "total_without_name": (
        Message(
            vi="bảng có dòng cộng nhưng không có cột chữ đứng trước để ghi tên dòng",
            en="a table with a total needs a column of text first, to name the row",
        ),
        Message(
            vi="thêm một cột chữ (ví dụ Nội dung) trước các cột số",
            en="add a column of text before the numbers",
        ),
    ),
    "heading_with_kind": (
        Message(
            vi="tên chung của nhiều cột không có kind, width, align",
            en="a heading over several columns has no kind, width or align",
        ),
        Message(vi="ghi các khóa ấy ở từng cột con", en="write them at the columns below it"),
    ),
    "flag": (
        Message(vi="chỗ này chỉ nhận true hoặc false", en="this is true or false"),
        Message(vi="ghi true, ghi false, hoặc xóa dòng", en="write true, write false, or delete the line"),
    ),
    "collective_without_kt": (
        Message(
            vi="collective chỉ đi cùng authority: KT (cấp phó ký thay, thay mặt tập thể)",
            en="collective goes with authority: KT only (a deputy signs for the head of a collective)",
        ),
        Message(vi="ghi authority: KT, hoặc bỏ collective", en="write authority: KT, or take collective out"),
    ),
    "behalf_without_authority": (
        Message(
            vi="on_behalf_of chỉ đi cùng authority TM, KT, TL hoặc TUQ",
            en="on_behalf_of goes with authority TM, KT, TL or TUQ only",
        ),
        Message(vi="thêm authority, hoặc bỏ on_behalf_of", en="add authority, or take on_behalf_of out"),
    ),
    "label_over_sections": (
        Message(
            vi="phần có label là một đoạn văn, không có phần con",
            en="a section with a label has none below",
        ),
        Message(vi="dùng title thay cho label", en="use a title instead of the label"),
    ),
    "number_form": (
        Message(
            vi="số văn bản chỉ gồm chữ số, từ 1 trở lên", en="the number of a paper is digits only, from 1 on"
        ),
        Message(
            vi="viết ví dụ 05; ký hiệu “-BC/…” do thể thức tự ghi; để trống nếu ghi tay",
            en="write such as 05; the format adds the symbol; leave it empty to fill in by hand",
        ),
    ),
    "id_form": (
        Message(vi="id viết chưa đúng dạng", en="not an id in the right form"),
        Message(
            vi="dùng chữ thường, chữ số và dấu gạch nối, ví dụ hoi-thi-dan-van",
            en="use lower-case letters, digits and hyphens, such as hoi-thi-dan-van",
        ),
    ),
    "item_shape": (
        Message(
            vi="một mục phải là một câu, hoặc một câu kèm danh sách các mục con",
            en="an item must be a sentence, or a sentence with a list of items below it",
        ),
        Message(
            vi="viết “- Câu.” hoặc “- Câu:” rồi các mục con “- …” thụt vào ở dòng dưới",
            en="write “- Sentence.”, or “- Sentence:” with items “- …” indented below",
        ),
    ),
    "item_keys": (
        Message(
            vi="một mục chỉ có một câu, nhưng ở đây có nhiều khóa",
            en="an item is one sentence, but several keys stand here",
        ),
        Message(
            vi="mỗi câu bắt đầu bằng “- ” riêng; câu có dấu hai chấm thì đặt trong dấu ngoặc kép",
            en="begin each sentence with its own “- ”; put a sentence with a colon in double quotes",
        ),
    ),
    "item_colon": (
        Message(
            vi="dấu hai chấm sau “{key}” làm câu bị tách đôi",
            en="the colon after “{key}” splits the sentence in two",
        ),
        Message(
            vi="đặt cả câu trong dấu ngoặc kép, hoặc viết sau “>-” ở dòng dưới",
            en="put the whole sentence in double quotes, or write it below “>-”",
        ),
    ),
    "item_empty": (
        Message(vi="sau dấu hai chấm chưa có mục con nào", en="no items follow the colon"),
        Message(
            vi="viết các mục con “- …” thụt vào ở dòng dưới, hoặc bỏ dấu hai chấm",
            en="write items “- …” indented below, or drop the colon",
        ),
    ),
    "section_shape": (
        Message(
            vi="một phần phải là danh sách các mục “- …”, hoặc một đoạn văn",
            en="a section must be a list of items “- …”, or a paragraph",
        ),
        Message(vi="thêm “- ” trước mỗi mục", en="put “- ” before each item"),
    ),
    "sections_shape": (
        Message(
            vi="chỗ này trống: viết các phần theo khóa (“advisory:”, “professional:”) hoặc các mục “- …”",
            en="nothing stands here: write sections by key (“advisory:”, “professional:”) or items “- …”",
        ),
        Message(
            vi="viết khóa của phần, rồi các mục “- …” thụt vào bên dưới",
            en="write the section's key, then its items “- …” indented below",
        ),
    ),
    "unknown_word": (
        Message(vi="không có từ “{{{word}}}”", en="there is no word “{{{word}}}”"),
        Message(vi="dùng một trong: {known}", en="use one of: {known}"),
    ),
    "choice": (
        Message(vi="giá trị này không dùng được", en="this value is not one of those allowed"),
        Message(vi="dùng một trong: {known}", en="use one of: {known}"),
    ),
    "code_form": (
        Message(vi="ký hiệu cơ quan viết chưa đúng dạng", en="not an issuer's code in the right form"),
        Message(
            vi="viết liền, không khoảng trắng và gạch chéo, ví dụ BDVTU",
            en="write it without blanks and slashes, such as BDVTU",
        ),
    ),
    "name_form": (
        Message(vi="tên viết chưa đúng dạng", en="not a name in the right form"),
        Message(
            vi="dùng chữ thường không dấu, chữ số và dấu gạch nối",
            en="use plain lower-case letters, digits and hyphens",
        ),
    ),
    "no_behalf": (
        Message(
            vi="ký {authority} mà chưa ghi ký thay, thừa lệnh hay thay mặt ai",
            en="signed {authority}, but on whose behalf is not said",
        ),
        Message(
            vi="thêm on_behalf_of, ví dụ “on_behalf_of: Trưởng Ban”",
            en="add on_behalf_of, such as “on_behalf_of: Trưởng Ban”",
        ),
    ),
    "title_or_label": (
        Message(
            vi="mỗi phần cần đúng một trong hai: title (đầu đề có số) hoặc label (nhãn đầu đoạn)",
            en="a section needs exactly one of title (numbered) and label (run-in)",
        ),
        Message(vi="giữ một, bỏ một", en="keep one of them"),
    ),
    "office_name": (
        Message(vi="tên cơ quan chưa đúng", en="not the name of an office"),
        Message(
            vi="viết tên tệp trong thư mục offices (ví dụ bdv-quang-ngai), "
            "hoặc ./đường-dẫn.yaml nằm dưới thư mục của tệp tháng",
            en="write a file's name in the offices folder (such as bdv-quang-ngai), "
            "or ./path.yaml below the month's folder",
        ),
    ),
    "mapping": (
        Message(vi="chỗ này phải gồm các khóa “khóa: giá trị”", en="this must hold “key: value” lines"),
        Message(vi="viết mỗi khóa trên một dòng, thụt vào", en="write one key a line, indented"),
    ),
    "list": (
        Message(vi="chỗ này phải là danh sách các mục “- …”", en="this must be a list of “- …”"),
        Message(vi="viết mỗi mục trên một dòng, bắt đầu bằng “- ”", en="write one a line, after “- ”"),
    ),
    "measure": (
        Message(vi="chỗ này phải là một con số", en="this must be a number"),
        Message(vi="viết số, dùng dấu chấm cho phần lẻ", en="write a number, with a point for fractions"),
    ),
}

# Kinds of fault that pydantic itself names, in the terms of the table above.
SAME_AS: dict[str, str] = {
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "tuple_type": "list",
    "list_type": "list",
    "iterable_type": "list",
    "string_type": "not_text",
    "float_parsing": "measure",
    "float_type": "measure",
    "int_parsing": "measure",
    "int_type": "measure",
    "bool_parsing": "flag",
    "bool_type": "flag",
}
