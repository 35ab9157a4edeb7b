"""Named fields of tables, JSON and front matters."""

import pytest

from dateline.errors import UnreadableError
from dateline.ingest.fields import authors_of, column_of, draft_of


def test_names_are_found_however_they_are_written() -> None:
    assert column_of("text", ["Id", "Article_Text"]) == "Article_Text"
    assert column_of("published", ["  Pub-Date"]) == "  Pub-Date"
    assert column_of("title", ["text"]) is None


def test_the_best_name_wins_and_the_other_is_kept() -> None:
    draft = draft_of({"text": "Words.", "date": "2024-05-13", "published": "2024-05-12"}, "a#1")
    assert draft.published == "2024-05-12"
    assert draft.extra == {"date": "2024-05-13"}


def test_an_empty_field_does_not_stand_before_a_filled_one() -> None:
    assert draft_of({"text": None, "body": "Words."}, "a#1").text == "Words."


def test_values_of_another_type_are_kept_as_extra() -> None:
    draft = draft_of(
        {"text": "Words.", "id": 7, "title": ["a"], "published": 20240512, "extra": {"x": 1}, "y": 2}, "a#1"
    )
    assert draft.id == "7"
    assert (draft.title, draft.published) == (None, None)
    assert draft.extra == {"title": ["a"], "published": 20240512, "x": 1, "y": 2}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"id": "a", "title": "b"}, "there is id, title"),
        ({}, "there is nothing"),
        ({"text": ""}, "the field text is empty"),
        ({"Body": 5}, "the field Body is not a string"),
    ],
)
def test_fields_without_a_text_fail(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        draft_of(fields, "a#1")


def test_authors() -> None:
    assert authors_of("Ilse Marten; Jo Kell |Per Dahl") == ("Ilse Marten", "Jo Kell", "Per Dahl")
    assert authors_of(["Ilse Marten", " Jo Kell "]) == ("Ilse Marten", "Jo Kell")
    assert authors_of("Ministry of Trade and Industry") == ("Ministry of Trade and Industry",)
    assert authors_of(None) == ()
