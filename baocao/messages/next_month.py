"""Words in and around a new month's file."""

from baocao.messages import Message

MADE_FROM = Message(
    vi="Báo cáo {period}, lập tiếp từ {file}.",
    en="Report of {period}, following {file}.",
)
MADE = Message(vi="Báo cáo {period} của {office}.", en="Report of {period} by {office}.")
HOW = Message(
    vi="Thay mỗi dấu … bằng nội dung; mỗi việc một dòng bắt đầu bằng “- ”. Dòng sau dấu # không in ra.",
    en="Write in place of each …; one task a line after “- ”. Lines after # are not printed.",
)
DATE = Message(
    vi="ngày ký, ví dụ 2020-02-25; để trống thì in khoảng trống để ghi tay",
    en="day of signing, such as 2020-02-25; empty: room to write it by hand",
)
NUMBER = Message(
    vi="số báo cáo, chỉ ghi chữ số; để trống thì in khoảng trống để ghi tay",
    en="the report's number, digits only; empty: room to write it by hand",
)
PROMISED = Message(
    vi="Kỳ trước đề ra: việc đã làm thì bỏ dấu # và ghi kết quả; chưa làm thì chuyển xuống priorities.",
    en="Promised last time: take away # and write the result; move what is not done to priorities.",
)
STANDING = Message(
    vi="Việc thường xuyên: bỏ dấu # nếu kỳ sau tiếp tục.",
    en="Standing tasks: take away # where they go on.",
)
FIGURES = Message(
    vi="Số liệu của kỳ trước: bỏ dấu #, thay giá trị, ghi thêm same_period nếu so với cùng kỳ.",
    en="Figures of the period before: take away #, put in the new values, and same_period to compare.",
)
BAD_PERIOD = Message(
    vi="“{period}” không phải một kỳ; viết như 2020-03, 2020-Q1, 2020-H1, 2020-9M hoặc 2020",
    en="“{period}” is no period; write 2020-03, 2020-Q1, 2020-H1, 2020-9M or 2020",
)
NOT_LATER = Message(
    vi="“{period}” không phải tháng sau “{file}”; tháng tiếp theo là {next}",
    en="“{period}” is not after “{file}”; the next month is {next}",
)
EXISTS = Message(
    vi="đã có “{file}”, không ghi đè; thêm --force nếu muốn thay", en="“{file}” exists; --force replaces it"
)
WHICH_OFFICE = Message(
    vi="cần --from TỆP (tháng trước) hoặc --office TÊN; các cơ quan có sẵn: {names}",
    en="--from FILE (the month before) or --office NAME is needed; offices at hand: {names}",
)
NO_SUCH_OFFICE = Message(
    vi="không có cơ quan “{name}”; các cơ quan có sẵn: {names}",
    en="there is no office “{name}”; offices at hand: {names}",
)
FAULTY_OFFICE = Message(
    vi="tệp cơ quan còn lỗi ({file} dòng {line}: {problem})",
    en="the office file has a fault ({file} line {line}: {problem})",
)
ONE_OF_BOTH = Message(
    vi="chỉ ghi một trong hai: --from (cơ quan lấy theo tháng trước) hoặc --office",
    en="give one of both: --from (the office is that of the month before) or --office",
)
NOT_USABLE = Message(
    vi="tệp lập ra còn lỗi nên không ghi: {problem}",
    en="the file made has faults and was not written: {problem}",
)
WITH_HELP = Message(vi="{problem}; {help}", en="{problem}; {help}")
