"""Dates of docs, as tests give them."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from dateline.extractors.dates.edtf import Edtf
from dateline.language.docs import span_at
from dateline.records import Date, record_id


@pytest.fixture
def dated() -> Callable[..., Doc]:
    """``dated(doc, "3 May", "2021-05-03")`` gives the words (after ``after``) a date, beside those that there are."""

    def with_date(doc: Doc, words: str, edtf: str | None, after: int = 0, **fields: Any) -> Doc:
        start = doc.text.index(words, after)
        article = doc._.article
        span = span_at(doc, start, start + len(words))
        time = Edtf.parse(edtf) if edtf else Edtf(None, None)
        common = {"type": "DATE", "value": edtf, "edtf": edtf, "earliest": time.earliest, "latest": time.latest}
        span._.date = Date(
            **article.cut(start, start + len(words)).model_dump(),
            id=record_id(article.id, "dates", start, start + len(words)),
            article_id=article.id,
            confidence=1.0,
            rule="test",
            **(common | fields),
        )
        doc.spans["dates"] = [*doc.spans.get("dates", ()), span]
        return doc

    return with_date
