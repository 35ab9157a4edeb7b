"""Tests of the scores of each kind, on small cases counted by hand."""

import pytest

from dateline.evaluate.actors import score_actors
from dateline.evaluate.attributions import score_attributions
from dateline.evaluate.claims import judge_claims, score_claims
from dateline.evaluate.dates import score_dates
from dateline.evaluate.figures import score_figures
from dateline.evaluate.score import Score
from dateline.records import Result, When


def test_dates_strict_relaxed_and_value(cutter):
    cut = cutter("From 3 May 2021 to early June and on Friday, in winter.")
    gold = [
        cut.date("3 May 2021", value="2021-05-03"),
        cut.date("early June", value="2021-06"),
        cut.date("Friday", value="2021-06-04"),
    ]
    found = [
        cut.date("3 May 2021", value="2021-05-03"),
        cut.date("June", value="2021-06"),
        cut.date("Friday", value="2021-06-11"),
        cut.date("winter", value="2021-WI"),
    ]
    assert score_dates(found, gold) == {
        "strict": Score.of(2, 4, 3),
        "relaxed": Score.of(3, 4, 3),
        "value": Score.of(2, 4, 3),
    }


def test_figures_span_value_and_unit(cutter):
    cut = cutter("It cost 3.50 euros, took 2 to 4 hours and moved 7 tonnes.")
    gold = [
        cut.figure("3.50 euros", value="3.50", unit="euro", currency="EUR"),
        cut.figure("2 to 4 hours", low="2", high="4", unit="hour"),
        cut.figure("7 tonnes", value="7", unit="tonne"),
    ]
    found = [
        cut.figure("3.50 euros", value="3.5", unit="euro", currency="EUR"),
        cut.figure("4 hours", value="4", unit="hour"),
        cut.figure("7 tonnes", value="7", unit="kilogram"),
    ]
    assert score_figures(found, gold) == {
        "span": Score.of(2, 3, 3),
        "value": Score.of(2, 3, 3),
        "value+unit": Score.of(1, 3, 3),
    }


def test_actors_mentions_and_b_cubed(cutter):
    cut = cutter("Mara Quist spoke. Quist, the mayor, met Ilse Brandt. Brandt left.")
    quist = cut.actor("Mara Quist", "Quist, the mayor")
    gold = [quist, cut.actor("Ilse Brandt", "Brandt left")]
    found = [cut.actor("Mara Quist", "Ilse Brandt"), cut.actor("Quist, the mayor"), cut.actor("the mayor")]
    scores = score_actors(found, gold)
    assert scores["mentions"] == Score.of(3, 4, 4)
    # found: two mentions in a group that is half right, one whole, one wrong; gold: each mention half complete
    assert scores["b-cubed"] == Score(found=4, gold=4, right_found=0.5 + 0.5 + 1 + 0, right_gold=0.5 + 0.5 + 0.5 + 0)


def test_groups_that_are_all_right_have_a_full_b_cubed(cutter):
    cut = cutter("Mara Quist met Ilse Brandt.")
    actors = [cut.actor("Mara Quist"), cut.actor("Ilse Brandt")]
    assert score_actors(actors, actors)["b-cubed"] == Score.of(2, 2, 2)


def test_a_mention_of_two_actors_counts_for_both(cutter):
    cut = cutter("Mara Quist and Ilse Brandt left. Both were late.")
    gold = [cut.actor("Mara Quist", "Both"), cut.actor("Ilse Brandt", "Both")]
    assert score_actors(gold[::-1], gold)["b-cubed"] == Score.of(3, 3, 3)
    assert score_actors(gold[:1], gold)["b-cubed"] == Score(found=2, gold=3, right_found=2, right_gold=1 + 0.75)


def test_attributions_part_by_part(cutter):
    cut = cutter("Mara Quist said the port pays. “It will grow,” Ilse Brandt added. Sources warned of a strike.")
    gold = [
        cut.attribution("Mara Quist", "said", "the port pays"),
        cut.attribution("Ilse Brandt", "added", "“It will grow,”"),
        cut.attribution("Sources", "warned", "of a strike"),
    ]
    found = [
        cut.attribution("Quist", "said", "the port pays"),
        cut.attribution("Ilse Brandt", "added", "It will grow"),
        cut.attribution(None, "warned of", "a strike"),
    ]
    assert score_attributions(found, gold) == {
        "source": Score.of(1, 2, 3),
        "cue": Score.of(2, 3, 3),
        "content": Score.of(2, 3, 3),
        "all": Score.of(1, 3, 3),
    }


def test_attribution_without_a_source_is_right_where_the_gold_has_none(cutter):
    attribution = cutter("It was said that the port pays.").attribution(None, "said", "the port pays")
    scores = score_attributions([attribution], [attribution])
    assert scores["source"] == Score.of(0, 0, 0)
    assert scores["all"] == Score.of(1, 1, 1)


def test_nested_attributions_are_matched_by_their_cues(cutter):
    cut = cutter("Quist said Brandt denied that the port pays.")
    outer = cut.attribution("Quist", "said", "Brandt denied that the port pays")
    inner = cut.attribution("Brandt", "denied", "that the port pays")
    assert score_attributions([inner, outer], [outer, inner])["all"] == Score.of(2, 2, 2)


def test_claims_are_matched_by_predicate_and_scored_field_by_field(cutter):
    cut = cutter("The port will not grow. Ships may come. Trade fell in May.")
    subject = cut.argument
    gold = [
        cut.claim("The port will not grow", "will not grow", subject=subject("The port"), polarity="negative"),
        cut.claim("Ships may come", "may come", subject=subject("Ships"), modality="possible"),
        cut.claim("Trade fell in May", "fell", subject=subject("Trade"), when=When(edtf="2021-05", how="explicit")),
    ]
    found = [
        cut.claim("The port will not grow", "grow", subject=subject("port")),
        cut.claim("Ships may come", "come", modality="possible"),
    ]
    assert score_claims(found, gold) == {
        "clause": Score.of(2, 2, 3),
        "subject": Score.of(1, 2, 2),
        "polarity": Score.of(1, 2, 2),
        "modality": Score.of(2, 2, 2),
        "when": Score.of(2, 2, 2),
        "wording": Score.of(2, 2, 2),
    }


def test_claim_with_another_time_is_wrong_in_it(cutter):
    cut = cutter("Trade fell in May.")
    gold = cut.claim("Trade fell in May", "fell", when=When(edtf="2021-05", how="explicit"))
    assert score_claims([cut.claim("Trade fell in May", "fell")], [gold])["when"] == Score.of(0, 1, 1)


@pytest.mark.parametrize(
    ("statement", "right"),
    [("[The port] “grew”.", 1), ('[The  port] "grew".', 1), ("The port “grew”.", 0), ("[the port] “grew”.", 0)],
)
def test_wording_is_the_same_up_to_spaces_and_the_shape_of_quotation_marks(cutter, statement, right):
    cut = cutter("It grew.")
    gold = cut.claim("It grew", "grew", statement="[The port] “grew”.")
    scores = score_claims([cut.claim("It grew", "grew", statement=statement)], [gold])
    assert scores["wording"] == Score.of(right, 1, 1)


@pytest.mark.parametrize(
    ("score", "kind"),
    [
        (score_dates, "dates"),
        (score_figures, "figures"),
        (score_actors, "actors"),
        (score_attributions, "attributions"),
        (score_claims, "claims"),
    ],
)
def test_gold_against_itself_is_perfect_and_against_nothing_is_nothing(result, score, kind):
    records = getattr(result, kind)
    assert {measure.f1 for measure in score(records, records).values()} == {1.0}
    assert {measure.f1 for measure in score([], records).values()} == {0.0}


def test_a_claim_is_judged_by_all_that_it_says(cutter):
    cut = cutter("Mara Quist said the port would close. It rained.")
    gold = [cut.claim("the port would close", "would close", modality="planned"), cut.claim("It rained", "rained")]
    found = [cut.claim("the port would close", "would close"), cut.claim("It rained", "rained")]
    results = [Result(article=cut.article, claims=tuple(claims)) for claims in (found, gold)]
    assert [is_right for _, is_right in judge_claims(*results)] == [False, True]
