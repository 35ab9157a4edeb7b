"""The command line as a user runs it, with a model that loads at once."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from dateline.cli.main import app


class Outcome(NamedTuple):
    """What a command left."""

    code: int
    out: str
    err: str

    def json(self) -> object:
        return json.loads(self.out)


@pytest.fixture
def dateline(small_model: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """``dateline("extract", "a.txt", ...)`` runs the command."""
    monkeypatch.setenv("DATELINE_MODEL", str(small_model))
    monkeypatch.setenv("DATELINE_WORKERS", "1")

    def run(*arguments: object) -> Outcome:
        done = CliRunner().invoke(app, [str(argument) for argument in arguments])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Outcome(done.exit_code, done.stdout, done.stderr)

    return run
