"""How often ``track`` is right, by what a person says of each promise of several pairs of months.

The least figures are those that were reached; a change of the likeness must not lower them.
"""

from pathlib import Path

import pytest

from baocao.cli.versions import read_version
from baocao.compare.entries import entries
from baocao.compare.track import track
from baocao.source import plain

PAIRS = Path(__file__).parent / "pairs"
# Reports in made-up words of the same frequency, and months written for this purpose.
REAL = ("thang-a", "thang-b", "nam-quy", "ke-hoach-quy")
WRITTEN = ("nong-nghiep", "tuyen-giao", "xa", "y-te")
# Written later, and never looked at while a constant was chosen.
UNSEEN = ("cong-thuong", "phu-nu", "de-an", "noi-vu")


def month_of(file):
    version = read_version(str(file))
    return entries(version.month, version.office)


def judged(names):
    """Return each promise of some pairs with what a person says of it."""
    found = []
    for name in names:
        said = plain((PAIRS / name / "judgement.yaml").read_bytes())["promises"]
        plan, month = (month_of(PAIRS / name / f"{file}.yaml") for file in ("truoc", "sau"))
        promises = {str(promise.path): promise for promise in track(plan, [("2020-03", month)]).promises}
        found += [(each, promises[each["path"]]) for each in said]
    return found


def shown(promise):
    return [str(found.path) for found in promise.results]


def share(right, of_all):
    return len(right) / len(of_all)


def true(value):
    return value == "true"


@pytest.fixture(scope="module", params=[REAL, WRITTEN, UNSEEN], ids=["real", "written", "unseen"])
def pairs(request):
    return judged(request.param)


def test_the_reports_of_promises(pairs):
    said = [(each, promise) for each, promise in pairs if promise.state == "reported"]
    reported = [(each, promise) for each, promise in pairs if each["results"]]
    right = [each for each, promise in said if shown(promise)[0] in each["results"]]
    assert share(right, said) >= 0.85
    assert share(right, reported) >= 0.56
    listed = [(each, promise) for each, promise in reported if shown(promise)]
    among = [each for each, promise in listed if set(shown(promise)[:3]) & set(each["results"])]
    assert share(among, listed) >= 0.9


def test_what_is_missing(pairs):
    missing = [each for each, promise in pairs if promise.state == "missing"]
    assert share([each for each in missing if true(each["nothing"])], missing) >= 0.6
    nothing = [promise for each, promise in pairs if true(each["nothing"])]
    assert share([promise for promise in nothing if promise.state == "missing"], nothing) >= 0.75


def test_what_is_promised_again(pairs):
    again = [each for each, promise in pairs if promise.again]
    right = [each for each in again if true(each["promised_again"])]
    assert share(right, again) >= 0.95
    assert share(right, [each for each, _ in pairs if true(each["promised_again"])]) >= 0.89


def test_the_score_orders_right_from_wrong(pairs):
    best = [(promise.results[0], each["results"]) for each, promise in pairs if promise.results]
    sure, less_sure = (
        [str(found.path) in right for found, right in best if low <= found.score < high]
        for low, high in ((0.8, 1.1), (0.3, 0.6))
    )
    assert share([*filter(None, sure)], sure) >= 0.82
    assert share([*filter(None, less_sure)], less_sure) <= share([*filter(None, sure)], sure)
