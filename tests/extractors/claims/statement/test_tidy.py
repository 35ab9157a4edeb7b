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


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("(the port closed)", "The port closed."),
        ("(the port) closed", "(the port) closed."),
        ("the port (of Lisk) closed (at last)", "The port (of Lisk) closed (at last)."),
        ("(the port) closed (at last)", "(the port) closed (at last)."),
        ("the port) closed", "The port closed."),
        ("the port ((of Lisk) closed", "The port (of Lisk) closed."),
        ("“the port closed”", "The port closed."),
        ("“the port” closed “late”", "“The port” closed “late”."),
        ("the port closed”", "The port closed."),
        ("the “port", "The port."),
        ('the "port', "The port."),
        ('"the port closed"', "The port closed."),
        ('the "port" closed', 'The "port" closed.'),
        ("‘the port closed", "The port closed."),
        ("'the port closed", "The port closed."),
        ("the port closed!", "The port closed!"),
        ("the port “closed.”", "The port “closed.”"),
        ("the port closed?", "The port closed?"),
        ("– the port closed —", "The port closed."),
        ("the  port\nclosed", "The port closed."),
        ("the port , it closed", "The port, it closed."),
        ("[the port,] it closed:", "[The port] it closed."),
        ("iPhones were sold", "IPhones were sold."),
        ("1234. the port", "1234. the port."),
        ("(xivii) the port", "(xivii) the port."),
        ("a) the port", "The port."),
        ("a the port", "A the port."),
        ("7.", "7."),
    ],
)
def test_marks_that_have_lost_their_other_half_go(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence
