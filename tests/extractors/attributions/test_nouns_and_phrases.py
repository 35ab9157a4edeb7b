"""Attributions by a noun or a phrase, with their whole content."""

import pytest
from spacy.language import Language

from dateline.pipeline import load


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents"),
    [
        ("Nobody will go hungry, was the promise from Ines Kolb.", "Ines Kolb", "promise", ["Nobody will go hungry"]),
        ("“We will not leave,” was the answer of the farmers.", "the farmers", "answer", ["“We will not leave,”"]),
        ("The mine is safe was the verdict of the inspectors.", "the inspectors", "verdict", ["The mine is safe"]),
        (
            "The ministry’s position is that the border must stay shut.",
            "The ministry",
            "position",
            ["that the border must stay shut"],
        ),
        (
            "Given the weak data, the board judges that a cut is likely.",
            "the board",
            "judges",
            ["that a cut is likely"],
        ),
        (
            "According to the harbour master, two ships collided in fog and one of them sank.",
            "the harbour master",
            "According to",
            ["two ships collided in fog and one of them sank"],
        ),
        (
            "Two ships collided in fog and one of them sank, according to the harbour master.",
            "the harbour master",
            "according to",
            ["Two ships collided in fog and one of them sank"],
        ),
        (
            "The scheme covers all holders but, according to its last report, it has little money.",
            "its last report",
            "according to",
            ["it has little money"],
        ),
        (
            "The bank puts the hole in its balance sheet at 450 million crowns.",
            "The bank",
            "puts",
            ["the hole in its balance sheet at 450 million crowns"],
        ),
        ("In the words of the guard, the door flew open.", "the guard", "In the words of", ["the door flew open"]),
        (
            "Here is what happened in the words of the guard: “The door flew open.”",
            "the guard",
            "in the words of",
            ["“The door flew open.”"],
        ),
        ("In the view of the mayor, the bridge should go.", "the mayor", "In the view of", ["the bridge should go"]),
        ("By his own admission, the mayor never came.", "his", "admission", ["the mayor never came"]),
        ("Officials put the number of dead at 40.", "Officials", "put", ["the number of dead at 40"]),
    ],
)
def test_source_cue_and_whole_content(nlp: Language, text: str, source: str, cue: str, contents: list[str]) -> None:
    [record] = nlp(text)._.attributions
    assert (record.source.text, record.cue.text) == (source, cue)
    assert [part.text for part in record.content] == contents
