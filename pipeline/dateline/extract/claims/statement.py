"""The stand-alone wording of a claim, made from the text's own words.

Pronouns and descriptions of known actors become names in brackets, a shared subject is filled in, and dates that were
resolved against something else are made explicit, in brackets too. Nothing else is added.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.claims.clauses import Clause
from dateline.extract.lookup import Lookup
from dateline.language.syntax import (
    CLAUSES,
    RELATIVE,
    antecedent_of,
    children,
    is_restrictive,
    noun_phrase,
    own_words,
)

_LINKING = frozenset(",;:–—-()")
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*$")
_SPACE_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")


def statement_of(clause: Clause, lookup: Lookup) -> str:
    """The clause as a sentence of its own."""
    words = lookup.completed(own_words(clause.head, keeps=_belongs))
    link = _linking_phrase(words, clause)
    pieces = [_wording(_closed_up([word for word in words if word not in link and not _is_link(word, clause)]), lookup)]
    if clause.subject is not None and clause.subject not in words and clause.subject.dep_ not in CLAUSES:
        pieces.insert(0, _wording(lookup.completed(noun_phrase(clause.subject)), lookup))
    if link and (antecedent := antecedent_of(link[-1])) is not None:
        pieces += [_wording(link[:-1], lookup), _wording(lookup.completed(noun_phrase(antecedent)), lookup)]
    text = _SPACE_BEFORE_MARK.sub(r"\1", " ".join(" ".join(pieces).split())).strip(" ,;:–—-")
    text = _balanced(text)
    text = text if _SENTENCE_END.search(text) else f"{text}."
    return text[:1].upper() + text[1:]


def _balanced(text: str) -> str:
    """The text without a round bracket that has lost its other half."""
    unopened = text.count(")") - text.count("(")
    if unopened > 0:
        return text.replace(")", "", unopened)
    return text.replace("(", "", -unopened) if unopened else text


def _belongs(head: Token) -> bool:
    """Whether a clause within the clause is needed to understand it: a complement, or a narrowing relative clause."""
    return head.dep_ == "ccomp" or is_restrictive(head)


def _is_link(word: Token, clause: Clause) -> bool:
    """A word that only ties the clause to another: conjunction, `that`, `where`, a relative subject or object."""
    if word.dep_ in {"mark", "cc"} and (word.head in clause.verbs or word == clause.whole[0]):
        return word.tag_ != "TO" and word.i < clause.head.i
    if word.head not in clause.verbs or word.i > clause.head.i:
        return False
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


def _pieces(words: list[Token], lookup: Lookup) -> Iterator[str]:
    for word, following in zip(words, [*words[1:], None], strict=True):
        mention = lookup.mention_at(word)
        if mention is None or mention.kind == "name":
            yield word.text
        elif mention.span.end == word.i + 1:
            yield f"[{mention.actor.name}]" + ("’s" if word.dep_ == "nmod:poss" and len(mention.span) == 1 else "")
        else:
            continue
        date = lookup.date_ending_at(word)
        if date is not None and date.anchor and date.edtf and date.type == "DATE":
            yield f" [{date.edtf}]"
        if following is not None and (word.whitespace_ or following.i != word.i + 1):
            yield " "
