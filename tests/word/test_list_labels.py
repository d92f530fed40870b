"""The labels of automatic lists, as Word counts them."""

import random
import subprocess
from io import BytesIO

import docx
import pytest
from lxml import etree

from baocao.word.list_labels import ListLabel, WordLabels
from tests.helpers import parts_of
from tests.word.test_text import zipped

W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W_SPACE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
W = f"{{{W_SPACE}}}"


def lvl(depth, label=None, kind="decimal", start=1, more=""):
    label = f"%{depth + 1}." if label is None else label
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{depth}">{begin}<w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{label}"/></w:lvl>'
    )


def abstract(id_, *levels, more=""):
    return f'<w:abstractNum w:abstractNumId="{id_}">{more}{"".join(levels)}</w:abstractNum>'


def num(id_, of, overrides=""):
    return f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def override(depth, start=None, level=""):
    begin = "" if start is None else f'<w:startOverride w:val="{start}"/>'
    return f'<w:lvlOverride w:ilvl="{depth}">{begin}{level}</w:lvlOverride>'


def of_list(number, depth=None):
    level = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    list_ = "" if number is None else f'<w:numId w:val="{number}"/>'
    return f"<w:numPr>{level}{list_}</w:numPr>"


def item(number, depth=0, mark="", content="<w:r><w:t>x</w:t></w:r>", style=""):
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    own = "" if number is None and depth is None else of_list(number, depth)
    return f"<w:p><w:pPr>{named}{own}{mark}</w:pPr>{content}</w:p>"


def plain(style=""):
    return item(None, None, style=style)


def style(id_, numbering="", base="", kind="paragraph", more=""):
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}"{more}>{based}<w:pPr>{numbering}</w:pPr></w:style>'


def part(root, inside):
    return etree.fromstring(f"<w:{root} {SPACES}>{inside}</w:{root}>")


def labels(numbering, *paragraphs, styles=""):
    counting = WordLabels(part("numbering", numbering), part("styles", styles))
    return [counting.next(node) for node in part("body", "".join(paragraphs)).iter(f"{W}p")]


LEGAL = abstract(1, lvl(0), lvl(1, "%1.%2."), lvl(2, "%1.%2.%3."), lvl(3, "%1.%2.%3.%4."))
ONE = num(1, 1)


def test_a_level_starts_again_below_each_one_above():
    assert labels(LEGAL + ONE, *(item(1, depth) for depth in (0, 1, 1, 2, 0, 1, 2, 2))) == [
        "1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1.", "2.1.1.", "2.1.2.",
    ]  # fmt: skip


class TestOneCounterForAList:
    def test_all_nums_of_a_list_count_together(self):
        assert labels(LEGAL + ONE + num(2, 1), item(1), item(2), item(1), item(2, 1)) == [
            "1.", "2.", "3.", "3.1.",
        ]  # fmt: skip

    def test_lists_of_their_own_do_not(self):
        numbering = LEGAL + abstract(2, lvl(0)) + ONE + num(2, 2)
        assert labels(numbering, item(1), item(2), item(1), item(2)) == ["1.", "1.", "2.", "2."]

    def test_a_start_is_overridden_once_and_all_go_on_from_there(self):
        numbering = LEGAL + ONE + num(2, 1, override(0, 8))
        paragraphs = [item(1), item(1), item(2), item(1), item(2)]
        assert labels(numbering, *paragraphs) == ["1.", "2.", "8.", "9.", "10."]

    def test_a_start_of_a_lower_level_is_its_own(self):
        numbering = LEGAL + ONE + num(2, 1, override(1, 5))
        paragraphs = [item(1), item(1, 1), item(2, 1), item(2, 1), item(2, 0), item(2, 1)]
        assert labels(numbering, *paragraphs) == ["1.", "1.1.", "1.5.", "1.6.", "2.", "2.5."]

    def test_a_start_of_an_upper_level_does_not_restart_a_lower_one(self):
        numbering = LEGAL + ONE + num(2, 1, override(0, 1))
        assert labels(numbering, item(1), item(1, 1), item(2, 1)) == ["1.", "1.1.", "1.2."]

    def test_a_restart_restarts_what_is_below(self):
        numbering = LEGAL + ONE + num(2, 1, override(0, 1))
        assert labels(numbering, item(1), item(1, 1), item(2), item(2, 1)) == ["1.", "1.1.", "1.", "1.1."]

    def test_a_level_of_its_own_counts_with_the_others(self):
        numbering = LEGAL + ONE + num(2, 1, override(0, None, lvl(0, "Câu %1:", "upperRoman")))
        assert labels(numbering, item(1), item(2), item(1), item(2, 1)) == ["1.", "Câu II:", "3.", "III.1."]

    def test_a_num_restarts_its_list_once_not_once_a_level(self):
        numbering = LEGAL + ONE + num(2, 1, override(0, 1) + override(1, 1))
        paragraphs = [item(1), item(2), item(1, 1), item(2, 1), item(1, 0), item(2, 1)]
        assert labels(numbering, *paragraphs) == ["1.", "1.", "1.1.", "1.2.", "2.", "2.1."]

    def test_a_start_beats_that_of_a_level_of_its_own(self):
        numbering = LEGAL + ONE + num(2, 1, override(0, 4, lvl(0, "%1)", start=7)))
        assert labels(numbering, item(1), item(2), item(2)) == ["1.", "4)", "5)"]


class TestRestarts:
    @pytest.mark.parametrize(
        ("restart", "printed"),
        [
            (None, ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
            (0, ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.3"]),
            (1, ["1", "1.1", "1.1.1", "1.2", "1.2.2", "2", "2.1", "2.1.1"]),
            (2, ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
            (7, ["1", "1.1", "1.1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"]),
        ],
    )
    def test_after_the_level_that_it_names_or_one_above(self, restart, printed):
        after = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
        list_ = abstract(1, lvl(0, "%1"), lvl(1, "%1.%2"), lvl(2, "%1.%2.%3", more=after))
        assert labels(list_ + ONE, *(item(1, depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2))) == printed

    def test_a_replaced_level_keeps_the_restart_of_the_list(self):
        never = '<w:lvlRestart w:val="0"/>'
        numbering = abstract(1, lvl(0), lvl(1)) + num(1, 1, override(1, None, lvl(1, "%2)", more=never)))
        assert labels(numbering, item(1), item(1, 1), item(1), item(1, 1)) == ["1.", "1)", "2.", "1)"]

    def test_a_skipped_level_counts_as_begun(self):
        paragraphs = [item(1, depth) for depth in (0, 2, 2, 1, 3)]
        assert labels(LEGAL + ONE, *paragraphs) == ["1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1.1."]

    def test_a_list_that_begins_below_its_top(self):
        assert labels(LEGAL + ONE, item(1, 1), item(1, 1), item(1, 0)) == ["1.1.", "1.2.", "2."]

    def test_a_skipped_level_counts_from_its_start(self):
        list_ = abstract(1, lvl(0, start=3), lvl(1, "%1.%2.", start=5), lvl(2, "%1.%2.%3."))
        assert labels(list_ + ONE, item(1, 2), item(1, 1), item(1, 0)) == ["3.5.1.", "3.6.", "4."]

    def test_a_start_that_is_overridden_waits_for_an_item_of_its_level(self):
        numbering = LEGAL + num(1, 1, override(0, 5))
        assert labels(numbering, item(1, 1), item(1, 0), item(1, 0)) == ["1.1.", "5.", "6."]

    def test_without_a_start_it_is_zero(self):
        assert labels(abstract(1, lvl(0, start=None)) + ONE, item(1), item(1)) == ["0.", "1."]


class TestForms:
    @pytest.mark.parametrize(
        ("kind", "number", "printed"),
        [
            ("upperRoman", 14, "XIV"), ("lowerRoman", 4, "iv"), ("upperLetter", 27, "AA"),
            ("lowerLetter", 26, "z"), ("decimalZero", 9, "09"), ("decimalZero", 10, "10"),
            ("ordinal", 11, "11th"), ("ordinal", 22, "22nd"), ("ordinal", 103, "103rd"),
            ("cardinalText", 21, "Twenty-one"), ("cardinalText", 115, "One hundred fifteen"),
            ("ordinalText", 12, "Twelfth"), ("ordinalText", 32, "Thirty-second"), ("chicago", 6, "††"),
            ("none", 3, ""), ("bullet", 3, ""), ("decimalEnclosedCircle", 20, "⑳"),
            ("decimalEnclosedCircle", 21, "㉑"), ("decimalEnclosedCircle", 51, "51"),
            ("decimalEnclosedParen", 2, "⑵"), ("decimalEnclosedFullstop", 2, "⒉"),
            ("decimalFullWidth", 12, "１２"), ("numberInDash", 5, "- 5 -"), ("hex", 31, "1F"),
            ("vietnameseCounting", 10, "mười"), ("vietnameseCounting", 21, "hai mươi mốt"),
            ("vietnameseCounting", 105, "một trăm linh năm"),
            ("vietnameseCounting", 2014, "hai nghìn không trăm mười bốn"), ("russianLower", 3, "в"),
            ("upperRoman", 0, "0"), ("lowerLetter", 0, "0"), ("of another day", 7, "7"),
        ],
    )  # fmt: skip
    def test_a_number_in_each(self, kind, number, printed):
        numbering = abstract(1, lvl(0, "(%1)", kind, start=number)) + ONE
        # What prints nothing for itself prints nothing in the label of another level either.
        below = abstract(1, lvl(0, "%1", kind, start=number), lvl(1, "%1|%2")) + ONE
        assert labels(numbering, item(1)) == (["(%1)"] if kind == "bullet" else [f"({printed})"])
        assert labels(below, item(1), item(1, 1))[1] == f"{printed}|1"

    def test_a_format_of_word_in_alternatives(self):
        usual = '<w:numFmt w:val="decimal"/>'
        for form, printed in (("001, 002, 003, ...", "001"), ("00001, 00002, ...", "00001"), ("α, β", "1")):
            own = f'<w:numFmt w:val="custom" w:format="{form}"/>'
            either = (
                f'<mc:AlternateContent><mc:Choice Requires="w14">{own}</mc:Choice>'
                f"<mc:Fallback>{usual}</mc:Fallback></mc:AlternateContent>"
            )
            level = lvl(0, "%1/").replace(usual, either)
            assert labels(abstract(1, level) + ONE, item(1)) == [f"{printed}/"]

    def test_legal_numbers_are_digits(self):
        upper = [lvl(0, "%1", "upperRoman"), lvl(1, "%2", "decimalZero"), lvl(2, "%3", "none")]
        for switch, printed in (("", "2.01..1"), (' w:val="0"', "II.01..a"), (' w:val="true"', "2.01..1")):
            legal = lvl(3, "%1.%2.%3.%4", "lowerLetter", more=f"<w:isLgl{switch}/>")
            paragraphs = [item(1), item(1), item(1, 1), item(1, 2), item(1, 3)]
            assert labels(abstract(1, *upper, legal) + ONE, *paragraphs)[-1] == printed

    @pytest.mark.parametrize(
        ("font", "label", "printed"),
        [
            ("Symbol", "\uf0b7", "•"), ("", "\uf0b7", "•"), ("Wingdings", "\uf0a7", "▪"),
            ("Wingdings", "Ø", "➢"), ("Wingdings", "\uf0fc", "✓"), ("Wingdings", "\uf0e4", "•"),
            ("", "-", "-"),
            ("Arial", "+", "+"), ("Symbol", "\uf02d", "−"), ("", "\uf02d", "-"), ("Courier New", "o", "o"),
            ("", "Điều", "Điều"), ("", "", ""),
        ],
    )  # fmt: skip
    def test_bullets_are_what_one_sees(self, font, label, printed):
        fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
        level = lvl(0, label, "bullet").replace("</w:lvl>", f"{fonts}</w:lvl>")
        assert labels(abstract(1, level) + ONE, item(1)) == [printed]

    def test_what_follows_a_label(self):
        counting = WordLabels(
            part(
                "numbering",
                abstract(
                    1,
                    lvl(0),
                    lvl(1, more='<w:suff w:val="space"/>'),
                    lvl(2, more='<w:suff w:val="nothing"/>'),
                )
                + ONE,
            ),
            None,
        )
        body = part("body", "".join(item(1, depth) for depth in range(3)) + plain())
        assert [counting.label(node) for node in body] == [
            ListLabel("1.", 0, "\t"), ListLabel("1.", 1, " "), ListLabel("1.", 2, ""), None,
        ]  # fmt: skip


class TestStyles:
    HEADINGS = abstract(
        1,
        lvl(0, more='<w:pStyle w:val="H1"/>'),
        lvl(1, "%1.%2.", more='<w:pStyle w:val="H2"/>'),
        lvl(2, "%1.%2.%3."),
    )
    STYLES = style("H1", of_list(1)) + style("H2", of_list(1)) + style("Own", base="H2")

    def test_the_level_that_names_the_style(self):
        paragraphs = [plain("H1"), plain("H2"), plain("Own"), plain("H1"), plain("Normal")]
        printed = ["1.", "1.1.", "1.2.", "2.", ""]
        assert labels(self.HEADINGS + ONE, *paragraphs, styles=self.STYLES) == printed
        # It wins over the level that the style names.
        contrary = style("H1", of_list(1, 2)) + style("H2", of_list(1, 0)) + style("Own", base="H2")
        assert labels(self.HEADINGS + ONE, *paragraphs, styles=contrary) == printed

    def test_a_paragraph_has_its_own_level_in_the_list_of_its_style(self):
        paragraphs = [
            plain("H1"),
            item(None, 2, style="H1"),
            item(1, 1, style="H1"),
            item(1, None, style="H2"),
        ]
        printed = ["1.", "1.1.1.", "1.2.", "1.3."]
        assert labels(self.HEADINGS + ONE, *paragraphs, styles=self.STYLES) == printed

    def test_no_list_takes_a_number_away(self):
        styles = self.STYLES + style("Bare", of_list(0), base="H1") + style("Again", of_list(1), base="Bare")
        paragraphs = [plain("H1"), item(0, style="H1"), plain("Bare"), plain("Again"), plain("H1")]
        assert labels(self.HEADINGS + ONE, *paragraphs, styles=styles) == ["1.", "", "", "2.", "3."]

    def test_a_style_without_a_list_of_its_own_keeps_the_base(self):
        styles = style("A", of_list(1, 0)) + style("B", of_list(None, 1), base="A")
        assert labels(LEGAL + ONE, plain("A"), plain("B"), styles=styles) == ["1.", "1.1."]

    def test_the_usual_style_is_of_paragraphs_without_one(self):
        styles = style("Normal", of_list(1), more=' w:default="1"')
        assert labels(LEGAL + ONE, plain(), plain("Unknown"), styles=styles) == ["1.", "2."]

    def test_a_list_that_its_style_defines(self):
        numbering = (
            abstract(1, lvl(0, "Mục %1"), lvl(1, "%1-%2"), more='<w:styleLink w:val="S"/>')
            + abstract(2, more='<w:numStyleLink w:val="S"/>')
            + num(1, 1, override(1, None, lvl(1, "%1/%2"))) + num(2, 2) + num(3, 2, override(0, 5))
        )  # fmt: skip
        paragraphs = [item(2), item(2, 1), item(3), item(2)]
        named = style("S", of_list(1), kind="numbering")
        for styles, below in ((named, "Mục 1/1"), ("", "Mục 1-1")):
            printed = labels(numbering, *paragraphs, styles=styles)
            assert printed == ["Mục 1", below.removeprefix("Mục "), "Mục 5", "Mục 6"]

    def test_links_in_a_circle_end(self):
        numbering = (
            abstract(1, more='<w:numStyleLink w:val="T"/>')
            + abstract(2, lvl(0), more='<w:numStyleLink w:val="S"/>') + num(1, 1) + num(2, 2)
        )  # fmt: skip
        styles = style("S", of_list(1), kind="numbering") + style("T", of_list(2), kind="numbering")
        assert all(label in ("", "1.", "2.") for label in labels(numbering, item(1), item(2), styles=styles))

    def test_a_list_of_one_level_has_no_other(self):
        single = abstract(1, lvl(0), lvl(1, "%2)"), more='<w:multiLevelType w:val="singleLevel"/>')
        assert labels(single + ONE, item(1), item(1, 1), item(1, 8)) == ["1.", "2.", "3."]


GONE = '<w:rPr><{0} w:id="1"/></w:rPr>'
DELETED = '<w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del>'
MOVED = '<w:moveFrom w:id="2"><w:r><w:t>x</w:t></w:r></w:moveFrom>'
WORDS = "<w:r><w:t>x</w:t></w:r>"


class TestChanges:
    @pytest.mark.parametrize(
        "gone",
        [
            item(1, mark=GONE.format("w:del"), content=DELETED),
            item(1, mark=GONE.format("w:moveFrom"), content=MOVED),
            item(1, content=DELETED),
            item(1, content=MOVED + '<w:bookmarkStart w:id="3"/>'),
            item(1, mark=GONE.format("w:del")),
        ],
        ids=["deleted", "moved away", "all its words deleted", "all its words moved", "joined to the next"],
    )
    def test_an_item_that_is_gone_is_not_counted(self, gone):
        assert labels(LEGAL + ONE, item(1), gone, item(1)) == ["1.", "", "2."]

    @pytest.mark.parametrize(
        "kept",
        [
            item(1, content=DELETED + WORDS),
            item(1, content=DELETED + "<m:oMath><m:r><m:t>a</m:t></m:r></m:oMath>"),
            item(1, content=DELETED + "<w:r><w:drawing/></w:r>"),
            item(1, mark=GONE.format("w:ins"), content=f"<w:ins>{WORDS}</w:ins>"),
            item(1, mark=GONE.format("w:moveTo"), content=f"<w:moveTo>{WORDS}</w:moveTo>"),
            item(1, content=""),
        ],
        ids=["some words", "a formula", "a picture", "inserted", "moved here", "empty"],
    )
    def test_any_other_is(self, kept):
        assert labels(LEGAL + ONE, item(1), kept, item(1)) == ["1.", "2.", "3."]

    def test_an_earlier_numbering_is_not_the_one_that_is_shown(self):
        former = f"<w:pPrChange><w:pPr>{of_list(1, 2)}</w:pPr></w:pPrChange>"
        assert labels(LEGAL + ONE, item(1), item(1, 1, mark=former)) == ["1.", "1.1."]

    def test_the_end_of_a_section_is_no_item(self):
        section = "<w:sectPr/>"
        paragraphs = [item(1, mark=section), item(1, mark=section, content=""), item(1)]
        assert labels(LEGAL + ONE, *paragraphs) == ["1.", "", "2."]


def test_items_in_tables_count_on():
    table = f"<w:tbl><w:tr><w:tc>{item(1)}</w:tc><w:tc>{item(1)}</w:tc></w:tr></w:tbl>"
    assert labels(LEGAL + ONE, item(1), table, item(1)) == ["1.", "2.", "3.", "4."]


def test_each_part_of_a_file_counts_for_itself():
    counting = WordLabels(part("numbering", LEGAL + ONE), None)
    box = f"<w:r><w:pict><w:txbxContent>{item(1)}</w:txbxContent></w:pict></w:r>"
    body = part("body", item(1) + item(1, content=box) + item(1, content=box) + item(1))
    notes = part(
        "footnotes", f"<w:footnote>{item(1)}{item(1)}</w:footnote><w:footnote>{item(1)}</w:footnote>"
    )
    heads = [part("hdr", item(1) + item(1)) for _ in range(2)]
    printed = [[counting.next(node) for node in each.iter(f"{W}p")] for each in (body, notes, *heads)]
    assert printed == [["1.", "2.", "1.", "3.", "2.", "4."], ["1.", "2.", "3."], ["1.", "2."], ["1.", "2."]]


def test_what_is_not_defined_prints_nothing_and_takes_no_word():
    numbering = LEGAL + ONE + num(3, 99) + '<w:num w:numId="4"/>'
    paragraphs = [item(1, 7), item(3), item(4), item(5), item("x"), item(1)]
    assert labels(numbering, *paragraphs) == ["", "", "", "", "", "2."]
    assert WordLabels(None, None).next(part("body", item(1))[0]) == ""


def test_very_many_lists_are_read_once_each():
    count = 3000
    numbering = abstract(1, *(lvl(depth) for depth in range(9))) + "".join(
        num(n, 1, override(0, n % 5)) for n in range(1, count)
    )
    links = "".join(
        abstract(n, more=f'<w:numStyleLink w:val="s{n + 1}"/>') + num(n, n) for n in range(count, 2 * count)
    )
    chain = "".join(
        style(f"s{n}", of_list(n), base=f"s{n + 1}", kind="numbering") for n in range(count, 2 * count)
    )
    paragraphs = [item(n) for n in range(1, 2 * count)]
    printed = labels(numbering + links, *paragraphs, styles=chain)
    assert len(printed) == len(paragraphs)
    assert printed[:6] == ["1.", "2.", "3.", "4.", "0.", "1."]


def any_lists(seed):
    """Return lists, and paragraphs of them; without what LibreOffice reads in another way than Word.

    It knows neither ``isLgl`` nor ``lvlRestart``, and begins a level again at the list's own start.
    """
    chance = random.Random(seed)
    kinds = ["decimal", "upperRoman", "lowerLetter", "decimalZero", "upperLetter", "lowerRoman"]
    numbering, numbers = "", []
    for list_ in (1, 2):
        whole = (".".join(f"%{above + 1}" for above in range(depth + 1)) for depth in range(9))
        forms = [chance.choice([label, f"%{depth + 1})"]) for depth, label in enumerate(whole)]
        levels = (
            lvl(depth, form, chance.choice(kinds), chance.choice([1, 1, 3]))
            for depth, form in enumerate(forms)
        )
        multi = '<w:multiLevelType w:val="multilevel"/>'
        numbering += abstract(list_, *levels, more=multi)
        for _ in range(chance.randint(1, 3)):
            numbers.append((len(numbers) + 1, list_, chance.choice(["", override(0, 1), override(0, 4)])))
    numbering += "".join(num(*number) for number in numbers)
    paragraphs, depth = [], 0
    for _ in range(30):
        depth = min(5, chance.choice([0, 0, depth, depth, depth + 1, depth + 2, max(0, depth - 1)]))
        paragraphs.append((chance.choice(numbers)[0], depth))
    return numbering, paragraphs


def test_libreoffice_prints_the_same_labels(soffice, tmp_path):
    empty = BytesIO()
    docx.Document().save(empty)
    parts = parts_of(empty.getvalue())
    cases = [any_lists(seed) for seed in range(20)]
    for number, (numbering, paragraphs) in enumerate(cases):
        body = "".join(item(*paragraph, content="<w:r><w:t>¶</w:t></w:r>") for paragraph in paragraphs)
        parts["word/numbering.xml"] = f"<w:numbering {SPACES}>{numbering}</w:numbering>".encode()
        parts["word/document.xml"] = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode()
        (tmp_path / f"{number}.docx").write_bytes(zipped(parts))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        tmp_path,
    ]
    files = [tmp_path / f"{number}.docx" for number in range(len(cases))]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=120)
    for file, (numbering, paragraphs) in zip(files, cases, strict=True):
        text = file.with_suffix(".txt").read_text("utf-8-sig")
        theirs = [line.partition("¶")[0].strip() for line in text.splitlines() if line.strip()]
        assert labels(numbering, *(item(*paragraph) for paragraph in paragraphs)) == theirs, file.name
