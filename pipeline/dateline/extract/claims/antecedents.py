"""What a relative pronoun stands for, where the clause hangs on the nearest noun but agrees with another:
`a levy on exports, which have doubled`, `Lisk and Orr, which lie upstream`, `an economist at the bank who warned`."""

from spacy.tokens import Token

from dateline.extract.claims.naming import TABLE
from dateline.language.syntax import RELATIVE, SUBJECTS, antecedent_of, auxiliaries, children, is_restrictive

_EVENTS = frozenset(TABLE["events"]["verbs"])
_PERSONAL = frozenset({"who", "whom", "whose"})
_BODIES = frozenset({"ORG", "GPE", "LOC", "FAC"})


def described_by(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun takes up."""
    noun = antecedent_of(pronoun)
    if noun is not None and _is_event(pronoun, noun):
        return None
    if pronoun.tag_ in {"WDT", "WP"} and (noun is None or _takes_up_no_clause(pronoun, noun)):
        noun = _noun_before(pronoun) or noun
    if noun is None:
        return None
    if pronoun.lower_ == "who":
        while noun.ent_type_ in _BODIES and noun.dep_ == "nmod" and noun.head.pos_ == "NOUN":
            noun = noun.head
    if pronoun.dep_ in SUBJECTS and _number(noun) == "Sing" and _number_of_verb(pronoun.head) == "Plur":
        if noun.dep_ == "conj":
            return noun.head
        parts = [word for word in noun.subtree if noun < word < pronoun and word.dep_ == "nmod"]
        return next((part for part in parts if _number(part) == "Plur"), noun)
    return noun


def is_clausal(antecedent: Token) -> bool:
    """What `which` takes up in `they left, which angered us`: nothing that a sentence could begin with."""
    return antecedent.pos_ in {"VERB", "AUX"}


def _is_event(pronoun: Token, noun: Token) -> bool:
    """`they met in Lisk, which angered us`: what is said of an event, though a name stands before it."""
    acts = pronoun.dep_ in SUBJECTS and pronoun.head.lemma_ in _EVENTS and not is_restrictive(pronoun.head)
    return acts and pronoun.lower_ == "which" and bool(noun.ent_type_ or noun.pos_ == "PROPN")


def is_cleft(clause: Token) -> bool:
    """`that they left`, of `it was in May that they left`."""
    noun = clause.head
    is_it = any(word.lower_ == "it" for word in children(noun, "expl", *SUBJECTS))
    return clause.dep_ in RELATIVE and is_it and bool(children(noun, "cop") and children(noun, "case"))


def _takes_up_no_clause(pronoun: Token, antecedent: Token) -> bool:
    """`four of which`, `with whom`: said of a noun even where the clause hangs on a verb."""
    return is_clausal(antecedent) and (pronoun.dep_ == "nmod" or pronoun.lower_ in _PERSONAL)


def _noun_before(pronoun: Token) -> Token | None:
    """The noun right before a clause that a relative pronoun begins, after which it may stand with its preposition."""
    clause = next((word for word in pronoun.ancestors if word.pos_ in {"VERB", "AUX"}), pronoun)
    begin = min(word.i for left in [pronoun, *clause.lefts] for word in left.subtree if not word.is_punct)
    is_begun = pronoun.dep_ == "nmod" or begin in {word.i for word in pronoun.subtree}
    before = [word for word in pronoun.doc[max(begin - 2, pronoun.sent.start) : begin] if not word.is_punct]
    return before[-1] if is_begun and before and before[-1].pos_ in {"NOUN", "PROPN"} else None


def _number(word: Token) -> str:
    has_more = any(child.dep_ == "conj" for child in word.children)
    if word.lower_ == "one":
        return "Sing"
    return "Plur" if has_more else next(iter(word.morph.get("Number", [])), "")


def _number_of_verb(head: Token) -> str:
    """Of the finite verb, where its form tells."""
    first = min([*auxiliaries(head), head])
    if first.tag_ == "VBP" or first.lower_ == "were":
        return "Plur"
    return "Sing" if first.tag_ == "VBZ" or first.lower_ == "was" else ""
