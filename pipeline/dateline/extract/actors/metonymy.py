"""Seats of government: the state when they act, a place when one travels there or something happens there.

Decided by the syntax around the name; without a parse only a possessive makes a seat the state.
"""

import tomllib
from pathlib import Path

from spacy.tokens import Span, Token

from dateline.language.syntax import children, relation

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_WORDS = {name: frozenset(words) for name, words in _RULES.items()}


def is_state(seat: Span, *, is_city: bool) -> bool:
    """Whether the seat stands for its state here; of buildings and the like (``Kremlin aides``) more than of cities."""
    if _is_compound(seat):
        return seat.doc[seat.end + 1].lower_ in _WORDS["state_compounds"]
    token = _first_of_row(seat.root)
    if _opens_dispatch(seat) or _is_spot(seat.root):
        return False
    match relation(token):
        case "nsubj" | "csubj":
            return _acts(token)
        case "obj" | "iobj":
            return token.head.lemma_ not in _WORDS["place_objects"]
        case "nmod" if token.dep_ == "nmod:poss":
            return token.head.lemma_ not in _WORDS["place_possessions"]
        case "compound" | "amod":
            noun = token.head.lemma_
            return noun in _WORDS["state_nouns"] or not (is_city or noun in _WORDS["place_possessions"])
        case "obl" | "nmod" | "advcl" | "acl":
            return token.dep_ == "obl:agent" or _is_party(token)
    return not token.dep_ and _has_possessive(seat) and _noun_after(seat) not in _WORDS["place_possessions"]


def _first_of_row(token: Token) -> Token:
    """The first of coordinated names, unless a later one has its own preposition."""
    while token.dep_ == "conj" and token.head != token and not _case(token):
        token = token.head
    return token


def _is_compound(seat: Span) -> bool:
    """``Moscow-backed``, ``London-based``."""
    doc, end = seat.doc, seat.end
    return end + 1 < len(doc) and doc[end].text in "-‐‑" and not (doc[end - 1].whitespace_ or doc[end].whitespace_)


def _opens_dispatch(seat: Span) -> bool:
    """``MOSCOW —``, ``Geneva, Oct. 14 (Reuters)``: the place that an article is sent from."""
    doc, end = seat.doc, seat.end
    if seat.start > 0 and not seat[0].is_sent_start:
        return False
    return end < len(doc) and (doc[end].text in _WORDS["dispatch_marks"] or (doc[end].text == "," and seat[0].is_upper))


def _is_spot(token: Token) -> bool:
    """``London, where she was born``."""
    return any(word.lower_ == "where" for clause in children(token, "acl:relcl") for word in clause.children)


def _acts(token: Token) -> bool:
    verb = token.head
    if token.dep_ == "nsubj:pass":
        return verb.lemma_ not in _WORDS["place_objects"]
    if verb.lemma_ in _WORDS["hosts"]:
        return not any(thing.lemma_ in _WORDS["city_events"] for thing in children(verb, "obj"))
    if verb.lemma_ == "have":
        return not any(thing.lemma_ in _WORDS["place_possessions"] for thing in children(verb, "obj"))
    return verb.lemma_ not in _WORDS["place_subjects"] | _WORDS["place_predicates"]


def _is_party(token: Token) -> bool:
    """After a preposition: ``talks with Moscow``, but ``talks in Moscow``, and ``to`` a place after words of travel."""
    case, governor = _case(token), token.head
    match case:
        case "to" | "for" | "towards" | "toward":
            return not _travels(governor)
        case "from":
            return governor.lemma_ in _WORDS["takes" if governor.pos_ == "VERB" else "gifts"] or _has_object(
                governor, "gifts"
            )
        case "on":
            return governor.lemma_ not in _WORDS["attacks"]
        case "in":
            return governor.lemma_ in _WORDS["trust"]
        case "of":
            return governor.lemma_ in _WORDS["acts"]
        case "between":
            return governor.lemma_ not in _WORDS["travels"] | _WORDS["spaces"]
    return case in _WORDS["state_cases"]


def _travels(governor: Token) -> bool:
    """``flew to Kyiv``, ``crossed the desert to Dakar``, but ``sent a message to Kyiv``."""
    if relation(governor) in ("obj", "obl") and governor.lemma_ not in _WORDS["gifts"]:
        governor = governor.head if governor.head.lemma_ in _WORDS["travels"] else governor
    return governor.lemma_ in _WORDS["travels"] and not _has_object(governor, "gifts")


def _has_object(verb: Token, kind: str) -> bool:
    return any(thing.lemma_ in _WORDS[kind] for thing in children(verb, "obj", "nsubj:pass"))


def _case(token: Token) -> str:
    """The first preposition of the name, in lower case; empty if there is none."""
    return next((child.lower_ for child in token.lefts if child.dep_ == "case"), "")


def _has_possessive(seat: Span) -> bool:
    return seat.end < len(seat.doc) and seat.doc[seat.end].lower_ in ("'s", "’s")


def _noun_after(seat: Span) -> str:
    return seat.doc[seat.end + 1].lower_ if seat.end + 1 < len(seat.doc) else ""
