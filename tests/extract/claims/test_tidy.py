import pytest

from dateline.extract.claims.tidy import as_sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("the port “closed”", "The port “closed”."),
        ("“the port closed", "The port closed."),
        ("[the port] closed ,", "[The port] closed."),
        ("the port (of Lisk closed", "The port of Lisk closed."),
        ("he “knew ”", "He “knew”."),
        ("they read “The Slow Room,”", "They read “The Slow Room”."),
        ("[Orr,] the mayor, left", "[Orr] the mayor, left."),
    ],
)
def test_sentences_are_tidy(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence
