"""Which words of a clause a statement keeps, on hand-checked parses."""

import pytest

from dateline.extractors.claims.statement.kept_words import kept_words


def kept(text, head: str, *attributions) -> str:
    return " ".join(word.text for word in kept_words(text.clause(head), text.lookup, attributions))


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("however", "open", "The port was open"),
        ("but-open", "open", "the port was open"),
        ("so-far", "hurt", "So far nobody was hurt"),
        ("even-after", "paid", "the debt was paid"),
        ("even-after", "closed", "The mill closed even after the debt was paid"),
        ("two-days", "lapsed", "it lapsed"),
        ("because-not", "rained", "it rained , not because it was late"),
        ("because-not", "left", "They left because it rained , not because it was late"),
        ("apposition", "left", "Mara Quist , 61 , left"),
        ("relative-gap", "burned", "The mill burned"),
        ("said-that", "old", "the mill was old"),
        ("colon", "said", "The board said"),
        ("telling", "left", "The mayor left , telling them that the port was safe"),
        ("when-spring", "closed", "the port was closed"),
        ("where-lisk", "holds", "the union holds ten seats"),
        ("relative-gap", "old", "was old"),
        ("which-object", "left", "Observers left a town that the union had sold"),
        ("which-object", "sold", "the union had sold"),
        ("not-only", "burned", "the mill burned"),
        ("infinitives", "leave", "The goal was to leave"),
        ("orsk", "fell", "Norvik ’s trade with Orsk fell , while Talvia ’s has grown"),
        ("of-what", "spoke", "They spoke of what he leaves out"),
    ],
)
def test_a_clause_keeps_what_says_something(scene, name: str, head: str, expected: str) -> None:
    assert kept(scene(name), head) == expected


def test_who_says_it_is_left_out(scene) -> None:
    text = scene("according")
    said = text.attribution("the board", "According to", "the mill was old")
    assert kept(text, "old") == "According to the board , the mill was old"
    assert kept(text, "old", said) == ", the mill was old"


def test_what_is_said_before_an_inserted_source_is_taken_along(scene) -> None:
    text = scene("inserted")
    said = text.attribution("she", "believes", "the mill was old")
    assert kept(text, "old", said) == "By then , the mill was old"
    assert kept(text, "old") == "the mill was old"
    assert kept(text, "believes", said) == "By then , she believes , the mill was old"


def test_a_date_before_an_inserted_source_is_not_taken_along(scene) -> None:
    text = scene("inserted")
    said = text.attribution("she", "believes", "the mill was old")
    text.token("then").ent_type_ = "DATE"
    assert kept(text, "old", said) == "the mill was old"


def test_a_marked_content_takes_nothing_along_that_stands_before_its_source(scene) -> None:
    text = scene("said-that")
    said = text.attribution("the board", "said", "the mill was old")
    assert kept(text, "old", said) == "the mill was old"


def test_what_a_participle_reports_is_left_out(scene) -> None:
    text = scene("telling")
    text.attribution("The mayor", "telling", "the port was safe")
    assert kept(text, "left") == "The mayor left"


def test_the_subject_of_a_quotation_stands_before_its_source(scene) -> None:
    text = scene("broken-quote")
    said = text.attribution("she", "said", "has told us")
    whole = said.model_copy(update={"content": (text.cut.span("Nobody,"), text.cut.span("has told us."))})
    assert kept(text, "told", said) == "“ has told us . ”"
    assert kept(text, "told", whole) == "Nobody “ has told us . ”"
    late = said.model_copy(update={"content": (text.cut.span("has told us."), text.cut.span("told us."))})
    assert kept(text, "told", late) == "“ has told us . ”"


@pytest.mark.parametrize("tag", ["IN", "WRB"])
def test_an_adverb_that_ties_a_clause_is_left_out(scene, tag: str) -> None:
    text = scene("where-lisk")
    text.token("where").tag_ = tag
    assert kept(text, "holds").startswith("where") is (tag == "IN")


@pytest.mark.parametrize("dep", ["nsubj", "nsubj:pass", "obj", "obl"])
def test_a_relative_pronoun_is_left_out_as_subject_or_object(scene, dep: str) -> None:
    text = scene("which-object")
    text.token("that").dep_ = dep
    assert ("that" in kept(text, "sold")) is (dep == "obl")
