"""The quality gate: on the project's own gold, no score may fall below its floor in ``corpus/gold/floors.toml``.

The floors hold for the gold with the hash that stands beside them: whoever changes the gold measures again. A floor is
raised when extraction gets better, and only lowered on purpose, with the reason in the commit. To measure again:

    python tests/evaluate/test_floors.py --write
"""

import argparse
import hashlib
import math
import tomllib
from pathlib import Path

import pytest

from dateline import Settings, pipe
from dateline.evaluate import Scores, evaluate_results
from dateline.ingest import read
from dateline.store import read_run

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "corpus" / "gold"
HEADER = (
    "# F1 on the gold beside this file, a hundredth below what was measured; tests/evaluate/test_floors.py fails below."
)
FILE = GOLD / "floors.toml"
PINNED = tomllib.loads(FILE.read_text(encoding="utf-8"))
FLOORS = {f"{kind}.{measure}": floor for kind, floors in PINNED["floors"].items() for measure, floor in floors.items()}


def measure() -> Scores:
    """Scores of what is extracted from the source files of the gold."""
    articles = [result.article for folder in sorted(GOLD.glob("*/")) for result in read_run(folder)]
    paths = dict.fromkeys(ROOT / str(article.path).partition("#")[0] for article in articles)
    return evaluate_results(pipe(read(paths), Settings(workers=1)), GOLD)


@pytest.fixture(scope="module")
def scores() -> Scores:
    return measure()


def hash_of_gold() -> str:
    hashed = hashlib.sha256()
    for path in sorted(GOLD.glob("*/*.jsonl")):
        hashed.update(path.relative_to(GOLD).as_posix().encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()


def pinned(scores: Scores) -> str:
    """The file of the floors: a hundredth below what was measured, for another processor may round otherwise."""
    lines = [HEADER, f'gold_sha256 = "{hash_of_gold()}"']
    for kind in dict.fromkeys(name.split(".")[0] for name in scores):
        lines += ["", f"[floors.{kind}]"]
        of_kind = {name.split(".")[1]: score for name, score in scores.items() if name.startswith(f"{kind}.")}
        lines += [f'"{measure}" = {math.floor(score.f1 * 100 - 1) / 100}' for measure, score in of_kind.items()]
    return "\n".join([*lines, ""])


def test_floors_were_measured_on_this_gold():
    assert hash_of_gold() == PINNED["gold_sha256"]


def test_every_measure_has_a_floor(scores):
    assert FLOORS.keys() == scores.keys()


@pytest.mark.parametrize("name", FLOORS)
def test_score_is_not_below_its_floor(scores, name):
    assert scores[name].f1 >= FLOORS[name], f"{name}: F1 {scores[name].f1:.4f} is below its floor {FLOORS[name]}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure the floors of all scores, and print them.")
    parser.add_argument("--write", action="store_true", help=f"write them into {FILE.relative_to(ROOT)}")
    write = parser.parse_args().write
    floors = pinned(measure())
    FILE.write_text(floors, encoding="utf-8") if write else print(floors)
