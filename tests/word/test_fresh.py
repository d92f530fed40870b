"""Word files of our own making: the script makes them, and their labels say every word."""

import csv
import zipfile
from io import BytesIO

import pytest

from tests.word.fresh import make, own_words, shapes
from tests.word.fresh.content import read

FILES = sorted(path for path in make.FILES.iterdir() if path.suffix in {".docx", ".docm", ".odt"})


def parts_of(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def labelled(path):
    with path.with_suffix(".tsv").open(encoding="utf-8", newline="") as file:
        return [
            row
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if "." not in row["index"]
        ]


@pytest.mark.parametrize("name", make.SHAPES)
def test_the_script_makes_the_files(name):
    suffix, shape = make.SHAPES[name]
    written = shape(read(shapes.SOURCES.get(name, name)))
    assert parts_of(written.data) == parts_of((make.FILES / f"{name}{suffix}").read_bytes())


def test_the_script_makes_the_labels_and_facts(tmp_path):
    make.make(tmp_path)
    made = {
        path.name: path.read_text("utf-8") for path in tmp_path.iterdir() if path.suffix in {".tsv", ".json"}
    }
    kept = {
        path.name: path.read_text("utf-8")
        for path in make.FILES.iterdir()
        if path.suffix in {".tsv", ".json"}
    }
    assert made == kept


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_labels_say_every_word_outside_tables(path):
    rows = labelled(path)
    said = own_words.counted(" ".join(row["text"] for row in rows if row["label"] != "table"))
    held = own_words.of_file(path)
    assert said - held == {}
    if not any(row["label"] == "table" for row in rows) and path.stem != "thay-doi":
        assert held - said == {}


def test_the_files_are_small():
    sizes = {path.name: path.stat().st_size for path in make.FILES.iterdir()}
    assert max(sizes.values()) <= 40_000
    assert sum(sizes.values()) <= 700_000
