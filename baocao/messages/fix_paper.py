"""Messages about fixes of Word files."""

from baocao.messages import Message

FIX = Message(
    vi="Sửa những lỗi sửa được an toàn: tệp tháng ngay tại chỗ, mọi chữ khác giữ nguyên; tệp Word trong một "
    "bản sao, chỉ thể thức, không đụng đến chữ.",
    en="Apply the safe fixes: to month files in place, every other byte stays; to Word files in a copy, only "
    "to their form, no word is touched.",
)
OUTPUT = Message(
    vi="Ghi bản sao đã sửa của tệp Word vào tệp hoặc thư mục này; “-” là đầu ra chuẩn.",
    en="Write the fixed copy of a Word file to this file or folder; “-” is standard output.",
)
FORCE = Message(
    vi="Sửa đè lên chính tệp Word, hoặc ghi đè tệp ở --output.",
    en="Fix Word files in place, or overwrite the file of --output.",
)
NEEDS_OUTPUT = Message(
    vi="{file}: tệp Word được sửa trong một bản sao: thêm --output {other:arg}, hoặc --force để sửa đè",
    en="{file}: Word files are fixed in a copy: add --output {other:arg}, or --force to fix it in place",
)
NEEDS_FOLDER = Message(
    vi="có {n} tệp Word: --output phải là thư mục, kết thúc bằng dấu /",
    en="there are {n} Word files: --output must be a folder, ending with /",
)
NEEDS_ENDING = Message(
    vi="{file}: bản sao phải có đuôi .docx, ví dụ {other}",
    en="{file}: the copy must end with .docx, such as {other}",
)
ONLY_WORD = Message(
    vi="--output chỉ dùng cho tệp Word; tệp tháng được sửa ngay tại chỗ, xem trước bằng --diff",
    en="--output is for Word files only; month files are fixed in place, --diff shows the changes first",
)
NO_DIFF = Message(
    vi="--diff không dùng cho tệp Word {file}: chữ không đổi; ghi bản sao bằng --output rồi mở xem",
    en="--diff is not for the Word file {file}: no word changes; write a copy with --output and look at it",
)
SIGNED = Message(
    vi="{file}: tệp có chữ ký số, sửa thì chữ ký hết hiệu lực; chưa ghi gì. Sửa ở tệp trước khi ký rồi ký "
    "lại, hoặc chạy lại với --output {other:arg} --force để ghi một bản sao không có chữ ký (tệp đã ký giữ "
    "nguyên)",
    en="{file}: the file has a digital signature, which no change leaves valid; nothing was written. Fix the "
    "file as it was before it was signed, or run again with --output {other:arg} --force for a copy without "
    "a signature (the signed file stays)",
)
SIGNED_ITSELF = Message(
    vi="{file}: tệp có chữ ký số, không sửa đè; ghi một bản sao không có chữ ký bằng --output {other:arg} "
    "--force",
    en="{file}: the file has a digital signature and is not fixed in place; write a copy without a signature "
    "with --output {other:arg} --force",
)
PROTECTED = Message(
    vi="{file}: tệp đang bị khóa sửa đổi (trong Word: Review → Restrict Editing); chưa ghi gì. Chọn Stop "
    "Protection, lưu rồi chạy lại, hoặc chạy lại với --output {other:arg} --force để ghi một bản sao đã "
    "sửa, vẫn khóa",
    en="{file}: the file is protected from editing (in Word: Review → Restrict Editing); nothing is written. "
    "Choose Stop Protection, save it and run again, or run again with --output {other:arg} --force for a "
    "fixed copy, which is still protected",
)
