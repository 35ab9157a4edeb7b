"""What a pronoun stands for that is no actor, on hand-checked parses and given links."""

import pytest

from dateline.extractors.claims.statement.unnamed_antecedents import is_empty

TWO = ("friday", "it-fell")


def behind(text, pronoun, number: int = 1) -> str | None:
    noun = text.things.behind(text.token(pronoun, number))
    return noun.text if noun is not None else None


@pytest.mark.parametrize(("chance", "noun"), [(0.6, "mill"), (0.59, None), (1.0, "mill")])
def test_a_subject_takes_up_a_subject_that_is_likely(scene, chance: float, noun: str | None) -> None:
    text = scene(*TWO)
    text.coreference(text.token("mill"), text.token("It"), chance=chance)
    assert behind(text, "It") == noun


def test_without_links_there_is_nothing(scene) -> None:
    assert behind(scene(*TWO), "It") is None


def test_an_object_of_another_sentence_is_not_sure(scene) -> None:
    text = scene("a-plan", "it-fell")
    text.coreference(text.token("plan"), text.token("It"))
    assert behind(text, "It") is None


@pytest.mark.parametrize(("chance", "noun"), [(0.7, "plan"), (0.69, None)])
def test_in_the_same_sentence_more_is_asked(scene, chance: float, noun: str | None) -> None:
    text = scene("list-size", list="plan")
    text.token("Orr").set_morph("Number=Plur")
    text.coreference(text.token("plan"), text.token("its"), chance=chance)
    assert behind(text, "its") == noun


def test_a_possessive_is_rather_the_subjects(scene) -> None:
    text = scene("list-size", list="plan")
    text.coreference(text.token("plan"), text.token("its"))
    assert behind(text, "its") is None


@pytest.mark.parametrize(("person", "noun"), [("1", None), ("2", None), ("3", "mill")])
def test_only_the_third_person_takes_up_a_thing(scene, person: str, noun: str | None) -> None:
    text = scene(*TWO)
    text.coreference(text.token("mill"), text.token("It"))
    text.token("It").set_morph(f"Number=Sing|Person={person}")
    assert behind(text, "It") == noun


@pytest.mark.parametrize(("number", "noun"), [("Sing", "mill"), ("Plur", None), ("", "mill")])
def test_numbers_agree(scene, number: str, noun: str | None) -> None:
    text = scene(*TWO)
    text.coreference(text.token("mill"), text.token("It"))
    text.token("It").set_morph(f"Number={number}|Person=3" if number else "Person=3")
    assert behind(text, "It") == noun


@pytest.mark.parametrize(("pronoun", "noun"), [("she-fell", "mayor"), ("it-fell", None)])
def test_he_and_she_are_persons_and_it_is_none(scene, pronoun: str, noun: str | None) -> None:
    text = scene("mayor-left", pronoun)
    word = text.doc[4]
    text.coreference(text.token("mayor"), word)
    assert behind(text, word.text) == noun


def test_she_is_no_thing(scene) -> None:
    text = scene("friday", "she-fell")
    text.coreference(text.token("mill"), text.token("She"))
    assert behind(text, "She") is None


@pytest.mark.parametrize(
    "determiner", ["no", "any", "each", "every", "some", "most", "neither", "one", "nobody", "nothing"]
)
def test_a_noun_that_names_none_is_not_taken_up(scene, determiner: str) -> None:
    text = scene(*TWO, The=determiner)
    text.coreference(text.token("mill"), text.token("It"))
    assert behind(text, "It") is None


def test_a_noun_in_a_list_is_not_taken_up(scene) -> None:
    text = scene(*TWO)
    text.coreference(text.token("mill"), text.token("It"))
    text.token("mill").dep_ = "appos"
    assert behind(text, "It") is None


@pytest.mark.parametrize("dep", ["appos", "xcomp"])
def test_what_is_only_predicated_names_nothing(scene, dep: str) -> None:
    text = scene("nice-guy", "it-fell")
    guy = text.token("guy")
    guy.dep_ = dep
    text.coreference(guy, text.token("It"))
    assert behind(text, "It") is None


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("enough", "It", True),
        ("true-that", "It", True),
        ("interest", "It", True),
        ("it-fell", "It", False),
        ("it-took", "It", False),
        ("wants-change", "It", False),
        ("that-angered", "That", False),
        ("shes-ill", "She", False),
    ],
)
def test_an_empty_it(scene, name: str, word: str, expected: bool) -> None:
    assert is_empty(scene(name).token(word)) is expected


def test_an_aim_has_a_mark(scene) -> None:
    text = scene("interest")
    text.token("to").dep_ = "aux"
    assert not is_empty(text.token("It"))


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("it-fell", "It", True),
        ("we-boats", "Our", True),
        ("that-angered", "That", True),
        ("that-of", "that", False),
        ("herself", "herself", False),
        ("true-that", "It", False),
        ("enough", "It", False),
        ("firm-debts", "its", False),  # the subject's own
        ("firm-debts", "The", False),
        ("wants-change", "the", False),
        ("mayor-left", "mayor", False),
    ],
)
def test_what_a_pronoun_leaves_open(scene, name: str, word: str, expected: bool) -> None:
    text = scene(name)
    assert text.things.is_open(text.token(word), list(text.doc)) is expected


def test_an_owner_outside_the_words_is_open(scene) -> None:
    text = scene("firm-debts")
    assert text.things.is_open(text.token("its"), list(text.doc[2:]))


@pytest.mark.parametrize(("number", "expected"), [("Sing", False), ("Plur", True)])
def test_an_owner_agrees_with_the_subject(scene, number: str, expected: bool) -> None:
    text = scene("firm-debts")
    text.token("its").set_morph(f"Number={number}|Person=3|Poss=Yes")
    assert text.things.is_open(text.token("its"), list(text.doc)) is expected


def test_what_is_linked_within_the_words_is_not_open(scene) -> None:
    text = scene("friday", "it-fell")
    text.coreference(text.token("mill"), text.token("It"))
    assert not text.things.is_open(text.token("It"), list(text.doc))
    assert text.things.is_open(text.token("It"), list(text.doc[6:]))


@pytest.mark.parametrize(("dep", "expected"), [("nmod", False), ("acl:relcl", False), ("advmod", True)])
def test_that_with_a_complement_is_a_noun(scene, dep: str, expected: bool) -> None:
    text = scene("that-of")
    text.token("Lisk").dep_ = dep
    assert text.things.is_open(text.token("that"), list(text.doc)) is expected
