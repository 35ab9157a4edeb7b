"""Which actor a source is, read by the whole pipeline."""

import pytest

import dateline
from dateline.records import Result


def sources(result: Result) -> list[tuple[str, ...]]:
    """The names of all actors of each attribution's source."""
    names = {actor.id: actor.name for actor in result.actors}
    return [
        tuple(names[actor] for actor in each.source_actors or filter(None, (each.source_actor,)))
        for each in result.attributions
    ]


@pytest.mark.parametrize(
    "source",
    [
        "The Millers leader Sunna Orde",
        "Corran Herald editor Sunna Orde",
        "Quillon Energy director Sunna Orde",
        "Kestrel’s spokeswoman Sunna Orde",
        "The director of the mint, Sunna Orde,",
        "Sunna Orde, a shareholder of the Grain Board,",
    ],
)
def test_the_person_named_in_a_source_is_the_actor(source: str) -> None:
    assert sources(dateline.extract(f"{source} said the levy was unfair.")) == [("Sunna Orde",)]


@pytest.mark.parametrize(
    "source", ["UN officials", "The NATO Secretary General", "The UN Special Envoy for the Straits"]
)
def test_who_has_an_office_of_a_body_is_not_the_body(source: str) -> None:
    [found] = sources(dateline.extract(f"{source} said the camp was full."))
    assert not {"United Nations", "NATO"} & set(found)


@pytest.mark.parametrize(
    ("source", "actors"),
    [
        ("Mara Quist and Ivo Lund", ("Mara Quist", "Ivo Lund")),
        ("Mara Quist, the mayor of Lisk, and Ivo Lund, her deputy,", ("Mara Quist", "Ivo Lund")),
        ("The Grain Board and the finance ministry", ("Grain Board", "finance ministry")),
        ("Both the mayor and the minister", ("mayor", "minister")),
        ("Mara Quist, the mother of Ada and Jon Holm,", ("Mara Quist",)),
        ("The ministers of Norway and Denmark", ("ministers",)),
    ],
)
def test_a_coordinated_source_has_all_its_actors(source: str, actors: tuple[str, ...]) -> None:
    result = dateline.extract(f"{source} said that the port would close.")
    assert sources(result) == [actors]
    [attribution] = result.attributions
    assert len(attribution.source_actors) == (len(actors) if len(actors) > 1 else 0)
    assert attribution.source_actor == next(iter(attribution.source_actors), attribution.source_actor)


def test_they_who_were_named_together_are_all_a_source() -> None:
    result = dateline.extract("Mara Quist and Ivo Lund met in Lisk. They said that the port would close.")
    assert sources(result) == [("Mara Quist", "Ivo Lund")]


@pytest.mark.parametrize(
    "source",
    [
        "A flash estimate from the Grain Board",
        "The Grain Board’s figures",
        "A report by the Grain Board",
    ],
)
def test_a_document_speaks_for_the_body_that_made_it(source: str) -> None:
    assert sources(dateline.extract(f"{source} showed that prices had fallen.")) == [("Grain Board",)]
