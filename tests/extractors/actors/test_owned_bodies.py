"""Bodies that are told apart by their owners, and names that the text explains; read by the whole pipeline."""

import pytest

import dateline


def bodies(text: str) -> dict[str, list[str]]:
    return {
        actor.name: [mention.text for mention in actor.mentions if mention.kind == "name"]
        for actor in dateline.extract(text).actors
        if actor.type in ("ORG", "PERSON")
    }


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Ukraine’s Defence Ministry said it had failed. Russia’s Defence Ministry said it had not.",
            "Ukraine’s Defence Ministry",
            "Russia’s Defence Ministry",
        ),
        ("The Bank of Talvia met. The Royal Bank of Talvia shut.", "Bank of Talvia", "Royal Bank of Talvia"),
        ("The Royal Bank of Talvia shut. The Bank of Talvia met.", "Bank of Talvia", "Royal Bank of Talvia"),
        ("The Democratic Union lost. The Social Democratic Union won.", "Democratic Union", "Social Democratic Union"),
    ],
)
def test_bodies_of_two_owners_or_with_another_first_word_are_two(text: str, first: str, second: str) -> None:
    assert {first, second} <= bodies(text).keys()


def test_bodies_of_two_owners_have_two_keys() -> None:
    text = "Ukraine’s Defence Ministry said it had failed. Russia’s Defence Ministry said it had not."
    keys = [actor.key for actor in dateline.extract(text).actors if "Ministry" in actor.name]
    assert len(set(keys)) == len(keys) == 2


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "The Office for Open Trade and Markets (BHM) fined the mill. BHM said so.",
            "Office for Open Trade and Markets",
            "BHM",
        ),
        ("The Corran Mining Union (KSV) signed. The KSV left.", "Corran Mining Union", "KSV"),
        ("Jonel Varga (“Izo”) was held. Izo had led the gang.", "Jonel Varga", "Izo"),
        ("Mara Lind (also known as “Kite”) was held. Kite said nothing.", "Mara Lind", "Kite"),
    ],
)
def test_what_stands_in_brackets_behind_a_name_is_the_same(text: str, name: str, short: str) -> None:
    assert bodies(text)[name] == [name, short, short]


def test_a_party_or_country_in_brackets_is_another() -> None:
    assert bodies("Nell Farrow (SNP) said the Ministry of Trade (US) was wrong.")["Ministry of Trade"] == [
        "Ministry of Trade"
    ]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Japan’s House of Representatives has 465 seats.", "us-house"),
        ("Russia’s Security Council met on Friday.", "un-security-council"),
        ("Isis (the Institute for Silk and Infrared Study) published it. Isis has 40 staff.", "islamic-state"),
        ("The police searched his “Blue House” villa in Accra.", "south-korea"),
    ],
)
def test_what_the_knowledge_base_knows_is_not_that_of_another(text: str, entry: str) -> None:
    assert all(actor.known_as is None or actor.known_as.id != entry for actor in dateline.extract(text).actors)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("America’s State Department said no.", "us-state-department"),
        ("The House of Representatives passed the bill.", "us-house"),
        ("Trump’s Justice Department sued.", "us-justice-department"),
        ("Isis fighters fled from Raqqa.", "islamic-state"),
    ],
)
def test_what_the_knowledge_base_knows_stays_so(text: str, entry: str) -> None:
    assert entry in [actor.known_as.id for actor in dateline.extract(text).actors if actor.known_as]


def test_two_of_a_family_are_told_apart_by_their_address() -> None:
    people = [a for a in dateline.extract("Mr Tane sold it. Mr Tane left. Mrs Tane stayed.").actors if a.name == "Tane"]
    assert sorted(len(person.mentions) for person in people) == [1, 2]
