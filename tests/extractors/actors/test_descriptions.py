"""Which descriptions and pronouns mean the same actor, read by the whole pipeline."""

import pytest

import dateline
from dateline.records import Actor, Result


def at(text: str, *phrases: str) -> list[Actor | None]:
    """The actor mentioned at each phrase; a number behind ``#`` tells which of several places."""
    actors = dateline.extract(text).actors
    found: list[Actor | None] = []
    for phrase in phrases:
        words, _, number = phrase.partition("#")
        start = -1
        for _ in range(int(number or 1)):
            start = text.index(words, start + 1)
        end = start + len(words)
        fitting = (a for a in actors if any(start <= m.start < end and m.end <= end for m in a.mentions))
        found.append(next(fitting, None))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the mill said it was shut. Ivo Lund, a spokesman for the port, said it was not.",
        "Ivo Lund, a spokesman for the port, said it was shut. A spokesman for the mill said it was not.",
        "The judge in Lisk freed the man, she said. The judge in Varn said there was no proof.",
        "Lisk mayor Ivo Lund said he had signed. The mayor of Varn said she had not.",
    ],
)
def test_two_with_different_complements_are_two(text: str) -> None:
    result = dateline.extract(text)
    first, *_, last = (each.source_actor for each in result.attributions)
    assert first is None or first != last


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The colonel ordered the march. He lost two men. The porter ran away. He was found in May.", "He#2"),
        ("The minister praised the plan. The mayor rejected it. He called it a trap.", "He"),
        ("The glazier fixed the roof. He broke a lamp. The baker paid for it. He was angry as well.", "He#2"),
    ],
)
def test_he_goes_to_neither_of_two_in_doubt(text: str, pronoun: str) -> None:
    first = text.split(" ")[1]
    actor, *_ = at(text, pronoun)
    assert actor is None or first not in actor.name


def test_an_unnamed_minister_is_no_mayor() -> None:
    one, other = at("The minister praised the plan. The mayor rejected it.", "The minister", "The mayor")
    assert one is None or one is not other


def test_the_same_office_goes_on() -> None:
    text = "Ada Holm, the mayor of Wexford Sands, opened the fair. The mayor then left."
    one, other = at(text, "Ada Holm", "The mayor")
    assert one is other is not None


def test_no_person_is_it() -> None:
    text = "A spokesman for the mill said it was shut. The clerk said it was open."
    assert at(text, "it", "it#2") == [None, None]


def statements(text: str) -> str:
    return " ".join(claim.statement for claim in dateline.extract(text, published="2024-05-15").claims)


@pytest.mark.parametrize(
    "text",
    [
        "Orvian forces shelled the town.",
        "Turkish troops withdrew on Friday.",
        "Polish army units left. The Polish army lost a tank.",
    ],
)
def test_armed_forces_are_told_by_their_nation(text: str) -> None:
    assert any(a.name.split()[-1] in ("forces", "troops", "army") for a in dateline.extract(text).actors)


def test_armed_forces_of_a_nation_are_one_and_some_soldiers_none() -> None:
    text = "The Ukrainian army lost a tank. Ukraine’s military said so. Russian forces fled. 40 Polish troops died."
    forces = [a for a in dateline.extract(text).actors if a.type in ("ORG", "GROUP")]
    assert [len(each.mentions) for each in forces] == [2, 1]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The port of Sevria is open. The government of Talvia is not pleased.", "[of Sevria]"),
        (
            "Trade with China fell. The minister said that the strike had cost the country 2 million crowns.",
            "country [China]",
        ),
        (
            "Relations with Russia are poor. The government in Varn said the country would not change.",
            "country [Russia]",
        ),
        ("“We saw the flash,” said Mara Quist, a baker from Kyiv, Ukraine.", "We [the government"),
        ("“We ran,” said Ada Moss, a teacher in Poland. Poland was quiet.", "We [the government"),
        ("The farmers met the bank. Any debts, whatever their size, must be paid.", "farmers’]"),
        ("The bank raised its rate. The loan and its cost were told to all.", "bank’s] cost"),
        ("The ministry said it was raining. The agency said it was too early to say.", "[The"),
        ("Readers wrote in May. You can still send your letters to the editor.", "[Readers]"),
    ],
)
def test_what_is_in_doubt_stays_open(text: str, missing: str) -> None:
    assert missing not in statements(text)


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Japan has raised its tax on rice. The country grows little of it.", "The country [Japan]"),
        ("Japan closed its ports on Friday. The country was in mourning.", "The country [Japan]"),
        ("The port said it would not pay. The insurer said it would.", "[The insurer] would"),
    ],
)
def test_what_is_plain_is_filled(text: str, filled: str) -> None:
    assert filled in statements(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jobs were lost, the Labour Force Survey showed.",
        "The Household Budget Survey is held each year.",
        "The Living Wage rose in April.",
        "48 percent of those asked said that it was wrong.",
    ],
)
def test_things_are_no_actors(text: str) -> None:
    assert dateline.extract(text).actors == ()


def test_a_body_called_after_a_thing_is_one() -> None:
    result: Result = dateline.extract("The Census Bureau said it was late.")
    assert [actor.name for actor in result.actors] == ["Census Bureau"]


def test_we_is_who_it_is_defined_to_be() -> None:
    text = "We, the bishops of Lisk and Varn, call for talks. We regret the raid."
    one, other = at(text, "the bishops", "We#2")
    assert one is other is not None
