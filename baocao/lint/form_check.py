"""Runs the selected rules about the form of a typed paper."""

from collections.abc import Iterator

from baocao.finding import Finding
from baocao.lint.engine import Choice
from baocao.lint.paper_form import PaperForm
from baocao.lint.rules.form import RULES


def check_form(form: PaperForm, choice: Choice) -> Iterator[Finding]:
    """Yield what the selected rules find in a paper."""
    for rule in RULES:
        if rule.check and choice.selects(rule):
            yield from map(choice.with_severity, rule.check(form))
