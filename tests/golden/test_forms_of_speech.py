from collections.abc import Callable

import pytest


@pytest.mark.parametrize("name", ["03_timeline", "04_questions_and_answers", "07_speech_coverage", "08_interview"])
def test_articles_give_the_records_that_they_gave_before(check_records: Callable[[str], None], name: str) -> None:
    check_records(name)
