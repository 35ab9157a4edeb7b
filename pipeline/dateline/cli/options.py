"""Options that several commands take, and the settings made of them."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, get_args

import typer
from pydantic import ValidationError

from dateline.errors import UsageError
from dateline.records import Genre, Kind
from dateline.settings import Settings

Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Publication date of articles that carry none."),
]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME|PATH", help="spaCy pipeline; en_dateline if none is named.")
]
Knowledge = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Further actors and events: JSON lines as in models/knowledge.")
]
GenreName = Annotated[
    Genre | None, typer.Option("--genre", help="What dates count from: publication (news) or the story (history).")
]
Only = Annotated[
    str | None,
    typer.Option(metavar="KINDS", help="Kinds of record, with commas: dates,figures,actors,attributions,claims,events"),
]


def settings_of(published: datetime | None, only: str | None, **options: Any) -> Settings:
    """Settings of what was given; the rest comes from the environment and the defaults. Raises `UsageError`."""
    given = options | {
        "published": published and published.date().isoformat(),
        "only": only and kinds_of(only),
    }
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(f"setting {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def kinds_of(text: str) -> tuple[Kind, ...]:
    """The kinds in a list with commas. Raises `UsageError` for a kind that there isn't."""
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in get_args(Kind):
            raise UsageError(f"there is no kind of record {name!r}; the kinds are {', '.join(get_args(Kind))}")
    return tuple(kind for kind in get_args(Kind) if kind in names)
