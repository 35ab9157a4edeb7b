"""Tests of the run folder: what is written is read back, exactly, completely, or not at all."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UsageError
from dateline.records import KINDS, Article, Failure, Result
from dateline.settings import Settings
from dateline.store import RunWriter, read_run
from dateline.store.manifest import Model

MODEL = Model(name="small", version="0.0.0", sha256=None)
SETTINGS = Settings(workers=1)
FILES = {"articles.jsonl", "errors.jsonl", "run.json", *(f"{kind}.jsonl" for kind in KINDS)}


def write(folder, *outcomes, settings=SETTINGS):
    with RunWriter(folder, settings, MODEL) as run:
        return [run.write(outcome) for outcome in outcomes]


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_results_are_read_back_as_they_were_written(tmp_path, result, cutter):
    bare = Result(article=cutter("Nothing of note.", extra={"desk": "business", "tags": ["a", 1]}).article)
    write(tmp_path / "run", result, bare)
    assert list(read_run(tmp_path / "run")) == [result, bare]


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives_the_way_through_the_files(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any") / "run"
    result = Result(article=Article.of(text))
    write(folder, result)
    assert list(read_run(folder)) == [result]


def test_folder_has_the_files_of_a_run_and_nothing_is_left_beside_it(tmp_path, result):
    write(tmp_path / "run", result)
    assert {path.name for path in (tmp_path / "run").iterdir()} == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_lines_begin_with_the_ids_and_keep_other_scripts_readable(tmp_path, cutter):
    cut = cutter("Łucja Żak besuchte Köln im Mai 2020.")
    write(tmp_path / "run", Result(article=cut.article, dates=(cut.date("Mai 2020", value="2020-05"),)))
    line = (tmp_path / "run" / "dates.jsonl").read_text(encoding="utf-8")
    assert line.startswith('{"id": "text-') and list(json.loads(line))[:2] == ["id", "article_id"]
    assert "Łucja Żak besuchte Köln" in (tmp_path / "run" / "articles.jsonl").read_text(encoding="utf-8")


def test_repeated_run_writes_the_same_bytes(tmp_path, result):
    write(tmp_path / "one", result)
    write(tmp_path / "two", result)
    for name in FILES - {"run.json"}:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_only_the_kinds_asked_for_have_files(tmp_path, result):
    write(tmp_path / "run", result, settings=Settings(only=("dates",), workers=1))
    assert {path.name for path in (tmp_path / "run").iterdir()} == {
        "articles.jsonl", "dates.jsonl", "errors.jsonl", "run.json"
    }  # fmt: skip


def test_failures_are_listed_with_path_stage_and_reason(tmp_path, result):
    failure = Failure(path="a.pdf", stage="read", reason="the PDF is encrypted; save it without a password")
    write(tmp_path / "run", failure, result)
    assert lines(tmp_path / "run" / "errors.jsonl") == [failure.model_dump()]
    assert [read.article.id for read in read_run(tmp_path / "run")] == [result.article.id]


def test_dropped_records_are_listed_and_counted_and_cost_nothing_else(tmp_path, result):
    failures = [
        Failure(path="a.txt", stage="extract", reason="no place", article_id=result.article.id, kind=kind)
        for kind in ("dates", "claims")
    ]
    write(tmp_path / "run", result.model_copy(update={"dropped": tuple(failures)}))
    assert lines(tmp_path / "run" / "errors.jsonl") == [failure.model_dump() for failure in failures]
    counts = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))["counts"]
    assert (counts["articles"], counts["failures"], counts["dropped"]) == (1, 0, 2)
    assert list(read_run(tmp_path / "run")) == [result]


def test_second_article_with_the_same_id_is_a_failure_and_not_written(tmp_path, result):
    _, second = write(tmp_path / "run", result, result)
    assert isinstance(second, Failure) and second.stage == "write" and result.article.id in second.reason
    assert list(read_run(tmp_path / "run")) == [result]


def test_manifest_tells_what_was_run_on_what_and_what_came_of_it(tmp_path, cutter):
    table = tmp_path / "table.jsonl"
    table.write_text("{}")
    rows = [Result(article=cutter(f"Row {n} of it.", path=f"{table}#{n}").article) for n in (1, 2)]
    failures = [Failure(path=f"{table}#{n}", stage="read", reason="no text") for n in (3, 4)]
    write(tmp_path / "run", *rows, *failures)
    manifest = json.loads((tmp_path / "run" / "run.json").read_text(encoding="utf-8"))
    assert manifest["model"] == MODEL.model_dump()
    assert manifest["settings"]["workers"] == 1 and manifest["settings_hash"] == SETTINGS.hash
    assert manifest["inputs"] == [
        {"path": str(table), "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}
    ]
    assert manifest["counts"] == {"articles": 2, "words": 8, "failures": 2, "dropped": 0} | dict.fromkeys(KINDS, 0)
    assert manifest["skipped"] == {"no text": 2}
    assert manifest["timings"]["seconds"] >= 0


def test_run_that_breaks_off_leaves_nothing_and_an_earlier_run_untouched(tmp_path, result):
    write(tmp_path / "run", result)
    before = (tmp_path / "run" / "run.json").read_bytes()
    with pytest.raises(KeyboardInterrupt), RunWriter(tmp_path / "run", SETTINGS, MODEL) as run:
        run.write(result)
        raise KeyboardInterrupt
    assert [path.name for path in tmp_path.iterdir()] == ["run"]
    assert (tmp_path / "run" / "run.json").read_bytes() == before


def test_run_that_is_killed_leaves_nothing_that_looks_complete(tmp_path):
    script = f"""
import os
from pathlib import Path
from dateline import Article, Result, Settings
from dateline.store import RunWriter
from dateline.store.manifest import Model
with RunWriter(Path({str(tmp_path)!r}) / "run", Settings(), Model(name="m", version="0", sha256=None)) as run:
    run.write(Result(article=Article.of("A text.")))
    os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", script]).returncode == -9
    assert not (tmp_path / "run").exists()
    assert not list(tmp_path.rglob("run.json"))


def test_earlier_run_is_replaced_as_a_whole(tmp_path, result):
    write(tmp_path / "run", result)
    write(tmp_path / "run", settings=Settings(only=("dates",), workers=1))
    assert list(read_run(tmp_path / "run")) == []
    assert not (tmp_path / "run" / "claims.jsonl").exists()


@pytest.mark.parametrize("names", [["notes.txt"], ["run.json", "notes.txt"], ["articles.jsonl"]])
def test_folder_with_other_files_is_refused_and_untouched(tmp_path, names):
    for name in names:
        (tmp_path / name).write_text("mine")
    with pytest.raises(UsageError, match="name another folder or empty it"):
        write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(names)


def test_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "run").write_text("")
    with pytest.raises(UsageError, match="is a file; name a folder"):
        write(tmp_path / "run")
    with pytest.raises(UsageError, match="can't be made"):
        write(tmp_path / "run" / "below")


def test_empty_folder_is_used(tmp_path, result):
    write(tmp_path, result)
    assert list(read_run(tmp_path)) == [result]


def test_folder_without_articles_is_no_run(tmp_path):
    with pytest.raises(UsageError, match="is no run folder"):
        list(read_run(tmp_path))


def test_damaged_line_is_named_with_its_file_and_number(tmp_path, result):
    write(tmp_path, result)
    path = tmp_path / "actors.jsonl"
    path.write_text(path.read_text().replace('"type": "PLACE"', '"type": "TOWN"'))
    with pytest.raises(UsageError, match=r"actors\.jsonl, line 2: type: Input should be 'PERSON'"):
        list(read_run(tmp_path))


def test_record_that_does_not_stand_in_its_article_is_refused(tmp_path, result):
    write(tmp_path, result)
    path = tmp_path / "dates.jsonl"
    path.write_text(path.read_text().replace('"text": "3 May 2021"', '"text": "4 May 2021"'))
    with pytest.raises(UsageError, match="'4 May 2021' does not stand at"):
        list(read_run(tmp_path))


def test_record_of_an_unknown_article_is_refused(tmp_path, result):
    write(tmp_path, result)
    (tmp_path / "articles.jsonl").write_text("")
    with pytest.raises(UsageError, match=r"dates\.jsonl: .* is out of place"):
        list(read_run(tmp_path))
