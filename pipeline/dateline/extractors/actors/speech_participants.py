"""Who speaks, and to whom: what a quoted ``I``, ``we`` or ``you`` is said by, and the actors of the sources."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, Token

from dateline.extractors.attributions.quotes import quotations_of
from dateline.extractors.lookup import Lookup
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import antecedent_of, case_of, head_of
from dateline.records import Actor, Attribution
from dateline.words import beside
from dateline.words.marks import OPENING

_RULES: dict[str, Any] = beside(__file__)
_MADE = frozenset(_RULES["made"]["nouns"])
_BY = frozenset(_RULES["made"]["cases"])
_MAKERS = frozenset(_RULES["made"]["makers"])
_PERSON = "PERSON"
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
    turns = [attribution for attribution in sourced if attribution.turn]
    speakers: dict[int, Token] = {}
    spoken = [each for each in sourced if each.parent is None or text[each.content[0].start] in OPENING]
    for attribution in sorted(spoken, key=lambda each: each.start - each.end):
        said = [token.i for token in _said(doc, attribution) if attribution.turn or token.i in quoted]
        speakers |= dict.fromkeys(said, _source(doc, attribution))
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
    lookup = Lookup(doc)
    for index, attribution in enumerate(doc._.attributions):
        actors = list(_actors(doc, attribution, lookup)) if attribution.source else []
        if ids := tuple(dict.fromkeys(actor.id for actor in actors)):
            named = {"source_actor": ids[0], "source_actors": ids if len(ids) > 1 else ()}
            doc._.attributions[index] = attribution.model_copy(update=named)


def _actors(doc: Doc, attribution: Attribution, lookup: Lookup) -> Iterator[Actor]:
    """The actors of a source, all of a coordinated one; those of what a relative pronoun stands for."""
    assert attribution.source is not None
    span = span_at(doc, attribution.source.start, attribution.source.end)
    source = head_of(span)
    for head in _coordinated(span, source, lookup):
        antecedent = antecedent_of(head)
        words = (head, *([antecedent] if antecedent is not None else ()), *_makers(head, lookup))
        yield from next((found for word in words if (found := lookup.actors_of(word))), ())


def _coordinated(span: Span, source: Token, lookup: Lookup) -> Iterator[Token]:
    """The heads of a source: ``Mara Quist``, and ``Ivo Lund``, also where the parse joins them to ``Lisk``:
    ``Mara Quist, the mayor of Lisk, and Ivo Lund``."""
    yield source
    for word in span:
        if word.dep_ == "conj" and (word in source.conjuncts or _is_other_person(word, source, lookup)):
            yield word


def _is_other_person(word: Token, source: Token, lookup: Lookup) -> bool:
    """Not of two whom the source is said to be of: ``Mara Quist, the mother of Ada and Jon Lund``."""
    speakers = _persons(source, lookup)
    return bool(speakers and _persons(word, lookup) - speakers) and not _persons(word.head, lookup) - speakers


def _persons(word: Token, lookup: Lookup) -> set[str]:
    return {actor.id for actor in lookup.actors_of(word) if actor.type == _PERSON}


def _makers(noun: Token, lookup: Lookup) -> Iterator[Token]:
    """Who made what is a source: ``a poll of the Grain Board``, ``the Grain Board’s figures``, ``data from Lisk``."""
    if noun.lemma_.lower() not in _MADE:
        return
    for name in noun.children:
        is_beside = name.dep_ in ("compound", "nmod:poss") or (name.dep_ == "nmod" and case_of(name) in _BY)
        if is_beside and any(actor.type in _MAKERS for actor in lookup.actors.all_at(name)):
            yield name


def _source(doc: Doc, attribution: Attribution) -> Token:
    assert attribution.source is not None
    return head_of(span_at(doc, attribution.source.start, attribution.source.end))


def _said(doc: Doc, attribution: Attribution) -> Iterator[Token]:
    for part in attribution.content:
        yield from _tokens(doc, part.start, part.end)


def _tokens(doc: Doc, start: int, end: int) -> Iterator[Token]:
    span = doc.char_span(start, end, alignment_mode="contract")
    yield from span if span is not None else ()
