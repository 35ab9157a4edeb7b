"""When it is nearly sure whom a pronoun or a description means, on hand-checked parses."""

import pytest

from dateline.extractors.claims.statement.sure_referents import is_sure, is_sure_name


def sure(text, word, *attributions) -> bool:
    mention = text.lookup.mention_at(word)
    return is_sure(word, mention, text.lookup, attributions)


def of_pronoun(scene, first: str, second: str, pronoun: str, *mentions: str, type_: str = "PERSON"):
    text = scene(first, second)
    text.actor(*mentions, (pronoun, "pronoun"), type=type_)
    return text, text.token(pronoun)


def test_the_only_one_named_is_meant(scene) -> None:
    text, word = of_pronoun(scene, "quist-sold", "he-praised", "He", "Quist")
    assert sure(text, word)


def test_one_of_two_objects_is_not_sure(scene) -> None:
    text, word = of_pronoun(scene, "flat-conj", "he-praised", "He", "Ada Brun")
    assert sure(text, word)
    text.actor("Nils Orr")
    assert not sure(text, word)


def test_the_subject_is_meant_rather_than_the_object(scene) -> None:
    text, word = of_pronoun(scene, "quist-met", "he-praised", "He", "Mara Quist")
    text.actor("Tomas Reyl")
    assert sure(text, word)


def test_the_last_one_is_meant(scene) -> None:
    text, word = of_pronoun(scene, "quist-met", "he-praised", "He", "Tomas Reyl")
    text.actor("Mara Quist")
    assert sure(text, word)


def test_another_subject_is_a_rival(scene) -> None:
    text = scene("quist-sold", "as-he-left", "she-fell")
    text.actor("Quist", ("She", "pronoun"))
    assert sure(text, text.token("She"))
    text.actor("Orr")
    assert not sure(text, text.token("She"))


@pytest.mark.parametrize(
    ("type_", "pronouns", "is_sure_"),
    [
        ("PERSON", [], False),
        ("PERSON", ["he"], True),  # a man
        ("PERSON", ["her"], False),
        ("PERSON", ["them"], True),  # several
        ("ORG", [], True),
    ],
)
def test_a_rival_is_of_the_same_kind_and_gender(scene, type_: str, pronouns: list[str], is_sure_: bool) -> None:
    text = scene("quist-sold", "as-he-left", "she-fell", "he-praised", her="her" if "them" not in pronouns else "them")
    text.actor("Quist", ("She", "pronoun"))
    orr = text.actor("Orr", type=type_)
    more = [(word, "pronoun") for word in pronouns]
    if more:
        added = text.actor(*more, type=type_).mentions
        text.actors[1:] = [orr.model_copy(update={"mentions": (*orr.mentions, *added)})]
    assert sure(text, text.token("She")) is is_sure_


@pytest.mark.parametrize(("between", "expected"), [(0, True), (1, True), (2, False)])
def test_who_was_named_up_to_two_sentences_before_is_meant(scene, between: int, expected: bool) -> None:
    text = scene("quist-sold", *["friday"] * between, "she-fell", "as-he-left")
    text.actor("Quist", ("She", "pronoun"))
    text.actor("Orr")
    assert sure(text, text.token("She")) is expected


@pytest.mark.parametrize(("mentions", "expected"), [(3, True), (2, False)])
def test_whom_the_article_is_about_is_meant_wherever_named(scene, mentions: int, expected: bool) -> None:
    text = scene(*["quist-sold"] * (mentions - 1), *["friday"] * 3, "she-fell", "as-he-left")
    text.actor(*["Quist"] * (mentions - 1), ("She", "pronoun"))
    text.actor("Orr")
    assert sure(text, text.token("She")) is expected


def test_hers_is_never_sure(scene) -> None:
    text, word = of_pronoun(scene, "quist-sold", "hers", "Hers", "Quist")
    assert not sure(text, word)


def test_his_or_her_is_nobodys(scene) -> None:
    text = scene("quist-sold", "his-or-her")
    text.actor("Quist", ("His", "pronoun"), ("her", "pronoun"))
    assert not sure(text, text.token("His"))
    assert not sure(text, text.token("her"))


def test_an_empty_pronoun_means_nobody(scene) -> None:
    text, word = of_pronoun(scene, "quist-sold", "enough", "It", "Quist", type_="ORG")
    assert not sure(text, word)
    text, word = of_pronoun(scene, "quist-sold", "it-sold", "It", "Quist", type_="ORG")
    assert sure(text, word)


@pytest.mark.parametrize("name", ["Quist “Q” Orr", 'Quist "Q" Orr'])
def test_a_name_with_quotation_marks_is_not_sure(scene, name: str) -> None:
    text = scene("quist-sold", "she-fell")
    text.actor("Quist", ("She", "pronoun"), name=name)
    assert not sure(text, text.token("She"))


@pytest.mark.parametrize(
    ("type_", "name", "expected"),
    [("PERSON", "board of Lisk", False), ("PERSON", "board", True), ("ORG", "board of Lisk", True)],
)
def test_no_person_has_an_article(scene, type_: str, name: str, expected: bool) -> None:
    pronoun = "It" if type_ == "ORG" else "She"
    text = scene("a-plan", f"{pronoun.lower()}-fell")
    text.actor("board", (pronoun, "pronoun"), name=name, type=type_)
    assert sure(text, text.token(pronoun)) is expected


@pytest.mark.parametrize(("who", "expected"), [("other", False), ("same", True)])
def test_a_pronoun_before_its_noun(scene, who: str, expected: bool) -> None:
    text = scene("quist-sold", "as-he-left")
    if who == "same":
        text.actor("Quist", ("he", "pronoun"), "Orr")
    else:
        text.actor("Quist", ("he", "pronoun"))
        text.actor("Orr")
    assert sure(text, text.token("he")) is expected


def test_a_pronoun_before_a_noun_of_another_kind(scene) -> None:
    text = scene("quist-sold", "as-he-left")
    text.actor("Quist", ("he", "pronoun"))
    text.actor("Orr", type="ORG")
    assert sure(text, text.token("he"))


def test_a_pronoun_before_a_person_without_name(scene) -> None:
    text = scene("quist-sold", "as-he-left-minister")
    text.actor("Quist", ("he", "pronoun"))
    assert not sure(text, text.token("he"))
    text.token("left").dep_ = "ccomp"
    assert sure(text, text.token("he"))


@pytest.mark.parametrize(
    ("name", "word", "type_", "said", "expected"),
    [
        ("you-know", "You", "PERSON", True, True),
        ("you-know", "You", "PERSON", False, False),
        ("i-like", "I", "PERSON", True, True),
        ("i-like", "I", "PERSON", False, True),
        ("we-sold", "We", "ORG", False, False),
        ("we-sold", "We", "ORG", True, True),
        ("we-sold", "We", "STATE", True, False),
    ],
)
def test_speakers(scene, name: str, word: str, type_: str, said: bool, expected: bool) -> None:
    text = scene("quist-met", name)
    text.actor("Mara Quist", (word, "pronoun"), type=type_)
    found = [text.attribution("Mara Quist", "met", text.doc[6:].text)] if said else []
    assert sure(text, text.token(word), *found) is expected


def test_we_of_the_source_itself(scene) -> None:
    text = scene("quist-met", "we-sold")
    actor = text.actor("Tomas Reyl", ("We", "pronoun"), type="STATE")
    said = text.attribution("Mara Quist", "met", "We sold the mill")
    assert not sure(text, text.token("We"), said)
    assert sure(text, text.token("We"), said.model_copy(update={"source_actor": actor.id}))
    assert not sure(text, text.token("We"), said.model_copy(update={"source": None}))


def test_i_or_you_of_nobody_named(scene) -> None:
    for sentence, word, expected in (("you-know", "You", False), ("i-like", "I", True)):
        text = scene("a-mayor", sentence)
        text.actor(("A mayor", "nominal"), (word, "pronoun"))
        said = text.attribution("A mayor", "spoke", text.doc[4:].text)
        assert sure(text, text.token(word), said) is expected
        assert not sure(text, text.token(word))


def test_a_speaker_is_no_rival_of_whom_they_speak(scene) -> None:
    text = scene("quist-sold", "flat-conj", "she-fell")
    text.actor("Quist", ("She", "pronoun"))
    orr = text.actor("Nils Orr")
    said = text.attribution("Nils Orr", "drove", "She fell", kind="direct", source_actor=orr.id)
    assert sure(text, text.token("She"), said)
    text.actor("Ada Brun")
    assert sure(text, text.token("She"), said)


@pytest.mark.parametrize(
    ("name", "words", "type_", "expected"),
    [
        ("mayor-left", "The mayor", "PERSON", True),
        ("mayor-left", "The mayor", "PLACE", False),
        ("a-mayor", "A mayor", "PERSON", False),
        ("next-president", "The next president", "PERSON", False),
        ("the-two", "The island", "PLACE", True),
        ("the-two", "The island", "STATE", True),
    ],
)
def test_descriptions(scene, name: str, words: str, type_: str, expected: bool) -> None:
    text = scene("that-of", name)
    text.actor("Lisk", (words, "nominal"), type=type_)
    assert sure(text, text.token(words.split()[-1])) is expected


def test_a_description_with_more_behind_it_is_not_whole(scene) -> None:
    text = scene("that-of", "mayor-left")
    text.actor("Lisk", ("The mayor", "nominal"))
    text.token("left").dep_ = "conj"
    assert sure(text, text.token("mayor"))


def test_another_of_its_type_since_makes_a_description_unsure(scene) -> None:
    text = scene("flat-conj", "mayor-left")
    text.actor("Ada Brun", ("The mayor", "nominal"))
    word = text.token("mayor")
    assert sure(text, word)
    rival = text.actor("Nils Orr")
    assert not sure(text, word)
    text.actors[-1] = rival.model_copy(update={"type": "ORG"})
    assert sure(text, word)


def test_the_country_is_that_of_the_last_subject(scene) -> None:
    for name, expected in (("seoul", True), ("that-of", False)):
        text = scene(name, "country-grew")
        text.actor("Seoul" if expected else "Lisk", ("The country", "nominal"), name="Talvia", type="STATE")
        assert sure(text, text.token("country")) is expected


@pytest.mark.parametrize(("mentions", "expected"), [(3, True), (2, False)])
def test_a_family_name_is_that_of_whom_the_article_speaks_most(scene, mentions: int, expected: bool) -> None:
    text = scene("quist-met", *["quist-sold"] * 2)
    text.actor("Mara Quist", *["Quist"] * (mentions - 1))
    other = text.actor("Tomas Reyl")
    name = other.mentions[0].model_copy(update={"text": "Jon Quist"})
    text.actors[-1] = other.model_copy(update={"mentions": (name,), "name": "Jon Quist"})
    assert is_sure_name(text.lookup.mention_at(text.token("Quist", 2)), text.lookup) is expected
