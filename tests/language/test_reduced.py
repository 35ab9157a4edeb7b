"""Participles that the parser takes for the predicate."""

from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc

import dateline
from dateline.language.reduced import mend_reduced


def statements(text: str) -> list[str]:
    return [claim.statement for claim in dateline.extract(text).claims]


@pytest.mark.parametrize(
    "text",
    [
        "A patrol dispatched later that day to the bridge was stopped by three women.",
        "Three goats found in the ditch that night were alive.",
        "A ship built in Lisk for the army sank.",
        "The letters sent by the union have arrived.",
    ],
)
def test_a_participle_behind_its_noun_is_no_claim_of_its_own(text: str) -> None:
    assert statements(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor left and was seen in Lisk.", ["The mayor left.", "[The mayor] was seen in Lisk."]),
        (
            "The patrol stopped, was attacked and fled.",
            ["The patrol stopped.", "[The patrol] was attacked.", "[The patrol] fled."],
        ),
        ("The boats were sold in spring 2019.", ["The boats were sold in spring 2019."]),
        ("The bridge was closed and the school evacuated.", ["The bridge was closed.", "The school [was] evacuated."]),
    ],
)
def test_predicates_stay_what_they_are(text: str, expected: list[str]) -> None:
    assert statements(text) == expected


FOUND = [
    ("boys", "NOUN", "NNS", 1, "nsubj"),
    ("found", "VERB", "VBD", 1, "ROOT"),
    ("there", "ADV", "RB", 1, "advmod"),
    ("were", "AUX", "VBD", 4, "cop"),
    ("alive", "ADJ", "JJ", 1, "parataxis"),
]


def mended(rows: Sequence[tuple[str, str, str, int, str]]) -> dict[str, tuple[str, str]]:
    """Each word with its relation and head, after mending; the lemma of a word is the word."""
    texts, pos, tags, heads, deps = map(list, zip(*rows, strict=True))
    doc = Doc(spacy.blank("en").vocab, words=texts, pos=pos, tags=tags, heads=heads, deps=deps, lemmas=texts)
    return {token.text: (token.dep_, token.head.text) for token in mend_reduced(doc)}


def changed(place: int, **fields: str | int) -> list[tuple[str, str, str, int, str]]:
    names = ("text", "pos", "tag", "head", "dep")
    rows = [list(row) for row in FOUND]
    for name, value in fields.items():
        rows[place][names.index(name)] = value
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("relation", ["parataxis", "conj"])
def test_the_finite_verb_behind_a_participle_is_the_predicate(relation: str) -> None:
    assert mended(changed(4, dep=relation)) == {
        "boys": ("nsubj", "alive"),
        "found": ("acl", "boys"),
        "there": ("advmod", "found"),
        "were": ("cop", "alive"),
        "alive": ("ROOT", "alive"),
    }


@pytest.mark.parametrize(
    "rows",
    [
        changed(1, tag="VBZ"),
        changed(1, text="went"),  # no participle
        changed(0, dep="obl"),
        changed(0, tag="PRP"),  # they found
        changed(2, dep="obj"),
        changed(2, text=","),
        changed(2, pos="CCONJ"),
        changed(3, tag="VB"),  # nothing finite
        changed(4, dep="advcl"),
        changed(2, head=4, dep="nsubj"),  # a subject of its own
        changed(2, head=4, dep="mark"),
        changed(2, head=1, dep="aux"),
    ],
)
def test_a_past_tense_stays_the_predicate(rows: list[tuple[str, str, str, int, str]]) -> None:
    assert mended(rows) == {text: (dep, rows[head][0]) for text, _, _, head, dep in rows}


CLOSED = [
    ("road", "NOUN", "NN", 2, "nsubj:pass"),
    ("was", "AUX", "VBD", 2, "aux:pass"),
    ("closed", "VERB", "VBN", 2, "ROOT"),
    ("and", "CCONJ", "CC", 5, "cc"),
    ("school", "NOUN", "NN", 5, "nsubj"),
    ("evacuate", "VERB", "VBD", 2, "conj"),
]


@pytest.mark.parametrize(
    ("place", "fields", "expected"),
    [
        (0, {}, "VBN"),
        (5, {"dep": "parataxis"}, "VBD"),
        (3, {"dep": "dep"}, "VBD"),
        (1, {"dep": "aux"}, "VBD"),
        (4, {"dep": "obj"}, "VBD"),
        (4, {"dep": "aux"}, "VBD"),
    ],
)
def test_a_past_tense_shares_the_passive_where_it_lacks_its_object(
    place: int, fields: dict[str, str], expected: str
) -> None:
    texts, pos, tags, heads, deps = map(list, zip(*CLOSED, strict=True))
    deps[place] = fields.get("dep", deps[place])
    lemmas, texts[5] = list(texts), "evacuated"
    doc = Doc(spacy.blank("en").vocab, words=texts, pos=pos, tags=tags, heads=heads, deps=deps, lemmas=lemmas)
    assert mend_reduced(doc)[5].tag_ == expected


REPORTS = [
    ("reports", "NOUN", "NNS", 0, "ROOT"),
    ("that", "SCONJ", "IN", 4, "mark"),
    ("it", "PRON", "PRP", 4, "nsubj"),
    ("had", "AUX", "VBD", 4, "aux"),
    ("publish", "VERB", "VBN", 0, "acl"),
    ("so", "ADV", "RB", 4, "advmod"),
]


@pytest.mark.parametrize(
    ("place", "field", "value", "expected"),
    [
        (5, 4, "advmod", "acl:relcl"),
        (5, 4, "obj", "acl"),
        (5, 4, "xcomp", "acl"),
        (3, 4, "aux:pass", "acl"),
        (2, 4, "obl", "acl"),
        (3, 2, "VB", "acl"),
        (1, 0, "if", "acl"),
        (1, 4, "dep", "acl"),
        (4, 0, "close", "acl"),
        (4, 4, "ccomp", "ccomp"),
    ],
)
def test_a_report_that_was_published_is_no_report_of_publishing(
    place: int, field: int, value: str, expected: str
) -> None:
    rows = [list(row) for row in REPORTS]
    rows[place][field] = value
    found = mended([tuple(row) for row in rows])
    assert found[rows[4][0]][0] == expected
    assert found[rows[1][0]][0] == ("obj" if expected == "acl:relcl" else rows[1][4])
