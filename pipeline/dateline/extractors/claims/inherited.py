"""What a clause inherits from what it hangs on (``inherited.toml``): that it is denied, doubted, or not yet so.

`There is no evidence that the port was mined` does not say that it was; `the envoy will leave once the deal is signed`
does not say that it is.
"""

from collections.abc import Mapping
from itertools import takewhile
from typing import Any, NamedTuple

from spacy.tokens import Token

from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.claims.scope import WOULD, Effect, is_whether, joins_infinitive, rating_of
from dateline.extractors.negation import is_negated, is_unsaid
from dateline.language.syntax import (
    RELATIVE,
    SUBJECTS,
    auxiliaries,
    children,
    finite_verb_of,
    first_conjunct,
    has_copula,
    is_clause,
    is_cleft,
    is_infinitive,
)
from dateline.records import Modality
from dateline.words import beside

_TABLE: dict[str, Any] = beside(__file__)
_TIME = frozenset(_TABLE["time"]["marks"])
_NOT_YET = frozenset(_TABLE["time"]["not_yet"])
_AS_SOON_AS = frozenset(_TABLE["time"]["as_soon_as"])
_DENYING = frozenset(_TABLE["acts"]["denying"])
_DOUBTING = frozenset(_TABLE["acts"]["doubting"])
_BELIEVING = frozenset(_TABLE["acts"]["believing"])
_UNTRUE = frozenset(_TABLE["verdicts"]["untrue"])
_OPEN = frozenset(_TABLE["verdicts"]["open"])
_SETTLING = frozenset(_TABLE["verdicts"]["settling"])
_FACTS = frozenset(_TABLE["facts"]["verbs"])
_MOMENTS = frozenset(_TABLE["time"]["moments"])
_PRESENT = frozenset({"VBZ", "VBP"})
_ENDS = frozenset(".!?;")
_COMPLEMENTS = frozenset({"ccomp", "csubj", "csubj:pass", "acl"})


class Inherited(NamedTuple):
    """Whether the clause is denied from outside, and the modality that it takes over."""

    negative: bool = False
    modality: Modality | None = None


NOTHING = Inherited()
_UNASSERTED = Inherited(modality="unasserted")
_DENIED = Inherited(negative=True)
_DOUBTED = Inherited(negative=True, modality="probable")


def inherited(head: Token, own: Mapping[int, Modality]) -> Inherited:
    """What the clause of a head inherits; ``own`` tells, by head, the modality that clauses have by their own words.

    A relative clause stands outside of what its noun is said of. What hangs on something denied is not asserted.
    """
    below = first_conjunct(head)
    if below.dep_ in RELATIVE and below.head.lemma_ not in _MOMENTS and not _is_content(below):
        return _DENIED if is_cleft(below) and is_negated(below.head) else NOTHING
    above = clause_over(below)
    further = inherited(above, own) if above is not None else NOTHING
    if further.negative or further.modality == "unasserted":
        return Inherited(_over(below, above, None).negative, "unasserted")
    certainty = further.modality or (own.get(above.i) if above is not None else None)
    return _over(below, above, _unreal(below, above) or certainty)


def clause_over(head: Token) -> Token | None:
    """The finite clause that a clause hangs on."""
    if head.dep_ in {"ROOT", "parataxis"}:
        return None
    return next((ancestor for ancestor in head.ancestors if is_clause(ancestor)), None)


def _unreal(head: Token, above: Token | None) -> Modality | None:
    """What a clause hangs on that is but aimed at (`wants to ensure that …`) or told to do (`leave when …`)."""
    over = [*takewhile(lambda word: word != above, head.ancestors), *([above] if above is not None else [])]
    for word in over:
        if is_infinitive(word):
            is_joined = word.dep_ == "xcomp" and joins_infinitive(word.head)
            return None if is_joined else "planned"
        if word.tag_ == "VB" and not auxiliaries(word) and not any(child.dep_ in SUBJECTS for child in word.children):
            return "unasserted"
    return None


def _over(head: Token, above: Token | None, certainty: Modality | None) -> Inherited:
    """What the word that a clause hangs on does to it; ``certainty`` is that of the clause ``above``."""
    governor = head.head
    between = head.doc[min(governor.i, head.i) : max(governor.i, head.i)]
    if any(word.text in _ENDS for word in between):
        return NOTHING  # a sentence that the parse has run into the next
    if any(word.text == ":" for word in between) and not children(head, "mark"):
        return NOTHING  # own words behind a colon: `denied it: “We never met”`
    if head.dep_ == "advcl" or (head.dep_ in RELATIVE and not _is_content(head)):
        return _at_a_time(head, above, certainty)
    if head.dep_ not in RELATIVE | _COMPLEMENTS:
        return NOTHING
    if is_whether(head):
        return _UNASSERTED
    rating = rating_of(governor)
    if rating is not None:
        return _rated(rating, is_unsaid(governor), certainty)
    if governor.pos_ == "NOUN" and not has_copula(governor):
        return _told(governor) if children(head, "mark") else NOTHING
    return _said(governor, certainty) if governor.pos_ in {"VERB", "AUX"} else NOTHING


def _is_content(clause: Token) -> bool:
    """Whether a relative clause of the parse is what its noun tells: `no proof that it burned`, `a chance that`."""
    that = next((word for word in clause.lefts if word.lower_ == "that"), None)
    if that is None or that.dep_ not in {"mark", "obj"}:
        return False
    return rating_of(clause.head) is not None or (that.dep_ == "mark" and cue_of(clause.head) is not None)


def _at_a_time(head: Token, above: Token | None, certainty: Modality | None) -> Inherited:
    """The modality of a clause of time: that of the clause it hangs on, unless it is past.

    (`would` may be past or future.)
    """
    ties = {word.lower_ for word in children(head, "mark", "advmod") if word < head}
    is_tied = not ties.isdisjoint(_TIME) or ("as" in ties and head.head.lower_ in _AS_SOON_AS) or head.dep_ in RELATIVE
    is_not_yet = not ties.isdisjoint(_NOT_YET)
    is_would = above is not None and any(word.lower_ in WOULD for word in children(above, "aux"))
    is_present = finite_verb_of(head).tag_ in _PRESENT
    is_open = is_present or (is_would and (certainty != "conditional" or is_not_yet))
    if not is_tied or not is_open:
        return NOTHING
    if certainty is None and above is not None:
        return NOTHING
    if certainty is None or (certainty == "actual" and is_not_yet):
        return _UNASSERTED
    return Inherited(modality=certainty)


def _rated(rating: Effect, unsaid: bool, certainty: Modality | None) -> Inherited:
    """`it is false that`, `there is a chance that`, `it is not clear that`."""
    if unsaid and rating.denied:
        return Inherited(modality=rating.denied)
    return Inherited(rating.negative != unsaid, rating.modality or certainty)


def _told(noun: Token) -> Inherited:
    """What is told by a noun: `no evidence that`, `rejected claims that`, `the claim that … is false`."""
    cue = cue_of(noun)
    if cue is None:
        return NOTHING
    verdict = _verdict_on(noun)
    if verdict is not None:
        return verdict
    if cue.act in _DOUBTING:
        return NOTHING if is_unsaid(noun) else _DOUBTED
    return _UNASSERTED if is_unsaid(noun) else NOTHING


def _verdict_on(noun: Token) -> Inherited | None:
    """What a predicate says of a report that is its object, or the subject of a passive or an adjective."""
    over = noun.head
    cue = cue_of(over) if over.pos_ == "VERB" else None
    lemma, unsaid = over.lemma_.lower(), is_unsaid(over)
    if noun.dep_ in {"obj", "nsubj:pass"} and cue is not None and cue.act in _DENYING:
        return _UNASSERTED if unsaid else _DENIED
    if noun.dep_ not in {"nsubj", "nsubj:pass"}:
        return None
    if lemma in _UNTRUE:
        return _UNASSERTED if unsaid else _DENIED
    return _UNASSERTED if lemma in _OPEN or (lemma in _SETTLING and unsaid) else None


def _said(verb: Token, certainty: Modality | None) -> Inherited:
    """What is said, or made so, by a verb: `denied that`, `did not say that`, `does not think that`."""
    cue, unsaid = cue_of(verb), is_unsaid(verb)
    if unsaid and verb.lemma_.lower() in _FACTS:
        return NOTHING
    if cue is None:
        return _UNASSERTED if unsaid else Inherited(modality=certainty)
    if cue.act in _DENYING:
        return _UNASSERTED if unsaid else _DENIED
    if cue.act in _DOUBTING:
        return NOTHING if unsaid else _DOUBTED
    if cue.act in _BELIEVING:
        return _DENIED if unsaid else NOTHING
    return _UNASSERTED if unsaid else NOTHING
