"""Which edition a Word file is judged by, where several share its head."""

from baocao import pipeline
from baocao.lint.engine import Choice
from baocao.word.judged import Asked, judge
from tests.helpers import ROOT, checked
from tests.lint.rules.form.papers import MONTHS
from tests.word.faults_to_plant import FAULTS
from tests.word.planting import Word, reword


def test_a_paper_with_a_few_faults_more_is_still_judged_by_the_edition_that_its_head_names():
    month = MONTHS["youth"]
    draft = checked(month.read_text("utf-8"), month.parent).draft
    data = pipeline.build_all(draft, ("docx",), source=False).reports["docx"]
    word = Word(data)
    assert FAULTS["underlined recipients"][1](word, 0)
    assert reword(word.at(word.labelled("subject")[0].place), lambda text: text[0].lower() + text[1:])
    judged = judge("a.docx", word.saved(), ROOT, Asked(Choice(select=("TF029", "TF049", "TF011"))))
    assert judged.form.edition.family == "youth"
    assert [finding.rule.id for finding in judged.findings] == ["TF029", "TF049"]
