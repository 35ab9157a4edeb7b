"""Quotations that no reporting clause holds: `X: “…”`, `“…” – X`, and those that go on after `…,” she said.`"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.quotes import Quotation
from dateline.extractors.attributions.words import ANNOUNCING
from dateline.language.docs import span_at
from dateline.language.syntax import Extent, head_of
from dateline.words import signs, words

_LEAD = re.compile(rf"(?:From\s+)?(?P<source>[^\n:“”\"‘«{signs('marks.sentence_ends')}]{{2,60}})(?P<cue>:)\s*$")
_SIGNED = re.compile(rf"\s*(?P<cue>[{signs('marks.dashes')}-]{{1,2}})\s*(?P<source>[A-Z][^\n“”\":;!?]{{2,60}}?)\.?\s*$")
_ANNOUNCEMENT = re.compile(rf"[^.!?:;]{{0,60}}\b(?:{'|'.join(ANNOUNCING)})\b[^.!?:;]{{0,40}}:$", re.IGNORECASE)
_ENDS = words("marks.sentence_ends")
_CLAUSE_WORDS = 4  # a quotation with fewer words is a fragment, not something said


def from_lines(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`X: “…”` at the head of a block, and `“…” – X` at its end."""
    for block in doc.spans.get("blocks", ()):
        for quotation in quotations.within(block.start_char, block.end_char):
            before = quotations.text[block.start_char : quotation.start]
            after = quotations.text[quotation.end : block.end_char]
            if match := _LEAD.match(before):
                place, rule = block.start_char, "line-colon"
            elif match := _SIGNED.match(after):
                place, rule = quotation.end, "line-signed"
            else:
                continue
            source = head_of(span_at(doc, place + match.start("source"), place + match.end("source")))
            if source.pos_ not in {"NOUN", "PROPN", "PRON"}:
                continue
            extent = Extent(place + match.start("source"), place + match.end("source"))
            cue = Extent(place + match.start("cue"), place + match.end("cue"))
            head = span_at(doc, *cue)[0]
            yield Candidate(source, extent, cue, head, "say", [Extent(*quotation)], rule)


def with_continuations(doc: Doc, candidates: list[Candidate], quotations: Quotations) -> list[Candidate]:
    """Give quotations that go on in the next sentence or paragraph to the speaker of the last one.

    A quotation goes on when it starts a sentence, or is a paragraph, right after a sentence with an attribution or a
    paragraph of the same kind. The paragraphs of one quotation have one speaker.
    """
    speakers = {
        quotation: index
        for index, candidate in enumerate(candidates)
        for extent in candidate.contents
        for quotation in quotations.within(*extent)
        if not quotation.start <= candidate.cue.start < quotation.end
    }
    taken = frozenset(speakers)
    labels = (quotations.at(candidate.cue.start) for candidate in candidates if candidate.is_turn)
    apart = taken.union(filter(None, labels))
    for before, quotation in pairwise([None, *quotations.all]):
        if quotation in apart or quotation is None:
            continue
        if before and not quotations.is_closed(before):
            speaker = speakers.get(before)
        elif len(quotations.text[slice(*quotation)].split()) < _CLAUSE_WORDS:
            speaker = None
        else:
            speaker = _speaker_before(doc, quotation, candidates, quotations)
            if speaker is None and before and _is_next_block(doc, before, quotation, quotations):
                speaker = speakers.get(before)
            if speaker is None:
                speaker = _speaker_announced(doc, quotation, candidates, quotations)
        if speaker is not None:
            speakers[quotation] = speaker
    for quotation, following in pairwise(reversed(quotations.all)):
        if following not in apart and quotation in speakers and not quotations.is_closed(following):
            speakers[following] = speakers[quotation]
    contents = [list(candidate.contents) for candidate in candidates]
    for quotation, index in speakers.items():
        if quotation not in taken:
            contents[index].append(Extent(*quotation))
    return [c._replace(contents=sorted(parts)) for c, parts in zip(candidates, contents, strict=True)]


def _speaker_before(doc: Doc, quotation: Quotation, candidates: list[Candidate], quotations: Quotations) -> int | None:
    """Who speaks in the sentence before a quotation, by the index of the last attribution there."""
    text, start, end = quotations.text, quotation.start, quotation.start
    while end and text[end - 1].isspace():
        end -= 1
    if not end or text[end - 1] not in _ENDS or ("\n" in text[end:start] and not _fills_block(doc, quotation)):
        return None
    sentence = span_at(doc, end - 1, end).sent
    index = bisect_left(candidates, sentence.end_char, key=lambda each: each.cue.start) - 1
    return index if index >= 0 and candidates[index].cue.start >= sentence.start_char else None


def _speaker_announced(
    doc: Doc, quotation: Quotation, candidates: list[Candidate], quotations: Quotations
) -> int | None:
    """Whose speech follows `Transcript as follows:`: his who speaks in the paragraph before that line."""
    blocks = [block for block in doc.spans.get("blocks", ()) if block.start_char <= quotation.start][-3:]
    if len(blocks) < 3 or blocks[2].start_char != quotation.start or not _ANNOUNCEMENT.match(blocks[1].text):
        return None
    before = [
        index
        for index, candidate in enumerate(candidates)
        if blocks[0].start_char <= candidate.cue.start < blocks[1].start_char
        and candidate.source
        and not quotations.at(candidate.cue.start)
    ]
    return before[-1] if before else None


def _is_next_block(doc: Doc, before: Quotation, quotation: Quotation, quotations: Quotations) -> bool:
    """Whether two quotations are paragraphs that follow each other, the first no question."""
    between = quotations.text[before.end : quotation.start]
    is_question = "?" in quotations.text[before.end - 2 : before.end]
    return not between.strip() and not is_question and _fills_block(doc, before) and _fills_block(doc, quotation)


def _fills_block(doc: Doc, quotation: Quotation) -> bool:
    """Whether a paragraph is nothing but the quotation."""
    return any((block.start_char, block.end_char) == quotation for block in doc.spans.get("blocks", ()))
