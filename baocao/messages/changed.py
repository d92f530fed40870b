"""Messages of ``--changed-since``."""

from baocao.messages import Message

CHANGED_SINCE = Message(
    vi="Chỉ các tháng có tệp tháng, cơ quan, cách đánh số hay mẫu đổi từ bản git này (vd. origin/main).",
    en="Only months whose month, office, numbering or template file changed since this git revision.",
)
METAVAR = Message(vi="BẢN", en="REV")
OF_ALL = Message(
    vi="{n} trong {all} tháng có tệp đổi từ bản {revision}.",
    en="Months with files changed since {revision}: {n} of {all}.",
)
NOT_A_NAME = Message(vi="đó không phải tên một bản", en="that is not the name of a revision")
NO_REVISION = Message(
    vi="không so được với bản git “{revision}” ({problem}); chạy trong kho git có bản ấy "
    "(trong CI: lấy đủ lịch sử, fetch-depth: 0), hoặc bỏ --changed-since",
    en="cannot compare with the git revision “{revision}” ({problem}); run in a repository that has it "
    "(in CI: fetch all history, fetch-depth: 0), or remove --changed-since",
)
