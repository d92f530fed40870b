"""Messages of ``baocao office`` and of schemas made for an office."""

from baocao.messages import Message

OFFICE = Message(
    vi="In cơ quan như chương trình đọc, cả khóa lấy từ tệp khác (extends), kèm tệp và dòng.",
    en="Print an office as it is read, with keys of other files (extends), each with file and line.",
)
OFFICE_EXAMPLE = "baocao office bdv-quang-ngai"
NAME = Message(
    vi="Tên cơ quan, hoặc đường dẫn tới tệp của nó (.yaml).",
    en="Name of the office, or path of its file (.yaml).",
)
FOLDER = Message(
    vi="Thư mục của tệp tháng; cơ quan được tìm từ đó trở lên.",
    en="Folder of the month files, from which the office is looked up.",
)
KIND = Message(
    vi="Schema của tệp nào: month là tệp tháng, office là tệp cơ quan.",
    en="Files that the schema is for: month for month files, office for office files.",
)
KIND_METAVAR = Message(vi="LOẠI", en="KIND")
SCHEMA_OFFICE = Message(
    vi="Schema của tệp tháng của riêng cơ quan này: các phần là các phần của đề cương.",
    en="Schema of the months of this office alone, with the sections of its outline.",
)
UNKNOWN_KIND = Message(
    vi="không có schema “{kind}”; dùng một trong: {known}", en="no schema “{kind}”; use one of: {known}"
)
ONLY_MONTHS = Message(
    vi="--office chỉ dùng với schema của tệp tháng; bỏ --kind {kind} hoặc bỏ --office",
    en="--office is for the schema of month files; remove --kind {kind} or --office",
)
ENDLESS = Message(
    vi="các tệp cơ quan lấy khóa của nhau không có điểm dừng: {names}",
    en="office files take keys of each other without end: {names}",
)
IN_SHIPPED = Message(
    vi="chỗ này ở khóa {key} của cơ quan có sẵn “{office}”: muốn đổi thì ghi extends: {office} trong tệp "
    "offices/{office}.yaml của mình, rồi ghi khóa ấy ở đó",
    en="this is in the key {key} of the shipped office “{office}”: to change it, write extends: {office} "
    "in a file offices/{office}.yaml of your own, and the key there",
)
IN_BASE = Message(
    vi="chỗ này ở khóa {key} của cơ quan có sẵn “{office}”: muốn đổi thì ghi khóa ấy trong tệp này",
    en="this is in the key {key} of the shipped office “{office}”: to change it, write the key in this file",
)
AFTER_HELP = Message(vi="{said}; {more}", en="{said}; {more}")
FROM = Message(vi="{file}, dòng {line}", en="{file}, line {line}")
ABOVE = Message(
    vi="Cơ quan “{name}” như chương trình đọc; khóa không ghi có giá trị mặc định.",
    en="The office “{name}” as it is read; keys that are not written have their defaults.",
)
