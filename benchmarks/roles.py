"""Titles and offices of persons: F1 of the span of the role together with whose it is.

    python benchmarks/roles.py [--errors]

Of the list ``data/roles.toml``. With ``--errors``, what is missed (-) and wrong (+) of the half ``development``.
"""

from collections import Counter

import typer
from rich.console import Console
from rich.table import Table

from dateline.records import Result
from states import HALVES, Brace, read_list

Held = tuple[int, int, str]


def main(errors: bool = False) -> None:
    """Print precision, recall and F1."""
    table = Table("roles of persons, exact", "precision", "recall", "F1", "roles")
    for half in HALVES:
        count = Counter[str]()
        for result, braces in read_list("roles.toml", half):
            gold, found = wanted(braces), held(result)
            count += Counter(hit=len(gold & found), gold=len(gold), found=len(found))
            if errors and half == "development" and gold != found:
                print(result.article.text)
                for sign, missed in (("-", gold - found), ("+", found - gold)):
                    for start, end, person in sorted(missed):
                        print(f"    {sign} {result.article.text[start:end]} | {person}")
        precision, recall = count["hit"] / max(count["found"], 1), count["hit"] / count["gold"]
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        table.add_row(half, *(f"{100 * score:.1f}" for score in (precision, recall, f1)), str(count["gold"]))
    Console().print(table)


def wanted(braces: list[Brace]) -> set[Held]:
    """The roles of the list, one for each holder."""
    return {(brace.start, brace.end, person) for brace in braces for person in brace.label.split(", ")}


def held(result: Result) -> set[Held]:
    """The roles found; a person goes by its fullest mention, as in the list."""
    return {(role.start, role.end, actor.text) for actor in result.actors for role in actor.roles}


if __name__ == "__main__":
    typer.run(main)
