import pytest

from baocao import pipeline
from tests.helpers import EXAMPLES, ROOT, SMALL, draft_of, redated

FEBRUARY = (EXAMPLES / "2020-02.yaml").read_text("utf-8")


@pytest.mark.parametrize(("date", "name"), [("2020-02-25", "party-36"), ("2026-06-25", "party-05")])
def test_the_february_report(date, name, golden):
    text = pipeline.build(draft_of(redated(FEBRUARY, date)), "text").decode()
    golden(ROOT / "tests" / "golden" / f"2020-02.{name}.txt", text)


def test_footnotes_stand_at_the_end_under_their_marks():
    text = SMALL.replace("Việc đã làm.", "Một[^b], hai[^a], lại một[^b].") + "footnotes: {a: A., b: '*B*.'}\n"
    lines = pipeline.build(draft_of(text), "text").decode().splitlines()
    assert "- Một¹, hai², lại một¹." in lines
    assert lines[-3:] == ["", "¹ B.", "² A."]
