"""Creates files: the folder of a new office, the next month file, reports made from others."""
