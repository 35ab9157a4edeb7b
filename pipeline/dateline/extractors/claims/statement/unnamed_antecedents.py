"""What a pronoun stands for that is no actor: the nearest sure antecedent of the coreference component."""

from collections.abc import Collection

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.binding import is_impersonal, things_before
from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.claims.statement.naming import TABLE
from dateline.language.coreference.clusters import clusters
from dateline.language.coreference.component import MENTIONS, antecedents_of
from dateline.language.persons import is_human
from dateline.language.syntax import RELATIVE, SUBJECTS, children, first_conjunct, has_copula
from dateline.words import words

_SURE = 0.6
_SURE_ALONE = 0.7
_OF_PERSONS = words("pronouns.personal:male") | words("pronouns.personal:female")
_OF_THINGS = words("pronouns.personal:thing")
_PERSONAL = frozenset({"PRP", "PRP$"})
_REFLEXIVES = words("pronouns.personal:reflexive")
_REPORTED = ("csubj", "ccomp", "xcomp")
_NAMELESS = frozenset(TABLE["nameless"])


class Things:
    """The mentions of a doc that pronouns take up."""

    def __init__(self, doc: Doc) -> None:
        self._antecedents = antecedents_of(doc)
        self._mentions: list[Span] = list(doc.spans[MENTIONS]) if self._antecedents else []
        self._places = {(span.start, span.end): place for place, span in enumerate(self._mentions)}
        self._entity = {place: group for group in clusters(self._antecedents) for place in group}

    def behind(self, pronoun: Token) -> Token | None:
        """The noun that last names what the pronoun surely stands for; not one of the pronoun's own clause."""
        place = self._places.get((pronoun.i, pronoun.i + 1))
        if place is None or pronoun.pos_ != "PRON" or pronoun.morph.get("Person", []) in (["1"], ["2"]):
            return None
        group = self._entity.get(place, [])
        chance = sum(chance for other, chance in self._antecedents[place].items() if other in group)
        nouns = [self._mentions[other].root for other in group if other < place]
        nouns = [noun for noun in nouns if noun.pos_ in {"NOUN", "PROPN"} and not _is_predicated(noun)]
        says = pronoun.dep_ in SUBJECTS and cue_of(pronoun.head) is not None
        if chance < _SURE or says or is_empty(pronoun) or not nouns or any(noun.head == pronoun.head for noun in nouns):
            return None
        noun = nouns[-1]
        if not self._fits(noun, pronoun):
            return None
        nearer = [thing for thing in things_before(pronoun) if _agree(thing, pronoun)]
        if is_impersonal(pronoun) or (nearer and noun not in nearer):
            return None  # `debts, whatever their size`
        if pronoun.dep_ == "nmod:poss" and any(_agree(subject, pronoun) for subject in _subjects_over(pronoun)):
            return None  # `the bank raised its rate`
        is_named = _NAMELESS.isdisjoint(word.lower_ for word in noun.lefts) and first_conjunct(noun) == noun
        return noun if is_named and _agree(noun, pronoun) else None

    def _fits(self, noun: Token, pronoun: Token) -> bool:
        """A person for `he`; else what one subject takes up of another, or what is likely in the same sentence."""
        if pronoun.lower_ in _OF_PERSONS:
            return is_human(noun)
        likely = self._antecedents[self._places[pronoun.i, pronoun.i + 1]]
        chance = sum(chance for other, chance in likely.items() if self._mentions[other].root == noun)
        is_fit = pronoun.lower_ not in _OF_THINGS or not is_human(noun)
        is_topic = noun.dep_ in SUBJECTS and pronoun.dep_ in SUBJECTS and pronoun.tag_ in _PERSONAL
        return is_fit and (is_topic or (noun.sent == pronoun.sent and chance >= _SURE_ALONE))

    def is_open(self, pronoun: Token, words: Collection[Token]) -> bool:
        """Whether a pronoun means what stands outside the words."""
        if pronoun.tag_ not in _PERSONAL and not (pronoun.tag_ == "DT" and pronoun.pos_ == "PRON"):
            return False
        if is_impersonal(pronoun) or is_empty(pronoun) or pronoun.lower_ in _REFLEXIVES:
            return False
        if pronoun.tag_ == "DT" and children(pronoun, "nmod", *RELATIVE):
            return False  # `from that of 2019`
        if pronoun.dep_ == "nmod:poss" and any(
            word in words and _agree(word, pronoun) for word in _subjects_over(pronoun)
        ):
            return False
        place = self._places.get((pronoun.i, pronoun.i + 1))
        others = [self._mentions[other].root for other in self._entity.get(place, [])] if place is not None else []
        return not any(noun in words and noun.pos_ in {"NOUN", "PROPN"} and noun != pronoun.head for noun in others)


def is_empty(pronoun: Token) -> bool:
    """`it is enough to know`, `it is true that`, `it is in our interest to go`: what stands for what comes."""
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS or not has_copula(pronoun.head):
        return pronoun.dep_ == "expl"
    aims = [clause for clause in children(pronoun.head, "acl") if children(clause, "mark")]
    return bool(aims or children(pronoun.head, *_REPORTED))


def _is_predicated(noun: Token) -> bool:
    """`a nice guy`, of `they called Orr a nice guy` and `he is a nice guy`, which names nobody."""
    return noun.dep_ in {"appos", "xcomp"} or has_copula(noun)


def _subjects_over(pronoun: Token) -> list[Token]:
    """The subject of the clause that a pronoun stands in, before it."""
    verb = next((word for word in pronoun.ancestors if children(word, *SUBJECTS)), None)
    subjects = children(verb, *SUBJECTS) if verb is not None else []
    return [subject for subject in subjects if subject < pronoun and subject != pronoun.head]


def _agree(noun: Token, pronoun: Token) -> bool:
    number = pronoun.morph.get("Number", [])
    return not number or noun.morph.get("Number", []) == number
