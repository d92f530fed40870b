"""LibreOffice accepts the changes to the new report, and rejects them to the old one."""

import shutil
import subprocess
from io import BytesIO

import pytest

from baocao import pipeline
from baocao.word.plain_text import word_text
from tests.helpers import EXAMPLES, ROOT, SMALL, draft_of

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


@pytest.fixture(scope="module")
def uno_python(soffice):
    """Return a Python that can talk to LibreOffice: that of the system, with python3-uno."""
    assert soffice
    python = shutil.which("python3", path="/usr/bin:/usr/local/bin")
    if (
        python is None
        or subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode
    ):
        pytest.skip("python3-uno is not installed")
    return python


def lines_of(docx):
    return [
        " ".join(line.split()) for line in word_text(BytesIO(docx), "a.docx").splitlines() if line.strip()
    ]


def test_accepted_and_rejected_by_libreoffice(tmp_path, soffice, uno_python):
    flat, deep, met = (SMALL.replace(ITEMS, items) for items in (FLAT, DEEP, MET))
    pairs = [MONTHS, MONTHS[::-1], (flat, deep), (deep, flat), (flat, met), (met, flat)]
    for number, (old, new) in enumerate(pairs):
        (tmp_path / f"{number}.docx").write_bytes(pipeline.redline(draft_of(old), draft_of(new)))
    files = sorted(map(str, tmp_path.glob("*.docx")))
    script = ROOT / "tests" / "libreoffice_changes.py"
    subprocess.run(
        [uno_python, str(script), soffice, str(tmp_path / "profile"), *files], check=True, timeout=180
    )
    for number, (old, new) in enumerate(pairs):
        for name, text in (("accepted", new), ("rejected", old)):
            settled = (tmp_path / f"{number}.{name}.docx").read_bytes()
            assert lines_of(settled) == lines_of(pipeline.build(draft_of(text), "docx")), (number, name)
