"""Attributions by a noun of saying with its clause: `X’s claim that …`, `a report by X that …`."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.extract.attributions.candidate import Candidate, source_words
from dateline.extract.attributions.contents import Quotations, drawn_to_quotations, runs_of
from dateline.extract.attributions.cues import cue_of
from dateline.extract.attributions.words import AUTHORS
from dateline.language.syntax import children, extent_of, is_finite


def from_nouns(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`X’s claim that …`, `a report by X that …`."""
    for token in doc:
        cue = cue_of(token) if token.pos_ == "NOUN" else None
        if cue is None:
            continue
        for clause in children(token, "acl", "ccomp"):
            marks = [
                mark
                for mark in children(clause, "mark")
                if mark.lower_ == "that" and "Rel" not in mark.morph.get("PronType", [])
            ]
            if not marks or not is_finite(clause):
                continue
            owners = children(token, "nmod:poss") or [
                child for child in children(token, "nmod") if any(c.lower_ in AUTHORS for c in children(child, "case"))
            ]
            source = owners[0] if owners else None
            words = source_words(source)
            extent = extent_of([token])
            contents = drawn_to_quotations(runs_of(clause.subtree, set()), quotations, extent)
            yield Candidate(
                source, extent_of(words) if words else None, extent, token, cue.act, contents, "noun-clause"
            )
