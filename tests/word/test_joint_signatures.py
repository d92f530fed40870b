"""Signatures side by side or one below another: each is read and judged by itself."""

import pytest

from baocao.lint.rules.form.arrangement import RULES as PLACES
from baocao.lint.rules.form.signatures import RULES
from baocao.word.recognise.example import example
from tests.word.test_arrangement import PAPERS, forms

BODY = [text for name, text in PAPERS["report"]["state"].items() if name != "foot"]
BELOW = "\n***Nơi nhận:***\n- Như trên;\n- Lưu: VT."
BESIDE = "***Nơi nhận:***¶- Như trên;¶- Lưu: VT."
HEALTH, HOME = "^**KT. GIÁM ĐỐC SỞ Y TẾ**", "^**KT. GIÁM ĐỐC SỞ NỘI VỤ**"
DEPUTY = "^**PHÓ GIÁM ĐỐC**"
FOOTS = {
    "cells": f"| {HEALTH}¶{DEPUTY}¶¶¶^**Lê Văn Hai** || {HOME}¶{DEPUTY}¶¶¶^**Trần Văn Mẫu** |{BELOW}",
    "rows": f"| {HEALTH} || {HOME} |\n| {DEPUTY} || {DEPUTY} |\n"
    f"| ^**Lê Văn Hai** || ^**Trần Văn Mẫu** |{BELOW}",
    "recipients beside": f"| {BESIDE} || {HEALTH}¶{DEPUTY}¶¶¶^**Lê Văn Hai** "
    f"|| {HOME}¶{DEPUTY}¶¶¶^**Trần Văn Mẫu** |",
    "tabs": "\t**KT. GIÁM ĐỐC SỞ Y TẾ**\t\t**KT. GIÁM ĐỐC SỞ NỘI VỤ**\n"
    "\t**PHÓ GIÁM ĐỐC**\t\t**PHÓ GIÁM ĐỐC**\n\n\n"
    f"\t**Lê Văn Hai**\t\t**Trần Văn Mẫu**{BELOW}",
    "stack": f"| {BESIDE} || {HEALTH}¶{DEPUTY}¶¶¶^**Lê Văn Hai**¶{HOME}¶{DEPUTY}¶¶¶^**Trần Văn Mẫu** |",
}


HEALTH_BODY, HOME_BODY = "^**SỞ Y TẾ**", "^**SỞ GIÁO DỤC VÀ ĐÀO TẠO**"
DIRECTOR = "^**GIÁM ĐỐC**"
BODIES = {
    "cells": f"| {DIRECTOR}¶{HEALTH_BODY}¶¶¶^**Lê Văn Hai** "
    f"|| {DIRECTOR}¶{HOME_BODY}¶¶¶^**Đoàn Văn Mẫu** |{BELOW}",
    "name over lines": f"| {DIRECTOR}¶{HEALTH_BODY}¶¶¶^**Lê Văn Hai** "
    f"|| {DIRECTOR}¶^**SỞ GIÁO DỤC**¶^**VÀ ĐÀO TẠO**¶¶¶^**Trần Văn Mẫu** |{BELOW}",
    "rows": f"| {DIRECTOR} || {DIRECTOR} |\n| {HEALTH_BODY} || {HOME_BODY} |\n"
    f"| ^**Lê Văn Hai** || ^**Trần Văn Mẫu** |{BELOW}",
    "rows, one without": f"| ^**CHỦ TỊCH** || {DIRECTOR} |\n| || {HOME_BODY} |\n| || |\n"
    f"| ^**Lê Văn Hai** || ^**Trần Văn Mẫu** |{BELOW}",
    "recipients beside": f"| {BESIDE} || {DIRECTOR}¶{HEALTH_BODY}¶¶¶^**Lê Văn Hai** "
    f"|| {DIRECTOR}¶{HOME_BODY}¶¶¶^**Trần Văn Mẫu** |",
    "tabs": "\t**GIÁM ĐỐC**\t\t**GIÁM ĐỐC**\n\t**SỞ Y TẾ**\t\t**SỞ NỘI VỤ**\n\n\n"
    f"\t**Lê Văn Hai**\t\t**Trần Văn Mẫu**{BELOW}",
    "stack": f"| {BESIDE} || {DIRECTOR}¶{HEALTH_BODY}¶¶¶^**Lê Văn Hai**"
    f"¶{DIRECTOR}¶{HOME_BODY}¶¶¶^**Trần Văn Mẫu** |",
}


def told(foot):
    form = forms(example("\n".join([*BODY, foot])).paper)
    return form, [
        (finding.rule.id, form.source.region(finding.span).line)
        for rule in (*RULES, *PLACES)
        for finding in rule.check(form)
    ]


@pytest.mark.parametrize("foot", FOOTS.values(), ids=FOOTS)
def test_two_signatures_that_are_right_are_silent(foot):
    form, found = told(foot)
    assert (form.signers, found) == (2, [])


@pytest.mark.parametrize("foot", BODIES.values(), ids=BODIES)
def test_a_body_below_its_post_is_no_name(foot):
    form, found = told(foot)
    names = [line.text for line in form.lines if line.label == "signer"]
    assert (form.signers, found) == (2, [])
    assert len(names) == 2
    assert not any(map(str.isupper, names))


@pytest.mark.parametrize("foot", FOOTS.values(), ids=FOOTS)
@pytest.mark.parametrize("which", [0, 1])
def test_the_fault_of_one_of_two_signatures_is_told_at_its_line(foot, which):
    parts = foot.split("**PHÓ GIÁM ĐỐC**")
    left, right = ("**PHÓ GIÁM ĐỐC**", "**GIÁM ĐỐC**") if which else ("**GIÁM ĐỐC**", "**PHÓ GIÁM ĐỐC**")
    wrong = f"{parts[0]}{left}{parts[1]}{right}{parts[2]}"
    form, found = told(wrong)
    [(rule, at)] = found
    assert (rule, form.lines[at - 1].text) == ("TF061", "GIÁM ĐỐC")


def test_posts_without_authorities_are_divided_by_tabs_too():
    foot = (
        f"**GIÁM ĐỐC SỞ Y TẾ**\t\t\t**GIÁM ĐỐC SỞ NỘI VỤ**\n\n\n**Lê Văn Hai**\t\t\t**Trần Văn Mẫu**{BELOW}"
    )
    form, found = told(foot)
    assert (form.signers, found) == (2, [])
    assert [line.text for line in form.lines if line.label == "signer"] == ["Lê Văn Hai", "Trần Văn Mẫu"]


def test_recipients_left_of_one_signature_do_not_divide_it():
    lines = ("***Nơi nhận:***\t\t\t**KT. GIÁM ĐỐC**", "- Như trên;\t\t\t**PHÓ GIÁM ĐỐC**", "- Lưu: VT.", "")
    foot = "\n".join([*lines, "\t\t\t\t**Lê Văn Hai**"])
    form, found = told(foot)
    assert (form.signers, found) == (1, [])
