"""A real editor with the server: Neovim, without a screen."""

import json
import os
import re
import subprocess
from pathlib import Path

from tests.command import BAOCAO, surroundings
from tests.helpers import EXAMPLES, SMALL

SCRIPT = Path(__file__).with_name("editor.lua")
MONTH = SMALL.replace("bdv-quang-ngai", "ban").replace("Việc đã làm.", "Việt Nam 𠮷, họp  giao ban[^a].")
MONTH += "footnotes:\n  a: Sở Nội vụ.\n"


def settings_for(nvim):
    """Return the line of the reference that is for this Neovim."""
    version = subprocess.run([nvim, "--version"], capture_output=True, check=True).stdout.decode()
    old = re.match(r"NVIM v0\.(?:[7-9]|10)\.", version)
    page = (EXAMPLES / "README.md").read_text("utf-8")
    return re.search(rf"\| Neovim {'0' if old else '≥'}[^|]*\| `(.*)` \|", page)[1]


def test_neovim_shows_fixes_explains_and_renames(office, nvim, tmp_path):
    month = office.parent.parent / "2020-02.yaml"
    month.write_text(MONTH, "utf-8")
    settings = tmp_path / "init.lua"
    settings.write_text(settings_for(nvim), "utf-8")
    path = os.pathsep.join([str(BAOCAO.parent), os.environ["PATH"]])
    env = surroundings({"MONTH": str(month), "PATH": path})
    command = [nvim, "--headless", "-u", settings, "-i", "NONE", "-n", "-c", f"luafile {SCRIPT}"]
    run = subprocess.run(command, cwd=month.parent, env=env, capture_output=True, check=False, timeout=120)
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
    # A template that is typed reaches the server, too.
    assert seen["template"]
    assert month.read_text("utf-8") == MONTH
