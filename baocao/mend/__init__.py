"""Edits of a month file, as edits of its text: safe fixes, and what was edited in Word."""
