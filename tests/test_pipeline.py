"""Tests of the pipeline from articles to results: assembling, streaming, failing, in one process and in several."""

import subprocess
import sys
import textwrap
from itertools import count, islice

import pytest
from spacy.language import Language

import dateline
from dateline.errors import UsageError
from dateline.extractors.dates import component
from dateline.pipeline import EXTRACTORS, StageError, records_of
from dateline.records import KINDS, Article, Failure, Result, Span
from dateline.settings import Settings

BOMB = '''
"""A component that fails on certain words: raises in the parse, raises in an extractor's work, or ends its process."""
import os
from spacy.language import Language

@Language.factory("bomb")
def create_bomb(nlp, name):
    def bomb(doc):
        if "sabotage" in doc.text:
            raise ValueError("cannot  digest\\nthis")
        if "catastrophe" in doc.text:
            os._exit(9)
        return doc
    return bomb
'''


@pytest.fixture
def fragile_model(tmp_path, monkeypatch, small_model):
    """The folder of a model with the component above, which an installed package ``bomb`` offers by entry point."""
    package = tmp_path / "packages"
    metadata = package / "bomb-1.0.dist-info"
    metadata.mkdir(parents=True)
    (package / "bomb.py").write_text(BOMB)
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: bomb\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[spacy_factories]\nbomb = bomb:create_bomb\n")
    monkeypatch.syspath_prepend(package)
    import bomb  # noqa: F401  (this process read the entry points long ago)

    nlp = dateline.load(str(small_model))
    nlp.add_pipe("bomb", first=True)
    nlp.to_disk(tmp_path / "fragile")
    return tmp_path / "fragile"


def articles(*texts):
    return [Article.of(text, id=f"article-{number}", published="2023-10-31") for number, text in enumerate(texts)]


def test_load_puts_the_layout_first_and_the_extractors_last_each_once(tmp_path):
    nlp = dateline.load()
    assert nlp.pipe_names[0] == "dateline_layout"
    assert nlp.pipe_names[-len(EXTRACTORS) :] == list(EXTRACTORS)
    nlp.to_disk(tmp_path / "saved")
    assert dateline.load(str(tmp_path / "saved")).pipe_names == nlp.pipe_names


def test_every_component_is_given_what_it_requires():
    assert not any(dateline.load().analyze_pipes()["problems"].values())


def test_a_model_without_a_parser_extracts_what_it_can_and_load_says_what_is_missing(small_model):
    with pytest.warns(UserWarning) as told:
        nlp = dateline.load(str(small_model))
    assert nlp.pipe_names[-3:] == ["dateline_dates", "dateline_figures", "dateline_actors"]
    assert [str(warning.message).split(":")[0] for warning in told] == ["no attributions", "no claims", "no events"]
    assert "token.dep" in str(told[0].message)


def test_own_actors_are_known_in_any_number_of_processes(small_model, tmp_path):
    own = tmp_path / "own.jsonl"
    own.write_text('{"id": "lisk", "name": "Lisk", "type": "ORG"}')
    for workers in (1, 2):
        settings = Settings(model=str(small_model), knowledge=own, workers=workers)
        (result,) = dateline.pipe(articles("They left Lisk."), settings)
        assert [actor.key for actor in result.actors] == ["lisk"]


def test_genre_decides_what_dates_count_from(small_model):
    text = "The fort fell in 1943. Nobody went there; the roof and all the walls fell, one by one. In May it rose."
    for genre, value in (("auto", "2023-05"), ("news", "2023-05"), ("history", "1943-05")):
        settings = Settings(model=str(small_model), genre=genre, workers=1)
        (result,) = dateline.pipe(articles(text), settings)
        assert [date.value for date in result.dates] == ["1943", value]


def test_unknown_model_is_a_usage_error_in_any_number_of_processes():
    with pytest.raises(UsageError, match="no-such-model"):
        dateline.load("no-such-model")
    for workers in (1, 2):
        with pytest.raises(UsageError, match="no-such-model"):
            list(dateline.pipe(articles("A text."), Settings(model="no-such-model", workers=workers)))


def test_result_is_assembled_from_what_the_components_left_in_the_doc(result):
    nlp = Language()

    @Language.component("fake_extractors")
    def fake_extractors(doc):
        for kind in ("actors", "attributions", "claims", "events"):
            doc._.set(kind, list(reversed(getattr(result, kind))))
        for kind, attribute in (("dates", "date"), ("figures", "figure")):
            record = getattr(result, kind)[0]
            span = doc.char_span(record.start, record.end)
            span._.set(attribute, record)
            doc.spans[kind] = [span]
        return doc

    nlp.add_pipe("fake_extractors")
    assert records_of(nlp, result.article) == result


def test_extract_takes_a_text_and_its_publication_date(small_model):
    result = dateline.extract("It rained.", published="2023-10-31", model=str(small_model), title="Rain")
    assert isinstance(result, Result)
    assert (result.article.published, result.article.published_from) == ("2023-10-31", "given")
    assert (result.article.text, result.article.title) == ("It rained.", "Rain")


def test_extract_reads_the_publication_date_from_the_text_where_none_is_given(small_model):
    text = "ORVENE, 14 May 2024 - It rained."
    article = dateline.extract(text, model=str(small_model)).article
    assert (article.published, article.published_from) == ("2024-05-14", "dateline")
    assert dateline.extract(text, "2024-05-16", model=str(small_model)).article.published == "2024-05-16"
    assert dateline.extract("It rained.", model=str(small_model)).article.published is None


@pytest.mark.parametrize("text", ["", " ", "\n\n", "7" * 10_000, "\u200b\ufeff", "a" * 2_000])
def test_text_without_words_gives_a_result(small_model, text):
    assert dateline.extract(text, model=str(small_model)).article.text == text


def test_extract_refuses_a_date_that_is_none(small_model):
    with pytest.raises(ValueError, match="published"):
        dateline.extract("It rained.", published="31 October", model=str(small_model))


def test_extract_raises_with_the_part_that_failed_and_its_own_error_as_the_cause(fragile_model):
    with pytest.raises(StageError, match="bomb: ValueError: cannot digest this") as caught:
        dateline.extract("An act of sabotage.", model=str(fragile_model))
    assert caught.value.stage == "analyse"
    assert isinstance(caught.value.__cause__, ValueError)


@pytest.fixture
def found(result):
    """``found(dates=...)`` runs a pipeline whose components find these records, and else those of the fixture."""

    def records_with(**changed):
        nlp = Language()
        records = {kind: list(getattr(result, kind)) for kind in KINDS} | changed

        def component(doc):
            for kind in ("dates", "figures"):
                doc.spans[kind] = [doc.char_span(record.start, record.end) for record in records[kind]]
                for span, record in zip(doc.spans[kind], records[kind], strict=True):
                    span._.set(kind[:-1], record)
            for kind in ("actors", "attributions", "claims", "events"):
                doc._.set(kind, records[kind])
            return doc

        nlp._components.append(("found", component))
        return records_of(nlp, result.article)

    return records_with


@pytest.mark.drops
def test_record_that_does_not_stand_in_the_text_is_dropped_and_told(found, result):
    wrong = result.actors[1].model_copy(update={"roles": (Span(start=0, end=6, text="Monday"),)})
    there = found(actors=[result.actors[0], wrong])
    (failure,) = there.dropped
    assert (failure.article_id, failure.kind, failure.stage) == (result.article.id, "actors", "extract")
    assert "'Monday' does not stand at 0-6" in failure.reason
    assert there.actors == result.actors[:1]
    assert there.claims[0].subject.actor is None and there.claims[0].places == ()
    assert (there.dates, there.figures, there.attributions) == (result.dates, result.figures, result.attributions)


@pytest.mark.drops
def test_second_record_with_an_id_and_a_record_that_points_nowhere_are_dropped(found, result):
    lost = result.claims[1].model_copy(update={"dates": ("text.d90-99",)})
    there = found(figures=[*result.figures, *result.figures], claims=[result.claims[0], lost])
    assert [failure.kind for failure in there.dropped] == ["figures", "claims"]
    assert "two records have the id" in there.dropped[0].reason and "unknown records" in there.dropped[1].reason
    assert (there.figures, there.claims) == (result.figures, result.claims[:1])


@pytest.mark.drops
def test_attributions_nested_in_each_other_are_dropped_and_their_claims_never_look_like_facts(found, result):
    outer, inner = result.attributions
    there = found(attributions=[outer.model_copy(update={"parent": inner.id}), inner])
    assert ["nested in itself" in failure.reason for failure in there.dropped] == [True, True, False]
    assert (there.attributions, there.claims) == ((), result.claims[1:])


BOOM = ValueError("cannot  digest\nthis")


def failing(*_):
    raise BOOM


@pytest.mark.drops
@pytest.mark.parametrize("name", EXTRACTORS)
def test_component_that_fails_costs_its_own_records_only(name, monkeypatch):
    text = "“The port moved 4 million tonnes,” Mara Quist said on 3 May 2021."
    nlp = dateline.pipeline.loaded("en_dateline", None, "auto")
    whole = records_of(nlp, Article.of(text))
    components = [(each, failing if each == name else component) for each, component in nlp.pipeline]
    monkeypatch.setattr(nlp, "_components", components)
    result = records_of(nlp, Article.of(text))
    lost = [EXTRACTORS[name]] + ["claims"] * (name == "dateline_attributions")
    assert [failure.kind for failure in result.dropped] == lost
    assert result.dropped[0].reason == "all: ValueError: cannot digest this"
    for kind in KINDS:
        assert len(getattr(result, kind)) == (0 if kind in lost else len(getattr(whole, kind)))


@pytest.mark.drops
def test_record_that_fails_costs_no_other_of_its_kind(monkeypatch):
    made = component._record

    def failing_at_the_start(article, phrase, meaning):
        return made(article, phrase, meaning) if phrase.start else failing()

    monkeypatch.setattr(component, "_record", failing_at_the_start)
    result = dateline.extract("2 May 2021 was cold. It rained on 3 June 2021.")
    assert [date.text for date in result.dates] == ["3 June 2021"]
    assert [(failure.kind, failure.reason) for failure in result.dropped] == [
        ("dates", "at 0: ValueError: cannot digest this")
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_article_that_fails_is_a_failure_in_its_place_and_the_rest_goes_on(fragile_model, workers):
    unread = Failure(path="scan.pdf", stage="read", reason="the PDF has no text; scan it with OCR")
    given = [*articles("One.", "An act of sabotage.", "Three."), unread, *articles("Five.")]
    outcomes = list(dateline.pipe(given, Settings(model=str(fragile_model), workers=workers)))
    assert outcomes[1] == Failure(path="article-1", stage="analyse", reason="bomb: ValueError: cannot digest this")
    assert outcomes[3] == unread
    assert [outcome.article.text for outcome in outcomes if isinstance(outcome, Result)] == ["One.", "Three.", "Five."]


def test_article_that_kills_its_process_is_a_failure_and_the_rest_goes_on(fragile_model):
    given = articles("One.", "A catastrophe.", "Three.", "Four.")
    outcomes = list(dateline.pipe(given, Settings(model=str(fragile_model), workers=2)))
    assert isinstance(outcomes[1], Failure) and outcomes[1].stage == "analyse"
    assert "the process that worked on it died" in outcomes[1].reason
    assert [outcome.article for outcome in (outcomes[0], *outcomes[2:])] == [given[0], *given[2:]]


def test_results_are_the_same_whatever_the_number_of_workers(small_model):
    given = articles(*(f"On {day} May 2021 the port moved {day} million tonnes." for day in range(1, 13)))
    one, two = (list(dateline.pipe(given, Settings(model=str(small_model), workers=n))) for n in (1, 2))
    assert one == two


def test_articles_are_taken_as_results_are_asked_for(small_model):
    endless = (Article.of(f"Text {number}.") for number in count())
    stream = dateline.pipe(endless, Settings(model=str(small_model), workers=1))
    assert [result.article.text for result in islice(stream, 2)] == ["Text 0.", "Text 1."]
    assert next(endless).text == "Text 2."


def test_vocabulary_does_not_grow_with_the_articles(small_model):
    stream = dateline.pipe(
        (Article.of(f"word{n} " * 3) for n in range(50)), Settings(model=str(small_model), workers=1)
    )
    next(stream)
    strings = len(dateline.pipeline.loaded(str(small_model), None).vocab.strings)
    assert len(list(stream)) == 49
    assert len(dateline.pipeline.loaded(str(small_model), None).vocab.strings) == strings


def test_import_is_light_and_the_function_keeps_its_name_beside_the_package_of_extractors():
    script = """
        import sys, dateline
        assert "spacy" not in sys.modules
        from dateline.extractors.dates import component
        assert callable(dateline.extract) and dateline.extract.__module__ == "dateline.pipeline"
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=True)
