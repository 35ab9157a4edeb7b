"""Records of times, with how sure they are."""

from typing import get_args

import pytest

from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.whens import NAMED_IN_STATEMENTS, confidence_of, when_of_time
from dateline.records import How


@pytest.mark.parametrize("how", get_args(How))
def test_every_way_has_a_confidence_that_never_grows_with_distance(how: How) -> None:
    sure = [confidence_of(how, sentences) for sentences in range(30)]
    assert sure == sorted(sure, reverse=True)
    assert 0 < sure[-1] <= sure[0] < 1


def test_only_what_stands_in_the_sentence_is_sure_enough_for_a_statement() -> None:
    assert confidence_of("inherited") >= NAMED_IN_STATEMENTS > confidence_of("inherited", sentences=1)
    assert max(map(confidence_of, ("event", "narrative", "tense", "published"))) < NAMED_IN_STATEMENTS


def test_a_time_has_its_days_and_what_gives_it() -> None:
    when = when_of_time(Edtf.parse("2019/.."), "event", ["d"], ["e"], 0.123)
    assert (when.earliest, when.latest, when.dates, when.events) == ("2019-01-01", None, ("d",), ("e",))
    assert when.confidence == 0.12
