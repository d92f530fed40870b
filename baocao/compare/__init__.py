"""Compares two months by meaning: which task corresponds to which, and what became of it."""
