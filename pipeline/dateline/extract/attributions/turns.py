"""Who speaks in turn in an interview or a transcript: `Kovar: It will be slow. …`, until the next label."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc, Span

from dateline.extract.attributions.candidate import Candidate
from dateline.extract.cover import Cover
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import Extent, head_of

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_LABEL = re.compile(_TABLE["label"])
_SMALL = frozenset(_TABLE["small"])
_NOT_SPEAKERS = frozenset(_TABLE["not_speakers"])


TURN = "turn"
"""The rule of these attributions."""


class Turn(NamedTuple):
    """A speaker's label, its colon, and what the speaker says: a part for each paragraph."""

    label: Extent
    colon: Extent
    said: list[Extent]


def turns_of(doc: Doc) -> list[Turn]:
    """The turns of a conversation, in the order of the text; none where the labels are of another kind."""
    blocks = [block for block in doc.spans.get("blocks", ()) if block.label_ != "furniture"]
    labels = {index: match for index, block in enumerate(blocks) if (match := _label_of(block))}
    times = Counter(match["source"] for match in labels.values())
    if len(labels) < _TABLE["fewest"] or not 1 < len(times) < len(labels):
        return []
    return [
        _turn(labels[first], blocks[first : following if following else first + 1])
        for first, following in pairwise([*labels, None])
        if first is not None
    ]


def _label_of(block: Span) -> re.Match[str] | None:
    """The label of a speaker at the head of a block."""
    match = _LABEL.match(block.text)
    if match is None or match["source"].lower() in _NOT_SPEAKERS:
        return None
    words = match["source"].split()
    return match if all(word[0].isupper() or word.isdigit() or word in _SMALL for word in words) else None


def _turn(match: re.Match[str], blocks: list[Span]) -> Turn:
    """A turn from its label on; a heading without label ends it."""
    start = blocks[0].start_char
    said = [Extent(start + match.end(), blocks[0].end_char)]
    for block in blocks[1:]:
        if block.label_ != "body":
            break
        said.append(Extent(block.start_char, block.end_char))
    label, colon = (Extent(start + match.start(name), start + match.end(name)) for name in ("source", "cue"))
    return Turn(label, colon, said)


def from_turns(doc: Doc, turns: list[Turn]) -> Iterator[Candidate]:
    """The attributions of turns: one that ends with a question asks, any other says."""
    for label, colon, said in turns:
        act = "ask" if article_of(doc).text[said[-1].start : said[-1].end].rstrip("*_ ").endswith("?") else "say"
        yield Candidate(head_of(span_at(doc, *label)), label, colon, span_at(doc, *colon)[0], act, said, TURN)


def within_turns(candidates: Iterable[Candidate], turns: Iterable[Turn]) -> Iterator[Candidate]:
    """Other attributions, each cut to the turn that its cue stands in; none has its cue in the label of a turn."""
    places = Cover((turn.label.start, turn.said[-1].end, turn) for turn in turns)
    for candidate in candidates:
        turn = next(iter(places.over(candidate.cue.start)), None)
        if turn is None:
            yield candidate
        elif candidate.cue.start >= turn.said[0].start:
            bounds = Extent(turn.said[0].start, turn.said[-1].end)
            source = candidate.source_extent and _cut(candidate.source_extent, bounds)
            yield candidate._replace(
                source=candidate.source if source else None,
                source_extent=source,
                contents=[part for content in candidate.contents if (part := _cut(content, bounds))],
            )


def _cut(extent: Extent, bounds: Extent) -> Extent | None:
    start, end = max(extent.start, bounds.start), min(extent.end, bounds.end)
    return Extent(start, end) if start < end else None
