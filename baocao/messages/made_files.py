"""The comments that are written into files, in the language of who had the files made.

Only the words of a report are Vietnamese for everybody. Comments are made far below the command line, which
alone knows the language: it says so once for a run.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from baocao.messages import Lang, Message, Said

_LANG: ContextVar[Lang] = ContextVar("language of comments", default="vi")


@contextmanager
def comments_in(lang: Lang) -> Iterator[None]:
    """Have comments written in a language; without it they are Vietnamese."""
    before = _LANG.set(lang)
    try:
        yield
    finally:
        _LANG.reset(before)


def language() -> Lang:
    """Return the language of comments, for what a written file itself will have said."""
    return _LANG.get()


def comment(said: Message | Said) -> str:
    """Return a message as the text of a comment.

    >>> with comments_in("en"):
    ...     comment(Message(vi="ngày ký", en="signing date"))
    'signing date'
    """
    return said.text(_LANG.get())
