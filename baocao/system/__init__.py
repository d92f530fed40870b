"""What the program asks of the system: files, git, other programs, the terminal, signals, saves."""
