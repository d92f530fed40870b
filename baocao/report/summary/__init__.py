"""A page for the head of an office: what is new in a report, figures, promises, problems, what to sign."""
