"""How actors are named in statements."""

import pytest

from dateline.extractors.claims.statement.naming import (
    behind_description,
    is_body_of_state,
    is_no_name,
    is_one_speaker,
    is_seat,
    listed,
    made_definite,
    name_of,
    owner_of,
)


@pytest.mark.parametrize(
    ("text", "definite"),
    [("a mayor", "the mayor"), ("an old mayor", "the old mayor"), ("one mayor", "the mayor"), ("two men", "two men")],
)
def test_what_has_been_spoken_of_is_definite(text: str, definite: str) -> None:
    assert made_definite(text) == definite


@pytest.mark.parametrize(("name", "owner"), [("Orr", "Orr’s"), ("Norvik Mills", "Norvik Mills’"), ("", "’s")])
def test_the_mark_of_an_owner(name: str, owner: str) -> None:
    assert owner_of(name) == owner


@pytest.mark.parametrize(
    ("names", "text"), [([], ""), (["Orr"], "Orr"), (["Orr", "Lisk"], "Orr or Lisk"), (["A", "B", "C"], "A, B or C")]
)
def test_names_in_a_list(names: list[str], text: str) -> None:
    assert listed(names, "or") == text


@pytest.mark.parametrize(("name", "too_long"), [("Ada van Brun", False), ("Ada Brun Beats Orr", True)])
def test_a_headline_is_no_name(scene, name: str, too_long: bool) -> None:
    actor = scene("quist-met").actor("Mara Quist", name=name)
    assert is_no_name(actor) is too_long


@pytest.mark.parametrize(
    ("type_", "name", "expected"),
    [
        ("STATE", "United Kingdom", "the United Kingdom"),
        ("STATE", "Talvia", "Talvia"),
        ("ORG", "United Mills", "United Mills"),
    ],
)
def test_states_have_the_article_that_headlines_leave_out(scene, type_: str, name: str, expected: str) -> None:
    text = scene("seoul")
    actor = text.actor("Seoul", name=name, type=type_)
    assert name_of(actor, text.lookup) == expected


def test_a_name_has_the_article_of_the_text(scene) -> None:
    text = scene("mayor-left", "government")
    actor = text.actor("mayor", name="mayor", type="ORG")
    assert name_of(actor, text.lookup) == "the mayor"


def test_who_has_no_name_is_described(scene) -> None:
    text = scene("a-mayor")
    actor = text.actor(("A mayor", "nominal"))
    assert name_of(actor, text.lookup) == "a mayor"
    assert name_of(actor, text.lookup, definite=True) == "the mayor"


@pytest.mark.parametrize(
    ("name", "type_", "expected"),
    [
        ("South Korea", "STATE", True),
        ("South Korea", "ORG", False),
        ("Republic of Seoul", "STATE", False),  # its own name
        ("Seo", "STATE", False),
    ],
)
def test_a_capital_stands_for_its_state(scene, name: str, type_: str, expected: bool) -> None:
    text = scene("seoul")
    text.actor("Seoul", name=name, type=type_)
    assert is_seat(text.lookup.mention_at(text.token("Seoul"))) is expected


@pytest.mark.parametrize(("word", "expected"), [("Lisk", True), ("LISK", False), ("L.S", False), ("Britain", False)])
def test_short_names_and_abbreviations_are_no_capitals(scene, word: str, expected: bool) -> None:
    text = scene("where-lisk")
    text.actor("Lisk", name="Talvia", type="STATE")
    mention = text.lookup.mention_at(text.token("Lisk"))

    class Span:
        text = word

    assert is_seat(mention._replace(span=Span())) is expected


@pytest.mark.parametrize(("type_", "expected"), [("STATE", True), ("ORG", False), ("GROUP", False)])
def test_a_government_is_a_body_of_its_state(scene, type_: str, expected: bool) -> None:
    text = scene("government")
    text.actor(("The government", "nominal"), name="Talvia", type=type_)
    word = text.token("government")
    assert is_body_of_state(word, text.lookup.mention_at(word)) is expected


def test_what_somebody_owns_or_no_body_is_none(scene) -> None:
    text = scene("we-boats", "mayor-left")
    text.actor(("Our boats", "nominal"), ("The mayor", "nominal"), name="Talvia", type="STATE")
    for word in (text.token("boats"), text.token("mayor")):
        assert not is_body_of_state(word, text.lookup.mention_at(word))
    own = scene("government")
    own.actor(("The government", "nominal"), name="Talvia", type="STATE")
    own.token("The").dep_ = "nmod:poss"
    word = own.token("government")
    assert not is_body_of_state(word, own.lookup.mention_at(word))


@pytest.mark.parametrize(
    ("name", "word", "type_", "expected"),
    [
        ("we-sold", "We", "PERSON", False),
        ("i-like", "I", "PERSON", True),
        ("i-like", "I", "ORG", False),
        ("you-know", "You", "PERSON", True),
    ],
)
def test_one_speaker(scene, name: str, word: str, type_: str, expected: bool) -> None:
    text = scene("quist-met", name)
    text.actor("Mara Quist", (word, "pronoun"), type=type_)
    assert is_one_speaker(text.lookup.mention_at(text.token(word))) is expected


def test_several_are_no_speaker(scene) -> None:
    text = scene("quist-met", "you-know")
    text.actor("Mara Quist", ("You", "pronoun"))
    text.actor("Tomas Reyl", ("You", "pronoun"))
    assert not is_one_speaker(text.lookup.mention_at(text.token("You")))


@pytest.mark.parametrize(
    ("sentence", "words", "name", "type_", "behind"),
    [
        ("government", "The government", "Talvia", "STATE", "of Talvia"),
        ("government", "The government", "United Kingdom", "STATE", "of the United Kingdom"),
        ("mayor-left", "The mayor", "Mayor of Lisk", "ORG", "of Lisk"),
        ("mayor-left", "The mayor", "Mara Quist", "PERSON", "Mara Quist"),
        ("the-two", "The island", "United Islands", "STATE", "the United Islands"),
        ("the-two", "The island", "United Islands", "PLACE", "United Islands"),
    ],
)
def test_what_a_description_leaves_out(scene, sentence: str, words: str, name: str, type_: str, behind: str) -> None:
    text = scene(sentence)
    text.actor((words, "nominal"), name=name, type=type_)
    word = text.token(words.split()[1])
    assert behind_description(word, text.lookup.mention_at(word), text.lookup) == behind


@pytest.mark.parametrize(
    ("determiner", "word", "behind"),
    [("both", "countries", "France and Chile"), ("either", "countries", "France or Chile")],
)
def test_names_behind_a_description_of_two(scene, determiner: str, word: str, behind: str) -> None:
    text = scene("both")
    for name in ("France", "Chile"):
        text.actor(("Both countries", "nominal"), name=name, type="STATE")
    token = text.token("countries")
    mention = text.lookup.mention_at(token)

    class First:
        lower_ = determiner

        def __lt__(self, other: object) -> bool:
            return True

    assert behind_description(token, mention._replace(span=[First()]), text.lookup) == behind


def test_the_governments_of_two(scene) -> None:
    text = scene("government")
    for name in ("France", "Chile"):
        text.actor(("The government", "nominal"), name=name, type="STATE")
    word = text.token("government")
    assert behind_description(word, text.lookup.mention_at(word), text.lookup) == "of France and Chile"
