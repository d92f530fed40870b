"""The words for the examples of rules about the form of a typed paper."""

from baocao.messages import Message

PARTS = {
    "page": Message(vi="trang giấy", en="page"),
    "number": Message(vi="số và ký hiệu", en="number and symbol"),
    "page-number": Message(vi="số trang", en="page number"),
    "paper": Message(vi="tệp", en="file"),
    "title": Message(vi="tên trong thuộc tính của tệp", en="title in the file's properties"),
    "authors": Message(vi="tác giả trong thuộc tính của tệp", en="author in the file's properties"),
    "superior": Message(vi="cơ quan chủ quản", en="superior"),
    "issuer": Message(vi="cơ quan ban hành", en="issuer"),
    "nation": Message(vi="quốc hiệu", en="nation"),
    "motto": Message(vi="tiêu ngữ", en="motto"),
    "place-date": Message(vi="địa danh, thời gian", en="place and date"),
    "kind": Message(vi="tên loại", en="kind"),
    "subject": Message(vi="trích yếu", en="subject"),
    "rule": Message(vi="dấu dưới tên cơ quan, trích yếu", en="mark below the issuer and the subject"),
    "addressee": Message(vi="kính gửi", en="addressee"),
    "basis": Message(vi="căn cứ", en="basis"),
    "paragraph": Message(vi="đoạn văn", en="paragraph"),
    "closing": Message(vi="câu kết", en="closing"),
    "part": Message(vi="phần", en="part"),
    "h1": Message(vi="tiêu đề mục", en="Roman heading"),
    "h2": Message(vi="tiêu đề khoản", en="heading with 1."),
    "h3": Message(vi="tiêu đề nhỏ", en="heading with 1.1."),
    "item-a": Message(vi="điểm", en="item with a)"),
    "item-dash": Message(vi="gạch đầu dòng", en="item with a dash"),
    "recipients-heading": Message(vi="chữ nơi nhận", en="heading of the recipients"),
    "recipient": Message(vi="nơi nhận", en="recipient"),
    "authority": Message(vi="quyền hạn ký", en="signing authority"),
    "position": Message(vi="chức vụ", en="post"),
    "signer": Message(vi="họ tên người ký", en="signer"),
    "draft-mark": Message(vi="chữ dự thảo", en="draft mark"),
    "appendix-label": Message(vi="phụ lục", en="appendix"),
    "note": Message(vi="dòng dưới tên phụ lục", en="line below the appendix's title"),
    "other": Message(vi="dòng khác", en="other line"),
    "order": Message(vi="thứ tự", en="order"),
}
BY_EDITION = Message(vi="văn bản theo {edition}", en="document by {edition}")
WITH_APPENDIX = Message(vi="văn bản có phụ lục", en="document with an appendix")
PART = Message(vi="{part}: {words}", en="{part}: {words}")
OF_FAMILY = Message(vi="{family}; {words}", en="{family}; {words}")
QUOTED = Message(vi="“{v}”", en="“{v}”")
NOTHING = Message(vi="không có", en="none")
PRESENT = Message(vi="có", en="there is one")
FONT = Message(vi="phông {v}", en="font {v}")
SIZE = Message(vi="cỡ {v}", en="size {v}")
INDENT = Message(vi="lùi {v} mm", en="indented by {v} mm")
GAP = Message(vi="cách đoạn trên {v} pt", en="{v} pt below the paragraph above")
SPACING = Message(vi="giãn dòng {v}", en="line spacing {v}")
BEFORE = Message(vi="{a} ở trước {b}", en="{a} before {b}")
HALVES = {
    "left": Message(vi="ở cột trái", en="in the left column"),
    "right": Message(vi="ở cột phải", en="in the right column"),
    "": Message(vi="trải hết dòng", en="across the page"),
}
MIDDLE = Message(vi="giữa dòng cách lề trái {v} mm", en="its middle is {v} mm from the left margin")
MARK = Message(vi="số ghi “{v}”", en="the number is written “{v}”")
LINE = Message(vi="đường kẻ dài {v}% dòng chữ", en="a line of {v}% of the length of the words")
BROKEN_LINE = Message(
    vi="đường kẻ nét đứt dài {v}% dòng chữ", en="a dashed line of {v}% of the length of the words"
)
SOME_LINE = Message(vi="có đường kẻ", en="there is a line")
NO_LINE = Message(vi="không có đường kẻ", en="there is no line")
NO_DASH = Message(vi="không có gạch đầu dòng", en="there is no dash")
WIDTH = Message(vi="rộng {v} mm", en="{v} mm wide")
HEIGHT = Message(vi="cao {v} mm", en="{v} mm high")
STARTS_AT = Message(vi="trang đầu mang số {v}", en="the first page is number {v}")
DIGITS = Message(vi="số trang dạng “{v}”", en="page numbers like “{v}”")
COMMENTS = Message(vi="{v} nhận xét", en="comments: {v}")
EITHER = {
    "bold": (Message(vi="chữ không đậm", en="not bold"), Message(vi="chữ đậm", en="bold")),
    "italic": (Message(vi="chữ đứng", en="upright"), Message(vi="chữ nghiêng", en="italic")),
    "underlined": (
        Message(vi="không gạch dưới", en="not underlined"),
        Message(vi="gạch dưới", en="underlined"),
    ),
    "capitals": (Message(vi="in thường", en="small letters"), Message(vi="in hoa", en="capitals")),
    "coloured": (Message(vi="chữ đen", en="black"), Message(vi="chữ màu", en="coloured")),
    "highlighted": (
        Message(vi="không tô nền", en="not highlighted"),
        Message(vi="tô màu nền", en="highlighted"),
    ),
    "landscape": (Message(vi="khổ đứng", en="upright"), Message(vi="khổ ngang", en="landscape")),
    "first_differs": (
        Message(vi="trang đầu có số", en="the first page has its number"),
        Message(vi="trang đầu không có số", en="the first page has no number"),
    ),
    "even_differs": (
        Message(vi="trang chẵn có số", en="even pages have their number"),
        Message(vi="trang chẵn không có số", en="even pages have no number"),
    ),
    "own_pages": (
        Message(vi="số trang đếm tiếp", en="its pages are counted on"),
        Message(vi="số trang riêng", en="it has page numbers of its own"),
    ),
    "changes": (
        Message(vi="không còn sửa đổi", en="no tracked changes"),
        Message(vi="còn sửa đổi", en="tracked changes"),
    ),
    "issued": (
        Message(vi="chưa có số, ngày", en="not numbered yet"),
        Message(vi="đã có số, ngày", en="numbered and dated"),
    ),
}
VALUES = {
    "justify": Message(vi="căn đều hai bên", en="justified"),
    "left": Message(vi="căn trái", en="at the left"),
    "center": Message(vi="ở giữa", en="in the middle"),
    "right": Message(vi="bên phải", en="at the right"),
    "header": Message(vi="phía trên", en="above"),
    "footer": Message(vi="phía dưới", en="below"),
    "": Message(vi="số liên tiếp", en="numbers in order"),
}
