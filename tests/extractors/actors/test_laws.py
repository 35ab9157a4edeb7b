from collections.abc import Callable

import pytest

from dateline.extractors.actors.knowledge import Gazetteer, by_token
from dateline.extractors.actors.laws import find_laws


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("They signed the Lisk Agreement.", ["Lisk Agreement"]),
        ("They signed the Treaty of Rome there.", ["Treaty of Rome"]),
        ("They read the Convention on the Law of the Sea aloud.", ["Convention on the Law of the Sea"]),
        ("They left the Mid-Range Missile Treaty (MRT). The MRT is dead.", ["Mid-Range Missile Treaty", "MRT", "MRT"]),
        ("They signed the Oslo accords.", ["Oslo accords"]),
        ("They left the Mid-Range Missile (MRT) Treaty.", ["Mid-Range Missile (MRT) Treaty", "MRT"]),
        ("They left the NPT.", ["NPT"]),
        ("They signed an agreement with France.", []),
        ("The Warsaw Pact met.", []),  # an organisation of the knowledge base
    ],
)
def test_names_of_laws_are_found(make_doc: Callable, gazetteer: Gazetteer, text: str, laws: list[str]) -> None:
    doc = make_doc(text)
    assert [law.text for law in find_laws(doc, by_token(gazetteer.find(doc)))] == laws


def test_nobody_is_named_in_a_law(actors: Callable) -> None:
    assert actors("They left the INF Treaty and the Treaty of Rome.", {"INF": "ORG", "Rome": "GPE"}) == []
