"""Messages about the next month file, and the comments written into it."""

from baocao.messages import Message

MADE_FROM = Message(
    vi="Báo cáo {period}, lập tiếp từ {file}.",
    en="Report for {period}, continuing {file}.",
)
MADE = Message(vi="Báo cáo {period} của {office}.", en="Report for {period} by {office}.")
HOW = Message(
    vi="Thay mỗi dấu … bằng nội dung; mỗi việc một dòng, bắt đầu bằng “- ”. Chữ sau dấu # không in ra.",
    en="Replace each … with content; one task per line, starting with “- ”. Words after # are not printed.",
)
DATE = Message(
    vi="ngày ký, ví dụ 2020-02-25; để trống thì in khoảng trống để ghi tay",
    en="signing date, such as 2020-02-25; leave empty to write it by hand",
)
NUMBER = Message(
    vi="số báo cáo, chỉ ghi chữ số; để trống thì in khoảng trống để ghi tay",
    en="report number, digits only; leave empty to write it by hand",
)
PROMISED = Message(
    vi="Kỳ trước đề ra: việc đã làm thì bỏ dấu # và dấu cách sau nó, ghi kết quả; chưa làm thì chuyển xuống "
    "priorities.",
    en="Planned last period: for finished tasks remove # and the space after it, write the result; move "
    "others to priorities.",
)
STANDING = Message(
    vi="Việc thường xuyên: bỏ dấu # và dấu cách sau nó nếu kỳ sau tiếp tục.",
    en="Standing tasks: remove # and the space after it if they continue next period.",
)
FIGURES = Message(
    vi="Số liệu của kỳ trước: bỏ dấu # và dấu cách sau nó, thay giá trị; số chuyển kỳ (carries) đã có "
    "giá trị.",
    en="Figures of the previous period: remove # and the space after it, enter the new values; what carries "
    "over has its value.",
)
APPENDICES = Message(
    vi="Phụ lục của kỳ trước, chưa có số; câu nào dẫn tới thì ghi [#{key}].",
    en="Appendices of the previous period, without numbers; sentences refer to them by [#{key}].",
)
BAD_PERIOD = Message(
    vi="“{period}” không phải một kỳ; viết như 2020-03, 2020-Q1, 2020-H1, 2020-9M hoặc 2020",
    en="invalid period “{period}”; write 2020-03, 2020-Q1, 2020-H1, 2020-9M or 2020",
)
WRITE_PERIOD = Message(
    vi="“{period}” không phải một kỳ; viết: {guess}", en="invalid period “{period}”; write {guess}"
)
NOT_LATER = Message(
    vi="“{period}” không phải tháng sau “{file}”; tháng tiếp theo là {next}",
    en="“{period}” is not later than “{file}”; the next month is {next}",
)
NOT_LATER_PERIOD = Message(
    vi="“{period}” không phải kỳ sau “{file}”; kỳ tiếp theo là {next}",
    en="“{period}” is not later than “{file}”; the next period is {next}",
)
OTHER_OFFICE = Message(
    vi="“{file}” của “{office}”, không phải của “{wanted}”; các --from phải của một cơ quan",
    en="“{file}” is by “{office}”, not by “{wanted}”; all --from must be of one office",
)
FROM_TWICE = Message(vi="--from “{file}” ghi hai lần", en="--from “{file}” is repeated")
SKIPPED = Message(
    vi="chưa lấy việc đề ra ở {months}; thêm --from cho các tháng ấy nếu có tệp",
    en="tasks planned in {months} are not included; add --from for these months if there are files",
)
NEXT = Message(
    vi="viết vào các chỗ …, rồi chạy: baocao validate {file:arg}",
    en="write the places with …, then run: baocao validate {file:arg}",
)
NEXT_ROLLUP = Message(
    vi="kết quả và số liệu lập sẵn từ các tháng: baocao rollup {period} TỆP… -o {file:arg} --force",
    en="to take results and figures from the months: baocao rollup {period} FILE… -o {file:arg} --force",
)
EXISTS = Message(
    vi="đã có “{file}”, không ghi đè; ghi ra tên khác với -o, hoặc thêm --force nếu bỏ hẳn nội dung của nó",
    en="“{file}” already exists; write to another name with -o, or add --force to lose what is in it",
)
IMPORTED_EXISTS = Message(
    vi="đã có “{file}”, không ghi đè; ghi ra tên khác với -o hay thư mục khác với --output-dir, hoặc thêm "
    "--force nếu muốn bỏ hẳn nội dung của nó",
    en="“{file}” already exists; write to another name with -o or folder with --output-dir, or add --force "
    "to lose what is in it",
)
WHICH_OFFICE = Message(
    vi="cần --from TỆP (tháng trước) hoặc --office TÊN; các cơ quan có sẵn: {names}",
    en="give --from FILE (the previous month) or --office NAME; available offices: {names}",
)
NO_SUCH_OFFICE = Message(
    vi="không có cơ quan “{name}”; các cơ quan có sẵn: {names}",
    en="unknown office “{name}”; available offices: {names}",
)
FAULTY_OFFICE = Message(
    vi="tệp cơ quan còn lỗi ({file} dòng {line}: {problem})",
    en="the office file has errors ({file} line {line}: {problem})",
)
ONE_OF_BOTH = Message(
    vi="chỉ ghi một trong hai: --from (cơ quan lấy theo tháng trước) hoặc --office",
    en="give only one of --from (uses the office of the previous month) and --office",
)
NOT_USABLE = Message(
    vi="tệp lập ra còn lỗi nên không ghi: {problem}",
    en="the new file would have errors, so it was not written: {problem}",
)
WITH_HELP = Message(vi="{problem}; {help}", en="{problem}; {help}")
