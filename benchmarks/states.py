"""States, capitals and seats of government in sentences of news: how many are linked as they should be.

    python benchmarks/states.py [--errors]

Of the list ``data/states.toml``: the name is a mention of its state, of a place, or of nothing. With ``--errors``,
those of the half ``development`` that are not.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import typer
from rich.console import Console
from rich.table import Table

import dateline
from dateline.records import Actor, Article, Result

DATA = Path(__file__).parent / "data"
HALVES = ("development", "held")
BRACE = re.compile(r"\{([^|}]+)\|([^}]+)\}")


class Brace(NamedTuple):
    """Marked words of a sentence, with what they are."""

    start: int
    end: int
    label: str


def read_list(name: str, half: str) -> Iterator[tuple[Result, list[Brace]]]:
    """The sentences of one half of a list, extracted, with their marked words."""
    lines: list[str] = tomllib.loads((DATA / name).read_text(encoding="utf-8"))[half]
    articles = [Article.of(BRACE.sub(r"\1", line), id=str(number)) for number, line in enumerate(lines)]
    for line, outcome in zip(lines, dateline.pipe(articles), strict=True):
        if not isinstance(outcome, Result):
            raise SystemExit(f"{line}: {outcome.reason}")
        yield outcome, list(braces_of(line))


def braces_of(line: str) -> Iterator[Brace]:
    """The marked words by their place in the sentence without marks."""
    removed = 0
    for match in BRACE.finditer(line):
        start = match.start() - removed
        removed += len(match[0]) - len(match[1])
        yield Brace(start, match.end() - removed, match[2])


def main(errors: bool = False) -> None:
    """Print the share of names that are linked as they should be, by what they are."""
    right, total = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for half in HALVES:
        for result, braces in read_list("states.toml", half):
            for brace in braces:
                reading = reading_of(result, brace)
                for kind in (brace.label if brace.label in ("place", "nothing") else "state", "all"):
                    total[kind, half] += 1
                    right[kind, half] += reading == brace.label
                if errors and half == "development" and reading != brace.label:
                    print(result.article.text, "|", result.article.text[brace.start : brace.end], reading, brace.label)
    table = Table("names of states and seats, linked %", *HALVES, "names")
    for kind in ("state", "place", "nothing", "all"):
        scores = (f"{100 * right[kind, half] / total[kind, half]:.1f}" for half in HALVES)
        table.add_row(kind, *scores, str(sum(total[kind, half] for half in HALVES)))
    Console().print(table)


def reading_of(result: Result, brace: Brace) -> str:
    """What Dateline takes the words for, in the terms of the list; a place may go on (``Washington state``)."""
    for actor in result.actors:
        for mention in actor.mentions:
            is_inside = brace.start <= mention.start and mention.end <= brace.end
            is_around = mention.start <= brace.start and brace.end <= mention.end and actor.type == "PLACE"
            if mention.kind == "name" and (is_inside or is_around):
                return label_of(actor, brace)
    return "nothing"


def label_of(actor: Actor, brace: Brace) -> str:
    """The code or id of what is known, as far as the label needs it."""
    identity = actor.known_as
    if identity and actor.type != "PLACE":
        return brace.label if brace.label in (identity.iso, identity.id) else identity.iso or identity.id
    return actor.type.lower()


if __name__ == "__main__":
    typer.run(main)
