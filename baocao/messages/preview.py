"""What the preview says, on the command line and on its page."""

from baocao.messages import Message

# Command line
PREVIEW = Message(
    vi="Xem văn bản trong trình duyệt khi đang viết: lưu tệp là trang tự làm mới. Ctrl-C để thôi.",
    en="Show the paper in a browser while it is written: a save renews the page. Ctrl-C ends it.",
)
PREVIEW_EXAMPLE = "baocao preview 2020-02.yaml"
FILE = Message(vi="Tệp tháng.", en="The month file.")
PORT = Message(vi="Cổng của trang, trên máy này.", en="Port of the page, on this machine.")
NO_OPEN = Message(vi="Không tự mở trình duyệt.", en="Do not open the browser.")
ADDRESS = Message(vi="Xem tại {address} (Ctrl-C để thôi)", en="Look at {address} (Ctrl-C ends it)")
ENDED = Message(vi="Đã thôi xem trước.", en="The preview has ended.")
NO_STDIN = Message(
    vi="preview cần một tệp để theo dõi, không đọc được từ đầu vào chuẩn; lưu thành tệp rồi chạy lại",
    en="preview needs a file to watch and cannot read standard input; save it as a file first",
)
BAD_PORT = Message(vi="--port phải từ 1 đến {last}", en="--port must be between 1 and {last}")
NO_PORT = Message(
    vi="không dùng được cổng {port} ({problem}); chọn cổng khác, hoặc bỏ --port để tự chọn",
    en="cannot use port {port} ({problem}); choose another, or leave --port out",
)
BAD_EDITOR = Message(
    vi="{variable} phải là liên kết có {{file}}, ví dụ {example}, không phải “{pattern}”",
    en="{variable} must be a link with {{file}}, such as {example}, not “{pattern}”",
)

# Page
NO_PAPER = Message(vi="Chưa có văn bản.", en="There is no paper yet.")
NO_FAULTS = Message(vi="Không có lỗi", en="No faults")
# By the names that the page calls them.
PAGE = {
    "lang": Message(vi="vi", en="en"),
    "title": Message(vi="Xem trước", en="Preview"),
    "panel": Message(vi="Kiểm tra", en="Checks"),
    "paper": Message(vi="Văn bản", en="Paper"),
    "waiting": Message(vi="Đang dựng văn bản …", en="Building the paper …"),
    "lost": Message(
        vi="Mất liên lạc với baocao. Chạy lại lệnh baocao preview nếu đã dừng.",
        en="baocao does not answer. Run baocao preview again if it was stopped.",
    ),
    "updated": Message(vi="Cập nhật lúc", en="Updated at"),
    "stale": Message(
        vi="Bản này không dựng được. Dưới đây là bản gần nhất dựng được.",
        en="This draft cannot be built. Below is the last one that could.",
    ),
    "none": Message(vi="Chưa dựng được văn bản.", en="The paper cannot be built yet."),
    "more": Message(vi="Còn lỗi khác trong danh sách.", en="There are more in the list."),
    "findings": Message(vi="Lỗi và lưu ý", en="Findings"),
    "go": Message(vi="Xem trong văn bản", en="Show in the paper"),
    "open": Message(vi="Mở trong trình soạn thảo", en="Open in the editor"),
    "source": Message(vi="Chỗ trong tệp", en="Place in the file"),
    "hint": Message(
        vi="Bấm vào một đoạn để biết đoạn ấy ở dòng nào. Bằng bàn phím: Tab vào văn bản, ↑ ↓ để chuyển đoạn, "
        "Enter để sang liên kết mở tệp, Esc để trở lại.",
        en="Click a paragraph to see its line. By keyboard: Tab into the paper, ↑ ↓ from paragraph to "
        "paragraph, Enter to go to the link that opens the file, Esc to come back.",
    ),
    "own": Message(
        vi="Đoạn này do thể thức quy định, không ở tệp nào.", en="These words are the format's, from no file."
    ),
}
