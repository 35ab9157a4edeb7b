"""What will be is planned where somebody decides on it, else it is but foreseen."""

import pytest

import dateline


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The envoy will visit Lisk.", "planned"),
        ("Odo Lund will resign.", "planned"),
        ("The council will hold a vote.", "planned"),
        ("Workers will strike on Friday.", "planned"),
        ("The vote will be held on Friday.", "planned"),
        ("The talks will resume on Friday.", "planned"),
        ("The vote will take place on Friday.", "planned"),
        ("The mayor is going to resign.", "planned"),
        ("The mayor is set to resign.", "planned"),
        ("The government plans to sell the mill.", "planned"),
        ("A sale is planned for June.", "planned"),
        ("Under the plan the mill would close.", "conditional"),
        ("The plan will split the mill in two.", "planned"),
        ("Odo Lund said that he would resign.", "planned"),
        ("I think that I will resign.", "planned"),
        ("The reform will be difficult in practice.", "probable"),
        ("Prices will rise.", "probable"),
        ("Demand is going to fall.", "probable"),
        ("The deal is set to fail.", "probable"),
        ("Farmers will lose money.", "probable"),
        ("The town will be flooded.", "probable"),
        ("It will rain on Friday.", "probable"),
        ("The mayor will be able to pay.", "probable"),
        ("Odo Lund said that prices would rise.", "probable"),
        ("Odo Lund fears that the council will resign.", "probable"),
        ("The council will probably resign.", "probable"),
    ],
)
def test_plans_are_what_somebody_decides_on(text: str, modality: str) -> None:
    (claim,) = dateline.extract(text, published="2031-04-09").claims
    assert claim.modality == modality


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("A second flood is very unlikely.", "negative", "probable"),
        ("A second flood is likely.", "positive", "probable"),
        ("A flood is more likely than a fire.", "positive", "actual"),
        ("The bridge is far from safe.", "negative", "actual"),
        ("The bridge has yet to open.", "negative", "actual"),
    ],
)
def test_a_chance_or_a_denial_without_a_clause_is_no_plain_fact(text: str, polarity: str, modality: str) -> None:
    (claim,) = dateline.extract(text).claims
    assert (claim.polarity, claim.modality) == (polarity, modality)
    assert "[not]" not in claim.statement
