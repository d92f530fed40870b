"""Accepts or rejects all tracked changes of Word files with LibreOffice, as its user would by the menu.

A script for a Python that has LibreOffice's ``uno``: the names of ``soffice``, of a folder for its profile,
and of Word files; next to each it writes ``….accepted.docx`` and ``….rejected.docx``.
"""

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}


def main(soffice: str, profile: str, *files: str) -> None:
    """Write both versions of each file."""
    pipe = f"baocao{uno.generateUuid().value.hex()}"
    command = [
        soffice,
        f"-env:UserInstallation={Path(profile).as_uri()}",
        "--headless",
        "--norestore",
        f"--accept=pipe,name={pipe};urp;",
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        context = connected(pipe, program)
        desktop = made(context, "com.sun.star.frame.Desktop")
        for file in files:
            for name, change in COMMANDS.items():
                settle(context, desktop, Path(file), name, change)
        desktop.terminate()


def connected(pipe, program):
    """Return LibreOffice's context, once it has started."""
    resolver = made(uno.getComponentContext(), "com.sun.star.bridge.UnoUrlResolver")
    while program.poll() is None:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice ended")


def settle(context, desktop, file, name, command):
    """Write one version of a file."""
    document = desktop.loadComponentFromURL(
        file.as_uri(), "_blank", 0, (PropertyValue(Name="Hidden", Value=True),)
    )
    frame = document.CurrentController.Frame
    made(context, "com.sun.star.frame.DispatchHelper").executeDispatch(frame, command, "", 0, ())
    target = file.with_suffix(f".{name}.docx").as_uri()
    document.storeToURL(target, (PropertyValue(Name="FilterName", Value="MS Word 2007 XML"),))
    document.dispose()


def made(context, service):
    return context.ServiceManager.createInstanceWithContext(service, context)


if __name__ == "__main__":
    main(*sys.argv[1:])
