"""Statements of whole sentences, through the shipped model."""

import pytest

import dateline
from dateline.extract.claims.agreement import in_third_person
from dateline.extract.claims.date_notes import note_of, phrase_of
from dateline.extract.claims.tidy import as_sentence


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
        ("The boats left, which angered the union.", "[This] angered the union."),
        ("The union wanted the 40 boats that the port had sold.", "The port had sold [40 boats]."),
    ],
)
def test_a_statement_says_what_its_sentence_leaves_to_others(text: str, statement: str) -> None:
    assert statement in statements(text)


def test_the_day_of_the_news_is_said_where_a_clause_inherits_it() -> None:
    text = "Shares in Lisk fell on Thursday. The index lost 2 percent after the bank raised its rate."
    assert "The index lost 2 percent [on 2024-06-13] after the bank raised its rate." in statements(text)


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


@pytest.mark.parametrize(
    ("verb", "expected"), [("like", "likes"), ("try", "tries"), ("play", "plays"), ("go", "goes"), ("wish", "wishes")]
)
def test_verbs_in_the_third_person(parsed, verb: str, expected: str) -> None:
    token = parsed("copula")[0]
    word = type(token.doc)(token.vocab, words=[verb])[0]
    assert in_third_person(word) == expected


@pytest.mark.parametrize(
    ("words", "edtf", "days", "note", "phrase"),
    [
        ("July", "2024-07", ("2024-07-01", "2024-07-31"), "2024", "in July 2024"),
        ("29 October", "2024-10-29", ("2024-10-29", "2024-10-29"), "2024", "on 29 October 2024"),
        ("Friday", "2024-06-14", ("2024-06-14", "2024-06-14"), "2024-06-14", "on 2024-06-14"),
        ("last winter", "2023-24", ("2023-12-01", "2024-02-29"), "2023/2024", "in 2023/2024"),
        ("the winter", "2023-24", ("2023-12-01", "2024-02-29"), "2023/2024", "in the winter 2023/2024"),
        ("a year before", "2023-34", ("2023-04-01", "2023-06-30"), "2023-Q2", "in 2023-Q2"),
        ("June last year", "2023-06", ("2023-06-01", "2023-06-30"), "2023-06", "in 2023-06"),
    ],
)
def test_what_a_date_leaves_out(cutter, words, edtf, days, note, phrase) -> None:
    earliest, latest = days
    date = cutter(f"It was {words}.").date(
        words, edtf=edtf, value=edtf, earliest=earliest, latest=latest, anchor="published"
    )
    assert note_of(date) == note
    assert phrase_of(date) == phrase


def test_a_week_is_said_by_its_number(cutter) -> None:
    date = cutter("It closed last week.").date(
        "last week", edtf="2024-06-03/2024-06-09", value="2024-W23", anchor="published"
    )
    assert note_of(date) == "2024-W23"


def test_complete_dates_need_no_note(cutter) -> None:
    date = cutter("On 3 May 2021.").date("3 May 2021", edtf="2021-05-03", value="2021-05-03")
    assert note_of(date) is None
    assert phrase_of(date) == "on 3 May 2021"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("the port “closed”", "The port “closed”."),
        ("“the port closed", "The port closed."),
        ("[the port] closed ,", "[The port] closed."),
        ("the port (of Lisk closed", "The port of Lisk closed."),
        ("he “knew ”", "He “knew”."),
    ],
)
def test_sentences_are_tidy(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence
