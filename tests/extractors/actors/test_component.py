import pickle
from collections.abc import Callable

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from dateline.extractors.actors.component import ActorExtractor
from dateline.language.docs import article_of
from dateline.records import Actor, Result

TEXT = "Russian President Mara Quist said that she would meet North Korea’s envoy in Lisk. Quist left Moscow."
ENTITIES = {"Mara Quist": "PERSON", "Lisk": "GPE", "North Korea": "GPE", "Moscow": "GPE", "Russian": "NORP"}


@pytest.fixture(scope="session")
def extractor(blank: Language) -> ActorExtractor:
    return ActorExtractor(blank.tokenizer)


def result_of(doc: Doc) -> Result:
    return Result(article=article_of(doc), actors=tuple(doc._.actors))


def test_an_actor_is_complete(make_doc: Callable[..., Doc], extractor: ActorExtractor) -> None:
    actor: Actor = extractor(make_doc(TEXT, ENTITIES))._.actors[0]
    assert (actor.name, actor.type, actor.text, actor.known_as) == ("Mara Quist", "PERSON", "Mara Quist", None)
    assert [role.text for role in actor.roles] == ["Russian President"]
    assert [(m.text, m.kind) for m in actor.mentions] == [("Mara Quist", "name"), ("Quist", "name")]
    assert actor.id.endswith(".a18-28")


def test_known_actors_carry_their_identity(make_doc: Callable[..., Doc], extractor: ActorExtractor) -> None:
    states = [actor for actor in extractor(make_doc(TEXT, ENTITIES))._.actors if actor.type == "STATE"]
    assert [(s.name, s.known_as and (s.known_as.id, s.known_as.iso, s.known_as.wikidata)) for s in states] == [
        ("North Korea", ("north-korea", "PRK", "Q423"))
    ]


def test_every_mention_has_a_span_with_its_type_and_actor(
    make_doc: Callable[..., Doc], extractor: ActorExtractor
) -> None:
    doc = extractor(make_doc(TEXT, ENTITIES))
    spans = {(span.start_char, span.end_char): span for span in doc.spans["actors"]}
    mentions = {(m.start, m.end): actor for actor in doc._.actors for m in actor.mentions}
    assert spans.keys() == mentions.keys()
    assert all(span.label_ == mentions[place].type for place, span in spans.items())
    assert all(span._.actor == mentions[place] for place, span in spans.items())


def test_the_records_make_a_result(make_doc: Callable[..., Doc], extractor: ActorExtractor) -> None:
    doc = extractor(make_doc(TEXT, ENTITIES))
    assert len(result_of(doc).actors) == 4


def test_the_component_can_be_sent_to_another_process(make_doc: Callable[..., Doc], extractor: ActorExtractor) -> None:
    sent = pickle.loads(pickle.dumps(extractor))
    assert sent(make_doc(TEXT, ENTITIES))._.actors == extractor(make_doc(TEXT, ENTITIES))._.actors


def test_it_can_be_added_to_any_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_actors")
    assert [actor.name for actor in nlp("France and Chile signed.")._.actors] == ["France", "Chile"]


@pytest.mark.parametrize("text", ["7" * 10_000, "US " * 20_000, "Kim\n" * 500, "’s " * 500, "(((", "\n \t\n"])
def test_odd_texts_do_no_harm(make_doc: Callable[..., Doc], extractor: ActorExtractor, text: str) -> None:
    result_of(extractor(make_doc(text, {"Kim": "PERSON"})))


def test_an_empty_text_has_no_actors(make_doc: Callable[..., Doc], extractor: ActorExtractor) -> None:
    assert extractor(make_doc(""))._.actors == []


WORDS = ["Kim", "Jong-un", "Mara", "Quist", "US", "Moscow", "the", "President", "’s", ",", "(", ")", "-", "–", "of"]
WORDS += ["he", "Russian", "UN", "GTC", "Grain", "Trade", "Council", ".", "\n", "von", "al-", "who", "leaders", "1945"]
LABELS = st.sampled_from(["PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), data=st.data())
def test_any_entities_give_valid_records(
    make_doc: Callable[..., Doc], extractor: ActorExtractor, words: list[str], data: st.DataObject
) -> None:
    doc = make_doc(" ".join(words))
    starts = data.draw(st.lists(st.integers(0, len(doc) - 1), unique=True, max_size=8).map(sorted))
    ends = [*starts[1:], len(doc)]
    doc.ents = [
        spacy.tokens.Span(doc, start, data.draw(st.integers(start + 1, end)), label=data.draw(LABELS))
        for start, end in zip(starts, ends, strict=False)
    ]
    result = result_of(extractor(doc))
    places = [(m.start, m.end) for actor in result.actors for m in actor.mentions]
    assert len(places) == len(set(places))
