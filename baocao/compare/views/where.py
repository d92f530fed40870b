"""Places of a month in words: the title of the section, and the number of the task in it."""

import re
from collections.abc import Mapping

from baocao.messages import Lang
from baocao.messages import compare as say
from baocao.model.office_outline import PARTS

_NUMBER = re.compile(r"\[(\d+)\]")


def in_words(path: str, titles: Mapping[str, str], lang: Lang) -> str:
    """Return a path as people say it: titles by path, tasks counted from 1, those below others after a dot.

    >>> in_words("results.advisory[1].items[0]", {"results.advisory": "Tham mưu"}, "vi")
    'Tham mưu, việc 2.1'
    """
    group = _NUMBER.split(path)[0].removesuffix(".content")
    part, _, inside = group.partition(".")
    named = say.GROUPS.get(part)
    title = titles.get(group) or (f"{named.text(lang)} {inside}".rstrip() if named else group)
    number = ".".join(str(int(count) + 1) for count in _NUMBER.findall(path))
    if not number:
        return title
    words = say.TASK_AT if part in PARTS else say.LINE_AT
    return words.of(title=title, number=number).text(lang)
