"""Who says it: the right noun phrase, whole, and nothing more."""

import pytest
from spacy.language import Language

from dateline.pipeline import load


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


@pytest.mark.parametrize(
    ("text", "said", "source"),
    [
        ("The paper quoted the mayor as saying that the bridge was safe.", "safe", "the mayor"),
        ("The mayor was quoted by the Gazette as saying that the bridge was safe.", "safe", "The mayor"),
        ("The letter allowed Kolb to claim that the bridge was safe.", "safe", "Kolb"),
        ("The firm called a meeting to announce that it would leave.", "leave", "The firm"),
        ("It worries Kolb that the river may rise.", "rise", "Kolb"),
        ("Asked whether the bridge was safe, the mayor laughed.", "safe", None),
        ("Ines Kolb was asked whether the bridge was safe.", "safe", None),
        (
            "The letter from the union to the court says that wages were withheld.",
            "withheld",
            "The letter from the union",
        ),
        ("The ministry on Friday said that the bridge was safe.", "safe", "The ministry"),
        (
            "A report sent to the council last week said that the bridge was safe.",
            "safe",
            "A report sent to the council last week",
        ),
        ("The governor would like us to know that the bridge is safe.", "safe", "The governor"),
    ],
)
def test_the_source_by_the_parse(nlp: Language, text: str, said: str, source: str | None) -> None:
    [record] = [
        each
        for each in nlp(text)._.attributions
        if any(part.text.endswith((said, said + ".")) for part in each.content)
    ]
    found = record.source.text if record.source else None
    assert found == source if source is None else found is not None and found.startswith(source)
