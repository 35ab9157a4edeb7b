"""Which dates, figures and actors stand at a token."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc, Token

from dateline.extractors.lookup import Lookup, Places
from dateline.records import Actor, Article, Date, Mention, MentionKind
from dateline.records import Span as Part

Named = dict[str, list[tuple[str, MentionKind]]]
Parsed = Callable[..., Doc]
VOCAB = spacy.blank("en").vocab


def part(doc: Doc, words: str, after: int = 0) -> Part:
    article: Article = doc._.article
    start = article.text.index(words, after)
    return article.cut(start, start + len(words))


def with_actors(doc: Doc, named: Named, roles: dict[str, str] | None = None, kind: str = "PERSON") -> Doc:
    """Gives a doc actors by name, each with its mentions, and the role of some."""
    actors = []
    for name, mentions in named.items():
        own = tuple(Mention(kind=each, **part(doc, words).model_dump()) for words, each in mentions)
        held = tuple(part(doc, role) for role in [(roles or {}).get(name)] if role)
        common = {"id": name, "article_id": doc._.article.id, "confidence": 1.0, "rule": "test", "type": kind}
        actors.append(
            Actor(**own[0].model_dump(include={"start", "end", "text"}), **common, name=name, mentions=own, roles=held)
        )
    doc._.actors = actors
    return doc


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def names(lookup: Lookup, token: Token) -> list[str]:
    return [actor.name for actor in lookup.actors_of(token)]


def test_an_actor_is_of_its_head(parsed: Parsed) -> None:
    doc = with_actors(parsed("was-to"), {"Lisk": [("the port", "name")]})
    lookup = Lookup(doc)
    assert names(lookup, word(doc, "port")) == ["Lisk"]
    assert lookup.actor_of(word(doc, "port")) is doc._.actors[0]
    assert names(lookup, word(doc, "sell")) == []
    assert lookup.actor_of(word(doc, "sell")) is None


def test_who_holds_an_office_is_its_actor(parsed: Parsed) -> None:
    doc = with_actors(parsed("was-to"), {"Lund": [("port", "name")]}, {"Lund": "The mayor"})
    lookup = Lookup(doc)
    assert names(lookup, word(doc, "mayor")) == ["Lund"]
    assert names(lookup, word(doc, "The")) == []


def named_beside(relation: str, *, before: bool) -> Doc:
    """A noun with a name hung on it by a relation: `leader Elde`, `Growers leader`."""
    words = ["Elde", "leader", "left"] if before else ["leader", "Elde", "left"]
    heads, deps = ([1, 2, 2], [relation, "nsubj", "ROOT"]) if before else ([2, 0, 2], ["nsubj", relation, "ROOT"])
    doc = Doc(VOCAB, words=words, heads=heads, deps=deps, tags=["NN"] * 3, pos=["NOUN"] * 3, lemmas=words)
    doc._.article = Article.of(doc.text)
    return with_actors(doc, {"Elde": [("Elde", "name")]})


@pytest.mark.parametrize(
    ("relation", "before", "found"),
    [
        ("appos", False, ["Elde"]),
        ("flat", False, ["Elde"]),
        ("compound", False, ["Elde"]),
        ("compound", True, []),
        ("nmod", False, []),
    ],
)
def test_a_name_before_the_head_is_of_another(relation: str, before: bool, found: list[str]) -> None:
    doc = named_beside(relation, before=before)
    assert names(Lookup(doc), word(doc, "leader")) == found


def test_what_means_two_has_no_only_actor(parsed: Parsed) -> None:
    doc = with_actors(parsed("bans"), {"Lisk": [("The treaty", "name")], "Orr": [("The treaty", "name")]})
    lookup = Lookup(doc)
    treaty = word(doc, "treaty")
    assert names(lookup, treaty) == ["Lisk", "Orr"]
    assert lookup.actor_of(treaty) is None
    assert lookup.actors.at(treaty) is None
    assert [actor.name for actor in lookup.actors.among(doc)] == ["Lisk", "Orr"]
    mention = lookup.mention_at(treaty)
    assert mention is not None
    assert (len(mention.actors), mention.span.text, mention.kind) == (2, "The treaty", "name")


def test_his_is_the_pronoun_before_it_is_part_of_his_brother(parsed: Parsed) -> None:
    doc = with_actors(parsed("his-ship"), {"firm": [("its", "pronoun")], "boat": [("its boat", "nominal")]})
    lookup = Lookup(doc)
    pronoun, noun = lookup.mention_at(word(doc, "its")), lookup.mention_at(word(doc, "boat"))
    assert pronoun is not None
    assert noun is not None
    assert ([each.name for each in pronoun.actors], pronoun.span.text, pronoun.kind) == (["firm"], "its", "pronoun")
    assert ([each.name for each in noun.actors], noun.span.text, noun.kind) == (["boat"], "its boat", "nominal")
    assert lookup.mention_at(word(doc, "leaks")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Board met. the Board left. Board rose.", True),
        ("the Board met. Board rose.", False),
        ("Board met. Board rose. the Board left.", False),
        ("The Board met.", True),
        ("the Grain Board met. Board rose. Board left.", True),
    ],
)
def test_a_name_has_an_article_if_it_mostly_does(text: str, expected: bool) -> None:
    doc = Doc(VOCAB, words=text.replace(".", " .").split())
    doc._.article = Article.of(text)
    starts = [at for at in range(len(text)) if text.startswith("Board", at)]
    name = "Grain Board" if "Grain" in text else "Board"
    spans = [doc._.article.cut(at - len(name) + 5 if text[:at].endswith(name[:-5]) else at, at + 5) for at in starts]
    mentions = tuple(Mention(kind="name", **span.model_dump()) for span in spans)
    common = {"id": "a", "article_id": doc._.article.id, "confidence": 1.0, "rule": "test", "type": "ORG"}
    actor = Actor(**spans[0].model_dump(), **common, name=name, mentions=mentions)
    assert Lookup(doc).has_article(actor) is expected


def test_persons_are_called_by_a_part_of_their_name(parsed: Parsed) -> None:
    doc = with_actors(parsed("bans"), {"Lund": [("The treaty", "name")], "Orr": [("new tests", "name")]})
    lookup = Lookup(doc)
    assert [actor.name for actor in lookup.persons_called("treaty")] == ["Lund"]
    assert lookup.persons_called("The treaty") == []
    assert lookup.persons_called("treat") == []


def test_places_and_bodies_are_no_persons(parsed: Parsed) -> None:
    doc = with_actors(parsed("bans"), {"Lund": [("The treaty", "name")]}, kind="PLACE")
    assert Lookup(doc).persons_called("treaty") == []


def test_words_that_break_off_in_a_name_are_completed(parsed: Parsed) -> None:
    doc = with_actors(parsed("bans"), {"Lund": [("The treaty", "name")], "Orr": [("new tests", "name")]})
    lookup = Lookup(doc)
    assert [token.text for token in lookup.completed([word(doc, "treaty"), word(doc, "bans")])] == [
        "The",
        "treaty",
        "bans",
    ]
    assert [token.text for token in lookup.completed([word(doc, "bans"), word(doc, "new")])] == ["bans", "new", "tests"]
    assert [token.text for token in lookup.completed([word(doc, "bans")])] == ["bans"]


def test_words_before_a_date_and_the_date_that_ends_at_a_word(parsed: Parsed, dated: Callable[..., Doc]) -> None:
    doc = dated(parsed("coordinated"), "3 May", "2021-05-03")
    lookup = Lookup(doc)
    (date,) = set(lookup.dates.all())
    assert lookup.words_before(date) == "left arlo on"
    assert lookup.words_before(date, 1) == "on"
    assert lookup.date_ending_at(word(doc, "May")) == date
    assert lookup.date_ending_at(word(doc, "3")) is None
    assert lookup.date_ending_at(word(doc, "Arlo")) is None
    assert lookup.dates_by_id == {date.id: date}


def test_of_two_records_at_one_place_each_is_there_and_a_later_span_covers() -> None:
    doc = Doc(VOCAB, words=["both", "countries", "left"])
    doc._.article = Article.of(doc.text)
    common = {"article_id": "a", "confidence": 1.0, "rule": "test", "type": "DATE", "value": "2021"}
    one, two, three = (Date(id=name, start=0, end=4, text="both", **common) for name in ("1", "2", "3"))
    places: Places[Date] = Places([(doc[0:2], one), (doc[0:2], two), (doc[2:3], three), (doc[1:2], None)])
    assert places.all_at(doc[1]) == (one, two)
    assert places.at(doc[1]) is None
    assert places.at(doc[2]) == three
    assert places.all_at(doc[2]) == (three,)
    assert places.among([doc[2], doc[0], doc[1]]) == [three, one, two]
    span = places.span_at(doc[1])
    assert span is not None
    assert span.text == "both countries"
