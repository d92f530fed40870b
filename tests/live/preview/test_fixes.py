"""A finding is fixed from the page: in the file, as ``fix`` does, and only for who may."""

from threading import Lock

import pytest
from starlette.testclient import TestClient

from baocao import pipeline
from baocao.cli.trouble import bug_report
from baocao.lint.engine import Choice
from baocao.live.preview.access import Access
from baocao.live.preview.downloads import Downloads
from baocao.live.preview.editor import Editor
from baocao.live.preview.fixes import Fixes
from baocao.live.preview.server import Month, Pages
from baocao.live.preview.session import Session
from baocao.live.preview.site import Site
from tests.helpers import SMALL

PORT = 8123
OWN = {"origin": f"http://127.0.0.1:{PORT}"}
TWO = SMALL.replace("Việc đã làm.", "Kế hoạch 1-KH/TU, ngày 02/3/2019 và Kế hoạch 2-KH/TU, ngày 04/5/2019.")


class Shown:
    """A month on the disk, as it is shown; ``read`` is what the disk gives to whoever fixes it."""

    def __init__(self, path, text):
        self.path = path
        path.write_bytes(text.encode())
        self.read = path.read_bytes
        self.session = Session(self._check)
        self.session.refresh()
        fixes = Fixes(str(path), path, self._read, Choice, Lock())
        access = Access(PORT, "vi")
        pages = Pages(
            Month(path.name, self.session, Downloads("a"), fixes, lambda _: None), "vi", Editor(), bug_report
        )
        self.client = TestClient(Site([pages]).app(access), base_url=access.address)

    def _read(self):
        return self.read()

    def _check(self):
        return pipeline.check(str(self.path), self.path.read_bytes(), self.path.parent, Choice())

    def fixable(self):
        state = self.client.get("state").json()
        return [index for index, each in enumerate(state["findings"]) if each["fixable"]]

    def fix(self, finding, revision=None, headers=OWN, method="POST"):
        asked = {
            "revision": self.session.state.revision if revision is None else revision,
            "finding": finding,
        }
        return self.client.request(method, "fix", params=asked, headers=headers)


@pytest.fixture
def shown(tmp_path):
    return Shown(tmp_path / "2020-02.yaml", f"\ufeff{TWO}".replace("\n", "\r\n"))


def test_one_is_fixed_and_every_other_byte_stays(shown):
    before = shown.path.read_bytes()
    first, second = shown.fixable()
    assert shown.client.get("state").json()["findings"][first]["suggestion"] == "Kế hoạch số 1-KH/TU"
    assert shown.fix(second).status_code == 204
    assert shown.path.read_bytes() == before.replace("hoạch 2-".encode(), "hoạch số 2-".encode())
    shown.session.refresh()
    assert shown.fixable() == [first]
    assert shown.fix(first).status_code == 204
    shown.session.refresh()
    assert shown.fixable() == []
    assert [path.name for path in shown.path.parent.iterdir()] == [shown.path.name]


def test_what_is_saved_in_the_moment_of_the_fix_is_not_overwritten(shown):
    read = shown.path.read_bytes()
    later = read + b"# later\r\n"
    shown.path.write_bytes(later)
    shown.read = lambda: read
    answer = shown.fix(shown.fixable()[0])
    assert (answer.status_code, "vừa được lưu ở nơi khác" in answer.text) == (409, True)
    assert shown.path.read_bytes() == later


def test_a_save_that_the_page_has_not_seen_changes_nothing_else(shown):
    first, _ = shown.fixable()
    later = shown.path.read_bytes().replace(b"period", b"# later\r\nperiod")
    shown.path.write_bytes(later)
    answer = shown.fix(first)
    assert (answer.status_code, "Chỗ ấy trong tệp đã khác" in answer.text) == (409, True)
    assert shown.path.read_bytes() == later


def test_only_a_finding_that_is_shown_and_has_a_fix(shown):
    before = shown.path.read_bytes()
    number = len(shown.session.state.findings)
    for finding in (
        -1,
        number,
        "",
        "a",
        "٣",
        "1e0",
        "9" * 5000,
        *(set(range(number)) - set(shown.fixable())),
    ):
        assert shown.fix(finding).status_code == 409
    for revision in (0, 2, "", "a", -1):
        assert shown.fix(shown.fixable()[0], revision).status_code == 409
    assert shown.path.read_bytes() == before


@pytest.mark.parametrize("headers", [{}, {"origin": "http://evil.example"}, {"origin": "null"}])
def test_no_other_page_and_no_older_browser_s_form_fixes_anything(shown, headers):
    before = shown.path.read_bytes()
    assert shown.fix(shown.fixable()[0], headers=headers).status_code == 403
    assert (
        shown.client.post(f"http://127.0.0.1:{PORT}/fix?revision=1&finding=0", headers=OWN).status_code == 403
    )
    for method in ("GET", "HEAD", "PUT"):
        assert shown.fix(shown.fixable()[0], headers=OWN, method=method).status_code == 405
    assert shown.path.read_bytes() == before


def test_a_fix_that_does_harm_is_told_and_not_made(shown, monkeypatch):
    before = shown.path.read_bytes()
    monkeypatch.setattr("baocao.mend.fix._no_worse", lambda *_: False)
    answer = shown.fix(shown.fixable()[0])
    assert (answer.status_code, "sẽ gây lỗi khác" in answer.text) == (409, True)
    assert shown.path.read_bytes() == before
