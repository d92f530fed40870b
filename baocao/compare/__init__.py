"""Two months beside each other, by meaning: which task is which, and what became of it."""
