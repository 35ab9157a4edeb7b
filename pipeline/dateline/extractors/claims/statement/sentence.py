"""The stand-alone wording of a claim, made from the text's own words.

The words that it keeps of the clause (``kept_words.py``), and in brackets what stands elsewhere: a shared subject,
auxiliary or object, what a relative pronoun takes up, the day that the clause inherits. ``wording.py`` writes them,
``tidy.py`` makes a sentence of the text.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from dateline.extractors.claims.clauses import Clause, first_verb, has_object_gap
from dateline.extractors.claims.scope import has_negation
from dateline.extractors.claims.statement.agreement import in_full, may_be_subject
from dateline.extractors.claims.statement.date_notes import phrase_of
from dateline.extractors.claims.statement.kept_words import kept_words
from dateline.extractors.claims.statement.naming import TABLE
from dateline.extractors.claims.statement.tidy import as_sentence
from dateline.extractors.claims.statement.unnamed_antecedents import Things
from dateline.extractors.claims.statement.wording import Wording
from dateline.extractors.lookup import Lookup
from dateline.extractors.negation import ADVERBS
from dateline.extractors.whens import NAMED_IN_STATEMENTS
from dateline.language.syntax import (
    RELATIVE,
    SUBJECTS,
    antecedent_of,
    auxiliaries,
    case_of,
    children,
    first_conjunct,
    has_copula,
    is_bare_conjunct,
    is_clausal,
    is_clause,
    is_cleft,
    is_finite,
    is_infinitive,
    is_passive,
    is_perfect,
    is_restrictive,
    noun_phrase,
    sharing_conjunct,
)
from dateline.language.transitive import particle, wants_object
from dateline.records import Attribution, Date, Polarity, When
from dateline.words import words

_PLACES = frozenset(TABLE["places"]["cases"])
_STAGES = frozenset(TABLE["places"]["stages"])
_FOCUS = frozenset(TABLE["focus"]["words"])
_MAIN = frozenset({"ROOT", "parataxis"})
_FROM_OUTSIDE = ("inherited", "narrative")
_PRESENT = ("VBZ", "VBP")
_AUXILIARY = words("verbs.lemmas")
_NO_INFINITIVE = _AUXILIARY - {"do"}  # as auxiliaries of one
_FEW_WORDS = 3
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "VERB", "X", "SYM"})
_CLAUSES_AS_SUBJECTS = frozenset({"csubj", "csubj:pass"})


class Surroundings(NamedTuple):
    """What the wording of a clause needs to know from beyond it."""

    lookup: Lookup
    things: Things
    attributions: Sequence[Attribution] = ()  # over the clause, outermost first
    when: When | None = None
    now: str | None = None  # the day on which it is said
    polarity: Polarity = "positive"


class Statement(NamedTuple):
    """The wording of a claim, whether it is understood without the article, and whether it is a sentence at all."""

    text: str
    standalone: bool
    is_sentence: bool


def statement_of(clause: Clause, around: Surroundings) -> Statement:
    """The clause as a sentence of its own, without the words that say who says it."""
    lookup, wording = around.lookup, Wording(around.lookup, around.things, around.now, around.attributions)
    words = kept_words(clause, lookup, around.attributions)
    link = _linking_phrase(words, clause)
    content = _content_with_gap(clause)
    words = [word for word in words if word not in link and not (content and _is_subject_in(word, content))]
    front = _front(link, clause, around, wording)
    subject = _described_subject(words, clause, lookup)
    thing = _described_object(words, clause)
    day = None if front else _inherited_day(clause, around)
    said = (phrase_of(day) or "") if day is not None else ""
    place = _place_of_day(words, clause, day) if day is not None else len(words)
    verb = min(_place_of_object(words, clause), place) if thing else place
    is_denied = around.polarity == "negative" and not has_negation(words)
    shared = _shared_auxiliaries(clause, is_denied)
    inner = _place_of_auxiliaries(words, clause) if shared else 0
    opening = wording.filled_in(subject, before=front if place else said, behind="" if inner else shared)
    if is_denied and not shared:
        wording.deny(first_verb(clause))
    first = wording.of(words[: inner or verb])
    if opening and not subject and first.startswith("[") and words[0].pos_ == "PRON":
        opening, first = opening[:-1], first[1:]  # one pair of brackets: `[in the spring it] fell`
    parts = [
        opening,
        first,
        f"[{shared}] {wording.of(words[inner:verb])}" if inner else "",
        wording.filled_in(thing),
        wording.of(words[verb:place]),
        f"[{said}]" if said and place else "",
        wording.of(words[place:]),
    ]
    text = as_sentence(" ".join(parts))
    is_whole = not wording.has_open and not _is_elliptic(clause, words, subject, thing)
    is_sentence = bool(opening) or _has_subject(words, clause)
    return Statement(text, is_whole and len(text.split()) > _FEW_WORDS, is_sentence)


def _has_subject(words: list[Token], clause: Clause) -> bool:
    """Whether something stands there that can be the subject: not in `is wearing thin`, `there are`."""
    verb = first_verb(clause)
    expletive = next(iter(children(clause.head, "expl")), None)
    if expletive is not None and expletive.tag_ == "EX":
        return any(word > verb for word in words if not word.is_punct)
    is_inverted = any(word < verb for word in words)  # `not only did the roof collapse`
    ahead = [word for word in words if word < (clause.head if is_inverted else verb)]
    return clause.subject in words or any(word.pos_ in _NOMINAL or word.tag_ == "VBG" for word in ahead)


def _place_of_auxiliaries(words: list[Token], clause: Clause) -> int:
    """The place of shared auxiliaries, in words: behind the subject if the clause has its own, else 0."""
    if clause.subject is None or clause.subject not in words:
        return 0
    return next((place for place, word in enumerate(words) if word in clause.predicate), 0)


def _is_elliptic(clause: Clause, words: list[Token], subject: list[Token], thing: list[Token]) -> bool:
    """Whether subject, verb or an object that it wants is left out: `will pay`, `the union did`, `they bought`."""
    has_subject = bool(subject) or clause.subject in words or bool(children(clause.head, "expl"))
    last = clause.verbs[-1]
    complements = [word for word in last.children if word > last and not word.is_punct and word in words]
    stands_for_verb = last.tag_ == "MD" or (last.lemma_ in _AUXILIARY and not has_copula(last))
    if not has_subject or (stands_for_verb and not complements and not thing):
        return True
    if children(clause.head, "expl"):
        return False  # `it took until 2012`
    subject_is_object = is_passive(last) or (last.tag_ == "VBN" and clause.head.dep_ == "conj")
    has_object = bool(thing) or bool(children(last, "obj", "iobj", "ccomp", "xcomp", "cop"))
    return wants_object(last) and not subject_is_object and not has_object


def _described_subject(words: list[Token], clause: Clause, lookup: Lookup) -> list[Token]:
    """The subject, if it stands outside."""
    subject = clause.subject
    if subject is None or subject in words:
        return []
    if subject.dep_ in _CLAUSES_AS_SUBJECTS:
        return [] if is_finite(subject) else [word for word in subject.subtree if not word.is_space]
    is_actor = lookup.mention_at(subject) is not None  # `the crew are`
    if is_clausal(subject) or not (is_actor or may_be_subject(subject, clause.head)):
        return []
    return _without_article(_noun_phrase(subject, clause), clause)


def _noun_phrase(noun: Token, clause: Clause) -> list[Token]:
    """The words of a noun phrase, without the clause itself and without a relative clause on a part of a name.

    For an apposition, the name beside it.
    """
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN":
        noun = noun.head
    parts = children(noun, "flat", "conj")
    hung = {word for part in parts for each in children(part, *RELATIVE) for word in each.subtree}
    hung |= set(clause.head.subtree) if clause.head.dep_ in RELATIVE else set()
    cases = [case.i for case in children(noun, "case") if case < noun]
    hung |= {word for word in children(noun, "advmod") if word.lower_ in ADVERBS}
    words = [word for word in noun_phrase(noun) if word not in hung and word.i > max(cases, default=-1)]
    words = words[1:] if len(words) > 1 and words[0].lower_ in _FOCUS else words
    return words[:-1] if words and words[-1].is_punct else words


def _described_object(words: list[Token], clause: Clause) -> list[Token]:
    """The object, if it stands outside: `a bill` of `a bill which they signed`, and of `wrote and signed a bill`."""
    head, thing = clause.head, clause.object
    if (taken_up := _relative_object(clause)) is not None:
        thing = taken_up
    elif thing is None:
        thing = _object_shared_with_next(head)
    elif head.dep_ == "acl:relcl" and thing != head.head:
        thing = head.head if has_object_gap(head, clause.subject) and _lacks_object(thing) else None
    elif head.dep_ not in {"conj", "acl:relcl"}:
        return []
    if thing is None or thing in words or is_clausal(thing):
        return []
    return _without_article(_noun_phrase(thing, clause), clause)


def _relative_object(clause: Clause) -> Token | None:
    """The noun that a relative pronoun stands for as the object: `an election that observers called unfair`.

    Or as the subject of what is thought of it: `a firm which many believe broke the law`.
    """
    if is_cleft(clause.head):
        return None
    content = _content_with_gap(clause)
    if content is not None:
        pronouns = [*children(content, *SUBJECTS), *children(clause.head, "obj", "nsubj")]
        return _first_noun(map(antecedent_of, pronouns)) or clause.head.head
    return _first_noun(antecedent_of(word) for word in children(clause.head, "obj") if word < clause.head)


def _first_noun(nouns: Iterable[Token | None]) -> Token | None:
    return next((noun for noun in nouns if noun is not None and not is_clausal(noun)), None)


def _content_with_gap(clause: Clause) -> Token | None:
    """`broke`, of `a firm which many believe broke the law`: what is said or thought, whose subject stands outside."""
    if clause.head.dep_ not in RELATIVE:
        return None
    contents = [content for content in children(clause.head, "ccomp") if is_finite(content) and content > clause.head]
    return next((each for each in contents if all(_is_relative(word) for word in children(each, *SUBJECTS))), None)


def _is_relative(word: Token) -> bool:
    return antecedent_of(word) is not None


def _is_subject_in(word: Token, content: Token) -> bool:
    """Whether a word is the relative pronoun for the subject of a content, wherever the parse hangs it."""
    is_before = word.head in {content, content.head} and word < content.head
    return is_before and _is_relative(word) and not children(word, "case")


def _place_of_object(words: list[Token], clause: Clause) -> int:
    """Behind how many words the object is to be said: behind the verb that it belongs to, and its preposition."""
    content = _content_with_gap(clause)
    if content is not None:
        begin = min(word for word in content.subtree if not _is_subject_in(word, content))
        return sum(word < begin for word in words)
    last = clause.verbs[-1]
    while infinitives := [each for each in children(last, "xcomp") if each > last and each.tag_ == "VB"]:
        last = infinitives[0]
    stranded = [word for word in children(last, "obl", "compound:prt") if word > last and _is_alone(word)]
    behind = particle(last) if clause.head.dep_ not in RELATIVE else None
    end = max([clause.predicate[-1], last, *stranded[:1], *([behind] if behind is not None else [])])
    return sum(word <= end for word in words)


def _is_alone(preposition: Token) -> bool:
    """A preposition or particle without its noun: `the house they lived in`."""
    return preposition.tag_ in {"IN", "TO", "RP"} and not list(preposition.children)


def _object_shared_with_next(head: Token) -> Token | None:
    """`the report`, of `neither confirmed nor denied the report`; `wool`, of `bought and sold wool`."""
    is_neither = any(child.lower_ == "neither" for child in head.lefts)
    others = [verb for verb in children(head, "conj") if verb.pos_ == "VERB"]
    if is_neither:
        return next((thing for other in others for thing in children(other, "obj")), None)
    if not wants_object(head) or not others or children(head, "aux:pass", "nsubj:pass"):
        return None
    between = {word for word in head.doc[head.i + 1 : others[0].i] if word != particle(head)}
    is_joined = all(word.head in others or word.is_punct for word in between)
    shared = [thing for other in others for thing in children(other, "obj") if thing > others[-1]]
    return shared[0] if is_joined and shared and not any(children(other, *SUBJECTS) for other in others) else None


def _lacks_object(infinitive: Token) -> bool:
    """`to change`, of `the bill it wants to change`."""
    return infinitive.dep_ == "xcomp" and infinitive.tag_ == "VB" and not children(infinitive, "obj", "cop", "ccomp")


def _without_article(phrase: list[Token], clause: Clause) -> list[Token]:
    """`6.5 percent` of `the 6.5 percent that it had gained`, where only the relative clause made it definite."""
    is_count = len(phrase) > 2 and phrase[0].lower_ == "the" and phrase[1].pos_ == "NUM"
    return phrase[1:] if is_count and is_restrictive(clause.head) else phrase


def _shared_auxiliaries(clause: Clause, is_denied: bool) -> str:
    """`have` of `prices have risen and fallen`, for the second; with `not` where a denial is shared as well."""
    if not is_bare_conjunct(clause.head):
        return ""
    first = sharing_conjunct(clause.head)
    verbs = [word for word in auxiliaries(first) if word < first]
    shared = [in_full(word) for word in verbs]
    if verbs and clause.head.tag_ == "VB" and verbs[-1].lemma_ in _NO_INFINITIVE and not is_infinitive(clause.head):
        if not is_infinitive(first):
            return ""
        shared.append("to")  # `the goal was to leave and sail`
    return " ".join([*shared[:1], *(["not"] if shared and is_denied else []), *shared[1:]])


def _linking_phrase(words: list[Token], clause: Clause) -> list[Token]:
    """Preposition and relative pronoun at the head of a relative clause: `through which`."""
    for pronoun in words[:3]:
        cases = [case for case in children(pronoun, "case") if case < pronoun]
        if pronoun.dep_ == "obl" and pronoun.head in clause.verbs and antecedent_of(pronoun) is not None and cases:
            return [*cases, pronoun]
    return []


def _front(link: list[Token], clause: Clause, around: Surroundings, wording: Wording) -> str:
    """What a relative clause takes up but as its subject or object: `in the spring`, of `in the spring, when`."""
    if link and (noun := antecedent_of(link[-1])) is not None:
        return f"{link[0].lower_} {wording.definite(_noun_phrase(noun, clause))}"
    if is_cleft(clause.head):
        return f"{case_of(clause.head.head)} {wording.inner(_noun_phrase(clause.head.head, clause))}"
    adverb = next((word for word in children(clause.head, "advmod") if word.tag_ == "WRB" and word < clause.head), None)
    noun = _noun_before(adverb) if adverb is not None else None
    if adverb is None or noun is None:
        return ""
    if adverb.lower_ == "when" and (date := around.lookup.dates.at(noun)) is not None:
        return phrase_of(date) or ""
    case = case_of(noun)
    is_somewhere = noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ != "PERSON" and noun.lower_ not in _STAGES
    if adverb.lower_ == "where" and is_somewhere and (case or _is_place_of(noun, clause)):
        return f"{case if case in _PLACES else 'in'} {wording.inner(_noun_phrase(noun, clause))}"
    return ""


def _is_place_of(noun: Token, clause: Clause) -> bool:
    """`the town where they live`."""
    has_article = any(word.lower_ == "the" for word in children(noun, "det"))
    return noun == clause.head.head and clause.head.dep_ == "acl:relcl" and has_article and not has_copula(noun)


def _noun_before(adverb: Token) -> Token | None:
    """The noun that `when` or `where` stands behind."""
    before = [word for word in adverb.doc[max(adverb.i - 2, adverb.sent.start) : adverb.i] if word.text != ","]
    noun = before[-1] if before else None
    while noun is not None and noun.dep_ in {"flat", "compound", "nmod:unmarked"}:
        noun = noun.head
    return noun


def _inherited_day(clause: Clause, around: Surroundings) -> Date | None:
    """The date that an event in the author's voice surely has from the one it is coordinated with, or a heading."""
    when, head = around.when, clause.head
    if when is None or when.how not in _FROM_OUTSIDE or when.confidence < NAMED_IN_STATEMENTS:
        return None
    if first_conjunct(head).dep_ not in _MAIN or around.attributions:
        return None
    verbs = [*auxiliaries(head), head]
    is_state = has_copula(head) and min(verbs).tag_ in _PRESENT
    is_denied = any(child.lower_ in ADVERBS for child in head.children)
    lasts = any(date.type == "DURATION" and _is_span(date, clause) for date in around.lookup.dates.among(clause.words))
    date = around.lookup.dates_by_id[when.dates[0]]
    is_open = date.edtf != when.edtf  # `since 1949`
    return None if is_state or is_perfect(head) or is_denied or lasts or is_open else date


def _is_span(date: Date, clause: Clause) -> bool:
    """`for 19 days` of the clause itself."""
    words = [word for word in clause.words if date.start <= word.idx < date.end and word.head == clause.head]
    return any(case_of(word) == "for" and word > clause.head for word in words)


def _place_of_day(words: list[Token], clause: Clause, day: Date) -> int:
    """At which of the words the inherited day is to be said.

    First where it is that of a coordinated clause, which it stands over, or where it could be taken for that of a
    clause within this one; else at the end, before a clause of time or reason.
    """
    sentence = clause.head.sent
    if sentence.start_char <= day.start < sentence.end_char:
        return 0
    later = [place for place, word in enumerate(words) if word > clause.head]
    within = [words[place] for place in later if is_clause(words[place])]
    if not within:
        return len(words)
    if within[0].dep_ != "advcl" or within[0].head != clause.head:
        return 0
    begin = min(within[0].subtree)
    place = next(place for place in later if words[place] >= begin)
    before = words[place - 1]
    if before.ent_type_ in {"DATE", "TIME"}:
        return 0  # `six months after they left`
    return place - 1 if before.text == "," else place
