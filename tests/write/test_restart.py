"""Letters and numbers begin again under each parent, in every numbering, by every writer."""

import re
import subprocess
from functools import cache

import pytest
import yaml

from baocao import pipeline
from baocao.library import catalog
from tests.helpers import EXAMPLES, checked, draft_of, read_html

# Every item says of what list it is and which it is of its parent's: ``k5`` is the fifth of such a list.
MONTH = """\
period: 2026-09
date: 2026-09-25
office:
  name: Ủy ban nhân dân xã Bình Mẫu
  issuer: Ủy ban nhân dân xã Bình Mẫu
  code: UBND
  place: Bình Mẫu
  format: {family}
  numbering: {scheme}
  subject: kết quả công tác
  outline:
    results:
      title: Kết quả
      sections: {{kinh-te: Kinh tế, xa-hoi: {{label: Xã hội}}, y-te: {{label: Y tế}}, an-ninh: An ninh}}
    priorities: Nhiệm vụ
    sections: {{kho-khan: Khó khăn}}
  recipients: [Ủy ban nhân dân tỉnh]
  signature: {{position: Chủ tịch, name: Nguyễn Văn Mẫu}}
results:
  kinh-te:
    - Việc k1
    - {{Việc k2: [Con l1, Con l2]}}
    - {{Việc k3: [Con l1]}}
    - {{Việc k4: [Con l1, Con l2, Con l3, Con l4, Con l5, Con l6, Con l7]}}
    - Việc k5
    - {{Việc k6: [Con l1, Con l2]}}
    - Việc k7
  xa-hoi: [Việc x1, {{Việc x2: [Con y1, Con y2]}}, {{Việc x3: [Con y1]}}]
  y-te: [Việc x1, Việc x2]
  an-ninh: [Việc k1, {{Việc k2: [Con l1]}}, {{Việc k3: [Con l1]}}]
priorities:
  - {{Việc m1: [Con n1, Con n2, Con n3, Con n4, Con n5]}}
  - {{Việc m2: [Con n1]}}
  - {{label: Nhãn, items: [{{Việc x1: [Con y1, Con y2]}}, {{Việc x2: [Con y1]}}]}}
  - {{label: Nhãn khác, items: [Việc x1]}}
  - {{Việc khác: [Con n1]}}
sections:
  kho-khan: [Việc m1, {{Việc m2: [Con n1]}}]
appendices:
  thu: {{title: Thu, content: [{{Việc q1: [Con r1, Con r2]}}, {{Việc q2: [Con r1]}}]}}
  chi:
    title: Chi
    content:
      - {{Việc q1: [Con r1]}}
      - {{title: Phần, content: [Việc m1, {{Việc m2: [Con n1]}}]}}
"""
CASES = [(scheme, family) for scheme in catalog.schemes() for family in catalog.families()]


@cache
def draft(scheme, family):
    result = checked(MONTH.format(scheme=scheme, family=family), EXAMPLES)
    assert result.draft, [finding.message.text("en") for finding in result.findings]
    return result.draft


def labels(lines):
    """Return the label of each item with what it says of its place; one bullet is as good as another."""
    found = (re.fullmatch(r"\s*(.*?)\s*(?:Việc|Con) ([a-z]\d).*", line) for line in lines)
    return [(re.sub(r"^[-+•◦▪‣*]$", "-", match[1]), match[2]) for match in found if match]


def text_of(scheme, family):
    return pipeline.build(draft(scheme, family), "text").decode().splitlines()


@pytest.mark.parametrize(("scheme", "family"), CASES)
def test_the_same_place_below_any_parent_has_the_same_label(scheme, family):
    told = {}
    for label, place in labels(text_of(scheme, family)):
        told.setdefault(place, set()).add(label)
    assert len(told) == 7 + 7 + 3 + 2 + 2 + 5 + 2 + 2
    assert {place: found for place, found in told.items() if len(found) != 1} == {}
    for kind, count in (("k", 7), ("l", 7), ("n", 5)):
        counted = [re.sub(r"\W", "", told[f"{kind}{number}"].pop()) for number in range(1, count + 1)]
        assert "".join(counted) in ("1234567"[:count], "abcdđeg"[:count], "")


@pytest.mark.parametrize(("scheme", "family"), CASES)
def test_the_page_says_the_same(scheme, family):
    page = pipeline.build(draft(scheme, family), "html").decode()
    _, words = read_html(re.sub(r"(</p>|</h\d>)", r"\1\n", page))
    assert labels(words.splitlines()) == labels(text_of(scheme, family))


DEEP = """\
name: I. (a) 1) a)
levels:
  - {style: heading-1, count: roman, label: "%1."}
  - {style: item-1, count: letter, label: "(%2)"}
  - {style: item-2, count: decimal, label: "%3)"}
  - {style: item-3, count: letter, label: "%3.%4)"}
"""
BELOW = """\
period: 2026-09
office: mau
date: 2026-09-25
results:
  - {Việc a1: [{Việc b1: [Con c1, Con c2]}, {Việc b2: [Con d1]}]}
  - {Việc a2: [{Việc b1: [Con c1, Con c2, Con c3, Con c4, Con c5, Con c6]}, {Việc b2: [Con d1, Con d2]}]}
  - {Việc a3: []}
  - {Việc a4: []}
  - {Việc a5: [{Việc b1: [Con c1]}, {Việc b2: [Con d1]}]}
priorities:
  - {Việc a1: [{Việc b1: [Con c1]}]}
"""


def deep_draft(folder):
    office = yaml.safe_load(MONTH.format(scheme="sau", family="state"))["office"]
    office["outline"]["results"] = "Kết quả"
    for kind, name, text in (("offices", "mau", yaml.safe_dump(office)), ("schemes", "sau", DEEP)):
        (folder / kind).mkdir()
        (folder / kind / f"{name}.yaml").write_text(text, encoding="utf-8")
    return draft_of(BELOW, folder)


def test_levels_far_down_begin_again_too(tmp_path, soffice):
    draft = deep_draft(tmp_path)
    text = pipeline.build(draft, "text").decode().splitlines()
    told = labels(text)
    wanted = {"a": "({})", "b": "{})", "c": "1.{})", "d": "2.{})"}
    letters = "abcdđe"
    for label, (kind, digit) in told:
        number = digit if kind == "b" else letters[int(digit) - 1]
        assert label == wanted[kind].format(number)
    assert len(told) == 27
    page = pipeline.build(draft, "html").decode()
    assert labels(read_html(re.sub(r"(</p>|</h\d>)", r"\1\n", page))[1].splitlines()) == told
    (tmp_path / "a.docx").write_bytes(pipeline.build(draft, "docx"))
    convert(soffice, tmp_path)
    assert labels((tmp_path / "a.txt").read_text("utf-8-sig").splitlines()) == told


def test_libreoffice_counts_the_same(tmp_path, soffice):
    for scheme, family in CASES:
        paper = pipeline.build(draft(scheme, family), "docx")
        (tmp_path / f"{scheme}.{family}.docx").write_bytes(paper)
    convert(soffice, tmp_path)
    for scheme, family in CASES:
        theirs = (tmp_path / f"{scheme}.{family}.txt").read_text("utf-8-sig").splitlines()
        assert labels(theirs) == labels(text_of(scheme, family)), (scheme, family)


def convert(soffice, folder):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.docx")))
    command = [soffice, profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=180)
