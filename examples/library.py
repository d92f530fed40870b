"""Checks months and writes the Word file of each beside it: ``python library.py FILE…``."""

import sys
from pathlib import Path

import baocao

for name in sys.argv[1:]:
    for finding in baocao.check(name).findings:
        print(f"{finding.file}:{finding.line}:{finding.column}: {finding.rule} {finding.message}")
    try:
        Path(name).with_suffix(".docx").write_bytes(baocao.build(name, to="docx"))
    except baocao.BaocaoError as error:
        sys.exit(str(error))
