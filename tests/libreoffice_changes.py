"""Accepts or rejects all tracked changes of Word files with LibreOffice, as its user would by the menu.

A macro in LibreOffice's own language does it, so that nothing but LibreOffice is needed.
"""

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

_COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}
_MACRO = """\
Sub Main
  Dim number As Integer, line As String, parts
  number = FreeFile
  Open "{jobs}" For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    parts = Split(line, Chr(9))
    If UBound(parts) = 2 Then Settle(parts(0), parts(1), parts(2))
  Loop
  Close #number
End Sub

Sub Settle(source, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, word(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  document.storeToURL(target, word())
  document.close(True)
End Sub
"""
_MODULE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    'script:language="StarBasic">{macro}</script:module>'
)


def settle(soffice: str, folder: Path, files: list[Path]) -> None:
    """Write ``….accepted.docx`` and ``….rejected.docx`` next to each file; ``folder`` takes a profile."""
    jobs = folder / "jobs.txt"
    lines = [
        "\t".join((file.as_uri(), file.with_suffix(f".{name}.docx").as_uri(), command))
        for file in files
        for name, command in _COMMANDS.items()
    ]
    jobs.write_text("\n".join(lines) + "\n", encoding="ascii")
    profile = folder / "profile"
    command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    # The first start makes the profile, with an empty module for macros in it.
    _run(*command, "--terminate_after_init")
    macro = escape(_MACRO.format(jobs=jobs.as_uri()))
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    assert module.is_file()
    module.write_text(_MODULE.format(macro=macro), encoding="utf-8")
    _run(*command, "macro:///Standard.Module1.Main")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, timeout=540, capture_output=True)
