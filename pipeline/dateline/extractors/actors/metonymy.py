"""Seats of government: the state when they act, a place when one travels there or something happens there.

Decided by the syntax around the name; without a parse only a possessive makes a seat the state.
"""

from spacy.tokens import Span, Token

from dateline.language.syntax import case_of, children, has_copula, relation
from dateline.words import beside, words
from dateline.words.saying import nouns_of

_RULES = beside(__file__)
_WORDS = {name: frozenset(listed) for name, listed in _RULES.items()}
_WORDS["gifts"] |= nouns_of("promise")
_POSSESSIVES = words("names.possessives")


def is_state(seat: Span, *, is_city: bool) -> bool:
    """Whether the seat stands for its state here; of buildings and the like (``Kremlin aides``) more than of cities."""
    if _is_compound(seat):
        return seat.doc[seat.end + 1].lower_ in _WORDS["state_compounds"]
    if _has_possessive(seat):
        return not _is_of_city(seat.doc[seat.end + 1] if seat.root.head in seat else seat.root.head)
    if _opens_dispatch(seat) or _is_spot(seat.root):
        return False
    token = _first_of_row(seat.root)
    match relation(token):
        case "nsubj" | "csubj":
            return _acts(token)
        case "obj" | "iobj":
            return token.head.lemma_ not in _WORDS["place_objects"]
        case "nmod" if token.dep_ == "nmod:poss":  # of a later name: Moscow and Minsk's plan
            return not _is_of_city(token.head)
        case "compound" | "amod":
            return token.head.lemma_ in _WORDS["state_nouns"] or not (is_city or _is_of_city(token.head))
        case "obl" | "nmod" | "advcl" | "acl":
            return token.dep_ == "obl:agent" or _is_party(token)
        case "ROOT":
            return _is_cleft(token) or _heads_headline(token)
    return False


def _first_of_row(token: Token) -> Token:
    """The first of coordinated names, unless a later one has its own preposition; what names stand in apposition to."""
    while token.dep_ in ("conj", "appos") and token.head != token and not case_of(token):
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
    """``London, where she was born``; ``London is where she was born``."""
    clauses = children(token, "acl:relcl")
    return token.head.lower_ == "where" or any(word.lower_ == "where" for each in clauses for word in each.children)


def _is_cleft(token: Token) -> bool:
    """``It is Moscow that must decide.``"""
    return has_copula(token) and bool(children(token, "acl:relcl"))


def _heads_headline(token: Token) -> bool:
    """``Moscow to raise prices``."""
    return any(verb.i > 1 and verb.nbor(-1).tag_ == "TO" and verb.i == token.i + 2 for verb in children(token, "acl"))


def _is_of_city(noun: Token) -> bool:
    """``London’s mayor``, ``London’s tram drivers``."""
    return any(word.lemma_ in _WORDS["place_possessions"] for word in (noun, *children(noun, "compound", "amod")))


def _acts(token: Token) -> bool:
    verb = token.head
    if token.dep_ == "nsubj:pass" and verb.lemma_ in _WORDS["place_objects"]:
        return False
    for deed in (verb, *children(verb, "xcomp")):
        things = children(deed, "obj")
        if deed.lemma_ in _WORDS["hosts"] and any(thing.lemma_ in _WORDS["city_events"] for thing in things):
            return False
        if deed.lemma_ == "have" and any(map(_is_of_city, things)):
            return False
    if not _WORDS["spaces"].isdisjoint(word.lemma_ for word in children(verb, "obl:unmarked")):
        return False
    return verb.lemma_ not in _WORDS["place_predicates" if has_copula(verb) else "place_subjects"]


def _is_party(token: Token) -> bool:
    """After a preposition: ``talks with Moscow``, but ``talks in Moscow``, and ``to`` a place after words of travel."""
    case, governor = case_of(token), token.head
    match case:
        case "to" if (origin := _origin(token)) is not None:
            return _is_party(origin)
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


def _origin(token: Token) -> Token | None:
    """``from Kyiv`` before ``to Warsaw``."""
    places = (token.head, *children(token.head, "obl", "nmod"))
    return next((place for place in places if place.i < token.i and case_of(place) == "from"), None)


def _travels(governor: Token) -> bool:
    """``flew to Kyiv``, ``crossed the desert to Dakar``, but ``sent a message to Kyiv``."""
    while relation(governor) in ("obj", "obl", "nmod") and governor.lemma_ not in _WORDS["travels"] | _WORDS["gifts"]:
        governor = governor.head
    is_gift = governor.pos_ == "NOUN" and governor.lemma_ in _WORDS["gifts"]
    return governor.lemma_ in _WORDS["travels"] and not is_gift and not _has_object(governor, "gifts")


def _has_object(verb: Token, kind: str) -> bool:
    return any(thing.lemma_ in _WORDS[kind] for thing in children(verb, "obj", "nsubj:pass"))


def _has_possessive(seat: Span) -> bool:
    return seat.end + 1 < len(seat.doc) and seat.doc[seat.end].lower_ in _POSSESSIVES
