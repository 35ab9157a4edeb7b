"""The layout of a text: paragraphs, headings, notes and page furniture, as spans in ``doc.spans["blocks"]``.

Sentences never run over the end of a block, and only ``body`` blocks yield claims. What stands before a paragraph in
its line (the mark of a list, a number, the dateline of a dispatch) is a block of its own, and so is each cell of a
table.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from statistics import median
from typing import Literal, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from dateline.ingest.dateline import dateline_end
from dateline.language.docs import article_of, span_at
from dateline.language.sentences import REPORTING
from dateline.words import beside, signs, words
from dateline.words.marks import SENTENCE_END

_RULES = beside(__file__)
_NOTES_HEADING = re.compile(_RULES["notes_headings"], re.IGNORECASE)
_NOTES = re.compile("|".join(_RULES["notes"]), re.IGNORECASE)
_FURNITURE = re.compile("|".join(_RULES["furniture"] + _RULES["bylines"] + _RULES["captions"]), re.IGNORECASE)
_TAIL = re.compile("|".join(_RULES["tails"]), re.IGNORECASE)
_SENTENCE_END = re.compile(_RULES["sentence_end"])
_LINE_END = re.compile(rf"(?:{SENTENCE_END}|:|[{signs('marks.quotes:closes')}])$")
_MARK = re.compile(_RULES["list_mark"])
_SIGNATURE = re.compile(_RULES["signature"])
_BRACKETED = re.compile(_RULES["bracketed"])
_MARKED_QUESTION = re.compile(_RULES["marked_question"])
_CLOSING_QUOTES = words("marks.quotes:closes")
_LABEL = re.compile(_RULES["label"])
_CELLS = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")

BlockKind = Literal["heading", "body", "note", "furniture", "dateline", "signature", "cell", "question"]


class Block(NamedTuple):
    """A paragraph of the text, or a part of one, without the white space around it."""

    start: int
    end: int
    kind: BlockKind


def blocks_of(text: str, title: str | None = None) -> list[Block]:
    """Split a text into blocks: a block a line, or, where lines are wrapped by hand, a block a run of lines."""
    spans = list(_paragraphs(text))
    lines = [text[start:end] for start, end in spans]
    blocks: list[Block] = []
    in_notes = False
    for index, (start, line) in enumerate(zip((start for start, _ in spans), lines, strict=True)):
        for first, last, kind in _parts(lines, index, _plain(title or "")):
            is_note = in_notes and kind != "furniture"
            blocks.append(Block(start + first, start + last, "note" if is_note else kind))
        in_notes = in_notes or _NOTES_HEADING.match(line) is not None
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
    unfinished = sum(not _LINE_END.search(line) for line in inner)
    return 40 <= median(map(len, inner)) <= 110 and unfinished > 0.5 * len(inner)


def _parts(lines: list[str], index: int, title: str) -> Iterator[tuple[int, int, BlockKind]]:
    """The parts of a line: what stands before the paragraph, the paragraph, and what the page adds to its end."""
    line = lines[index]
    if _NOTES.match(line) or _FURNITURE.search(line):
        yield 0, len(line), "note" if _NOTES.match(line) else "furniture"
        return
    if _CELLS.search(line):
        yield from ((*cell, "cell") for cell in _cells(line))
        return
    if _is_signature(lines, index) or _is_bracketed_signer(lines, index):
        yield 0, len(line), "signature"
        return
    start, is_item = 0, False
    if mark := _MARK.match(line):
        yield 0, len(mark[0].rstrip()), "furniture"
        start, is_item = mark.end(), True
    elif end := dateline_end(line):
        yield 0, len(line[:end].rstrip()), "dateline"
        start = len(line) - len(line[end:].lstrip())
    tail = _TAIL.search(line, start)
    end = len(line[: tail.start()].rstrip()) if tail else len(line)
    if end > start:
        yield start, end, _kind(line[start:end], title, is_item=is_item or index == len(lines) - 1)
    if tail:
        yield len(line) - len(line[end:].lstrip()), len(line), "furniture"


def _cells(line: str) -> Iterator[tuple[int, int]]:
    """The cells of a row of a table: bars stand between them."""
    start = 0
    for bar in (*_CELLS.finditer(line), None):
        end = bar.start() if bar else len(line)
        cell = line[start:end]
        if cell.strip():
            yield start + len(cell) - len(cell.lstrip()), start + len(cell.rstrip())
        start = bar.end() if bar else end


def _is_signature(lines: list[str], index: int) -> bool:
    """Whether a line says who wrote or said what stands before it: a name behind a dash, and no item of a list."""
    found = _SIGNATURE.match(lines[index])
    around = [line for line in (lines[index - 1] if index else "", *lines[index + 1 : index + 2]) if line]
    if found is None or not index or any(line.startswith(found["dash"]) for line in around):
        return False
    return found["dash"] != "-" or lines[index - 1][-1] in _CLOSING_QUOTES


def _is_bracketed_signer(lines: list[str], index: int) -> bool:
    """Whether a line is one of several names in brackets, each of whom wrote what stands before it."""
    if not _BRACKETED.match(lines[index]):
        return False
    names = [line for line in lines if _BRACKETED.match(line) and line[1:-1].lower() not in _RULES["not_signers"]]
    return lines[index] in names and len(names) >= _RULES["fewest_bracketed"]


def _kind(line: str, title: str, *, is_item: bool) -> BlockKind:
    if _MARKDOWN_HEADING.match(line) or _NOTES_HEADING.match(line) or _is_title(line, title):
        return "heading"
    if _MARKED_QUESTION.match(line):
        return "question"
    if line.isupper() and len(line.split()) <= _RULES["heading_words"]:
        return "heading"
    if _SENTENCE_END.search(line):
        return "body"
    if _is_headline(line):
        return "heading"
    limit = _RULES["question_words"] if line.endswith("?") else _RULES["heading_words"]
    return "body" if is_item or len(line.split()) > limit else "heading"


def _is_title(line: str, title: str) -> bool:
    """Whether a line repeats the title of the article, or its beginning: the name of the site often stands behind."""
    plain = _plain(line)
    return bool(plain) and (plain == title or (len(plain) >= _RULES["fewest_of_title"] and title.startswith(plain)))


def _plain(line: str) -> str:
    return " ".join(_WORD.findall(line.lower()))


def _is_headline(line: str) -> bool:
    """Whether all long words have a capital, as in headlines of other articles."""
    long = [word for word in _WORD.findall(line) if len(word) > _RULES["short_word"]]
    return len(long) >= _RULES["fewest_capitals"] and all(word[0].isupper() for word in long)


def mark_layout(doc: Doc) -> Doc:
    """Write the blocks to ``doc.spans["blocks"]`` and start a sentence with each block."""
    spans = [span_at(doc, *block) for block in blocks_of(doc.text, article_of(doc).title)]
    doc.spans["blocks"] = SpanGroup(doc, name="blocks", spans=spans)
    if not doc.has_annotation("DEP"):
        # all at once: spaCy checks the whole doc each time that one token is set
        starts = np.where([token.is_space for token in doc], -1, 0)
        starts[[span.start for span in spans]] = 1
        starts[[first for span in spans if (first := _after_label(span))]] = 1
        doc.from_array("SENT_START", starts.astype("uint64"))  # type: ignore[arg-type]
    return doc


def _after_label(block: Span) -> int | None:
    """The token after a label such as `Port director Ines Marlow:`, with which a sentence starts."""
    label = _LABEL.match(block.text)
    if label is None or not REPORTING.isdisjoint(label["words"].split()):
        return None
    return span_at(block.doc, block.start_char + label.end(), block.start_char + label.end() + 1).start


@Language.factory("dateline_layout", assigns=["doc.spans", "token.is_sent_start"])
def create_layout(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it stands first in the pipeline so that the parser keeps to the sentence starts it sets."""
    return mark_layout
