"""The signature that KK003 and KK008 show: typed as it stands, it is right and keeps what the office has."""

import pytest

from tests.helpers import checked
from tests.lint.test_shapes import HEAD

TAIL = "results: [Việc.]\n"
COMMITTEE = (
    "{authority: KT, collective: Ủy ban nhân dân, on_behalf_of: Chủ tịch, position: Phó Chủ tịch, name: An}"
)
HEADED = "{authority: TM, on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: An}"
DIVISION = "{authority: KT, on_behalf_of: Trưởng Ban, position: Phó Trưởng Ban, name: An}"


def told(usual, signature):
    """Return what the rules about signatures find in a month of an office that signs with ``usual``."""
    head = "".join(
        f"  signature: {usual}\n" if line.startswith("  signature:") else f"{line}\n"
        for line in HEAD.splitlines()
    )
    assert usual in head
    found = [
        f for f in checked(f"{head}signature: {signature}\n{TAIL}").findings if f.rule.id[:2] in ("KK", "SC")
    ]
    return {f.rule.id: f for f in found}


@pytest.mark.parametrize(
    ("usual", "signature", "rule"),
    [
        (COMMITTEE, "{authority: KT, on_behalf_of: Chủ tịch, position: Phó Chủ tịch, name: Bình}", "KK008"),
        (COMMITTEE, "{position: Chủ tịch, name: Bình}", "KK008"),
        (COMMITTEE, "{position: Phó Chủ tịch, also: Bí thư Đoàn, name: Bình}", "KK003"),
        (HEADED, "{position: Phó Chủ tịch, name: Bình}", "KK003"),
        (HEADED, "{position: Chủ tịch, name: Bình}", "KK008"),
        (DIVISION, "{position: Phó Trưởng Ban, name: Bình}", "KK003"),
    ],
)
def test_the_block_that_is_shown_is_right(usual, signature, rule):
    finding = told(usual, signature)[rule]
    block = finding.help.text("vi").removeprefix("viết: ").partition("; ")[0].removeprefix("signature: ")
    assert told(usual, block) == {}
    assert ("Ủy ban nhân dân" in block) == ("Ủy ban nhân dân" in usual)
    assert block.endswith("name: Bình}")
    assert ("also: Bí thư Đoàn" in block) == ("also" in signature)
