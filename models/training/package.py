"""The encoder and the trained heads put together as one spaCy pipeline, with what it was made of."""

import shutil
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.lang.en import English
from spacy.language import Language

from dateline import __version__
from dateline.language.lemmas import Rule

SOURCES = tomllib.loads(Path(__file__).with_name("sources.toml").read_text(encoding="utf-8"))["sources"]
ORDER = ("tagger", "morphologizer", "parser", "ner", "attribution_spans")

CARD = """# en_dateline {version}

{description} One encoder (MiniLM, 6 layers of 384, int8, run by onnxruntime) under stock spaCy heads.

    nlp = spacy.load("models/en_dateline")  # dateline must be installed

Made for reading news and policy articles in English; it was never measured on speech or verse. What it finds are
proposals for review: names, tags and parses are wrong at the rates below.

| On development parts (`benchmarks/language.py`) | |
|---|---|
{measured}

| Made of | Licence |
|---|---|
{sources}

How it is trained: `models/training`. Settings and seeds of this training are in `meta.json`.

Licence of the weights: {license}, because some of the sets above are share-alike. The code of Dateline is Apache-2.0.
"""


def package(heads: Sequence[Path], encoder: Path, lemmas: dict[str, dict[str, Rule]], out: Path) -> Language:
    """Write the pipeline of ``encoder``, of the trained heads and of the tables of ``lemmas`` to ``out``."""
    nlp = spacy.load(encoder)
    nlp.add_pipe("dateline_sentences", first=True)
    trained = [spacy.load(head) for head in heads]
    for name in ORDER:
        nlp.add_pipe(name, source=next(part for part in trained if name in part.pipe_names))
    nlp.add_pipe("dateline_names", after="ner")
    nlp.add_pipe("dateline_lemmatizer", "lemmatizer", after="tagger").with_tables(lemmas)  # type: ignore[attr-defined]
    nlp.meta.update(
        name="dateline",
        version=__version__,
        description="English news: tags, morphology, dependencies (UD), lemmas, names, attribution spans, coreference.",
        author="Dateline developers",
        license="CC BY-SA 4.0",
        sources=SOURCES,
    )
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    write_strings(nlp, out)
    return nlp


def add_coreference(out: Path, weights: dict[str, Any]) -> None:
    """Put the mention ranker behind the other parts of the pipeline in ``out``."""
    nlp = spacy.load(out)
    nlp.add_pipe("dateline_coreference", "coreference").with_weights(weights)  # type: ignore[attr-defined]
    nlp.to_disk(out)
    write_strings(nlp, out)


def describe(folder: Path, scores: dict[str, float], rows: dict[str, str], settings: dict[str, Any]) -> None:
    """Write scores and settings into ``meta.json``, and the card of the model; ``rows``: key of a score -> its name."""
    meta = srsly.read_json(folder / "meta.json")
    meta["performance"] = {name: round(score, 2) for name, score in scores.items()}
    meta["training"] = settings
    srsly.write_json(folder / "meta.json", meta)
    measured = "\n".join(f"| {rows[name].strip()} | {score:,.1f} |" for name, score in scores.items())
    sources = "\n".join(f"| [{s['name']}]({s['url']}) | {s['license']} |" for s in SOURCES)
    card = CARD.format(**meta | {"measured": measured, "sources": sources})
    (folder / "README.md").write_text(card, encoding="utf-8")


def write_strings(nlp: Language, out: Path) -> None:
    """Keep the strings that the parts need, not the words of the sets: labels and morphology."""
    morphs = nlp.get_pipe("morphologizer").cfg["labels_morph"]  # type: ignore[attr-defined]
    labels = {label for of_pipe in nlp.pipe_labels.values() for label in of_pipe}
    features = {feature for morph in morphs.values() for feature in str(morph).split("|")}
    strings = labels | features | set(morphs.values()) | set(English().vocab.strings)
    srsly.write_json(out / "vocab" / "strings.json", sorted(strings - {""}))
