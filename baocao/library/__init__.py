"""Finds what a month needs: editions, schemes, offices, templates, the previous month, word lists."""
