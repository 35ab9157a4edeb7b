from dateline.extractors.dates.nearest import closest, going_on, last_begun, last_or_next, next_unfinished, weekday_from
from dateline.extractors.dates.periods import Period

TODAY = Period("D", 2023, 10, 31)  # a Tuesday


def december(year: int) -> Period:
    return Period("M", year, 12)


def october(year: int) -> Period:
    return Period("M", year, 10)


def leap_day(year: int) -> Period:
    return Period("D", year, 2, 29)


def never(year: int) -> Period:
    return Period("D", year, 6, 31)


def test_past_future_and_closest() -> None:
    assert last_begun(december, TODAY) == december(2022)
    assert next_unfinished(december, TODAY) == december(2023)
    assert closest(december, TODAY) == december(2023)
    assert last_begun(october, TODAY) == next_unfinished(october, TODAY) == october(2023)


def test_last_is_over_and_next_has_not_begun() -> None:
    assert last_or_next(october, TODAY, -1) == october(2022)
    assert last_or_next(october, TODAY, 0) == october(2023)
    assert last_or_next(october, TODAY, 1) == october(2024)


def test_a_story_goes_on() -> None:
    assert going_on(december, Period("M", 1941, 5)) == december(1941)
    assert going_on(october, Period("M", 1941, 11)) == october(1941)
    assert going_on(december, Period("Y", 1941)) == december(1941)
    assert going_on(lambda year: Period("M", year, 1), Period("M", 1941, 12)) == Period("M", 1942, 1)


def test_only_days_that_exist_are_chosen() -> None:
    assert last_begun(leap_day, TODAY) == leap_day(2020)
    assert next_unfinished(leap_day, TODAY) == leap_day(2024)
    assert closest(never, TODAY) is None
    assert going_on(never, TODAY) is None


def test_weekdays_around_a_day() -> None:
    assert weekday_from(TODAY, 2, 0) == TODAY
    assert weekday_from(TODAY, 2, -1) == TODAY.shift(-7)
    assert weekday_from(TODAY, 2, 1) == TODAY.shift(7)
    assert weekday_from(TODAY, 5, 1) == Period("D", 2023, 11, 3)
