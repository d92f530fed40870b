"""The forms of results, and the endings of their files.

A paper comes as what a writer makes of the tree, or as the PDF file made of the Word file.
"""

from baocao.write import WRITERS

PDF, PDF_SOURCE = "pdf", "docx"

# The ending of the file of each, in the order they are told in.
ENDINGS = {**{name: writer.suffix for name, writer in WRITERS.items()}, PDF: ".pdf"}

# The endings of a file that a paper, a report or the schema may replace unasked.
PAPER_ENDINGS = {name: (ending,) for name, ending in ENDINGS.items()} | {"html": (".html", ".htm")}
_TEXT, _JSON = (".txt", ".log"), (".json",)
REPORT_ENDINGS = {
    "full": _TEXT,
    "concise": _TEXT,
    "json": _JSON,
    "github": _TEXT,
    "gitlab": _JSON,
    "sarif": (".sarif", *_JSON),
    "junit": (".xml",),
}
SCHEMA_ENDINGS = _JSON
