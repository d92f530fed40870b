"""The forms a paper comes in: what a writer makes of the tree, and the PDF file made of the Word file."""

from baocao.write import WRITERS

PDF, PDF_SOURCE = "pdf", "docx"

# The ending of the file of each, in the order they are told in.
ENDINGS = {**{name: writer.suffix for name, writer in WRITERS.items()}, PDF: ".pdf"}
