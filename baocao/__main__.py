"""Start of the program: ``baocao`` and ``python -m baocao``."""

from baocao.cli.run import main

__all__ = ["main"]

if __name__ == "__main__":
    main()
