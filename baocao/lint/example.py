"""A rule's example as a whole month, for its tests and its page in the manual."""

import re

_BASE = {
    "period": "period: 2020-02\n",
    "office": "office: bdv-quang-ngai\n",
    "date": "date: 2020-02-25\n",
    "results": "results:\n  advisory:\n    - Việc đã làm.\n",
    "priorities": "priorities:\n  advisory:\n    - Việc sẽ làm.\n",
}
_BLOCK = re.compile(r"(?m)^⟦?([a-z_]+)⟧?:(?:.*\n?)(?:(?:[ #].*)?\n)*")
_FILE = re.compile(r"(?m)^# (\S+\.yaml)\n")
OPEN, CLOSE = "⟦", "⟧"


def month_of(example: str) -> str:
    """Return the month an example stands for: a sentence becomes a task, keys replace those of a plain month.

    >>> "- >-\\n      Việc.\\n" in month_of("Việc.")
    True
    """
    if "\n" not in example:
        example = f"results:\n  advisory:\n    - >-\n      {example}\n"
    text = example if example.endswith("\n") else f"{example}\n"
    keys = {match[1] for match in _BLOCK.finditer(text)}
    return "".join(block for key, block in _BASE.items() if key not in keys) + text


def files_of(example: str) -> tuple[str, dict[str, str]]:
    """Return the month an example stands for, and the months beside it by file name.

    An example that holds more than one month names the file of each in a comment; the last is the one
    under check.

    >>> month, beside = files_of("# 2020-01.yaml\\nperiod: 2020-01\\n# 2020-02.yaml\\nnumber: 5\\n")
    >>> list(beside), "number: 5" in month
    (['2020-01.yaml'], True)
    """
    _, *pieces = _FILE.split(example) if example.startswith("#") else ("", "", example)
    months = {name: month_of(text) for name, text in zip(pieces[::2], pieces[1::2], strict=True)}
    month = months.popitem()[1]
    return month, months


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its marks, and where the words between them stand.

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
