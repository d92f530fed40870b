"""Makes the template that docxtpl fills: ``docxtpl_template.py OUT``."""

import sys

import docx

document = docx.Document()
for line in ("BÁO CÁO", "{%p for line in lines %}", "{{ line.text }}", "{%p endfor %}", "Nơi nhận:"):
    document.add_paragraph(line)
document.save(sys.argv[1])
