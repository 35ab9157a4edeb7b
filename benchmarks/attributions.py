"""Attributions on the development part of PolNeAR: exact F1 of source, cue, content, and of all three linked.

    python benchmarks/attributions.py [DATA] [--errors]

DATA is a folder with ``attribution/polnear`` (default: $DATELINE_DATA, else ../shared/data). Articles are read whole.
Where several people annotated one article, the first counts. Only outermost attributions count, as in the set. Every
second article (*tune*) was read when the rules were written; of the others (*held*) only the scores were seen.

*content, characters* is F1 over the characters of contents, white space aside. *speaker* asks, of the contents that
stand in quotation marks from end to end and have a source, for how many the attribution that has most of their
characters names a source that shares words with theirs.
"""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer
from rich.console import Console
from rich.table import Table

import dateline
from dateline.extractors.attributions.contents import Quotations, kind_of
from dateline.language.syntax import Extent
from dateline.records import Article, Attribution, Failure

DATA = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
FLOORS = {"source": 78, "cue": 70, "content": 63, "all": 50, "content, characters": 88, "speaker": 90}
Part = tuple[Extent, ...]


class Parts(NamedTuple):
    """An attribution of the set, or one that was found."""

    source: Part
    cue: Part
    content: Part


class Count(NamedTuple):
    """Of what is right how much there is in the gold and in what was found."""

    hit: int = 0
    found: int = 0
    gold: int = 0

    def plus(self, other: "Count") -> "Count":
        return Count(*map(sum, zip(self, other, strict=True)))

    def f1(self) -> float:
        return 200 * self.hit / max(self.found + self.gold, 1)


Counts = dict[str, Count]


def main(
    data: Annotated[Path, typer.Argument(help="Folder of the annotated sets.")] = DATA,
    errors: Annotated[bool, typer.Option(help="Print what differs in the half for tuning.")] = False,
) -> None:
    """Print F1 of each part beside its floor."""
    inputs = list(articles(data / "attribution" / "polnear" / "dev"))
    halves: dict[str, Counts] = {"tune": {}, "held": {}, "both": {}}
    for index, (result, (article, gold)) in enumerate(
        zip(dateline.pipe(article for article, _ in inputs), inputs, strict=True)
    ):
        if isinstance(result, Failure):
            raise SystemExit(f"{result.path}: {result.reason}")
        found = [parts_of(attribution) for attribution in result.attributions if attribution.parent is None]
        for half in ("held" if index % 2 else "tune", "both"):
            for name, count in counts_of(article.text, found, gold).items():
                halves[half][name] = halves[half].get(name, Count()).plus(count)
        if errors and not index % 2:
            print_errors(article, found, gold)
    Console().print(table_of(halves))


def articles(folder: Path) -> Iterator[tuple[Article, list[Parts]]]:
    """Each article with its gold."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if annotated:
            text = path.read_bytes().decode("utf-8")
            yield Article.of(text, path=path.name, published=path.stem.split("_")[1]), read_gold(annotated[0])


def read_gold(path: Path) -> list[Parts]:
    """The attributions of a brat file; split contents (Content, Content2) are one set of spans."""
    spans: dict[str, Part] = {}
    found: list[Parts] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if match := re.match(r"(T\d+)\t\w+ ([\d ;]+)\t", line):
            spans[match[1]] = tuple(Extent(*map(int, part.split())) for part in match[2].split(";"))
        elif line.startswith("E"):
            parts: defaultdict[str, Part] = defaultdict(tuple)
            for role, _, span in (argument.partition(":") for argument in line.split("\t")[1].split()):
                parts[re.sub(r"\d+$", "", role)] += spans.get(span, ())
            found.append(Parts(*(tuple(sorted(parts[role])) for role in ("Source", "Cue", "Content"))))
    return found


def parts_of(attribution: Attribution) -> Parts:
    sources = [attribution.source] if attribution.source else []
    return Parts(
        *(
            tuple(sorted(Extent(s.start, s.end) for s in spans))
            for spans in (sources, [attribution.cue], attribution.content)
        )
    )


def counts_of(text: str, found: Sequence[Parts], gold: Sequence[Parts]) -> Counts:
    """The counts of one article."""
    counts = {
        name: exact(*((getattr(parts, name) for parts in side) for side in (found, gold))) for name in Parts._fields
    }
    counts["all"] = exact(found, gold)
    spoken, wanted = (characters(text, (part for parts in side for part in parts.content)) for side in (found, gold))
    counts["content, characters"] = Count(len(spoken & wanted), len(spoken), len(wanted))
    counts["speaker"] = speakers(text, found, gold)
    return counts


def exact(found: Iterable[Part | Parts], gold: Iterable[Part | Parts]) -> Count:
    """What is the same on both sides; nothing that is empty counts."""
    sides = [Counter(part for part in side if part) for side in (found, gold)]
    return Count((sides[0] & sides[1]).total(), *(side.total() for side in sides))


def characters(text: str, extents: Iterable[Extent]) -> set[int]:
    return {place for extent in extents for place in range(*extent) if not text[place].isspace()}


def speakers(text: str, found: Sequence[Parts], gold: Sequence[Parts]) -> Count:
    """Direct quotations, and those whose speaker is right."""
    quotations = Quotations(text)
    quoted = [parts for parts in gold if parts.source and kind_of(list(parts.content), quotations) == "direct"]
    right = sum(is_speaker(parts, found) for parts in quoted)
    return Count(right, len(quoted), len(quoted))


def is_speaker(quoted: Parts, found: Sequence[Parts]) -> bool:
    best = max(found, key=lambda parts: shared(parts.content, quoted.content), default=None)
    return best is not None and shared(best.content, quoted.content) > 0 and shared(best.source, quoted.source) > 0


def shared(first: Part, second: Part) -> int:
    """How many characters two parts share."""
    return sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one in first for other in second)


def print_errors(article: Article, found: Sequence[Parts], gold: Sequence[Parts]) -> None:
    """What was found wrongly or not at all, in the order of the text."""
    print(f"\n## {article.path}")
    wrong, missed = set(found) - set(gold), set(gold) - set(found)
    for parts in sorted(wrong | missed, key=lambda parts: (parts.cue, parts in missed)):
        print("gold " if parts in missed else "found", " | ".join(words_of(article.text, part) for part in parts))


def words_of(text: str, part: Part) -> str:
    return " … ".join(" ".join(text[slice(*extent)].split()) for extent in part) or "-"


def table_of(halves: dict[str, Counts]) -> Table:
    table = Table("PolNeAR dev, whole articles", *halves, "floor")
    for name, floor in FLOORS.items():
        table.add_row(name, *(f"{counts[name].f1():.1f}" for counts in halves.values()), str(floor))
    return table


if __name__ == "__main__":
    typer.run(main)
