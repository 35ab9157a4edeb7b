"""Drafts made into articles."""

import pytest

from dateline.errors import UnreadableError
from dateline.ingest.article import Publication, check_text, make_article, publication_of
from dateline.ingest.draft import Draft

DISPATCH = "LONDON, 3 March (Agency) - The board met."


def published(text: str = "Words.", given: str | None = None, **fields: str) -> tuple[str | None, str | None]:
    publication = publication_of(Draft(path="a.txt", text=text, **fields), given)  # type: ignore[arg-type]
    return publication.published, publication.published_from


def test_sources_are_trusted_in_order() -> None:
    url = "https://elderpost.example/2023/03/04/board"
    text = "Published 5 March 2023\nLONDON, 3 March 2023 - The board met."
    given = "2024-01-01"
    created = "2025-01-01"
    assert published(text, given, published="6 March 2023", url=url, created=created) == ("2023-03-06", "metadata")
    assert published(text, given, url=url, created=created) == ("2023-03-04", "url")
    assert published(text, given, created=created) == ("2023-03-03", "dateline")
    assert published("Published 5 March 2023\nThe board met.", given, created=created) == ("2023-03-05", "text")
    assert published("The board met.", given, created=created) == ("2024-01-01", "given")
    assert published("The board met.", created=created) == ("2025-01-01", "metadata")
    assert published("The board met.") == (None, None)


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://elderpost.example/2023/03/board"},
        {"published": "2023"},
        {"published": "2023-03"},
        {"modified": "4 March 2023 10:00"},
        {"created": "D:20230304101500Z"},
        {"text": f"{DISPATCH} It had met on 1 March 2023, too."},
        {"text": f"4 March 2023\n\n{DISPATCH}"},
    ],
)
def test_another_date_lends_a_dateline_its_year(fields: dict[str, str]) -> None:
    assert published(**{"text": DISPATCH} | fields) == ("2023-03-03", "dateline")


@pytest.mark.parametrize(
    "text",
    [
        DISPATCH,
        f"{DISPATCH} It was founded on 4 May 1911.",
        f"{DISPATCH} It had met on 1 March 2019 and on 1 March 2023.",
    ],
)
def test_a_year_that_is_not_certain_is_not_lent(text: str) -> None:
    assert published(text) == (None, None)


def test_a_year_that_nothing_tells_leaves_the_given_date() -> None:
    assert published(DISPATCH, "2023-03-04") == ("2023-03-04", "given")


def test_dates_of_the_story_are_not_the_publication() -> None:
    text = "The strait\n\nOn 3 March 2023 the board met.\n\n4 March 2023 was a Saturday.\n"
    assert published(text) == (None, None)


def test_a_change_is_not_the_publication() -> None:
    text = "Board meets\nUpdated 5 March 2023\nThe board met."
    assert publication_of(Draft(path="a", text=text), None) == Publication(None, None, "2023-03-05")
    draft = Draft(path="a", text=text, published="2023-03-04", modified="2023-03-06T10:00")
    assert publication_of(draft, None) == Publication("2023-03-04", "metadata", "2023-03-06T10:00:00")


def test_dates_that_can_t_be_read_are_kept() -> None:
    draft = Draft(path="a", text="Words.", published="last Tuesday", modified="2023-03-06", extra={"x": 1})
    article = make_article(draft, format="text", given=None, max_characters=10)
    assert (article.published, article.modified) == (None, "2023-03-06")
    assert article.extra == {"x": 1, "published": "last Tuesday"}


@pytest.mark.parametrize(
    ("written", "language"), [("en-GB", "en"), ("de_AT", "de"), ("FR", "fr"), ("English", "en"), (None, "en")]
)
def test_language(written: str | None, language: str) -> None:
    draft = Draft(path="a", text="Words.", language=written)
    assert make_article(draft, format="text", given=None, max_characters=10).language == language


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no text"),
        ("\u00a0\n", "no text"),
        ("a\0", "NUL byte at character 1"),
        ("a\ud83d", r"U\+D83D"),
        ("x" * 11, "11 characters"),
    ],
)
def test_bad_texts(text: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        check_text(text, 10)


@pytest.mark.parametrize("fields", [{"title": "\udc92"}, {"extra": {"a": ["\ud83d"]}}, {"page_starts": ("0",)}])
def test_broken_fields(fields: dict[str, object]) -> None:
    with pytest.raises(UnreadableError, match="a field besides the text is broken"):
        make_article(Draft(path="a", text="Words.", **fields), format="text", given=None, max_characters=10)  # type: ignore[arg-type]
