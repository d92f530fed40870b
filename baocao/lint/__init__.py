"""Checks a draft: the context of a rule, the rules by family, and the selection of their findings."""
