"""What is nearly sure is filled in, what is not stays open, and a claim says so; through the shipped model."""

import pytest

import dateline


def claims(text: str) -> dict[str, bool]:
    return {claim.statement: claim.standalone for claim in dateline.extract(text, "2024-06-14").claims}


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Mara Quist met Tomas Reyl in Lisk. He praised her plan.", "[Tomas Reyl] praised [Mara Quist’s] plan."),
        ("The Orr Bank sued Lisk Airways. It said its planes were late.", "[The Orr Bank’s] planes were late."),
        ("Nils Orr won the vote in Lisk. His brother left the town.", "[Nils Orr’s] brother left the town."),
        ("Mara Quist said that she would resign in May 2025.", "[Mara Quist] would resign in May 2025."),
        (
            "France and Chile talked. Both countries signed a treaty.",
            "Both countries [France and Chile] signed a treaty.",
        ),
    ],
)
def test_who_is_nearly_sure_is_named(text: str, statement: str) -> None:
    assert claims(text)[statement]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Nils Orr met Tomas Reyl. He praised his plan.", "He praised his plan."),
        ("Nils Orr met Tomas Reyl. Having said that he was ill, Pavo Lantz left.", "He was ill."),
        ("The union did.", "The union did."),
        ("The firm may sell the mill. The union bought.", "The union bought."),
        ("Prices fell.", "Prices fell."),
        ("This is a good day for the whole town.", "This is a good day for the whole town."),
        ("“We have seen the mill and the boats,” a witness said.", "We have seen the mill and the boats."),
    ],
)
def test_who_is_not_stays_open(text: str, statement: str) -> None:
    assert claims(text)[statement] is False


@pytest.mark.parametrize(
    "statement",
    [
        "Nils Orr lost his hat in the storm.",
        "The mill had closed its doors in May 2019.",
        "There are 40 boats in the port.",
        "You can see the boats from the pier.",
        "The firm hurt itself by the sale.",
    ],
)
def test_pronouns_of_the_statement_itself_leave_nothing_open(statement: str) -> None:
    assert claims(statement) == {statement: True}


def test_another_with_an_owner_of_its_own_gets_none() -> None:
    assert "The government of Talvia is not pleased." in claims(
        "The port of Norvik is open. The government of Talvia is not pleased."
    )


def test_i_of_nobody_named_is_not_filled() -> None:
    assert "I found a letter in the old desk." in claims("I was a student in Lisk. I found a letter in the old desk.")


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Mara Quist owns the mill. Quist sold a field. Quist bought it. Quist left. Jon Quist came. Quist slept.",
            "[Mara] Quist left.",
        ),
        ("Mara Quist owns the mill. Jon Quist owns the port. Quist left.", "Quist left."),
    ],
)
def test_a_family_name_is_made_full_only_for_whom_the_article_is_about(text: str, statement: str) -> None:
    assert statement in claims(text)
