"""Where records live on a spaCy ``Doc``: custom attributes, and their way through bytes.

``doc._.article`` is the :class:`~dateline.records.Article`. Every kind of record is reached in the same two ways: as a
list, ``doc._.dates``, ``figures``, ``actors``, ``attributions``, ``claims`` and ``events``; and where it stands in the
text, as the spans of ``doc.spans`` under the same names, each with its record in ``span._.date``, ``figure``, ``actor``
(one span a mention), ``attribution`` (its cue), ``claim`` or ``event`` (one span a mention). Spans at one place share
their attributes: where a mention is of several actors, or a clause has two claims, the list tells. ``doc._.dropped``
tells which records could not be made.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import srsly
from spacy.language import Language
from spacy.tokens import Doc, Span

from dateline import records
from dateline.errors import DatelineError
from dateline.records import Article, Kind, dropped_record

_LISTS = ("actors", "attributions", "claims", "events", "dropped")
_SPAN_LISTS = {"dates": "date", "figures": "figure"}
"""Kinds of records that have one span each: their lists are made of the spans."""
_SPAN_RECORDS = (*_SPAN_LISTS.values(), "actor", "attribution", "claim", "event")
_ANNOTATIONS = {
    "token.dep": "DEP",
    "token.tag": "TAG",
    "token.pos": "POS",
    "token.lemma": "LEMMA",
    "doc.ents": "ENT_IOB",
    "token.ent_type": "ENT_IOB",
}
"""What a factory may require, and the attribute of spaCy that tells whether a doc has it."""


def register_attributes() -> None:
    """Register the custom attributes; safe to call again."""
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)
    for name in _LISTS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=[])
    for name, attribute in _SPAN_LISTS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=partial(_records_of_spans, name=name, attribute=attribute))
    for name in _SPAN_RECORDS:
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)


def _records_of_spans(doc: Doc, name: str, attribute: str) -> list[Any]:
    return [span._.get(attribute) for span in doc.spans.get(name, ())]


def write_to_spans(doc: Doc, kind: Kind) -> None:
    """Let the spans of a kind, if there are any, lead to the records of the doc, which have changed."""
    for span, record in zip(doc.spans.get(kind, ()), doc._.get(kind), strict=False):
        span._.set(kind.removesuffix("s"), record)


def check_needs(doc: Doc, factory: str) -> None:
    """Raise ``DatelineError`` if a doc lacks what the factory of a component requires, and say what it is."""
    required = Language.get_factory_meta(factory).requires
    missing = [need for need in required if not _has(doc, need)]
    if missing and not all(token.is_space for token in doc):
        raise DatelineError(f"{factory} needs {', '.join(missing)}, which no component before it has set")


def _has(doc: Doc, need: str) -> bool:
    where, _, name = need.rpartition(".")
    if where == "doc._":
        return name in doc.spans
    if need == "doc.tensor":
        return len(doc.tensor) == len(doc)
    return need not in _ANNOTATIONS or bool(doc.has_annotation(_ANNOTATIONS[need]))


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
