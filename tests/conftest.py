"""What tests of several parts share: a small model, hand-checked parses, and records cut from a text by their words."""

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import settings
from spacy.tokens import Doc, SpanGroup
from spacy.training.converters import conllu_to_docs
from spacy.vocab import Vocab

from dateline.records import (
    Actor,
    Argument,
    Article,
    Attribution,
    Claim,
    Date,
    Event,
    EventMention,
    Figure,
    Kind,
    Mention,
    Result,
    Span,
    When,
    record_id,
)

PARSES = Path(__file__).with_name("parses")
TEXT = (
    "Mara Quist told reporters on 3 May 2021 that the port of Lisk moved 4.5 million tonnes. "
    "The port will not close, she said."
)


class Cutter:
    """Makes the records of one article from the words they stand on (their first occurrence after ``after``)."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def span(self, words: str, after: int = 0) -> Span:
        start = self.article.text.index(words, after)
        return self.article.cut(start, start + len(words))

    def _common(self, kind: Kind, span: Span) -> dict[str, Any]:
        return {
            "id": record_id(self.article.id, kind, span.start, span.end),
            "article_id": self.article.id,
            "confidence": 0.9,
            "rule": "test",
            **span.model_dump(include={"start", "end", "text"}),
        }

    def date(self, words: str, **fields: Any) -> Date:
        return Date(**self._common("dates", self.span(words)), **({"type": "DATE"} | fields))

    def figure(self, words: str, **fields: Any) -> Figure:
        return Figure(**self._common("figures", self.span(words)), **fields)

    def actor(self, *mentions: str, **fields: Any) -> Actor:
        spans = [Mention(kind="name", **self.span(words).model_dump()) for words in mentions]
        common = self._common("actors", spans[0])
        return Actor(**common, mentions=tuple(spans), **({"name": mentions[0], "type": "PERSON"} | fields))

    def attribution(self, source: str | None, cue: str, content: str, **fields: Any) -> Attribution:
        parts = [self.span(words) for words in (source, cue, content) if words]
        whole = self.article.cut(min(part.start for part in parts), max(part.end for part in parts))
        return Attribution(
            **self._common("attributions", whole),
            source=self.span(source) if source else None,
            cue=self.span(cue),
            content=(self.span(content),),
            **({"act": "say", "kind": "indirect", "source_actor": None} | fields),
        )

    def argument(self, words: str, **fields: Any) -> Argument:
        return Argument(**self.span(words).model_dump(), **({"lemma": words} | fields))

    def claim(self, words: str, predicate: str, **fields: Any) -> Claim:
        defaults: dict[str, Any] = {
            "statement": words,
            "sentence": self.span(words),
            "predicate": self.argument(predicate),
            "polarity": "positive",
            "modality": "actual",
        }
        return Claim(**self._common("claims", self.span(words)), **(defaults | fields))

    def event(self, words: str, *mentions: str, **fields: Any) -> Event:
        spans = [EventMention(kind="verb", **self.span(each).model_dump()) for each in mentions]
        return Event(**self._common("events", self.span(words)), **({"name": words, "mentions": tuple(spans)} | fields))


@pytest.fixture(autouse=True)
def nothing_is_dropped(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A record that is dropped is a fault of the code, and no test passes over it that is not marked ``drops``."""
    caplog.set_level(logging.DEBUG, "dateline.records")
    yield
    if not request.node.get_closest_marker("drops"):
        assert [log.getMessage() for log in caplog.get_records("call") if log.name == "dateline.records"] == []


@pytest.fixture
def cutter() -> Callable[..., Cutter]:
    """``cutter(text)`` makes an article and the tool that cuts its records."""
    return lambda text=TEXT, **fields: Cutter(Article.of(text, **fields))


@pytest.fixture
def result(cutter: Callable[..., Cutter]) -> Result:
    """An article with one record or more of every kind, referring to each other in every way there is."""
    return full_result(cutter())


def full_result(cut: Cutter) -> Result:
    date = cut.date("3 May 2021", value="2021-05-03", edtf="2021-05-03", earliest="2021-05-03", latest="2021-05-03")
    figure = cut.figure("4.5 million tonnes", value="4500000", unit="tonne", dimension="mass")
    speaker, port = cut.actor("Mara Quist"), cut.actor("port of Lisk", type="PLACE")
    outer = cut.attribution("Mara Quist", "told", "the port of Lisk moved 4.5 million tonnes", source_actor=speaker.id)
    inner = cut.attribution("she", "said", "The port will not close", parent=outer.id)
    claim = cut.claim(
        "the port of Lisk moved 4.5 million tonnes",
        "moved",
        subject=cut.argument("the port of Lisk", actor=port.id),
        attributions=(outer.id,),
        when=When(how="inherited", edtf="2021-05-03", dates=(date.id,)),
        places=(port.id,),
        actors=(port.id,),
        figures=(figure.id,),
        dates=(date.id,),
    )
    denial = cut.claim("The port will not close", "will not close", polarity="negative", modality="planned")
    move = cut.event("moved", "moved", claims=(claim.id,), participants=(port.id,), places=(port.id,), when=claim.when)
    claim = claim.model_copy(update={"events": (move.id,)})
    return Result(
        article=cut.article,
        dates=(date,),
        figures=(figure,),
        actors=(speaker, port),
        attributions=(outer, inner),
        claims=(claim, denial),
        events=(move,),
    )


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A spaCy pipeline without any trained part, in a folder: loads at once, and in worker processes too."""
    config = {"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}}
    folder = tmp_path_factory.mktemp("models") / "small"
    spacy.blank("en", config=config).to_disk(folder)
    return folder


@pytest.fixture(scope="session")
def parses() -> dict[str, bytes]:
    """The hand-checked docs by name, which is given to each once, whatever the file."""
    text = "\n\n".join(path.read_text(encoding="utf-8").strip() for path in sorted(PARSES.glob("*.conllu")))
    names = re.findall(r"# name = (.+)", text)
    assert len(names) == len(set(names))
    docs = conllu_to_docs(text, n_sents=1, no_print=True)
    return {name: doc.to_bytes() for name, doc in zip(names, docs, strict=True)}


@pytest.fixture(scope="session")
def vocab() -> Vocab:
    return spacy.blank("en").vocab


@pytest.fixture
def parsed(parses: dict[str, bytes], vocab: Vocab) -> Callable[..., Doc]:
    """``parsed("copula")`` is the hand-checked doc of that name, all of it one block of body text."""

    def doc_of(name: str, **fields: str) -> Doc:
        doc = Doc(vocab).from_bytes(parses[name])
        doc._.article = Article.of(doc.text, **fields)
        doc.spans["blocks"] = SpanGroup(doc, name="blocks", spans=[doc.char_span(0, len(doc.text), label="body")])
        return doc

    return doc_of


def pytest_configure(config: pytest.Config) -> None:
    settings.register_profile("fixed", derandomize=True)  # the same examples at every run
    settings.load_profile("fixed")
    config.addinivalue_line("markers", "drops: has records dropped, which fails other tests")
    config.addinivalue_line(
        "markers", "wheel: builds and installs the wheel; takes about a minute and the package index"
    )
