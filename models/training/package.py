"""The encoder and the trained heads put together as one spaCy pipeline, with what it was made of."""

import shutil
import tomllib
from pathlib import Path

import spacy
import srsly
from spacy.lang.en import English
from spacy.language import Language

from dateline import __version__

SOURCES = tomllib.loads(Path(__file__).with_name("sources.toml").read_text(encoding="utf-8"))["sources"]
ORDER = ("tagger", "morphologizer", "parser", "lemmatizer", "ner", "attribution_spans")


def package(work: Path, encoder: Path, out: Path, heads: tuple[str, ...]) -> Language:
    """Write the pipeline of ``encoder`` and of the best epoch of each of the heads to ``out``."""
    nlp = spacy.load(encoder)
    trained = [spacy.load(work / head / "model-best") for head in heads]
    for name in ORDER:
        nlp.add_pipe(name, source=next(part for part in trained if name in part.pipe_names))
    nlp.meta.update(
        name="dateline",
        version=__version__,
        description="English news: tags, morphology, dependencies (UD), lemmas, named entities, attribution spans.",
        author="Dateline developers",
        license="Apache-2.0",
        sources=SOURCES,
    )
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    write_strings(nlp, out)
    return nlp


def write_strings(nlp: Language, out: Path) -> None:
    """Keep the strings that the parts need, not the words of the sets: labels, morphology, and lemmas' endings."""
    trees = srsly.msgpack_loads(nlp.get_pipe("lemmatizer").trees.to_bytes())["trees"]  # type: ignore[attr-defined]
    needed = {hashed for tree in trees for key, hashed in tree.items() if key in ("orig", "subst") and hashed}
    morphs = nlp.get_pipe("morphologizer").cfg["labels_morph"]  # type: ignore[attr-defined]
    labels = {label for of_pipe in nlp.pipe_labels.values() for label in of_pipe}
    features = {feature for morph in morphs.values() for feature in str(morph).split("|")}
    strings = {nlp.vocab.strings[hashed] for hashed in needed} | labels | features | set(morphs.values())
    strings |= set(English().vocab.strings)
    srsly.write_json(out / "vocab" / "strings.json", sorted(strings - {""}))
