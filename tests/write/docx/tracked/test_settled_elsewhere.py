"""LibreOffice accepts the changes to the new report, and rejects them to the old one."""

from io import BytesIO

from baocao import pipeline
from baocao.word.plain_text import word_text
from tests.helpers import EXAMPLES, SMALL, draft_of
from tests.libreoffice_changes import settle

MONTHS = [(EXAMPLES / f"2020-{month}.yaml").read_text("utf-8") for month in ("02", "03")]
ITEMS = "    - Việc đã làm.\n"
FLAT = "".join(f"    - Việc {word} đã làm xong trong tháng.\n" for word in ("một", "hai", "ba"))
DEEP = "    - Việc một đã làm xong trong tháng:\n" + FLAT.split("\n", 1)[1].replace("    -", "        -")

# Changes meet at the ends of paragraphs.
MET = """\
    - Việc một đã làm xong trong tháng. Có thêm
    - Thêm việc hai đã làm xong trong tháng. Có thêm
    - Thêm một việc khác, không giống việc nào
    - Việc ba đã làm xong trong tháng.
"""


def lines_of(docx):
    return [
        " ".join(line.split()) for line in word_text(BytesIO(docx), "a.docx").splitlines() if line.strip()
    ]


def test_accepted_and_rejected_by_libreoffice(tmp_path, soffice):
    flat, deep, met = (SMALL.replace(ITEMS, items) for items in (FLAT, DEEP, MET))
    pairs = [MONTHS, MONTHS[::-1], (flat, deep), (deep, flat), (flat, met), (met, flat)]
    for number, (old, new) in enumerate(pairs):
        (tmp_path / f"{number}.docx").write_bytes(pipeline.redline(draft_of(old), draft_of(new)))
    settle(soffice, tmp_path, sorted(tmp_path.glob("*.docx")))
    for number, (old, new) in enumerate(pairs):
        for name, text in (("accepted", new), ("rejected", old)):
            settled = (tmp_path / f"{number}.{name}.docx").read_bytes()
            assert lines_of(settled) == lines_of(pipeline.build(draft_of(text), "docx")), (number, name)
