"""Scores of events."""

import dateline
from dateline.evaluate.events import score_events
from dateline.evaluate.score import Score

TEXT = "A storm hit Lisk on Sunday. The storm killed six. The vote in Varn failed."


def test_events_beside_themselves_are_perfect() -> None:
    events = dateline.extract(TEXT, "2024-05-15").events
    scores = score_events(events, events)
    assert scores["mentions"] == Score.of(3, 3, 3)
    assert {score.f1 for score in scores.values()} == {1.0}


def test_what_is_missing_split_or_of_another_time_counts() -> None:
    storm, vote = dateline.extract(TEXT, "2024-05-15").events
    assert score_events([storm], [storm, vote])["mentions"] == Score.of(2, 2, 3)
    first = storm.model_copy(update={"mentions": storm.mentions[:1], "when": None})
    scores = score_events([first, vote], [storm, vote])
    assert scores["when"] == Score.of(1, 2, 2)
    assert scores["b-cubed"].recall == (0.5 + 1) / 3
