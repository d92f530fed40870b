"""Turns a rule's example into whole files, for its tests."""

import re
from textwrap import dedent, indent

from baocao.system.patterns import lazy

_MONTH = {
    "period": "period: 2020-02\n",
    "office": "office: bdv-quang-ngai\n",
    "date": "date: 2020-02-25\n",
    "results": "results:\n  advisory:\n    - Việc đã làm.\n",
    "priorities": "priorities:\n  advisory:\n    - Việc sẽ làm.\n",
}
_SECTIONS = "{advisory: Công tác tham mưu, professional: Nhiệm vụ chuyên môn}"
_OFFICE = {
    "name": "name: Ban Dân vận Tỉnh ủy Quảng Ngãi\n",
    "issuer": "issuer: Ban Dân vận\n",
    "code": "code: BDVTU\n",
    "place": "place: Quảng Ngãi\n",
    "format": "format: party\n",
    "numbering": "numbering: roman-decimal-dash-plus\n",
    "subject": "subject: kết quả công tác dân vận\n",
    "outline": "outline:\n"
    f"  results: {{title: Kết quả, sections: {_SECTIONS}}}\n"
    f"  priorities: {{title: Nhiệm vụ trọng tâm, sections: {_SECTIONS}}}\n",
    "recipients": "recipients: [Ban Dân vận Trung ương, Lưu Văn phòng Ban]\n",
    "signature": "signature: {position: Trưởng Ban, name: Trần Văn An}\n",
}
_BLOCK = lazy(r"(?m)^⟦?([a-z_]+)⟧?:(?:.*\n?)(?:(?:[ #].*)?\n)*")
_FILE = lazy(r"(?m)^# (\S+\.yaml)\n")
OPEN, CLOSE = "⟦", "⟧"


def month_of(example: str) -> str:
    """Return the month of an example: a sentence becomes a task, keys replace those of a plain month.

    An office inside the month also needs only the keys that the example is about.

    >>> "- >-\\n      Việc.\\n" in month_of("Việc.")
    True
    >>> month_of("office:\\n  code: A\\n").count("  place: ")
    1
    """
    if "\n" not in example:
        example = f"results:\n  advisory:\n    - >-\n      {example}\n"
    return _completed(_BLOCK.sub(_whole_office, _ended(example)), _MONTH, first=True)


def _whole_office(block: re.Match[str]) -> str:
    head, _, inside = block[0].partition("\n")
    if block[1] != "office" or not inside:
        return block[0]
    return f"{head}\n{indent(_completed(dedent(inside), _OFFICE), '  ')}"


def _completed(text: str, base: dict[str, str], *, first: bool = False) -> str:
    """Return some keys together with the missing keys of a base, which come first or last."""
    keys = {match[1] for match in _BLOCK.finditer(text)}
    missing = "".join(block for key, block in base.items() if key not in keys)
    return missing + text if first else text + missing


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


def files_of(example: str) -> tuple[str, dict[str, str]]:
    """Return the file of an example, and the files next to it by name.

    An example with more than one file names each in a comment; the last is checked. Files in ``offices/`` are
    offices, with only the relevant keys; those in ``schemes/`` and ``danh-ba.yaml`` are complete; all others
    are months.

    >>> month, beside = files_of("# 2020-01.yaml\\nperiod: 2020-01\\n# 2020-02.yaml\\nnumber: 5\\n")
    >>> list(beside), "number: 5" in month
    (['2020-01.yaml'], True)
    """
    _, *pieces = _FILE.split(example) if example.startswith("#") else ("", "", example)
    files = {name: _file_of(name, text) for name, text in zip(pieces[::2], pieces[1::2], strict=True)}
    return files.popitem()[1], files


def name_of(example: str) -> str:
    """Return the name of the file of an example that is checked.

    >>> name_of("# 2020-01.yaml\\nperiod: 2020-01\\n# 2020-02.yaml\\nnumber: 5\\n"), name_of("Việc.")
    ('2020-02.yaml', 'month.yaml')
    """
    return (["month.yaml", *_FILE.findall(example)] if example.startswith("#") else ["month.yaml"])[-1]


def _file_of(name: str, text: str) -> str:
    match name.partition("/")[0]:
        case "offices":
            return _completed(_ended(text), _OFFICE)
        case "schemes" | "danh-ba.yaml":
            return text
        case _:
            return month_of(text)


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its marks, and the ranges of the words between them.

    >>> unmarked("a ⟦b⟧ c")
    ('a b c', [(2, 3)])
    """
    spans: list[tuple[int, int]] = []
    plain = ""
    for piece in re.split(f"({OPEN}[^{CLOSE}]*{CLOSE})", text):
        words = piece.strip(OPEN + CLOSE) if piece.startswith(OPEN) else piece
        if piece.startswith(OPEN):
            spans.append((len(plain), len(plain) + len(words)))
        plain += words
    return plain, spans
