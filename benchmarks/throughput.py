"""How many words a second: the sample articles, over and over, through the whole pipeline on two cores.

    python benchmarks/throughput.py [--words 60000] [--workers 2] [--model en_dateline]

Reading the files is not measured; starting the processes and loading the model is.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import perf_counter

import typer

from dateline import Article, Failure, Settings, pipe
from dateline.ingest import read

CORPUS = Path(__file__).parents[1] / "corpus"


def main(words: int = 60_000, workers: int = 2, model: str = "en_dateline") -> None:
    """Print the words a second."""
    articles = list(repeated(words))
    total = sum(len(article.text.split()) for article in articles)
    begin = perf_counter()
    failed = sum(isinstance(outcome, Failure) for outcome in pipe(articles, Settings(workers=workers, model=model)))
    seconds = perf_counter() - begin
    print(f"{len(articles)} articles ({failed} failed), {total:,} words, {workers} workers")
    print(f"{seconds:.1f} s, {total / seconds:,.0f} words/s")


def repeated(words: int) -> Iterator[Article]:
    """The sample articles with new ids, until there are that many words."""
    samples = [article for article in read([str(CORPUS)]) if isinstance(article, Article)]
    for number in count():
        for article in samples:
            if words <= 0:
                return
            words -= len(article.text.split())
            yield article.model_copy(update={"id": f"{article.id}-{number}"})


if __name__ == "__main__":
    typer.run(main)
