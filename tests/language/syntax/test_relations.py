from collections.abc import Callable

from spacy.tokens import Doc, Token

from dateline.language.syntax import (
    Extent,
    case_of,
    children,
    extent_of,
    first_conjunct,
    has_case,
    has_parse,
    head_of,
    is_loose,
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


def test_a_second_preposition_is_a_case_too_but_not_the_first(parsed: Parsed) -> None:
    party = word(parsed("from-within"), "party")
    assert case_of(party) == "from"
    assert has_case(party, "within") and has_case(party, "from") and not has_case(party, "the")


def test_a_possessive_mark_stands_behind_and_is_no_preposition_before(parsed: Parsed) -> None:
    china = word(parsed("possessor"), "China")
    assert case_of(china) == "" and has_case(china, "’s")


def test_of_complements_are_nouns_that_hang_on_the_noun(parsed: Parsed) -> None:
    assert [each.text for each in of_complements(word(parsed("of-many"), "Some"))] == ["workers"]
    assert [each.text for each in of_complements(word(parsed("of-many"), "driver"))] == ["bus"]
    assert of_complements(word(parsed("copula-adjective"), "full")) == []  # no noun
    assert of_complements(word(parsed("there-subject"), "roads")) == []  # to Orr


def test_the_first_of_a_coordination_is_reached_over_those_between(parsed: Parsed) -> None:
    doc = parsed("predicates-shared")
    assert first_conjunct(word(doc, "leading")) == word(doc, "warned")
    root = word(doc, "warned")
    root.dep_ = "conj"
    assert first_conjunct(root) == root


def test_what_belongs_to_no_words_is_loose(parsed: Parsed) -> None:
    doc = parsed("quoted")
    assert is_loose(doc[-1], frozenset("”")) and not is_loose(word(doc, "”"), frozenset("”"))
    assert not is_loose(word(doc, "mill"), frozenset())
    blank = Doc(doc.vocab, words=["Lind", "\n", "left"])
    assert is_loose(blank[1], frozenset("\n")) and not is_loose(blank[0], frozenset())


def test_the_head_of_a_span_is_its_last_word_where_there_is_no_parse(parsed: Parsed) -> None:
    doc = parsed("of-many")
    assert has_parse(doc) and head_of(doc[0:4]).text == "Some"
    bare = Doc(doc.vocab, words=["Some", "of", "them"])
    assert not has_parse(bare) and head_of(bare[0:3]).text == "them"
