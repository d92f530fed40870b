"""Vietnamese administrative reports kept as text: one YAML file per period in, one Word file out.

The stages are packages, in this order: ``source`` (YAML with positions), ``model`` (the month as a checked
model), ``library`` (offices, editions and schemes, shipped or next to the month), ``lint`` (rules and their
findings), ``render`` (the template, which yields a document tree), ``write`` (the tree as Word, HTML, text or
PDF) and ``report`` (findings as text). ``pipeline`` alone knows their order; ``cli`` alone reads the month
files, prints and exits.
"""

__version__ = "0.1.0"
