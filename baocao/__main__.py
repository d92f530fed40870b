"""Start of the program: ``baocao`` and ``python -m baocao``."""

import gc
import os
import sys

from baocao.system import interrupt, programs
from baocao.system.exit_status import ExitStatus


def main() -> None:
    """Run the program; that it is interrupted while it loads is no reason for a traceback."""
    interrupt.keep_in_mind()
    programs.shut_out_working_folder()
    # A run makes no cycles worth looking for, and pydantic has no plugins to find: a fifth of its time.
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from baocao.cli.run import main as run_main

        run_main()
    except KeyboardInterrupt:
        sys.exit(ExitStatus.INTERRUPTED)
    except Exception:
        # Loading broke off with an error that a library made of it.
        if not interrupt.came():
            raise
        sys.exit(ExitStatus.INTERRUPTED)


if __name__ == "__main__":
    main()
