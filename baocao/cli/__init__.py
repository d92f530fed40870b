"""The command line: the only place that reads the month files, prints and exits."""
