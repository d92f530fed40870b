"""Runs LibreOffice, which converts between the formats of Word files and into PDF."""
