"""Where records live on a spaCy ``Doc``: custom attributes, and their way through bytes.

``doc._.article`` is the :class:`~dateline.records.Article`; ``doc.spans["dates"]`` with ``span._.date``,
``doc.spans["figures"]`` with ``span._.figure`` and ``doc.spans["actors"]`` (one span a mention) with ``span._.actor``
are what the extractors found; ``doc._.actors``, ``doc._.attributions`` and ``doc._.claims`` are lists of records. A
mention of several actors has several spans at one place, which share their attributes: there ``doc._.actors`` tells.
``doc._.dropped`` tells which records could not be made.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import srsly
from spacy.tokens import Doc, Span

from dateline import records
from dateline.records import Article, Kind, dropped_record

_DOC_LISTS = ("actors", "attributions", "claims", "dropped")
_SPAN_RECORDS = ("date", "figure", "actor")


def register_attributes() -> None:
    """Register the custom attributes; safe to call again."""
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)
    for name in _DOC_LISTS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=[])
    for name in _SPAN_RECORDS:
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)


def article_of(doc: Doc) -> Article:
    """The doc's article; one is made of the plain text where a user's own pipeline has set none."""
    if doc._.article is None:
        doc._.article = Article.of(doc.text)
    article: Article = doc._.article
    return article


def span_at(doc: Doc, start: int, end: int, label: str = "") -> Span:
    """The token span that covers the characters ``start`` to ``end`` (records keep the exact offsets)."""
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at {start}-{end} in a text of {len(doc.text)} characters")
    return span


@contextmanager
def dropping(doc: Doc, kind: Kind, what: str) -> Iterator[None]:
    """Let what goes wrong within cost no more than what is made there, and tell it."""
    try:
        yield
    except Exception as error:
        reason = f"{what}: {type(error).__name__}: {' '.join(str(error).split())}"
        doc._.dropped.append(dropped_record(article_of(doc), kind, reason))


@srsly.msgpack_encoders("dateline_records")  # type: ignore[attr-defined, untyped-decorator]
def _encode(value: Any, chain: Any = None) -> Any:
    """Let records travel with ``Doc.to_bytes``, ``DocBin`` and ``n_process``."""
    if isinstance(value, records.Record):
        return {"__record__": type(value).__name__, "json": value.model_dump_json()}
    return value if chain is None else chain(value)


@srsly.msgpack_decoders("dateline_records")  # type: ignore[attr-defined, untyped-decorator]
def _decode(value: Any, chain: Any = None) -> Any:
    if "__record__" in value:
        return getattr(records, value["__record__"]).model_validate_json(value["json"])
    return value if chain is None else chain(value)


register_attributes()
