"""Reads Word files made by other programs."""
