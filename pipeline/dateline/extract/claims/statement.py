"""The stand-alone wording of a claim, made from the text's own words.

Pronouns and descriptions of known actors become names in brackets, a shared subject is filled in, and dates that were
resolved against something else are made explicit, in brackets too. Nothing else is added.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.actors.component import UNNAMED
from dateline.extract.claims.clauses import Clause
from dateline.extract.lookup import Lookup, NamedMention
from dateline.language.syntax import (
    CLAUSES,
    RELATIVE,
    antecedent_of,
    children,
    is_restrictive,
    noun_phrase,
    own_words,
)

_NOTE_MARK = re.compile(r"\[\d{1,3}\]$|[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
_LOOSE = " ,;:–—-"
_QUOTATION_MARKS = (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"))
_LINKING = frozenset(",;:–—-()")
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*$")
_SPACE_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")


def statement_of(clause: Clause, lookup: Lookup) -> str:
    """The clause as a sentence of its own."""
    words = lookup.completed(own_words(clause.head, keeps=_belongs))
    link = _linking_phrase(words, clause)
    kept = _closed_up([word for word in words if word not in link and not _is_link(word, clause)])
    described = _described_object(kept, clause)
    verb = sum(word.i <= clause.predicate[-1].i for word in kept) if described else len(kept)
    parts = [kept[:verb], described, kept[verb:], link[:-1], _noun_phrase(antecedent_of(link[-1]) if link else None)]
    if clause.subject is not None and clause.subject not in words and clause.subject.dep_ not in CLAUSES:
        parts.insert(0, _noun_phrase(clause.subject))
    text = " ".join(_wording(lookup.completed(part), lookup) for part in parts if part)
    return _as_sentence(_SPACE_BEFORE_MARK.sub(r"\1", " ".join(text.split())))


def _noun_phrase(noun: Token | None) -> list[Token]:
    return noun_phrase(noun) if noun else []


def _described_object(kept: list[Token], clause: Clause) -> list[Token]:
    """What a relative clause describes, where that is its object: `the treaty` of `the treaty which they signed`."""
    described = clause.head.head
    if clause.head.dep_ != "acl:relcl" or clause.object != described or described in kept:
        return []
    return noun_phrase(described)


def _as_sentence(text: str) -> str:
    """The text without marks that have lost their other half or stand round all of it, with a capital and a stop."""
    text = _balanced(text).strip(_LOOSE)
    if text.count('"') % 2:
        text = text.replace('"', "")
    for opening, closing in _QUOTATION_MARKS:
        opens, closes = text.startswith(opening), text.endswith(closing)
        alone = opening not in text[1:-1] and closing not in text[1:-1]
        if opens and (closing not in text[1:] or (closes and alone)):
            text = text[1:]
        if closes and opening not in text[:-1]:
            text = text[:-1]
        text = text.strip(_LOOSE)
    text = text if _SENTENCE_END.search(text) else f"{text}."
    return text[:1].upper() + text[1:]


def _balanced(text: str) -> str:
    """The text without a round bracket that has lost its other half, and without a pair round all of it."""
    opened: list[int] = []
    dropped: set[int] = set()
    for index, character in enumerate(text):
        if character == "(":
            opened.append(index)
        elif character == ")" and opened:
            dropped |= {start for start in (opened.pop(), index) if text.startswith("(") and index == len(text) - 1}
        elif character == ")":
            dropped.add(index)
    dropped.update(opened)
    return "".join(character for index, character in enumerate(text) if index not in dropped)


def _belongs(head: Token) -> bool:
    """Whether a clause within the clause is needed to understand it: a complement, or a narrowing relative clause."""
    return head.dep_ in {"ccomp", "acl"} or is_restrictive(head)


def _is_link(word: Token, clause: Clause) -> bool:
    """A word that only ties the clause to another (`that`, `where`, a relative subject or object), or a note's mark."""
    if _NOTE_MARK.match(word.text):
        return True
    if word.dep_ in {"mark", "cc"} and (word.head in clause.verbs or word.i <= clause.words[0].i):
        return word.tag_ not in {"TO", "DT"} and word.i < clause.head.i
    if word.head not in clause.verbs or word.i > clause.head.i:
        return False
    if word.lower_ == "that" and clause.head.dep_ == "ccomp" and word.i <= clause.words[0].i:
        return word.tag_ != "DT"
    if word.tag_ == "WRB":
        return clause.head.dep_ in RELATIVE | {"advcl"}
    return antecedent_of(word) is not None and word.dep_ in {"nsubj", "nsubj:pass", "obj"}


def _linking_phrase(words: list[Token], clause: Clause) -> list[Token]:
    """Preposition and relative pronoun at the head of a relative clause: `through which`."""
    for pronoun in words[:3]:
        cases = [case for case in children(pronoun, "case") if case.i < pronoun.i]
        if pronoun.dep_ == "obl" and pronoun.head in clause.verbs and antecedent_of(pronoun) is not None and cases:
            return [*cases, pronoun]
    return []


def _closed_up(words: list[Token]) -> list[Token]:
    """The words without the punctuation that stood round a clause that was left out."""
    if not words:
        return []
    kept = {word.i for word in words}
    first, last = words[0].i, words[-1].i
    beside_gap = {i for i in kept for near in (i - 1, i + 1) if first < near < last and near not in kept}
    return [word for word in words if not (word.is_punct and word.i in beside_gap and word.text in _LINKING)]


def _wording(words: list[Token], lookup: Lookup) -> str:
    """The words, with names for pronouns and descriptions, and with dates made explicit."""
    return "".join(_pieces(words, lookup))


def _is_clear(mention: NamedMention) -> bool:
    """A name, or a description of somebody who has none."""
    return mention.kind == "name" or (mention.kind == "nominal" and mention.actor.rule == UNNAMED)


def _name(mention: NamedMention) -> str:
    """The name of an actor, or how it is first described."""
    actor = mention.actor
    return actor.text[:1].lower() + actor.text[1:] if actor.rule == UNNAMED else actor.name


def _pieces(words: list[Token], lookup: Lookup) -> Iterator[str]:
    for word, following in zip(words, [*words[1:], None], strict=True):
        mention, antecedent = lookup.mention_at(word), antecedent_of(word)
        if antecedent is not None and antecedent not in words:
            yield _wording(noun_phrase(antecedent), lookup) + ("’s" if word.tag_ == "WP$" else "")
        elif antecedent is not None or mention is None or _is_clear(mention) or word.lower_.endswith("self"):
            yield word.lower_ if word.pos_ == "DET" else word.text
        elif mention.span.end == word.i + 1:
            yield f"[{_name(mention)}]" + ("’s" if word.dep_ == "nmod:poss" and len(mention.span) == 1 else "")
        else:
            continue
        date = lookup.date_ending_at(word)
        if date is not None and date.anchor and date.edtf and date.type == "DATE":
            yield f" [{date.edtf}]"
        if following is not None and (word.whitespace_ or following.i != word.i + 1):
            yield " "
