"""Edits of a YAML text by what its values should be; every byte that no edit needs stays."""
