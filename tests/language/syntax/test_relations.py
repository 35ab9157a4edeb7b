from collections.abc import Callable

from spacy.tokens import Doc, Token

from dateline.language.syntax import (
    Extent,
    case_of,
    children,
    extent_of,
    first_conjunct,
    has_case,
    of_complements,
    relation,
    subtree,
    text_at,
)

Parsed = Callable[..., Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def test_a_noun_is_of_what_hangs_on_it_by_of(parsed: Parsed) -> None:
    doc = parsed("of-complement")
    assert of_complements(word(doc, "repair")) == [word(doc, "bridge")]  # not the bridge at Lisk
    assert of_complements(word(doc, "bridge")) == []


def test_the_case_of_a_noun_is_the_first_preposition_before_it(parsed: Parsed) -> None:
    doc = parsed("of-complement")
    assert (case_of(word(doc, "bridge")), case_of(word(doc, "repair"))) == ("of", "")
    assert has_case(word(doc, "bridge"), "for", "of") and not has_case(word(doc, "bridge"), "for")


def test_later_parts_of_a_coordination_lead_to_its_head(parsed: Parsed) -> None:
    doc = parsed("coordinated")
    assert first_conjunct(word(doc, "reached")) == word(doc, "left")
    assert first_conjunct(word(doc, "left")) == word(doc, "left")


def test_relations_are_told_without_their_subtype(parsed: Parsed) -> None:
    assert relation(word(parsed("passive"), "board")) == "nsubj"
    assert [child.text for child in children(word(parsed("passive"), "told"), "nsubj:pass")] == ["board"]


def test_a_subtree_leaves_out_children_of_the_word_itself(parsed: Parsed) -> None:
    doc = parsed("of-complement")
    noun = word(doc, "repair")
    assert " ".join(token.text for token in subtree(noun)) == "The repair of the bridge at Lisk"
    assert " ".join(token.text for token in subtree(noun, excluded=frozenset({"nmod"}))) == "The repair"
    assert " ".join(token.text for token in subtree(noun, excluded=frozenset({"case"}))) == (
        "The repair of the bridge at Lisk"
    )


def test_an_extent_runs_from_the_first_character_to_the_last(parsed: Parsed) -> None:
    doc = parsed("of-complement")
    extent = extent_of([doc[2], doc[0], doc[1]])
    assert extent == Extent(0, len("The repair of"))
    assert extent == Extent.of(doc[0:3])


def test_an_extent_holds_what_stands_in_it_whole() -> None:
    assert Extent(2, 5).holds(Extent(2, 5)) and Extent(2, 5).holds(Extent(3, 4))
    assert not Extent(2, 5).holds(Extent(1, 4)) and not Extent(2, 5).holds(Extent(3, 6))


def test_there_is_no_word_before_the_first_and_behind_the_last(parsed: Parsed) -> None:
    doc = parsed("may")
    assert (text_at(doc, -1), text_at(doc, 0), text_at(doc, len(doc) - 1), text_at(doc, len(doc))) == (
        "",
        "The",
        ".",
        "",
    )
