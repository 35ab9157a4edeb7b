"""Names that the text explains by another one in brackets."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.actors.aliases import alias_behind, aliases, is_abbreviation
from dateline.extractors.actors.types import Name
from dateline.records import ActorType


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grain Council (GC) met.", ("GC", False)),
        ("Grain Council [GC] met.", ("GC", False)),
        ("Grain Council (the GC) met.", ("GC", True)),
        ("Grain Council (also known as “Kite”) met.", ("Kite", True)),
        ("Grain Council GC met.", None),
        ("Grain Council () met.", None),
        ("Grain Council (the) met.", None),
        ("Grain Council (a b c d e f g) met.", ("a b c d e f g", False)),
        ("Grain Council (a b c d e f g h) met.", None),
        ("Grain Council (GC", None),
        ("Grain Council (", None),
        ("Grain Council", None),
    ],
)
def test_an_alias_stands_in_the_bracket_behind_a_name(
    make_doc: Callable[..., Doc], text: str, expected: tuple[str, bool] | None
) -> None:
    alias = alias_behind(make_doc(text)[:2])
    assert (alias and (alias.words.text, alias.is_called)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("BHM", True), ("MoD", True), ("BdK", True), ("B.H.", True), ("X-Y", True), ("Con", False), ("B", False),
     ("B&H", False), ("ABcd", True), ("ABcde", False)],
)  # fmt: skip
def test_half_the_letters_of_an_abbreviation_and_two_at_least_are_capitals(text: str, expected: bool) -> None:
    assert is_abbreviation(text) is expected


@pytest.mark.parametrize(
    ("text", "types", "expected"),
    [
        ("Grain Council ( GC )", ("ORG", "ORG"), True),
        ("Grain Council ( GC )", ("ORG", "GROUP"), True),
        ("Grain Council ( GC )", ("ORG", "PLACE"), False),
        ("Grain Council ( GC )", ("PLACE", "ORG"), False),
        ("Grain Council ( XY )", ("ORG", "ORG"), True),
        ("Grain Council ( Xylo )", ("ORG", "ORG"), False),
        ("Mara Lind ( Kite )", ("PERSON", "PERSON"), False),
        ("Mara Lind ( “ Kite )", ("PERSON", "PERSON"), True),
        ("Mara Lind ( “ Kite )", ("PERSON", "ORG"), False),
    ],
)
def test_two_bodies_or_two_persons_are_one_by_a_bracket(
    make_doc: Callable[..., Doc], text: str, types: tuple[ActorType, ActorType], expected: bool
) -> None:
    doc = make_doc(text)
    names = [Name(doc[:2], types[0]), Name(doc[len(doc) - 2 : len(doc) - 1], types[1])]
    assert bool(list(aliases(names))) is expected
