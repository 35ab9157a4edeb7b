"""Attributions on the development part of PolNeAR: exact F1 of source, cue, content, and of all three linked.

    python benchmarks/attributions.py [DATA]

DATA is a folder with ``attribution/polnear`` (default: $DATELINE_DATA, else ../shared/data). Articles are read whole.
Where several people annotated one article, the first counts. Only outermost attributions count, as in the set.
"""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import typer
from rich.console import Console
from rich.table import Table

import dateline
from dateline.records import Article, Failure

DATA = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
Part = tuple[tuple[int, int], ...]


class Gold(NamedTuple):
    source: Part
    cue: Part
    content: Part


def read_gold(path: Path) -> list[Gold]:
    """The attributions of a brat file; split contents (Content, Content2) are one set of spans."""
    spans: dict[str, Part] = {}
    found: list[Gold] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if match := re.match(r"(T\d+)\t\w+ ([\d ;]+)\t", line):
            spans[match[1]] = tuple(tuple(map(int, part.split())) for part in match[2].split(";"))  # type: ignore[misc]
        elif line.startswith("E"):
            parts: defaultdict[str, Part] = defaultdict(tuple)
            for role, _, span in (argument.partition(":") for argument in line.split("\t")[1].split()):
                parts[re.sub(r"\d+$", "", role)] += spans.get(span, ())
            found.append(Gold(*(tuple(sorted(parts[role])) for role in ("Source", "Cue", "Content"))))
    return found


def articles(folder: Path) -> Iterator[tuple[Article, list[Gold]]]:
    """Each article with its gold."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if annotated:
            text = path.read_bytes().decode("utf-8")
            yield Article.of(text, path=path.name, published=path.stem.split("_")[1]), read_gold(annotated[0])


def main(data: Path = DATA) -> None:
    """Print precision, recall and F1 of each part."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    gold_by_id = {}
    inputs = []
    for article, gold in articles(data / "attribution" / "polnear" / "dev"):
        gold_by_id[article.id] = gold
        inputs.append(article)
    for result in dateline.pipe(inputs):
        if isinstance(result, Failure):
            raise SystemExit(f"{result.path}: {result.reason}")
        found = [
            Gold(
                ((a.source.start, a.source.end),) if a.source else (),
                ((a.cue.start, a.cue.end),),
                tuple((part.start, part.end) for part in a.content),
            )
            for a in result.attributions
            if a.parent is None
        ]
        gold = gold_by_id[result.article.id]
        for name in (*Gold._fields, "all"):
            wanted = Counter(g if name == "all" else getattr(g, name) for g in gold)
            got = Counter(g if name == "all" else getattr(g, name) for g in found)
            for counter in (wanted, got):
                counter.pop((), None)
            counts[name] += Counter(hit=(wanted & got).total(), gold=wanted.total(), found=got.total())
    table = Table("PolNeAR dev, whole articles, exact", "precision", "recall", "F1")
    for name, count in counts.items():
        precision, recall = count["hit"] / max(count["found"], 1), count["hit"] / max(count["gold"], 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        table.add_row(name, *(f"{100 * score:.1f}" for score in (precision, recall, f1)))
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
