"""A real editor with the server: Neovim, without a screen."""

import json
import subprocess
from pathlib import Path

from tests.command import BAOCAO, surroundings
from tests.helpers import SMALL

SCRIPT = Path(__file__).with_name("editor.lua")
MONTH = SMALL.replace("bdv-quang-ngai", "ban").replace("Việc đã làm.", "Việt Nam 𠮷, họp  giao ban[^a].")
MONTH += "footnotes:\n  a: Sở Nội vụ.\n"


def test_neovim_shows_fixes_explains_and_renames(office, nvim):
    month = office.parent.parent / "2020-02.yaml"
    month.write_text(MONTH, "utf-8")
    env = surroundings({"MONTH": str(month), "BAOCAO": str(BAOCAO)})
    command = [nvim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", f"luafile {SCRIPT}"]
    run = subprocess.run(command, env=env, capture_output=True, check=False, timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    seen = json.loads(run.stdout)
    assert seen["seen"]["CT005"] == "  "
    assert seen["fixed"] == "    - Việt Nam 𠮷, họp giao ban[^a]."
    assert seen["hover"].replace("\\", "") == "Sở Nội vụ."
    assert (
        seen["lines"]
        == MONTH.replace("  giao", " giao").replace("^a", "^số").replace("  a:", "  số:").splitlines()
    )
    assert [each.split()[0] for each in seen["outline"]] == ["I.", "II."]
    assert month.read_text("utf-8") == MONTH
