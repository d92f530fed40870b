"""The report by docxtpl: ``docxtpl_paper.py MONTH OUT TEMPLATE``."""

import sys

from docxtpl import DocxTemplate
from tree import SOURCE, TARGET, paragraphs

template = DocxTemplate(sys.argv[3])
template.render(
    {"lines": [{"style": style, "text": text} for style, text in paragraphs(SOURCE)]}, autoescape=True
)
template.save(TARGET)
