"""Hand-checked sentences with the records that the statements of their clauses are made with."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from spacy.tokens import Doc, Span, SpanGroup, Token

from dateline.extractors.claims.clauses import Clause, clauses_of
from dateline.extractors.claims.statement.sentence import Statement, Surroundings, statement_of
from dateline.extractors.claims.statement.unnamed_antecedents import Things
from dateline.extractors.lookup import Lookup
from dateline.language.coreference.component import MENTIONS
from dateline.records import Actor, Attribution, Date, Identity, Mention, Polarity, When

Words = str | tuple[str, str]
"""Words of a mention, with its kind where they are no name."""


class Scene:
    """A text of hand-checked sentences, and its records as they are added."""

    def __init__(self, doc: Doc, cut: Any) -> None:
        self.doc, self.cut = doc, cut
        self.actors: list[Actor] = []

    def token(self, word: str, number: int = 1) -> Token:
        """The word, the first or a later one of its form."""
        return [token for token in self.doc if token.text == word][number - 1]

    def actor(self, *mentions: Words, **fields: Any) -> Actor:
        """Add an actor; its mentions follow one another in the text. A name that is none of them is a known one."""
        found: list[Mention] = []
        for each in mentions:
            words, kind = (each, "name") if isinstance(each, str) else each
            place = re.compile(rf"\b{re.escape(words)}\b").search(self.doc.text, found[-1].end if found else 0)
            assert place is not None
            span = self.cut.article.cut(*place.span())
            found.append(Mention(kind=kind, **span.model_dump()))
        if "name" in fields:
            fields["known_as"] = Identity(id=fields["name"])
        actor: Actor = self.cut.actor(found[0].text, **fields)
        span = found[0].model_dump(include={"start", "end", "text"})
        actor = actor.model_copy(update={"mentions": tuple(found), "id": f"{actor.name}.a", **span})
        self.actors.append(actor)
        self.doc._.actors = self.actors
        return actor

    def date(self, words: str, **fields: Any) -> Date:
        """Add a date."""
        date: Date = self.cut.date(words, **fields)
        span: Span = self.doc.char_span(date.start, date.end)
        span._.date = date
        self.doc.spans["dates"] = SpanGroup(self.doc, spans=[*self.doc.spans.get("dates", ()), span])
        return date

    def attribution(self, source: str | None, cue: str, content: str, **fields: Any) -> Attribution:
        """Add an attribution."""
        attribution: Attribution = self.cut.attribution(source, cue, content, **fields)
        self.doc._.attributions = [*self.doc._.attributions, attribution]
        return attribution

    def coreference(self, *words: Token, chance: float = 1.0) -> None:
        """Have each of the words, heads of mentions, take up the one before it with the chance."""
        spans = [self.doc[word.i : word.i + 1] for word in words]
        links = [[] if place == 0 else [(place - 1, chance)] for place in range(len(words))]
        group = SpanGroup(self.doc, name=MENTIONS, spans=spans, attrs={"antecedents": links})
        self.doc.spans[MENTIONS] = group

    def clause(self, head: str) -> Clause:
        """The clause of which a word is the head; the last one where several are."""
        return [clause for clause in clauses_of(self.doc) if clause.head.text == head][-1]

    def said(
        self,
        head: str,
        *,
        attributions: Sequence[Attribution] = (),
        when: When | None = None,
        now: str | None = None,
        polarity: Polarity = "positive",
    ) -> Statement:
        """The statement of the clause that a word heads."""
        around = Surroundings(self.lookup, self.things, attributions, when, now, polarity)
        return statement_of(self.clause(head), around)

    def text(self, head: str, **fields: Any) -> str:
        """The wording of the clause that a word heads."""
        return self.said(head, **fields).text

    @property
    def lookup(self) -> Lookup:
        return Lookup(self.doc)

    @property
    def things(self) -> Things:
        return Things(self.doc)


@pytest.fixture
def scene(parsed: Callable[..., Doc], cutter: Callable[..., Any]) -> Callable[..., Scene]:
    """``scene("mayor-left", "he-praised")`` is a text of the two sentences.

    ``instead`` has words to put in the places of others: `No` for `The`.
    """

    def scene_of(*names: str, **instead: str) -> Scene:
        doc = Doc.from_docs([parsed(f"statement-{name}") for name in names], exclude=["user_data"])
        doc = _with_words(doc, instead) if instead else doc
        cut = cutter(doc.text)
        doc._.article = cut.article
        doc.spans["blocks"] = SpanGroup(doc, name="blocks", spans=[doc.char_span(0, len(doc.text), label="body")])
        return Scene(doc, cut)

    return scene_of


def _with_words(doc: Doc, instead: dict[str, str]) -> Doc:
    return Doc(
        doc.vocab,
        words=[instead.get(token.text, token.text) for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
    )
