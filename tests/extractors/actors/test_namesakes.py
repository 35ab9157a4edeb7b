"""Persons who are called like a place, a month or a weekday, read by the whole pipeline."""

import pytest

import dateline


def named(text: str) -> dict[str, list[str]]:
    """The persons of a text with the names that they are mentioned by."""
    return {
        actor.name: [mention.text for mention in actor.mentions if mention.kind == "name"]
        for actor in dateline.extract(text, published="2024-05-15").actors
        if actor.type == "PERSON"
    }


@pytest.mark.parametrize(
    ("text", "person", "number"),
    [
        ("Officer Jana Vienna shot the driver. Vienna was charged on Friday.", "Jana Vienna", 2),
        ("Home Minister Pavo Tripoli spoke first. Tripoli will buy two ferries.", "Pavo Tripoli", 2),
        ("Mark London left London on Friday. London denied the charge.", "Mark London", 2),
        ("Ada Jordan met the king. Jordan said it was over. She had visited Jordan twice.", "Ada Jordan", 2),
        ("“It is over,” Paul Ireland said. Ireland’s mother wept.", "Paul Ireland", 2),
        ("Mara Oslo was freed. Oslo thanked the nurses.", "Mara Oslo", 2),
    ],
)
def test_a_family_name_stays_the_person_whose_full_name_came_before(text: str, person: str, number: int) -> None:
    assert len(named(text)[person]) == number


@pytest.mark.parametrize(
    "text",
    [
        "Oslo said it would send two ships. The coach, Mark Oslo, was not asked.",
        "Mark Lima, the coach, was fired. Tunis said on Friday that it would hire him.",
    ],
)
def test_a_capital_stays_the_state_before_and_beside_that(text: str) -> None:
    assert {"STATE"} <= {actor.type for actor in dateline.extract(text).actors}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("August Torsen said nothing to the police.", "August Torsen"),
        ("April Norell resigned in June.", "April Norell"),
        ("May Torsen may leave in May.", "May Torsen"),
        ("The board chose June Halvard as its head.", "June Halvard"),
        ("Prices rose in March, April Norell said.", "April Norell"),
        ("Friday Okoro, a miner from Lisk, was freed on Friday.", "Friday Okoro"),
    ],
)
def test_a_month_or_weekday_is_a_given_name(text: str, person: str) -> None:
    assert person in named(text)
    given = text.index(person)
    assert all(date.start != given for date in dateline.extract(text, published="2024-05-15").dates)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In August Torsen said nothing.", "August"),
        ("On Friday Kovar said it was over.", "Friday"),
        ("Last August Kovar left the board.", "Last August"),
        ("By June Torsen had left.", "June"),
    ],
)
def test_a_month_or_weekday_stays_a_time(text: str, date: str) -> None:
    assert date in [each.text for each in dateline.extract(text, published="2024-05-15").dates]
