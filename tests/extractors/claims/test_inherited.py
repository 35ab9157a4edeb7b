"""What a clause inherits from what it hangs on: denial, doubt, or that it is not yet so."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

import dateline
from dateline.extractors.claims.clauses import clauses_of
from dateline.extractors.claims.inherited import Inherited, clause_over, inherited
from dateline.extractors.claims.scope import modality_of

Read = tuple[str, str]
Parsed = Callable[..., Doc]


def read(text: str, verb: str) -> Read:
    """Polarity and modality of the claim whose predicate has the verb."""
    claims = dateline.extract(text, published="2031-04-09").claims
    return next((c.polarity, c.modality) for c in claims if verb in c.predicate.lemma.split())


DENIED = ("negative", "actual")
DOUBTED = ("negative", "probable")
OPEN = ("positive", "unasserted")
SO = ("positive", "actual")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is no evidence that the mill burned.", OPEN),
        ("There is no sign that the mill burned.", OPEN),
        ("The guards have no proof that someone burned the mill.", OPEN),
        ("The judges found no indication that the mill burned.", OPEN),
        ("The judges did not find evidence that the mill burned.", OPEN),
        ("There is evidence that the mill burned.", SO),
        ("Odo Lund did not say that the mill burned.", OPEN),
        ("Odo Lund has not confirmed that the mill burned.", OPEN),
        ("Odo Lund refused to confirm that the mill burned.", OPEN),
        ("Odo Lund stopped short of saying that the mill burned.", OPEN),
        ("Nobody has said that the mill burned.", OPEN),
        ("Neither Odo Lund nor the guards said that the mill burned.", OPEN),
        ("Odo Lund said that the mill burned.", SO),
        ("Odo Lund said that nobody had confirmed that the mill burned.", OPEN),
        ("Odo Lund did not say that the guards had confirmed that the mill burned.", OPEN),
        ("Odo Lund did not deny that the mill burned.", OPEN),
        ("It has not been proved that the mill burned.", OPEN),
        ("The claim that the mill burned has not been confirmed.", OPEN),
        ("It is not clear that the mill burned.", OPEN),
        ("It is too early to say that the mill burned.", OPEN),
        ("This does not mean that the mill burned.", OPEN),
        ("There is nothing to suggest that the mill burned.", OPEN),
        ("Odo Lund denied that the mill burned.", DENIED),
        ("Odo Lund rejected claims that the mill burned.", DENIED),
        ("Odo Lund dismissed reports that the mill burned.", DENIED),
        ("Reports that guards burned the mill were denied by Odo Lund.", DENIED),
        ("The claim that the mill burned is false.", DENIED),
        ("It is not true that the mill burned.", DENIED),
        ("Odo Lund does not believe that the mill burned.", DENIED),
        ("The agency does not assess that the mill burned.", DENIED),
        ("It would be wrong to assume that the mill burned.", DENIED),
        ("Odo Lund is sceptical that the mill burned.", DOUBTED),
        ("It is implausible that the mill burned.", DOUBTED),
        ("It is unlikely that the mill burned.", DOUBTED),
        ("Odo Lund doubts that the mill burned.", DOUBTED),
        ("There is no doubt that the mill burned.", SO),
        ("It is no surprise that the mill burned.", SO),
        ("It does not matter that the mill burned.", SO),
        ("There is a chance that the mill burned.", ("positive", "possible")),
        ("Odo Lund denied that he left because the mill burned.", OPEN),
        ("Odo Lund asked whether he should leave if the mill burned.", OPEN),
        ("It was not in May that the mill burned.", DENIED),
    ],
)
def test_content_is_as_sure_as_its_source(text: str, expected: Read) -> None:
    assert read(text, "burn") == expected


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Odo Lund will leave once the mill opens.", "planned"),
        ("Odo Lund will stay until the mill opens.", "planned"),
        ("Odo Lund will leave as soon as the mill opens.", "planned"),
        ("Odo Lund will leave by the time the mill opens.", "planned"),
        ("Odo Lund said he would stay until the mill opened.", "planned"),
        ("Odo Lund may leave when the mill opens.", "possible"),
        ("Odo Lund must leave before the mill opens.", "required"),
        ("It would help when the mill opens.", "conditional"),
        ("Odo Lund wants to leave when the mill opens.", "planned"),
        ("Odo Lund stays until the mill opens.", "unasserted"),
        ("“Wait until the mill opens,” Odo Lund said.", "unasserted"),
        ("When the mill opened, Odo Lund left.", "actual"),
        ("Odo Lund waited until the mill opened.", "actual"),
        ("Odo Lund could not leave when the mill opened.", "actual"),
        ("The deal could mean that the mill opens.", "possible"),
        ("Odo Lund wants to make sure that the mill opens.", "planned"),
    ],
)
def test_a_clause_of_time_is_as_certain_as_what_it_hangs_on(text: str, modality: str) -> None:
    assert read(text, "open")[1] == modality


def test_the_present_of_what_is_not_yet_so_has_no_time() -> None:
    (claim,) = [
        claim
        for claim in dateline.extract("Odo Lund will leave once the mill is open.", published="2031-04-09").claims
        if claim.predicate.text == "is"
    ]
    assert claim.when is None


NOTHING = Inherited()
UNTRUE = Inherited(negative=True)
LEFT_OPEN = Inherited(modality="unasserted")


def inherited_by(doc: Doc, verb: str) -> Inherited:
    own = {clause.head.i: modality_of(clause.verbs, reported=False) for clause in clauses_of(doc)}
    return inherited([token for token in doc if token.text == verb][-1], own)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("say-that", NOTHING),
        ("not-say-that", LEFT_OPEN),
        ("think-that", NOTHING),
        ("not-think-that", UNTRUE),
        ("denied-within", LEFT_OPEN),
        ("nested-denied", LEFT_OPEN),
        ("not-deny-that", LEFT_OPEN),
        ("doubted-that", Inherited(negative=True, modality="probable")),
        ("not-doubt-that", NOTHING),
        ("ask-whether", LEFT_OPEN),
        ("matter-that", NOTHING),
        ("colon", NOTHING),
        ("left-when", NOTHING),
        ("true-that", NOTHING),
        ("false-that", UNTRUE),
        ("not-true-that", UNTRUE),
        ("clear-that", NOTHING),
        ("not-clear-that", LEFT_OPEN),
        ("not-unclear-that", Inherited(modality="actual")),
        ("seems-that", Inherited(modality="probable")),
        ("chance-that", Inherited(modality="possible")),
        ("no-chance-that", Inherited(negative=True, modality="possible")),
        ("evidence-that", NOTHING),
        ("no-evidence-that", LEFT_OPEN),
        ("doubts-that", Inherited(negative=True, modality="probable")),
        ("no-doubts-that", NOTHING),
        ("claim-false", UNTRUE),
        ("claim-not-false", LEFT_OPEN),
        ("claim-open", LEFT_OPEN),
        ("claim-confirmed", NOTHING),
        ("claim-not-confirmed", LEFT_OPEN),
        ("denied-claims", UNTRUE),
        ("not-denied-claims", LEFT_OPEN),
        ("claims-denied", UNTRUE),
    ],
)
def test_what_is_said_of_a_clause_says_whether_it_is_so(parsed: Parsed, name: str, expected: Inherited) -> None:
    assert inherited_by(parsed(name), "burned") == expected


@pytest.mark.parametrize(
    ("name", "verb", "expected"),
    [
        ("once-signed", "signed", Inherited(modality="planned")),
        ("until-over", "over", LEFT_OPEN),
        ("before-signed", "signed", NOTHING),
        ("would-once", "signed", Inherited(modality="conditional")),
        ("would-have-before", "signed", Inherited(modality="conditional")),
        ("would-when", "signed", NOTHING),
        ("when-rings", "rings", Inherited(modality="actual")),
        ("although", "signed", NOTHING),
        ("soon-as", "arrives", Inherited(modality="planned")),
        ("leave-when", "rings", LEFT_OPEN),
        ("day-when", "leaves", Inherited(modality="planned")),
        ("said-will", "close", Inherited(modality="actual")),
        ("may-mean", "closes", Inherited(modality="possible")),
        ("not-mean", "closes", LEFT_OPEN),
        ("ensure-that", "closes", Inherited(modality="planned")),
        ("failed-ensure", "closed", LEFT_OPEN),
        ("not-in-may-that", "left", UNTRUE),
        ("cleft", "left", NOTHING),
        ("his-ship", "leaks", NOTHING),
        ("copula", "breakthrough", NOTHING),
    ],
)
def test_a_clause_is_as_certain_as_what_it_hangs_on(parsed: Parsed, name: str, verb: str, expected: Inherited) -> None:
    assert inherited_by(parsed(name), verb) == expected


def test_what_is_past_of_a_reported_future_is_as_certain_as_that(parsed: Parsed) -> None:
    doc = parsed("would-when")
    leave, signed = (next(token for token in doc if token.text == verb) for verb in ("leave", "signed"))
    assert inherited(signed, {leave.i: "planned"}) == Inherited(modality="planned")
    assert inherited(signed, {}) == NOTHING


@pytest.mark.parametrize(
    ("name", "verb", "over"),
    [
        ("nested-denied", "burned", "said"),
        ("nested-denied", "said", "denied"),
        ("ensure-that", "closes", "wants"),
        ("colon", "burned", None),
        ("will", "close", None),
        ("claim-false", "burned", "false"),
    ],
)
def test_a_clause_hangs_on_the_next_finite_one(parsed: Parsed, name: str, verb: str, over: str | None) -> None:
    found = clause_over(next(token for token in parsed(name) if token.text == verb))
    assert (found and found.text) == over
