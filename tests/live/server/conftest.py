"""A folder of months, and what the server says of a text without a process of its own."""

import pytest

from baocao.live.server.around import Around
from baocao.live.server.diagnostics import positions_of
from baocao.live.server.documents import Document, Unsaved, uri_of
from baocao.live.server.reading import read
from tests.helpers import ROOT

OFFICE = (ROOT / "data" / "offices" / "bdv-quang-ngai.yaml").read_text("utf-8")


@pytest.fixture
def office(tmp_path):
    """An office file in a project; its folder is that of the months."""
    (tmp_path / "baocao.toml").touch()
    path = tmp_path / "offices" / "ban.yaml"
    path.parent.mkdir()
    path.write_text(OFFICE, "utf-8")
    return path


@pytest.fixture
def reads(tmp_path):
    """Read a text as if it were open, with the positions in its file and the other open texts."""

    def reads(text, name="2020-02.yaml", others=None, encoding="utf-16"):
        texts = {name: text, **(others or {})}
        documents = {
            each: Document(uri_of(tmp_path / each), tmp_path / each, 1, written)
            for each, written in texts.items()
        }
        unsaved = Unsaved(documents)
        reading = read(documents[name], unsaved, (tmp_path,))
        return reading, positions_of(reading.document, encoding), unsaved

    return reads


@pytest.fixture
def at(reads):
    """Read a text in which ``‸`` is the cursor; return it, its positions, the place and what is around it."""

    def at(marked, name="2020-02.yaml", others=None, lang="vi"):
        offset = marked.index("‸")
        text = marked.replace("‸", "")
        reading, positions, unsaved = reads(text, name, others)
        readings = tuple(reads(other, each, {name: text})[0] for each, other in (others or {}).items())
        return reading, positions, offset, Around(unsaved, readings, lang)

    return at
