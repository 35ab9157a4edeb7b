"""Names in a text: entities, knowledge base, and what the model has missed."""

from collections.abc import Callable, Mapping

import pytest
from spacy.tokens import SpanGroup

from dateline.extractors.actors.knowledge import Gazetteer
from dateline.extractors.actors.named_mentions import find_names
from dateline.language.docs import span_at

Names = list[tuple[str, str]]


@pytest.fixture
def names(make_doc: Callable, gazetteer: Gazetteer) -> Callable[..., Names]:
    def find(text: str, entities: Mapping[str, str] | None = None) -> Names:
        doc = make_doc(text, entities)
        return [(name.span.text, name.type) for name in find_names(doc, gazetteer.find(doc))]

    return find


@pytest.mark.parametrize(
    ("text", "entity", "name"),
    [
        ("They met Mr Quist there.", "Mr Quist", "Quist"),
        ("They met President Mara Quist there.", "President Mara Quist", "Mara Quist"),
        ("They met Russian Foreign Minister Lind.", "Russian Foreign Minister Lind", "Lind"),
        ("They met Mara Quist’s aide.", "Mara Quist’s", "Mara Quist"),
        ("They met “Mara Quist”.", "“Mara Quist”", "Mara Quist"),
        ("They met Kim Jong-un there.", "Kim Jong", "Kim Jong-un"),
        ("Then Quist himself left.", "Quist himself", "Quist"),
        ("They met Moon Jae-in there.", "Moon Jae-", "Moon Jae-in"),
    ],
)
def test_persons_are_trimmed_to_their_names(names: Callable[..., Names], text: str, entity: str, name: str) -> None:
    assert names(text, {entity: "PERSON"}) == [(name, "PERSON")]


def test_two_persons_taken_for_one_are_cut_apart(names: Callable[..., Names]) -> None:
    assert names("It was Quist and Lind.", {"Quist and Lind": "PERSON"}) == [("Quist", "PERSON"), ("Lind", "PERSON")]


def test_a_state_before_a_person_is_cut_off(names: Callable[..., Names]) -> None:
    found = names("It was China’s Mao Zedong.", {"China’s Mao Zedong": "PERSON"})
    assert found == [("China", "STATE"), ("Mao Zedong", "PERSON")]


def test_the_realm_of_a_titled_person_is_cut_off(names: Callable[..., Names]) -> None:
    found = names("They met President Kovan of Chile there.", {"Kovan of Chile": "PERSON"})
    assert found == [("Kovan", "PERSON"), ("Chile", "STATE")]
    assert names("They met Joan of Lisk there.", {"Joan of Lisk": "PERSON"}) == [("Joan of Lisk", "PERSON")]


def test_a_known_name_does_not_go_on_with_a_common_noun(names: Callable[..., Names]) -> None:
    assert names("They met the UN Command army.", {"UN Command army": "ORG"}) == [("UN Command", "ORG")]


def test_an_organisation_keeps_the_possessive_in_its_name(names: Callable[..., Names]) -> None:
    text = "It was the Liskan Farmers’ Union."
    assert names(text, {"the Liskan Farmers’ Union": "ORG"}) == [("Liskan Farmers’ Union", "ORG")]


@pytest.mark.parametrize(
    ("text", "entity", "label"),
    [
        ("They left in September.", "September", "PERSON"),
        ("A Russian plan failed.", "Russian", "NORP"),
        ("The Sino-Soviet dispute grew.", "Sino-Soviet", "NORP"),
        ("A Democratic plan failed.", "Democratic", "NORP"),
        ("They asked the National Security Advisor.", "National Security Advisor", "ORG"),
        ("Some UAVs fell.", "UAVs", "ORG"),
        ("A B52 fell.", "B52", "ORG"),
        ("They spoke the language.", "the language", "ORG"),
        ("They read the Iliad.", "Iliad", "WORK_OF_ART"),
    ],
)
def test_what_names_nobody_is_dropped(names: Callable[..., Names], text: str, entity: str, label: str) -> None:
    assert names(text, {entity: label}) == []


def test_plurals_of_people_are_groups(names: Callable[..., Names]) -> None:
    found = names("Kurds, Russians and Democrats voted.", {"Democrats": "NORP", "Kurds": "NORP"})
    assert found == [("Kurds", "GROUP"), ("Russians", "GROUP"), ("Democrats", "GROUP")]


def test_the_knowledge_base_beats_the_model(names: Callable[..., Names]) -> None:
    assert names("The DPRK and Chad agreed.", {"DPRK": "ORG", "Chad": "PERSON"}) == [
        ("DPRK", "STATE"),
        ("Chad", "STATE"),
    ]


def test_a_longer_entity_beats_a_state_inside_it(names: Callable[..., Names]) -> None:
    assert names("The China Star reported it.", {"China Star": "ORG"}) == [("China Star", "ORG")]


def test_a_person_who_is_named_like_a_state_is_a_person(names: Callable[..., Names]) -> None:
    found = names("Lena Jordan came. Then Jordan left.", {"Lena Jordan": "PERSON", "Jordan": "PERSON"})
    assert found == [("Lena Jordan", "PERSON"), ("Jordan", "PERSON")]


def test_a_capital_that_the_model_takes_for_a_person_is_none(names: Callable[..., Names]) -> None:
    assert names("Lima refused.", {"Lima": "PERSON"}) == [("Lima", "PLACE")]
    found = names("Adriana Lima left. Lima refused.", {"Adriana Lima": "PERSON", "Lima": "PERSON"})
    assert found == [("Adriana Lima", "PERSON"), ("Lima", "PERSON")]


def test_who_owns_what_is_counted_is_named(make_doc: Callable, gazetteer: Gazetteer) -> None:
    doc = make_doc("They met two of Iran’s allies.")
    doc.spans["figures"] = SpanGroup(doc, spans=[span_at(doc, 9, 29)])
    assert [name.span.text for name in find_names(doc, gazetteer.find(doc))] == ["Iran"]


def test_the_type_is_what_most_mentions_are_seen_as(make_doc: Callable, gazetteer: Gazetteer) -> None:
    doc = make_doc("Lisk came. Lisk saw. Lisk went.")
    doc.ents = [span_at(doc, 0, 4, "PERSON"), span_at(doc, 11, 15, "ORG"), span_at(doc, 21, 25, "ORG")]
    assert {name.type for name in find_names(doc, [])} == {"ORG"}


def test_a_family_name_seen_as_an_organisation_is_the_person(make_doc: Callable) -> None:
    doc = make_doc("Mara Quist came. Quist saw. Quist went. Quist won.")
    doc.ents = [
        span_at(doc, 0, 10, "PERSON"),
        span_at(doc, 17, 22, "ORG"),
        span_at(doc, 28, 33, "ORG"),
        span_at(doc, 40, 45, "PERSON"),
    ]
    assert {name.type for name in find_names(doc, [])} == {"PERSON"}


def test_a_title_makes_a_person(names: Callable[..., Names]) -> None:
    assert names("Its chief executive, Piers Lind, resigned.", {"Piers Lind": "ORG"}) == [("Piers Lind", "PERSON")]


def test_a_given_name_makes_a_person(names: Callable[..., Names]) -> None:
    assert names("They met Yevgeny Lind there.", {"Yevgeny Lind": "ORG"}) == [("Yevgeny Lind", "PERSON")]


def test_a_name_ends_before_the_rest_of_a_compound(names: Callable[..., Names]) -> None:
    assert names("They asked a Lisk-based bank.", {"Lisk-based": "GPE"}) == [("Lisk", "PLACE")]


def test_a_party_mark_names_nobody(names: Callable[..., Names]) -> None:
    assert names("It was Quist (D-N.J.) again.", {"Quist": "PERSON", "D-N.J.": "ORG"}) == [("Quist", "PERSON")]


def test_persons_are_found_again_where_the_model_missed_them(make_doc: Callable) -> None:
    doc = make_doc("Mara Quist came. Then Quist left with Mara Quist. A Quist Prize followed Ada Quist.")
    doc.ents = [span_at(doc, 0, 10, "PERSON")]
    assert [name.span.text for name in find_names(doc, [])] == ["Mara Quist", "Quist", "Mara Quist", "Quist Prize"]


def test_a_relative_whom_the_model_missed_is_not_cut_in_half(make_doc: Callable) -> None:
    doc = make_doc("Kim Jong-un came. Then Kim Il-sung was named.")
    doc.ents = [span_at(doc, 0, 11, "PERSON")]
    assert [name.span.text for name in find_names(doc, [])] == ["Kim Jong-un", "Kim Il-sung"]


def test_who_stands_after_a_title_is_found_without_the_model(names: Callable[..., Names]) -> None:
    assert names("They asked ambassador Ilse Brandt-Lind about it.") == [("Ilse Brandt-Lind", "PERSON")]


def test_an_acronym_that_the_text_explains_is_found(names: Callable[..., Names]) -> None:
    found = names("The Grain Trade Council (GTC) met. The GTC voted.", {"Grain Trade Council": "ORG"})
    assert found == [("Grain Trade Council", "ORG"), ("GTC", "ORG"), ("GTC", "ORG")]


def test_other_names_are_found_again_also_in_capitals(make_doc: Callable) -> None:
    doc = make_doc("DRAVIK, Oct 14. They met in Dravik.")
    doc.ents = [span_at(doc, 28, 34, "GPE")]
    assert [name.span.text for name in find_names(doc, [])] == ["DRAVIK", "Dravik"]


def test_a_name_is_not_found_inside_another_name(make_doc: Callable) -> None:
    doc = make_doc("They left Port Amra. The Port Amra Strait is near.")
    doc.ents = [span_at(doc, 10, 19, "GPE")]
    assert [name.span.text for name in find_names(doc, [])] == ["Port Amra"]


def test_dates_and_figures_name_nobody_and_notes_only_who_is_known(make_doc: Callable, gazetteer: Gazetteer) -> None:
    doc = make_doc("Lind paid 3 US dollars on April 4. Ada Moss, Paris 1999.", {"Lind": "PERSON", "Ada Moss": "PERSON"})
    doc.spans["figures"] = SpanGroup(doc, spans=[span_at(doc, 10, 22)])
    doc.spans["blocks"] = SpanGroup(doc, spans=[span_at(doc, 0, 34, "body"), span_at(doc, 35, 56, "note")])
    assert [name.span.text for name in find_names(doc, gazetteer.find(doc))] == ["Lind", "Paris"]


def test_what_a_firm_is_called_or_held_in_makes_its_name_a_body(names: Callable[..., Names]) -> None:
    assert names("Then drugmaker Asterion rose.", {"Asterion": "PERSON"}) == [("Asterion", "ORG")]
    assert names("Then sister Asterion rose.", {"Asterion": "PERSON"}) == [("Asterion", "PERSON")]


def test_a_short_form_of_a_body_is_no_person(names: Callable[..., Names]) -> None:
    text = "Then Quillon Energy rose. A spokeswoman for Quillon left."
    assert names(text, {"Quillon Energy": "ORG", "Quillon": "PERSON"})[1] == ("Quillon", "ORG")
    text = "Then Quillon Energy rose. Its founder Ada Quillon left, and Quillon slept."
    found = names(text, {"Quillon Energy": "ORG", "Ada Quillon": "PERSON", "Quillon": "PERSON"})
    assert found[2] == ("Quillon", "PERSON")


def test_words_that_end_as_bodies_do_are_a_name(names: Callable[..., Names]) -> None:
    assert names("She joined Corran Securities.") == [("Corran Securities", "ORG")]
    assert names("She likes Securities.") == []
    assert names("The Institute of Tides grew.") == []


def test_a_union_is_named_with_its_members(names: Callable[..., Names]) -> None:
    text = "He leads the Electrical Workers’ Federation."
    assert names(text, {"Electrical Workers’": "ORG"}) == [("Electrical Workers’ Federation", "ORG")]
    assert names("He read the Electrical Workers’ Letters.", {"Electrical Workers": "ORG"}) == [
        ("Electrical Workers", "ORG")
    ]
