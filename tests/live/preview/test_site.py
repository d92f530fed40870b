"""Several months at one address: each has its own, and is read from when it is opened."""

import re
from threading import Event

import pytest
from starlette.testclient import TestClient

from baocao.cli.trouble import bug_report
from baocao.live.preview.access import Access
from baocao.live.preview.editor import Editor
from baocao.live.preview.server import Pages
from baocao.live.preview.session import Session
from baocao.live.preview.site import Site
from tests.helpers import SMALL, checked
from tests.live.preview.conftest import shown

PORT = 8123
NAMES = ("2019-12.yaml", "2020-01.yaml", "<b>.yaml")


class Months:
    """A site of months; ``followed`` are those that are read, each told by an event, too."""

    def __init__(self, names):
        self.followed = []
        self.told = {name: Event() for name in names}
        self.site = Site([Pages(self._month(name), "vi", Editor(), bug_report) for name in names])
        access = Access(PORT, "vi")
        self.client = TestClient(self.site.app(access), base_url=access.address, follow_redirects=False)

    def _month(self, name):
        session = Session(
            lambda: checked(SMALL.replace("Việc đã làm", f"Việc của ban {'ABC'[NAMES.index(name)]}"))
        )

        def follow(_stop):
            self.followed.append(name)
            session.refresh()
            self.told[name].set()

        return shown(session, name, follow=follow)


@pytest.fixture
def months():
    return Months(NAMES)


def test_the_last_is_shown_first_and_the_others_are_read_when_they_are_opened(months):
    months.site.follow()
    assert months.followed == [NAMES[2]]
    answer = months.client.get("")
    assert answer.status_code == 303
    assert answer.headers["location"] == "2/"
    for at in (2, 0, 0):
        assert months.client.get(f"{at}/").status_code == 200
        assert months.told[NAMES[at]].wait(60)
    assert months.followed == [NAMES[2], NAMES[0]]
    assert "Việc của ban A" in months.client.get("0/paper").text


def test_each_page_leads_to_every_month_and_says_which_it_is(months):
    for at, name in enumerate(NAMES):
        page = months.client.get(f"{at}/").text
        links = re.findall(r'<a href="(\.\./\d/)"( aria-current="page")?>(.*?)</a>', page)
        assert [link for link, *_ in links] == ["../0/", "../1/", "../2/"]
        assert [words for *_, words in links] == [*NAMES[:2], "&lt;b&gt;.yaml"]
        assert [words for _, current, words in links if current] == [name.replace("<b>", "&lt;b&gt;")]


def test_no_other_month_can_be_asked_for(months):
    for path in ("3/", "-1/", "00/", "state", "x/"):
        assert months.client.get(path).status_code == 404
    assert months.client.get(f"http://127.0.0.1:{PORT}/0/").status_code == 403
    assert months.followed == []


def test_one_month_is_at_the_address_itself_without_tabs():
    months = Months(NAMES[:1])
    page = months.client.get("")
    assert page.status_code == 200
    assert "aria-current" not in page.text


def test_the_end_of_all_is_told_to_each(months):
    months.site.end()
    for at in range(len(NAMES)):
        # Otherwise it would not end.
        assert months.client.get(f"{at}/events").text == ""
    months.site.finish()
    assert months.site.stop.is_set()
