"""Articles to results: one spaCy pipeline between a reader and a writer, in this process or in several.

spaCy is imported where it is first needed, so that ``import dateline`` and the parent of worker processes stay light.
"""

import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from dateline.errors import DatelineError
from dateline.records import KINDS, Article, Extraction, Failure, Genre, Kind, Result
from dateline.settings import Settings
from dateline.store.manifest import Model, hash_of_folder
from dateline.workers import Crash, map_in_processes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from dateline.language.plain import Plain

Stage = Literal["analyse", "extract"]
EXTRACTORS: dict[str, Kind] = {
    f"dateline_{kind}": kind for kind in ("dates", "figures", "attributions", "actors", "claims", "events")
}
"""The components that make records. Each builds on what those before it found: actors ask attributions who says "I"."""


class StageError(DatelineError):
    """A part of the pipeline failed on an article; ``stage`` says in which stage, the message in which part and why."""

    def __init__(self, stage: Stage, reason: str) -> None:
        super().__init__(stage, reason)
        self.stage = stage
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


class Analysis(NamedTuple):
    """What came of an article, and the seconds it took."""

    outcome: Result | Failure
    seconds: float


def load(model: str = "en_dateline", knowledge: Path | None = None, genre: Genre = "auto") -> "Language":
    """The spaCy pipeline that extracts everything: a model (shipped, installed, or a path) with Dateline's components.

    Extractors that need what no part of the model gives are left out, with a warning.
    ``knowledge`` is a file of further actors and events; ``genre`` says whether dates count from the publication of
    news or from the story of a history. Raises :class:`~dateline.errors.UsageError` if there is no such model, or if
    the file is none of actors and events.
    """
    from dateline.extractors.own_knowledge import read_own_knowledge
    from dateline.language.model import load_model

    nlp = load_model(model)
    nlp.max_length = sys.maxsize  # texts are limited where they are read
    for name in ("dateline_sentences", "dateline_layout"):  # the layout stands first of all
        if name not in nlp.pipe_names:
            nlp.add_pipe(name, first=True)
    if "parser" in nlp.pipe_names and "dateline_reduced" not in nlp.pipe_names:
        nlp.add_pipe("dateline_reduced", after="parser")
    for name in EXTRACTORS:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name)
    _leave_out_needy(nlp)
    if knowledge:
        own = read_own_knowledge(knowledge)
        for name, rows in {"dateline_actors": own.actors, "dateline_events": own.events}.items():
            if name in nlp.pipe_names:
                nlp.replace_pipe(name, name, config={"knowledge": rows})
    if genre != "auto":
        nlp.replace_pipe("dateline_dates", "dateline_dates", config={"genre": genre})
    return nlp


def _leave_out_needy(nlp: "Language") -> None:
    """Remove the extractors that would fail on every article: those whose needs no component before them meets."""
    while needy := {name: needs for name, needs in _unmet(nlp).items() if needs and name in EXTRACTORS}:
        for name, needs in needy.items():
            warnings.warn(f"no {EXTRACTORS[name]}: the model has nothing that sets {', '.join(needs)}", stacklevel=3)
            nlp.remove_pipe(name)


def _unmet(nlp: "Language") -> dict[str, list[str]]:
    """For each component what it needs, and no component before it gives."""
    analysis = nlp.analyze_pipes()
    return analysis["problems"] if analysis else {}


loaded = cache(load)
"""The same, loaded once a process."""


def describe(settings: Settings) -> Model:
    """Name, version and hash of the model, for the manifest of a run. Raises as :func:`load`."""
    model = settings.model
    nlp = loaded(model, settings.knowledge, settings.genre)
    return Model(name=model, version=nlp.meta["version"], sha256=hash_of_folder(nlp.path) if nlp.path else None)


def extract(
    text: str,
    published: str | None = None,
    *,
    model: str = "en_dateline",
    knowledge: Path | None = None,
    genre: Genre = "auto",
    **about: Any,
) -> Result:
    """Extract the records of one text.

    ``published`` is its publication date, ``YYYY-MM-DD``, against which "last week" is resolved; without it, that which
    the text tells itself, in its dateline for one. ``knowledge`` is a file of further actors and events, ``genre`` as
    for :func:`load`; ``about`` are further fields of :class:`~dateline.records.Article`, such as ``title``, ``url`` and
    ``id``. Raises ``ValueError`` for what is no date, and :class:`StageError` if a part of the pipeline fails on the
    text.
    """
    from dateline.ingest.article import Publication, publication_of
    from dateline.ingest.draft import Draft

    told = Publication(published, "given", None) if published else publication_of(Draft("", text, url=about.get("url")))
    article = Article.of(text, published=told.published, published_from=told.published_from, **about)
    return records_of(loaded(model, knowledge, genre), article)


def pipe(articles: Iterable[Article | Failure], settings: Settings | None = None) -> Iterator[Result | Failure]:
    """Stream articles to results, in their order and in constant memory; an article that fails yields a `Failure`.

    Failures of the reader pass through. The results are the same whatever ``settings.workers`` is. A script that uses
    several workers must guard its main part by ``if __name__ == "__main__":``.
    """
    return (analysis.outcome for analysis in timed_pipe(articles, settings or Settings()))


def write_run(outcomes: Iterable[Result | Failure], folder: Path, settings: Settings | None = None) -> None:
    """Write what :func:`pipe` yields, as it comes, to a run folder; an earlier run in it is replaced.

    ``settings`` are those of the pipe: the manifest of the run tells them. Raises
    :class:`~dateline.errors.UsageError` if the folder holds anything but a run.
    """
    from dateline.store.writer import RunWriter

    settings = settings or Settings()
    with RunWriter(folder, settings, describe(settings)) as run:
        for outcome in outcomes:
            run.write(outcome)


def timed_pipe(articles: Iterable[Article | Failure], settings: Settings) -> Iterator[Analysis]:
    """As :func:`pipe`, with the seconds that each article took."""
    analyse = partial(_analyse, model=settings.model, knowledge=settings.knowledge, genre=settings.genre)
    if settings.workers == 1:
        yield from map(analyse, articles)
        return
    for item, analysis in map_in_processes(analyse, articles, settings.workers):
        yield Analysis(_failure(item, "analyse", analysis.reason), 0.0) if isinstance(analysis, Crash) else analysis


def records_of(nlp: "Language", article: Article) -> Result:
    """Run a pipeline made by :func:`load` over an article. Raises :class:`StageError` if it can't be analysed.

    A record that can't be made costs no other: it is dropped and told, as are all of a kind if their component fails.
    """
    from dateline.language.blas import one_thread
    from dateline.language.plain import Plain

    plain = Plain.of(article.text)
    with one_thread():
        with _part("tokenizer"):
            doc = nlp.make_doc(plain.text)
            doc._.article = article.model_copy(update={"text": plain.text})
        for name, component in nlp.pipeline:
            if name in EXTRACTORS:
                _extract(doc, EXTRACTORS[name], component)
            else:
                with _part(name):
                    doc = component(doc)
    return _result(doc, plain, article)


def _extract(doc: "Doc", kind: Kind, component: "Callable[[Doc], Doc]") -> None:
    from dateline.language.docs import dropping

    with dropping(doc, kind, "all"):
        component(doc)


def _result(doc: "Doc", plain: "Plain", article: Article) -> Result:
    """The records of a doc, in order of the text, at their places in the article as given."""
    from dateline.language.docs import dropping
    from dateline.language.plain import moved

    placed: dict[Kind, list[Extraction]] = {kind: [] for kind in KINDS}
    for kind in placed:
        for record in sorted(doc._.get(kind), key=lambda record: (record.start, record.end)):
            with dropping(doc, kind, record.id):
                placed[kind].append(record if plain.text == article.text else moved(record, plain, article))
    return Result.of(article, placed, doc._.dropped)


def _analyse(item: Article | Failure, model: str, knowledge: Path | None, genre: Genre) -> Analysis:
    if isinstance(item, Failure):
        return Analysis(item, 0.0)
    nlp = loaded(model, knowledge, genre)
    begin = perf_counter()
    with nlp.memory_zone():  # frees the vocabulary that the article adds; an exception must not pass through it
        try:
            outcome: Result | Failure = records_of(nlp, item)
        except StageError as error:
            outcome = _failure(item, error.stage, error.reason)
    return Analysis(outcome, perf_counter() - begin)


def _failure(item: Article | Failure, stage: Stage, reason: str) -> Failure:
    return item if isinstance(item, Failure) else Failure(path=item.path or item.id, stage=stage, reason=reason)


@contextmanager
def _part(name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise StageError("analyse", f"{name}: {type(error).__name__}: {' '.join(str(error).split())}") from error
