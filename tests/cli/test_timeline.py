"""``dateline timeline``: the claims and events of a run by time."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dateline
from dateline.cli.main import app
from dateline.cli.timeline import days_of, is_between
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.whens import when_of_time

TEXTS = {
    "one": "Kovar attacked the port on 12 May 2024. The attack killed six. Nils Orr said that it rained in 2019.",
    "two": "Ada Brun left Lisk in March 2021. The port will close.",
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("timeline") / "run"
    results = [dateline.extract(text, "2024-05-15", id=id) for id, text in TEXTS.items()]
    dateline.write_run(results, folder)
    return folder


def rows(run: Path, *options: str) -> list[dict[str, str]]:
    done = CliRunner().invoke(app, ["timeline", str(run), "--json", *options])
    assert done.exit_code == 0
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_rows_are_in_order_of_time_and_what_only_tense_tells_is_left_out(run: Path) -> None:
    found = [(row["edtf"], row["how"], row["who"], row["kind"], row["article_id"]) for row in rows(run)]
    assert found == [
        ("2019", "explicit", "Nils Orr", "claim", "one"),
        ("2021-03", "explicit", "the author", "claim", "two"),
        ("2024-05-12", "explicit", "the author", "claim", "one"),
        ("2024-05-12", "event", "the author", "claim", "one"),
        ("2024-05-12", "explicit", "the author", "event", "one"),
    ]


@pytest.mark.parametrize(
    ("options", "times"),
    [
        (["--article", "two"], ["2021-03"]),
        (["--between", "2020/2022"], ["2021-03"]),
        (["--between", "../2020"], ["2019"]),
        (["--between", "2024-05-12"], ["2024-05-12"] * 3),
        (["--actor", "brun"], ["2021-03"]),
        (["--actor", "Nils Orr"], ["2019"]),
        (["--actor", "nobody"], []),
    ],
)
def test_rows_are_chosen_by_article_time_and_actor(run: Path, options: list[str], times: list[str]) -> None:
    assert [row["edtf"] for row in rows(run, *options)] == times


def test_the_table_has_the_columns_and_the_words(run: Path) -> None:
    lines = CliRunner().invoke(app, ["timeline", str(run)]).stdout.splitlines()
    assert lines[0].split() == ["when", "how", "who", "what", "where", "from"]
    assert lines[2].split()[:4] == ["2021-03", "explicit", "the", "author"]
    assert "Ada Brun left Lisk in March 2021." in lines[2]


def test_a_time_that_is_none_is_refused_with_what_to_write(run: Path) -> None:
    done = CliRunner().invoke(app, ["timeline", str(run), "--between", "last year"])
    assert done.exit_code == 2
    assert "write it as 2023" in done.stderr


@pytest.mark.parametrize(
    ("time", "between", "is_in"),
    [
        ("2021", "2021", True),
        ("2021", "2021-12-31/..", True),
        ("2021", "2022/..", False),
        ("2021", "../2020", False),
        ("../2021", "2019/2020", True),
        ("../2021", "2022", False),
        ("2021/..", "2030", True),
        ("2021/..", "2020", False),
    ],
)
def test_a_time_is_between_if_they_share_a_day(time: str, between: str, is_in: bool) -> None:
    assert is_between(when_of_time(Edtf.parse(time), "explicit"), *days_of(between)) is is_in
