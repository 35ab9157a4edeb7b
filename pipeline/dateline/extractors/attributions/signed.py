"""What somebody signed: a pull quote or a post with a name behind a dash, and a letter, whose signer is its I."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Doc, Span

from dateline.extractors.attributions.turns import Turn, in_first_person
from dateline.language.silent import blocks_of_text
from dateline.language.syntax import Extent
from dateline.words import beside
from dateline.words.marks import CLOSING, OPENING

_TABLE = beside(__file__)
_SIGNATURE, _SALUTATION, _CLOSING = (
    re.compile(_TABLE[name], re.IGNORECASE) for name in ("signature", "salutation", "closing")
)


def signed_in(doc: Doc) -> Iterator[Turn]:
    """What is signed, with the name for label and the dash or the closing words for cue."""
    blocks = blocks_of_text(doc)
    for index, block in enumerate(blocks):
        if block.label_ == "signature":
            found = _SIGNATURE.match(block.text)
            is_whole = block.text.startswith("[")
            said = (
                _section(blocks[:index]) if is_whole else _signed(blocks[:index], is_post=bool(found and found["post"]))
            )
        else:
            found = _CLOSING.match(block.text)
            said = _letter(blocks[:index]) if found else []
        if found and said:
            yield from _turn(found, blocks[index : index + 2], said)


def _turn(found: re.Match[str], blocks: Sequence[Span], said: list[Span]) -> Iterator[Turn]:
    """A turn, signed in the first of the blocks or, if no name stands there, in the second."""
    offset = blocks[0].start_char
    cue = Extent(offset + found.start("cue"), offset + found.end("cue"))
    parts = list(map(Extent.of, said))
    if found["source"]:
        yield Turn(Extent(offset + found.start("source"), offset + found.end("source")), cue, parts)
    elif len(blocks) > 1 and len(blocks[1].text.split()) <= _TABLE["longest_name"]:
        yield Turn(Extent.of(blocks[1]), cue, parts)


def _signed(before: Sequence[Span], *, is_post: bool) -> list[Span]:
    """The paragraphs above a signature: those of a quotation, or one that is a post or speaks of itself."""
    if not before or before[-1].label_ != "body":
        return []
    *others, last = before
    if last.text[0] not in OPENING or last.text[-1] not in CLOSING:
        return [last] if is_post or in_first_person(last.text) else []
    opened = takewhile(lambda block: block.text[0] in OPENING and block.text[-1] not in CLOSING, reversed(others))
    return [*reversed(list(opened)), last]


def _section(before: Sequence[Span]) -> list[Span]:
    """The paragraphs from the last heading or signature on."""
    return list(takewhile(lambda block: block.label_ == "body", reversed(before)))[::-1]


def _letter(before: Sequence[Span]) -> list[Span]:
    """The paragraphs of a letter that ends here: from its salutation on, or from the last heading."""
    said = list(takewhile(lambda block: block.label_ == "body" and not _SALUTATION.match(block.text), reversed(before)))
    return said[::-1]
