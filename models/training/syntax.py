"""Universal Dependencies treebanks (CoNLL-U) to spaCy training documents.

A document is a run of sentences of one text, so that the parser learns where sentences start. Quotation marks are
rewritten in the styles that news is printed in: the treebanks have straight ones only.
"""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from quotes import Quotes, requoted
from spacy.tokens import Doc
from spacy.vocab import Vocab

SENTENCES_A_DOC = 8
NO_ENTITIES: Mapping[tuple[str, ...], list[str]] = {}
LINE_BREAKS = 0.25  # share of sentences that end a paragraph


class Token(NamedTuple):
    word: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int  # index in the sentence; its own for the root
    dep: str
    space: bool
    ent: str = ""  # IOB tag; empty where it is not known


def read_sentences(path: Path) -> Iterator[tuple[bool, list[Token]]]:
    """Each sentence of a CoNLL-U file, with whether it begins a new text."""
    new_text, rows, joined = False, [], {}
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# newdoc"):
            new_text = True
        elif line and not line.startswith("#"):
            fields = line.split("\t")
            if "-" in fields[0]:
                first, last = map(int, fields[0].split("-"))
                joined |= dict.fromkeys(range(first, last), False) | {last: "SpaceAfter=No" not in fields[9]}
            elif fields[0].isdigit():
                rows.append(fields)
        elif not line and rows:
            yield new_text, [_token(row, index, joined) for index, row in enumerate(rows)]
            new_text, rows, joined = False, [], {}


def _token(row: list[str], index: int, joined: dict[int, bool]) -> Token:
    head = int(row[6]) - 1 if row[6] != "0" else index
    space = joined.get(int(row[0]), "SpaceAfter=No" not in row[9])
    morph = "" if row[5] == "_" else row[5]
    lemma = row[1] if row[2] == "_" else row[2]
    return Token(row[1], lemma, row[3], row[4], morph, head, "ROOT" if row[6] == "0" else row[7], space)


def syntax_docs(
    path: Path,
    vocab: Vocab,
    seed: int | None = None,
    sentences_a_doc: int = SENTENCES_A_DOC,
    entities: Mapping[tuple[str, ...], list[str]] = NO_ENTITIES,
) -> Iterator[Doc]:
    """Training documents of a treebank; with a ``seed``, quotation marks and line breaks are varied at random.

    ``entities``: the words of a sentence -> its tags of named entities, where another set annotates them.
    """
    chance = random.Random(seed) if seed is not None else None
    batch: list[list[Token]] = []
    for new_text, sentence in read_sentences(path):
        if tags := entities.get(tuple(token.word for token in sentence)):
            sentence = [token._replace(ent=tag) for token, tag in zip(sentence, tags, strict=True)]
        if batch and (new_text or len(batch) == sentences_a_doc):
            yield _doc(batch, vocab, chance)
            batch = []
        batch.append(sentence)
    if batch:
        yield _doc(batch, vocab, chance)


def _doc(sentences: list[list[Token]], vocab: Vocab, chance: random.Random | None) -> Doc:
    quotes = chance.choice(list(Quotes)) if chance else Quotes.STRAIGHT
    if chance:
        sentences = [_with_line_break(s) if chance.random() < LINE_BREAKS else s for s in sentences]
    tokens = [token for sentence in sentences for token in sentence]
    offsets = [start for sentence, start in zip(sentences, _starts(sentences), strict=True) for _ in sentence]
    spaces = [token.space for token in tokens]
    return Doc(
        vocab,
        words=requoted([token.word for token in tokens], spaces, quotes),
        spaces=spaces,
        lemmas=[token.lemma for token in tokens],
        pos=[token.pos for token in tokens],
        tags=[token.tag for token in tokens],
        morphs=[token.morph for token in tokens],
        heads=[token.head + offset for token, offset in zip(tokens, offsets, strict=True)],
        deps=[token.dep for token in tokens],
        ents=[token.ent for token in tokens],
        sent_starts=[index == 0 for sentence in sentences for index in range(len(sentence))],
    )


def _with_line_break(sentence: list[Token]) -> list[Token]:
    """End the sentence with a paragraph, as a white-space token: news has them, the treebanks do not."""
    last = len(sentence) - 1
    line_break = Token("\n\n", "\n\n", "SPACE", "_SP", "", last, "dep", False, sentence[-1].ent and "O")
    return [*sentence[:-1], sentence[-1]._replace(space=False), line_break]


def _starts(sentences: list[list[Token]]) -> Iterator[int]:
    start = 0
    for sentence in sentences:
        yield start
        start += len(sentence)
