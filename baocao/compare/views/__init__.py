"""Comparisons of months for people and programs: terminal, Markdown, JSON, HTML."""
