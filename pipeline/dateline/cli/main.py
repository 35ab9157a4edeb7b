"""The command ``dateline``."""

import errno
import sys
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dateline.cli.evaluate import evaluate_cli
from dateline.cli.extract import extract_cli
from dateline.cli.schema import schema_cli
from dateline.cli.show import show_cli
from dateline.cli.timeline import timeline_cli
from dateline.errors import DatelineError


class ReportingGroup(TyperGroup):
    """Ends with a message and exit code 2, not with a traceback, where the user can mend what is wrong."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            message = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        except DatelineError as error:
            message = str(error)
        print(f"dateline: {message}", file=sys.stderr)
        raise typer.Exit(2)


app = typer.Typer(cls=ReportingGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.command("extract")(extract_cli)
app.command("show")(show_cli)
app.command("timeline")(timeline_cli)
app.command("schema")(schema_cli)
app.command("evaluate")(evaluate_cli)


@app.callback(invoke_without_command=True)
def main(show_version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    """Read news and policy articles; write dated claims, actors and figures with their exact place in the text."""
    if show_version:
        print(f"dateline {version('dateline')}")
        raise typer.Exit
