"""What is denied: a predicate, a noun, or the saying of something, by the words of ``words/negation.toml``."""

from spacy.tokens import Token

from dateline.language.syntax import case_of, children, first_conjunct, has_copula, is_finite, is_infinitive
from dateline.words import words

ADVERBS = words("negation.adverbs")
GOVERNORS = words("negation.governors")
_OF_NOUNS = words("negation.of_nouns")
_NOBODY = words("negation.nobody")
_CONJUNCTIONS = words("negation.conjunctions")
_LITTLE = words("negation.little")
_SOME = words("negation.some")
_WITHIN = words("negation.within")
_BOUNDS = words("negation.bounds")
_BESIDE = words("negation.beside")
_FOCUS = words("negation.focus")
_JUDGEMENTS = words("negation.judgements")
_PREPOSITIONS = [tuple(phrase.split()) for phrase in words("negation.prepositions")]
_FAR = words("negation.far")
_LACKING = words("negation.lacking")
_DEFINITE = words("negation.definite")
_DENYING = ADVERBS | _NOBODY | _LITTLE
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj"})
_DEPENDENT = frozenset({"xcomp", "csubj", "advcl", "ccomp", "acl"})


def is_negated(verb: Token) -> bool:
    """By an adverb (`not`, `never`), a conjunction (`neither … nor`), or a negative subject, object or predicate."""
    if has_copula(verb) and (is_negative(verb) or is_far(verb)):
        return True  # `is nothing`, `is no secret`, `is far from safe`
    if is_yet_to(verb):
        return True
    for child in verb.children:
        if child.lower_ in ADVERBS and child.dep_ in {"advmod", "cc", "aux", "det"} and not _is_of_another(child):
            return True
        if child.dep_ == "advcl" and denied_mark(child) is not None:
            return True  # `not until the war ended did they pay`
        if child.dep_ == "advcl" and _negation_after(child) is not None:
            continue
        if child.dep_ == "advmod" and not _is_bound(child) and any(w.lower_ in _WITHIN for w in child.children):
            return True  # `no longer`, `don’t any more`
        if child.dep_ == "advmod" and child.lower_ == "little" and not list(child.children):
            return True  # `little changed`
        if child.lower_ in _CONJUNCTIONS and child.i < verb.i:
            return True
        if child.dep_ in _NOMINAL and is_negative(child):
            return True
        if child.dep_ == "obl" and case_of(child) not in _BESIDE and _has_no(child):
            return True
    return _negation_after(verb) is not None


def _has_no(noun: Token) -> bool:
    return any(determiner.lower_ == "no" for determiner in children(noun, "det"))


def is_yet_to(verb: Token) -> bool:
    """`is yet to reply`, `has yet to reply`."""
    over = verb.head if verb.dep_ == "xcomp" else verb
    to = next((mark for mark in children(verb, "mark") if mark.tag_ == "TO"), None)
    return over.lemma_ in {"have", verb.lemma_} and to is not None and verb.doc[to.i - 1].lower_ == "yet"


def is_far(predicate: Token) -> bool:
    """`is far from safe`, `is anything but cheap`."""
    return predicate.doc[predicate.i : predicate.i + 2].text.lower() in _FAR


def _is_of_another(negation: Token) -> bool:
    """`not only`, `not until they paid`, or a `not` that the parse hangs on the wrong clause."""
    over = negation.head
    is_of_mark = over.dep_ == "advcl" and (mark := denied_mark(over)) is not None and mark.i == negation.i + 1
    return _is_focus(negation) or is_of_mark or _verb_of(negation) is not None


def denied_mark(clause: Token) -> Token | None:
    """The conjunction that a negation stands before: `not until the war ended`, `not because it rained`."""
    marks = (mark for mark in children(clause, "mark") if mark.i and mark.tag_ != "TO")
    return next((mark for mark in marks if mark.nbor(-1).lower_ in ADVERBS and mark.nbor(-1).head == clause), None)


def _is_focus(negation: Token) -> bool:
    return any(word.lower_ in _FOCUS for word in negation.doc[negation.i + 1 : negation.i + 2])


def _verb_of(negation: Token) -> Token | None:
    """The auxiliary before a `not` that the parse hangs on another clause: `divided until they are not`."""
    before = negation.doc[negation.i - 1] if negation.i > negation.head.i else negation.head
    return before if before.dep_ == "advcl" and before.pos_ == "AUX" and before.head == negation.head else None


def _negation_after(verb: Token) -> Token | None:
    following = verb.doc[verb.i + 1 : verb.i + 2]
    return next((word for word in following if word.lower_ in ADVERBS and _verb_of(word) == verb), None)


def is_negative(noun: Token) -> bool:
    """`no side`, `no more ships`, `neither of them`, `few ships`; not `a few ships`, `no fewer than 40 ships`."""
    parts = children(noun, "det", "det:predet", "amod", "cc:preconj", "advmod")
    within = [word for part in parts if not _is_bound(part) for word in children(part, "advmod")]
    present = {word.lower_ for word in (noun, *parts, *within) if not (_is_focus(word) or _is_of_bound(word))}
    is_few = not present.isdisjoint(_LITTLE) and present.isdisjoint(_SOME)
    return is_few or not present.isdisjoint(_NOBODY | _OF_NOUNS)


def _is_bound(word: Token) -> bool:
    """`no more than 40 ships`, beside `no more ships`."""
    return word.lower_ in _BOUNDS and word.doc[word.i + 1 : word.i + 2].text.lower() == "than"


def _is_of_bound(word: Token) -> bool:
    return any(map(_is_bound, word.doc[word.i + 1 : word.i + 2]))


def denies(word: Token) -> bool:
    """Whether a word denies what it stands in."""
    return word.lower_ in _DENYING or is_far(word) or is_yet_to(word)


def is_unsaid(cue: Token) -> bool:
    """Whether what a verb or noun says is not said: `did not say`, `declined to say`, `no evidence`, `found no proof`.

    Two negations make a saying: `did not fail to say`.
    """
    return _is_none(cue) if cue.pos_ == "NOUN" and not has_copula(cue) else _is_not_done(cue)


def _is_not_done(verb: Token) -> bool:
    """The verb's own negations, and those of what it hangs on as an infinitive or gerund."""
    negations = is_negated(verb)
    below = first_conjunct(verb)
    while not is_finite(below) and below.dep_ in _DEPENDENT:
        governor = below.head
        if is_behind_denial(below):
            negations = not negations
        elif is_infinitive(below) or below.dep_ == "xcomp":
            lemma = governor.lemma_.lower()
            denies = lemma in GOVERNORS | _JUDGEMENTS
            own = _is_none(governor) if below.dep_ == "acl" else is_negated(governor)
            negations = negations != (denies != own)
        else:
            break
        below = first_conjunct(governor)
    return negations


def is_behind_denial(word: Token) -> bool:
    """`without saying`, `short of saying`, `without evidence`."""
    before = [each.lower_ for each in word.doc[max(word.left_edge.i - 2, 0) : word.i]]
    starts = range(max(len(before) - 3, 0), len(before))
    return any(tuple(before[start : start + len(phrase)]) == phrase for phrase in _PREPOSITIONS for start in starts)


def _is_none(noun: Token) -> bool:
    """`no sign`, `without proof`, `a lack of evidence`; `did not see a sign`, but `did not repeat the claim`."""
    if is_negative(noun) or is_behind_denial(noun):
        return True
    over = noun.head
    if over.lemma_.lower() in _LACKING:
        return over.pos_ != "VERB" or not _is_not_done(over)
    is_there = noun.dep_ in {"obj", "nsubj"} and (noun.dep_ == "obj" or bool(children(over, "expl")))
    is_known = any(word.lower_ in _DEFINITE for word in children(noun, "det")) or bool(children(noun, "nmod:poss"))
    return is_there and not is_known and _is_not_done(over)
