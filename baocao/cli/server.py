"""``baocao server``."""

import gc

from baocao.lint.settings import AskedRules
from baocao.messages import Lang
from baocao.system.exit_status import ExitStatus


def run_server(lang: Lang, rules: AskedRules) -> ExitStatus:
    """Serve an editor until it ends; the exit status is 1 if it ends without asking for the end.

    ``rules`` has the plug-ins. Raises :class:`BaocaoError` if one cannot be used.
    """
    rules.own()
    from baocao.live.server.transport import serve

    # A server runs for days; only a command that builds once has no garbage worth collecting.
    gc.enable()
    return ExitStatus.CLEAN if serve(lang, rules) else ExitStatus.FOUND
