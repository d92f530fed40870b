"""What stops the program: things that are not faults of a draft.

A fault in a draft is a value (:class:`baocao.finding.Finding`), because there may be many and all are
shown. These are exceptions, because nothing can go on. Anything else that is raised is a bug.
"""

from baocao.messages import Said


class BaocaoError(Exception):
    """The program could not do what it was asked; the message says what, where and what to do."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said


class TemplateError(BaocaoError):
    """A template is wrong: a name that is not there, a tag that does not exist, text out of place."""
