"""Runs the rules about words on a typed paper: one finding a rule, with its count and its first places."""

from collections.abc import Iterator

from baocao.finding import Finding
from baocao.lint.context import Context
from baocao.lint.engine import Choice, lint
from baocao.lint.paper_form import PaperForm
from baocao.lint.rules.form.telling import Fault, shown_words, told
from baocao.lint.rules.recipients import NO_ARCHIVE
from baocao.messages import Message, Said
from baocao.messages import paper_form as say
from baocao.system.patterns import lazy

# The families whose rules need no month file.
FAMILIES = ("VD", "CT", "KY", "NN", "KK")
# A star is a character in Word; the closing of a typed paper names bodies in whole sentences.
_NOT_OF_PAPERS = ("CT017", "NN003")
# What may be wrong with the day of a paper besides its form.
_OF_DAYS = ("KY001", "KY003")
# They compare with the period.
_OF_PERIOD = ("KY001", "KY002")
# Papers of other kinds have addressees or none, whoever they go to.
_OF_REPORTS = ("NN006",)
# What is said to people who write a month file.
_OF_FILES = lazy(r"khóa|tệp|# baocao|\(date\)|\b[a-z_]{3,}:")
_LINES = (("dòng {line}, cột {column}", "đoạn {line}"), ("dòng {line}", "đoạn {line}"))
_LINES_EN = (("line {line}, column {column}", "paragraph {line}"), ("line {line}", "paragraph {line}"))
_AROUND = 16
_SHORT = 12


def check_words(form: PaperForm, context: Context, choice: Choice, *, has_period: bool) -> Iterator[Finding]:
    """Yield what the selected rules find in the words of a paper.

    ``has_period`` tells whether its title names the period that it reports on.
    """
    by_rule: dict[str, list[Finding]] = {}
    reports = _reports(form)
    left = (*(() if reports else _OF_REPORTS), *(() if reports and has_period else _OF_PERIOD))
    for finding in lint(context, choice):
        if _is_of_papers(form, finding) and finding.rule.id not in left:
            by_rule.setdefault(finding.rule.id, []).append(finding)
    for found in by_rule.values():
        found.sort(key=lambda finding: finding.span)
        yield from _folded(form, found, choice)


def _reports(form: PaperForm) -> bool:
    """Tell whether a paper reports on its period; a plan is older, and a decision may praise an old year."""
    report = form.edition.kinds.get("report")
    return report is not None and form.kind.casefold() == report.name.casefold()


def _is_of_papers(form: PaperForm, finding: Finding) -> bool:
    rule = finding.rule
    if rule.family not in FAMILIES or rule.id in _NOT_OF_PAPERS or rule.on_pages:
        return False
    # Rules of form tell of these.
    label = form.lines[form.source.position(finding.span.start).line - 1].label
    if label == "place-date" and rule.id not in _OF_DAYS:
        return False
    return finding.message.message is not NO_ARCHIVE


def _folded(form: PaperForm, found: list[Finding], choice: Choice) -> Iterator[Finding]:
    faults = [_fault(form, finding) for finding in found]
    help_ = found[0].help
    is_same = help_ is not None and all(finding.help == help_ for finding in found)
    for one in told(found[0].rule, form, faults):
        said = one._replace(help=help_ if is_same and help_ and _suits(help_) else None)
        yield choice.with_severity(said)


def _fault(form: PaperForm, finding: Finding) -> Fault:
    at = form.source.position(finding.span.start)
    return Fault(
        form.lines[at.line - 1], _told(finding), finding.suggestion, _seen(form, finding), finding.span
    )


def _told(finding: Finding) -> Said | None:
    """Return what to say of a place besides the title of its rule."""
    right = finding.suggestion
    if right:
        form = say.RIGHT_QUOTED if right.startswith("“") else say.RIGHT
        return form.of(right=shown_words(right))
    says_more = finding.message.message != finding.rule.title and _suits(finding.message)
    return _of_paper(finding.message) if says_more else None


def _suits(said: Said) -> bool:
    return _OF_FILES.search(said.text("vi")) is None


def _of_paper(said: Said) -> Said:
    """Return a message that names paragraphs instead of lines."""
    vi, en = said.message
    for old, new in _LINES:
        vi = vi.replace(old, new)
    for old, new in _LINES_EN:
        en = en.replace(old, new)
    return Said(Message(vi, en), said.values)


def _seen(form: PaperForm, finding: Finding) -> str:
    """Return the faulty words; with the words around them, if they are few."""
    text = form.source.text
    start, end = finding.span
    if end - start >= _SHORT:
        return text[start:end]
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    first = max(line_start, start - _AROUND)
    last = min(line_end, end + _AROUND)
    before = text[first:start] if first == line_start else text[first:start].partition(" ")[2]
    after = text[end:last] if last == line_end else text[end:last].rpartition(" ")[0]
    return f"{before}{text[start:end]}{after}".strip()
