"""What a mention may, and must, mean by the syntax of its own clause (the binding principles of Chomsky 1981)."""

from typing import Any

from spacy.tokens import Token

from dateline.language.syntax import (
    SUBJECTS,
    antecedent_of,
    children,
    first_conjunct,
    has_copula,
    has_mark,
    is_infinitive,
    relation,
    subject_of,
)
from dateline.words import beside, words

_RULES: dict[str, Any] = beside(__file__)
_IMPERSONAL = {name: frozenset(words) for name, words in _RULES["impersonal"].items()}
_WHATEVER = frozenset(_RULES["whatever"]["words"])
_REFLEXIVES = ("self", "selves")
_POSSESSIVE_TAG = "PRP$"
_SINGULAR = ("NN", "")
_OBJECTS = ("obj", "iobj")
_CONDITIONS = words("conjunctions.conditions")
_NEGATIONS = words("negation.adverbs") | words("negation.within")


def taken_up(token: Token) -> Token | None:
    """What a reflexive pronoun means: the word that it stands beside (``Arlen himself``), else who acts."""
    if not _is_reflexive(token):
        return None
    if token.head.i == token.i - 1 and token.head.pos_ in ("PROPN", "NOUN", "PRON"):
        return token.head
    return _who_acts(token)


def apposed_to(noun: Token) -> Token | None:
    """The name that a description stands beside: ``Mara Quist, a former accountant``."""
    is_beside = noun.pos_ == "NOUN" and noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.i < noun.i
    return noun.head if is_beside else None


def stands_after(name: Token) -> Token | None:
    """The first of the descriptions that a name stands after: ``partner`` in ``His partner, the grocer Ada Moss``."""
    noun = name
    while noun.dep_ == "appos" and noun.head.i < noun.i and noun.head.tag_ in _SINGULAR:
        noun = noun.head
    return noun if noun != name else None


def predicated_of(noun: Token) -> Token | None:
    """What a noun is said of: ``Orr`` in ``Orr is the first minister``, ``Orr became the first minister``."""
    if noun.pos_ != "NOUN":
        return None
    verb = noun if has_copula(noun) else noun.head if noun.dep_ == "xcomp" else None
    return next(iter(children(verb, "nsubj", "nsubj:pass")), None) if verb is not None else None


def kept_from(token: Token) -> Token | None:
    """Who acts on what a pronoun or description means, and is another: ``Holm`` in ``Holm ordered him``."""
    if _is_reflexive(token) or token.tag_ == _POSSESSIVE_TAG:
        return None
    if token.pos_ == "PRON":
        return _who_acts(token) if token.dep_ in _OBJECTS else None
    while token.dep_ == "nmod" and all(case.lower_ != "of" for case in children(token, "case")):
        token = token.head  # aid to the country
    return _who_acts(token) if token.dep_ in (*_OBJECTS, "obl") else None


def who_reports(token: Token) -> Token | None:
    """Who says the clause that a personal pronoun stands in: ``Orr`` in ``Orr said that he had left``."""
    verb = token.head
    while verb.dep_ in ("xcomp", "conj") and verb != verb.head:
        verb = verb.head
    if token.pos_ != "PRON" or verb.dep_ != "ccomp":
        return None
    subject = subject_of(verb.head)
    return subject if subject is None else antecedent_of(subject) or subject


def owner_in_relative(token: Token) -> Token | None:
    """``Lisk`` in ``Lisk, which opened its port``; persons may as well do so for others (``who backs his plans``)."""
    if token.dep_ != "nmod:poss" or token.head.dep_ not in _OBJECTS:
        return None
    subject = subject_of(token.head.head)
    return antecedent_of(subject) if subject is not None and subject.lower_ != "who" else None


def owners_before(token: Token) -> list[Token]:
    """Whose a thing may be that stands beside an owned one: ``Lisk`` and ``port`` in ``Lisk’s port and its ships``.

    An adjective of a name owns as well, though it is nobody: ``the Talvian port and its ships``.
    """
    if token.dep_ != "nmod:poss" or token.head.dep_ != "conj":
        return []
    thing = first_conjunct(token.head)
    adjectives = [word for word in children(thing, "amod") if word.is_title and not word.is_sent_start]
    owners = children(thing, "nmod:poss") or adjectives
    return [thing, *owners] if owners else []


def subject_of_clause(token: Token) -> Token | None:
    """Who acts on what a possessive pronoun owns: ``Orr`` in ``Orr sold his hat``."""
    noun = token.head
    if token.dep_ != "nmod:poss" or noun.dep_ not in (*_OBJECTS, "obl"):
        return None
    return _who_acts(noun)


def things_before(token: Token) -> list[Token]:
    """What a pronoun rather means than anything of another sentence: the noun that its relative clause is about
    (``ships that lost their crews``; ``thefts, whatever their size``), the one that its own is coordinated with (``the
    loan and its cost``).
    """
    before = token.doc[max(token.i - 2, 0) : token.i]
    is_whatever = any(word.lower_ in _WHATEVER for word in before)
    clauses = [word for word in token.ancestors if word.dep_ == "acl:relcl"]
    things: list[Token | None] = [clause.head for clause in clauses if is_whatever or _is_about_its_noun(clause)]
    if token.dep_ == "nmod:poss" and token.head.dep_ == "conj":
        things.append(first_conjunct(token.head))
    if is_whatever:
        things.append(subject_near(token))
    return [thing for thing in things if thing is not None and thing.i < token.i and thing.sent == token.sent]


def _is_about_its_noun(clause: Token) -> bool:
    """``ships that lost their crews``, not ``ships that Lisk lost``."""
    subjects = children(clause, "nsubj", "nsubj:pass")
    return bool(subjects) and antecedent_of(subjects[0]) is not None


def subject_near(token: Token) -> Token | None:
    """The subject before a pronoun in its own clause, wherever it stands in that."""
    for word in token.ancestors:
        subject = next(iter(children(word, "nsubj", "nsubj:pass")), None)
        if subject is not None and subject.i < token.i and subject not in (token, token.head):
            return subject
    return None


def is_impersonal(token: Token) -> bool:
    """``it rained``, ``it is clear that``, ``it was too early to say``."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ not in (*SUBJECTS, "expl"):
        return False
    if token.dep_ == "expl" or verb.lemma_ in _IMPERSONAL["weather"]:
        return True
    clauses = (
        child for child in verb.rights if child.dep_ in ("ccomp", "csubj", "csubj:pass", "xcomp", "advcl", "acl")
    )
    is_followed = any(
        mark.lower_ in ("that", "to", "whether") for clause in clauses for mark in children(clause, "mark")
    )
    return is_followed and verb.lemma_ in _IMPERSONAL["predicates"]


def is_in_condition(token: Token) -> bool:
    """Whether it is the subject of what must come first: ``if he left``."""
    return token.dep_ in SUBJECTS and has_mark(token.head, *_CONDITIONS)


def subject_of_sentence(token: Token) -> Token | None:
    """The subject above the clause whose subject a pronoun is: ``Orr`` in ``Orr met Lind in the year when he won``."""
    if token.pos_ != "PRON" or token.dep_ not in SUBJECTS or token.head.dep_ == "ROOT":
        return None
    return subject_of(token.sent.root)


def subject_before(token: Token) -> Token | None:
    """The subject of the last sentence, for a pronoun in the subject of this one, ``its`` included (centering: Grosz et
    al. 1995)."""
    phrase = token.head if token.dep_ == "nmod:poss" else token
    if token.pos_ != "PRON" or relation(phrase) != "nsubj" or phrase.head.dep_ != "ROOT" or token.sent.start == 0:
        return None
    return subject_of(token.doc[token.sent.start - 1].sent.root)


def described_as(name: Token) -> Token | None:
    """The description that a name is the predicate of: ``witness`` in ``The main witness was Mara Quist``."""
    if not has_copula(name) or any(child.lower_ in _NEGATIONS for child in name.children):
        return None
    return next((subject for subject in children(name, "nsubj") if subject.pos_ == "NOUN"), None)


def _is_reflexive(token: Token) -> bool:
    return token.pos_ == "PRON" and token.lower_.endswith(_REFLEXIVES)


def _who_acts(token: Token) -> Token | None:
    """The subject of the verb, or the object that controls it (``told Arlen to pay him``); its noun if relative."""
    verb = token.head
    while verb.dep_ == "xcomp" and verb != verb.head:
        if controllers := children(verb.head, *_OBJECTS):
            return controllers[0]
        verb = verb.head
    subject = _planner(verb) or subject_of(verb)
    return subject if subject is None else antecedent_of(subject) or subject


def _planner(verb: Token) -> Token | None:
    """Who has what is to be done: ``Orr`` in ``Orr used his right to veto it and to change it``."""
    verb = first_conjunct(verb)
    is_to_do = verb.dep_ == "acl" and is_infinitive(verb)
    return subject_of(verb.head.head) if is_to_do and verb.head.dep_ in _OBJECTS else None
