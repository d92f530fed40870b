"""Comparisons of months as people and programs read them: terminal, Markdown, JSON, HTML."""
