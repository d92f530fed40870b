"""An office inside a month."""

from tests.helpers import SMALL, checked


def test_extends_in_it_is_one_fault_that_says_where_it_belongs():
    office = "office:\n  extends: bdv-quang-ngai\n  place: Đà Nẵng\n"
    found = checked(SMALL.replace("office: bdv-quang-ngai\n", office)).findings
    told = [
        (each.rule.id, str(each.path), each.help.text("vi")) for each in found if each.rule.family == "SC"
    ]
    assert [(rule, path) for rule, path, _ in told] == [("SC001", "office.extends")]
    assert "offices/TÊN.yaml" in told[0][2]


def test_other_unknown_keys_of_it_are_told_with_the_missing_ones():
    found = checked(SMALL.replace("office: bdv-quang-ngai\n", "office: {extend: a, place: b}\n")).findings
    assert {"SC001", "SC002"} <= {each.rule.id for each in found}
