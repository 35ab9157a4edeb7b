"""Documents built by hand: entities and the syntax that matters are given, no model is needed."""

import re
from collections.abc import Callable, Mapping

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from dateline.extractors.actors.component import ActorExtractor
from dateline.extractors.actors.knowledge import Gazetteer, load_entries
from dateline.language.coreference.component import MENTIONS
from dateline.records import Actor

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
