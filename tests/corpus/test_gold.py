"""The gold is made of valid records, stands on the articles as they are, and keeps to its own rules."""

from pathlib import Path

import pytest

from dateline.ingest import read
from dateline.records import Article, Result
from dateline.store import read_run

CORPUS = Path(__file__).parents[2] / "corpus"
GOLD = sorted(path for path in (CORPUS / "gold").iterdir() if path.is_dir())


def result_of(folder: Path) -> Result:
    """The only result in a folder of gold; reading it checks every span and every reference."""
    (result,) = read_run(folder)
    return result


def test_every_sample_article_has_gold() -> None:
    articles = sorted(path.stem for path in CORPUS.glob("0*.*"))
    assert [folder.name for folder in GOLD] == articles


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_gold_stands_on_the_article_as_it_is_read(folder: Path) -> None:
    (path,) = CORPUS.glob(f"{folder.name}.*")
    (article,) = read([path])
    assert isinstance(article, Article)
    gold = result_of(folder).article
    assert (gold.id, gold.text, gold.published) == (article.id, article.text, article.published)


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_every_record_is_certain_and_made_by_hand(folder: Path) -> None:
    records = list(result_of(folder).extractions())
    assert {(record.rule, record.confidence) for record in records} == {("gold", 1.0)}


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_claims_stand_in_their_sentence_and_hold_their_predicate(folder: Path) -> None:
    for claim in result_of(folder).claims:
        assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end, claim.text
        assert claim.start <= claim.predicate.start < claim.predicate.end <= claim.end, claim.text


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_claims_name_their_attributions_from_the_outermost_inwards(folder: Path) -> None:
    result = result_of(folder)
    parents = {attribution.id: attribution.parent for attribution in result.attributions}
    for claim in result.claims:
        outer = [None, *claim.attributions]
        assert [parents[attribution] for attribution in claim.attributions] == outer[:-1], claim.text


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_attributed_claims_stand_in_the_content_of_their_attributions(folder: Path) -> None:
    result = result_of(folder)
    contents = {attribution.id: attribution.content for attribution in result.attributions}
    for claim in result.claims:
        for attribution in claim.attributions:
            parts = contents[attribution]
            assert any(part.start <= claim.start and claim.end <= part.end for part in parts), claim.text


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_mentions_of_an_actor_differ_and_hold_its_fullest_name(folder: Path) -> None:
    for actor in result_of(folder).actors:
        places = [(mention.start, mention.end) for mention in actor.mentions]
        assert places == sorted(set(places)), actor.name
        assert (actor.start, actor.end) in places, actor.name


@pytest.mark.parametrize("folder", GOLD, ids=lambda folder: folder.name)
def test_figures_are_no_dates(folder: Path) -> None:
    result = result_of(folder)
    days = {index for date in result.dates for index in range(date.start, date.end)}
    for figure in result.figures:
        assert days.isdisjoint(range(figure.start, figure.end)), figure.text
