"""Checking a draft: what a rule may look at, the rules by family, and how their findings are settled."""
