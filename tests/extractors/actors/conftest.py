"""Documents built by hand: entities and the syntax that matters are given, no model is needed."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from dateline.extractors.actors.component import ActorExtractor
from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.knowledge import Gazetteer, load_entries
from dateline.extractors.actors.referents.decisions import entities_of
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.mention_words import MentionWords, mentions_of
from dateline.extractors.actors.referents.reading import Reading, Voice
from dateline.extractors.actors.types import Name
from dateline.language.coreference.component import MENTIONS
from dateline.records import Actor, ActorType

DETERMINERS = ("a", "an", "the", "both")
LEMMAS = {"countries": "country"}
PRONOUNS = ("he", "him", "his", "himself", "she", "her", "it", "its", "they", "their", "who", "which", "we")

Arcs = Mapping[str, tuple[str, str]]
Links = Mapping[str, Mapping[str, float]]


@pytest.fixture(scope="session")
def blank() -> Language:
    return spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})


@pytest.fixture(scope="session")
def gazetteer(blank: Language) -> Gazetteer:
    return Gazetteer(blank.tokenizer, load_entries())


@pytest.fixture(scope="session")
def make_doc(blank: Language) -> Callable[..., Doc]:
    """``make_doc(text, {"Mara Quist": "PERSON"}, {"Moscow": ("nsubj", "accepted")})``.

    Every occurrence of a phrase is an entity; an arc goes from the first token of that text to its head; words are
    their own lemmas. A sentence ends with a full stop, or with a line.
    """

    def make(text: str, entities: Mapping[str, str] | None = None, arcs: Arcs | None = None) -> Doc:
        doc = blank.make_doc(text)
        for token in doc[1:]:
            if token.nbor(-1).text in (".", "?", "!", "\n"):
                token.is_sent_start = True
        spans = [
            doc.char_span(match.start(), match.end(), label=label, alignment_mode="expand")
            for phrase, label in (entities or {}).items()
            for match in re.finditer(rf"(?<!\w){re.escape(phrase)}" + (r"(?!\w)" if phrase[-1].isalnum() else ""), text)
        ]
        doc.ents = filter_spans(span for span in spans if span is not None)
        tokens = {token.text: token for token in reversed(doc)}
        for token in doc if arcs else ():
            token.lemma_ = token.lower_
        for word, (dep, head) in (arcs or {}).items():
            tokens[word].dep_, tokens[word].head = dep, tokens[head]
        return doc

    return make


@pytest.fixture(scope="session")
def actors(make_doc: Callable[..., Doc], blank: Language) -> Callable[..., list[Actor]]:
    """The actors of a text: arguments as for ``make_doc``, and what the mention ranker would say.

    ``links={"Quist": {}, "the minister/person": {"Quist": 0.9}}``: the first place of each text is a mention, of a
    kind where one is told, with the chances of its antecedents.
    """
    extractor = ActorExtractor(blank.tokenizer)

    def find(
        text: str, entities: Mapping[str, str] | None = None, arcs: Arcs | None = None, links: Links | None = None
    ) -> list[Actor]:
        doc = make_doc(text, entities, arcs)
        add_links(doc, links or {})
        found: list[Actor] = extractor(doc)._.actors
        return found

    return find


def add_links(doc: Doc, links: Links) -> None:
    for token in doc:
        token.lemma_ = LEMMAS.get(token.lower_, token.lower_)
        token.tag_ = "DT" if token.lower_ in DETERMINERS else "WP" if token.lower_ == "who" else ""
    mentions: dict[str, Span] = {}
    for mention in links:
        words, _, kind = mention.partition("/")
        match = re.search(rf"\b{re.escape(words)}\b", doc.text)
        assert match is not None
        span = doc.char_span(match.start(), match.end(), label=kind or "person")
        mentions[mention] = span
        last = span[-1]
        last.pos_ = last.pos_ or ("PRON" if last.lower_ in PRONOUNS else "NOUN")
        for token in span[:-1]:
            token.head, token.dep_ = last, "det"
    places = {mention: place for place, mention in enumerate(mentions)}
    chances = [[[places[earlier], chance] for earlier, chance in of.items()] for of in links.values()]
    doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=list(mentions.values()), attrs={"antecedents": chances})


@pytest.fixture
def meanings(parsed: Callable[..., Doc]) -> Callable[..., dict[str, tuple[str, str]]]:
    """What the mentions of hand-checked sentences mean, and by which rule: ``{"He": ("Orr", "likeliest")}``.

    ``meanings("orr-lind he-late", {"Orr": "PERSON"}, [("Orr", {}), ("He", {"Orr": 0.9})])``: sentences (without their
    ``referent-``), names with their types, mentions in the order of the text (``the port/place`` of another kind than
    a person) with the chances of those before. Who has no name goes by its first mention.
    """

    def read(
        sentences: str, names: Mapping[str, ActorType], mentions: Sequence[tuple[str, Mapping[str, float]]], **told: Any
    ) -> dict[str, tuple[str, str]]:
        doc = Doc.from_docs([parsed(f"referent-{name}") for name in sentences.split()], exclude=["user_data"])
        reading = reading_of(doc, names, **told)
        entities = entities_of(with_mentions(doc, mentions), reading)
        return {span.text: (called(entity), rule) for entity in entities for span, rule in entity.mentions}

    return read


def called(entity: Entity) -> str:
    named = " and ".join(cluster.names[0].span.text for cluster in entity.clusters)
    return named or min(span for span, _ in entity.mentions).text


def reading_of(
    doc: Doc,
    names: Mapping[str, ActorType],
    genders: Mapping[str, str] | None = None,
    speakers: Mapping[str, str] | None = None,
    apart: Collection[str] = (),
    towns: Collection[str] = (),
) -> Reading:
    """Nothing read yet; ``speakers`` names who says a word, ``towns`` are no entities of politics."""
    clusters = {
        word: Cluster(type_, names=[Name(doc[token.i : token.i + 1], type_) for token in doc if token.text == word])
        for word, type_ in names.items()
    }
    for word, cluster in clusters.items():
        label = "PERSON" if cluster.type == "PERSON" else "LOC" if word in towns else "GPE"
        for name in cluster.names:
            name.span.label_ = label
    nations = [Span(doc, token.i, token.i + 1, label="NORP") for token in doc if token.text == "Talvian"]
    doc.ents = [*nations, *(name.span for cluster in clusters.values() for name in cluster.names)]
    at = {token.text: token.i for token in reversed(doc)}
    return Reading(
        known={name.span.start: (cluster,) for cluster in clusters.values() for name in cluster.names},
        genders={clusters[word]: gender for word, gender in (genders or {}).items()},
        sentences=[sum(word.is_sent_start is True for word in doc[: token.i + 1]) for token in doc],
        apart=[at[word] for word in apart],
        voices={at[word]: Voice(at[who], ()) for word, who in (speakers or {}).items()},
    )


def with_mentions(doc: Doc, mentions: Sequence[tuple[str, Mapping[str, float]]]) -> list[MentionWords]:
    spans: list[Span] = []
    for mention, _ in mentions:
        words, _, kind = mention.partition("/")
        start = spans[-1].start_char + (spans[-1].text == words) if spans else 0
        match = re.compile(rf"\b{re.escape(words)}\b").search(doc.text, start)
        assert match is not None, words
        spans.append(doc.char_span(*match.span(), label=kind or "person"))
    texts = [span.text for span in spans]
    chances = [
        [[len(texts[:place]) - 1 - texts[:place][::-1].index(earlier), chance] for earlier, chance in of.items()]
        for place, (_, of) in enumerate(mentions)
    ]
    doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=spans, attrs={"antecedents": chances})
    return mentions_of(doc)
