"""The commands, their options and help, by what they are about. Each imports its work only when it runs."""
