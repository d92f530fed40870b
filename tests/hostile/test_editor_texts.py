"""However long a line of a text is that an editor has open, what is asked about it is answered.

Each runs in a process of its own with so many seconds of processor time: work that grew with the square of a
line would go far beyond them.
"""

import resource

import pytest

from baocao.live.server.around import Around, office_path, period_words
from baocao.live.server.documents import Document, Unsaved, uri_of
from baocao.live.server.place import place_of, steps_at
from baocao.live.server.reading import Reading
from baocao.source import Source
from tests.command import loaded

pytestmark = pytest.mark.loops

SECONDS = 10
BLANKS = " " * 200_000
# What may follow blanks where a value or a key could have ended.
ENDS = ("'", '"', "b", ":b", "'b\n", "\t-")


def limited(work, *given):
    """Do some work in a process with few seconds; tell whether it came to its end."""
    process = loaded().Process(target=_within_limit, args=(work, *given))
    process.start()
    process.join()
    status = process.exitcode
    process.close()
    return status == 0


def _within_limit(work, *given):
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    work(*given)


def ask_for_values(folder):
    for key in ("office", "period"):
        for start in ("a", "'a", '"a', "a b "):
            for end in ENDS:
                text = f"{key}: {start}{BLANKS}{end}"
                document = Document(uri_of(folder / "2020-02.yaml"), folder / "2020-02.yaml", 1, text)
                reading, unsaved = Reading(document, "month"), Unsaved({document.uri: document})
                office_path(reading, unsaved)
                period_words(reading, Around(unsaved, (reading,), "vi"))


def ask_for_places():
    for start in ("a", "-a", "- a", "'a", "a b "):
        for end in ENDS:
            source = Source("a.yaml", f"a:\n  {start}{BLANKS}{end}\n  b: c")
            for offset in (5, len(source.text)):
                place_of(source, offset)
                steps_at(source, offset)


def test_values_of_a_month_that_cannot_be_read(tmp_path):
    assert limited(ask_for_values, tmp_path)


def test_places_of_keys():
    assert limited(ask_for_places)
