"""Changes a given Word file in a few places; every other part of it stays byte for byte."""
