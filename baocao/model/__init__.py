"""The data of a report, an office and an official format, as frozen models without unknown keys."""
