"""What has the look of an attribution but reports nothing, and its neighbours that do."""

import pytest
from spacy.language import Language

from dateline.pipeline import load


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def sources(nlp: Language, text: str, said: str) -> list[str | None]:
    """Who is told to have said something."""
    return [
        record.source.text if record.source else None
        for record in nlp(text)._.attributions
        if any(said in part.text for part in record.content)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The bank cut its forecast twice in a month, suggesting that the slump will last.", "slump"),
        ("The dam held through the flood, showing that the repairs had worked.", "repairs"),
        ("The minister left by the back door, confirming that the talks had failed.", "talks"),
        ("Output fell in May, implying that the recovery had stalled.", "recovery"),
        ("The union called off the strike, suggesting that a deal is near.", "deal"),
        ("The envoy smiled as he left, suggesting that all had gone well.", "gone well"),
        ("It should be noted that the bridge is old.", "old"),
        ("It must be said that the bridge is old.", "old"),
        ("It is worth noting that the bridge is old.", "old"),
        ("It is safe to assume that the bridge will close.", "close"),
        ("Consider that the bridge is old.", "old"),
        ("Don’t forget that the bridge is old.", "old"),
        ("You know, it was late.", "late"),
        ("There is no way of knowing who opened the gate.", "gate"),
        ("The inquiry to determine who opened the gate has begun.", "gate"),
        ("Parliament passed a law requiring that all pumps be checked.", "pumps"),
        ("The bank offers loans that run for ten years.", "loans"),
        ("The new engine offers more power.", "power"),
        ("Generally speaking, bread costs more in Tarn.", "bread"),
        ("The cheese is not as cheap as you might find elsewhere.", "cheap"),
        ("As the movement goes on, Rask has come out in support of it.", "Rask"),
        ("As we know, all but two mills have closed.", "mills"),
        ("They had tears in their eyes when the mill closed.", "tears"),
        ("The goods were sorted according to their size.", "goods"),
    ],
)
def test_nobody_says_it(nlp: Language, text: str, said: str) -> None:
    assert sources(nlp, text, said) == []


def test_a_noun_of_believing_has_no_believer_in_who_merely_adds_to_it(nlp: Language) -> None:
    text = "The editor resigned on Monday, adding to the impression that the paper was in trouble."
    assert sources(nlp, text, "paper") == [None]


@pytest.mark.parametrize(
    ("text", "said", "source"),
    [
        ("The minister spoke for an hour, suggesting that the tax could go.", "tax", "The minister"),
        ("In a letter to staff, Rask wrote of hard times, hinting that jobs would go.", "jobs", "Rask"),
        ("The council rejected the bid, saying that the price was too low.", "price", "The council"),
        ("“We are ready,” Rask said, suggesting that the talks could begin soon.", "talks", "Rask"),
        ("The union went on strike, claiming that wages had been withheld.", "wages", "The union"),
        ("The editor spoke for an hour, adding that the paper was in trouble.", "paper", "The editor"),
        ("The bread, the baker says, costs more in Tarn.", "bread", "the baker"),
        ("As Rask notes, the movement has lost its voters.", "voters", "Rask"),
        ("The ministry says for the first time that the bridge is old.", "bridge", "The ministry"),
        ("Figures suggesting that the dam is weak were published in May.", "dam", "Figures"),
    ],
)
def test_somebody_says_it(nlp: Language, text: str, said: str, source: str) -> None:
    assert sources(nlp, text, said) == [source]
