"""Makes a month file and an office file from a Word file, and lists what neither has a place for."""
