"""Tests of the worker processes. The function they run is ``eval``: it is importable in any process."""

import os
import subprocess
import sys

import pytest

from dateline.workers import IN_FLIGHT, Crash, map_in_processes

DIE = "__import__('os')._exit(3)"


def outcomes(expressions: list[str], workers: int = 2) -> list[object]:
    return [outcome for _, outcome in map_in_processes(eval, expressions, workers)]


def test_outcomes_keep_the_order_of_the_items_however_long_each_takes():
    slow_first = ["__import__('time').sleep(0.3) or 0", *(str(number) for number in range(1, 20))]
    assert outcomes(slow_first) == list(range(20))


def test_item_that_kills_its_process_is_a_crash_and_every_other_is_done():
    items = ["1", "2", DIE, "4", "5", DIE, *map(str, range(7, 20))]
    expected = [Crash() if item == DIE else int(item) for item in items]
    assert outcomes(items) == expected


def test_exception_of_the_function_is_raised_to_the_caller():
    with pytest.raises(ZeroDivisionError):
        outcomes(["1", "1 / 0", "3"])


def test_items_are_read_only_a_bounded_number_ahead():
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield "0"

    stream = map_in_processes(eval, endless(), 1)
    for _ in range(3):
        next(stream)
    stream.close()
    assert taken == IN_FLIGHT + 2


def test_workers_run_numeric_libraries_on_one_thread():
    assert outcomes(["__import__('os').environ['OMP_NUM_THREADS']"], workers=1) == ["1"]
    assert os.environ.get("OMP_NUM_THREADS") != "1"


def test_no_items_make_no_outcomes():
    assert outcomes([]) == []


def test_script_without_a_main_guard_is_told_so(tmp_path):
    script = tmp_path / "unguarded.py"
    script.write_text("from dateline.workers import map_in_processes\nprint(list(map_in_processes(eval, ['1'], 2)))\n")
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert run.returncode == 1
    assert "RuntimeError: worker processes can't start; a script that uses several workers must guard" in run.stderr
