"""Messages about a file that is YAML but not a valid month, office or format."""

from baocao.messages import Message
from baocao.messages.register import OF_REGISTERS
from baocao.messages.scheme import OF_SCHEMES
from baocao.messages.table import OF_TABLES

WRITE_KEYS = Message(
    vi="viết mỗi khóa trên một dòng, thụt vào dưới khóa này, ví dụ {keys}",
    en="write one key per line, indented below this key, such as {keys}",
)
WRITE_VALUE = Message(vi="viết nội dung sau dấu hai chấm", en="write the content after the colon")
WRITE_NOTE = Message(
    vi="viết nội dung chú thích, hoặc xóa cả dòng này và dấu [^{id}] trong câu",
    en="write the footnote, or delete this line and the mark [^{id}] in the sentence",
)
ANOTHER_VALUE = Message(vi="giá trị không hợp lệ ({problem})", en="invalid value ({problem})")
SEE_EXAMPLE = Message(vi="xem tệp mẫu examples/2020-02.yaml", en="see examples/2020-02.yaml")

# The problem and its fix, by the kind of fault that the models raise.
BY_KIND: dict[str, tuple[Message, Message]] = {
    **OF_REGISTERS,
    **OF_SCHEMES,
    **OF_TABLES,
    "not_text": (
        Message(vi="chỗ này phải là chữ", en="the value must be text"),
        Message(
            vi="viết một câu ngay sau dấu hai chấm (hoặc sau “>-” ở dòng dưới), không viết danh sách",
            en="write one sentence after the colon (or below “>-”), not a list",
        ),
    ),
    "no_value": (
        Message(vi="chưa có nội dung", en="the value is empty"),
        Message(
            vi="viết nội dung, hoặc xóa cả dòng nếu không cần", en="write the content, or delete the line"
        ),
    ),
    "empty_list": (
        Message(vi="danh sách trống", en="the list is empty"),
        Message(vi="viết ít nhất một mục “- …”", en="write at least one item “- …”"),
    ),
    "day_form": (
        Message(vi="ngày viết chưa đúng dạng", en="invalid date"),
        Message(vi="viết đủ năm-tháng-ngày, ví dụ 2020-02-25", en="write year-month-day, such as 2020-02-25"),
    ),
    "date_form": (
        Message(vi="ngày viết chưa đúng dạng", en="invalid date"),
        Message(
            vi="viết năm-tháng-ngày, ví dụ 2020-02-25; ngày ký (date) ghi 2020-02 hoặc để trống nếu ghi tay",
            en="write year-month-day, such as 2020-02-25; the signing date (date) may be 2020-02 or empty",
        ),
    ),
    "date_impossible": (
        Message(vi="không có ngày {text} trong lịch", en="invalid date: the calendar has no {text}"),
        Message(vi="sửa lại ngày hoặc tháng", en="correct the day or the month"),
    ),
    "date_year": (
        Message(
            vi="ngày này không thuộc các năm {first} đến {last}",
            en="the date is not within the years {first} to {last}",
        ),
        Message(vi="sửa lại năm", en="correct the year"),
    ),
    "period_form": (
        Message(vi="kỳ báo cáo viết chưa đúng dạng", en="invalid period"),
        Message(
            vi="viết tháng 2020-02, quý 2020-Q1, nửa năm 2020-H1, chín tháng 2020-9M hoặc năm 2020",
            en="write a month 2020-02, quarter 2020-Q1, half-year 2020-H1, nine months 2020-9M or year 2020",
        ),
    ),
    "days_in_order": (
        Message(
            vi="ngày đầu kỳ (from) sau ngày cuối kỳ (to)",
            en="the first day (from) is after the last day (to)",
        ),
        Message(vi="sửa from hoặc to", en="correct from or to"),
    ),
    "long_number": (
        Message(vi="số dài quá", en="the number is too long"),
        Message(
            vi="nhiều nhất {digits} chữ số trước dấu phẩy, {decimals} chữ số sau; số lớn thì dùng tỷ đồng…",
            en="at most {digits} digits before the comma, {decimals} after it; use a larger unit",
        ),
    ),
    "vietnamese_number": (
        Message(vi="số viết chưa đúng cách", en="invalid number"),
        Message(
            vi="dấu chấm chia hàng nghìn, dấu phẩy trước phần lẻ, ví dụ 10.473 hoặc 50,06; không kèm đơn vị",
            en="write a dot between thousands and a comma before the decimals, such as 10.473 or 50,06, "
            "without a unit",
        ),
    ),
    "flag": (
        Message(vi="chỗ này chỉ nhận true hoặc false", en="the value must be true or false"),
        Message(vi="ghi true, ghi false, hoặc xóa dòng", en="write true or false, or delete the line"),
    ),
    "collective_without_kt": (
        Message(
            vi="collective chỉ đi cùng authority: KT (cấp phó ký thay, thay mặt tập thể)",
            en="collective requires authority: KT (a deputy signs for the head of a collective)",
        ),
        Message(vi="ghi authority: KT, hoặc bỏ collective", en="write authority: KT, or remove collective"),
    ),
    "behalf_without_authority": (
        Message(
            vi="on_behalf_of chỉ đi cùng authority TM, KT, TL hoặc TUQ",
            en="on_behalf_of requires authority TM, KT, TL or TUQ",
        ),
        Message(vi="thêm authority, hoặc bỏ on_behalf_of", en="add authority, or remove on_behalf_of"),
    ),
    "label_over_sections": (
        Message(
            vi="phần có label là một đoạn văn, không có phần con",
            en="a section with a label is a paragraph and cannot have subsections",
        ),
        Message(vi="dùng title thay cho label", en="use title instead of label"),
    ),
    "number_form": (
        Message(
            vi="số văn bản chỉ gồm chữ số, từ 1 trở lên", en="the report number must be digits, 1 or more"
        ),
        Message(
            vi="viết số, ví dụ 05; ký hiệu “-BC/…” do thể thức tự ghi; để trống nếu ghi tay",
            en="write digits, such as 05; the format adds “-BC/…”; leave it empty to write it by hand",
        ),
    ),
    "id_form": (
        Message(vi="id viết chưa đúng dạng", en="invalid id"),
        Message(
            vi="dùng chữ thường, chữ số và dấu gạch nối, ví dụ hoi-thi-dan-van",
            en="use lower-case letters, digits and hyphens, such as hoi-thi-dan-van",
        ),
    ),
    "item_shape": (
        Message(
            vi="một mục phải là một câu, hoặc một câu kèm danh sách các mục con",
            en="an item must be a sentence, or a sentence with a list of subitems",
        ),
        Message(
            vi="viết “- Câu.” hoặc “- Câu:” rồi các mục con “- …” thụt vào ở dòng dưới",
            en="write “- Sentence.”, or “- Sentence:” with subitems “- …” indented below it",
        ),
    ),
    "item_keys": (
        Message(
            vi="một mục chỉ có một câu, nhưng ở đây có nhiều khóa",
            en="an item must be one sentence, but this one has several keys",
        ),
        Message(
            vi="mỗi câu bắt đầu bằng “- ” riêng; câu có dấu hai chấm thì đặt trong dấu ngoặc kép",
            en="start each sentence with its own “- ”; put a sentence with a colon in double quotes",
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
        Message(vi="sau dấu hai chấm chưa có mục con nào", en="no subitems after the colon"),
        Message(
            vi="viết các mục con “- …” thụt vào ở dòng dưới, hoặc thay dấu hai chấm bằng dấu chấm",
            en="write subitems “- …” indented below, or a full stop in place of the colon",
        ),
    ),
    "block_in_item": (
        Message(
            vi="“{key}” không nằm dưới một câu như mục con được",
            en="“{key}” cannot be a subitem of a sentence",
        ),
        Message(
            vi="viết “- {key}: …” sau câu ấy, dấu “- ” thẳng cột với dấu “- ” của câu",
            en="write “- {key}: …” after that sentence, with its “- ” in the column of the sentence's",
        ),
    ),
    "section_shape": (
        Message(
            vi="một phần phải là danh sách các mục “- …”, hoặc một đoạn văn",
            en="a section must be a list of items “- …”, or a paragraph",
        ),
        Message(vi="thêm “- ” trước mỗi mục", en="write “- ” before each item"),
    ),
    "sections_shape": (
        Message(
            vi="chỗ này trống: viết các phần theo khóa (“advisory:”, “professional:”) hoặc các mục “- …”",
            en="the value is empty: write sections by key (“advisory:”, “professional:”) or items “- …”",
        ),
        Message(
            vi="viết khóa của phần, rồi các mục “- …” thụt vào bên dưới",
            en="write a section's key, then its items “- …” indented below it",
        ),
    ),
    "unknown_word": (
        Message(vi="không có từ “{{{word}}}”", en="unknown placeholder “{{{word}}}”"),
        Message(vi="dùng một trong: {known}", en="use one of: {known}"),
    ),
    "choice": (
        Message(vi="giá trị này không dùng được", en="value not allowed"),
        Message(vi="dùng một trong: {known}", en="use one of: {known}"),
    ),
    "draft_form": (
        Message(vi="dự thảo viết chưa đúng dạng", en="invalid mark of a draft"),
        Message(
            vi="viết true, hoặc lần dự thảo bằng chữ số, ví dụ 2",
            en="write true, or the number of the draft in digits, such as 2",
        ),
    ),
    "copies_form": (
        Message(vi="số bản phát hành chỉ gồm chữ số", en="the number of copies must be digits"),
        Message(vi="viết chữ số, không có dấu chấm, ví dụ 300", en="write digits without a dot, such as 300"),
    ),
    "code_form": (
        Message(vi="ký hiệu cơ quan viết chưa đúng dạng", en="invalid office code"),
        Message(
            vi="viết liền, không khoảng trắng và gạch chéo, ví dụ BDVTU",
            en="write it without spaces and slashes, such as BDVTU",
        ),
    ),
    "name_form": (
        Message(vi="tên viết chưa đúng dạng", en="invalid name"),
        Message(
            vi="dùng chữ thường không dấu, chữ số và dấu gạch nối",
            en="use unaccented lower-case letters, digits and hyphens",
        ),
    ),
    "no_behalf": (
        Message(
            vi="ký {authority} mà chưa ghi ký thay, thừa lệnh hay thay mặt ai",
            en="authority {authority} requires on_behalf_of: on whose behalf the report is signed",
        ),
        Message(
            vi="thêm on_behalf_of, ví dụ “on_behalf_of: Trưởng Ban”",
            en="add on_behalf_of, such as “on_behalf_of: Trưởng Ban”",
        ),
    ),
    "title_or_label": (
        Message(
            vi="mỗi phần cần đúng một trong hai: title (đầu đề có số) hoặc label (nhãn đầu đoạn)",
            en="a section needs exactly one of title (numbered heading) and label (run-in heading)",
        ),
        Message(vi="giữ một, bỏ một", en="keep one of them"),
    ),
    "extends_form": (
        Message(vi="tên cơ quan sau extends chưa đúng", en="invalid office name after extends"),
        Message(
            vi="viết tên một tệp trong thư mục offices, không ghi đường dẫn hay đuôi tệp (ví dụ ubnd-xa)",
            en="write the name of a file in the offices folder, without path or ending (such as ubnd-xa)",
        ),
    ),
    "office_name": (
        Message(vi="tên cơ quan chưa đúng", en="invalid office name"),
        Message(
            vi="viết tên tệp trong thư mục offices (ví dụ bdv-quang-ngai), "
            "hoặc ./đường-dẫn.yaml nằm dưới thư mục của tệp tháng",
            en="write the name of a file in the offices folder (such as bdv-quang-ngai), "
            "or ./path.yaml below the month file's folder",
        ),
    ),
    "mapping": (
        Message(vi="chỗ này phải gồm các khóa “khóa: giá trị”", en="the value must be “key: value” lines"),
        Message(vi="viết mỗi khóa trên một dòng, thụt vào", en="write one key per line, indented"),
    ),
    "list": (
        Message(vi="chỗ này phải là danh sách các mục “- …”", en="the value must be a list of items “- …”"),
        Message(
            vi="viết mỗi mục trên một dòng, bắt đầu bằng “- ”",
            en="write one item per line, starting with “- ”",
        ),
    ),
    "measure": (
        Message(vi="chỗ này phải là một con số", en="the value must be a number"),
        Message(
            vi="viết số, dùng dấu chấm cho phần lẻ", en="write a number, with a point before the decimals"
        ),
    ),
}

# Pydantic's own kinds of fault, as kinds of the table above.
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
