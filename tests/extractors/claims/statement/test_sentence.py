"""Statements of whole sentences, through the shipped model."""

import pytest

import dateline


def statements(text: str) -> list[str]:
    return [claim.statement for claim in dateline.extract(text, "2024-06-14").claims]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("“I like the port,” Mara Quist said.", "[Mara Quist] likes the port."),
        ("“I don’t trust the mayor,” Mara Quist said.", "[Mara Quist] doesn’t trust the mayor."),
        ("“I have sold the mill,” Mara Quist said.", "[Mara Quist] has sold the mill."),
        ("Mara Quist owns the mill. Quist sold a field in May.", "[Mara] Quist sold a field in May [2024]."),
        ("Mara Quist owns the mill. Quist’s brother left.", "[Mara] Quist’s brother left."),
        ("Mara Quist denied that the port was closed.", "The port was [not] closed."),
        ("Mara Quist denied that the mayor took money.", "The mayor [did not take] money."),
        ("Prices have risen and fallen.", "[Prices have] fallen."),
        ("The mayor has neither confirmed nor denied the report.", "[The mayor has not] denied the report."),
        ("The mayor has neither confirmed nor denied the report.", "The mayor has neither confirmed [the report]."),
        (
            "They left because it rained, not because it was late.",
            "They left because it rained, not because it was late.",
        ),
        ("The fleet left in May 2021, when the port was closed.", "[In May 2021] the port was closed."),
        ("They met in Lisk, where the union holds ten seats.", "[In Lisk] the union holds ten seats."),
        ("They signed a plan under which the mill would close.", "[Under the plan] the mill would close."),
        ("There will be a levy on exports, which have doubled.", "[Exports] have doubled."),
        ("Lisk and Orr, which lie upstream, did not join.", "[Lisk and Orr] lie upstream."),
        ("If the bill fails, Mara Quist said, the port will close.", "If the bill fails, the port will close."),
        ("The offer was late. The port, however, was open.", "The port was open."),
        ("The port is closed, so there was nothing to lose.", "There was nothing to lose."),
        ("Mara Quist met Tomas Reyl, with whom she had quarrelled.", "[With Tomas Reyl Mara Quist] had quarrelled."),
        ("Nils Orr won. His brother left.", "[Nils Orr’s] brother left."),
        ("The fleet has boats, most of which are old.", "Most of [boats] are old."),
        ("“Nobody,” Mara Quist said, “has told us that.”", "Nobody “has told us that.”"),
        ("We cannot and will not sell it.", "[We] will not sell it."),
        ("The boats left, which angered the union.", "[This] angered the union."),
        ("They signed it in Lisk, which angered the union.", "[This] angered the union."),
        ("They know the plan that there will be no war.", "There will be no war."),
        ("There is one thing that Mara Quist is fond of.", "Mara Quist is fond of [one thing]."),
        ("It was in the last ten years that the port has grown.", "[In the last ten years] the port has grown."),
        ("The union wanted the 40 boats that the port had sold.", "The port had sold [40 boats]."),
        ("Police held Ada Brun, Nils Orr and Pia Lund, who drove the van.", "[Pia Lund] drove the van."),
        ("The dead are Ada Brun, a diver, Nils Orr, who ran the mill, and Pia Lund.", "[Nils Orr] ran the mill."),
        (
            "They backed the loud delegate and campaigner who won.",
            "[The loud delegate and campaigner] won.",
        ),
        ("He lost letters he wrote before the riots, which ruined 40 firms.", "[The riots] ruined 40 firms."),
        ("The trial of the forgers that opened in 2019 has ended.", "[The trial of the forgers] opened in 2019."),
        (
            "They closed the case of the miners, which had lasted six years.",
            "[The case of the miners] had lasted six years.",
        ),
        ("They fined a firm which many believe broke the law.", "Many believe [a firm] broke the law."),
        ("Orr defended the plan, which he said runs a risk.", "[Orr] said [the plan] runs a risk."),
        ("They liked the house they lived in for years.", "They lived in [the house] for years."),
        ("It is the paper the mayor relied on in 2019.", "The mayor relied on [the paper] in 2019."),
        ("Kolb made comments Orr liked at the rally.", "Orr liked [comments] at the rally."),
        ("This is not the ship the union had sold.", "The union had sold [the ship]."),
        ("The way Reyl has played was praised by all.", "Reyl has played."),
        ("Troops shot down or jammed 40 drones.", "Troops shot down [40 drones]."),
        ("The mill bought and sold wool.", "The mill bought [wool]."),
        ("The mayor wrote and the council signed the letter.", "The mayor wrote."),
        ("Stocking grain can cut costs and reduce waste.", "[Stocking grain can] reduce waste."),
        ("They’ll buy the mill and sell the field.", "[They will] sell the field."),
        (
            "Those who ran should be questioned and those found guilty punished.",
            "Those found guilty [should be] punished.",
        ),
        (
            "Norvik’s trade with Orsk fell, while Talvia’s has steadily grown.",
            "Talvia’s [trade with Orsk] has steadily grown.",
        ),
    ],
)
def test_a_statement_says_what_its_sentence_leaves_to_others(text: str, statement: str) -> None:
    assert statement in statements(text)


def test_a_day_that_is_not_sure_is_not_said() -> None:
    text = "Shares in Lisk fell on Thursday. The index lost 2 percent after the bank raised its rate."
    assert "The index lost 2 percent after the bank raised its rate." in statements(text)


def test_a_coordinated_clause_has_the_date_of_the_first() -> None:
    said = statements("In 2007 the mayor closed the mill and sold the port.")
    assert said == ["In 2007 the mayor closed the mill.", "[In 2007 the mayor] sold the port."]


def test_a_shared_auxiliary_makes_a_shared_modality() -> None:
    claims = dateline.extract("Mara Quist will come and bring a cake.").claims
    assert [(claim.statement, claim.modality) for claim in claims] == [
        ("Mara Quist will come.", "planned"),
        ("[Mara Quist will] bring a cake.", "planned"),
    ]


def test_clauses_of_a_clause_keep_their_coordination() -> None:
    text = "The crisis ended when the mayor left and the union called off the strike."
    assert text in statements(text)


def test_what_is_denied_is_not_what_only_adds_to_it() -> None:
    text = "The mayor doubted that Ilse Brandt, who runs the port, was ill."
    claims = {claim.statement: (claim.polarity, claim.modality) for claim in dateline.extract(text).claims}
    assert claims["[Ilse Brandt] runs the port."] == ("positive", "actual")
    assert claims["Ilse Brandt was [not] ill."] == ("negative", "probable")


def test_the_day_of_the_news_ends_where_an_earlier_time_is_told_of() -> None:
    text = "Mara Holt met Jory Anders on Wednesday.\n\nIn 1998 a crane had collapsed. The builder was jailed."
    claims = dateline.extract(text, "2024-05-03").claims
    assert [(claim.statement, claim.when) for claim in claims][-1] == ("The builder was jailed.", None)


@pytest.mark.parametrize("plan", ["first offer", "final budget"])
def test_phrase_that_would_be_filled_in_within_itself_ends(plan: str) -> None:
    text = (
        f"The {plan} was smaller than the June drafts, however, in which wage growth had been expected to cool next "
        "year and mill capacity had been forecast to open up over time."
    )
    result = dateline.extract(text)
    assert result.dropped == ()
    assert "Mill capacity had been forecast to open up over time." in [claim.statement for claim in result.claims]


@pytest.mark.parametrize(
    ("text", "standalone"),
    [
        ("The harbour of Varn differs from that of Lisk.", True),
        ("It is not in the interest of the firm to sell the boats.", True),
        ("It took until 2012 for the towns to agree on a price.", True),
        ("There is a plan for the mill.", True),
        ("That angered the crew of the ferry.", False),
        ("It sold the boats in May.", False),
        ("The dockers of Varn did.", False),
    ],
)
def test_what_is_understood_without_the_article_stands_alone(text: str, standalone: bool) -> None:
    assert [claim.standalone for claim in dateline.extract(text).claims] == [standalone]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Seoul revoked the contract in May.", "Seoul [South Korea] revoked the contract in May [2024]."),
        ("The White House revoked the contract in May.", "The White House revoked the contract in May [2024]."),
    ],
)
def test_a_capital_is_told_from_a_house_of_government(text: str, statement: str) -> None:
    assert statement in statements(text)
