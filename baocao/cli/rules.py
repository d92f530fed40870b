"""``baocao rules``."""

from collections.abc import Iterable, Sequence

from baocao.errors import BaocaoError
from baocao.finding import Rule
from baocao.lint.example import CLOSE, OPEN
from baocao.lint.form_example import in_words
from baocao.lint.rules import form
from baocao.lint.rules.every import EVERY
from baocao.messages import Lang
from baocao.messages import cli as say
from baocao.messages import plugins as plugins_say
from baocao.messages import report as report_say
from baocao.messages.guesses import with_guess
from baocao.report.full import source_in_words
from baocao.system.guesses import suggest
from baocao.system.terminal import folded


def list_rules(lang: Lang, own: Sequence[Rule] = (), width: int = 0) -> str:
    """Return one line per rule, by family, each family under its title; ``own`` are those of plug-ins.

    Lines wider than a terminal of that ``width`` go on below the title of their rule.
    """
    families = {prefix: title.text(lang) for prefix, title in report_say.FAMILIES.items()}
    families |= {rule.family: plugins_say.OWN_RULES.text(lang) for rule in own}
    rules = (*EVERY, *own)
    return "\n".join(_family(prefix, title, rules, lang, width) for prefix, title in families.items())


def _family(prefix: str, title: str, rules: Iterable[Rule], lang: Lang, width: int) -> str:
    rows = (_row(rule, lang, width) for rule in rules if rule.family == prefix)
    return f"{title} ({prefix})\n{''.join(rows)}"


def _row(rule: Rule, lang: Lang, width: int) -> str:
    severity = report_say.SEVERITIES[rule.severity].text(lang)
    head = f"{rule.id}  {severity:9} {rule.name:32} "
    return folded(f"{head}{rule.title.text(lang)}\n", width, indent=len(head))


def explain_rule(id_: str, lang: Lang, own: Sequence[Rule] = (), width: int = 0) -> str:
    """Return the page of one rule: what it finds, why, source, wrong and right.

    Its sentences break at the ``width`` of the terminal; its examples stay as they are typed.
    """
    rules = (*EVERY, *own)
    rule = next((rule for rule in rules if id_.upper() == rule.id or id_.lower() == rule.name), None)
    if rule is None:
        known = [rule.id for rule in rules]
        guess = suggest(id_.upper(), known)
        said = say.NO_SUCH_RULE.of(id=id_)
        raise BaocaoError(with_guess(said, guess) if guess else say.SEE_RULES.of(said=said))
    lines = _page(rule, lang).splitlines(keepends=True)
    return "".join(line if line.startswith(" ") else folded(line, width) for line in lines)


def _page(rule: Rule, lang: Lang) -> str:
    severity = report_say.SEVERITIES[rule.severity].text(lang)
    is_of_form = rule in form.RULES
    wrong = [bad.text for bad in rule.bad]
    right = [*(bad.right for bad in rule.bad if bad.right), *rule.good]
    if is_of_form:
        wrong, right = ([in_words(each, lang) for each in texts] for texts in (wrong, right))
    parts = [
        f"{rule.id} {rule.name} ({severity})\n{_sentence(rule.title.text(lang))}",
        f"{say.RULE_WHY.text(lang)}: {rule.why.text(lang)}",
        f"{say.RULE_SOURCE.text(lang)}: {source_in_words(rule, lang)}",
        _examples(say.RULE_WRONG.text(lang), wrong),
        _examples(say.RULE_RIGHT.text(lang), right),
        # A Word file has no comments that the program reads.
        "" if is_of_form else say.RULE_IGNORE.of(id=rule.id).text(lang),
        _history(rule, lang),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _history(rule: Rule, lang: Lang) -> str:
    """Return the former id of a rule, or the rules that its own id covered before."""
    heirs = ", ".join(other.id for other in EVERY if other.was == rule.id)
    if rule.was:
        return say.RULE_WAS.of(id=rule.was).text(lang)
    return say.RULE_HEIRS.of(id=rule.id, ids=heirs).text(lang) if heirs else ""


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _examples(title: str, texts: list[str]) -> str:
    """Return examples under a title; the faulty text keeps its marks, the rest is as typed."""
    shown = [text.rstrip("\n").replace("\n", "\n    ") for text in dict.fromkeys(texts)]
    return "\n".join(
        [
            f"{title} ({OPEN}…{CLOSE}):" if OPEN in "".join(texts) else f"{title}:",
            *(f"  - {text}" for text in shown),
        ]
    )
