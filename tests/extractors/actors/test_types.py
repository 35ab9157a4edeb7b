"""What kind of actor a name is, by what stands around it."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.actors.types import Name, agree_on_types, has_title, is_located
from dateline.records import ActorType


def span(doc: Doc, word: str) -> Name:
    place = [token.text for token in doc].index(word)
    return Name(doc[place : place + 1], "PERSON")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Brandt left.", True),
        ("Mr Brandt left.", True),
        ("The president, Brandt, left.", True),
        ("The president, Brandt left.", False),
        ("The baker Brandt left.", False),
        ("chief Brandt left.", False),
        ("Brandt left.", False),
    ],
)
def test_a_title_stands_before_a_name_or_between_marks(make_doc: Callable[..., Doc], text: str, expected: bool) -> None:
    assert has_title(span(make_doc(text), "Brandt").span) is expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("They met in Brandt.", ("obl", "met"), True),
        ("They visit Brandt.", ("obj", "visit"), True),
        ("They praise Brandt.", ("obj", "praise"), False),
        ("Brandt visit them.", ("nsubj", "visit"), False),
        ("They met with Brandt.", ("obl", "met"), False),
    ],
)
def test_a_place_is_reached_or_stands_behind_its_preposition(
    make_doc: Callable[..., Doc], text: str, relation: tuple[str, str], expected: bool
) -> None:
    assert is_located(span(make_doc(text, None, {"Brandt": relation}), "Brandt").span) is expected


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("The drugmaker Brandt paid.", ("nsubj", "paid"), "ORG"),
        ("The company, Brandt, paid.", ("appos", "company"), "ORG"),
        ("The stake in Brandt fell.", ("nmod", "stake"), "ORG"),
        ("The hat of Brandt fell.", ("nmod", "hat"), "PERSON"),
        ("The baker, Brandt, paid.", ("appos", "baker"), "PERSON"),
        ("The company met Brandt.", ("obj", "company"), "PERSON"),
    ],
)
def test_a_firm_is_called_one_or_held(
    make_doc: Callable[..., Doc], text: str, relation: tuple[str, str], expected: ActorType
) -> None:
    doc = make_doc(text, None, {"Brandt": relation})
    assert [name.type for name in agree_on_types([span(doc, "Brandt")])] == [expected]


def test_most_mentions_tell_the_type_and_of_equal_ones_the_body(make_doc: Callable[..., Doc]) -> None:
    doc = make_doc("Vell Vell Vell")
    names = [Name(doc[0:1], "PERSON"), Name(doc[1:2], "ORG"), Name(doc[2:3], "PERSON")]
    assert {name.type for name in agree_on_types(names)} == {"PERSON"}
    assert {name.type for name in agree_on_types(names[:2])} == {"ORG"}


def test_a_word_alone_is_short_for_the_firm_that_begins_with_it_but_for_a_family_name(
    make_doc: Callable[..., Doc],
) -> None:
    def type_of_quillon(text: str, *names: tuple[int, int, ActorType]) -> ActorType:
        doc = make_doc(text)
        return agree_on_types([Name(doc[start:end], type_) for start, end, type_ in names])[-1].type

    firm: tuple[int, int, ActorType] = (0, 2, "ORG")
    assert type_of_quillon("Quillon Energy fell . Quillon paid", firm, (4, 5, "PERSON")) == "ORG"
    assert type_of_quillon("Quillon Castle fell . Quillon paid", firm, (4, 5, "PERSON")) == "PERSON"
    family: tuple[int, int, ActorType] = (4, 6, "PERSON")
    assert (
        type_of_quillon("Quillon Energy fell . Mara Quillon left . Quillon paid", firm, family, (8, 9, "PERSON"))
        == "PERSON"
    )
