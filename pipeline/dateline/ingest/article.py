"""A draft made into an article: its text checked, its publication date found."""

import re
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from dateline.errors import UnreadableError
from dateline.ingest.address import address_date
from dateline.ingest.dateline import dispatch_day, full_days, head_of, publication_days
from dateline.ingest.decoding import too_long
from dateline.ingest.draft import Draft
from dateline.ingest.moment import moment, year_or_month
from dateline.records import Article, PublishedFrom

_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Publication(NamedTuple):
    """When an article was published, where that was read, and when it was changed last."""

    published: str | None
    published_from: PublishedFrom | None
    modified: str | None


def make_article(draft: Draft, *, format: str, given: str | None, max_characters: int) -> Article:
    """The article of a draft; ``given`` is the publication date of articles that carry none.

    Raises ``UnreadableError`` for a text that is empty, too long, or no text.
    """
    check_text(draft.text, max_characters)
    language = _LANGUAGE.fullmatch(draft.language or "en")
    try:
        article = Article.of(
            draft.text,
            id=draft.id,
            title=draft.title,
            url=draft.url,
            publisher=draft.publisher,
            authors=draft.authors,
            language=language[1].lower() if language else "en",
            format=draft.format or format,
            path=draft.path,
            page_starts=draft.page_starts,
            extra=draft.extra | _unread_dates(draft),
            **publication_of(draft, given)._asdict(),
        )
        article.model_dump_json()
    except (ValidationError, PydanticSerializationError) as error:
        raise UnreadableError(f"a field besides the text is broken: {error}") from error
    return article


def check_text(text: str, max_characters: int) -> None:
    """Raise ``UnreadableError`` for a text that is empty, too long, or holds what is no character."""
    if not text.strip():
        raise UnreadableError("there is no text in it")
    if len(text) > max_characters:
        raise UnreadableError(too_long(f"the text has {len(text):,} characters", max_characters))
    if (place := text.find("\0")) >= 0:
        raise UnreadableError(f"a NUL byte at character {place}: this is not text; save it as UTF-8")
    if found := _SURROGATE.search(text):
        raise UnreadableError(f"broken character U+{ord(found[0]):04X} at character {found.start()}: save it as UTF-8")


def publication_of(draft: Draft, given: str | None = None) -> Publication:
    """The date by the first of: metadata, address, dateline, publication line, the user, the file's making."""
    head = head_of(draft.text)
    line_published, line_modified = publication_days([*draft.byline, *head])
    modified = moment(draft.modified or "") or (line_modified.isoformat() if line_modified else None)
    address = address_date(draft.url or "")
    sources: tuple[tuple[str | None, PublishedFrom], ...] = (
        (moment(draft.published or ""), "metadata"),
        (address if address and len(address) == len("YYYY-MM-DD") else None, "url"),
        (_dispatch_date(draft, head), "dateline"),
        (line_published.isoformat() if line_published else None, "text"),
        (given, "given"),
        (moment(draft.created or ""), "metadata"),
    )
    for published, published_from in sources:
        if published:
            return Publication(published, published_from, modified)
    return Publication(None, None, modified)


def _dispatch_date(draft: Draft, head: list[str]) -> str | None:
    """The dateline's day, with the year of another date that is known if it has none.

    Dates in the text lend it only if they agree on it.
    """
    dispatch = dispatch_day(head)
    if dispatch is None or dispatch.full:
        return dispatch.full.isoformat() if dispatch and dispatch.full else None
    lenders = (
        [address_date(draft.url or "")],
        [year_or_month(draft.published or "")],
        [moment(draft.modified or "")],
        [day.isoformat() for day in full_days(head)],
        [moment(draft.created or "")],
    )
    for known in lenders:
        days = {day for other in known if other and (day := dispatch.near(other))}
        if len(days) == 1:
            return days.pop().isoformat()
    return None


def _unread_dates(draft: Draft) -> dict[str, Any]:
    """Dates of the metadata that can't be read are kept as they are written."""
    written = {"published": draft.published, "modified": draft.modified}
    return {name: value for name, value in written.items() if value and not moment(value)}
