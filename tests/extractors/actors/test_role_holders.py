"""Who holds an office, by the marks and the parse around it."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.role_holders import assign_roles
from dateline.extractors.actors.roles import find_roles
from dateline.extractors.actors.types import Name


def holders_in(doc: Doc, *persons: str) -> dict[str, list[str]]:
    """Office -> the persons who hold it."""
    spans = [
        next(doc[i : i + len(words)] for i in range(len(doc)) if doc[i : i + len(words)].text == person)
        for person in persons
        for words in [person.split()]
    ]
    clusters = [Cluster("PERSON", names=[Name(span, "PERSON")]) for span in spans]
    held = assign_roles(find_roles(doc, [], spans), clusters)
    return {role.office.head: [each.names[0].span.text for each in holders] for role, holders in held}


@pytest.mark.parametrize(
    ("name", "person", "expected"),
    [
        ("became-minister", "Orr", {"minister": ["Orr"]}),
        ("named-envoy", "Orr", {"envoy": ["Orr"]}),
        ("served-as", "Orr", {"envoy": ["Orr"]}),
        ("would-serve", "Orr", {"envoy": []}),
        ("who-was-envoy", "Mara Quist", {"envoy": ["Mara Quist"]}),
        ("then-envoy", "Mara Quist", {"envoy": ["Mara Quist"]}),
        ("never-envoy", "Orr", {"envoy": []}),
        ("praised-envoy", "Orr", {"envoy": []}),
        ("was-witness", "Mara Quist", {"witness": []}),
    ],
)
def test_an_office_is_held_by_whom_the_clause_says_it_of(
    parsed: Callable[..., Doc], name: str, person: str, expected: dict[str, list[str]]
) -> None:
    assert holders_in(parsed(name), person) == expected


@pytest.mark.parametrize(
    ("text", "persons", "expected"),
    [
        ("President Quist left.", ["Quist"], {"president": ["Quist"]}),
        ("The president, Mara Quist, left.", ["Mara Quist"], {"president": ["Mara Quist"]}),
        ("Mara Quist, the president, left.", ["Mara Quist"], {"president": ["Mara Quist"]}),
        ("Mara Quist (the president) left.", ["Mara Quist"], {"president": ["Mara Quist"]}),
        ("Mara Quist; the president left.", ["Mara Quist"], {"president": []}),
        ("As president, Mara Quist left.", ["Mara Quist"], {"president": ["Mara Quist"]}),
        ("Ministers Lind and Teague left.", ["Lind", "Teague"], {"minister": ["Lind", "Teague"]}),
        ("Ministers Lind or Teague left.", ["Lind", "Teague"], {"minister": ["Lind"]}),
        ("Minister Lind and Teague left.", ["Lind", "Teague"], {"minister": ["Lind"]}),
        ("President Lind met President Teague.", ["Lind", "Teague"], {"president": ["Teague"]}),
    ],
)
def test_an_office_is_held_by_whom_it_stands_beside(
    make_doc: Callable[..., Doc], text: str, persons: list[str], expected: dict[str, list[str]]
) -> None:
    assert holders_in(make_doc(text), *persons) == expected
