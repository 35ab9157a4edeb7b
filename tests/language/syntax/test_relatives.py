from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc, Span, Token

from dateline.language.syntax import antecedent_of, is_clausal, is_cleft, is_relative, is_restrictive

Parsed = Callable[..., Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def names(doc: Doc, *words: str, label: str = "GPE") -> Doc:
    doc.ents = [Span(doc, token.i, token.i + 1, label=label) for token in doc if token.text in words]
    return doc


@pytest.mark.parametrize(
    ("name", "pronoun", "expected"),
    [
        ("relative", "which", "party"),
        ("object-relative", "that", "missiles"),
        ("relative-object", "whom", "mayor"),
        ("relative-plural", "which", "exports"),
        ("relative-of", "which", "mills"),
        ("relative-person", "who", "economist"),
        ("relative-behind", "which", "riots"),
        ("relative-clausal", "which", "left"),
    ],
)
def test_a_relative_pronoun_takes_up_what_its_clause_describes(
    parsed: Parsed, name: str, pronoun: str, expected: str
) -> None:
    antecedent = antecedent_of(word(parsed(name), pronoun))
    assert antecedent is not None and antecedent.text == expected


@pytest.mark.parametrize(("name", "pronoun"), [("asked-who", "who"), ("what-free", "what"), ("cleft", "It")])
def test_other_pronouns_take_up_nothing(parsed: Parsed, name: str, pronoun: str) -> None:
    assert antecedent_of(word(parsed(name), pronoun)) is None


def test_of_coordinated_names_the_verb_tells_whether_all_are_meant(parsed: Parsed) -> None:
    for name, expected in (("relative-joined", "Lisk"), ("relative-last", "Orr")):
        antecedent = antecedent_of(word(parsed(name), "which"))
        assert antecedent is not None and antecedent.text == expected  # the first stands for all


def test_of_coordinated_nouns_with_one_determiner_both_are_one(parsed: Parsed) -> None:
    antecedent = antecedent_of(word(parsed("relative-conj-noun"), "who"))
    assert antecedent is not None and antecedent.text == "delegate"


def test_what_opened_is_the_trial_and_not_the_smugglers(parsed: Parsed) -> None:
    antecedent = antecedent_of(word(parsed("relative-human-whole"), "that"))
    assert antecedent is not None and antecedent.text == "trial"


def test_who_is_no_place_but_the_people_there(parsed: Parsed) -> None:
    antecedent = antecedent_of(word(names(parsed("relative-place"), "Hill"), "who"))
    assert antecedent is not None and antecedent.text == "Democrats"


def test_what_angered_somebody_is_an_event_though_a_name_stands_before_it(parsed: Parsed) -> None:
    which = word(names(parsed("relative-event"), "Lisk"), "which")
    assert antecedent_of(which) is None
    assert is_relative(which)


@pytest.mark.parametrize(("comma", "expected"), [((), "loan"), ((",",), "Lisk")])
def test_a_name_takes_no_relative_clause_that_narrows_it(comma: tuple[str, ...], expected: str) -> None:
    words = ["a", "loan", "from", "Lisk", *comma, "which", "lapsed"]
    last = len(words) - 1
    heads = [1, 1, 3, 1, *(last for _ in comma), last, 3]
    deps = ["det", "ROOT", "case", "nmod", *("punct" for _ in comma), "nsubj", "acl:relcl"]
    pos = ["DET", "NOUN", "ADP", "PROPN", *("PUNCT" for _ in comma), "PRON", "VERB"]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps, pos=pos)
    doc[-2].tag_ = "WDT"
    antecedent = antecedent_of(doc[-2])
    assert antecedent is not None and antecedent.text == expected


def test_a_clause_may_be_taken_up_as_well(parsed: Parsed) -> None:
    assert is_clausal(word(parsed("relative-clausal"), "left"))
    assert not is_clausal(word(parsed("relative"), "party"))


def test_a_clause_restricts_where_no_comma_stands_before_it(parsed: Parsed) -> None:
    assert is_restrictive(word(parsed("relative-person"), "warned"))
    assert not is_restrictive(word(parsed("relative"), "won"))


def test_a_cleft_says_of_a_phrase_behind_a_copula_what_is_true_of_it(parsed: Parsed) -> None:
    assert is_cleft(word(parsed("cleft"), "left"))
    assert not is_cleft(word(parsed("relative-person"), "warned"))


@pytest.mark.parametrize(
    ("name", "pronoun", "expected"),
    [
        ("there-subject", "that", "roads"),
        ("relative-whose", "whose", "Ana"),
        ("relative-prep", "which", "bank"),
        ("relative-clause-one", "which", "resigned"),
        ("one-of", "that", "mills"),
        ("relative-where", "where", "town"),
        ("csubj", "That", None),
        ("expletive", "that", None),
        ("wh-question", "Who", None),
        ("possessor-of", "that", None),
        ("said-that", "that", None),
    ],
)
def test_only_a_relative_pronoun_takes_up_a_noun_or_clause(
    parsed: Parsed, name: str, pronoun: str, expected: str | None
) -> None:
    found = antecedent_of(word(parsed(name), pronoun))
    assert (found.text if found else None) == expected
    assert is_relative(word(parsed(name), pronoun)) is (expected is not None)


@pytest.mark.parametrize(
    ("dep", "head", "expected"), [("nsubj", "flood", True), ("obj", "flood", True), ("mark", "flood", False)]
)
def test_that_is_relative_also_where_its_tag_is_wrong(parsed: Parsed, dep: str, head: str, expected: bool) -> None:
    doc = parsed("there-subject")
    that = word(doc, "that")
    that.tag_, that.dep_ = "IN", dep
    that.set_morph("")
    assert is_relative(that) is expected


@pytest.mark.parametrize(
    ("name", "clause", "expected"),
    [
        ("relative-bare", "sold", True),
        ("relative-prep", "turned", True),
        ("relative-whose", "sank", False),
        ("relative-clause-one", "surprised", False),
        ("relative-reduced", "built", False),
        ("because", "rose", False),
    ],
)
def test_only_a_relative_clause_without_a_comma_restricts(
    parsed: Parsed, name: str, clause: str, expected: bool
) -> None:
    assert is_restrictive(word(parsed(name), clause)) is expected


@pytest.mark.parametrize("change", ["copula", "case", "it", "relation"])
def test_every_part_of_a_cleft_is_needed(parsed: Parsed, change: str) -> None:
    doc = parsed("cleft")
    clause = word(doc, "left")
    noun = clause.head
    assert is_cleft(clause)
    if change == "relation":
        clause.dep_ = "acl"
    for child in noun.children:
        wanted = {"copula": child.dep_ == "cop", "case": child.dep_ == "case", "it": child.lower_ == "it"}
        if wanted.get(change):
            child.dep_ = "dep"
    assert not is_cleft(clause)
