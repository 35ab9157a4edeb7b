"""A property of the whole: whatever a text looks like, no record of it is dropped, and nothing is raised."""

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import dateline

SENTENCES = [
    "The budget for 2025/26 was set, and a cut is likely in the second half of the year.",
    "It rained. “We lost,” said Mara Lind, the head of the union and",
    "“We lost,” Lind said, “and that” – she smiled – “is that.”",
    "The first plan was dearer than the June one, however, in which wages had been expected to fall next year.",
    "Two of the boats, which had left Orrin on Friday, sank; the third, whose crew had rowed, did not.",
    "Lisk won the 4×100 metres relay in 38.2 seconds, 1~2 ahead of Orr.",
    "Rents rose by 5±2% to $1,250 (£980) a month from 12 to 18 May, the Bank of Orrin said.",
    "No fewer than 40 people died, Ms Quist, its chief economist, told reporters before the vote.",
    "There is no evidence that the port was mined, according to the Ministry of Trade.",
    "President Oda Brandt and her Lisk counterpart, Ivo Kern, agreed to meet again by the end of March.",
    "In 1943 they waited; by 500 BC, or in the 5th century, the fort had fallen.",
    "Moscow's deal with the US was signed on 3/4/2021 at 5 p.m., two weeks after Easter.",
    "Asked whether he would resign, Kern stopped short of saying so, noting that others had not.",
    "MS. KOLB: Thank you. Q: Will it hold? A: We think that it will, but not until 2030.",
    "• Senator Kovar: “The mill, they say, was sold for half a million.”",
    "“Who told you that?” she asked. He, the miner whose brother had been hurt, shrugged.",
    "About 2½ million tonnes, a third of what had been forecast, moved between January and April 2023.",
    "The mayor, who said he believed that the police, who denied it, had known, left on the 31st.",
    "So far one in five voters has left, up from 1 in 8 a decade ago.",
    "Both countries, it said, want its troops out: “Their” wish, not “ours”.",
]
WORDS = """
the of and said that which who whose it they its last next half before until to not if because had will million year ago
2025/26 201~21 4×100 5±2 1:2 3/4 $ % 1 0001 9999 31 ½ 30th 24:00 3bn km BC May Monday December Mr U.S.
“ ” " ' ( ) [ , . ; : — - ‘ ’ • … ?! / # *
"""
SCRAPS = [*WORDS.split(), "\n", "\n\n", "\t", "  ", "\u00a0", "\u200b", "\u00ad", "\u2060", ""]
SHARE_OF_PARTS = 0.75
DAYS = ["2024-05-15", "2024-02-29", "0001-01-01", "9999-12-31", "1000-06-01", None]


def mutated(chance, sentence):
    """The sentence or a part, with some words left out, put in, exchanged, broken off, or glued to another sentence."""
    words = sentence.split(" ")
    if chance.random() < SHARE_OF_PARTS:
        start = chance.randrange(len(words))
        words = words[start : start + chance.randint(1, 8)]
    for _ in range(chance.randint(1, 4)):
        here, there = (chance.randrange(len(words) + 1) for _ in range(2))
        change = chance.randrange(7)
        if change == 0:
            words[here : here + 1] = []
        elif change == 1:
            words[here:here] = [chance.choice(SCRAPS)]
        elif change == 2:
            words[here : here + 1] = words[there : there + chance.randint(1, 3)]
        elif change == 3:
            words = words[:here]
        elif change == 4:
            words = words[here:]
        elif change == 5:
            words += chance.choice(SENTENCES).split(" ")[: chance.randint(1, 10)]
        else:
            text = " ".join(words)
            place = chance.randrange(len(text) + 1)
            words = (text[:place] + chance.choice(SCRAPS) + text[place + chance.randint(0, 1) :]).split(" ")
    return " ".join(words)


@settings(max_examples=100, deadline=None, phases=[Phase.generate])
@given(chance=st.randoms(use_true_random=False))
def test_no_record_of_2000_mutated_sentences_is_dropped(chance):
    sentences = [mutated(chance, sentence) for sentence in SENTENCES]
    chance.shuffle(sentences)
    text = "".join(sentence + chance.choice([" ", " ", "\n", "\n\n"]) for sentence in sentences)
    text = text[: len(text) - chance.randint(0, 40)]
    assert dateline.extract(text, chance.choice(DAYS)).dropped == ()
