"""What tests need of the program and of the repository."""

import re
import shlex
import signal
import subprocess
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from lxml import etree

from baocao import pipeline
from baocao.document import Document, Stylesheet
from baocao.finding import Finding
from baocao.pipeline import Checked, Draft
from baocao.render import render
from baocao.source import Region

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# What every writer is tried on, and the digits that mark footnotes in plain text.
MONTHS = sorted(
    path for path in (*EXAMPLES.rglob("*.yaml"), *(ROOT / "tests/structures").glob("*.yaml"))
    if path.parent.name != "offices"
)  # fmt: skip
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

SMALL = """\
period: 2020-02
office: bdv-quang-ngai
date: 2020-02-25
results:
  advisory:
    - Việc đã làm.
priorities:
  advisory:
    - Việc sẽ làm.
"""


def checked(text: str | bytes, beside: Path = EXAMPLES) -> Checked:
    """Check a month given as text."""
    data = text.encode() if isinstance(text, str) else text
    return pipeline.check("month.yaml", data, beside)


def draft_of(text: str | bytes, beside: Path = EXAMPLES) -> Draft:
    """Return the draft of a month that must have no errors."""
    result = checked(text, beside)
    assert result.draft, [(f.span, f.message.text("en")) for f in result.findings]
    return result.draft


def rendered(draft: Draft) -> tuple[Document, Stylesheet]:
    """Return the document tree of a draft."""
    return render(draft.month, draft.office, draft.edition, draft.scheme, draft.template)


def faults(text: str | bytes, beside: Path = EXAMPLES) -> list[tuple[str, int, int, str]]:
    """Return rule, line, column and words underlined of each finding of a month."""
    result = checked(text, beside)
    found = []
    for finding in result.findings:
        region = region_of(result, finding)
        line = result.sources[finding.file].line(region.line)
        end = region.end_column - 1 if region.end_line == region.line else len(line)
        found.append((finding.rule.id, region.line, region.column, line[region.column - 1 : end]))
    return found


def region_of(result: Checked, finding: Finding) -> Region:
    """Return the lines and columns of a finding in its file."""
    return result.sources[finding.file].region(finding.span)


def words_at(result: Checked, finding: Finding) -> str:
    """Return the words that a finding underlines, as they stand in the file."""
    return result.sources[finding.file].text[finding.span.start : finding.span.end]


def redated(text: str, date: str) -> str:
    """Return a month with another date."""
    return re.sub(r"(?m)^date:.*$", f"date: {date}", text)


def words_of(text: str) -> list[str]:
    """Return the words of a paper in order of the alphabet, for writers that set them in another order."""
    return sorted(re.sub(r"[|\s]+", " ", text).split())


def parts_of(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def readable(xml: bytes) -> str:
    """Return a part with an element a line."""
    return etree.tostring(etree.fromstring(xml), pretty_print=True, encoding="unicode")


_VOID = {"meta", "br", "link", "img", "hr", "col"}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  (as the base class calls it)
        self.tags.add(tag)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def read_html(page: str) -> tuple[set[str], str]:
    """Return the tags of a page, which must close what it opens, and its words."""
    reader = _Page()
    reader.feed(page)
    assert reader.open == []
    return reader.tags, reader.words


def interrupted(command: str, folder: Path, env: dict[str, str]) -> int:
    """Return the exit status of a command that goes on until it is interrupted, once it has spoken."""
    with subprocess.Popen(shlex.split(command), cwd=folder, env=env, stderr=subprocess.PIPE) as run:
        assert run.stderr
        assert run.stderr.readline()
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=60)
    return run.returncode
