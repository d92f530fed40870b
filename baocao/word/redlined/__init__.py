"""Word files of any origin as one Word file with tracked changes.

The result is the new file: its pages, styles, pictures and margins. What only the old one says is added as
deleted, with the styles and lists that it needs. Both are first brought into plain terms: earlier changes are
made, fields are their results, and nothing is left that runs, fetches or says who edited the file.
"""
