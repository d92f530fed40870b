"""Pages of the paper in a real browser."""

import pytest

from tests.waiting import PATIENCE


@pytest.fixture
def new_page(browser):
    """Open a page that fails the test where it throws, complains, or asks anything of the network."""
    complaints = []
    context = browser.new_context(viewport={"width": 900, "height": 1200}, bypass_csp=True)
    context.set_default_timeout(PATIENCE * 1000)

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
