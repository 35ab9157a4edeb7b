"""Verbs of saying: who says it, the words of the cue and the content, by the hand-checked parse."""

from collections.abc import Callable
from typing import Any

import pytest

from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.verbs import from_verbs

Found = Callable[..., list[Any]]
_LEAKS = ["that the dam leaks"]


@pytest.mark.parametrize(
    ("name", "cue"),
    [
        ("cue-negated", "has not said"),
        ("cue-adverbs", "said"),  # too much stands between
        ("cue-question", "say"),  # the subject stands between
        ("cue-particle", "pointed out"),
        ("bare-conjunct", "say"),
        ("bare-complement", "announce"),
        ("told", "told"),
        ("letter-to", "says"),
        ("not-believe", "does not believe"),
    ],
)
def test_the_cue_is_the_verb_with_auxiliaries_negation_and_particle(found: Found, name: str, cue: str) -> None:
    assert [(each[1], each[2]) for each in found(from_verbs, name)] == [(cue, _LEAKS)]


def test_two_words_at_most_stand_within_a_cue(found: Found) -> None:
    assert found(from_verbs, "cue-two") == [("Kolb", "has now openly said", _LEAKS)]
    assert found(from_verbs, "cue-three") == [("Kolb", "said", _LEAKS)]


@pytest.mark.parametrize(
    ("name", "misread"),
    [
        ("command", {}),
        ("command-brackets", {}),
        ("command-brackets", {5: {"tag_": "VBP"}}),
        ("asked-first", {}),
        ("denied-none", {0: {"tag_": "VB"}}),
        ("judges", {2: {"pos_": "NOUN"}}),  # no verb
    ],
)
def test_commands_and_participles_before_the_main_clause_say_nothing(
    found: Found, name: str, misread: dict[int, Any]
) -> None:
    assert found(from_verbs, name, misread) == []


@pytest.mark.parametrize(
    ("name", "misread"),
    [
        ("command", {0: {"tag_": "VBP"}}),  # `Hope that the dam holds`, of oneself
        ("command", {0: {"tag_": "VBD"}}),
        ("command-brackets", {5: {"tag_": "VBD"}}),
        ("command-brackets", {4: {"dep_": "mark"}}),
        ("asked-first", {0: {"dep_": "parataxis"}}),
        ("asked-first", {0: {"tag_": "VBG"}}),
        ("asked-first", {5: {"dep_": "aux:pass"}}),
    ],
)
def test_other_verbs_without_a_subject_do(found: Found, name: str, misread: dict[int, Any]) -> None:
    assert len(found(from_verbs, name, misread)) == 1


@pytest.mark.parametrize(
    ("name", "source", "content"),
    [
        ("agent", "Kolb", "that the dam leaks"),
        ("subject-clause", "Kolb", "That the dam leaks"),
        ("was-asked", None, "whether the dam leaks"),
        ("must-said", None, "that the dam leaks"),
        ("main-clause", "Kolb", "The dam leaks"),
        ("said-behind", "Kolb", "The dam leaks"),
        ("number-said", None, "that the dam leaks"),
        ("colon-quotation", "Kolb", "“The dam leaks.”"),
        ("laughed-object", "Kolb", "“The dam leaks,”"),
        ("agreed-on", "Reyl", "Kolb and Lind agreed on it"),
        ("appositive", "Ines Kolb, the mayor", "that the dam leaks"),
    ],
)
def test_a_clause_is_the_content_wherever_it_stands(found: Found, name: str, source: str | None, content: str) -> None:
    assert [(each[0], each[2]) for each in found(from_verbs, name)] == [(source, [content])]


def test_a_clause_without_tense_behind_the_verb_is_no_content_unless_it_is_quoted(found: Found) -> None:
    untensed: dict[int, Any] = {7: {"tag_": "VBG"}}
    assert found(from_verbs, "told", untensed) == []
    assert len(found(from_verbs, "colon-quotation", untensed)) == 1
    assert len(found(from_verbs, "main-clause", {2: {"tag_": "VBG"}})) == 1


def test_a_subject_that_was_taken_for_the_object_belongs_to_the_clause(found: Found) -> None:
    assert found(from_verbs, "told", {6: {"dep_": "dep"}, 3: {"dep_": "obj"}})[0][2] == ["the board that the dam leaks"]
    assert found(from_verbs, "told", {3: {"dep_": "obj"}})[0][2] == _LEAKS
    assert found(from_verbs, "told", {6: {"dep_": "dep"}, 3: {"dep_": "obl"}})[0][2] == _LEAKS


@pytest.mark.parametrize(
    ("name", "contents"),
    [
        ("interposed-said", ["The dam", "leaks"]),
        ("as-said", ["The dam leaks"]),
        ("as-said-first", ["the dam leaks"]),
        ("two-halves", ["The wall is sound", "but the roof leaks"]),
    ],
)
def test_a_clause_put_into_what_it_reports_has_that_for_content(found: Found, name: str, contents: list[str]) -> None:
    assert found(from_verbs, name) == [("Kolb", "said", contents)]


@pytest.mark.parametrize(
    ("name", "misread"),
    [
        ("because-hopes", {}),
        ("as-says-unbroken", {}),  # the manner of leaking
        ("you-know", {}),
        ("as-we-know", {}),
        ("interposed-said", {4: {"tag_": "VBG"}}),
        ("interposed-said", {4: {"dep_": "dep"}}),
        ("interposed-said", {4: {"lemma_": "quote"}}),  # `Kolb quoted`
        ("interposed-said", {3: {"dep_": "obj"}}),
        ("interposed-said", {4: {"dep_": "advcl"}}),  # only `as` makes such a clause a report
        ("as-said", {6: {"dep_": "parataxis"}}),
    ],
)
def test_other_clauses_beside_a_main_clause_report_nothing(found: Found, name: str, misread: dict[int, Any]) -> None:
    assert found(from_verbs, name, misread) == []


def test_somebody_elses_knowing_reports(found: Found) -> None:
    assert found(from_verbs, "interposed-said", {4: {"lemma_": "know"}}) == [("Kolb", "said", ["The dam", "leaks"])]
    assert found(from_verbs, "you-know", {1: {"lemma_": "claim"}}) == []  # it begins the sentence


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("urged", "the board to close the dam"),
        ("promise", "to repair the road"),
        ("board-had", "the town to say that the dam leaks"),
    ],
)
def test_an_infinitive_is_the_content_with_whoever_is_to_do_it(found: Found, name: str, content: str) -> None:
    assert found(from_verbs, name)[0][2] == [content]


@pytest.mark.parametrize(
    ("name", "misread"),
    [
        ("urged", {1: {"lemma_": "say"}}),  # a verb that takes none
        ("urged", {4: {"dep_": "dep"}}),  # no infinitive
        ("urged", {0: {"dep_": "dep"}}),  # nobody urges
        ("urged", {5: {"dep_": "acl"}}),
        ("modal-expected", {}),
    ],
)
def test_other_infinitives_are_no_content(found: Found, name: str, misread: dict[int, Any]) -> None:
    assert found(from_verbs, name, misread) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("denied-charges", "the charge"),
        ("charge-restricted", "the charge that hurt her"),
        ("charge-aside", "the charge"),  # the rest is the author's own
        ("put-at", "the cost at 40 million"),
        ("wants-closed", "the dam closed"),
        ("expected-by", "the dam to close"),
    ],
)
def test_a_noun_phrase_is_the_content_of_verbs_that_take_one(found: Found, name: str, content: str) -> None:
    assert [(each[0] is not None, each[2]) for each in found(from_verbs, name)] == [(True, [content])]


@pytest.mark.parametrize(
    ("name", "misread"),
    [
        ("denied-none", {}),  # nobody denies
        ("plain-said", {}),
        ("denied-charges", {1: {"lemma_": "say"}}),
        ("denied-charges", {3: {"dep_": "obl"}}),
        ("put-at", {5: {"norm_": "forty"}, 4: {"dep_": "dep"}}),  # put somewhere
        ("signed", {}),
    ],
)
def test_other_noun_phrases_are_none(found: Found, name: str, misread: dict[int, Any]) -> None:
    assert found(from_verbs, name, misread) == []


@pytest.mark.parametrize(
    ("name", "misread", "is_found"),
    [
        ("colon-quotation", {7: {"dep_": "parataxis"}}, True),
        ("colon-quotation", {7: {"dep_": "conj"}}, True),  # it stands beside
        ("colon-quotation", {7: {"dep_": "xcomp"}}, True),
        ("told", {7: {"dep_": "parataxis"}}, False),  # not quoted
    ],
)
def test_a_quotation_is_the_content_of_a_verb_of_speech(
    found: Found, name: str, misread: dict[int, Any], is_found: bool
) -> None:
    assert bool(found(from_verbs, name, misread)) == is_found


def test_a_quotation_that_merely_stands_beside_is_told_from_one_that_hangs_on_the_verb(
    read: Callable[..., Any],
) -> None:
    rules = []
    for relation in ("ccomp", "parataxis", "conj"):
        doc = read("colon-quotation", {7: {"dep_": relation}})
        [each] = from_verbs(doc, Quotations(doc.text))
        rules.append((each.rule, each.is_beside, each.act))
    assert rules == [
        ("verb-clause", False, "say"),
        ("verb-quotation", False, "say"),
        ("verb-beside-quotation", True, "say"),
    ]
