"""The command line: the only package that reads the month files, prints and exits."""
