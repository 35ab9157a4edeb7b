"""Descriptions that mean a named actor by their own words: ``the Russian president``, ``the board``."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.group import LAST_WORDS, Cluster
from dateline.extractors.actors.person_names import fold
from dateline.extractors.actors.referents.agreement import have_other_owners
from dateline.extractors.actors.referents.mention_words import described
from dateline.extractors.actors.referents.names import TOGETHER
from dateline.extractors.actors.role_holders import HeldRole
from dateline.extractors.actors.roles import Office, Role
from dateline.extractors.actors.states import States
from dateline.extractors.actors.types import Name
from dateline.language.syntax import case_of, children, text_at
from dateline.words import beside, words

_RULES: dict[str, Any] = beside(__file__)
_LEADER = "leader"
_RANKS = frozenset(_RULES["offices"]["ranks"])
_LEADERS = frozenset(_RULES["offices"]["leaders"])
_CENTRAL_BANK = ["central", "bank"]
_CENTRAL = words("world.central_banks")
_GOVERNMENTS = frozenset(_RULES["governments"]["nouns"])
_BOTH = frozenset(_RULES["pairs"]["determiners"])
_HYPHENS = frozenset(_RULES["pairs"]["hyphens"])
_FIRST, _OF_LATE = 3, 2  # sentences: those in which an article names what it is about, and how far back is of late
_HEAD = 5  # sentences, with headline and by-line, in which somebody may stand whom a later one names

Described = dict[int, tuple[Cluster, ...]]
"""Noun of a description -> the actor that it means."""


def known_descriptions(
    doc: Doc, clusters: Sequence[Cluster], states: States, held: Sequence[HeldRole], sentences: Sequence[int]
) -> Described:
    """All of a text; ``sentences`` numbers the sentence of each token."""
    by_word = _by_last_word(doc, clusters, sentences) | _by_trade(doc, clusters) | _governments(doc, states)
    return by_word | _by_office(held, sentences) | _both_of_compound(doc, states)


def _by_office(held: Sequence[HeldRole], sentences: Sequence[int]) -> Described:
    """``the Russian president``, where the article names one holder of that office; and at the head of an article
    ``a former minister`` or ``Talvia’s leader``, who is named later.

    The office is another one where it is of something else: ``a spokesman for the mill`` and ``for the port``.
    """
    same: dict[Office, list[HeldRole]] = defaultdict(list)
    of_kind: dict[str, list[HeldRole]] = defaultdict(list)
    for each in held:
        same[each.role.office].append(each)
        of_kind[_kind_of(each.role.office)].append(each)
        if _kind_of(each.role.office) in _LEADERS:
            of_kind[_LEADER].append(each)
    found: Described = {}
    for role, persons in held:
        if persons or role.is_plural:
            continue
        place, before = role.span.root.i, role.span.doc[role.span.start - 1].lower_ if role.span.start else ""
        if before == "the":
            holders = _holders(same[role.office], role)
        elif sentences[place] <= _HEAD:
            holders = _holders(of_kind[_kind_of(role.office)], role)
            holders = holders if _is_named_after(holders, place) else ()
        else:
            continue
        if len(holders) == 1:
            found[place] = holders
    return found


def _holders(offices: Iterable[HeldRole], role: Role) -> tuple[Cluster, ...]:
    """Who may hold an office; nobody, if it is told of another one as well and not whose it is."""
    ours = described(role.span.root)
    fitting = [each for each in offices if not have_other_owners(ours, described(each.role.span.root))]
    told = [described(each.role.span.root) for each in fitting]
    if any(have_other_owners(one, other) for one in told for other in told):
        return ()
    return tuple(dict.fromkeys(person for each in fitting for person in each.holders))


def _kind_of(office: Office) -> str:
    """``prime minister``, but ``minister`` of a harbour minister."""
    return " ".join([*sorted(office.modifiers & _RANKS), office.head])


def _is_named_after(persons: Iterable[Cluster], place: int) -> bool:
    return all(name.span.start > place for person in persons for name in person.names)


def _by_last_word(doc: Doc, clusters: Iterable[Cluster], sentences: Sequence[int]) -> Described:
    """``the board`` for the National Audit Board, once that has been named; a place of late or at first."""
    bodies: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for word in {_head_word(name.span) for name in cluster.names if len(name.span) > 1} & LAST_WORDS:
            bodies[word].append(cluster)
    found: Described = {}
    for token in doc[1:]:
        fitting = tuple(each for each in bodies.get(token.lower_, ()) if _is_present(each, token, sentences))
        if len(fitting) == 1 and _is_whole_description(token):
            found[token.i] = fitting
    return found


def _by_trade(doc: Doc, clusters: Iterable[Cluster]) -> Described:
    """``the central bank``, before it is named too, where only one is."""
    banks = tuple(cluster for cluster in clusters if any(map(_is_central_bank, cluster.names)))
    if len(banks) != 1:
        return {}
    return {token.i: banks for token in doc[1:] if [doc[token.i - 1].lower_, token.lower_] == _CENTRAL_BANK}


def _is_central_bank(name: Name) -> bool:
    words = fold(name.span.text)
    return "bank" in words and (not _CENTRAL.isdisjoint(words) or " ".join(words) in _CENTRAL)


def _governments(doc: Doc, states: States) -> Described:
    """``the Talvian government``; ``In Lisk, the government``, if Lisk is the capital."""
    found: Described = {}
    for noun in (token for token in doc if token.lower_ in _GOVERNMENTS):
        told = [states.adjectives[word.i] for word in children(noun, "amod", "compound") if word.i in states.adjectives]
        places = [*children(noun, "nmod"), *children(noun.head, "obl")]
        told += [states.capitals[place.i] for place in places if place.i in states.capitals and case_of(place) == "in"]
        if told:
            found[noun.i] = (told[0],)
    return found


def _both_of_compound(doc: Doc, states: States) -> Described:
    """``both countries`` in a sentence that told of two in one word: ``the Sino-Soviet dispute``."""
    found: Described = {}
    for place in (place for place in states.adjectives if place + 2 in states.adjectives):
        if doc[place + 1].text in _HYPHENS:
            two = (states.adjectives[place], states.adjectives[place + 2])
            following = doc[place + 3 : doc[place].sent.end]
            found |= {token.i: two for token in following if _is_both(token)}
    return found


def _is_both(noun: Token) -> bool:
    """``both countries``, ``the two governments``."""
    determiners = children(noun, "det", "nummod")
    return TOGETHER.get(noun.lemma_.lower()) == "STATE" and any(word.lower_ in _BOTH for word in determiners)


def _is_present(cluster: Cluster, token: Token, sentences: Sequence[int]) -> bool:
    before = [name.span.start for name in cluster.names if name.span.start < token.i]
    if cluster.type != "PLACE":
        return bool(before)
    at_first = any(sentences[start] <= _FIRST for start in before)
    return at_first or any(sentences[token.i] - sentences[start] <= _OF_LATE for start in before)


def _head_word(name: Span) -> str:
    """``board`` of the National Audit Board, ``ministry`` of the Ministry of Fisheries."""
    words = [token.lower_ for token in name]
    return words[words.index("of", 1) - 1] if "of" in words[1:] else words[-1]


def _is_whole_description(token: Token) -> bool:
    """``the board``, but not ``the board of trustees`` and not ``the Board``, which is a name."""
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    is_longer = following in ("of", "-") or token.dep_ == "compound"
    return token.is_lower and text_at(token.doc, token.i - 1).lower() == "the" and not is_longer
