"""Errors that stop the program and are not faults of a draft.

A fault in a draft is a value (:class:`baocao.finding.Finding`), because there may be many and all are shown.
These are exceptions, because the program cannot continue. Any other exception is a bug.
"""

from baocao.messages import Lang, Said


class BaocaoError(Exception):
    """The program cannot do what it was asked; the message says what, where and what to do."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said

    def __str__(self) -> str:
        """Return the message in Vietnamese."""
        return self.text()

    def text(self, lang: Lang = "vi") -> str:
        """Return the message in a language."""
        return self.said.text(lang)


class TemplateError(BaocaoError):
    """A template is invalid: an undefined name, an unknown tag, text in the wrong place."""
