"""Tests of the records: strict, and grounded in the text by force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from dateline.records import KINDS, Article, Date, Figure, Identity, Result, Span, record_id, references_of, spans_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(text=TEXTS, data=st.data())
def test_cut_span_stands_in_the_text_whatever_the_script(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Article.of(text).cut(start, end)
    assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (3, 99), (-1, 2)])
def test_span_that_is_empty_or_leaves_the_text_is_refused(start, end):
    with pytest.raises(ValidationError):
        Article.of("A text.").cut(start, end)


def test_span_must_be_as_long_as_its_text():
    with pytest.raises(ValidationError, match="is not as long as its text"):
        Span(start=0, end=3, text="four")


def test_article_id_comes_from_the_path_and_the_text_and_is_stable():
    first = Article.of("A text.", path="news/brief.txt")
    assert first.id == Article.of("A text.", path="elsewhere/brief.txt").id
    assert first.id.startswith("brief-")
    assert first.id != Article.of("Another text.", path="news/brief.txt").id


def test_given_article_id_is_kept():
    assert Article.of("A text.", id="7").id == "7"


def test_published_day_drops_the_time():
    assert str(Article.of("A", published="2023-10-31T08:15:00+02:00").published_day) == "2023-10-31"
    assert Article.of("A").published_day is None


@pytest.mark.parametrize(
    "wrong",
    [{"published": "31 October 2023"}, {"published_from": "guess"}, {"url": 7}, {"title": 5}, {"colour": "red"}],
)
def test_article_refuses_what_is_of_the_wrong_form(wrong):
    with pytest.raises(ValidationError):
        Article.of(**({"text": "A text."} | wrong))


def test_records_do_not_change(result):
    with pytest.raises(ValidationError):
        result.dates[0].value = "2020"


def test_result_takes_records_of_every_kind_and_lists_them_all(result):
    assert len(list(result.extractions())) == sum(len(getattr(result, kind)) for kind in KINDS) == 9


def test_result_survives_json(result):
    assert Result.model_validate_json(result.model_dump_json()) == result


def test_spans_are_found_at_any_depth(result):
    spans = [span.text for span in spans_of(result.claims[0])]
    assert spans == [result.claims[0].text, result.claims[0].text, "the port of Lisk", "moved"]


def test_result_refuses_a_span_that_stands_elsewhere_however_deep(result):
    attribution = result.attributions[0]
    moved = attribution.model_copy(update={"cue": Span(start=0, end=4, text="told")})
    with pytest.raises(ValidationError, match="'told' does not stand at 0-4"):
        Result(article=result.article, actors=result.actors, attributions=(moved,))


def test_result_refuses_records_of_another_article(result):
    with pytest.raises(ValidationError, match="belongs to article"):
        Result(article=Article.of("Another."), dates=result.dates)


def test_result_refuses_two_records_of_one_id(result):
    with pytest.raises(ValidationError, match="two records have the id"):
        Result(article=result.article, dates=(result.dates[0], result.dates[0]))


@pytest.mark.parametrize("missing", ["dates", "figures", "actors", "attributions"])
def test_result_refuses_references_that_lead_nowhere(result, missing):
    rest = {kind: getattr(result, kind) for kind in KINDS if kind != missing}
    with pytest.raises(ValidationError, match="refers to unknown records"):
        Result(article=result.article, **rest)


def test_date_anchored_on_another_date_refers_to_it(cutter):
    cut = cutter("On 3 May and two days later.")
    first = cut.date("3 May", value="XXXX-05-03", anchor="published")
    later = cut.date("two days later", value="XXXX-05-05", anchor=first.id)
    assert list(references_of(first)) == []
    assert list(references_of(later)) == [first.id]


def test_record_ids_differ_by_kind_and_place_and_repeat():
    ids = {record_id("x", kind, start, 9) for kind in KINDS for start in range(3)}
    assert len(ids) == 18
    assert record_id("x", "dates", 1, 9) == record_id("x", "dates", 1, 9)


@pytest.mark.parametrize("value", ["1,000", "1e9", "NaN", "", ".5"])
def test_figures_are_exact_decimals_in_plain_notation(cutter, value):
    with pytest.raises(ValidationError):
        cutter().figure("4.5 million tonnes", value=value)


@pytest.mark.parametrize("model", [Article, Date, Figure, Span])
def test_schema_describes_every_field(model):
    properties = model.model_json_schema()["properties"]
    undescribed = [name for name, schema in properties.items() if "description" not in schema and "$ref" not in schema]
    assert undescribed == []


@pytest.mark.parametrize("day", ["2023-13-01", "2023-02-30", "1900-02-29", "2023-00-10", "yesterday"])
def test_days_that_no_calendar_has_are_refused(day: str) -> None:
    with pytest.raises(ValueError):
        Article.of("text", published=day)


@pytest.mark.parametrize("day", ["2024-02-29", "2023-12-31T23:59:00Z"])
def test_days_and_moments_of_the_calendar_are_taken(day: str) -> None:
    assert Article.of("text", published=day).published == day


def test_an_actor_is_named_if_a_mention_names_it_or_it_is_known(cutter):
    cut = cutter()
    named = cut.actor("Mara Quist")
    (mention,) = named.mentions
    described = named.model_copy(update={"mentions": (mention.model_copy(update={"kind": "nominal"}),)})
    known = described.model_copy(update={"known_as": Identity(id="mara-quist")})
    assert [actor.is_named for actor in (named, described, known)] == [True, False, True]
    assert "is_named" not in named.model_dump()
