"""The shipped data: every file is checked against its model, and the law's dates hold."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from baocao.library import catalog, registers
from baocao.library.font_widths import line_height, width_mm
from baocao.library.resources import shipped
from baocao.library.words import words
from baocao.model.register import Register
from baocao.source import load, plain, to_data

FAMILIES = catalog.families()
EDITIONS = [edition for family in FAMILIES for edition in catalog.editions(family)]
NAMED = {edition.name: edition for edition in EDITIONS}
HD_36, HD_05 = NAMED["Hướng dẫn 36-HD/VPTW"], NAMED["Hướng dẫn 05-HD/VPTW"]


def test_every_file_in_the_folder_is_an_edition():
    files = list((shipped("data") / "formats").glob("*.yaml"))
    assert len(EDITIONS) == len(files) >= 2


@pytest.mark.parametrize("family", FAMILIES)
def test_editions_of_a_family_follow_each_other(family):
    editions = catalog.editions(family)
    for before, after in pairwise(editions):
        assert before.in_force.last is not None
        assert after.in_force.first == before.in_force.last + timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2018, 4, 2), None),
        (date(2018, 4, 3), "Hướng dẫn 36-HD/VPTW"),
        (date(2020, 2, 25), "Hướng dẫn 36-HD/VPTW"),
        (date(2026, 5, 26), "Hướng dẫn 36-HD/VPTW"),
        (date(2026, 5, 27), "Hướng dẫn 05-HD/VPTW"),
    ],
)
def test_the_day_decides_the_edition(day, name):
    edition = catalog.edition_on("party", day)
    assert (edition and edition.name) == name


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_an_edition_governs_from_its_first_day_to_its_last(edition):
    first, last = edition.in_force.first, edition.in_force.last
    for day in (first, last or date(2099, 12, 31)):
        assert catalog.edition_on(edition.family, day) is edition
    assert catalog.edition_on(edition.family, first - timedelta(days=1)) is not edition


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_sizes_lie_in_the_range_the_text_allows(edition):
    for style in edition.styles.values():
        rule = style.rule
        for value, allowed in (
            (style.pt, style.pt_range),
            (style.line_exact_pt, style.line_exact_range),
            (style.line_multiple, style.line_multiple_range),
            (style.after_pt, style.gap_range_pt if style.before_pt is None else None),
            (rule and rule.share, rule and rule.share_range),
        ):
            if value is not None and allowed is not None:
                assert allowed.holds(value)
        if style.first_line_ranges_mm:
            assert any(each.holds(style.first_line_mm) for each in style.first_line_ranges_mm)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_the_font_has_widths(edition):
    font, body = edition.typeface.font, edition.resolved("body")
    assert line_height(font) > 1
    assert width_mm("Số", font, body) > width_mm("S", font, body) > 0


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_styles_refer_to_styles(edition):
    names = [style.name for style in edition.styles.values()]
    assert len(set(names)) == len(names)
    for style in edition.styles.values():
        assert {style.based_on, style.next} - {None} <= set(edition.styles)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_every_source_says_how_sure_it_is(edition):
    text = edition.model_dump_json()
    tags = ("[P", "[obs]", "[inf]", "[chọn]", "[1", "[2", "[3")
    sources = [part.split('"')[0] for part in text.split('"source":"')[1:]]
    assert sources
    assert [source for source in sources if not any(tag in source for tag in tags)] == []


@pytest.mark.parametrize("path", sorted(shipped("data").rglob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_files_have_no_fault_and_read_the_same_either_way(path):
    _, node, findings = load(path.name, path.read_bytes())
    assert findings == []

    def without_empty(value):
        if isinstance(value, dict):
            return {key: without_empty(inner) for key, inner in value.items()}
        return [without_empty(inner) for inner in value] if isinstance(value, list) else value or None

    assert plain(path.read_bytes()) == without_empty(to_data(node))


@pytest.mark.parametrize("edition", [HD_36, HD_05], ids=lambda edition: edition.name)
def test_the_measures_of_two_party_editions(edition):
    margins = edition.page.margins_mm
    assert (margins.top, margins.bottom, margins.left, margins.right) == (20, 20, 30, 15)
    assert (edition.page.width_mm, edition.page.height_mm) == (210, 297)
    sizes = {key: edition.styles[key].pt for key in ("motto", "superior", "issuer", "number", "recipient")}
    assert sizes == {"motto": 15, "superior": 14, "issuer": 14, "number": 14, "recipient": 12}


def test_two_party_editions_differ_where_their_texts_differ():
    assert (HD_36.recipients.separator, HD_05.recipients.separator) == (",", ";")
    ranges = [edition.styles["body"].line_exact_range for edition in (HD_36, HD_05)]
    assert [(allowed.at_least, allowed.at_most) for allowed in ranges] == [(18, None), (18, 22)]


def test_the_measures_of_the_youth_edition():
    [edition] = catalog.editions("youth")
    margins = edition.page.margins_mm
    assert (margins.top, margins.bottom, margins.left, margins.right) == (20, 20, 30, 20)
    names = ("motto", "superior", "issuer", "number", "place-date", "kind", "subject", "body", "recipient")
    assert [edition.resolved(name).pt for name in names] == [15, 14, 14, 14, 13, 16, 14, 14, 11]
    label, words = edition.resolved("recipients-label"), edition.styles["recipients-words"]
    assert (label.pt, label.bold, words.underline) == (13, True, None)
    assert (edition.resolved("authority").bold, edition.resolved("position").bold) == (True, None)
    assert (edition.styles["body"].first_line_mm, edition.subject_end.words) == (12.7, "-------")
    looks = [edition.resolved(f"heading-{depth}") for depth in (1, 2, 3, 4)]
    assert [look.caps for look in looks] == [True, False, False, False]
    assert [bool(look.bold) for look in looks] == [True, True, True, False]
    assert [bool(look.italic) for look in looks] == [False, False, True, True]
    assert set(edition.signature.authorities) == {"TM", "KT", "TL", "Q"}
    assert catalog.edition_on("youth", date(2013, 10, 28)) is None


@pytest.mark.parametrize("name", catalog.schemes())
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_every_scheme_finds_its_styles_in_every_edition(name, edition):
    scheme = catalog.scheme(name)
    assert scheme.headings
    assert scheme.items
    assert {level.style for level in scheme.levels} <= set(edition.styles)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_every_template_finds_its_styles_in_every_edition(edition):
    for path in shipped("templates").glob("*.xml.j2"):
        named = set(re.findall(r'<(?:p|span) style="([a-z-]+)"', path.read_text("utf-8")))
        assert named
        assert named <= set(edition.styles)
    lines = [line for row in edition.letterhead.rows for line in (*row.left, *row.right)]
    assert {line.style for line in lines} | {"authority", "position", "signer"} <= set(edition.styles)


def test_a_style_takes_what_it_leaves_out_from_those_it_is_based_on():
    edition = EDITIONS[0]
    heading, body = edition.resolved("heading-1"), edition.resolved("body")
    assert (heading.first_line_mm, heading.line_exact_pt) == (body.first_line_mm, body.line_exact_pt)
    assert heading.bold
    assert not body.bold
    assert edition.resolved("recipient").before_pt == edition.styles["base"].before_pt


REGISTERS = sorted((shipped("data") / "registers").glob("*.yaml"))


@pytest.mark.parametrize("path", REGISTERS, ids=lambda path: path.stem)
def test_a_register_is_valid_and_says_how_sure_each_day_is(path):
    register = Register.model_validate(plain(path.read_bytes()))
    assert register.bodies
    for body in register.bodies:
        assert body.source
        assert re.search(r"\[(P|S|inf)\]$", body.source), body.name
    assert set(register.bodies) <= set(registers.shipped_bodies())


def test_the_provinces_are_those_of_their_day():
    named = [body for body in registers.shipped_bodies() if not body.name.endswith("…")]
    places = [body for body in named if body.name.startswith(("Tỉnh ", "Thành phố "))]
    known = {body.name for body in places}
    assert {body.successor for body in places if body.last} <= known
    for day, count in ((date(2025, 6, 30), 63), (date(2025, 7, 1), 34), (date(2026, 11, 28), 34)):
        assert sum(body.exists_on(day) for body in places) == count, day


def test_the_names_of_the_former_districts_are_whole():
    names = words("districts")
    assert {level: len(names[level]) for level in names} == {
        "Huyện": 493,
        "Quận": 49,
        "Thị xã": 52,
        "Thành phố": 87,
    }
    assert all(len(set(each)) == len(each) for each in names.values())
    # A name that the lines of the file break is one name.
    assert not [name for each in names.values() for name in each if name != " ".join(name.split())]
    living = {body.name for body in registers.shipped_bodies() if body.exists_on(date(2025, 7, 1))}
    assert not living & {f"{level} {name}" for level, each in names.items() for name in each}
