"""Tests of ``dateline extract``."""

import json

import pytest

from dateline.extractors.dates import component
from dateline.records import KINDS
from dateline.store import read_run


@pytest.fixture
def articles(tmp_path):
    """A folder with two articles, one of them below another folder."""
    folder = tmp_path / "articles"
    (folder / "below").mkdir(parents=True)
    (folder / "one.txt").write_text("The port of Lisk moved 4 million tonnes on 3 May 2021.")
    (folder / "below" / "two.txt").write_text("It rained.")
    return folder


def texts(folder):
    return {result.article.text for result in read_run(folder)}


def test_folder_is_read_with_all_below_and_written_as_a_run(dateline, articles, tmp_path):
    done = dateline("extract", articles, "--out", tmp_path / "run")
    assert done.code == 0
    assert texts(tmp_path / "run") == {"The port of Lisk moved 4 million tonnes on 3 May 2021.", "It rained."}


def test_files_and_globs_are_read(dateline, articles, tmp_path):
    assert dateline("extract", articles / "one.txt", "--out", tmp_path / "a").code == 0
    assert dateline("extract", f"{articles}/b*/*.txt", "--out", tmp_path / "b").code == 0
    assert (len(texts(tmp_path / "a")), texts(tmp_path / "b")) == (1, {"It rained."})


def test_genre_of_the_articles_can_be_told(dateline, articles, tmp_path):
    (articles / "one.txt").write_text(
        "The fort fell in 1943. Nobody went there; the roof and all the walls fell, one by one. In May it rose."
    )
    for genre, value in (("news", "2023-05"), ("history", "1943-05")):
        out = tmp_path / genre
        options = ("--out", out, "--genre", genre, "--published", "2023-10-31")
        assert dateline("extract", articles / "one.txt", *options).code == 0
        (result,) = read_run(out)
        assert [date.value for date in result.dates] == ["1943", value]


def test_table_tells_what_was_found_and_where_the_files_are(dateline, articles, tmp_path, monkeypatch):
    monkeypatch.chdir(articles)
    out = dateline("extract", ".", "--out", tmp_path / "run").out
    header, *rows = out.splitlines()
    assert header.split() == ["article", "words", *KINDS, "seconds"]
    assert [row.split()[:2] for row in rows[:2]] == [
        ["one.txt", "12"],
        ["below/two.txt", "2"],
    ]
    assert rows[2].split()[:3] == ["2", "articles", "14"]
    assert f"Written to {tmp_path / 'run'}" in out


def test_long_table_ends_with_the_number_of_the_rest(dateline, tmp_path):
    rows = [json.dumps({"id": f"row-{number}", "text": f"Text number {number}."}) for number in range(35)]
    (tmp_path / "many.jsonl").write_text("\n".join(rows))
    out = dateline("extract", tmp_path / "many.jsonl", "--out", tmp_path / "run").out
    assert "... and 5 more" in out
    assert "35 articles" in out


def test_input_that_fails_is_listed_and_the_rest_is_written(dateline, articles, tmp_path):
    (articles / "empty.txt").write_text("")
    done = dateline("extract", articles, "--out", tmp_path / "run")
    assert done.code == 1
    failure = json.loads((tmp_path / "run" / "errors.jsonl").read_text())
    assert failure["path"].endswith("empty.txt") and failure["stage"] == "read" and failure["reason"]
    assert "1 failed" in done.err and "empty.txt" in done.err
    assert len(texts(tmp_path / "run")) == 2


@pytest.mark.drops
def test_record_that_is_dropped_is_told_and_the_run_is_no_failure(dateline, articles, tmp_path, monkeypatch):
    monkeypatch.setattr(component, "_record", lambda *_: 1 / 0)
    done = dateline("extract", articles, "--out", tmp_path / "run", "--workers", 1)
    assert done.code == 0
    assert "1 dropped" in done.err and "one.txt: dates: at 43: ZeroDivisionError" in done.err
    assert len(texts(tmp_path / "run")) == 2


def test_files_that_are_no_articles_are_left_out_and_counted(dateline, articles, tmp_path):
    (articles / "photo.jpeg").write_bytes(b"")
    done = dateline("extract", articles, "--out", tmp_path / "run")
    assert done.code == 0
    manifest = json.loads((tmp_path / "run" / "run.json").read_text())
    ((reason, number),) = manifest["skipped"].items()
    assert number == 1 and ".jpeg" in reason
    assert f"1 left out: {reason}" in done.err


def test_published_date_is_given_to_articles_that_carry_none(dateline, articles, tmp_path):
    dateline("extract", articles / "below", "--out", tmp_path / "run", "--published", "2023-10-31")
    (result,) = read_run(tmp_path / "run")
    assert (result.article.published, result.article.published_from) == ("2023-10-31", "given")


def test_only_the_kinds_asked_for_are_written_and_shown(dateline, articles, tmp_path):
    done = dateline("extract", articles, "--out", tmp_path / "run", "--only", "figures,dates")
    assert done.out.splitlines()[0].split() == ["article", "words", "dates", "figures", "seconds"]
    names = {path.name for path in (tmp_path / "run").iterdir()}
    assert names == {"articles.jsonl", "dates.jsonl", "figures.jsonl", "errors.jsonl", "run.json"}


def test_files_are_the_same_whatever_the_number_of_workers(dateline, articles, tmp_path):
    for workers in (1, 2):
        assert dateline("extract", articles, "--out", tmp_path / f"run{workers}", "--workers", workers).code == 0
    for path in (tmp_path / "run1").glob("*.jsonl"):
        assert path.read_bytes() == (tmp_path / "run2" / path.name).read_bytes()


def test_manifest_names_model_settings_and_inputs(dateline, articles, tmp_path, small_model):
    dateline("extract", articles, "--out", tmp_path / "run", "--published", "2023-10-31")
    manifest = json.loads((tmp_path / "run" / "run.json").read_text())
    assert manifest["model"]["name"] == str(small_model) and len(manifest["model"]["sha256"]) == 64
    assert manifest["settings"]["published"] == "2023-10-31"
    assert [entry["path"] for entry in manifest["inputs"]] == [
        str(articles / "one.txt"),
        str(articles / "below" / "two.txt"),
    ]


def test_actors_of_an_own_file_are_known(dateline, articles, tmp_path):
    own = tmp_path / "own.jsonl"
    own.write_text('{"id": "lisk", "name": "Lisk", "type": "PLACE", "aliases": ["Lisk City"]}\n\n')
    assert dateline("extract", articles, "--out", tmp_path / "run", "--knowledge", own).code == 0
    actors = [actor for result in read_run(tmp_path / "run") for actor in result.actors]
    assert [(actor.name, actor.key, actor.known_as.id) for actor in actors] == [("Lisk", "lisk", "lisk")]


@pytest.mark.parametrize(("line", "message"), [("{}", "own.jsonl, line 1 is no entry"), (None, "own.jsonl: No such")])
def test_a_file_that_is_none_of_actors_is_wrong_usage(dateline, articles, tmp_path, line, message):
    own = tmp_path / "own.jsonl"
    if line:
        own.write_text(line)
    done = dateline("extract", articles, "--out", tmp_path / "run", "--knowledge", own)
    assert (done.code, message in done.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--published", "31 October"), "31 October"),
        (("--published", "2023-13-45"), "2023-13-45"),
        (("--only", "dates,moods"), "there is no kind of record 'moods'; the kinds are dates, figures"),
        (("--workers", "0"), "workers"),
        (("--model", "no-such-model"), "no-such-model"),
    ],
)
def test_wrong_usage_ends_with_code_2_and_a_message(dateline, articles, tmp_path, arguments, message):
    done = dateline("extract", articles, "--out", tmp_path / "run", *arguments)
    assert done.code == 2
    assert message in done.err and "Traceback" not in done.err
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("name", ["nowhere.txt", "no*.txt", "empty"])
def test_path_that_leads_to_no_article_is_wrong_usage(dateline, tmp_path, name):
    (tmp_path / "empty").mkdir()
    done = dateline("extract", tmp_path / name, "--out", tmp_path / "run")
    assert done.code == 2
    assert done.err.startswith(f"dateline: {tmp_path / name}: ")
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_folder_with_other_files_is_not_written_into(dateline, articles):
    done = dateline("extract", articles, "--out", articles)
    assert done.code == 2
    assert "name another folder or empty it" in done.err


def test_wrong_environment_is_wrong_usage(dateline, articles, tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_WORKERS", "many")
    done = dateline("extract", articles, "--out", tmp_path / "run")
    assert done.code == 2
    assert "workers" in done.err


def test_unexpected_error_keeps_its_traceback(dateline, articles, tmp_path, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("dateline.cli.extract.describe", broken)
    with pytest.raises(ZeroDivisionError):
        dateline("extract", articles, "--out", tmp_path / "run")
    assert not list(tmp_path.glob(".run*"))
