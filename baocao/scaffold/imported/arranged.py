"""Finds which headings of a paper are its results, its priorities, and its other sections."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_PRIORITIES = re.compile(
    r"^(?:(?!kết quả).)*(?:nhiệm vụ|phương hướng|chương trình công tác|kế hoạch công tác|công tác trọng tâm)",
    re.IGNORECASE | re.DOTALL,
)
_AHEAD = re.compile(
    r"trọng tâm|tháng sau|kỳ (?:sau|tiếp|tới)|thời gian (?:tới|đến)|phương hướng|quý tới|tiếp theo",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"kết quả|tình hình|thực hiện|công tác (?:đã|chỉ đạo)|việc đã làm|đánh giá", re.IGNORECASE
)
_FIRST_HEADINGS = 2
_PROPOSALS = re.compile(r"kiến nghị|đề xuất", re.IGNORECASE)


class Arrangement(NamedTuple):
    """The indexes of the headings of results and priorities among the outermost ones, if there are any."""

    results: int | None
    priorities: int | None

    def part_before(self, index: int) -> str:
        """Return the part that follows another section; empty for one after both parts."""
        later = [
            (at, name)
            for at, name in ((self.results, "results"), (self.priorities, "priorities"))
            if at is not None and at > index
        ]
        return min(later)[1] if later else ""


def arranged(titles: Sequence[str], next_period: str) -> Arrangement:
    """Return which of the outermost headings are results and priorities; ``next_period`` are its words.

    >>> arranged(["Kết quả", "Tồn tại", "Nhiệm vụ trọng tâm tháng 3/2020", "Kiến nghị"], "tháng 3/2020")
    Arrangement(results=0, priorities=2)
    >>> arranged(["Phương hướng kỳ tới"], ""), arranged(["Tình hình", "Kiến nghị"], "")
    (Arrangement(results=None, priorities=0), Arrangement(results=0, priorities=None))
    """
    ahead = [at for at, title in enumerate(titles) if _is_ahead(title, next_period)]
    priorities = ahead[-1] if ahead else None
    done = [at for at, title in enumerate(titles) if at != priorities and _RESULTS.search(title)]
    before = [at for at in done if priorities is None or at < priorities]
    named = [at for at in before if "kết quả" in titles[at].casefold()]
    # Further down, such words name a single matter.
    first = next(iter(named or [at for at in before if at < _FIRST_HEADINGS]), None)
    alone = first is None and priorities == 1
    return Arrangement(0 if alone else first, priorities)


def _is_ahead(title: str, next_period: str) -> bool:
    if _PROPOSALS.search(title) and not _AHEAD.search(title) and not title.casefold().startswith("nhiệm vụ"):
        return False
    if next_period and next_period.casefold() in title.casefold():
        return True
    return bool(_PRIORITIES.match(title) and _AHEAD.search(title)) or title.casefold().startswith(
        ("nhiệm vụ", "phương hướng")
    )
