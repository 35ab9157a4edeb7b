"""Tests of the progress on standard error."""

import io

from rich.console import Console

from dateline.cli import progress


def test_plain_lines_come_now_and_then_where_there_is_no_terminal(capsys, monkeypatch):
    monkeypatch.setattr(progress, "PLAIN_INTERVAL", 0.0)
    with progress.progress(2) as advance:
        advance()
        advance()
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("1 of 2 articles, ") and second.startswith("2 of 2 articles, ")
    assert second.endswith(" articles/s")


def test_bar_in_a_terminal_shows_articles_a_second():
    terminal = Console(file=io.StringIO(), force_terminal=True, width=120)
    with progress._bar(terminal, 4) as advance:
        advance()
        advance()
    assert "articles/s" in terminal.file.getvalue() and "2/4" in terminal.file.getvalue()
