"""LibreOffice accepts the changes to the new report, and rejects them to the old one."""

from io import BytesIO
from itertools import pairwise

from baocao import pipeline
from baocao.word.plain_text import word_text
from tests.helpers import MONTHS, SMALL, draft_of
from tests.libreoffice_changes import settle

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


def months():
    return {path.stem: draft_of(path.read_text("utf-8"), path.parent) for path in MONTHS}


def without_first_item():
    """Return a month with lettered items, and the same without the first item of a list that starts again."""
    path = next(path for path in MONTHS if path.stem == "marked-month")
    text = path.read_text("utf-8")
    rest = text.replace("[Giải quyết hồ sơ đúng hạn., ", "[")
    assert rest != text
    return draft_of(text, path.parent), draft_of(rest, path.parent)


def test_accepted_and_rejected_by_libreoffice(tmp_path, soffice):
    flat, deep, met = (draft_of(SMALL.replace(ITEMS, items)) for items in (FLAT, DEEP, MET))
    pairs = [(flat, deep), (deep, flat), (flat, met), (met, flat)]
    # Other offices have other lists, in which a paragraph has another level.
    every = list(months().values())
    pairs += [*pairwise(every), (every[-1], every[0]), (every[1], every[0])]
    pairs += [without_first_item(), without_first_item()[::-1]]
    for number, (old, new) in enumerate(pairs):
        (tmp_path / f"{number}.docx").write_bytes(pipeline.redline(old, new))
    settle(soffice, tmp_path, sorted(tmp_path.glob("*.docx")))
    for number, pair in enumerate(pairs):
        for name, draft in zip(("rejected", "accepted"), pair, strict=True):
            settled = (tmp_path / f"{number}.{name}.docx").read_bytes()
            assert lines_of(settled) == lines_of(pipeline.build(draft, "docx")), (number, name)
