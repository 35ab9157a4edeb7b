"""All training documents of the data folder, set by set, pass by pass."""

import math
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from entities import entity_docs, sentence_entities
from polnear import attribution_docs
from spacy.language import Language
from spacy.tokens import Doc, Span
from syntax import syntax_docs

from dateline.language.attribution_spans import SPANS_KEY

TREEBANKS = {"ewt": "uner_ewt", "gum_open": "gum"}  # treebank -> the set that annotates its named entities
SETS = (*TREEBANKS, "polnear", "re3d", "crossner_politics", "wikigold", "redocred", "fewnerd", "gmb")
HELD_OUT = ("re3d", "uner_ewt", "gum")  # sets of entities with a part that is kept for development
Names = dict[tuple[str, int], list[tuple[str, ...]]]
NAMED_BY = ("crossner_politics", "wikigold", "redocred", "fewnerd", "re3d")  # sets whose names stand in for others
KEPT = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]
"""What is annotated word by word. Sentence starts follow from the heads."""


def treebank_docs(data: Path, name: str, nlp: Language, seed: int, sentences_a_doc: int) -> list[Doc]:
    """Documents of a treebank, runs of sentences, with its named entities."""
    entities = sentence_entities(data / "ner", TREEBANKS[name])
    path = data / "syntax" / name / "train.conllu"
    return list(syntax_docs(path, nlp.vocab, seed, sentences_a_doc, entities))


def polnear_docs(data: Path, nlp: Language) -> list[Doc]:
    return list(attribution_docs(data / "attribution" / "polnear" / "train", nlp))


def passes(
    data: Path, nlp: Language, times: Mapping[str, float], settings: dict[str, Any], renamed_share: float = 0.0
) -> Iterator[tuple[str, list[Doc]]]:
    """The set and the documents of each pass over each set, as often as ``times`` says; the last may be a random part.

    Treebanks change between passes: quotation marks, line breaks, the number of sentences a document and, of the
    ``renamed_share``, the names. Some documents are written in other letters.
    """
    chance = random.Random(settings["seed"])
    names = names_of(data, nlp) if renamed_share else {}
    for name, left in times.items():
        docs: list[Doc] = []
        for number in range(math.ceil(left)):
            if name in TREEBANKS:
                lengths = settings["sentences_a_doc"]
                docs = treebank_docs(data, name, nlp, settings["seed"] + number, lengths[number % len(lengths)])
                docs = [renamed(doc, names, renamed_share, chance) for doc in docs]
            elif not docs:
                docs = polnear_docs(data, nlp) if name == "polnear" else list(entity_docs(data / "ner", name, nlp))
            share = min(left - number, 1)
            some = docs if share == 1 else chance.sample(docs, round(share * len(docs)))
            yield name, [recased(doc, chance, settings["letters"]) for doc in some]


def names_of(data: Path, nlp: Language) -> Names:
    """The names of the sets of named entities, as words, by label and number of words."""
    found: defaultdict[tuple[str, int], set[tuple[str, ...]]] = defaultdict(set)
    for name in NAMED_BY:
        for doc in entity_docs(data / "ner", name, nlp):
            for ent in doc.ents:
                found[ent.label_, len(ent)].add(tuple(token.text for token in ent))
    return {kind: sorted(names) for kind, names in found.items()}


def renamed(doc: Doc, names: Names, share: float, chance: random.Random) -> Doc:
    """The document with a ``share`` of its names replaced by others of the same label and as many words.

    The parse holds for the new names as well. Who has not seen a name must learn to find it by what stands around it
    (Dai and Adel 2020: mention replacement).
    """
    words = [token.text for token in doc]
    for ent in doc.ents:
        others = names.get((ent.label_, len(ent)))
        if others and all(token.pos_ == "PROPN" for token in ent) and chance.random() < share:
            other = chance.choice(others)
            words[ent.start : ent.end] = map(str.lower, other) if ent.text.islower() else other
    if words == [token.text for token in doc]:
        return doc
    changed = _with_words(doc, words)
    for old, new in zip(doc, changed, strict=True):
        if old.text != new.text:
            new.lemma_ = new.text
    return changed


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
            changed = _with_words(doc, [change(token.text) for token in doc])
            if name == "upper":  # each word would be a rule of its own for lemmas
                for token in changed:
                    token.lemma_ = ""
            if SPANS_KEY in doc.spans:
                spans = [Span(changed, span.start, span.end, span.label) for span in doc.spans[SPANS_KEY]]
                changed.spans[SPANS_KEY] = spans
            return changed
        draw -= shares[name]
    return doc


def _with_words(doc: Doc, words: list[str]) -> Doc:
    """The document with other words, as many, and all that is annotated word by word."""
    changed = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    changed.from_array(KEPT, doc.to_array(KEPT))  # type: ignore[arg-type]
    return changed


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]
