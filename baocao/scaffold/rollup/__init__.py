"""Reports of a longer period from its months, and of a superior office from its units."""
