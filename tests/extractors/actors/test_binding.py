"""Pronouns by the syntax of their clause."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.actors.binding import (
    apposed_to,
    described_as,
    is_in_condition,
    kept_from,
    owner_in_relative,
    owners_before,
    predicated_of,
    stands_after,
    subject_before,
    subject_of_clause,
    subject_of_sentence,
    taken_up,
    who_reports,
)

Docs = Callable[..., Doc]


@pytest.fixture
def parsed(make_doc: Docs) -> Callable[..., Doc]:
    """A text with its arcs; the tags of words that the rules look at are given."""

    def parse(text: str, arcs: dict[str, tuple[str, str]], tags: dict[str, str]) -> Doc:
        doc = make_doc(text, None, arcs)
        for token in doc:
            token.pos_ = tags.get(token.text, "NOUN")
        return doc

    return parse


def word(doc: Doc, text: str) -> int:
    return next(token.i for token in doc if token.text == text)


def test_a_reflexive_is_who_acts_or_whom_it_stands_beside(parsed: Docs) -> None:
    tags = {"himself": "PRON", "Orr": "PROPN"}
    acts = {"Orr": ("nsubj", "hurt"), "himself": ("obj", "hurt")}
    doc = parsed("Orr hurt himself.", acts, {**tags, "hurt": "VERB"})
    assert taken_up(doc[word(doc, "himself")]) == doc[word(doc, "Orr")]
    beside = {"Orr": ("nsubj", "left"), "himself": ("flat", "Orr")}
    doc = parsed("Orr himself left.", beside, {**tags, "left": "VERB"})
    assert taken_up(doc[word(doc, "himself")]) == doc[word(doc, "Orr")]


def test_an_object_is_another_than_who_acts_on_it(parsed: Docs) -> None:
    tags = {"him": "PRON", "Orr": "PROPN", "Lind": "PROPN", "ordered": "VERB", "told": "VERB", "pay": "VERB"}
    doc = parsed("Orr ordered him.", {"Orr": ("nsubj", "ordered"), "him": ("obj", "ordered")}, tags)
    assert kept_from(doc[word(doc, "him")]) == doc[word(doc, "Orr")]
    arcs = {"Orr": ("nsubj", "told"), "Lind": ("obj", "told"), "pay": ("xcomp", "told"), "him": ("obj", "pay")}
    doc = parsed("Orr told Lind to pay him.", arcs, tags)
    assert kept_from(doc[word(doc, "him")]) == doc[word(doc, "Lind")]


def test_a_subject_and_a_possessive_may_mean_who_acts(parsed: Docs) -> None:
    tags = {"he": "PRON", "his": "PRON", "Orr": "PROPN", "said": "VERB", "sold": "VERB"}
    arcs = {"Orr": ("nsubj", "said"), "he": ("nsubj", "sold"), "sold": ("ccomp", "said")}
    arcs |= {"his": ("nmod:poss", "hat"), "hat": ("obj", "sold")}
    doc = parsed("Orr said he sold his hat.", arcs, tags)
    assert kept_from(doc[word(doc, "he")]) is None
    assert kept_from(doc[word(doc, "his")]) is None


def test_a_description_is_the_name_that_is_said_of_it(parsed: Docs) -> None:
    arcs = {"witness": ("nsubj", "Orr"), "was": ("cop", "Orr")}
    doc = parsed("The witness was Orr.", arcs, {"Orr": "PROPN", "was": "AUX"})
    assert described_as(doc[word(doc, "Orr")]) == doc[word(doc, "witness")]
    doc = parsed("The witness was not Orr.", arcs | {"not": ("advmod", "Orr")}, {"Orr": "PROPN", "was": "AUX"})
    assert described_as(doc[word(doc, "Orr")]) is None


def test_a_description_beside_a_name_means_it(parsed: Docs) -> None:
    doc = parsed("Orr, the witness, left.", {"witness": ("appos", "Orr"), "Orr": ("nsubj", "left")}, {"Orr": "PROPN"})
    assert apposed_to(doc[word(doc, "witness")]) == doc[word(doc, "Orr")]
    doc = parsed("The port, a witness said.", {"witness": ("appos", "port")}, {})
    assert apposed_to(doc[word(doc, "witness")]) is None


def test_who_says_a_clause_stands_above_it(parsed: Docs) -> None:
    tags = {"he": "PRON", "Orr": "PROPN", "said": "VERB", "left": "VERB"}
    arcs = {"Orr": ("nsubj", "said"), "he": ("nsubj", "left"), "left": ("ccomp", "said")}
    doc = parsed("Orr said he left.", arcs, tags)
    assert who_reports(doc[word(doc, "he")]) == doc[word(doc, "Orr")]
    doc = parsed("Orr said; he left.", {"Orr": ("nsubj", "said"), "he": ("nsubj", "left")}, tags)
    assert who_reports(doc[word(doc, "he")]) is None


def test_a_name_stands_after_all_that_describes_it(parsed: Docs) -> None:
    arcs = {"partner": ("nsubj", "left"), "grocer": ("appos", "partner"), "Orr": ("appos", "grocer")}
    doc = parsed("His partner, the grocer Orr, left.", arcs, {"Orr": "PROPN", "left": "VERB"})
    assert stands_after(doc[word(doc, "Orr")]) == doc[word(doc, "partner")]
    assert stands_after(doc[word(doc, "left")]) is None


def test_the_owner_is_who_acts_in_the_clause(parsed: Docs) -> None:
    arcs = {"Orr": ("nsubj", "sold"), "his": ("nmod:poss", "hat"), "hat": ("obj", "sold")}
    doc = parsed("Orr sold his hat.", arcs, {"his": "PRON", "Orr": "PROPN", "sold": "VERB"})
    assert subject_of_clause(doc[word(doc, "his")]) == doc[word(doc, "Orr")]
    doc = parsed("Then his hat fell.", {"his": ("nmod:poss", "hat"), "hat": ("nsubj", "fell")}, {"his": "PRON"})
    assert subject_of_clause(doc[word(doc, "his")]) is None


def test_a_subject_takes_up_the_subject_before(parsed: Docs) -> None:
    arcs = {"Orr": ("nsubj", "sang"), "sang": ("ROOT", "sang"), "his": ("nmod:poss", "hat"), "hat": ("nsubj", "fell")}
    arcs |= {"fell": ("ROOT", "fell")}
    doc = parsed("Orr sang. Then his hat fell.", arcs, {"his": "PRON", "Orr": "PROPN", "sang": "VERB", "fell": "VERB"})
    assert subject_before(doc[word(doc, "his")]) == doc[word(doc, "Orr")]
    assert subject_before(doc[word(doc, "Orr")]) is None


def test_the_owner_in_a_relative_clause_is_what_it_is_about(parsed: Docs) -> None:
    arcs = {"which": ("nsubj", "sold"), "sold": ("acl:relcl", "Lisk"), "its": ("nmod:poss", "port")}
    arcs |= {"port": ("obj", "sold"), "Lisk": ("nsubj", "left")}
    tags = {"which": "PRON", "its": "PRON", "sold": "VERB", "Lisk": "PROPN"}
    doc = parsed("Lisk, which sold its port, left.", arcs, tags)
    doc[word(doc, "which")].tag_ = "WDT"
    assert owner_in_relative(doc[word(doc, "its")]) == doc[word(doc, "Lisk")]


def test_a_noun_is_said_of_its_subject_only(parsed: Docs) -> None:
    arcs = {"Orr": ("nsubj", "became"), "minister": ("xcomp", "became")}
    doc = parsed("Orr became minister.", arcs, {"Orr": "PROPN", "became": "VERB"})
    assert predicated_of(doc[word(doc, "minister")]) == doc[word(doc, "Orr")]
    doc = parsed("Orr met the minister.", {"Orr": ("nsubj", "met"), "minister": ("obj", "met")}, {"Orr": "PROPN"})
    assert predicated_of(doc[word(doc, "minister")]) is None


def test_what_one_has_to_do_is_done_to_others(parsed: Docs) -> None:
    arcs = {"Orr": ("nsubj", "used"), "right": ("obj", "used"), "to": ("mark", "veto"), "veto": ("acl", "right")}
    arcs |= {"change": ("conj", "veto"), "it": ("obj", "change")}
    tags = {"it": "PRON", "Orr": "PROPN", "used": "VERB", "veto": "VERB", "change": "VERB"}
    doc = parsed("Orr used a right to veto and change it.", arcs, tags)
    assert kept_from(doc[word(doc, "it")]) == doc[word(doc, "right")]
    doc[word(doc, "to")].tag_ = "TO"
    assert kept_from(doc[word(doc, "it")]) == doc[word(doc, "Orr")]


def test_a_coordinated_thing_is_the_owner_s_or_the_first_thing_s(parsed: Docs) -> None:
    arcs = {"Lisk": ("nmod:poss", "port"), "its": ("nmod:poss", "ships"), "ships": ("conj", "port")}
    doc = parsed("Lisk’s port and its ships", arcs, {"its": "PRON", "Lisk": "PROPN"})
    assert [token.text for token in owners_before(doc[word(doc, "its")])] == ["port", "Lisk"]
    del arcs["Lisk"]
    doc = parsed("A port and its ships", arcs, {"its": "PRON"})
    assert owners_before(doc[word(doc, "its")]) == []
    doc = parsed("The Talvian port and its ships", arcs | {"Talvian": ("amod", "port")}, {"its": "PRON"})
    assert [token.text for token in owners_before(doc[word(doc, "its")])] == ["port", "Talvian"]


def test_a_condition_and_the_subject_of_the_sentence_are_found(parsed: Docs) -> None:
    arcs = {"Orr": ("nsubj", "met"), "met": ("ROOT", "met"), "he": ("nsubj", "left"), "left": ("advcl", "met")}
    arcs |= {"if": ("mark", "left"), "Lind": ("obj", "met")}
    doc = parsed("Orr met Lind if he left.", arcs, {"he": "PRON", "met": "VERB", "left": "VERB"})
    he = doc[word(doc, "he")]
    assert is_in_condition(he) and not is_in_condition(doc[word(doc, "Orr")])
    assert subject_of_sentence(he) == doc[word(doc, "Orr")]
    assert subject_of_sentence(doc[word(doc, "Orr")]) is None
