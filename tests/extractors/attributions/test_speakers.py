"""Several speakers in one paragraph: each keeps his own words, whatever the marks and wherever the verb stands."""

import re
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import dateline
from dateline.records import Attribution

_MARKS = [("“", "”"), ('"', '"'), ("‘", "’")]
_SPEAKERS = [
    *("Okello", "Mara Lind", "Dr. Helmar", "Ms Aldane", "the minister", "a spokesman for the union", "the police"),
    *("two residents", "the mayor of Lisk", "her brother", "Kolb, the harbour master,", "Talvia", "Brenland", "France"),
]
_SAID = [
    *("It is over", "Nobody asked us", "The bridge is closed", "We will rebuild the school", "They fired first"),
    *("There is no money left", "The dam can hold for a week", "Prices rose by 4 per cent", "It was an accident"),
    *("I saw the fire from my window", "The talks will go on", "The ships were late", "You cannot trust them"),
]
_VERBS = ["said", "told reporters", "added", "warned", "replied", "insisted"]
_BEHIND = ["said", "added", "warned", "replied", "insisted", "thundered"]


class Turn(NamedTuple):
    speaker: str
    said: str
    text: str


@st.composite
def chains(draw: st.DrawFn) -> list[Turn]:
    """Two or three turns of one paragraph, each with its reporting clause before or behind it."""
    marks = draw(st.sampled_from([*_MARKS, None]))
    count = draw(st.integers(2, 3))
    speakers = draw(st.lists(st.sampled_from(_SPEAKERS), min_size=count, max_size=count, unique=True))
    said = draw(st.lists(st.sampled_from(_SAID), min_size=count, max_size=count, unique=True))
    return [Turn(*pair, draw(written(*pair, marks))) for pair in zip(speakers, said, strict=True)]


def written(speaker: str, said: str, marks: tuple[str, str] | None) -> st.SearchStrategy[str]:
    opening, closing = marks or ("", "")
    behind = st.sampled_from(_VERBS if marks else ["said"]).map(
        lambda verb: f"{opening}{said},{closing} {speaker} {verb}."
    )
    inverted = st.sampled_from(_BEHIND if marks else ["said"]).map(
        lambda verb: f"{opening}{said},{closing} {verb} {speaker.rstrip(',')}."
    )
    first = speaker[0].upper() + speaker[1:]
    before = st.builds(
        lambda verb, mark: f"{first} {verb}{mark} {opening}{said}.{closing}",
        st.sampled_from(_VERBS),
        st.sampled_from([":", ","]),
    )
    return st.one_of(behind, inverted, before) if marks else st.one_of(behind, inverted)


def speakers_of(said: str, start: int, attributions: tuple[Attribution, ...]) -> list[str | None]:
    """Who says the words, by the attributions that stand in no other."""
    place = start + len(said) // 2
    holding = [a for a in attributions if any(part.start <= place < part.end for part in a.content)]
    return [a.source.text if a.source else None for a in holding if a.parent is None]


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(chains(), min_size=15, max_size=20))
def test_each_of_several_speakers_keeps_his_words(paragraphs: list[list[Turn]]) -> None:
    text = "\n\n".join(" ".join(turn.text for turn in turns) for turns in paragraphs)
    attributions = dateline.extract(text).attributions
    start = 0
    for turn in (turn for turns in paragraphs for turn in turns):
        start = text.index(turn.text, start)
        name = re.escape(turn.speaker.split(",")[0])
        found = speakers_of(turn.said, text.index(turn.said, start), attributions)
        assert len(found) == 1 and re.match(name, found[0] or "", re.IGNORECASE), (turn.text, found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is over,” he said. “We want bread,” she said.", [("he", "“It is over,”"), ("she", "“We want bread,”")]),
        (
            "Lind said: “The roof fell in.” “Nobody came,” her brother said.",
            [("Lind", "“The roof fell in.”"), ("her brother", "“Nobody came,”")],
        ),
        (
            "The roof fell in, Lind said. Nobody came, Okello said. It was dark, a neighbour said.",
            [("Lind", "The roof fell in"), ("Okello", "Nobody came"), ("a neighbour", "It was dark")],
        ),
        (
            "“The roof fell in,” Lind said. “It was dark.” “Nobody came,” her brother said.",
            [("Lind", "“The roof fell in,” … “It was dark.”"), ("her brother", "“Nobody came,”")],
        ),
    ],
)
def test_speakers_of_one_paragraph_are_not_exchanged(text: str, expected: list[tuple[str, str]]) -> None:
    found = [
        (a.source.text if a.source else None, " … ".join(part.text for part in a.content))
        for a in dateline.extract(text).attributions
        if a.parent is None
    ]
    assert found == expected


@pytest.mark.parametrize("verb", ["gloated", "gushed", "fumed", "deadpanned"])
@pytest.mark.parametrize("frame", ["“The plan has failed,” {} Ruth Okello.", "“The plan has failed,” Ruth Okello {}."])
def test_any_verb_speaks_beside_an_unfinished_quotation(verb: str, frame: str) -> None:
    (found,) = dateline.extract(frame.format(verb)).attributions
    assert found.source is not None
    assert (found.source.text, found.cue.text) == ("Ruth Okello", verb)


@pytest.mark.parametrize(
    "text",
    [
        "His second book, “The Sea Is Calm,” won a prize.",
        "The play “We Are Lost,” staged in May, drew a crowd.",
        "He came home, saw the police, and left.",
    ],
)
def test_what_stands_behind_a_title_is_no_speaker(text: str) -> None:
    assert dateline.extract(text).attributions == ()
