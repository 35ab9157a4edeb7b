"""The closing table of a run: what was found in each article, and in all of them."""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from rich.table import Table

from dateline.records import Failure, Kind, Result

MOST_ROWS = 30
MOST_FAILURES = 10


class Row(NamedTuple):
    """What was found in an article."""

    name: str
    counts: Counter[str]
    seconds: float


class Told:
    """How many failures there were, and the first of them."""

    def __init__(self) -> None:
        self.number = 0
        self.first: list[Failure] = []

    def add(self, *failures: Failure) -> None:
        """Count failures."""
        self.number += len(failures)
        self.first = [*self.first, *failures][:MOST_FAILURES]


class Summary:
    """Counts of all articles, and the rows of the first of them."""

    def __init__(self, kinds: Collection[Kind]) -> None:
        self.columns = ("words", *kinds)
        self.rows: list[Row] = []
        self.totals: Counter[str] = Counter()
        self.failed = Told()
        self.dropped = Told()
        self.left_out: Counter[str] = Counter()  # reasons, filled by the reader

    def add(self, outcome: Result | Failure, seconds: float) -> None:
        """Count what came of an article, and the seconds it took."""
        if isinstance(outcome, Failure):
            self.failed.add(outcome)
            return
        self.dropped.add(*outcome.dropped)
        article = outcome.article
        counts = Counter({name: len(getattr(outcome, name)) for name in self.columns[1:]})
        counts["words"] = len(article.text.split())
        self.totals.update(counts, articles=1)
        if len(self.rows) < MOST_ROWS:
            self.rows.append(Row(article.path or article.id, counts, seconds))

    def table(self, seconds: float) -> Table:
        """The rows, and the total with the seconds of the whole run."""
        articles = self.totals["articles"]
        table = Table(show_footer=True, box=None, pad_edge=False)
        table.add_column("article", f"{articles:,} article{'s' * (articles != 1)}", overflow="fold")
        for name in self.columns:
            table.add_column(name, f"{self.totals[name]:,}", justify="right", no_wrap=True)
        table.add_column("seconds", f"{seconds:.1f}", justify="right", no_wrap=True)
        for row in self.rows:
            table.add_row(row.name, *(f"{row.counts[name]:,}" for name in self.columns), f"{row.seconds:.2f}")
        if articles > len(self.rows):
            table.add_row(f"... and {articles - len(self.rows):,} more")
        return table
