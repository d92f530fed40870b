"""Messages about the reports of many units: who has reported, promises, figures side by side."""

from baocao.messages import Message

PERIOD = Message(
    vi="Với thư mục: kỳ cần xem; không ghi thì lấy kỳ mới nhất.",
    en="For a folder: the period; default: the newest one.",
)
DUE = Message(
    vi="Với thư mục: hạn gửi, ghi ngày trong tháng cuối của kỳ (20) hoặc ngày (2026-10-05). Ngày ký sau hạn "
    "là muộn. Không ghi: ngày cuối kỳ.",
    en="For a folder: when reports are due, a day of the last month (20) or a date (2026-10-05). Reports "
    "signed later are late. Default: the last day of the period.",
)
DUE_METAVAR = Message(vi="NGÀY", en="DAY")
OFFICE = Message(
    vi="Với thư mục: chỉ các đơn vị có superior là cơ quan này.",
    en="For a folder: only units whose superior is this office.",
)
BAD_DUE = Message(
    vi="--due là ngày trong tháng (1 đến 31) hoặc ngày dạng 2026-10-05, không phải “{text}”",
    en="--due is a day of the month (1 to 31) or a date like 2026-10-05, not “{text}”",
)
ONLY_FOLDERS = Message(
    vi="{option} chỉ dùng khi xem thư mục của nhiều đơn vị: baocao track THƯ_MỤC",
    en="{option} is only for a folder of many units: baocao track DIR",
)
NO_REPORTS = Message(
    vi="không đọc được báo cáo nào trong {folders}; xem baocao validate {folders:arg}",
    en="no readable report in {folders}; see baocao validate {folders:arg}",
)
NO_UNITS = Message(
    vi="không có báo cáo nào của đơn vị thuộc “{office}”", en="no report of a unit below “{office}”"
)
UNREAD = Message(
    vi="{file}: còn lỗi, chưa tính được; xem baocao validate {file:arg}",
    en="{file}: has errors and was not counted; see baocao validate {file:arg}",
)
UNWRITTEN = Message(
    vi="{file}: chưa viết gì (chỉ có dấu …), chưa tính là báo cáo",
    en="{file}: nothing is written yet (only …), so it is not counted as a report",
)
TWICE = Message(
    vi="{second}: cùng đơn vị, cùng kỳ với {first}; chỉ tính {first}",
    en="{second}: same unit and period as {first}; only {first} counts",
)

# The page
TITLE = Message(vi="Báo cáo {period} của các đơn vị", en="Reports of the units, {period}")
TITLE_BELOW = Message(
    vi="Báo cáo {period} của các đơn vị thuộc {office}", en="Reports of the units below {office}, {period}"
)
HAVE = Message(vi="đã báo cáo {n}/{of} đơn vị", en="{n} of {of} units have reported")
OF_THEM_LATE = Message(vi="trong đó muộn {n}", en="{n} late")
OF_THEM_FAULTY = Message(vi="còn lỗi {n}", en="{n} with errors")
HAVE_NOT = Message(vi="chưa báo cáo {n}", en="{n} not yet")
DUE_ON = Message(
    vi="Hạn gửi: {day}. Báo cáo có ngày ký sau hạn là muộn; đặt hạn khác bằng --due.",
    en="Due: {day}. Reports signed later are late; set another day with --due.",
)
STATES = {
    "reported": Message(vi="Đã báo cáo", en="Reported"),
    "late": Message(vi="Muộn", en="Late"),
    "faulty": Message(vi="Còn lỗi", en="Errors"),
    "missing": Message(vi="Chưa báo cáo", en="Not yet"),
}
LATE_BY = Message(vi="Muộn {n} ngày", en="{n} days late")
SIGNED = Message(vi="ký {day}", en="signed {day}")
NOT_DATED = Message(vi="chưa ghi ngày ký", en="not dated")
NEWEST = Message(vi="gần nhất: {period}", en="newest: {period}")
NEVER = Message(vi="chưa có kỳ nào", en="no report so far")
LEGEND = Message(
    vi="✓ đã báo cáo, M muộn, ! còn lỗi, – chưa có báo cáo.",
    en="✓ reported, M late, ! with errors, – no report.",
)
MARKS = {"reported": "✓", "late": "M", "faulty": "!", "missing": "–"}
MONTH = Message(vi="T{n}", en="M{n}")
UNIT = Message(vi="Đơn vị", en="Unit")
INDEX = Message(vi="TT", en="No.")
STATE = Message(vi="Tình trạng", en="State")
DAY = Message(vi="Ngày ký", en="Signed")
PROMISED = Message(vi="Đề ra", en="Planned")
PROMISES = Message(vi="Nhiệm vụ đã đề ra", en="Planned tasks")
PROMISES_SAY = Message(
    vi="Nhiệm vụ trọng tâm của báo cáo kỳ trước, tìm trong báo cáo {period}: {counts}.",
    en="Tasks planned in the report before, looked for in the report for {period}: {counts}.",
)
PLANNED_IN = Message(vi="đề ra ở {file}", en="planned in {file}")
WAITING = Message(vi="Chờ báo cáo", en="Waiting for the report")
NO_PLANS = Message(
    vi="Không có báo cáo kỳ trước có nhiệm vụ trọng tâm.", en="No earlier report has planned tasks."
)
UNITS = Message(vi="Từng đơn vị", en="By unit")
FIGURES = Message(vi="Số liệu", en="Figures")
VALUE = Message(vi="Giá trị", en="Value")
CHANGE = Message(vi="So với {period}", en="Since {period}")
OF_PLAN = Message(vi="% kế hoạch", en="% of plan")
TOTALS = {
    "sum": Message(vi="Cộng", en="Sum"),
    "mean": Message(vi="Bình quân", en="Mean"),
    "max": Message(vi="Cao nhất", en="Greatest"),
    "min": Message(vi="Thấp nhất", en="Smallest"),
}
LACKING = Message(vi="Báo cáo không có số này: {units}.", en="Reported without it: {units}.")
NOT_READ = Message(vi="Tệp còn lỗi, chưa tính", en="Files with errors, not counted")
EQUAL = Message(vi="không đổi", en="unchanged")
POINTS = Message(vi="{change} điểm", en="{change} points")
