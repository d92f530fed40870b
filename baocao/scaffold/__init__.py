"""Creates files: the folder of a new office, and the next month file."""
