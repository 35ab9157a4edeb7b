"""Attributions made of the language model's spans."""

import re

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.linked import from_spans
from dateline.language.attribution_spans import SPANS_KEY

_NLP = spacy.blank("en")
_ROLES = {"S": "SOURCE", "Q": "CUE", "C": "CONTENT"}


def doc_of(marked: str) -> Doc:
    """A doc with spans as marked: ``[S the minister] [Q said] [C he would go]``."""
    text, places = "", []
    for piece in re.split(r"(\[[SQC] [^\]]*\])", marked):
        if piece.startswith("["):
            places.append((len(text), len(text) + len(piece) - 4, _ROLES[piece[1]]))
            piece = piece[3:-1]
        text += piece
    doc = _NLP(text)
    doc.spans[SPANS_KEY] = [doc.char_span(start, end, label) for start, end, label in places]
    return doc


def linked(marked: str) -> list[tuple[str | None, str, list[str]]]:
    doc = doc_of(marked)
    return [
        (
            doc.text[slice(*found.source_extent)] if found.source_extent else None,
            doc.text[slice(*found.cue)],
            [doc.text[slice(*content)] for content in found.contents],
        )
        for found in from_spans(doc, Quotations(doc.text))
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[S Vanda] [Q said] [C he would go].", [("Vanda", "said", ["he would go"])]),
        ("[C He would go], [S Vanda] [Q said].", [("Vanda", "said", ["He would go"])]),
        ("[C He would go], [Q said] [S Vanda].", [("Vanda", "said", ["He would go"])]),
        ("It was [Q reported] [C that he had gone].", [(None, "reported", ["that he had gone"])]),
        ("[C “We go],” [S Vanda] [Q said]. [C “We must].”", [("Vanda", "said", ["“We go,”", "“We must.”"])]),
        (
            "[S Vanda] [Q said] [C he would go]. [S Orla] [Q denied] [C it].",
            [("Vanda", "said", ["he would go"]), ("Orla", "denied", ["it"])],
        ),
        (
            "[S Vanda] [Q said] [C he would go] and [Q warned] [C that he meant it].",
            [("Vanda", "said", ["he would go"]), ("Vanda", "warned", ["that he meant it"])],
        ),
    ],
)
def test_the_nearest_spans_are_linked(marked: str, expected: list[tuple[str | None, str, list[str]]]) -> None:
    assert linked(marked) == expected


def test_a_cue_without_content_attributes_nothing() -> None:
    assert linked("[S Vanda] [Q spoke] for an hour.") == []


def test_a_source_in_another_part_of_the_text_is_not_the_speaker() -> None:
    assert linked(
        "[S Vanda] left. " + "Then it rained and rained. " * 9 + "It was [Q said] [C that all was lost]."
    ) == [(None, "said", ["that all was lost"])]


def test_a_pipeline_without_the_spans_links_nothing() -> None:
    text = "Vanda said he would go."
    assert list(from_spans(_NLP(text), Quotations(text))) == []
