"""Runs the selected rules."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from baocao.finding import Finding, Rule, Severity
from baocao.lint.context import Context
from baocao.lint.passage import forget_places
from baocao.lint.rules import RULES
from baocao.lint.survey import Survey
from baocao.messages import report as say

# The ids of the rules whose errors keep a report from being printed, whatever rules are selected.
STOPPING = frozenset(
    rule.id for rule in RULES if rule.severity is Severity.ERROR and (rule.unprintable or rule.check is None)
)

# Names every rule where ids and families are selected or ignored.
ALL = "ALL"


@dataclass(frozen=True)
class Choice:
    """The selected rules, by id or family (``VD002``, ``VD``) or ``ALL`` of them, and their severities.

    Without ``select`` all rules run except those in ``ignore``. ``severities`` overrides a rule's own. At
    most ``at_most`` findings of one rule are reported per month: nobody reads more, and a file can contain
    millions. ``plugins`` are the names of installed packages whose rules are used, too.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: dict[str, Severity] = field(default_factory=dict)
    at_most: int = 1000
    plugins: tuple[str, ...] = ()

    def selects(self, rule: Rule) -> bool:
        """Tell whether a rule is selected."""
        selected = not self.select or _named(rule, self.select)
        return selected and not _named(rule, self.ignore)

    def reported(self, finding: Finding) -> Finding | None:
        """Return a finding with its chosen severity; ``None`` if its rule is not selected.

        What stops printing is reported as the error it is, but fixed only if its rule is selected.
        """
        selected = self.selects(finding.rule)
        if stops(finding):
            return finding if selected else finding._replace(edits=())
        return self.with_severity(finding) if selected else None

    def own_rules(self) -> tuple[Rule, ...]:
        """Return the rules of the plug-ins. Raises :class:`BaocaoError` if one cannot be used."""
        if not self.plugins:
            return ()
        from baocao.lint.plugins import plugin_rules

        return plugin_rules(self.plugins)

    def with_severity(self, finding: Finding) -> Finding:
        """Return a finding with the severity chosen for its rule."""
        severity = next((self.severities[id_] for id_ in finding.rule.ids if id_ in self.severities), None)
        return (
            finding if severity is None else finding._replace(rule=finding.rule._replace(severity=severity))
        )


def stops(finding: Finding) -> bool:
    """Tell whether no choice of rules and no comment can make the report printable with this finding."""
    return finding.rule.id in STOPPING


def _named(rule: Rule, words: tuple[str, ...]) -> bool:
    """Tell whether one of the words is an id of the rule, a prefix of its own id, or ``ALL``."""
    return ALL in words or rule.id.startswith(words) or rule.was in words


def known_rule(word: str) -> bool:
    """Tell whether a word is the id of a rule, or a rule family."""
    if any(word in (rule.id, rule.family) for rule in RULES):
        return True
    from baocao.lint.rules.every import EVERY

    return any(word in (rule.id, rule.family) for rule in EVERY)


def lint(context: Context, choice: Choice) -> list[Finding]:
    """Return the findings of the selected rules, and every fault that makes the report unprintable.

    The last reported finding of a rule says if there are more.
    """
    found: list[Finding] = []
    chosen, survey = _chosen(choice.select, choice.ignore, choice.plugins)
    texts = survey.texts(context)
    for rule in chosen:
        # No fault is without its sign.
        if rule.check and (not rule.sign or texts[rule.id]):
            seen = context.about(texts[rule.id]) if rule.sign else context
            found += _first(rule.check(seen), choice.at_most)
    forget_places()
    return found


@lru_cache(maxsize=8)
def _chosen(
    select: tuple[str, ...], ignore: tuple[str, ...], plugins: tuple[str, ...]
) -> tuple[list[Rule], Survey]:
    """Return the selected rules, and their signs: what no selected rule needs is not looked for."""
    choice = Choice(select, ignore, plugins=plugins)
    every = (*RULES, *choice.own_rules())
    rules = [rule for rule in every if rule.check and (rule.unprintable or choice.selects(rule))]
    return rules, Survey(rules)


def _first(findings: Iterable[Finding], at_most: int) -> list[Finding]:
    more = iter(findings)
    reported = list(islice(more, at_most))
    if reported and next(more, None) is not None:
        reported[-1] = reported[-1]._replace(help=say.MORE.of(n=at_most))
    return reported
