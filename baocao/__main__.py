"""Start of the program: ``baocao`` and ``python -m baocao``."""

import sys


def main() -> None:
    """Run the program; that it is interrupted while it loads is no reason for a traceback."""
    try:
        from baocao.cli.run import main as run_main
    except KeyboardInterrupt:
        sys.exit(130)
    run_main()


if __name__ == "__main__":
    main()
