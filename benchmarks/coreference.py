"""Coreference on the development part of GUM: CoNLL F1 without singletons, and the accuracy of pronouns.

    python benchmarks/coreference.py [DATA]

DATA is a folder with ``syntax/gum_open`` (default: $DATELINE_DATA, else ../shared/data). Documents are running text,
with mentions as the model finds them. CoNLL F1 is the mean of MUC, B-cubed and CEAF-e (Pradhan et al. 2014): a mention
is right with exactly the characters of the gold; the possessive mark is left out on both sides. A pronoun (personal,
possessive or reflexive) is right if its antecedent is of the same entity: the likeliest mention of the cluster that it
joins. All those count that have an antecedent in gold.

Beside the model stand the simplest rules: what has the same words, names or descriptions, is the same; a personal
pronoun goes to the last mention that agrees with it in number and kind.
"""

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]
from spacy.tokens import Doc, Span

from dateline.language.coreference.candidates import find_phrases
from dateline.language.coreference.clusters import clusters
from dateline.language.coreference.component import MENTIONS, antecedents_of
from dateline.language.model import load_model

sys.path.insert(0, str(Path(__file__).parents[1] / "models" / "training"))

from gum import Document, read_documents

DATA = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
FLOORS = {"CoNLL F1": 52.0, "pronouns": 72.0}
PRONOUNS = {  # of the simplest rules: what they agree with
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), ("person", "Sing")),
    **dict.fromkeys(("it", "its", "itself"), ("thing", "Sing")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("", "Plur")),
}

Place = tuple[int, int]
Cluster = frozenset[Place]


class Found(NamedTuple):
    """Clusters of a document, and the antecedent of each mention that has one."""

    clusters: list[Cluster]
    antecedents: dict[Place, Place]


def main(data: Path = DATA) -> None:
    """Print the scores of the model and of the rules."""
    nlp = load_model()
    documents = list(read_documents(data / "syntax" / "gum_open" / "dev.conllu"))
    docs = [nlp(document.text) for document in track(documents, "documents", transient=True)]
    by_name = {
        "model": [by_model(doc) for doc in docs],
        "simplest rules": [by_rules(doc) for doc in docs],
    }
    table = Table("GUM dev, singletons left out", *by_name, "asked")
    columns = [scores(found, documents, docs) for found in by_name.values()]
    for row in columns[0]:
        table.add_row(row, *(f"{100 * column[row]:.1f}" for column in columns), str(FLOORS.get(row, "")))
    Console().print(table)


def by_model(doc: Doc) -> Found:
    places = [place_of(span) for span in doc.spans[MENTIONS]]
    chances = antecedents_of(doc)
    found = clusters(chances)
    likeliest = {
        places[mention]: places[max(within, key=lambda earlier: chances[mention][earlier])]
        for cluster in found
        for mention in cluster
        if (within := chances[mention].keys() & set(cluster))
    }
    return Found([frozenset(places[index] for index in cluster) for cluster in found], likeliest)


def by_rules(doc: Doc) -> Found:
    """See the module."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    last: list[tuple[Span, str]] = []
    for phrase in find_phrases(doc):
        span = doc[phrase.start : phrase.end]
        head = doc[phrase.head]
        words = " ".join(token.lemma_.lower() for token in span if token.pos_ not in ("DET", "PRON"))
        if kind := PRONOUNS.get(span.text.lower()):
            words = next((of for earlier, of in reversed(last) if agrees(earlier, kind)), span.text.lower())
        elif head.pos_ == "PRON":
            words = span.text.lower()
        else:
            last.append((span, words))
        found[words].append(place_of(span))
    last_before = {later: earlier for places in found.values() for earlier, later in pairwise(places)}
    return Found([frozenset(places) for places in found.values() if len(places) > 1], last_before)


def agrees(span: Span, kind: tuple[str, str]) -> bool:
    is_person = span.root.ent_type_ == "PERSON"
    of_kind = {"person": is_person, "thing": not is_person, "": True}[kind[0]]
    return of_kind and span.root.morph.get("Number") == [kind[1]]


def place_of(span: Span) -> Place:
    return span.start_char, span.end_char


def scores(found: Sequence[Found], documents: Sequence[Document], docs: Sequence[Doc]) -> dict[str, float]:
    """F1 of each measure, and the share of pronouns that are right."""
    sums: defaultdict[str, np.ndarray] = defaultdict(lambda: np.zeros(4))  # type: ignore[type-arg]
    pronouns: Counter[str] = Counter()
    for of_document, document, doc in zip(found, documents, docs, strict=True):
        entity_of = {(m.start, m.end): m.entity for m in reversed(document.mentions)}
        members: defaultdict[str, set[Place]] = defaultdict(set)
        for place, entity in entity_of.items():
            members[entity].add(place)
        gold = [frozenset(places) for places in members.values() if len(places) > 1]
        for name, measure in (("MUC", muc), ("B-cubed", b_cubed), ("CEAF-e", ceaf)):
            sums[name] += [*measure(of_document.clusters, gold), *measure(gold, of_document.clusters)]
        every = [{place for cluster in side for place in cluster} for side in (of_document.clusters, gold)]
        shared = len(every[0] & every[1])
        sums["mentions"] += [shared, len(every[0]), shared, len(every[1])]
        pronouns += pronouns_right(doc, of_document.antecedents, entity_of)
    result = {name: f1(*parts) for name, parts in sums.items()}
    mean = sum(result[name] for name in ("MUC", "B-cubed", "CEAF-e")) / 3
    return {"CoNLL F1": mean, **result, "pronouns": pronouns["right"] / max(pronouns["all"], 1)}


def f1(hits: float, found: float, hits_back: float, gold: float) -> float:
    precision, recall = hits / max(found, 1e-9), hits_back / max(gold, 1e-9)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def muc(some: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    """Links of ``some`` that hold in ``others``, and all of them."""
    home = {place: index for index, cluster in enumerate(others) for place in cluster}
    parts = [len({home.get(place, place) for place in cluster}) for cluster in some]
    return sum(len(cluster) - part for cluster, part in zip(some, parts, strict=True)), sum(
        len(cluster) - 1 for cluster in some
    )


def b_cubed(some: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    """For each mention, which share of its cluster stands with it in ``others``; the number of mentions."""
    home = {place: cluster for cluster in others for place in cluster}
    shares = [len(cluster & home.get(place, frozenset())) / len(cluster) for cluster in some for place in cluster]
    return sum(shares), len(shares)


def ceaf(some: Sequence[Cluster], others: Sequence[Cluster]) -> tuple[float, float]:
    """Likeness of the best one-to-one pairing of clusters, and their number."""
    if not some or not others:
        return 0.0, len(some)
    likeness = np.array([[2 * len(one & other) / (len(one) + len(other)) for other in others] for one in some])
    return float(likeness[linear_sum_assignment(-likeness)].sum()), len(some)


def pronouns_right(doc: Doc, antecedents: dict[Place, Place], entity_of: dict[Place, str]) -> Counter[str]:
    """How many pronouns with an antecedent in gold there are, and how many go to the right one."""
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    for place in sorted(entity_of):
        span = doc.char_span(*place)
        if span is not None and len(span) == 1 and span[0].tag_ in ("PRP", "PRP$") and entity_of[place] in seen:
            is_right = place in antecedents and entity_of.get(antecedents[place]) == entity_of[place]
            counts += Counter(all=1, right=int(is_right))
        seen.add(entity_of[place])
    return counts


if __name__ == "__main__":
    typer.run(main)
