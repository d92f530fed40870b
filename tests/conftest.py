"""Fixtures that all tests share."""

import gc
import os
import shutil
import signal
from pathlib import Path

import hypothesis
import pytest

from tests.helpers import EXAMPLES, ROOT, draft_of
from tests.pdfs import built_pdfs

# The fixtures of what is not on every machine, and takes its time; the mark of a test that asks for one.
NEEDS = {
    "chromium": "browser",
    "soffice": "libreoffice",
    "pdf_tool": "libreoffice",
    "pandoc": "programs",
    "node": "programs",
    "node_file": "programs",
    "nvim": "programs",
    "zsh": "programs",
    "fish": "programs",
    "shell_tool": "programs",
}
SLOW = {*NEEDS.values(), "loops"}

# The browser asks its maker's hosts for nothing.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write what is made as the golden files")


def pytest_configure():
    # What is started in the background is deaf to Ctrl-C, and so would all be that the tests start.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # How long an example takes says more of the machine than of the code.
    hypothesis.settings.register_profile("unhurried", parent=hypothesis.settings.default, deadline=None)
    hypothesis.settings.load_profile("unhurried")


def pytest_collection_finish():
    """Let the collector pass over the thousands of tests, and look seldom: it takes a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture
def golden(request):
    """Compare a text with a golden file; with --update-golden, write it."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark tests by the programs that they ask for, and whatever takes long as slow."""
    for item in items:
        for fixture, mark in NEEDS.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(mark)
        if any(item.get_closest_marker(mark) for mark in SLOW):
            item.add_marker("slow")


def found(*names: str) -> str:
    """Return the path of a program; without it skip, or fail where CI promises that it is there."""
    for name in names:
        if path := shutil.which(name):
            return path
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must have {names[0]}")
    pytest.skip(f"{names[0]} is not installed")


@pytest.fixture(scope="session")
def tool():
    """Return a function that finds a small program of every system."""

    def find(name: str) -> str:
        assert name in ("git", "patch"), f"{name} has a fixture of its own, which marks the test"
        return found(name)

    return find


@pytest.fixture(scope="session")
def chromium():
    return found("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def soffice():
    return found("soffice")


@pytest.fixture(scope="session")
def pdf_tool():
    """Return a function that finds a program of poppler."""
    return found


@pytest.fixture(scope="session")
def shell_tool():
    """Return a function that finds a shell, or what a shell needs."""
    return found


@pytest.fixture(scope="session")
def pandoc():
    return found("pandoc")


@pytest.fixture(scope="session")
def node():
    return found("node")


@pytest.fixture(scope="session")
def nvim():
    return found("nvim")


@pytest.fixture(scope="session")
def zsh():
    return found("zsh")


@pytest.fixture(scope="session")
def fish():
    return found("fish")


@pytest.fixture(scope="session")
def node_file():
    """Return a file of the npm packages that ``.ci/run`` unpacks; skip, or fail in CI, without it."""

    def find(name: str) -> Path:
        path = ROOT / ".venv" / "node" / name
        if path.exists():
            return path
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI must have {path}")
        pytest.skip(f"{path} is not there; .ci/run puts it there")
        return path

    return find


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory, soffice):
    """All months that tests want as PDF, built in one call by the first process of tests that asks."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "báo cáo pdf"
    return built_pdfs(folder, soffice)


@pytest.fixture(scope="session")
def browser(chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield running
        running.close()


@pytest.fixture
def axe(node_file):
    """Return what axe finds wrong with a page, each with the elements it is wrong with."""
    script = node_file("node_modules/axe-core/axe.min.js").read_text("utf-8")

    def judge(page):
        for frame in page.frames:
            frame.evaluate(script)
        found = page.evaluate("axe.run()")["violations"]
        return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]

    return judge


@pytest.fixture(scope="session")
def february():
    """The February 2020 report, checked and ready to print."""
    return draft_of((EXAMPLES / "2020-02.yaml").read_bytes())
