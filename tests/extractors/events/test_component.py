"""The component as a whole: records that are sound, and the same with every number of mentions."""

import spacy
from spacy.tokens import Doc
from tests.extractors.events.conftest import Read

import dateline
from dateline.records import Article


def test_events_are_sound_records_with_their_spans(read: Read) -> None:
    text = "Kovar attacked the port on Sunday. The attack killed six. The talks in Lisk failed."
    result = read(text)
    assert result.dropped == ()
    assert [event.name for event in result.events] == ["attack", "talks in Lisk"]
    for event in result.events:
        assert text[event.start : event.end] == event.text


def test_spans_lead_to_events() -> None:
    nlp = dateline.load()
    doc = nlp("A storm hit Lisk. The storm killed six.")
    assert [span._.event.name for span in doc.spans["events"]] == ["storm", "storm"]
    assert doc._.events == [doc.spans["events"][0]._.event]


def test_a_text_of_blanks_has_none() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_events")
    doc: Doc = nlp.make_doc(" \n ")
    doc._.article = Article.of(" \n ")
    assert nlp.get_pipe("dateline_events")(doc)._.events == []
