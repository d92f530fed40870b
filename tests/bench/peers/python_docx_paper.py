"""The report by python-docx's own calls: ``python_docx_paper.py MONTH OUT``."""

import docx
from tree import SOURCE, TARGET, paragraphs

document = docx.Document()
document.add_paragraph("BÁO CÁO")
for style, text in paragraphs(SOURCE):
    document.add_paragraph(text, style=style)
document.add_paragraph("Nơi nhận:")
document.save(TARGET)
