"""``baocao text``: the words of a month, right or wrong, and what is told of a wrong one."""

import pytest

from tests.command import baocao, said
from tests.helpers import SMALL

FAULTY = {
    "a wrong key": SMALL + "nope: 1\n",
    "an unknown mark": SMALL.replace("Việc đã làm.", "Việc đã làm[^a]."),
    "a wrong number": SMALL + "number: số năm\n",
}


def test_a_sound_month_is_printed_and_nothing_is_told(tmp_path):
    (tmp_path / "a.yaml").write_text(SMALL, "utf-8")
    run = baocao("text", "a.yaml", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, b"")
    assert "BÁO CÁO" in run.stdout.decode()


@pytest.mark.parametrize("name", FAULTY)
def test_a_month_with_errors_is_printed_as_far_as_it_can_be_and_that_is_told(name, tmp_path):
    (tmp_path / "a b.yaml").write_text(FAULTY[name], "utf-8")
    run = baocao("text", "a b.yaml", cwd=tmp_path)
    text = run.stdout.decode()
    # git takes another status for a failure and shows no difference at all.
    assert run.returncode == 0
    assert "BÁO CÁO" in text
    assert "period:" not in text
    assert "còn lỗi; đây là những gì in được" in said(run)
    assert "baocao validate 'a b.yaml'" in said(run)


def test_what_cannot_be_printed_at_all_is_given_as_written_and_that_is_told(tmp_path):
    (tmp_path / "a.yaml").write_text("period: [\n", "utf-8")
    run = baocao("text", "a.yaml", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (0, b"period: [\n")
    assert "đây là tệp như đã viết" in said(run)
    english = baocao("text", "a.yaml", "--lang", "en", cwd=tmp_path)
    assert "this is the file as written" in said(english)
