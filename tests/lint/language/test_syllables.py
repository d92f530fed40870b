"""The list of spellings says the same as the table of syllables."""

from baocao.library.resources import shipped
from baocao.lint.language import syllables

LIST = shipped("data") / "words" / "spellings.txt"


def test_the_list_has_every_spelling_of_the_table(golden):
    parts = [(onset, rhyme, tone) for rhyme, onset in syllables.rhymes_and_onsets() for tone in range(6)]
    used = [each for each in parts if syllables._is_used(each)]
    spelt = {word for each in used for word in syllables.spellings(each) if syllables.split(word) == each}
    golden(LIST, "".join(f"{word}\n" for word in sorted(spelt)))
