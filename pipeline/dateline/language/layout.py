"""The layout of a text: paragraphs, headings, notes and page furniture, as spans in ``doc.spans["blocks"]``.

Sentences never run over the end of a block, and only ``body`` blocks yield claims.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Literal, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from dateline.language.docs import span_at

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_NOTES_HEADING = re.compile(_RULES["notes_headings"], re.IGNORECASE)
_NOTES = re.compile("|".join(_RULES["notes"]), re.IGNORECASE)
_FURNITURE = re.compile("|".join(_RULES["furniture"] + _RULES["bylines"]), re.IGNORECASE)
_SENTENCE_END = re.compile(_RULES["sentence_end"])
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s")
_LIST_MARK = re.compile(r"^(?:[-*•–—]|\d{1,2}[.)])\s")

BlockKind = Literal["heading", "body", "note", "furniture"]


class Block(NamedTuple):
    """A paragraph of the text, without the white space around it."""

    start: int
    end: int
    kind: BlockKind


def blocks_of(text: str) -> list[Block]:
    """Split a text into blocks: a block a line, or, where lines are wrapped by hand, a block a run of lines."""
    spans = list(_paragraphs(text))
    blocks: list[Block] = []
    in_notes = False
    for index, (start, end) in enumerate(spans):
        kind = _kind(text[start:end], is_last=index == len(spans) - 1)
        if in_notes and kind != "furniture":
            kind = "note"
        in_notes = in_notes or _NOTES_HEADING.match(text[start:end]) is not None
        blocks.append(Block(start, end, kind))
    return blocks


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    ends = r"\n[^\S\n]*\n" if _is_hard_wrapped(text) else r"[\n\r\u2028\u2029\f]"
    start = 0
    for match in (*re.finditer(ends, text), None):
        end = match.start() if match else len(text)
        inner = text[start:end]
        if inner.strip():
            yield start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())
        start = match.end() if match else end


def _is_hard_wrapped(text: str) -> bool:
    """Lines of one width that mostly end in mid-sentence, with empty lines between paragraphs."""
    lines = [line.strip() for line in text.split("\n")]
    inner = [line for line, following in pairwise(lines) if line and following]
    if len(inner) < 3 or not any(not line for line in lines):
        return False
    unfinished = sum(not re.search(r"[.!?:”\"’]$", line) for line in inner)
    return 40 <= median(map(len, inner)) <= 110 and unfinished > 0.5 * len(inner)


def _kind(line: str, *, is_last: bool) -> BlockKind:
    if _NOTES.match(line):
        return "note"
    if _FURNITURE.search(line):
        return "furniture"
    words = len(line.split())
    if _MARKDOWN_HEADING.match(line) or _NOTES_HEADING.match(line):
        return "heading"
    if is_last or _LIST_MARK.match(line) or _SENTENCE_END.search(line):
        return "body"
    limit = _RULES["question_words"] if line.endswith("?") else _RULES["heading_words"]
    return "heading" if words <= limit else "body"


def mark_layout(doc: Doc) -> Doc:
    """Write the blocks to ``doc.spans["blocks"]`` and start a sentence with each block."""
    spans = [span_at(doc, *block) for block in blocks_of(doc.text)]
    doc.spans["blocks"] = SpanGroup(doc, name="blocks", spans=spans)
    if not doc.has_annotation("DEP"):
        # all at once: spaCy checks the whole doc each time that one token is set
        starts = np.where([token.is_space for token in doc], -1, 0)
        starts[[span.start for span in spans]] = 1
        doc.from_array("SENT_START", starts.astype("uint64"))  # type: ignore[arg-type]
    return doc


@Language.factory("dateline_layout", assigns=["doc.spans", "token.is_sent_start"])
def create_layout(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it stands first in the pipeline so that the parser keeps to the sentence starts it sets."""
    return mark_layout
