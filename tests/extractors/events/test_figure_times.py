"""When figures hold and whose they are."""

import pytest
from tests.extractors.events.conftest import Read


def years(read: Read, text: str) -> dict[str, str | None]:
    return {figure.text: figure.when and figure.when.edtf for figure in read(text).figures}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trade fell to $4.3bn in 2023 from $5.1bn a year earlier.", ["2023", "2022"]),
        ("Exports rose from 12.5bn crowns in 2020 to 16.8bn crowns in 2021.", ["2020", "2021"]),
        ("In 2022 it stood at $43.6 billion, and in 2021 at $40.1 billion.", ["2022", "2021"]),
        ("Sales in 2021 were 40 million crowns, against 35 million crowns in 2020.", ["2021", "2020"]),
        ("On Monday the mill sold 40 tonnes.", ["2024-05-13"]),
        ("The mill sold 40 tonnes.", [None]),
        ("The mill has 40 rooms.", [None]),
    ],
)
def test_a_figure_has_its_own_date_else_the_time_of_its_claim(read: Read, text: str, found: list[str | None]) -> None:
    assert list(years(read, text).values()) == found


def actors(read: Read, text: str) -> list[set[str]]:
    result = read(text)
    names = {actor.id: actor.name for actor in result.actors}
    return [{names[id] for id in figure.actors} for figure in result.figures]


def test_a_figure_is_of_who_the_claim_is_about_and_of_the_other_party(read: Read) -> None:
    text = "Brenland bought goods worth $2bn from China in 2019 and $3bn in 2020."
    assert actors(read, text) == [{"Brenland", "China"}, {"Brenland", "China"}]
    text = "Mara Quist sold 40 tanks to Nils Orr and 30 to Ada Brun."
    assert actors(read, text) == [{"Mara Quist", "Nils Orr"}, {"Mara Quist", "Ada Brun"}]
