"""When something was said, by the event at which it was."""

from tests.extractors.events.conftest import Read

DEBATE = "The two candidates met for a debate on Thursday."


def sayings(read: Read, text: str) -> list[tuple[str, str]]:
    return [(str(each.said.edtf), each.said.how) for each in read(text).attributions if each.said]


def test_what_is_said_at_an_event_and_right_behind_has_its_day(read: Read) -> None:
    text = f"{DEBATE}\n\nIn the debate, Hask said the levy would go. Quill said it would stay."
    assert sayings(read, text) == [("2024-05-09", "event"), ("2024-05-09", "inherited")]


def test_a_saying_with_a_date_keeps_it_and_ends_the_occasion(read: Read) -> None:
    text = f"{DEBATE}\n\nIn the debate, Hask said it would go. On Friday Quill said it was gone. Lund said it was not."
    assert [day for day, _ in sayings(read, text)] == ["2024-05-09", "2024-05-10", "2024-05-15"]


def test_the_next_paragraph_is_of_no_occasion(read: Read) -> None:
    text = f"{DEBATE}\n\nIn the debate, Hask said the levy would go.\n\nQuill said it would stay."
    assert sayings(read, text)[1] == ("2024-05-15", "published")


def test_claims_are_said_when_the_outermost_saying_was(read: Read) -> None:
    result = read(f"{DEBATE}\n\nIn the debate, Hask said the levy would go.")
    (claim,) = (claim for claim in result.claims if "levy" in claim.text and claim.attributions)
    assert claim.said is not None
    assert (claim.said.edtf, claim.said.how) == ("2024-05-09", "event")
