"""Phrases that attribute without a verb: whose they are and what they stand with, by the hand-checked parse."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.phrases import from_phrases, whole_content

Found = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("according", ("the central bank", "According to", ["inflation fell to 3 per cent in June"])),
        ("according-end", ("two engineers", "according to", ["The dam may fail"])),
        ("according-relative", ("a report", "According to", ["the dam leaks"])),
        ("but-according", ("Kolb", "according to", ["it holds"])),
        ("according-two", ("Kolb", "according to", ["The dam leaks", "and the roof holds"])),
        ("according-because", ("Kolb", "According to", ["the dam leaks because it is old"])),
        ("in-view", ("Kolb", "view", ["the dam leaks"])),
        ("words-of", ("Kolb", "In the words of", ["“The dam leaks.”"])),
    ],
)
def test_a_phrase_tells_whose_the_clause_is_that_it_stands_in(
    found: Found, name: str, expected: tuple[str, str, list[str]]
) -> None:
    assert found(from_phrases, name) == [expected]


@pytest.mark.parametrize(
    ("name", "misread"),
    [
        ("according-size", {}),  # nobody says it
        ("in-eyes", {}),  # a phrase that only begins a sentence or stands behind a comma
        ("in-view", {1: {"dep_": "nmod"}}),  # nobody’s view
        ("in-view", {3: {"pos_": "VERB"}}),
        ("told", {}),
    ],
)
def test_other_phrases_attribute_nothing(found: Found, name: str, misread: dict[int, Any]) -> None:
    assert found(from_phrases, name, misread) == []


def test_a_phrase_apart_stands_behind_punctuation(found: Found) -> None:
    assert found(from_phrases, "in-eyes-apart") == [("Kolb", "eyes", ["The dam leaks"])]
    assert found(from_phrases, "in-eyes-first") == [("Kolb", "eyes", ["the dam leaks"])]


def test_a_relative_clause_belongs_to_the_source_wherever_the_parse_hangs_it(read: Callable[..., Doc]) -> None:
    doc = read("according-relative")
    assert doc[4].lower_ == "that" and not doc[4].n_rights
    [candidate] = from_phrases(doc, Quotations(doc.text))
    assert doc.text[slice(*candidate.source_extent)] == "a report"
    misread = read("according-relative")
    misread[6].head, misread[4].head, misread[6].dep_ = misread[4], misread[10], "dep"
    [candidate] = from_phrases(misread, Quotations(misread.text))
    assert misread.text[slice(*candidate.source_extent)] == "a report that Kolb wrote"


def test_what_is_told_according_to_a_source_is_known_by_the_words_of_the_cue(read: Callable[..., Doc]) -> None:
    doc = read("according-end")
    content = whole_content(doc[5:7], doc[7:9], Quotations(doc.text))
    assert [doc.text[slice(*each)] for each in content] == ["The dam may fail"]
    assert whole_content(doc[6:7], doc[7:9], Quotations(doc.text)) == []
    view = read("in-view")
    assert whole_content(view[0:4], view[1:2], Quotations(view.text)) == []
