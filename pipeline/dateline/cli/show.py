"""``dateline show``: one article with its records, in the terminal."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from dateline.cli.highlight import claim_lines, highlighted, legend
from dateline.cli.options import GenreName, Knowledge, ModelName, Only, Published, settings_of
from dateline.errors import UsageError
from dateline.ingest import read
from dateline.pipeline import loaded, records_of
from dateline.records import Failure, Result
from dateline.settings import Settings
from dateline.store.selection import select


def show_cli(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The article; of a file of several, the first.")],
    published: Published = None,
    model: ModelName = None,
    knowledge: Knowledge = None,
    genre: GenreName = None,
    only: Only = None,
) -> None:
    """Print one article with its records highlighted, then each claim with who says so, when, and its figures."""
    result = analyse(file, settings_of(published, only, model=model, knowledge=knowledge, genre=genre))
    console = Console(highlight=False)
    if console.is_terminal:
        console.print(legend())
    console.print(highlighted(result), soft_wrap=not console.is_terminal)
    for line in claim_lines(result):
        console.print(line, soft_wrap=not console.is_terminal)


def analyse(file: Path, settings: Settings) -> Result:
    """The records of the first article in a file. Raises `UsageError` if none can be read."""
    articles = read([str(file)], published=settings.published, max_characters=settings.max_characters)
    article = next(articles, None)
    if article is None:
        raise UsageError(f"{file}: there is no article in it")
    if isinstance(article, Failure):
        raise UsageError(f"{article.path}: {article.reason}")
    return select(records_of(loaded(settings.model, settings.knowledge, settings.genre), article), settings.only)
