"""Reporting clauses told by the order of words: any verb beside a quotation, and the speaker behind it."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.frames import reporters_of, speaker_behind, speaks

Read = Callable[..., Doc]


def verb_of(doc: Doc, word: str) -> Any:
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("name", "verb", "misread"),
    [
        ("boomed", "boomed", {}),
        ("gloated", "gloated", {}),
        ("gloated", "gloated", {7: {"dep_": "obj"}}),
        ("gloated", "gloated", {7: {"dep_": "iobj"}}),
        ("gloated-before", "gloated", {}),
        ("warned-police", "warned", {}),
        ("laughed-object", "told", {}),
    ],
)
def test_a_verb_reports_the_quotation_beside_it(read: Read, name: str, verb: str, misread: dict[int, Any]) -> None:
    doc = read(name, misread)
    assert speaks(verb_of(doc, verb), Quotations(doc.text))


@pytest.mark.parametrize(
    ("name", "verb", "misread"),
    [
        ("colon-quotation", "told", {}),  # no colon right behind it
        ("boomed", "leaks", {}),
        ("main-clause", "said", {}),  # not quoted
        ("said-word", "is", {}),
        ("gloated", "leaks", {}),  # within the quotation
        ("gloated", "gloated", {7: {"dep_": "obl"}}),  # nobody speaks
        ("gloated", "gloated", {6: {"tag_": "VBN"}}),
        ("gloated", "gloated", {3: {"dep_": "dep"}}),
        ("gloated-before", "gloated", {6: {"dep_": "dep"}}),
        ("quotation-closed", "shouted", {}),  # the quotation is complete
        ("gloated-before", "gloated", {1: {"dep_": "nsubj"}, 6: {"dep_": "dep"}}),
    ],
)
def test_other_verbs_do_not(read: Read, name: str, verb: str, misread: dict[int, Any]) -> None:
    doc = read(name, misread)
    assert not speaks(verb_of(doc, verb), Quotations(doc.text))


def test_quotations_are_known_with_the_verb_that_reports_them(read: Read) -> None:
    doc = read("gloated")
    assert [(tuple(quotation), verb.text) for quotation, verb in reporters_of(doc, Quotations(doc.text)).items()] == [
        ((0, 16), "gloated")
    ]
    misread = read("gloated", {6: {"pos_": "NOUN"}})
    assert reporters_of(misread, Quotations(misread.text)) == {}


@pytest.mark.parametrize(
    ("name", "verb", "misread", "speaker"),
    [
        ("gloated", "gloated", {}, "Kolb"),
        ("warned-police", "warned", {8: {"dep_": "obj"}}, "police"),
        ("said-behind", "said", {}, "Kolb"),
        ("added-first", "Added", {}, "Kolb"),
        ("reports-two", "gloated", {}, "Kolb"),  # what is quoted is no part of the sentence
        ("gloated", "gloated", {6: {"tag_": "VBZ"}}, "Kolb"),
        ("gloated", "gloated", {6: {"tag_": "VBG"}}, None),
        ("saw-behind", "saw", {}, None),  # Kolb is seen
        ("gloated-before", "gloated", {}, None),
        ("main-clause", "said", {}, None),
        ("told", "told", {}, None),
        ("said-behind", "said", {2: {"dep_": "nsubj"}}, None),
        ("said-behind", "said", {2: {"dep_": "mark"}}, None),
        ("said-behind", "said", {2: {"dep_": "cc"}}, None),
        ("said-behind", "said", {5: {"dep_": "obl"}}, None),
        ("denied-none", "Denied", {}, None),  # no quotation follows
        ("denied-none", "Denied", {2: {"dep_": "nsubj"}}, None),
        ("added-first", "Added", {1: {"dep_": "vocative"}}, None),
    ],
)
def test_the_noun_right_behind_a_verb_that_stands_beside_what_is_said_is_the_speaker(
    read: Read, name: str, verb: str, misread: dict[int, Any], speaker: str | None
) -> None:
    found = speaker_behind(verb_of(read(name, misread), verb))
    assert (found.text if found else None) == speaker


@pytest.mark.parametrize("end", ["-stopped", "-closed"])
def test_a_finished_quotation_has_no_reporting_clause_behind_it(read: Read, end: str) -> None:
    doc = read("quotation" + end)
    assert reporters_of(doc, Quotations(doc.text)) == {}
