"""The stand-alone wording of a claim, made from the text's own words.

Pronouns and descriptions of known actors become names in brackets, a shared subject is filled in, and dates that were
resolved against something else are made explicit, in brackets too. Nothing else is added.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from dateline.extract.claims.clauses import Clause
from dateline.extract.lookup import Lookup
from dateline.language.syntax import CLAUSES, antecedent_of, noun_phrase

_LINKING = frozenset(",;:–—-()")
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*$")
_SPACE_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")


def statement_of(clause: Clause, lookup: Lookup) -> str:
    """The clause as a sentence of its own."""
    words = _closed_up([word for word in clause.words if not _is_link(word, clause)])
    text = "".join(_wording(words, lookup))
    if clause.subject is not None and clause.subject not in words and clause.subject.dep_ not in CLAUSES:
        text = "".join(_wording(noun_phrase(clause.subject), lookup)) + " " + text
    text = _SPACE_BEFORE_MARK.sub(r"\1", " ".join(text.split())).strip(" ,;:–—-")
    text = text if _SENTENCE_END.search(text) else f"{text}."
    return text[:1].upper() + text[1:]


def _is_link(word: Token, clause: Clause) -> bool:
    """A word that only ties the clause to another: conjunction, `that`, a relative pronoun for subject or object."""
    if word.head not in clause.verbs:
        return False
    if word.dep_ in {"mark", "cc"} and word.i < clause.head.i:
        return word.tag_ != "TO"
    return antecedent_of(word) is not None and word.dep_ in {"nsubj", "nsubj:pass", "obj"}


def _closed_up(words: list[Token]) -> list[Token]:
    """The words without the punctuation that stood round a clause that was left out."""
    kept = {word.i for word in words}
    first, last = words[0].i, words[-1].i
    beside_gap = {i for i in kept for near in (i - 1, i + 1) if first < near < last and near not in kept}
    return [word for word in words if not (word.is_punct and word.i in beside_gap and word.text in _LINKING)]


def _wording(words: list[Token], lookup: Lookup) -> Iterator[str]:
    """The words, with names for pronouns and descriptions, and with dates made explicit."""
    for word, following in pairwise([*words, None]):
        assert word is not None
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
