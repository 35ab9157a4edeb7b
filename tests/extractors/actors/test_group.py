"""One actor for each real actor: two rather than a wrong one."""

from collections.abc import Callable

from dateline.extractors.actors.focus import Focus
from dateline.records import Actor

Actors = Callable[..., list[Actor]]


def groups(found: list[Actor]) -> dict[str, list[str]]:
    return {actor.name: [mention.text for mention in actor.mentions] for actor in found}


def test_full_name_family_name_and_variants_are_one_person(actors: Actors) -> None:
    text = "Yoon Suk-yeol met Sergei Lind. Yun Suk-yeol and Sergey Lind agreed. Lind and Yoon left."
    names = ("Yoon Suk-yeol", "Yun Suk-yeol", "Sergei Lind", "Sergey Lind", "Lind", "Yoon")
    assert groups(actors(text, dict.fromkeys(names, "PERSON"))) == {
        "Yoon Suk-yeol": ["Yoon Suk-yeol", "Yun Suk-yeol", "Yoon"],
        "Sergei Lind": ["Sergei Lind", "Sergey Lind", "Lind"],
    }


def test_a_name_that_an_editor_completes_is_one(actors: Actors) -> None:
    found = actors("They met Abu Orr [al-Liski] there.", {"Abu Orr": "PERSON", "al-Liski": "PERSON"})
    assert [[mention.text for mention in actor.mentions] for actor in found] == [["Abu Orr", "al-Liski"]]


def test_members_of_a_family_stay_apart(actors: Actors) -> None:
    names = ("Kim Il-sung", "Kim Jong-il", "Kim Jong-un", "Kim Jong-nam")
    found = actors("Kim Il-sung, Kim Jong-il, Kim Jong-un and Kim Jong-nam.", dict.fromkeys(names, "PERSON"))
    assert [actor.name for actor in found] == list(names)


def test_a_family_name_goes_to_the_one_in_focus(actors: Actors) -> None:
    text = (
        "Kim Jong-un came to power in 2011. Kim then travelled. Kim stayed for a week. It was long. It was cold. "
        "It went on. It grew colder. It had been otherwise in 1945. Kim Il-sung came to power then. Kim ruled for long."
    )
    found = actors(text, dict.fromkeys(("Kim Jong-un", "Kim Il-sung", "Kim"), "PERSON"))
    assert groups(found) == {"Kim Jong-un": ["Kim Jong-un", "Kim", "Kim"], "Kim Il-sung": ["Kim Il-sung", "Kim"]}


def test_a_family_name_that_fits_two_equally_stays_unresolved(actors: Actors) -> None:
    names = ("Mara Quist", "Jon Quist", "Quist")
    found = actors("Mara Quist met Jon Quist. Then Quist left.", dict.fromkeys(names, "PERSON"))
    assert [(actor.name, actor.rule) for actor in found] == [
        ("Mara Quist", "entity"),
        ("Jon Quist", "entity"),
        ("Quist", "ambiguous"),
    ]
    assert found[2].confidence < min(found[0].confidence, found[1].confidence)


def test_a_headline_may_use_the_family_name_first(actors: Actors) -> None:
    text = "Quist wins.\nMara Quist won. Mara Quist spoke. Jon Quist lost."
    found = actors(text, dict.fromkeys(("Mara Quist", "Jon Quist", "Quist"), "PERSON"))
    assert groups(found)["Mara Quist"] == ["Quist", "Mara Quist", "Mara Quist"]


def test_all_names_of_a_state_are_one_actor(actors: Actors) -> None:
    (state,) = actors("North Korea (the DPRK), the Democratic People’s Republic of Korea")
    assert (state.name, state.type, state.text) == ("North Korea", "STATE", "North Korea")
    assert [mention.text for mention in state.mentions] == [
        "North Korea",
        "DPRK",
        "Democratic People’s Republic of Korea",
    ]


def test_an_unknown_acronym_joins_its_long_form(actors: Actors) -> None:
    found = actors(
        "The Grain Trade Council (GTC) met. GTC members voted.", {"Grain Trade Council": "ORG", "GTC": "ORG"}
    )
    assert groups(found) == {"Grain Trade Council": ["Grain Trade Council", "GTC", "GTC"]}


def test_a_dotted_acronym_joins_its_long_form_and_is_no_person(actors: Actors) -> None:
    found = actors("The Grain Trade Service met. The G.T.S. voted.", {"Grain Trade Service": "ORG", "G.T.S.": "PERSON"})
    assert groups(found) == {"Grain Trade Service": ["Grain Trade Service", "G.T.S."]}
    assert found[0].type == "ORG"


def test_an_acronym_that_fits_two_long_forms_joins_neither(actors: Actors) -> None:
    names = ("Grain Trade Council", "Great Town Chapter", "GTC")
    found = actors("Grain Trade Council, Great Town Chapter, GTC", dict.fromkeys(names, "ORG"))
    assert list(groups(found)) == list(names)


def test_a_generic_last_word_may_be_left_out(actors: Actors) -> None:
    found = actors("The Lisk Group grew. Lisk paid.", {"Lisk Group": "ORG", "Lisk": "ORG"})
    assert groups(found) == {"Lisk Group": ["Lisk Group", "Lisk"]}


def test_the_last_word_alone_stands_for_the_only_body_of_that_word(actors: Actors) -> None:
    names = ("National Assembly", "Assembly", "Grain Board", "Fish Board", "Board")
    found = groups(actors("The National Assembly met. Then the Assembly left.", dict.fromkeys(names, "ORG")))
    assert found == {"National Assembly": ["National Assembly", "Assembly"]}
    found = groups(actors("The Grain Board and the Fish Board met. Then the Board left.", dict.fromkeys(names, "ORG")))
    assert len(found) == 3


def test_a_place_is_not_the_body_that_is_called_after_it(actors: Actors) -> None:
    found = groups(actors("In Vell is Vell University.", {"Vell": "GPE", "Vell University": "ORG"}))
    assert found == {"Vell": ["Vell"], "Vell University": ["Vell University"]}


def test_a_landform_goes_to_the_only_known_place_of_the_kind(actors: Actors) -> None:
    found = actors("On the Korean Peninsula it rained. The Peninsula flooded.", {"Peninsula": "LOC"})
    assert groups(found) == {"Korean Peninsula": ["Korean Peninsula", "Peninsula"]}


def test_who_was_mentioned_last_and_most_is_in_focus() -> None:
    focus = Focus[str]({"a": 1, "b": 1})
    focus.note("a", 0)
    focus.note("a", 1)
    assert focus.pick(["a", "b"], 2) == "a"
    focus.note("b", 9)
    assert focus.pick(["a", "b"], 10) == "b"


def test_the_only_candidate_is_in_focus_wherever_it_was() -> None:
    assert Focus[str]({}).pick(["a"], 1000) == "a"


def test_a_capital_is_that_of_the_state_that_then_was(actors: Actors) -> None:
    text = "The Soviet Union built missiles. Moscow’s plan failed. Then Russia rose. Moscow’s army left."
    assert groups(actors(text)) == {"Soviet Union": ["Soviet Union", "Moscow"], "Russia": ["Russia", "Moscow"]}


def test_the_end_of_a_name_is_the_only_body_with_it(actors: Actors) -> None:
    names = dict.fromkeys(("Lisk Port Audit Board", "Audit Board"), "ORG")
    found = groups(actors("The Lisk Port Audit Board met. Then the Audit Board left.", names))
    assert found == {"Lisk Port Audit Board": ["Lisk Port Audit Board", "Audit Board"]}


def test_two_spellings_that_are_each_short_for_the_other_are_one_person(actors: Actors) -> None:
    names = ("Osman Abou Laske", "Osman Abu-Laske", "Osman Abu Laske")
    found = actors(
        "Osman Abou Laske left. Osman Abu-Laske wrote. Osman Abu Laske said so.", dict.fromkeys(names, "PERSON")
    )
    assert [[mention.text for mention in actor.mentions] for actor in found] == [list(names)]
