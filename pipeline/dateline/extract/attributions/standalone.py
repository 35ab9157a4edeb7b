"""Quotations that no reporting clause holds: `X: “…”`, `“…” – X`, and those that go on after `…,” she said.`"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.extract.attributions.candidate import Candidate
from dateline.extract.attributions.contents import Quotations
from dateline.language.docs import span_at
from dateline.language.syntax import Extent

_LEAD = re.compile(r"(?:From\s+)?(?P<source>[^\n:“”\"‘«.!?]{2,60})(?P<cue>:)\s*$")
_SIGNED = re.compile(r"\s*(?P<cue>[–—―-]{1,2})\s*(?P<source>[A-Z][^\n“”\":;!?]{2,60}?)\.?\s*$")
_CLAUSE_WORDS = 4  # a quotation with fewer words is a fragment, not something said


def from_lines(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`X: “…”` at the head of a block, and `“…” – X` at its end."""
    for block in doc.spans.get("blocks", ()):
        for quotation in quotations.within(block.start_char, block.end_char):
            before = doc.text[block.start_char : quotation.start]
            after = doc.text[quotation.end : block.end_char]
            if match := _LEAD.match(before):
                place, rule = block.start_char, "line-colon"
            elif match := _SIGNED.match(after):
                place, rule = quotation.end, "line-signed"
            else:
                continue
            source = span_at(doc, place + match.start("source"), place + match.end("source")).root
            if source.pos_ not in {"NOUN", "PROPN", "PRON"}:
                continue
            extent = Extent(place + match.start("source"), place + match.end("source"))
            cue = Extent(place + match.start("cue"), place + match.end("cue"))
            head = span_at(doc, *cue)[0]
            yield Candidate(source, extent, cue, head, "say", [Extent(*quotation)], rule)


def with_continuations(doc: Doc, candidates: list[Candidate], quotations: Quotations) -> list[Candidate]:
    """Give quotations that go on in the next sentence or paragraph to the speaker of the last one.

    A quotation goes on when it starts a sentence right after an attribution with quoted content in the same block, or
    when the block before broke off inside a quotation.
    """
    taken = {quotation for c in candidates for extent in c.contents for quotation in quotations.within(*extent)}
    ends = {c.contents[-1].end: c for c in candidates}
    result = {id(c): c for c in candidates}
    for quotation in quotations.all:
        if quotation in taken or len(doc.text[quotation.start : quotation.end].split()) < _CLAUSE_WORDS:
            continue
        speaker = _speaker_before(doc, quotation.start, candidates, quotations, ends)
        if speaker is None:
            continue
        current = result[id(speaker)]
        result[id(speaker)] = current._replace(contents=[*current.contents, Extent(*quotation)])
        ends[quotation.end] = speaker
    return list(result.values())


def _speaker_before(
    doc: Doc, start: int, candidates: list[Candidate], quotations: Quotations, ends: dict[int, Candidate]
) -> Candidate | None:
    before = doc.text[:start].rstrip()
    if len(before) in ends and doc.text[len(before) - 1] not in "”’\"'»":
        return ends[len(before)]  # an open quotation that the next paragraph takes up
    if not before or before[-1] not in ".!?":
        return None
    sentence = span_at(doc, len(before) - 1, len(before)).sent
    if "\n" in doc.text[len(before) : start]:
        return None
    for candidate in reversed(candidates):
        quoted = any(quotations.within(*extent) for extent in candidate.contents)
        if quoted and sentence.start_char <= candidate.cue.start < sentence.end_char:
            return candidate
    return None
