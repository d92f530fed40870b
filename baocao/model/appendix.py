"""Appendices: what follows the signature, each on pages of its own."""

from typing import Annotated

from pydantic import BeforeValidator

from baocao.model.fields import Closed, Flag, Text
from baocao.model.section import Block, listed


class Appendix(Closed):
    """An appendix: its title, its content, and whether its pages are ``landscape``."""

    title: Text
    landscape: Flag = False
    content: Annotated[tuple[Block, ...], BeforeValidator(listed)] = ()
