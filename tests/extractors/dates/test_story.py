import pytest

import dateline


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 1973 they left the union. In March they came back.", "1973-03"),
        ("In the 1973 vote they lost, and in March they resigned.", "1973-03"),
        ("Nobody liked the 1973 decision on the port. In March the mayor said it was wrong.", "2016-03"),
        ("The mill ran with books dating back to 1973. In March it closed.", "2016-03"),
        ("The mill has lost money since 1973. In March it closed.", "2016-03"),
        ("Some letters are from as early as 1973. In March a court saw them.", "2016-03"),
    ],
)
def test_a_month_goes_on_from_an_old_year_only_where_that_tells_when(text: str, value: str) -> None:
    assert [date.value for date in dateline.extract(text, "2016-11-07").dates] == ["1973", value]
