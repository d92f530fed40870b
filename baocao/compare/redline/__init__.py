"""Compares two reports paragraph by paragraph and word by word, for a report with tracked changes."""
