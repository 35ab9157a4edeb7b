from collections.abc import Callable

import pytest


@pytest.mark.parametrize("name", ["01_news_brief", "02_analysis", "05_market_report", "06_court_report"])
def test_articles_give_the_records_that_they_gave_before(check_records: Callable[[str], None], name: str) -> None:
    check_records(name)
