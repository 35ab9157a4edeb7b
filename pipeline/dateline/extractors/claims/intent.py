"""Whether what will be is planned by somebody (`the envoy will leave`) or but foreseen (`prices will rise`)."""

from typing import Any

from spacy.tokens import Doc, Token

from dateline.extractors.claims.clauses import Clause
from dateline.extractors.claims.scope import is_of_future
from dateline.extractors.lookup import Lookup
from dateline.language.coreference.component import MENTIONS
from dateline.language.syntax import case_of, children, has_copula, is_passive
from dateline.records import Attribution
from dateline.words import beside
from dateline.words.saying import verbs_of

_TABLE: dict[str, Any] = beside(__file__)
_FORECASTS = (verbs_of("know") - {"hear"}) | frozenset(_TABLE["forecasts"]["verbs"])
_PASSIVES = frozenset(_TABLE["forecasts"]["passives"])
_SCHEDULED = frozenset(_TABLE["scheduled"]["verbs"])
_PHRASES: dict[str, str] = _TABLE["scheduled"]["phrases"]
_BELIEVING = frozenset(_TABLE["forecasts"]["acts"])
_INSTRUMENTS = frozenset(_TABLE["instruments"]["nouns"])
_CASES = frozenset(_TABLE["instruments"]["cases"])
_KINDS = frozenset(_TABLE["deciding"]["kinds"])
_PRONOUNS = frozenset(_TABLE["deciding"]["pronouns"])


class Intent:
    """Tells of the clauses of a doc whether somebody decides on what they say."""

    def __init__(self, doc: Doc, lookup: Lookup) -> None:
        self._lookup = lookup
        self._deciding = {span.root.i for span in doc.spans.get(MENTIONS, ()) if span.label_ in _KINDS}

    def is_planned(self, clause: Clause, said: Attribution | None) -> bool:
        """Whether the clause tells what somebody decides to do (unnamed, in the passive), or what is set for a time.

        Not what others believe of the doer.
        """
        deed = clause.verbs[-1]
        if said is not None and said.act in _BELIEVING and not self._is_source(clause.subject, said):
            return False
        if any(verb.lemma_ in _FORECASTS for verb in clause.verbs) or _is_state(clause.verbs[0]):
            return False
        if is_passive(deed):
            return deed.lemma_ not in _PASSIVES
        if deed.lemma_ in _SCHEDULED or any(
            thing.lower_ == _PHRASES.get(deed.lemma_) for thing in children(deed, "obj")
        ):
            return True
        return clause.subject is None or self._decides(clause.subject) or _is_carried_out(clause)

    def _is_source(self, subject: Token | None, said: Attribution) -> bool:
        actor = self._lookup.actor_of(subject) if subject is not None else None
        if subject is not None and said.source is not None and subject.lower_ == said.source.text.lower():
            return True  # `I think that I will go`
        return actor is not None and actor.id == said.source_actor

    def _decides(self, subject: Token) -> bool:
        actor = self._lookup.actor_of(subject)
        return actor is not None or subject.i in self._deciding or subject.lower_ in _PRONOUNS


def _is_carried_out(clause: Clause) -> bool:
    """`the plan will split the bank`, `under the plan the filling would stop`."""
    under = (noun for noun in children(clause.head, "obl") if case_of(noun) in _CASES)
    return any(noun.lemma_.lower() in _INSTRUMENTS for noun in (clause.subject, *under) if noun is not None)


def _is_state(predicate: Token) -> bool:
    """`will be difficult`, `will be able to pay`; not `is set to leave`."""
    return has_copula(predicate) and not is_of_future(predicate)
