"""Whether memory stays flat: the resident memory of this process and of its workers while articles stream through.

    python benchmarks/memory.py [--articles 2000] [--workers 2] [--model en_dateline]

Each article is a paragraph of the samples with words and a number that no other has, so that a vocabulary that grows
would show.
"""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import psutil
import typer

from dateline import Article, Settings, pipe
from dateline.ingest import read

CORPUS = Path(__file__).parents[1] / "corpus"
POINTS = 4


def main(articles: int = 2000, workers: int = 2, model: str = "en_dateline") -> None:
    """Print the memory at each quarter of the way."""
    print(f"{'articles':>8}  {'main MB':>8}  workers MB")
    for number, _ in enumerate(pipe(paragraphs(articles), Settings(workers=workers, model=model)), 1):
        if number % (articles // POINTS) == 0:
            own, *others = megabytes()
            print(f"{number:>8}  {own:>8.0f}  {' '.join(f'{each:.0f}' for each in others)}", flush=True)


def paragraphs(number: int) -> Iterator[Article]:
    """So many short articles, no two alike."""
    samples = [article for article in read([str(CORPUS)]) if isinstance(article, Article)]
    texts = [text for article in samples for text in article.text.split("\n") if len(text.split()) > 20]
    for index, text in zip(range(number), cycle(texts), strict=False):
        unique = f" Inspector Zeb{index}ulon counted {index} crates in Port{index}ville."
        yield Article.of(text + unique, id=f"article-{index}", published="2024-05-01")


def megabytes() -> list[float]:
    """Resident memory of this process, then of each process below it that does work."""
    own = psutil.Process()
    sizes = [process.memory_info().rss / 2**20 for process in (own, *own.children(recursive=True))]
    return [sizes[0], *sorted((size for size in sizes[1:] if size > 50), reverse=True)]


if __name__ == "__main__":
    typer.run(main)
