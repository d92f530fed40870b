"""Recognition of the labelled papers does not get worse."""

from tests.word.recognise.score import CORPUS, FACTS, labelled, total


def test_the_labels_and_facts_of_the_corpus_are_right():
    papers = labelled(CORPUS)
    found = total(papers)
    assert len(papers) == 12
    assert found.right >= 955, found.mistaken
    assert found.levels_right == found.levels
    assert {name: found.facts[name] for name in FACTS} == dict.fromkeys(FACTS, len(papers))
