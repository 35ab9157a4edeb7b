"""Who speaks, and to whom: what a quoted ``I``, ``we`` or ``you`` is said by, and the actors of the sources."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extract.attributions.quotes import quotations_of
from dateline.extract.attributions.turns import TURN
from dateline.extract.lookup import Lookup
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import OPENING, antecedent_of, has_parse, head_of
from dateline.records import Actor, Attribution

_ASKS = "ask"

Heads = Mapping[int, Token]
"""Token of direct speech -> the word that names a person."""


class Speech(NamedTuple):
    """Who says the words of direct speech; whom the questions of an interview ask; and after whom a speaker speaks."""

    speakers: Heads
    asked: Heads
    after: Heads


def speech_of(doc: Doc) -> Speech:
    """By the attributions of the doc; of nested ones the inner counts if it has quotation marks of its own."""
    text = article_of(doc).text
    quoted = {token.i for start, end in quotations_of(text) for token in _tokens(doc, start, end)}
    sourced = [attribution for attribution in doc._.attributions if attribution.source is not None]
    turns = [attribution for attribution in sourced if attribution.rule == TURN]
    speakers: dict[int, Token] = {}
    spoken = [each for each in sourced if each.parent is None or text[each.content[0].start] in OPENING]
    for attribution in sorted(spoken, key=lambda each: each.start - each.end):
        is_turn = attribution.rule == TURN
        speakers |= {
            token.i: _source(doc, attribution) for token in _said(doc, attribution) if is_turn or token.i in quoted
        }
    asked = {
        token.i: _source(doc, answer)
        for question, answer in pairwise(turns)
        if question.act == _ASKS
        for token in _said(doc, question)
    }
    in_turn = [_source(doc, turn) for turn in turns]
    after = {head.i: before for before, head in pairwise(in_turn) if head.lower_ != before.lower_}
    return Speech(speakers, asked, after)


def name_sources(doc: Doc) -> None:
    """Write into the attributions of a doc which actors their sources are."""
    actors = Lookup(doc)
    for index, attribution in enumerate(doc._.attributions):
        actor = _actor(_source(doc, attribution), actors) if attribution.source else None
        if actor is not None:
            doc._.attributions[index] = attribution.model_copy(update={"source_actor": actor.id})


def _actor(source: Token, actors: Lookup) -> Actor | None:
    """The actor of a source, or of what a relative pronoun stands for."""
    antecedent = antecedent_of(source) if has_parse(source.doc) else None
    return actors.actor_of(source) or (actors.actor_of(antecedent) if antecedent is not None else None)


def _source(doc: Doc, attribution: Attribution) -> Token:
    assert attribution.source is not None
    return head_of(span_at(doc, attribution.source.start, attribution.source.end))


def _said(doc: Doc, attribution: Attribution) -> Iterator[Token]:
    for part in attribution.content:
        yield from _tokens(doc, part.start, part.end)


def _tokens(doc: Doc, start: int, end: int) -> Iterator[Token]:
    span = doc.char_span(start, end, alignment_mode="contract")
    yield from span if span is not None else ()
