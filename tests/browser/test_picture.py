"""The picture in the README is made by a script, from the example."""

import struct
import subprocess
import sys

from tests.helpers import ROOT


def test_the_picture_can_be_made_again(chromium, tmp_path):
    made = tmp_path / "trang.png"
    subprocess.run([sys.executable, ROOT / ".github" / "picture.py", made], check=True)
    shown = (ROOT / ".github" / "page.png").read_bytes()
    assert struct.unpack(">II", made.read_bytes()[16:24]) == struct.unpack(">II", shown[16:24])
    assert abs(made.stat().st_size / len(shown) - 1) < 0.2
