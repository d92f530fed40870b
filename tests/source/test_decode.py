"""Files that are no text: their kind by what is really in them."""

import zipfile
from io import BytesIO

import pytest

from baocao.source.decode import other_kind


def zipped(*names, text=b"ppt/ xl/ word/ opendocument.text"):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, text)
    return made.getvalue()


ODS = zipped("mimetype", text=b"application/vnd.oasis.opendocument.spreadsheet")
KINDS = {
    "a folder that ends like Word's": (zipped("keyword/anh.jpg"), "zip"),
    "slides with any bytes": (zipped("a.xml", "ppt/presentation.xml"), "PowerPoint"),
    "a workbook with any bytes": (zipped("xl/workbook.xml"), "Excel"),
    "a Word file with a workbook": (zipped("word/embeddings/a.xlsx", "xl/a"), "Word"),
    "a sheet": (ODS, "OpenDocument"),
    "half a zip": (zipped("word/document.xml")[:-30], "zip"),
    "very many entries": (zipped("word/a") + b"PK\x01\x02" * 30_000, "zip"),
}


@pytest.mark.parametrize("name", KINDS)
def test_the_kind_of_a_zip_is_told_by_its_entries(name):
    data, kind = KINDS[name]
    assert other_kind(data) == kind
