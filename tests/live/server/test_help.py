"""Hover and completion."""

from baocao.live.server.hover import hover
from baocao.live.server.offers import complete
from baocao.messages.report import PRACTICE
from tests.live.server.client import replaced
from tests.live.server.conftest import OFFICE

MONTH = """\
period: 2020-02
office: ban
date: 2020-02-25
results:
  advisory:
    - Giải quyết [=ho-so:of_plan] kế hoạch[^co-quan], xem [#bieu].
priorities:
  advisory:
    - Việc sẽ làm.
figures:
  ho-so: {value: 152, unit: hồ sơ, plan: 160}
  "le": {value: 1}
appendices:
  bieu:
    title: Biểu số liệu
    content:
      - Việc đã làm.
footnotes:
  co-quan: Sở *Nội vụ*.
"""


def explained(at, marked, **more):
    reading, positions, offset, around = at(marked, **more)
    found = hover(reading, positions, offset, around)
    return found and found.contents.value.replace("\\", "")


def after(text, mark):
    assert mark in text
    return text.replace(mark, f"{mark}‸", 1)


def test_references_are_explained_by_what_they_print(office, at):
    assert "95%" in explained(at, after(MONTH, "[=ho-so"))
    assert "[=ho-so:of_plan] → 95%" in explained(at, after(MONTH, "\n  ho-so"))
    assert explained(at, after(MONTH, "[^co")) == "Sở Nội vụ."
    assert explained(at, after(MONTH, "[#bi")) == "Phụ lục. Biểu số liệu"
    assert "“sai” chưa được khai" in explained(at, MONTH.replace("[#bieu]", "[#sa‸i]"))


def test_keys_and_words_of_the_period_are_explained(office, at):
    assert "**Kết quả**" in explained(at, after(MONTH, "res"))
    assert "**Results**" in explained(at, after(MONTH, "res"), lang="en")
    on_lines = MONTH.replace("{value: 152, unit: hồ sơ, plan: 160}", "\n    un‸it: hồ sơ")
    assert "**Đơn vị**" in explained(at, on_lines)
    closing = MONTH + "closing: Trên đây là báo cáo {per‸iod}.\n"
    assert explained(at, closing) == "tháng 02/2020"
    month = {"2020-02.yaml": MONTH}
    of_office = explained(at, after(OFFICE, "{period"), name="offices/ban.yaml", others=month)
    assert of_office.startswith("tháng 02")


def test_a_rule_is_explained_with_its_reason_and_source(office, at):
    told = explained(at, MONTH.replace("Việc sẽ làm.", "Việc  ‸sẽ làm."))
    assert "**CT005**" in told
    assert f"Nguồn: {PRACTICE.vi}" in told


def test_nothing_is_explained_where_nothing_is(office, at):
    assert explained(at, MONTH.replace("Việc sẽ", "Việc ‸sẽ")) is None
    assert explained(at, "‸" + MONTH.replace("period", "\n\nperiod")) is None


def offered(at, marked, **more):
    reading, positions, offset, around = at(marked, **more)
    return reading, complete(reading, positions, offset, around)


def labels(at, marked, **more):
    return [each.label for each in offered(at, marked, **more)[1]]


def taken(at, marked, label):
    """Return a text after an offer was taken."""
    reading, items = offered(at, marked)
    [item] = [each for each in items if each.label == label]
    return replaced(reading.document.written, [item.text_edit])


def test_names_are_offered_after_their_sign(office, at):
    item = "    - Việc sẽ làm."
    assert labels(at, MONTH.replace(item, "    - Việc [^‸")) == ["co-quan"]
    assert labels(at, MONTH.replace(item, "    - Việc [#‸].")) == ["bieu"]
    assert labels(at, MONTH.replace(item, "    - Việc [=‸")) == [
        "ho-so",
        "ho-so:value",
        "ho-so:plan",
        "ho-so:of_plan",
        "le",
        "le:value",
    ]
    for written in ("[=ho-so:‸", "[=ho-so:‸]", "[=‸xx]", "[=ho-so:of‸_x] x"):
        text = taken(at, MONTH.replace(item, f"    - Việc {written}"), "ho-so:of_plan")
        assert "Việc [=ho-so:of_plan]" in text
        assert "]]" not in text
    assert "period_long" in labels(at, MONTH + "closing: Hết {‸")
    assert "closing: Hết {period}." in taken(at, MONTH + "closing: Hết {per‸}.", "period")


def test_keys_are_offered_by_their_place_while_the_yaml_is_broken(office, at):
    top = labels(at, MONTH + "‸")
    assert {"recipients", "closing", "signature"} <= set(top)
    assert not {"period", "results", "footnotes"} & set(top)
    sections = labels(at, "period: 2020-02\noffice: ban\na: [\nresults:\n  ‸\n")
    assert "professional" in sections
    assert labels(at, "period: 2020-02\noffice: ban\nresults:\n  advisory:\n  ‸\n").count("advisory") == 0
    assert {"text", "items", "id"} <= set(labels(at, MONTH.replace("    - Việc sẽ làm.", "    - ‸")))
    assert "same_period" in labels(at, MONTH.replace('  "le": {value: 1}', "  le:\n    value: 1\n    ‸"))
    assert "closing: \n" in taken(at, MONTH + "clo‸\n", "closing")
    assert "period: 2020-02" in taken(at, MONTH.replace("period:", "per‸:"), "period")
    assert labels(at, MONTH.replace("- Việc sẽ làm.", "- >-\n        Việc ‸")) == []
    office_keys = labels(at, OFFICE + "‸", name="offices/ban.yaml", others={"2020-02.yaml": MONTH})
    assert "extends" in office_keys


def test_values_are_offered(office, at):
    assert "ban" in labels(at, MONTH.replace("office: ban", "office: ‸"))
    assert labels(at, "period: ‸\n")[0] == "2020-02"
    (office.parent.parent / "2020-01.yaml").touch()
    assert labels(at, "period: ‸\n", name="2020.yaml")[:2] == ["2020", "2020-02"]
    assert {"party", "state"} <= set(labels(at, MONTH + "format: ‸"))
    assert "KT" in labels(at, MONTH + "signature:\n  authority: ‸")
    assert labels(at, MONTH.replace("{value: 1}", "\n    value: 1\n    carries: x\n    adds: ‸")) == ["ho-so"]
