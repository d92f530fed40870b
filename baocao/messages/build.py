"""Messages of ``build`` about the source that a Word file carries."""

from baocao.messages import Message

SKIP_UNCHANGED = Message(
    vi="Để nguyên tệp Word khi tháng, cơ quan, mẫu và chương trình vẫn như lúc tạo ra nó.",
    en="Leave a Word file alone if its month, office, template and program are those it was built from.",
)
NO_SOURCE = Message(
    vi="Tệp Word không mang theo bản gốc (lời văn lúc tạo, để so với tệp tháng); cho bản gửi ra ngoài.",
    en="Leave the source (the words as built, to compare with the month) out of the Word file to send away.",
)
IN_MONTHS = Message(vi="gặp ở {n} tháng", en="in {n} months")
DONE = Message(
    vi="Xong {n} tháng: đã làm {done}, chưa tạo được {failed}.",
    en="Months: {n}; done: {done}; not built: {failed}.",
)
LEFT = Message(vi="Để nguyên {n} tệp không đổi", en="Left {n:unchanged file|unchanged files} alone")
LEFT_EDITED = Message(
    vi="{file}: tháng không đổi nhưng tệp này đã được sửa trong Word, nên để nguyên; "
    "xem chỗ sửa: baocao diff {month:arg} {file:arg}; hoặc bỏ --skip-unchanged để tạo lại",
    en="{file}: the month is unchanged, but this file was edited in Word and is left alone; "
    "see the edits: baocao diff {month:arg} {file:arg}; or build without --skip-unchanged to replace it",
)
