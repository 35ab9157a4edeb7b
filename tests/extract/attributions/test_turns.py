"""Turns of a conversation."""

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extract.attributions.component import mark_attributions
from dateline.language.attribution_spans import SPANS_KEY
from dateline.records import Attribution

INTERVIEW = """We met Anna Kovar on Monday.

**The Courier:** Will the bridge reopen?

Anna Kovar: It will. The piers are sound.

The rest is paint.

The Courier: That is good news.

Kovar: It is."""


def doc_of(text: str) -> Doc:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_layout")
    return nlp(text)


def found(doc: Doc) -> list[tuple[str | None, str, list[str]]]:
    records: list[Attribution] = mark_attributions(doc)._.attributions
    return [(r.source.text if r.source else None, r.act, [part.text for part in r.content]) for r in records]


def test_a_turn_lasts_until_the_next_label() -> None:
    assert found(doc_of(INTERVIEW)) == [
        ("The Courier", "ask", ["Will the bridge reopen?"]),
        ("Anna Kovar", "say", ["It will. The piers are sound.", "The rest is paint."]),
        ("The Courier", "say", ["That is good news."]),
        ("Kovar", "say", ["It is."]),
    ]


def test_what_is_said_in_turn_is_direct() -> None:
    assert {record.kind for record in mark_attributions(doc_of(INTERVIEW))._.attributions} == {"direct"}


def test_questions_and_answers_may_have_letters_for_labels() -> None:
    assert found(doc_of("Q: Who pays?\nA: The state.\nQ: Why?\nA: It must.")) == [
        ("Q", "ask", ["Who pays?"]),
        ("A", "say", ["The state."]),
        ("Q", "ask", ["Why?"]),
        ("A", "say", ["It must."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Price: 3 crowns.\nLength: 80 pages.\nCover: blue.",
        "Note: The bridge is closed.\nKovar: It will reopen.\nNote: It did.",
        "The minister said: It will.\nThe mayor said: It will not.\nThe minister said: It will.",
        "Kovar: It will reopen.\nKovar: It did.\nKovar: It is open.",
    ],
)
def test_other_labels_make_no_conversation(text: str) -> None:
    assert found(doc_of(text)) == []


def test_what_is_reported_within_a_turn_keeps_to_it() -> None:
    doc = doc_of(INTERVIEW)
    places = {
        "SOURCE": "Anna Kovar: It",
        "CUE": "will",
        "CONTENT": "The piers are sound.\n\nThe rest is paint.\n\nThe Courier",
    }
    spans = [
        doc.char_span(doc.text.index(words), doc.text.index(words) + len(words), role) for role, words in places.items()
    ]
    doc.spans[SPANS_KEY] = spans
    inner = next(record for record in mark_attributions(doc)._.attributions if record.cue.text == "will")
    assert inner.source is not None and inner.source.text == "It"
    assert [part.text for part in inner.content] == ["The piers are sound.\n\nThe rest is paint."]
    assert inner.parent is not None
