"""Messages of the page for the head of an office."""

from baocao.messages import Message

SUMMARY = Message(
    vi="Tóm tắt báo cáo trong một trang cho lãnh đạo: việc mới, số liệu, nhiệm vụ đã làm và còn mở, "
    "lỗi còn lại, văn bản cần ký.",
    en="Sum a report up on one page for the head: what is new, figures, tasks done and open, problems left, "
    "what to sign.",
)
EXAMPLE = "baocao summary 2020-03.yaml"
FILES = Message(
    vi="Tệp tháng, hoặc thư mục; mỗi tháng một trang. Các tháng trước nằm cạnh được đọc để so sánh.",
    en="Month files or folders; a page for each month. Earlier months next to them are read to compare.",
)
TO = Message(
    vi="Dạng kết quả: {formats}. docx và html ghi cạnh tệp tháng (2020-02-tom-tat.docx), text và json in ra.",
    en="Output format: {formats}. docx and html are written next to the month (2020-02-tom-tat.docx), text "
    "and json are printed.",
)
OUTPUT = Message(
    vi="Ghi mọi trang vào một tệp này; “-” là đầu ra chuẩn.",
    en="Write all pages to this one file; “-” is standard output.",
)
UNREADABLE = Message(
    vi="{file}: còn lỗi, chưa tóm tắt được; xem baocao validate {file:arg}",
    en="{file}: has errors and cannot be summed up; see baocao validate {file:arg}",
)
HAS_ERRORS = Message(
    vi="{file}: còn {n} lỗi, chưa tạo được văn bản để ký; xem baocao validate {file:arg}",
    en="{file}: errors: {n}; the report cannot be built for signing yet; see baocao validate {file:arg}",
)
SHORTENED = Message(
    vi="{file}: trang không đủ chỗ, đã bớt {n} dòng; xem đủ lỗi: baocao validate --all {file:arg}",
    en="{file}: {n} lines omitted to fit the page; see all problems: baocao validate --all {file:arg}",
)
SHORTENED_TASKS = Message(
    vi="{said}; đủ nhiệm vụ: baocao track {files:arg}", en="{said}; all tasks: baocao track {files:arg}"
)

# The page
KIND = Message(vi="Tóm tắt báo cáo", en="Summary of the report")
FOR_THE_HEAD = Message(vi="Để trình lãnh đạo, không phát hành", en="For the head, not for issue")
NEW_SINCE = Message(vi="Mới so với {period}", en="New since {period}")
NEW = Message(vi="Việc mới", en="What is new")
NO_BEFORE = Message(
    vi="Chưa so sánh được: không thấy báo cáo kỳ trước cạnh tệp tháng.",
    en="Nothing to compare with: no earlier report next to the month file.",
)
NEW_RESULTS = Message(vi="Đã làm ngoài kế hoạch: {n}", en="Done without being planned: {n}")
NEW_PLANS = Message(vi="Nhiệm vụ mới đề ra: {n}", en="Newly planned: {n}")
NOTHING_NEW = Message(vi="Không có việc mới.", en="Nothing is new.")
FIGURES = Message(vi="Số liệu", en="Figures")
FIGURE = Message(vi="Chỉ tiêu", en="Figure")
NOW = Message(vi="Kỳ này", en="Now")
BEFORE = Message(vi="Kỳ trước", en="Before")
CHANGE = Message(vi="Tăng, giảm", en="Change")
RATE = Message(vi="Tỷ lệ", en="Rate")
OF_PLAN = Message(vi="Kế hoạch", en="Plan")
YEARLY = Message(vi="Cùng kỳ", en="Last year")
PROMISES = Message(vi="Nhiệm vụ đã đề ra", en="Planned tasks")
COUNTS = Message(vi="Kỳ này đã làm {kept}, còn mở {open}.", en="Done now: {kept}; open: {open}.")
NO_PROMISES = Message(vi="Không có nhiệm vụ nào từ kỳ trước.", en="No tasks from earlier reports.")
OPEN = Message(vi="Còn mở", en="Open")
KEPT = Message(vi="Đã làm", en="Done")
SINCE = Message(vi="từ {period}, {n} tháng", en="since {period}, months: {n}")
PROBLEMS = Message(vi="Kiểm tra", en="Checks")
NO_PROBLEMS = Message(vi="Không còn lỗi.", en="No problems left.")
LEFT = Message(vi="Còn {counts}.", en="Left: {counts}.")
LEFT_OPEN = Message(
    vi="Trong đó {n} việc chưa thấy báo cáo, ở mục Còn mở.",
    en="Of these, {n:is a task|are tasks} without a result, listed as open.",
)
AT = Message(vi="dòng {line}: {problem}", en="line {line}: {problem}")
SIGN = Message(vi="Trình ký", en="To sign")
SIGNER = Message(vi="Người ký: {name}", en="Signed by: {name}")
PAPER = Message(
    vi="Số: {number}; ngày ký: {day}; nơi nhận: {recipients}; phụ lục: {appendices}",
    en="Number: {number}; date: {day}; recipients: {recipients}; appendices: {appendices}",
)
BY_HAND = Message(vi="ghi khi ký", en="by hand")
IS_DRAFT = Message(
    vi="Chưa trình ký được: còn ghi là dự thảo.", en="Not ready to sign: still marked as a draft."
)
URGENT = Message(vi="Độ khẩn: {urgency}.", en="Urgency: {urgency}.")
READY = Message(vi="Trình ký được.", en="Ready to sign.")
NOT_READY = Message(
    vi="Chưa trình ký được: còn {n} lỗi phải sửa.", en="Not ready to sign: errors to correct: {n}."
)
NOT_WRITTEN = Message(
    vi="Chưa trình ký được: còn {n} chỗ chưa viết.", en="Not ready to sign: places still to be written: {n}."
)
AND_MORE = Message(vi="… và {n} việc nữa không in ở trang này.", en="… and {n} more, not on this page.")
AND_MORE_FIGURES = Message(
    vi="… và {n} số liệu nữa không in ở trang này.", en="… and {n} more figures, not on this page."
)
AND_MORE_PROBLEMS = Message(
    vi="… và {n} chỗ nữa không in ở trang này.", en="… and {n} more places, not on this page."
)
NO_CHANGE = Message(vi="không đổi", en="unchanged")
