"""The time that the tense of a clause gives it, as of when it is said: what is, or is to come."""

from typing import Any, NamedTuple

from dateline.extractors.claims.clauses import Clause, first_verb
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.whens import when_of_time
from dateline.language.syntax import has_copula, is_perfect
from dateline.records import Attribution, Modality, Polarity, When
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_TENSE = {name: frozenset(each) for name, each in _RULES["tense"].items()}
_PRESENT = frozenset({"VBZ", "VBP"})
EXPECTED = ("planned", "probable")


class Manner(NamedTuple):
    """How a clause is said: what its tense is to be read with."""

    moment: Edtf | None  # when it is said: a day, or a longer time that the saying falls in
    saying: Attribution | None  # the innermost attribution that it stands in
    is_indirect: bool  # not in the words of who says it
    polarity: Polarity
    modality: Modality


def time_of_tense(clause: Clause, manner: Manner) -> When | None:
    """The moment of speaking for the present, from it on for what is to come."""
    if manner.moment is None:
        return None
    if is_to_come(clause, manner):
        return when_of_time(manner.moment.until(), "tense")
    if _is_present(clause, manner):
        return when_of_time(manner.moment, "tense")
    return None


def is_to_come(clause: Clause, manner: Manner) -> bool:
    """`will leave`, `may leave`; `would leave` where it is reported."""
    first = first_verb(clause)
    if _is_past_ability(clause, manner):
        return False
    if first.lower_ in _TENSE["open"]:
        return not has_copula(clause.head)
    would = first.lower_ in _TENSE["reported_future"] and not is_perfect(clause.head)
    return first.lower_ in _TENSE["future"] or (would and manner.is_indirect and manner.modality != "conditional")


def _is_past_ability(clause: Clause, manner: Manner) -> bool:
    """`could not give details`: it was not able to."""
    return first_verb(clause).lower_ in _TENSE["able"] and manner.polarity == "negative"


def _is_present(clause: Clause, manner: Manner) -> bool:
    first = first_verb(clause)
    if _is_past_ability(clause, manner):
        return False
    if first.lower_ in _TENSE["present"] | _TENSE["open"]:
        return True
    if first.lower_ in _TENSE["perfect"] and first != clause.head:
        return manner.polarity == "negative"
    return first.tag_ in _PRESENT


def is_past(clause: Clause) -> bool:
    """Whether the finite verb stands in the past."""
    return first_verb(clause).tag_ == "VBD"
