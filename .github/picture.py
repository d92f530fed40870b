"""Make .github/page.png, the picture in the README: the first and the last sheet of the example report.

Run it as ``.venv/bin/python .github/picture.py``, or with the name of another file; it needs Chromium.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / ".github" / "page.png"
_WIDTH, _HEIGHT, _SCALE = 1660, 1190, 0.6
_ONLY_FIRST_AND_LAST = """
main { flex-direction: row; justify-content: center; align-items: flex-start }
.page:not(:first-child):not(:last-child) { display: none }
"""


def main(picture: Path = PICTURE) -> None:
    """Build the example, lay it out in the browser, and save what that shows."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("picture: Chromium is not installed")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "page.html"
        command = (sys.executable, "-m", "baocao", "build", ROOT / "examples" / "2020-02.yaml")
        subprocess.run((*command, "--to", "html", "-o", page), check=True)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = browser.new_context(
            viewport={"width": _WIDTH, "height": _HEIGHT}, device_scale_factor=_SCALE, bypass_csp=True
        )
        view = context.new_page()
        view.goto(page.as_uri())
        view.add_style_tag(content=_ONLY_FIRST_AND_LAST)
        view.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
