"""Recognises a paper: what each line of a Word file is, and what the paper says about itself."""

from baocao.word.recognise.recognising import recognise

__all__ = ["recognise"]
