"""Access to the operating system: files, git, other programs, the terminal, signals, saves."""
