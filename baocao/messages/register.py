"""Messages about a register that contradicts itself."""

from baocao.messages import Message

OF_REGISTERS: dict[str, tuple[Message, Message]] = {
    "last_before_first": (
        Message(vi="ngày cuối (last) trước ngày đầu (first)", en="the last day is before the first day"),
        Message(vi="sửa first hoặc last", en="correct first or last"),
    ),
    "successor_of_living": (
        Message(
            vi="có nơi kế tiếp (successor) mà chưa có ngày cuối (last)",
            en="there is a successor but no last day",
        ),
        Message(
            vi="thêm last: ngày cuối cùng còn hoạt động; chưa có ngày ấy thì xóa successor",
            en="add last, the last day of its existence; without one, delete successor",
        ),
    ),
    "body_twice": (
        Message(
            vi="“{name}” đã khai ở mục khác với thời gian trùng nhau",
            en="“{name}” is declared twice for the same time",
        ),
        Message(
            vi="gộp làm một mục; lập lại về sau thì ghi first của mục này sau last của mục kia",
            en="keep one of them; if it was founded again, let first of this one be after last of the other",
        ),
    ),
    "successor_circle": (
        Message(
            vi="nơi kế tiếp dẫn trở lại chính “{name}”", en="the successors lead back to “{name}” itself"
        ),
        Message(
            vi="ghi ở successor cơ quan, địa phương hiện nay", en="write the body of today as the successor"
        ),
    ),
}
