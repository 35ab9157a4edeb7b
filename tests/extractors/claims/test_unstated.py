"""Clauses that nobody states make no claim, their near neighbours do; on hand-checked parses and by the model."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

import dateline
from dateline.extractors.claims.unstated import is_unstated
from dateline.language.syntax import own_words

Parsed = Callable[..., Doc]


def statements(text: str) -> list[str]:
    return [claim.statement for claim in dateline.extract(text, "2024-06-14").claims]


@pytest.mark.parametrize(
    "text",
    [
        "The council might build a road that will cut the valley in two.",
        "Mara Quist did not sell any boat that was rotten.",
        "Anyone who parks on the pier will be fined.",
        "Those who had voted for the mayor were angry.",
        "Every ship that enters the port pays a fee.",
        "The council wants to find a lender that charges less.",
        "Nils Orr was the first mayor who had gone to the camp.",
        "That was the worst idea that he had heard.",
        "People who smoke die younger.",
        "This is what the ledgers show.",
        "The union heard what the firm feared.",
        "The strike lasted longer than the firm had feared.",
        "The dam is higher than it was before the war.",
        "They ran as if the wall had fallen.",
        "Things are as they were before.",
        "No matter how it ends, the firm will pay.",
        "This is not what the auditors say.",
        "Parents must tell the school if their child needs help.",
    ],
)
def test_a_clause_that_nobody_states_makes_no_claim(text: str) -> None:
    assert statements(text) == [text]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The council has built a road that cut the valley in two.", "[A road] cut the valley in two."),
        ("The firm may sell a boat that it bought in 2019.", "[The firm] bought [a boat] in 2019."),
        ("Parliament will vote on a bill that cuts wages.", "[A bill] cuts wages."),
        ("The banks that hold deposits have registered.", "[The banks] hold deposits."),
        ("They will pay as soon as the ship arrives.", "They will pay as soon as the ship arrives."),
        ("As the ship left, the crowd cheered.", "The ship left."),
        ("This is how the bridge was built.", "The bridge was built."),
        ("It was Nils Orr who sold the mill.", "[Nils Orr] sold the mill."),
    ],
)
def test_what_is_stated_beside_it_does(text: str, statement: str) -> None:
    assert statement in statements(text)


def test_what_is_denied_together_is_left_open_for_each() -> None:
    assert statements("We cannot find the road and come home.") == ["We cannot find the road."]


@pytest.mark.parametrize(
    "text",
    [
        "Was better than before.",
        "Won three towns in the north.",
        "There are.",
        "Which Mara Quist regrets.",
        "What a fool believes.",
        "Mara Quist, can you name one ship.",
        "The more it rains, the higher the river rises.",
        "“With an eye to the vote,” Nils Orr said.",
    ],
)
def test_what_is_no_statement_makes_no_claim(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So far, the plan has failed.", "So far, the plan has failed."),
        ("What the mayor said is wrong.", "What the mayor said is wrong."),
        ("Being bold “is an idea”.", "Being bold “is an idea”."),
        ("The older ship sank at the pier.", "The older ship sank at the pier."),
        ("The roof is painted red, as is the door.", "The roof is painted red, as is the door."),
        ("The new bridge is due to be opened in June.", "The new bridge is due to be opened in June [2024]."),
    ],
)
def test_what_is_a_statement_is_one_claim(text: str, expected: str) -> None:
    assert statements(text) == [expected]


def test_reports_that_somebody_published_are_not_denied_to_be_published() -> None:
    claims = dateline.extract("The bank denied reports that the union had published on Monday.", "2024-06-14").claims
    assert [claim.polarity for claim in claims if "published" in claim.statement] == ["positive"]


def test_an_auxiliary_is_shared_with_the_nearest_verb_that_has_it() -> None:
    assert any("was] sent home" in text for text in statements("The man tried to leave but was stopped and sent home."))


@pytest.mark.parametrize(
    ("name", "verb", "expected"),
    [
        ("what-free", "had", True),
        ("how-built", "built", False),
        ("heard-what", "feared", True),
        ("what-said", "said", True),
        ("anyone-who", "lights", True),
        ("every-ship", "enters", True),
        ("first-who", "left", True),
        ("worst-that", "heard", True),
        ("relative", "won", False),
        ("treaty-they", "signed", False),
        ("cleft", "left", False),
        ("may-sell-bought", "bought", False),
        ("may-sell-leaks", "leaks", True),
        ("his-ship", "leaks", False),
        ("vote-on-bill", "cuts", False),
        ("not-built", "crosses", True),
        ("not-built-the", "crosses", False),
        ("no-plan-of", "crosses", True),
        ("firm-of-ships", "leak", False),
        ("to-find", "charges", True),
        ("if-finds", "leaks", True),
        ("not-wanted", "crossed", True),
        ("people-who", "smoke", True),
        ("people-who-died", "smoked", False),
        ("man-who-will", "lies", True),
        ("man-who", "lies", False),
        ("banks-that", "hold", False),
        ("three-banks", "hold", False),
    ],
)
def test_a_relative_clause_that_picks_out_or_is_of_what_need_not_be_is_not_stated(
    parsed: Parsed, name: str, verb: str, expected: bool
) -> None:
    assert unstated(parsed(name), verb) is expected


@pytest.mark.parametrize(
    ("name", "verb", "expected"),
    [
        ("than-feared", "feared", True),
        ("as-bad-as", "feared", True),
        ("as-if", "fallen", True),
        ("as-they-were", "were", True),
        ("as-is", "door", True),
        ("as-left", "left", False),
        ("soon-as", "arrives", False),
        ("left-when", "burned", False),
        ("the-more", "rains", True),
        ("the-more", "rises", True),
        ("older-ship", "sank", False),
        ("which-regrets", "regrets", True),
        ("when-closed", "closed", False),
        ("what-said", "wrong", False),
        ("coordinated", "reached", False),
        ("no-matter", "ends", True),
        ("question-whether", "rained", True),
        ("tell-if", "needs", True),
        ("tells-if", "needed", False),
        ("if-finds", "finds", False),
        ("cannot-and", "come", True),
        ("cannot-and", "find", False),
        ("may-and", "fall", False),
        ("not-until-clause", "rained", False),
    ],
)
def test_comparisons_embedded_questions_and_halves_of_a_denial_are_not_stated(
    parsed: Parsed, name: str, verb: str, expected: bool
) -> None:
    assert unstated(parsed(name), verb) is expected


def unstated(doc: Doc, verb: str) -> bool:
    head = next(token for token in doc if token.text == verb)
    return is_unstated(head, own_words(head))
