"""Who an actor is in all articles: an entry, a key, or, in doubt, nobody."""

from collections.abc import Callable

import pytest

from dateline.extractors.actors.identity import Registry
from dateline.extractors.actors.knowledge import Entry, Tenure, load_entries
from dateline.extractors.actors.person_names import person_name
from dateline.records import Actor

Actors = Callable[..., list[Actor]]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry(
        [
            Entry(id="mara", name="Mara Quistberg", type="PERSON", aliases=("Mara J. Quistberg",)),
            Entry(id="jon-1", name="Jon Orr", type="PERSON"),
            Entry(id="jon-2", name="Jon Orr", type="PERSON"),
            Entry(id="tom", name="Tom Hill", type="PERSON", common=True),
            Entry(id="ri", name="Ri Son-gwon", type="PERSON"),
            Entry(
                id="ada",
                name="Ada Holm",
                type="PERSON",
                offices=(Tenure(office="foreign minister", of="lisk", since="2001"),),
            ),
            Entry(id="grain", name="International Grain Organisation", type="ORG"),
            Entry(id="northern", name="Northern Grain Council", type="ORG"),
        ]
    )


def person(registry: Registry, *names: str) -> str | None:
    entry = registry.person({person_name(name).sounds for name in names})
    return entry.id if entry else None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Mara Quistberg", "mara"),
        ("Mara J Quistberg", "mara"),
        ("Mara Quistburg", "mara"),  # one letter in a long name
        ("Nara Quistberg", None),
        ("Mara Quist", None),
        ("Quistberg", None),
        ("Ri Son Gwon", "ri"),
        ("Ri Son-gwan", None),  # another name in East Asia
        ("Jon Orr", None),  # two people are called so
        ("Tom Hill", None),  # many are called so
    ],
)
def test_a_person_is_found_by_full_name_alone(registry: Registry, name: str, found: str | None) -> None:
    assert person(registry, name) == found


def test_names_of_two_people_are_of_none(registry: Registry) -> None:
    assert person(registry, "Mara Quistberg", "Ada Holm") is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("International Grain Organization", "grain"),
        ("Southern Grain Council", None),
        ("International Train Organisation", None),
        ("Grain Organisation", None),
    ],
)
def test_a_body_may_be_spelt_a_little_otherwise(registry: Registry, name: str, found: str | None) -> None:
    entry = registry.body(name)
    assert (entry and entry.id) == found


def known(found: list[Actor]) -> list[str | None]:
    return [actor.known_as.id if actor.known_as else None for actor in found if actor.type == "PERSON"]


def test_people_of_the_knowledge_base_are_linked_under_the_name_of_the_text(actors: Actors) -> None:
    (actor,) = actors("They met Kim Jong Un. Then Kim left.", {"Kim Jong Un": "PERSON", "Kim": "PERSON"})
    assert (actor.name, actor.key, known([actor])) == ("Kim Jong Un", "kim-jong-un", ["kim-jong-un"])


def test_three_of_a_family_stay_three(actors: Actors) -> None:
    names = ("Kim Il-sung", "Kim Jong-il", "Kim Jong-un")
    found = actors("Kim Il-sung, Kim Jong-il and Kim Jong-un ruled.", dict.fromkeys(names, "PERSON"))
    assert known(found) == ["kim-il-sung", "kim-jong-il", "kim-jong-un"]


def test_names_of_one_entry_are_one_actor(actors: Actors) -> None:
    names = ("Lula", "Luiz Inácio Lula da Silva", "Joe Biden", "Joseph R. Biden")
    found = actors("Lula met Joe Biden. Luiz Inácio Lula da Silva and Joseph R. Biden.", dict.fromkeys(names, "PERSON"))
    assert known(found) == ["luiz-inacio-lula-da-silva", "joe-biden"]


def test_an_office_tells_who_a_family_name_is(actors: Actors) -> None:
    found = actors("Then French President Hollande left.", {"Hollande": "PERSON"})
    assert known(found) == ["francois-hollande"]
    found = actors("Then Australian Foreign Minister Stephen Smith left.", {"Stephen Smith": "PERSON"})
    assert known(found) == ["stephen-smith"]
    assert known(actors("Then Stephen Smith left.", {"Stephen Smith": "PERSON"})) == [None]
    assert known(actors("Then Chilean President Hollande left.", {"Hollande": "PERSON"})) == [None]


def test_two_presidents_of_one_name_are_not_linked(actors: Actors) -> None:
    assert known(actors("Then US President Bush left.", {"Bush": "PERSON"})) == [None]
    assert known(actors("Then George Bush left.", {"George Bush": "PERSON"})) == [None]


def test_a_name_that_two_people_have_is_not_short_for_one_of_them(actors: Actors) -> None:
    names = ("George Bush", "George W. Bush")
    found = actors("Then George Bush left. Then George W. Bush came.", dict.fromkeys(names, "PERSON"))
    assert known(found) == [None, "george-w-bush"]


def test_the_unknown_have_one_key_in_every_article(actors: Actors) -> None:
    one = actors("They met Sergei Lindov of the Grain Board.", {"Sergei Lindov": "PERSON", "Grain Board": "ORG"})
    other = actors("The Grain Board fired Sergey Lindov.", {"Sergey Lindov": "PERSON", "Grain Board": "ORG"})
    assert {actor.key for actor in one} == {actor.key for actor in other} == {"person/sergi-lindov", "org/grain-board"}


def test_a_name_that_fits_two_has_no_key(actors: Actors) -> None:
    names = ("Mara Quist", "Jon Quist", "Quist")
    found = actors("Mara Quist met Jon Quist. Then Quist left.", dict.fromkeys(names, "PERSON"))
    assert [actor.key for actor in found] == ["person/mara-kuist", "person/jon-kuist", None]


def test_the_shipped_people_are_themselves() -> None:
    entries = [entry for entry in load_entries() if entry.type == "PERSON"]
    registry = Registry(entries)
    assert [entry.id for entry in entries if person(registry, entry.name) not in (entry.id, None)] == []
    assert sum(person(registry, entry.name) is None for entry in entries) < 60


@pytest.mark.parametrize(
    ("known", "name", "found"),
    [
        ("Ada Mortensen", "Ada Mortenson", True),
        ("Ada Mortensen", "Ada Wortensen", False),  # another first letter
        ("Ada Bergman", "Ada Bergmon", True),  # seven letters
        ("Ada Bergan", "Ada Bergon", False),  # six
        ("Ada Mortensen", "Ada Martenson", False),  # two letters
        ("Ada Bo Mortensen", "Ada Mortenson", False),  # another number of words
    ],
)
def test_a_long_word_may_differ_by_a_letter_behind_the_first(known: str, name: str, found: bool) -> None:
    registry = Registry([Entry(id="known", name=known, type="PERSON")])
    assert (registry.person({person_name(name).sounds}) is not None) is found
