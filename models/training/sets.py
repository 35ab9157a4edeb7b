"""All training documents of the data folder, set by set, pass by pass."""

import math
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from entities import entity_docs, sentence_entities
from polnear import attribution_docs
from spacy.language import Language
from spacy.tokens import Doc, Span
from syntax import SENTENCES_A_DOC, syntax_docs

from dateline.language.attribution_spans import SPANS_KEY

TREEBANKS = {"ewt": "uner_ewt", "gum_open": "gum"}  # treebank -> the set that annotates its named entities
HELD_OUT = ("re3d", "uner_ewt", "gum")  # sets of entities with a part that is kept for development
KEPT = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]
"""What is annotated word by word. Sentence starts follow from the heads."""


def treebank_docs(data: Path, name: str, nlp: Language, seed: int, *, single: bool) -> list[Doc]:
    """Documents of a treebank with its named entities: runs of sentences, or ``single`` ones."""
    entities = sentence_entities(data / "ner", TREEBANKS[name])
    path = data / "syntax" / name / "train.conllu"
    return list(syntax_docs(path, nlp.vocab, seed, 1 if single else SENTENCES_A_DOC, entities))


def polnear_docs(data: Path, nlp: Language) -> list[Doc]:
    return list(attribution_docs(data / "attribution" / "polnear" / "train", nlp))


def passes(data: Path, nlp: Language, times: Mapping[str, float], settings: dict[str, Any]) -> Iterator[list[Doc]]:
    """The documents of each pass over each set, as often as ``times`` says; the last may be a random part.

    Treebanks change between passes: quotation marks, line breaks, and runs of sentences or single ones. Some documents
    are written in other letters.
    """
    chance = random.Random(settings["seed"])
    for name, left in times.items():
        docs: list[Doc] = []
        for number in range(math.ceil(left)):
            if name in TREEBANKS:
                docs = treebank_docs(data, name, nlp, settings["seed"] + number, single=number % 3 == 2)
            elif not docs:
                docs = polnear_docs(data, nlp) if name == "polnear" else list(entity_docs(data / "ner", name, nlp))
            share = min(left - number, 1)
            some = docs if share == 1 else chance.sample(docs, round(share * len(docs)))
            yield [recased(doc, chance, settings["letters"]) for doc in some]


def held_out_docs(data: Path, head: str, nlp: Language) -> list[Doc]:
    """What chooses the best epoch of a head: development parts, and what our own split keeps."""
    match head:
        case "syntax":
            return list(syntax_docs(data / "syntax" / "ewt" / "dev.conllu", nlp.vocab))
        case "attribution_spans":
            return list(attribution_docs(data / "attribution" / "polnear" / "dev", nlp))
    return [doc for name in HELD_OUT for doc in entity_docs(data / "ner", name, nlp, held_out=True)]


def recased(doc: Doc, chance: random.Random, shares: dict[str, float]) -> Doc:
    """At times the document in small letters, in capitals, or as a headline, with all that is annotated."""
    draw = chance.random()
    for name, change in (("lower", str.lower), ("upper", str.upper), ("title", _capitalised)):
        if draw < shares[name]:
            words = [change(token.text) for token in doc]
            changed = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
            changed.from_array(KEPT, doc.to_array(KEPT))  # type: ignore[arg-type]
            if name == "upper":  # each word would be a rule of its own for lemmas
                for token in changed:
                    token.lemma_ = ""
            if SPANS_KEY in doc.spans:
                spans = [Span(changed, span.start, span.end, span.label) for span in doc.spans[SPANS_KEY]]
                changed.spans[SPANS_KEY] = spans
            return changed
        draw -= shares[name]
    return doc


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]
