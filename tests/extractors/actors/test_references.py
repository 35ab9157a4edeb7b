from collections.abc import Callable

import pytest

from dateline.records import Actor

Actors = Callable[..., list[Actor]]
QUIST, HALE = {"Mara Quist": "PERSON"}, {"Ada Hale": "PERSON"}
PERSONS = QUIST | HALE
BOARD = {"Grain Board": "ORG"}


def references(found: list[Actor]) -> dict[str, list[str]]:
    pairs = {actor.name: [m.text for m in actor.mentions if m.kind != "name"] for actor in found}
    return {name: mentions for name, mentions in pairs.items() if mentions}


def test_a_mention_goes_to_the_actor_whose_mentions_together_are_likely(actors: Actors) -> None:
    links = {"Mara Quist": {}, "her": {"Mara Quist": 0.9}, "She": {"Mara Quist": 0.4, "her": 0.5}}
    assert references(actors("Mara Quist left with her aides. She was late.", QUIST, None, links)) == {
        "Mara Quist": ["her", "She"]
    }


@pytest.mark.parametrize("chances", [(0.45, 0.4), (0.5, 0.45), (0.2, 0.15)])
def test_a_mention_in_doubt_stays_alone(actors: Actors, chances: tuple[float, float]) -> None:
    links = {"Mara Quist": {}, "Ada Hale": {}, "She": dict(zip(PERSONS, chances, strict=True))}
    assert references(actors("Mara Quist met Ada Hale. She was late.", PERSONS, None, links)) == {}


def test_what_does_not_fit_an_actor_is_no_mention_of_it(actors: Actors) -> None:
    links = {"Grain Board/organization": {}, "She": {"Grain Board/organization": 0.9}}
    assert references(actors("The Grain Board met. She was late.", BOARD, None, links)) == {}
    links = {"Mara Quist": {}, "the firm/organization": {"Mara Quist": 0.9}}
    assert references(actors("Mara Quist left. Then the firm fell.", QUIST, None, links)) == {}


def test_forms_of_address_tell_the_gender(actors: Actors) -> None:
    links = {"Quist": {}, "Hale": {}, "She": {"Quist": 0.6, "Hale": 0.35}}
    text = "Mr Quist met Mrs Hale. She was late."
    assert references(actors(text, {"Quist": "PERSON", "Hale": "PERSON"}, None, links)) == {"Hale": ["She"]}


def test_most_pronouns_of_a_person_tell_the_gender_of_all(actors: Actors) -> None:
    links = {"Mara Quist": {}, "She": {"Mara Quist": 0.9}, "her": {"She": 0.9}, "He": {"Mara Quist": 0.9}}
    text = "Mara Quist left. She took her hat. He was late."
    assert references(actors(text, QUIST, None, links)) == {"Mara Quist": ["She", "her"]}


def test_an_office_that_one_person_holds_refers_to_her(actors: Actors) -> None:
    text = "Russian President Mara Quist met French President Ada Hale. Then the Russian president left."
    links = {"the Russian president": {}}
    assert references(actors(text, PERSONS, None, links)) == {"Mara Quist": ["the Russian president"]}


def test_an_office_that_two_persons_hold_refers_to_nobody(actors: Actors) -> None:
    text = "Russian President Mara Quist met Russian President Ada Hale. Then the Russian president left."
    assert references(actors(text, PERSONS, None, {"the Russian president": {}})) == {}


def test_a_title_beside_a_name_is_no_mention(actors: Actors) -> None:
    links = {"President/person": {}, "She": {"President/person": 0.9}}
    assert references(actors("President Mara Quist left. She was late.", QUIST, None, links)) == {"Mara Quist": ["She"]}


def test_who_is_described_before_being_named_is_the_same(actors: Actors) -> None:
    links = {"A teacher": {}, "Mara Quist": {"A teacher": 0.8}, "the teacher": {"A teacher": 0.9}}
    assert references(actors("A teacher left. Mara Quist was late. Then the teacher sang.", QUIST, None, links)) == {
        "Mara Quist": ["A teacher", "the teacher"]
    }


def test_who_has_no_name_is_an_actor_if_mentioned_again(actors: Actors) -> None:
    found = actors("A tall guard left. He was late.", {}, None, {"A tall guard": {}, "He": {"A tall guard": 0.9}})
    assert [(actor.name, actor.type, actor.rule) for actor in found] == [("tall guard", "PERSON", "coreference")]
    assert references(found) == {"tall guard": ["A tall guard", "He"]}
    assert actors("A guard left. It rained.", {}, None, {"A guard": {}}) == []
    assert actors("A hat fell. It was new.", {}, None, {"A hat/other": {}, "It": {"A hat/other": 0.9}}) == []


def test_both_countries_are_the_two_states_in_focus(actors: Actors) -> None:
    links = {"France/place": {}, "Chile/place": {}, "both countries/place": {}, "their": {"both countries/place": 0.9}}
    arcs = {"countries": ("nsubj", "kept")}
    text = "France met Chile. Then both countries kept their word."
    found = actors(text, {"France": "GPE", "Chile": "GPE"}, arcs, links)
    assert references(found) == {name: ["both countries", "their"] for name in ("France", "Chile")}


def test_both_countries_are_nobody_where_three_are_in_focus(actors: Actors) -> None:
    links = {"France/place": {}, "Chile/place": {}, "Peru/place": {}, "both countries/place": {}}
    text = "France met Chile and Peru. Then both countries left."
    assert references(actors(text, dict.fromkeys(("France", "Chile", "Peru"), "GPE"), None, links)) == {}


def test_a_relative_pronoun_takes_up_the_head_of_its_clause(actors: Actors) -> None:
    arcs = {"who": ("nsubj", "owns"), "owns": ("acl:relcl", "Osk"), "Osk": ("nsubj", "left")}
    links = {"Osk": {}}
    found = actors("Osk who owns it left.", {"Osk": "PERSON"}, arcs, links)
    assert references(found) == {"Osk": ["who"]}


def test_doubt_about_a_pronoun_is_handed_on(actors: Actors) -> None:
    text = "Mara Quist met Ada Hale. She was late. Then she sang."
    doubt = {"Mara Quist": 0.5, "Ada Hale": 0.45}
    links = {"Mara Quist": {}, "Ada Hale": {}, "She": doubt, "she": {"She": 0.9}}
    assert references(actors(text, PERSONS, None, links)) == {}


def test_whose_relative_it_is_is_not_the_relative(actors: Actors) -> None:
    links = {"Mara Quist": {}, "her": {"Mara Quist": 0.9}, "her aunt": {"Mara Quist": 0.6, "her": 0.3}}
    text = "Mara Quist left. Then her aunt sang."
    assert references(actors(text, QUIST, None, links)) == {"Mara Quist": ["her"]}


def test_given_names_tell_the_gender(actors: Actors) -> None:
    links = {"Renate Lind": {}, "Viggo Orr": {}, "He": {"Renate Lind": 0.8, "Viggo Orr": 0.1}}
    text = "Renate Lind met Viggo Orr. He was late."
    assert references(actors(text, {"Renate Lind": "PERSON", "Viggo Orr": "PERSON"}, None, links)) == {
        "Viggo Orr": ["He"]
    }


def test_who_ordered_him_is_not_he(actors: Actors) -> None:
    arcs = {"Orr": ("nsubj", "ordered"), "him": ("obj", "ordered")}
    links = {"Orr": {}, "him": {"Orr": 0.9}}
    assert references(actors("Orr ordered him there.", {"Orr": "PERSON"}, arcs, links)) == {}


def test_who_is_no_workplace(actors: Actors) -> None:
    arcs = {
        "economist": ("nsubj", "left"),
        "Board": ("nmod", "economist"),
        "who": ("nsubj", "sang"),
        "sang": ("acl:relcl", "Board"),
    }
    links = {"an economist": {}, "Grain Board/organization": {}, "She": {"an economist": 0.9}}
    found = references(actors("There an economist at Grain Board who sang left. She was late.", BOARD, arcs, links))
    assert found == {"economist": ["an economist", "who", "She"]}


def test_a_commission_is_the_commission_later(actors: Actors) -> None:
    links = {"a commission/organization": {}, "the commission/organization": {}}
    found = actors("They set up a commission. Then the commission met.", {}, None, links)
    assert references(found) == {"commission": ["a commission", "the commission"]}
    links = {"a commission/organization": {}, "another commission/organization": {}, "the commission/organization": {}}
    text = "They set up a commission. Then another commission met. Then the commission left."
    assert actors(text, {}, None, links) == []


def test_nobody_and_oneself_are_no_actors(actors: Actors) -> None:
    for subject in ("no guard", "this newspaper/organization"):
        links = {subject: {}, "it": {subject: 0.9}}
        assert actors(f"Then {subject.partition('/')[0]} left. There it was late.", {}, None, links) == []


def test_a_strait_is_the_one_named_at_first_or_of_late(actors: Actors) -> None:
    strait = {"Amra Strait": "LOC"}
    links = {"the strait/place": {}}
    assert references(actors("They met on the Amra Strait. Then the strait froze.", strait, None, links)) == {
        "Amra Strait": ["the strait"]
    }
    text = f"{'It rained. ' * 9}They met on the Amra Strait. {'It rained. ' * 9}Then the strait froze."
    assert references(actors(text, strait, None, links)) == {}


def test_army_and_league_are_two_bodies(actors: Actors) -> None:
    links = {"the league/organization": {}, "the army/organization": {"the league/organization": 0.9}}
    assert actors("Then the league left. Then the army left.", {}, None, links) == []
    links = {"the league/organization": {}, "the group/organization": {"the league/organization": 0.9}}
    assert references(actors("Then the league left. Then the group left.", {}, None, links)) == {
        "league": ["the league", "the group"]
    }


def test_the_island_is_an_island(actors: Actors) -> None:
    links = {"France/place": {}, "Cuba/place": {}, "the island/place": {}}
    text = "France met Cuba. Then the island left."
    assert references(actors(text, {"France": "GPE", "Cuba": "GPE"}, None, links)) == {"Cuba": ["the island"]}
    links = {"France/place": {}, "the island/place": {}}
    assert references(actors("France waited. Then the island left.", {"France": "GPE"}, None, links)) == {}


def test_the_central_bank_is_the_only_one_named(actors: Actors) -> None:
    bank = {"National Bank of Lisk": "ORG"}
    links = {"the central bank/organization": {}}
    text = "Then the central bank acted. The National Bank of Lisk waited."
    assert references(actors(text, bank, None, links)) == {"National Bank of Lisk": ["the central bank"]}
    assert references(actors(text.replace("National", "Savings"), {"Savings Bank of Lisk": "ORG"}, None, links)) == {}


def test_at_the_head_of_an_article_a_minister_is_who_is_named_later(actors: Actors) -> None:
    links = {"A former minister": {}}
    text = "A former minister fell. Then Minister Mara Quist left."
    assert references(actors(text, QUIST, None, links)) == {"Mara Quist": ["A former minister"]}
    assert references(actors(f"{'It rained. ' * 9}{text}", QUIST, None, links)) == {}
    text = "A former minister fell. Then Prime Minister Mara Quist left."
    assert references(actors(text, QUIST, None, links)) == {}


def test_the_leader_of_a_headline_is_who_holds_the_first_office(actors: Actors) -> None:
    text = "Lisk’s leader fell. Then President Mara Quist left."
    assert references(actors(text, QUIST, None, {"leader": {}})) == {"Mara Quist": ["leader"]}


def test_subjects_are_more_in_focus(actors: Actors) -> None:
    arcs = {"France": ("nsubj", "met"), "Chile": ("obj", "met"), "government": ("nsubj", "fell")}
    links = {"France/place": {}, "Chile/place": {}, "the government/organization": {}}
    text = "France met Chile. Then the government fell."
    states = dict.fromkeys(("France", "Chile"), "GPE")
    assert references(actors(text, states, arcs, links)) == {"France": ["the government"]}
    assert references(actors(text, states, arcs | {"France": ("obl", "met")}, links)) == {}


def test_a_possessive_is_nobodys_where_another_stands_nearer(actors: Actors) -> None:
    links = {"Mara Quist": {}, "Ada Hale": {}, "her": {"Mara Quist": 0.9}}
    arcs = {"her": ("nmod:poss", "plans"), "plans": ("obj", "likes")}
    text = "Mara Quist met Ada Hale, who likes her plans."
    assert references(actors(text, PERSONS, arcs, links)) == {}
    text = "Ada Hale met Mara Quist, who likes her plans."
    assert references(actors(text, PERSONS, arcs, links)) == {"Mara Quist": ["her"]}


def test_a_pronoun_far_from_one_and_near_another_is_nobodys(actors: Actors) -> None:
    links = {"Mara Quist": {}, "Ada Hale": {}, "She": {"Mara Quist": 0.9}}
    text = "Mara Quist left. It rained. Then Ada Hale left. She was late."
    assert references(actors(text, PERSONS, None, links)) == {}
    text = "Ada Hale left. It rained. Then Mara Quist left. She was late."
    assert references(actors(text, PERSONS, None, links)) == {"Mara Quist": ["She"]}


PAIR = {"Orr": "PERSON", "Lind": "PERSON"}
MET = {"Orr": ("nsubj", "met"), "met": ("ROOT", "met"), "Lind": ("obj", "met"), "he": ("nsubj", "won")}


@pytest.mark.parametrize(("chances", "expected"), [((0.25, 0.6), {}), ((0.1, 0.8), {"Lind": ["he"]})])
def test_nobody_is_meant_where_the_subject_of_the_sentence_is_about_as_likely(
    actors: Actors, chances: tuple[float, float], expected: dict[str, list[str]]
) -> None:
    links = {"Orr": {}, "Lind": {}, "he": dict(zip(("Orr", "Lind"), chances, strict=True))}
    arcs = {**MET, "won": ("advcl", "met")}
    assert references(actors("Orr met Lind when he won.", PAIR, arcs, links)) == expected


@pytest.mark.parametrize(("conjunction", "expected"), [("if", {}), ("when", {"Orr": ["he"]})])
def test_a_condition_on_what_is_done_for_another_is_nobody_s(
    actors: Actors, conjunction: str, expected: dict[str, list[str]]
) -> None:
    links = {"Orr": {}, "Lind": {}, "he": {"Orr": 0.8, "Lind": 0.1}}
    arcs = {**MET, "won": ("advcl", "met"), conjunction: ("mark", "won")}
    assert references(actors(f"Orr met Lind {conjunction} he won.", PAIR, arcs, links)) == expected


def test_who_says_so_speaks_of_itself(actors: Actors) -> None:
    places = {"Chile": "GPE", "Peru": "GPE"}
    links = {"Peru/place": {}, "Chile/place": {}, "it": {"Peru/place": 0.9}}
    arcs = {"Chile": ("nsubj", "claimed"), "it": ("nsubj", "won"), "won": ("ccomp", "claimed")}
    assert references(actors("Peru lost. Then Chile claimed it won.", places, arcs, links)) == {"Chile": ["it"]}


def test_both_countries_are_those_of_one_word(actors: Actors) -> None:
    arcs = {"both": ("det", "countries"), "countries": ("obl", "took")}
    text = "China and Russia quarrelled. Peru kept out of the Sino-Russian dispute and took aid from both countries."
    found = actors(text, {"China": "GPE", "Russia": "GPE", "Peru": "GPE"}, arcs, {"both countries/place": {}})
    assert references(found) == {"China": ["both countries"], "Russia": ["both countries"]}
