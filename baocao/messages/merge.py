"""Messages of ``baocao merge``."""

from baocao.messages import Message

MERGE = Message(
    vi="Đưa chỗ sửa trong tệp Word vào tệp tháng; chú giải và mọi byte khác giữ nguyên.",
    en="Take what was edited in a Word file into the month file; comments and every other byte stay.",
)
MERGE_EXAMPLE = "baocao merge 2020-02.yaml 2020-02.docx"
MONTH = Message(vi="tệp tháng", en="month file")
WORD = Message(
    vi="tệp Word tạo từ tháng ấy, đã sửa; hai bên cùng sửa một chỗ thì mã thoát là 1, chỗ không đưa vào "
    "được thì chỉ liệt kê",
    en="Word file built from that month, edited since; exit with status 1 if both sides changed the same "
    "text; what cannot be taken in is only listed",
)
DIFF = Message(
    vi="Chỉ xem sẽ sửa gì, không ghi. Mã thoát 1 nếu có gì để sửa.",
    en="Show the changes, write nothing. Exit with status 1 if there are any.",
)
OFFICE = Message(
    vi="Sửa cả tệp cơ quan, ở chỗ mà lời văn lấy từ đó.",
    en="Edit the office file, too, where words come from it.",
)
MONTH_STREAM = Message(
    vi="tháng đọc từ đầu vào chuẩn thì không dùng được với --office",
    en="--office requires a month file, not standard input",
)
WORD_STREAM = Message(
    vi="tệp Word phải là một tệp có tên, không đọc từ đầu vào chuẩn",
    en="the Word file has to be a named file, not standard input",
)
NO_WORD = Message(
    vi="“{file}” không phải tệp Word; lệnh là: baocao merge THÁNG.yaml TỆP.docx",
    en="“{file}” is not a Word file; the command is: baocao merge MONTH.yaml FILE.docx",
)
NO_OFFICE_FILE = Message(
    vi="tháng này không có tệp cơ quan riêng để sửa; bỏ --office",
    en="this month has no office file of its own to edit: use no --office",
)
SHIPPED_OFFICE = Message(
    vi="tệp cơ quan “{file}” là của chương trình, không sửa; chép nó vào offices/ cạnh tệp tháng",
    en="the office file “{file}” belongs to the program and is not edited; copy it to offices/, "
    "next to the month",
)
OFFICE_OF_SEVERAL = Message(
    vi="tệp cơ quan “{file}” lấy khóa từ tệp khác (extends) nên merge không sửa nó; chạy không có --office, "
    "rồi sửa tay các dòng được kể ra",
    en="the office file “{file}” takes keys from others (extends), so merge does not edit it; run without "
    "--office, then edit the listed lines by hand",
)
NO_SOURCE = Message(
    vi="“{file}” không mang theo bản gốc: so theo lời văn với tháng hiện nay, nên không biết bên nào sửa",
    en="“{file}” does not carry its source: compared by its words with the month of today, so it is not "
    "known who changed what",
)
NOTHING = Message(
    vi="{file}: tệp Word không có gì mới để đưa vào", en="{file}: the Word file has nothing new for it"
)
DONE = Message(vi="{file}: đã đưa chỗ sửa trong tệp Word vào", en="{file}: took in what was edited in Word")
CONFLICTS = Message(
    vi="Hai bên cùng sửa {n} chỗ, để nguyên như tệp tháng; sửa tay trong tệp tháng rồi chạy lại:",
    en="Both sides changed {n:place|places}, which stay as the month has them; "
    "edit the month and run it again:",
)
CONFLICT = Message(
    vi="- {place}\n    lúc tạo: {base}\n    tháng:   {month}\n    Word:    {word}",
    en="- {place}\n    built: {base}\n    month: {month}\n    Word:  {word}",
)
AT_LINE = Message(vi="{file}, dòng {line}", en="{file}, line {line}")
NOWHERE = Message(vi="{file}", en="{file}")
NONE = Message(vi="(không có)", en="(none)")
LEFT = Message(
    vi="Chưa đưa vào được, tháng in khác tệp Word ở {n} chỗ:",
    en="Not taken in; the month prints other words than Word in {n:place|places}:",
)
LEFT_LINE = Message(vi="- {why}: “{month}” → Word: “{word}”", en="- {why}: “{month}” → Word: “{word}”")
FROM_OFFICE = Message(
    vi="lời văn của tệp cơ quan (thêm --office để sửa ở đó)",
    en="words of the office file (add --office to edit them there)",
)
FROM_FORMAT = Message(
    vi="không có chỗ trong tệp tháng (chữ của thể thức, hoặc phần mới)",
    en="no place in the month (words of the format, or a new part)",
)
FROM_MONTH = Message(
    vi="chỗ có phần tính ra hoặc điền vào khi in, phải sửa tay: sửa chữ của câu ấy trong tệp tháng",
    en="part of this is computed or filled in when printed; edit that sentence of the month by hand",
)
FROM_FIGURE = Message(
    vi="số tính ra hoặc điền vào khi in, phải sửa tay: sửa số gốc trong tệp tháng (ở figures, hoặc ô của "
    "bảng được cộng), số này đổi theo",
    en="a number that is computed or filled in when printed; edit the number that it comes from by hand (in "
    "figures, or the summed cells of the table), and this one follows",
)
LABEL = Message(
    vi="số thứ tự hoặc dấu đầu dòng, do tháng tự đánh (các mục sau cũng vậy)",
    en="a number or sign before a line, which the month counts by itself (in the lines after it, too)",
)
HEADING = Message(
    vi="đề mục mới, phải tự gõ: thêm cạnh các phần khác một khóa có title và content, "
    "các dòng dưới đề mục thì gõ vào content",
    en="a new heading, to be typed: add a key with title and content next to the other sections, "
    "and the lines below it to that content",
)
FAULTY = Message(
    vi="{file}: tệp tháng còn lỗi nên không in được; không ghi gì. Sửa lỗi trước:",
    en="{file}: the month has errors and cannot be printed; nothing was written. Fix them first:",
)
NEXT = Message(vi="Xem lại: baocao validate {file:arg}", en="Look at it: baocao validate {file:arg}")
