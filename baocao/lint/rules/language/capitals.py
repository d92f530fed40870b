"""Rules about lower-case letters at the start of a sentence, and capitals in units."""

from collections.abc import Iterator

from baocao.finding import Bad, Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.language.letters import LETTER, LOWER
from baocao.lint.language.syllables import is_syllable
from baocao.lint.sign import DIGIT, Next, Part
from baocao.messages import Message
from baocao.system.patterns import lazy


def _small_openings(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _AFTER_STOP.finditer(passage.text) if ". " in passage.text else ():
            if is_syllable(match["last"].lower()) and is_syllable(match["next"]):
                word = match["next"]
                right = word[0].upper() + word[1:]
                yield passage.find(
                    SMALL_OPENING, *match.span("next"), _SMALL.of(right=right), suggestion=right
                )


def _is_small(part: str) -> bool:
    return part[:2].islower()


# A word, not an abbreviation, before the full stop; a word, not a list label, after it.
_AFTER_STOP = lazy(rf"(?<![\w./-])(?P<last>[{LETTER}][{LOWER}]+)\. (?P<next>[{LOWER}]{{2,}})(?![\w.)/])")
_SMALL = Message(
    vi="sau dấu chấm viết hoa: {right}; nếu chưa hết câu thì thay dấu chấm bằng dấu phẩy hay chấm phẩy",
    en="write a capital after a full stop: {right}; if the sentence continues, replace the full stop with "
    "a comma or a semicolon",
)

SMALL_OPENING = Rule(
    id="CT020",
    name="small-letter-after-stop",
    severity=Severity.WARNING,
    title=Message(vi="chữ thường sau dấu chấm câu", en="lower-case letter after a full stop"),
    why=Message(
        vi="Đầu câu viết hoa; chữ thường thì hoặc sai chữ, hoặc sai dấu câu.",
        en="A sentence starts with a capital, so either the letter or the punctuation is wrong.",
    ),
    source="NĐ 30/2020/NĐ-CP, phụ lục II, I; QĐ 4148-QĐ/VPTW",
    check=_small_openings,
    sign=Next(Part(".", r"[^\W\d_]\.(?!\S)"), _is_small),
    good=(
        "Trồng cây, tặng quà, v.v. và các việc khác; Công ty TNHH MTV. Họp Ban; kéo dài... đến nay.",
        "Theo điểm a. khoản 2; đ/c. trưởng ban; ths. Lan.",
    ),
    bad=(Bad("Diện tích tự nhiên là 2.941 ha. ⟦dân⟧ số 2.782 hộ."), Bad("Họp Ban. ⟦sau⟧ đó báo cáo.")),
)


def _capital_units(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _UNIT.finditer(passage.text) if _MAY_BE_UNIT.search(passage.text) else ():
            right = "kWh" if match["unit"] == "Kwh" else match["unit"].lower()
            change = (*match.span("unit"), right)
            yield passage.find(CAPITAL_IN_UNIT, *match.span("unit"), suggestion=right, changes=[change])


_MAY_BE_UNIT = lazy(r"\d ?[KHM]")
# Kilometre posts have their number after the unit: "Quốc lộ 24 Km 23".
_UNIT = lazy(r"(?<![\w.,/-])\d+(?:[.,]\d+)* ?(?P<unit>(?:Km|KM)[2²]?|K[gG]|Ha|M[23²³]|Kwh)(?![\w+/-]| ?\d)")

CAPITAL_IN_UNIT = Rule(
    id="CT021",
    name="capital-in-unit",
    severity=Severity.WARNING,
    title=Message(vi="đơn vị đo viết hoa", en="unit of measure with a capital"),
    why=Message(
        vi="Đơn vị đo lường viết theo ký hiệu: km, kg, ha, m²; chữ hoa là ký hiệu khác.",
        en="Units are written as symbols: km, kg, ha, m²; a capital makes another symbol.",
    ),
    source="NĐ 86/2012/NĐ-CP, phụ lục: đơn vị đo lường",
    check=_capital_units,
    sign=DIGIT & Part("KHM", r"(?:(?<!\S)|\d)(?:K[mMgGw]|Ha|M[23²³])"),
    good=("Dài 13 km tại Km 12+300 và Quốc lộ 24 Km 23; 5 ha; dự án M2.",),
    bad=(
        Bad("Cách trung tâm 13 ⟦Km⟧, rộng 2,5 ⟦Ha⟧.", "Cách trung tâm 13 km, rộng 2,5 ha."),
        Bad("Tặng 500 ⟦Kg⟧ gạo; nhà 120 ⟦M2⟧.", "Tặng 500 kg gạo; nhà 120 m2."),
    ),
)

RULES = (SMALL_OPENING, CAPITAL_IN_UNIT)
