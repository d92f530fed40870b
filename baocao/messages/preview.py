"""Messages of the preview, on the command line and on its page."""

from baocao.messages import Message

# Command line
PREVIEW = Message(
    vi="Xem văn bản trong trình duyệt khi đang viết: lưu tệp là trang tự làm mới. Nhấn Ctrl-C để dừng.",
    en="Show the report in a browser while writing; the page reloads on every save. Press Ctrl-C to stop.",
)
PREVIEW_EXAMPLE = "baocao preview 2020-02.yaml"
FILE = Message(
    vi="Tệp tháng, hoặc thư mục: mỗi tháng một thẻ.", en="Month file, or a folder: a tab for each month."
)
PORT = Message(vi="Cổng của trang, trên máy này.", en="Port of the page on this machine.")
NO_OPEN = Message(vi="Không tự mở trình duyệt.", en="Do not open the browser.")
ADDRESS = Message(
    vi="Xem tại {address} (nhấn Ctrl-C để dừng)", en="Preview at {address} (press Ctrl-C to stop)"
)
ENDED = Message(vi="Đã dừng xem trước.", en="Preview stopped.")
NO_STDIN = Message(
    vi="preview cần một tệp để theo dõi, không đọc được từ đầu vào chuẩn; lưu thành tệp rồi chạy lại",
    en="preview needs a file to watch and cannot read standard input; save it to a file first",
)
BAD_PORT = Message(vi="--port phải từ 1 đến {last}", en="--port must be between 1 and {last}")
NO_PORT = Message(
    vi="không dùng được cổng {port} ({problem}); chọn cổng khác, hoặc bỏ --port để tự chọn",
    en="cannot use port {port} ({problem}); choose another, or omit --port to choose one automatically",
)
BAD_EDITOR = Message(
    vi="{variable} phải là liên kết có {{file}}, ví dụ {example}, không phải “{pattern}”",
    en="{variable} must be a link that contains {{file}}, such as {example}, not “{pattern}”",
)

# Page
NO_ACCESS = Message(
    vi="Chỉ người chạy baocao preview xem được: mở đúng địa chỉ mà lệnh ấy in ra, mỗi lần chạy một khác.",
    en="Only the user who runs baocao preview may look: open the address that the command prints, which is "
    "new for every run.",
)
NO_PAPER = Message(vi="Chưa có văn bản.", en="No report yet.")
WITHOUT_PDF = Message(
    vi="Tệp Word tải được ngay; có LibreOffice rồi thì tải lại trang này",
    en="The Word file needs none; with LibreOffice, reload this page",
)
FINDING_GONE = Message(
    vi="Chỗ ấy trong tệp đã khác, nên chưa sửa gì. Xem lại danh sách khi trang đã làm mới.",
    en="That place of the file has changed, so nothing was fixed. Look at the list again once it is current.",
)
NO_SAFE_FIX = Message(
    vi="Chưa sửa gì: sửa tự động ở đây sẽ gây lỗi khác. Bấm vào số dòng để sửa tay.",
    en="Nothing was fixed: an automatic fix would cause another problem here. Click the line number "
    "to edit it.",
)
SAVED_MEANWHILE = Message(
    vi="“{file}” vừa được lưu ở nơi khác, nên không ghi đè. Bấm sửa lại khi trang đã làm mới.",
    en="“{file}” was just saved elsewhere, so it is left as it is. Fix it again once the page is current.",
)
NO_FAULTS = Message(vi="Không có lỗi", en="No problems found")
# By the names that the page's script uses.
PAGE = {
    "lang": Message(vi="vi", en="en"),
    "title": Message(vi="Xem trước", en="Preview"),
    "panel": Message(vi="Kiểm tra", en="Checks"),
    "paper": Message(vi="Văn bản", en="Report"),
    "months": Message(vi="Các tháng trong thư mục", en="Months of the folder"),
    "waiting": Message(vi="Đang tạo văn bản …", en="Building the report …"),
    "lost": Message(
        vi="Mất liên lạc với baocao. Nếu đã dừng, chạy lại lệnh baocao preview và mở địa chỉ mới.",
        en="baocao does not respond. If it was stopped, run baocao preview again and open the new address.",
    ),
    "word": Message(vi="Tải tệp Word", en="Download Word file"),
    "pdf": Message(vi="Tải tệp PDF", en="Download PDF file"),
    "html": Message(vi="Tải tệp HTML", en="Download HTML file"),
    "print": Message(vi="In", en="Print"),
    "files": Message(vi="Tải về và in", en="Download and print"),
    "pages": Message(vi="Số trang", en="Pages"),
    "making": Message(vi="Đang làm", en="Making"),
    "edited": Message(
        vi="Có sửa trong Word: tệp Word cạnh tệp tháng mới hơn và có chữ khác. Xem khác ở đâu bằng lệnh "
        "baocao diff, kẻo lần build sau ghi đè mất.",
        en="Edited in Word: the Word file next to the month is newer and has other words. See where with "
        "baocao diff; the next build would overwrite it.",
    ),
    "kept": Message(
        vi="Tải và in: bản gần nhất không lỗi, lúc", en="Download and print: the last sound version, of"
    ),
    "updated": Message(vi="Cập nhật lúc", en="Updated at"),
    "stale": Message(
        vi="Chưa tạo được văn bản từ bản này. Dưới đây là bản gần nhất tạo được.",
        en="This draft cannot be built. Below is the last draft that could.",
    ),
    "none": Message(vi="Chưa tạo được văn bản.", en="The report cannot be built yet."),
    "more": Message(vi="Còn lỗi khác trong danh sách.", en="More findings are in the list."),
    "findings": Message(vi="Lỗi và lưu ý", en="Findings"),
    "previous": Message(vi="Lỗi trước", en="Previous"),
    "next": Message(vi="Lỗi sau", en="Next"),
    "fix": Message(vi="Sửa", en="Fix"),
    "fixTo": Message(vi="Sửa thành", en="Fix to"),
    "fixing": Message(vi="Đang sửa …", en="Fixing …"),
    "fixed": Message(vi="Đã sửa vào tệp", en="Fixed in the file"),
    "askFix": Message(vi="Sửa thẳng vào tệp?", en="Edit the file itself?"),
    "askFixMore": Message(
        vi="baocao ghi vào tệp tháng như lệnh baocao fix: chỉ đổi chỗ sai, mọi chữ khác giữ nguyên. Tệp đang "
        "mở trong trình soạn thảo mà có sửa chưa lưu thì lưu trước đã. Chỉ hỏi một lần cho mỗi lần chạy.",
        en="baocao writes the month file as baocao fix does: only the faulty text changes, every other "
        "letter stays. If the file is open in an editor with unsaved changes, save them first. Asked once "
        "per run.",
    ),
    "cancel": Message(vi="Thôi", en="Cancel"),
    "parts": Message(vi="Các phần của văn bản", en="Outline of the report"),
    "go": Message(vi="Xem trong văn bản", en="Show in the report"),
    "open": Message(vi="Mở trong trình soạn thảo", en="Open in the editor"),
    "source": Message(vi="Vị trí trong tệp", en="Location in the file"),
    "hint": Message(
        vi="Bấm vào một đoạn để biết đoạn ấy ở dòng nào. Bằng bàn phím: Tab vào văn bản, ↑ ↓ để chuyển đoạn, "
        "Enter để sang liên kết mở tệp, Esc để trở lại.",
        en="Click a paragraph to see its line in the file. By keyboard: Tab into the report, ↑ ↓ between "
        "paragraphs, Enter to go to the link that opens the file, Esc to go back.",
    ),
    "own": Message(
        vi="Đoạn này do thể thức quy định, không ở tệp nào.",
        en="This text comes from the format, not from a file.",
    ),
}
