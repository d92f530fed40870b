import re
import unicodedata

from baocao.lint.language.letters import LETTER, LOWER, UPPER

LATIN = [chr(code) for code in (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA))]
ALL = "".join(LATIN)


def test_a_class_has_exactly_the_letters_of_its_case():
    upper = [each for each in LATIN if unicodedata.category(each) == "Lu"]
    assert re.findall(f"[{UPPER}]", ALL) == upper
    lower = re.findall(f"[{LOWER}]", ALL)
    assert lower == [each for each in LATIN if each.islower() and each not in "ªµº"]
    assert sorted(re.findall(f"[{LETTER}]", ALL)) == sorted(upper + lower)
