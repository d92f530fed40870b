"""Messages about reports made from those of months or of offices, and the comments written into them."""

from baocao.messages import Message

ROLLUP = Message(
    vi="Tổng hợp báo cáo quý, 6 tháng, 9 tháng, năm từ các tháng; của cấp trên từ các đơn vị.",
    en="Make the report of a quarter, half-year, nine months or year from its months, or of an office from "
    "its units'.",
)
EXAMPLE = "baocao rollup 2020-Q1 2020-01.yaml 2020-02.yaml 2020-03.yaml"
PERIOD = Message(
    vi="Kỳ của báo cáo tổng hợp, ví dụ 2026-Q3.", en="Period of the new report, such as 2026-Q3."
)
FILES = Message(
    vi="Tệp của các tháng, hoặc của các đơn vị; thư mục thì lấy các tệp của kỳ ấy.",
    en="Month files of the period or of the units; of a folder, those of the period.",
)
OUTPUT = Message(
    vi="Tệp ghi ra; “-” là đầu ra chuẩn. Không ghi thì đặt theo kỳ, cạnh tệp tháng; theo đơn vị thì ở thư "
    "mục này.",
    en="Output file; “-” is standard output. Default: named after the period, next to the months, or in this "
    "folder if by office.",
)
BY = Message(vi="month: từ các tháng; office: từ các đơn vị.", en="month: from months; office: from units.")
BY_METAVAR = Message(vi="CÁCH", en="WAY")
OFFICE = Message(
    vi="Cơ quan của báo cáo tổng hợp; theo tháng thì lấy của các tháng.",
    en="Office of the new report; by month, that of the months.",
)
INCOMPLETE = Message(vi="Vẫn tổng hợp khi thiếu tháng.", en="Roll up although months are missing.")

BAD_BY = Message(vi="--by là month hoặc office, không phải “{by}”", en="--by is month or office, not “{by}”")
NOT_LONGER = Message(
    vi="“{period}” không gồm nhiều tháng; tổng hợp từ các đơn vị thì thêm --by office --office TÊN",
    en="“{period}” does not contain several months; to roll up units, add --by office --office NAME",
)
OUTSIDE = Message(
    vi="{file}: kỳ {period} không phải một phần của {whole}",
    en="{file}: {period} is not a part of {whole}",
)
TWICE = Message(
    vi="{second}: kỳ {period} đã có ở {first}; bỏ một trong hai tệp",
    en="{second}: {period} is already in {first}; omit one of the files",
)
OVERLAP = Message(
    vi="{second}: trùng với {first} ở {months}; chỉ ghi tháng, hoặc chỉ ghi kỳ gồm các tháng ấy",
    en="{second}: overlaps {first} in {months}; give the months, or the period that contains them",
)
MISSING = Message(
    vi="còn thiếu {months} trong {period}; thêm tệp, hoặc thêm --incomplete để tổng hợp phần đã có",
    en="{months} of {period} missing; add the files, or add --incomplete to roll up what there is",
)
OTHER_OFFICE = Message(
    vi="{file}: của “{office}”, không phải của “{wanted}”; tổng hợp nhiều đơn vị thì dùng --by office",
    en="{file}: by “{office}”, not by “{wanted}”; use --by office to roll up several units",
)
OTHER_PERIOD = Message(
    vi="{file}: kỳ {period}, không phải {whole}; lập báo cáo {whole} của đơn vị ấy trước",
    en="{file}: for {period}, not {whole}; first make the report of that unit for {whole}",
)
ITS_OWN = Message(
    vi="{file}: là báo cáo của chính “{office}”, không phải của một đơn vị",
    en="{file}: by “{office}” itself, not by one of its units",
)
UNIT_TWICE = Message(
    vi="{second}: “{office}” đã có ở {first}; bỏ một trong hai tệp",
    en="{second}: “{office}” is already in {first}; omit one of the files",
)
CONFLICT = Message(
    vi="{second}: “{id}” có {key} là “{other}”, ở {first} là “{one}”; sửa cho giống nhau",
    en="{second}: {key} of “{id}” is “{other}”, but “{one}” in {first}; make them equal",
)
UNIT_CONFLICT = Message(
    vi="{second}: bảng có đơn vị tính “{other}”, ở {first} là “{one}”; sửa cho giống nhau",
    en="{second}: unit of the table is “{other}”, but “{one}” in {first}; make them equal",
)
NOTHING = Message(vi="không ghi", en="nothing")
NAME_THEM = Message(
    vi="thư mục có nhiều tệp của một kỳ thì ghi tên từng tệp: baocao rollup {period} {files:arg}{options}",
    en="a period has several files in the folder, so name them: baocao rollup {period} {files:arg}{options}",
)
NOTHING_WRITTEN = Message(
    vi="chưa ghi gì: có {n} chỗ cần xử lý ở trên",
    en="nothing was written: {n:problem is|problems are} shown above",
)
UNREADABLE = Message(
    vi="{file}: còn lỗi ({problem}); xem baocao validate {file:arg}",
    en="{file}: has errors ({problem}); see baocao validate {file:arg}",
)
NO_OFFICE = Message(vi="không tìm thấy cơ quan", en="office not found")
NO_FILES = Message(vi="không có tệp nào của kỳ {period}", en="no file for {period}")
WITHOUT_FILE = Message(
    vi="chưa có báo cáo của {n} đơn vị: {names}", en="{n:unit|units} without a report: {names}"
)
NOT_ALL = Message(vi="thiếu {months}", en="{months} missing")
NEXT = Message(
    vi="{n} chỗ … cần viết; viết xong chạy: baocao validate {file:arg}",
    en="write {n:place|places} with …, then run: baocao validate {file:arg}",
)
ERRORS = Message(
    vi="có {n} lỗi ở lời lấy từ các báo cáo, phải sửa trước khi tạo văn bản",
    en="{n:error|errors} in words taken from the reports; correct them before you build the report",
)
OPEN = Message(
    vi="{reported} việc đề ra đã có kết quả (để trong ghi chú của priorities); còn {open} việc",
    en="{reported} planned tasks have been reported (kept as comments in priorities); {open} are open",
)

# Comments in the new file
MADE_FROM = Message(
    vi="Báo cáo {period}, tổng hợp từ {names}.", en="Report for {period}, rolled up from {names}."
)
ORIGINS = Message(
    vi="Ghi chú sau mỗi mục là nơi có mục ấy; lời khác của tháng trước ở trên mục.",
    en="The comment of an item says where it is from; other words of earlier months are above it.",
)
TO_WRITE_FROM = Message(vi="Các báo cáo viết:", en="The reports say:")
DONE = Message(vi="Đã đề ra và đã có kết quả:", en="Planned and reported:")
NOT_ROLLED = Message(vi="{id}: ghi tay ({values})", en="{id}: to be written ({values})")
COLUMNS = {
    "sum": Message(vi="cộng: {columns}", en="added: {columns}"),
    "first": Message(vi="lấy kỳ đầu: {columns}", en="first: {columns}"),
    "last": Message(vi="lấy kỳ cuối: {columns}", en="last: {columns}"),
}
UNDECLARED = {
    "sum": Message(vi="sum: cộng, vì không khai rollup", en="sum, because rollup is not declared"),
    "first": Message(vi="lấy kỳ đầu, vì là số chuyển kỳ (carries)", en="first, because it carries over"),
    "last": Message(
        vi="lấy kỳ cuối, vì là số lũy kế hoặc số cuối kỳ", en="last, because it is a running total"
    ),
    "none": Message(vi="tỷ lệ không cộng được; khai rollup", en="percentages do not add up; declare rollup"),
}
RUNNING = Message(
    vi="tháng có cumulative: nếu số đã lũy kế thì khai rollup: last",
    en="the months are cumulative: declare rollup: last if the figure is",
)
ADDED_OFFICES = Message(vi="last: cộng số cuối kỳ của các đơn vị", en="last: added over the units")
LACKING = Message(vi="không có ở {names}", en="not in {names}")
FROM_LAST_YEAR = Message(vi="{key} theo {file}", en="{key} from {file}")
DECIMALS = Message(
    vi="? {values} có ba chữ số lẻ: nếu là hàng nghìn thì sửa dấu phẩy thành dấu chấm",
    en="? {values} has three decimals: if these are thousands, write a dot in place of the comma",
)
LEFT_OUT = Message(vi="{key} bỏ trống, các kỳ ghi {values}", en="{key} left empty, the parts say {values}")
