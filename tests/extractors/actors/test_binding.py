"""Pronouns by the syntax of their clause."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from dateline.extractors.actors.binding import (
    apposed_to,
    described_as,
    is_impersonal,
    is_in_condition,
    kept_from,
    owner_in_relative,
    owners_before,
    predicated_of,
    stands_after,
    subject_before,
    subject_near,
    subject_of_clause,
    subject_of_sentence,
    taken_up,
    things_before,
    who_reports,
)

Docs = Callable[..., Doc]


@pytest.fixture
def made(make_doc: Docs) -> Callable[..., Doc]:
    """A text with its arcs; the tags of words that the rules look at are given."""

    def parse(text: str, arcs: dict[str, tuple[str, str]], tags: dict[str, str]) -> Doc:
        doc = make_doc(text, None, arcs)
        for token in doc:
            token.pos_ = tags.get(token.text, "NOUN")
        return doc

    return parse


def word(doc: Doc, text: str) -> int:
    return next(token.i for token in doc if token.text == text)


def test_a_reflexive_is_who_acts_or_whom_it_stands_beside(made: Docs) -> None:
    tags = {"himself": "PRON", "Orr": "PROPN"}
    acts = {"Orr": ("nsubj", "hurt"), "himself": ("obj", "hurt")}
    doc = made("Orr hurt himself.", acts, {**tags, "hurt": "VERB"})
    assert taken_up(doc[word(doc, "himself")]) == doc[word(doc, "Orr")]
    beside = {"Orr": ("nsubj", "left"), "himself": ("flat", "Orr")}
    doc = made("Orr himself left.", beside, {**tags, "left": "VERB"})
    assert taken_up(doc[word(doc, "himself")]) == doc[word(doc, "Orr")]


def test_an_object_is_another_than_who_acts_on_it(made: Docs) -> None:
    tags = {"him": "PRON", "Orr": "PROPN", "Lind": "PROPN", "ordered": "VERB", "told": "VERB", "pay": "VERB"}
    doc = made("Orr ordered him.", {"Orr": ("nsubj", "ordered"), "him": ("obj", "ordered")}, tags)
    assert kept_from(doc[word(doc, "him")]) == doc[word(doc, "Orr")]
    arcs = {"Orr": ("nsubj", "told"), "Lind": ("obj", "told"), "pay": ("xcomp", "told"), "him": ("obj", "pay")}
    doc = made("Orr told Lind to pay him.", arcs, tags)
    assert kept_from(doc[word(doc, "him")]) == doc[word(doc, "Lind")]


def test_a_subject_and_a_possessive_may_mean_who_acts(made: Docs) -> None:
    tags = {"he": "PRON", "his": "PRON", "Orr": "PROPN", "said": "VERB", "sold": "VERB"}
    arcs = {"Orr": ("nsubj", "said"), "he": ("nsubj", "sold"), "sold": ("ccomp", "said")}
    arcs |= {"his": ("nmod:poss", "hat"), "hat": ("obj", "sold")}
    doc = made("Orr said he sold his hat.", arcs, tags)
    assert kept_from(doc[word(doc, "he")]) is None
    assert kept_from(doc[word(doc, "his")]) is None


def test_a_description_is_the_name_that_is_said_of_it(made: Docs) -> None:
    arcs = {"witness": ("nsubj", "Orr"), "was": ("cop", "Orr")}
    doc = made("The witness was Orr.", arcs, {"Orr": "PROPN", "was": "AUX"})
    assert described_as(doc[word(doc, "Orr")]) == doc[word(doc, "witness")]
    doc = made("The witness was not Orr.", arcs | {"not": ("advmod", "Orr")}, {"Orr": "PROPN", "was": "AUX"})
    assert described_as(doc[word(doc, "Orr")]) is None


def test_a_description_beside_a_name_means_it(made: Docs) -> None:
    doc = made("Orr, the witness, left.", {"witness": ("appos", "Orr"), "Orr": ("nsubj", "left")}, {"Orr": "PROPN"})
    assert apposed_to(doc[word(doc, "witness")]) == doc[word(doc, "Orr")]
    doc = made("The port, a witness said.", {"witness": ("appos", "port")}, {})
    assert apposed_to(doc[word(doc, "witness")]) is None


def test_who_says_a_clause_stands_above_it(made: Docs) -> None:
    tags = {"he": "PRON", "Orr": "PROPN", "said": "VERB", "left": "VERB"}
    arcs = {"Orr": ("nsubj", "said"), "he": ("nsubj", "left"), "left": ("ccomp", "said")}
    doc = made("Orr said he left.", arcs, tags)
    assert who_reports(doc[word(doc, "he")]) == doc[word(doc, "Orr")]
    doc = made("Orr said; he left.", {"Orr": ("nsubj", "said"), "he": ("nsubj", "left")}, tags)
    assert who_reports(doc[word(doc, "he")]) is None


def test_a_name_stands_after_all_that_describes_it(made: Docs) -> None:
    arcs = {"partner": ("nsubj", "left"), "grocer": ("appos", "partner"), "Orr": ("appos", "grocer")}
    doc = made("His partner, the grocer Orr, left.", arcs, {"Orr": "PROPN", "left": "VERB"})
    assert stands_after(doc[word(doc, "Orr")]) == doc[word(doc, "partner")]
    assert stands_after(doc[word(doc, "left")]) is None


def test_the_owner_is_who_acts_in_the_clause(made: Docs) -> None:
    arcs = {"Orr": ("nsubj", "sold"), "his": ("nmod:poss", "hat"), "hat": ("obj", "sold")}
    doc = made("Orr sold his hat.", arcs, {"his": "PRON", "Orr": "PROPN", "sold": "VERB"})
    assert subject_of_clause(doc[word(doc, "his")]) == doc[word(doc, "Orr")]
    doc = made("Then his hat fell.", {"his": ("nmod:poss", "hat"), "hat": ("nsubj", "fell")}, {"his": "PRON"})
    assert subject_of_clause(doc[word(doc, "his")]) is None


def test_a_subject_takes_up_the_subject_before(made: Docs) -> None:
    arcs = {"Orr": ("nsubj", "sang"), "sang": ("ROOT", "sang"), "his": ("nmod:poss", "hat"), "hat": ("nsubj", "fell")}
    arcs |= {"fell": ("ROOT", "fell")}
    doc = made("Orr sang. Then his hat fell.", arcs, {"his": "PRON", "Orr": "PROPN", "sang": "VERB", "fell": "VERB"})
    assert subject_before(doc[word(doc, "his")]) == doc[word(doc, "Orr")]
    assert subject_before(doc[word(doc, "Orr")]) is None


def test_the_owner_in_a_relative_clause_is_what_it_is_about(made: Docs) -> None:
    arcs = {"which": ("nsubj", "sold"), "sold": ("acl:relcl", "Lisk"), "its": ("nmod:poss", "port")}
    arcs |= {"port": ("obj", "sold"), "Lisk": ("nsubj", "left")}
    tags = {"which": "PRON", "its": "PRON", "sold": "VERB", "Lisk": "PROPN"}
    doc = made("Lisk, which sold its port, left.", arcs, tags)
    doc[word(doc, "which")].tag_ = "WDT"
    assert owner_in_relative(doc[word(doc, "its")]) == doc[word(doc, "Lisk")]


def test_a_noun_is_said_of_its_subject_only(made: Docs) -> None:
    arcs = {"Orr": ("nsubj", "became"), "minister": ("xcomp", "became")}
    doc = made("Orr became minister.", arcs, {"Orr": "PROPN", "became": "VERB"})
    assert predicated_of(doc[word(doc, "minister")]) == doc[word(doc, "Orr")]
    doc = made("Orr met the minister.", {"Orr": ("nsubj", "met"), "minister": ("obj", "met")}, {"Orr": "PROPN"})
    assert predicated_of(doc[word(doc, "minister")]) is None


def test_what_one_has_to_do_is_done_to_others(made: Docs) -> None:
    arcs = {"Orr": ("nsubj", "used"), "right": ("obj", "used"), "to": ("mark", "veto"), "veto": ("acl", "right")}
    arcs |= {"change": ("conj", "veto"), "it": ("obj", "change")}
    tags = {"it": "PRON", "Orr": "PROPN", "used": "VERB", "veto": "VERB", "change": "VERB"}
    doc = made("Orr used a right to veto and change it.", arcs, tags)
    assert kept_from(doc[word(doc, "it")]) == doc[word(doc, "right")]
    doc[word(doc, "to")].tag_ = "TO"
    assert kept_from(doc[word(doc, "it")]) == doc[word(doc, "Orr")]


def test_a_coordinated_thing_is_the_owner_s_or_the_first_thing_s(made: Docs) -> None:
    arcs = {"Lisk": ("nmod:poss", "port"), "its": ("nmod:poss", "ships"), "ships": ("conj", "port")}
    doc = made("Lisk’s port and its ships", arcs, {"its": "PRON", "Lisk": "PROPN"})
    assert [token.text for token in owners_before(doc[word(doc, "its")])] == ["port", "Lisk"]
    del arcs["Lisk"]
    doc = made("A port and its ships", arcs, {"its": "PRON"})
    assert owners_before(doc[word(doc, "its")]) == []
    doc = made("The Talvian port and its ships", arcs | {"Talvian": ("amod", "port")}, {"its": "PRON"})
    assert [token.text for token in owners_before(doc[word(doc, "its")])] == ["port", "Talvian"]


def test_a_condition_and_the_subject_of_the_sentence_are_found(made: Docs) -> None:
    arcs = {"Orr": ("nsubj", "met"), "met": ("ROOT", "met"), "he": ("nsubj", "left"), "left": ("advcl", "met")}
    arcs |= {"if": ("mark", "left"), "Lind": ("obj", "met")}
    doc = made("Orr met Lind if he left.", arcs, {"he": "PRON", "met": "VERB", "left": "VERB"})
    he = doc[word(doc, "he")]
    assert is_in_condition(he) and not is_in_condition(doc[word(doc, "Orr")])
    assert subject_of_sentence(he) == doc[word(doc, "Orr")]
    assert subject_of_sentence(doc[word(doc, "Orr")]) is None


def at(doc: Doc, text: str, place: int = 0) -> Token:
    """The word of a text, the first or a later one."""
    return [token for token in doc if token.text == text][place]


def texts(*tokens: Token | None) -> list[str]:
    return [token.text if token is not None else "" for token in tokens]


@pytest.mark.parametrize(
    ("name", "pronoun", "who"),
    [
        ("reflexive-beside", "himself", "mayor"),
        ("reflexive-controlled", "himself", "Lind"),
        ("reflexive-relative", "himself", "envoy"),
        ("right-to-veto", "it", ""),
    ],
)
def test_a_reflexive_pronoun_means_the_word_beside_it_or_who_acts(
    parsed: Docs, name: str, pronoun: str, who: str
) -> None:
    assert texts(taken_up(at(parsed(name), pronoun))) == [who]


@pytest.mark.parametrize(
    ("name", "place", "expected"),
    [
        ("it-weather", 0, True),
        ("it-weather", 1, False),
        ("it-clear", 0, True),
        ("it-clear", 1, False),
        ("it-too-early", 0, True),
        ("it-too-early", 1, False),
        ("it-is-clear", 0, False),
        ("it-planned", 0, False),
        ("right-to-veto", 0, False),
    ],
)
def test_it_means_nothing_before_weather_and_before_what_a_clause_follows(
    parsed: Docs, name: str, place: int, expected: bool
) -> None:
    pronouns = [token for token in parsed(name) if token.lower_ == "it"]
    assert is_impersonal(pronouns[place]) is expected


def test_only_it_is_impersonal(parsed: Docs) -> None:
    assert not is_impersonal(at(parsed("would-serve"), "Orr"))


@pytest.mark.parametrize(
    ("name", "word", "who"),
    [
        ("aid-to-country", "country", "Talvia"),
        ("roof-of-mill", "mill", ""),
        ("roof-of-mill", "roof", "Holm"),
        ("roof-of-mill", "him", ""),
        ("right-to-veto", "it", "Orr"),
        ("right-to-veto", "his", ""),
        ("reflexive-controlled", "himself", ""),
        ("ships-that-lisk-lost", "crews", "Lisk"),
        ("ships-that-lost", "crews", "Ships"),
        ("served-as", "Orr", ""),
    ],
)
def test_what_is_done_to_is_another_than_who_does_it(parsed: Docs, name: str, word: str, who: str) -> None:
    assert texts(kept_from(at(parsed(name), word))) == [who]


@pytest.mark.parametrize(("place", "who"), [(0, "Orr"), (1, "Orr")])
def test_who_says_a_clause_says_those_that_are_joined_to_it(parsed: Docs, place: int, who: str) -> None:
    assert texts(who_reports(at(parsed("reported-he"), "he", place))) == [who]


def test_nobody_says_a_clause_of_its_own_and_a_noun_is_no_pronoun(parsed: Docs) -> None:
    assert who_reports(at(parsed("it-planned"), "It")) is None
    assert who_reports(at(parsed("reported-he"), "Orr")) is None


@pytest.mark.parametrize(
    ("name", "pronoun", "owners"),
    [
        ("owned-beside", "its", ["port", "Lisk"]),
        ("owned-by-adjective", "its", ["port", "Talvian"]),
        ("ships-that-lost", "their", []),
        ("owned-beside", "port", []),
    ],
)
def test_what_stands_beside_an_owned_thing_may_have_its_owner(
    parsed: Docs, name: str, pronoun: str, owners: list[str]
) -> None:
    assert texts(*owners_before(at(parsed(name), pronoun))) == owners


@pytest.mark.parametrize(
    ("name", "pronoun", "things"),
    [
        ("ships-that-lost", "their", ["Ships"]),
        ("ships-that-lost", "them", []),
        ("ships-that-lisk-lost", "its", []),
        ("owned-beside", "its", ["port"]),
        ("right-to-veto", "his", []),
    ],
)
def test_a_pronoun_rather_means_the_noun_of_its_relative_clause_or_the_one_before_it(
    parsed: Docs, name: str, pronoun: str, things: list[str]
) -> None:
    assert texts(*things_before(at(parsed(name), pronoun))) == things


def test_the_owner_in_a_relative_clause_of_a_thing_may_be_another_than_in_that_of_a_person(parsed: Docs) -> None:
    assert owner_in_relative(at(parsed("who-backs"), "his")) is None
    assert texts(owner_in_relative(at(parsed("ships-that-lost"), "their"))) == ["Ships"]
    assert owner_in_relative(at(parsed("ships-that-lisk-lost"), "its")) is None


@pytest.mark.parametrize(
    ("name", "word", "subject"),
    [
        ("right-to-veto", "it", "Orr"),
        ("right-to-veto", "Orr", ""),
        ("ships-that-lost", "their", "that"),
        ("owned-beside", "its", "port"),
        ("ships-that-lost", "them", "Ships"),
    ],
)
def test_the_subject_near_a_word_stands_before_it(parsed: Docs, name: str, word: str, subject: str) -> None:
    assert texts(subject_near(at(parsed(name), word))) == [subject]


@pytest.mark.parametrize(
    ("name", "noun", "subject"),
    [
        ("became-minister", "minister", "Orr"),
        ("named-envoy", "envoy", "Orr"),
        ("never-envoy", "envoy", "Orr"),
        ("served-as", "envoy", ""),
        ("praised-envoy", "envoy", ""),
        ("was-witness", "Mara", ""),
    ],
)
def test_a_noun_is_said_of_the_subject_of_its_predicate(parsed: Docs, name: str, noun: str, subject: str) -> None:
    assert texts(predicated_of(at(parsed(name), noun))) == [subject]


def test_a_name_that_is_said_of_a_description_is_it_unless_that_is_denied(parsed: Docs) -> None:
    assert texts(described_as(at(parsed("was-witness"), "Mara"))) == ["witness"]
    assert described_as(at(parsed("was-not-witness"), "Mara")) is None
    assert described_as(at(parsed("never-envoy"), "envoy")) is None
    assert described_as(at(parsed("praised-envoy"), "Orr")) is None


def test_a_description_beside_a_name_is_an_apposition(parsed: Docs) -> None:
    assert texts(apposed_to(at(parsed("then-envoy"), "envoy"))) == ["Mara"]
    assert apposed_to(at(parsed("praised-envoy"), "envoy")) is None


@pytest.mark.parametrize(
    ("name", "pronoun", "who"),
    [("right-to-veto", "his", "Orr"), ("owned-beside", "its", ""), ("ships-that-lisk-lost", "its", "Lisk")],
)
def test_who_acts_on_a_thing_may_own_it(parsed: Docs, name: str, pronoun: str, who: str) -> None:
    assert texts(subject_of_clause(at(parsed(name), pronoun))) == [who]


def test_the_subject_of_the_sentence_stands_above_the_clause_of_a_pronoun(parsed: Docs) -> None:
    assert texts(subject_of_sentence(at(parsed("reported-he"), "he"))) == ["Orr"]
    assert subject_of_sentence(at(parsed("it-planned"), "It")) is None
    assert subject_of_sentence(at(parsed("right-to-veto"), "it")) is None
    assert subject_before(at(parsed("it-planned"), "It")) is None
