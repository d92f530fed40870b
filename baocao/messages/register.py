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
            vi="“{name}” đã khai ở mục khác với ngày cuối khác",
            en="“{name}” is declared elsewhere with another last day",
        ),
        Message(
            vi="giữ một mục; lập lại về sau thì ghi first của mục sau; nơi khác trùng tên thì ghi successor",
            en="keep one; write first of one founded again, and the successor of another one of that name",
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
