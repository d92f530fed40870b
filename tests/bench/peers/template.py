"""Makes the Word files that the peers fill: ``template.py docxtpl|easy-template-x OUT``."""

import sys

import docx

LOOPS = {
    "docxtpl": ("{%p for line in lines %}", "{{ line.text }}", "{%p endfor %}"),
    "easy-template-x": ("{#lines}", "{text}", "{/lines}"),
}

document = docx.Document()
for line in ("BÁO CÁO", *LOOPS[sys.argv[1]], "Nơi nhận:"):
    document.add_paragraph(line)
document.save(sys.argv[2])
