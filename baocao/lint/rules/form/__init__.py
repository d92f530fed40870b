"""Rules about the form of a typed paper, by id.

They are apart from the rules for a draft: a run that reads no Word file does not import them. A line of an
example changes a plain paper: ``issuer.pts: …`` all lines of that label, ``recipient[-1].text: …`` the last
of them, ``page.left: 20`` its pages, ``number.at: footer`` its page number, ``paper.comments: 2`` the paper;
``order: [subject, kind]`` puts the lines of a label before the first of another. The paper is one of the
State, unless ``paper.family`` is another; ``appendices`` is one with appendices.
"""

from baocao.finding import Rule
from baocao.lint.rules.form import (
    appendices,
    arrangement,
    components,
    entries,
    fixed_words,
    foot,
    headings,
    leftovers,
    lines_below,
    metadata,
    paragraphs,
    sheets,
    signatures,
    subject_and_end,
)

_FAMILIES = (
    *(
        sheets,
        components,
        fixed_words,
        leftovers,
        foot,
        paragraphs,
        lines_below,
        entries,
        signatures,
        headings,
    ),
    *(appendices, arrangement, metadata, subject_and_end),
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.id)
)
