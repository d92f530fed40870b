"""Where offices, numbering schemes and templates are found, and what is said of those that are wrong."""

import pytest

from baocao import pipeline
from baocao.library import catalog, own_files
from baocao.library.resources import shipped
from baocao.system.files.stamp import stamp
from baocao.system.guesses import listed
from tests.helpers import SMALL, checked, draft_of, region_of

KINDS = {
    "offices": (catalog.office, "a.yaml"),
    "schemes": (catalog.own_scheme, "a.yaml"),
    "templates": (catalog.template, "a.xml.j2"),
}
SCHEME = """\
name: A. 1.1. (1)
levels:
  - {style: heading-1, count: capital, label: "%1."}
  - {style: heading-2, count: decimal, label: "%1.%2."}
  - {style: item-1, count: decimal, label: "(%3)"}
"""
OFFICE = (shipped("data") / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")


@pytest.fixture
def months(tmp_path):
    folder = tmp_path / "above" / "top" / "xã" / "tháng"
    folder.mkdir(parents=True)
    return folder


def put(folder, kind, text=""):
    place = folder / kind
    place.mkdir(exist_ok=True)
    path = place / KINDS[kind][1]
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("mark", ["baocao.toml", ".git"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_nearest_one_counts_up_to_the_folder_of_the_project(months, kind, mark):
    find, _ = KINDS[kind]
    top = months.parent.parent
    put(top.parent, kind)
    assert find("a", months) is None
    highest = put(top, kind)
    assert find("a", months) is None
    (top / mark).mkdir()
    assert find("a", months) == highest
    between = put(months.parent, kind)
    assert find("a", months) == between
    beside = put(months, kind)
    assert find("a", months) == beside


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_above_is_named_as_the_months_own_is(months, kind, monkeypatch):
    (months.parent / "baocao.toml").touch()
    put(months.parent, kind)
    monkeypatch.chdir(months.parent)
    assert not any(
        folder.is_absolute() for folder in catalog.own_folders(kind, months.relative_to(months.parent))
    )
    found = KINDS[kind][0]("a", months.relative_to(months.parent))
    assert found.parts == (kind, KINDS[kind][1])


def test_names_of_all_folders_are_offered(months):
    (months.parent / ".git").touch()
    for folder, name in ((months, "gần"), (months.parent, "xa")):
        for kind in ("offices", "schemes", "templates"):
            (folder / kind).mkdir()
        (folder / "offices" / f"{name}.yaml").touch()
        (folder / "schemes" / f"{name}.yaml").touch()
        (folder / "templates" / f"{name}.xml.j2").touch()
    assert {"gần", "xa", "bdv-quang-ngai"} <= set(catalog.offices(months))
    assert {"gần", "xa", "decimal-dash"} <= set(catalog.schemes(months))
    assert {"gần", "xa", "monthly-report"} <= set(catalog.templates(months))


def with_scheme(months, scheme, name="rieng"):
    (months.parent / "baocao.toml").touch()
    for kind, text in (("offices", OFFICE), ("schemes", scheme)):
        (months.parent / kind).mkdir()
        named = text.replace("roman-decimal-dash-plus", name)
        (months.parent / kind / f"{'ban' if kind == 'offices' else name}.yaml").write_text(
            named, encoding="utf-8"
        )
    return checked(SMALL.replace("bdv-quang-ngai", "ban"), months)


@pytest.mark.parametrize("name", ["rieng", "roman-decimal-dash-plus"])
def test_a_scheme_of_ones_own_numbers_the_paper_and_comes_before_a_shipped_one(months, name):
    text = pipeline.build(with_scheme(months, SCHEME, name).draft, "text").decode()
    assert "\nA. Kết quả công tác dân vận tháng 02/2020\n" in text
    assert "\nA.1. Công tác tham mưu" in text
    assert "\n(1) Việc đã làm.\n" in text
    assert "\nB.1. Công tác tham mưu" in text


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("style: heading-2", "style: heading-9", 4, "heading-9"),
        ("style: heading-2", "style: body", 4, "body"),
        ("style: item-1", "style: item-9", 5, "item-9"),
        ('label: "%1.%2."', 'label: "%2.", items: item-3', 4, "item-3"),
        ("count: capital", "count: capitals", 3, "roman"),
        ("(%3)", "(%2)", 5, "%2"),
        ("name: A", "name: [", 1, ""),
        (SCHEME, "", 1, ""),
    ],
)
def test_what_is_wrong_in_a_scheme_is_told_at_its_line(months, old, new, line, words):
    result = with_scheme(months, SCHEME.replace(old, new))
    assert result.draft is None
    found = [finding for finding in result.findings if finding.file.endswith("rieng.yaml")]
    assert [region_of(result, finding).line for finding in found] == [line]
    assert words in found[0].message.text("en") + found[0].help.text("en")
    assert found[0].file in result.sources


def test_a_scheme_that_is_nowhere_is_told_with_those_there_are(months):
    (months / "schemes").mkdir()
    (months / "schemes" / "rieng.yaml").write_text(SCHEME, encoding="utf-8")
    inside = "".join(
        f"  {line}\n" for line in OFFICE.replace("roman-decimal-dash-plus", "riengg").splitlines()
    )
    [finding, *_] = checked(SMALL.replace("office: bdv-quang-ngai\n", f"office:\n{inside}"), months).findings
    assert "riengg" in finding.message.text("en")
    assert "rieng" in catalog.schemes(months)
    assert listed(catalog.schemes(months)) in finding.help.text("en")
    assert finding.suggestion == "rieng"


def test_a_scheme_is_watched_where_it_is_and_where_it_may_come(months):
    with_scheme(months, SCHEME)
    month = SMALL.replace("bdv-quang-ngai", "ban")
    watched = checked(month, months).dependencies
    assert {months / "schemes" / "rieng.yaml", months.parent / "schemes" / "rieng.yaml"} <= watched.keys()
    assert {months / "offices" / "ban.yaml", months.parent / "offices" / "ban.yaml"} <= watched.keys()
    assert watched[months / "schemes" / "rieng.yaml"] == stamp(months / "schemes" / "rieng.yaml")


def test_what_an_office_depends_on_is_as_it_was_before_it_was_read(months, monkeypatch):
    path = months / "offices" / "ban.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(OFFICE, encoding="utf-8")
    before, real = stamp(path), own_files.read_bounded

    def saved_meanwhile(*arguments, **options):
        data = real(*arguments, **options)
        path.write_text(OFFICE + "# thêm\n", encoding="utf-8")
        return data

    monkeypatch.setattr(own_files, "read_bounded", saved_meanwhile)
    watched = checked(SMALL.replace("bdv-quang-ngai", "ban"), months).dependencies
    assert watched[path] == before != stamp(path)


def test_every_shipped_scheme_is_read_as_ones_own(months):
    for name in catalog.schemes():
        assert (
            catalog.scheme(name)
            == draft_of(
                SMALL.replace(
                    "office: bdv-quang-ngai\n",
                    "office:\n"
                    + "".join(
                        f"  {x}\n" for x in OFFICE.replace("roman-decimal-dash-plus", name).splitlines()
                    ),
                ),
                months,
            ).scheme
        )
