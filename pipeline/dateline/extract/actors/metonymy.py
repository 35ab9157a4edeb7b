"""Seats of government: the state when they act, a place when one travels there.

Decided by the syntax around the name; without a parse only a possessive makes a seat the state.
"""

import tomllib
from pathlib import Path

from spacy.tokens import Span, Token

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_WORDS = {name: frozenset(words) for name, words in _RULES.items()}


def is_state(seat: Span, *, is_city: bool) -> bool:
    """Whether the seat stands for its state here; of buildings and the like (``Kremlin aides``) more than of cities."""
    token = seat.root
    while token.dep_ == "conj" and token.head != token:
        if _case(token):
            break
        token = token.head
    match token.dep_.partition(":")[0]:
        case "nsubj" | "csubj":
            return _acts(token)
        case "obj" | "iobj":
            return token.head.lemma_ not in _WORDS["place_objects"]
        case "nmod" if token.dep_ == "nmod:poss":
            return token.head.lemma_ not in _WORDS["place_possessions"]
        case "compound" | "amod":
            return not is_city
        case "obl" | "nmod" | "advcl" | "acl":
            return token.dep_ == "obl:agent" or _is_party(token)
    return not token.dep_ and _has_possessive(seat) and _noun_after(seat) not in _WORDS["place_possessions"]


def _acts(token: Token) -> bool:
    verb = token.head
    if token.dep_ == "nsubj:pass":
        return verb.lemma_ not in _WORDS["place_objects"]
    return verb.lemma_ not in _WORDS["place_subjects"] | _WORDS["place_predicates"]


def _is_party(token: Token) -> bool:
    """After a preposition: ``talks with Moscow``, but ``talks in Moscow``, and ``to`` a place after words of travel."""
    case, governor = _case(token), token.head.lemma_
    if case in ("to", "for", "towards", "toward"):
        return governor not in _WORDS["travels"]
    if case == "from":
        return governor in _WORDS["gifts"]
    if case == "on":
        return governor not in _WORDS["attacks"]
    return case in _WORDS["state_cases"]


def _case(token: Token) -> str:
    """The first preposition of the name, in lower case; empty if there is none."""
    return next((child.lower_ for child in token.lefts if child.dep_ == "case"), "")


def _has_possessive(seat: Span) -> bool:
    return seat.end < len(seat.doc) and seat.doc[seat.end].lower_ in ("'s", "’s")


def _noun_after(seat: Span) -> str:
    return seat.doc[seat.end + 1].lower_ if seat.end + 1 < len(seat.doc) else ""
