from collections.abc import Callable


def test_passages_give_the_records_that_they_gave_before(check_records: Callable[[str], None]) -> None:
    check_records("actors")
