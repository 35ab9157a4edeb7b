"""Tests of the command as a whole."""

import subprocess
import sys
from importlib.metadata import version


def test_version_is_printed(dateline):
    assert dateline("--version").out == f"dateline {version('dateline')}\n"


def test_command_without_arguments_prints_help(dateline):
    done = dateline()
    assert all(command in done.out for command in ("extract", "show", "schema", "evaluate"))


def test_unknown_command_is_wrong_usage(dateline):
    assert dateline("divine").code == 2


def test_missing_file_is_named_without_a_traceback(dateline, tmp_path):
    done = dateline("evaluate", tmp_path, tmp_path)
    assert done.code == 2 and done.err.startswith("dateline: ")


def test_help_comes_quickly_for_it_loads_no_language_model():
    script = "import sys, dateline.cli.main; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0
