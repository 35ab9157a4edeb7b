import pytest

from dateline.extractors.claims.statement.tidy import as_sentence


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


@pytest.mark.parametrize("mark", ["(a)", "b)", "(iv)", "7.", "12)"])
def test_the_mark_of_an_item_is_no_part_of_a_sentence(mark: str) -> None:
    assert as_sentence(f"{mark} the mill burnt down") == "The mill burnt down."
