"""What a relative pronoun stands for, also where the clause hangs on the nearest noun but agrees with another:
`a levy on exports, which have doubled`, `Lisk and Orr, which lie upstream`, `an economist at the bank who warned`."""

from spacy.tokens import Token

from dateline.language.persons import is_human
from dateline.language.syntax.predicates import finite_verb_of, has_copula
from dateline.language.syntax.relations import RELATIVE, SUBJECTS, case_of, children
from dateline.words import beside, words

_RULES = beside(__file__)
_EVENTS, _PARTITIVE = frozenset(_RULES["events"]), frozenset(_RULES["partitive"])
_PERSONAL = words("pronouns.relative") - {"which"}
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
_JOINED = ("conj", "dep")  # `dep` where the parser lost its way in a list
_BODIES = frozenset({"ORG", "GPE", "LOC", "FAC"})
_INDEFINITE = "what"


def antecedent_of(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun takes up."""
    if pronoun.lower_ == _INDEFINITE or pronoun.head == pronoun:
        return None
    noun = _described_by_clause(pronoun)
    if noun is not None and _is_event(pronoun, noun):
        return None
    if pronoun.tag_ in {"WDT", "WP"} and (noun is None or _takes_up_no_clause(pronoun, noun)):
        noun = _noun_before(pronoun) or noun
    if noun is None:
        return None
    noun = _of_persons_or_things(pronoun, _behind_other_clause(pronoun, noun))
    if children(noun, *_JOINED):
        return _of_several(pronoun, noun)
    if pronoun.dep_ in SUBJECTS and _number(noun) == "Sing" and _number_of_verb(pronoun.head) == "Plur":
        if noun.dep_ == "conj":
            return noun.head
        parts = [word for word in noun.subtree if noun < word < pronoun and word.dep_ == "nmod"]
        return next((part for part in parts if _number(part) == "Plur"), noun)
    return noun


def is_relative(pronoun: Token) -> bool:
    """Whether a word is a relative pronoun: the clause that it stands in describes a noun or another clause."""
    return _described_by_clause(pronoun) is not None


def _described_by_clause(pronoun: Token) -> Token | None:
    """The noun that the clause of a relative pronoun hangs on."""
    mistagged = pronoun.lower_ == "that" and pronoun.dep_ in SUBJECTS | {"obj"} and pronoun.head.dep_ in RELATIVE
    if not mistagged and pronoun.tag_ not in _RELATIVE_TAGS and "Rel" not in pronoun.morph.get("PronType", []):
        return None
    for ancestor in pronoun.ancestors:
        if ancestor.dep_ in RELATIVE:
            return _noun_of(ancestor)
        if ancestor.dep_ in {"ccomp", "ROOT"}:
            return None
    return None


def _noun_of(clause: Token) -> Token:
    """The noun of a relative clause; a name takes none that narrows it: ``a loan from Lisk which lapsed``."""
    noun = clause.head
    while noun.pos_ == "PROPN" and noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and is_restrictive(clause):
        noun = noun.head
    return noun


def is_restrictive(head: Token) -> bool:
    """Whether a relative clause narrows what it describes: no comma, dash or bracket stands before it."""
    first = min(head.subtree)
    return head.dep_ in RELATIVE and first.i > 0 and not (first.is_punct or head.doc[first.i - 1].is_punct)


def _behind_other_clause(pronoun: Token, noun: Token) -> Token:
    """`the riots`, of `leaflets he printed before the riots, which left many homeless`: the last before the comma."""
    clauses = [child for child in children(noun, *RELATIVE, "acl") if noun < child < pronoun]
    nearest = _noun_before(pronoun)
    if nearest is None or nearest.ent_type_ == "DATE" or is_restrictive(pronoun.head) or not _agrees(nearest, pronoun):
        return noun
    within = next((clause for clause in clauses if clause.is_ancestor(nearest)), None)
    is_parallel = within is not None and any(word.lower_ == pronoun.lower_ for word in within.lefts)  # `who …, who …`
    return noun if within is None or is_parallel else nearest


def _of_persons_or_things(pronoun: Token, noun: Token) -> Token:
    """The whole where the part is none of what the pronoun is said of: `the trial of the smugglers that opened`."""
    if pronoun.lower_ == "who":
        if pronoun.head.dep_ in RELATIVE and pronoun.head.head.ent_type_ == "PERSON":
            return pronoun.head.head  # `paid tribute to Ada Brun who won`
        while noun.ent_type_ in _BODIES and noun.dep_ == "nmod" and noun.head.pos_ in {"NOUN", "PROPN"}:
            noun = noun.head
        return noun
    whole = noun.head
    is_part = noun.pos_ == whole.pos_ == "NOUN" and noun.dep_ == "nmod" and case_of(noun) in _PARTITIVE
    is_of_thing = pronoun.lower_ == "which" or (pronoun.lower_ == "that" and is_restrictive(pronoun.head))
    if is_part and is_of_thing and is_human(noun) and not is_human(whole) and _agrees(whole, pronoun):
        return whole
    return noun


def _of_several(pronoun: Token, noun: Token) -> Token:
    """Of coordinated nouns the last before the pronoun, unless the verb is said of all: `Lisk and Orr, which lie`."""
    parts = [noun, *(part for part in children(noun, *_JOINED) if part < pronoun)]
    if not all(map(_stands_alone, parts[1:])):
        return noun  # `the delegate and activist who`
    if pronoun.dep_ not in SUBJECTS or len(parts) == 1:
        return parts[-1] if _number_of_verb(pronoun.head) != "Plur" or _number(parts[-1]) == "Plur" else noun
    number = _number_of_verb(pronoun.head)
    if number == "Plur":
        return noun
    opens = noun.dep_ in SUBJECTS  # `Lisk and Orr, who met in May, left`
    return noun if not number and opens and len(parts) == 2 else parts[-1]


def _stands_alone(part: Token) -> bool:
    """Whether a coordinated noun is one of its own: a name, or a noun with its own determiner."""
    is_firm = any(word.text == "&" for word in children(part, "cc"))
    return not is_firm and (part.pos_ == "PROPN" or bool(children(part, "det", "nmod:poss", "nummod")))


def _agrees(noun: Token, pronoun: Token) -> bool:
    number = _number_of_verb(pronoun.head) if pronoun.dep_ in SUBJECTS else ""
    return not number or not _number(noun) or _number(noun) == number


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
    return clause.dep_ in RELATIVE and is_it and has_copula(noun) and bool(children(noun, "case"))


def _takes_up_no_clause(pronoun: Token, antecedent: Token) -> bool:
    """`four of which`, `with whom`, `that`, `which are`: said of a noun even where the clause hangs on a verb."""
    is_noun = pronoun.dep_ in {"nmod", "nsubj:pass"} or pronoun.lower_ in _PERSONAL
    is_of_many = pronoun.dep_ in SUBJECTS and _number_of_verb(pronoun.head) == "Plur"
    return is_clausal(antecedent) and (is_noun or is_of_many)


def _noun_before(pronoun: Token) -> Token | None:
    """The noun right before a clause that a relative pronoun begins, after which it may stand with its preposition."""
    clause = next((word for word in pronoun.ancestors if word.pos_ in {"VERB", "AUX"}), pronoun)
    begin = min(word.i for left in [pronoun, *clause.lefts] for word in left.subtree if not word.is_punct)
    is_begun = pronoun.dep_ == "nmod" or begin in {word.i for word in pronoun.subtree}
    before = [word for word in pronoun.doc[max(begin - 2, pronoun.sent.start) : begin] if not word.is_punct]
    is_noun = bool(before) and before[-1].pos_ in {"NOUN", "PROPN"} and before[-1].ent_type_ != "DATE"
    return before[-1] if is_begun and is_noun else None


def _number(word: Token) -> str:
    has_more = any(child.dep_ == "conj" for child in word.children)
    if word.lower_ == "one":
        return "Sing"
    return "Plur" if has_more else next(iter(word.morph.get("Number", [])), "")


def _number_of_verb(head: Token) -> str:
    """Of the finite verb, where its form tells."""
    first = finite_verb_of(head)
    if first.tag_ == "VBP" or first.lower_ == "were":
        return "Plur"
    return "Sing" if first.tag_ == "VBZ" or first.lower_ == "was" else ""
