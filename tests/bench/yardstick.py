"""Work of the kind that baocao does, by the standard library alone, to measure counts of instructions in.

It must not change: what is kept in ``instructions.json`` is a multiple of it.
"""

import json
import re
import zlib
from dataclasses import make_dataclass
from xml.etree import ElementTree as ET

TEXT = "Tổ chức Hội nghị tổng kết 10 năm thực hiện Kết luận số 61-KL/TW, ngày 03/12/2009 của Ban Bí thư. "
ROUNDS = 400


def imports():
    """Classes and patterns are made at import."""
    for number in range(60):
        make_dataclass(f"C{number}", [("a", int), ("b", str, "")], frozen=True)
        re.compile(rf"(?i:số|ngày) {number}(?:[-/]\w+)*|[A-ZĐÀ-Ỹ][^\W\d_]+ (?=\d{{{number}}})")


def rules():
    """Patterns search texts, words are counted."""
    found = re.compile(r"\d+(?:[-/][\w]+)+")
    counts = {}
    for number in range(ROUNDS):
        text = TEXT * 4 + str(number)
        for word in text.lower().split():
            counts[word] = counts.get(word, 0) + len(word)
        counts[number] = sum(len(match[0]) for match in found.finditer(text))
    return counts


def prints():
    """A tree is written, read, and packed."""
    lines = "".join(f"<p style='body'>{TEXT}<b>{number}</b></p>" for number in range(ROUNDS))
    tree = ET.fromstring(f"<document>{lines}</document>")
    texts = ["".join(line.itertext()) for line in tree]
    return len(zlib.compress(json.dumps(json.loads(json.dumps(texts))).encode(), 6))


if __name__ == "__main__":
    imports()
    rules()
    prints()
