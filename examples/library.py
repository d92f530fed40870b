"""Checks months and writes the Word file of each beside it: ``python library.py FILE…``."""

import os
import sys
from pathlib import Path
from typing import Literal

import baocao

lang: Literal["vi", "en"] = "en" if os.environ.get("BAOCAO_LANG") == "en" else "vi"
for name in sys.argv[1:]:
    try:
        for finding in baocao.check(name, lang=lang).findings:
            print(f"{finding.file}:{finding.line}:{finding.column}: {finding.rule} {finding.message}")
        Path(name).with_suffix(".docx").write_bytes(baocao.build(name, to="docx"))
    except baocao.BaocaoError as error:
        sys.exit(error.text(lang))
