"""The commands, in the order of the program's help. Each imports its work only when it runs."""

from baocao.cli.commands import reports, reviews, tools
from baocao.cli.options import COMMANDS

__all__ = ["COMMANDS", "reports", "reviews", "tools"]
