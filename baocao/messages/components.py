"""The names of the components of a paper, as messages about their places have them."""

from baocao.messages import Message

COMPONENTS = {
    "page": Message(vi="giữa trang", en="the middle of the page"),
    "superior": Message(vi="tên cơ quan chủ quản", en="the superior body"),
    "issuer": Message(vi="tên cơ quan ban hành", en="the issuer"),
    "number": Message(vi="số và ký hiệu", en="the number"),
    "letter-subject": Message(vi="trích yếu công văn", en="the subject of the letter"),
    "nation": Message(vi="quốc hiệu hoặc tiêu đề", en="the nation or title"),
    "motto": Message(vi="tiêu ngữ", en="the motto"),
    "place-date": Message(vi="địa danh và thời gian", en="the place and date"),
    "kind": Message(vi="tên loại", en="the kind"),
    "subject": Message(vi="trích yếu", en="the subject"),
    "addressee": Message(vi="“Kính gửi”", en="the addressees"),
    "enactor": Message(vi="thẩm quyền ban hành", en="who decides"),
    "basis": Message(vi="các căn cứ", en="the basis"),
    "enacting": Message(vi="chữ “QUYẾT ĐỊNH:”", en="the word that enacts"),
    "article": Message(vi="các điều", en="the articles"),
    "text": Message(vi="nội dung", en="the text"),
    "foot": Message(vi="nơi nhận, chữ ký", en="the recipients and the signature"),
    "authority": Message(vi="quyền hạn ký", en="the signing authority"),
    "position": Message(vi="chức vụ", en="the post"),
}
