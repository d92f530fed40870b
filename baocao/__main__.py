"""Start of the program: ``baocao`` and ``python -m baocao``."""

import gc
import os
import sys

from baocao.system import ending, interrupt, programs
from baocao.system.exit_status import ExitStatus


def main() -> None:
    """Run the program; an interrupt during loading ends it without a traceback."""
    ending.prepare()
    interrupt.keep_in_mind()
    programs.shut_out_working_folder()
    # This saves a fifth of a run, which makes no cycles worth collecting and needs no pydantic plugins.
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from baocao.cli.run import main as run_main

        run_main()
    except KeyboardInterrupt:
        sys.exit(ExitStatus.INTERRUPTED)
    except Exception:
        # A library turned the interrupt during loading into an error of its own.
        if not interrupt.came():
            raise
        sys.exit(ExitStatus.INTERRUPTED)
    finally:
        # Nor does the end of the program look for any.
        gc.freeze()


if __name__ == "__main__":
    main()
