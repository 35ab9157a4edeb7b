"""Which parts of a page say nothing: one policy for all kinds of records, in ``silent.toml``.

A doc without a layout has no such parts.
"""

from collections.abc import Mapping

from spacy.tokens import Doc, Span

from dateline.records import Kind
from dateline.words import beside

_SILENT: Mapping[str, list[str]] = beside(__file__)


def silent_blocks(doc: Doc, kind: Kind) -> list[Span]:
    """The blocks of the layout in which records of a kind are not looked for."""
    return [block for block in doc.spans.get("blocks", ()) if block.label_ in _SILENT[kind]]


def silent_tokens(doc: Doc, kind: Kind) -> set[int]:
    """The places of the tokens in them."""
    return {index for block in silent_blocks(doc, kind) for index in range(block.start, block.end)}


def blocks_of_text(doc: Doc) -> list[Span]:
    """The blocks that somebody wrote for the reader: all but page furniture."""
    return [block for block in doc.spans.get("blocks", ()) if block.label_ != "furniture"]
