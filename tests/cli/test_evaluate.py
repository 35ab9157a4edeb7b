"""Tests of ``dateline evaluate``."""

import pytest

from dateline.settings import Settings
from dateline.store import RunWriter
from dateline.store.manifest import Model


@pytest.fixture
def run_folder(tmp_path, result):
    with RunWriter(tmp_path / "run", Settings(workers=1), Model(name="m", version="0", sha256=None)) as run:
        run.write(result)
    return tmp_path / "run"


def test_scores_are_printed_as_a_table(dateline, run_folder):
    done = dateline("evaluate", run_folder, run_folder)
    assert done.code == 0
    header, first, *_ = done.out.splitlines()
    assert header.split() == ["kind", "measure", "precision", "recall", "F1", "found", "gold"]
    assert first.split() == ["dates", "strict", "100.0", "100.0", "100.0", "1", "1"]


def test_scores_are_printed_as_json(dateline, run_folder):
    scores = dateline("evaluate", run_folder, run_folder, "--json").json()
    assert scores["figures.value"] == {"precision": 1, "recall": 1, "f1": 1, "found": 1, "gold": 1}


def test_confidence_of_claims_stands_beside_what_is_right(dateline, run_folder):
    done = dateline("evaluate", run_folder, run_folder)
    assert "mean given %" in done.out
    confidence = dateline("evaluate", run_folder, run_folder, "--json").json()["confidence"]
    assert sum(each["claims"] for each in confidence["bins"]) > 0


def test_folder_that_is_no_run_is_wrong_usage(dateline, run_folder, tmp_path):
    done = dateline("evaluate", tmp_path / "nothing", run_folder)
    assert done.code == 2
    assert "nothing is no run folder" in done.err
