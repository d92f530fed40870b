"""Appendices: what follows the signature, each on pages of its own."""

from pydantic import Field

from baocao.model.base import Closed, Text
from baocao.model.section import Section


class Appendix(Closed):
    """An appendix: its title, its content, and whether its pages are ``landscape``."""

    title: Text
    landscape: bool = False
    content: Section = Field(default_factory=Section)
