"""Vietnamese administrative reports kept as text: one YAML file a period, one Word file out.

The stages, in order, each a module or package of its own: ``load`` (YAML with positions), ``schema``
(the month as a checked model), ``library`` (offices, formats and schemes that were shipped or lie beside
the month), ``render`` (the template, giving a document tree), ``write`` (the tree as Word or text).
``pipeline`` alone knows their order; ``cli`` alone reads files, prints and exits.
"""

__version__ = "0.1.0"
