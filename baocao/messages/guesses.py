"""The question whether a similar name was meant by an unknown one."""

from baocao.messages import Message, Said

DID_YOU_MEAN = Message(vi="có phải “{guess}”?", en="did you mean “{guess}”?")
_WRITE_KEY = Message(vi="{question} Viết lại khóa này", en="{question} Rename the key")
_AND_ASKED = Message(vi="{said}; {question}", en="{said}; {question}")


def write_key(guess: str) -> Said:
    """Return the fix for an unknown key."""
    return _WRITE_KEY.of(question=DID_YOU_MEAN.of(guess=guess))


def with_guess(said: Said, guess: str | None) -> Said:
    """Return a message, followed by the question whether a guess was meant, if there is one.

    >>> print(with_guess(Message(vi="không có “a”", en="no “a”").of(), "b").text("vi"))
    không có “a”; có phải “b”?
    """
    return _AND_ASKED.of(said=said, question=DID_YOU_MEAN.of(guess=guess)) if guess else said
