"""A real browser, and a judge of how accessible a page is."""

import pytest

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


@pytest.fixture(scope="session")
def browser(tool):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = tool("chromium", "chromium-browser", "google-chrome")
        running = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield running
        running.close()


@pytest.fixture
def new_page(browser):
    """Open a page that fails the test where it throws, complains, or asks anything of the network."""
    complaints = []
    context = browser.new_context(viewport={"width": 900, "height": 1200}, bypass_csp=True)

    def open_page(url):
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: complaints.append(asked.url) if asked.url != url else None)
        page.goto(url)
        return page

    yield open_page
    context.close()
    assert complaints == []


@pytest.fixture
def axe(node_file):
    """Return what axe finds wrong with a page, each with the elements it is wrong with."""
    script = node_file("node_modules/axe-core/axe.min.js").read_text("utf-8")

    def judge(page):
        page.evaluate(script)
        found = page.evaluate("axe.run()")["violations"]
        return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]

    return judge
