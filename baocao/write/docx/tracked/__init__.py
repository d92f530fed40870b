"""The report as a Word file with tracked changes against an earlier version of it.

ECMA-376 part 1, 17.13.5. The properties of a paragraph belong to its end, which is inserted or deleted by
itself; so a paragraph that is alone in one of both versions has an end that is, too.
"""
