"""An attribution as it is found, before it becomes a record."""

from typing import NamedTuple

from spacy.tokens import Token

from dateline.language.syntax import Extent, name_after, source_phrase


class Candidate(NamedTuple):
    """An attribution as found: head token of the source, cue, content, and the rule that found it.

    ``is_beside``: a quotation that merely stands beside a verb. ``is_turn``: what somebody says in turn.
    """

    source: Token | None
    source_extent: Extent | None
    cue: Extent
    cue_head: Token
    act: str
    contents: list[Extent]
    rule: str
    is_beside: bool = False
    is_turn: bool = False


def source_words(source: Token | None) -> list[Token]:
    """The words of the source's noun phrase, with the name after a title; none for an expletive or missing source."""
    if source is None or source.dep_ == "expl" or source.lower_ == "there":
        return []
    words = source_phrase(source)
    return words + name_after(words[-1])
