"""Tests of the scores of a run folder against gold folders."""

import pytest

from dateline.errors import UsageError
from dateline.evaluate import Score, evaluate
from dateline.records import KINDS, Article, Result
from dateline.settings import Settings
from dateline.store import RunWriter
from dateline.store.manifest import Model


def write(folder, *results):
    with RunWriter(folder, Settings(workers=1), Model(name="m", version="0", sha256=None)) as run:
        for result in results:
            run.write(result)


@pytest.fixture
def other(cutter):
    cut = cutter("On 7 June 2020 it rained.")
    return Result(article=cut.article, dates=(cut.date("7 June 2020", value="2020-06-07"),))


def test_run_against_itself_is_perfect(tmp_path, result):
    write(tmp_path / "run", result)
    scores = evaluate(tmp_path / "run", tmp_path / "run")
    assert {name.split(".")[0] for name in scores} == set(KINDS)
    assert {score.f1 for score in scores.values()} == {1.0}


def test_articles_are_found_by_their_text_and_those_without_gold_are_left_out(tmp_path, result, other):
    renamed = other.article.model_copy(update={"id": "gold-name"})
    dates = tuple(date.model_copy(update={"article_id": "gold-name"}) for date in other.dates)
    write(tmp_path / "run", result, other)
    write(tmp_path / "gold", Result(article=renamed, dates=dates))
    assert evaluate(tmp_path / "run", tmp_path / "gold")["dates.value"] == Score.of(1, 1, 1)


def test_folder_of_gold_folders_adds_up(tmp_path, result, other):
    write(tmp_path / "run", result, Result(article=other.article))
    write(tmp_path / "gold" / "one", result)
    write(tmp_path / "gold" / "two", other)
    assert evaluate(tmp_path / "run", tmp_path / "gold")["dates.strict"] == Score.of(1, 1, 2)


def test_kinds_without_a_gold_file_are_not_scored(tmp_path, result):
    write(tmp_path / "run", result)
    write(tmp_path / "gold", result)
    (tmp_path / "gold" / "events.jsonl").unlink()  # which refer to claims
    (tmp_path / "gold" / "claims.jsonl").unlink()
    scores = evaluate(tmp_path / "run", tmp_path / "gold")
    assert {name.split(".")[0] for name in scores} == set(KINDS) - {"claims", "events"}


def test_run_without_an_article_of_the_gold_is_refused_by_name(tmp_path, result):
    write(tmp_path / "run", result)
    write(tmp_path / "gold", Result(article=Article.of("Unread.", id="missing-one")))
    with pytest.raises(UsageError, match="missing-one"):
        evaluate(tmp_path / "run", tmp_path / "gold")


def test_folder_without_gold_is_refused(tmp_path, result):
    write(tmp_path / "run", result)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="holds no gold"):
        evaluate(tmp_path / "run", tmp_path / "empty")
