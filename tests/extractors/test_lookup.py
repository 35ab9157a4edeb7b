"""Which record stands at a token."""

from collections.abc import Sequence

import pytest
import spacy
from spacy.tokens import Doc, SpanGroup

from dateline.extractors.lookup import Lookup
from dateline.language.docs import article_of, span_at
from dateline.records import Actor, Date, Mention, MentionKind, record_id

VOCAB = spacy.blank("en").vocab


def doc_of(text: str, arcs: dict[int, tuple[str, int]] | None = None, tags: dict[int, str] | None = None) -> Doc:
    """A doc of words parted by spaces; arcs go from a word to its head, by place."""
    words = text.split()
    arcs = arcs or {}
    heads = [arcs.get(place, ("dep", 0))[1] for place in range(len(words))]
    deps = [arcs.get(place, ("dep", 0))[0] for place in range(len(words))]
    return Doc(VOCAB, words=words, heads=heads, deps=deps, tags=[(tags or {}).get(n, "NN") for n in range(len(words))])


def with_actors(doc: Doc, *actors: Actor) -> Lookup:
    doc._.actors = list(actors)
    return Lookup(doc)


def actor(
    doc: Doc, name: str, *mentions: tuple[str, MentionKind], type: str = "ORG", roles: Sequence[str] = ()
) -> Actor:
    """An actor by words of the doc, each at its first place; ``2:word`` is the second place of a word."""
    article = article_of(doc)

    def place(words: str) -> int:
        number, _, rest = words.rpartition(":")
        start = -1
        for _ in range(int(number or 1)):
            start = article.text.index(rest, start + 1)
        return start

    spans = [(place(words), place(words) + len(words.rpartition(":")[2]), kind) for words, kind in mentions]
    first = article.cut(*spans[0][:2])
    return Actor(
        **first.model_dump(),
        id=record_id(article.id, "actors", first.start, first.end) + name,
        article_id=article.id,
        confidence=1,
        rule="test",
        name=name,
        type=type,  # type: ignore[arg-type]
        roles=tuple(article.cut(place(words), place(words) + len(words)) for words in roles),
        mentions=tuple(Mention(**article.cut(start, end).model_dump(), kind=kind) for start, end, kind in spans),
    )


def names(actors: Sequence[Actor]) -> list[str]:
    return [each.name for each in actors]


def test_a_token_has_the_actor_whose_mention_covers_it() -> None:
    doc = doc_of("the Grain Board left")
    lookup = with_actors(doc, actor(doc, "Grain Board", ("Grain Board", "name")))
    assert [names(lookup.actors.all_at(token)) for token in doc] == [[], ["Grain Board"], ["Grain Board"], []]
    span = lookup.actors.span_at(doc[1])
    assert span is not None
    assert span.text == "Grain Board"


def test_a_mention_of_two_is_of_none_alone() -> None:
    doc = doc_of("both countries left")
    mention: tuple[str, MentionKind] = ("both countries", "nominal")
    lookup = with_actors(doc, actor(doc, "Orr", mention), actor(doc, "Lisk", mention))
    assert lookup.actors.at(doc[1]) is None
    assert lookup.actor_of(doc[1]) is None
    assert names(lookup.actors_of(doc[1])) == ["Orr", "Lisk"]
    assert names(lookup.actors.among(doc)) == ["Orr", "Lisk"]


def test_an_office_is_who_holds_it() -> None:
    doc = doc_of("Kolb came ; the mayor spoke")
    lookup = with_actors(doc, actor(doc, "Kolb", ("Kolb", "name"), type="PERSON", roles=["mayor"]))
    assert names(lookup.actors_of(doc[4])) == ["Kolb"]
    assert lookup.actors.at(doc[4]) is None


@pytest.mark.parametrize("relation", ["appos", "flat", "nmod:desc"])
def test_a_noun_has_the_actor_of_the_name_beside_it(relation: str) -> None:
    doc = doc_of("mayor Kolb", {0: ("ROOT", 0), 1: (relation, 0)})
    assert names(with_actors(doc, actor(doc, "Kolb", ("Kolb", "name"))).actors_of(doc[0])) == ["Kolb"]


def test_a_name_of_the_compound_counts_only_behind_the_noun() -> None:
    doc = doc_of("Growers leader Elde", {0: ("compound", 1), 1: ("ROOT", 1), 2: ("compound", 1)})
    growers, elde = actor(doc, "Growers", ("Growers", "name")), actor(doc, "Elde", ("Elde", "name"))
    assert names(with_actors(doc, growers, elde).actors_of(doc[1])) == ["Elde"]
    assert names(with_actors(doc, growers).actors_of(doc[1])) == []


def test_a_mention_knows_its_kind_and_a_possessive_is_one_of_its_own() -> None:
    doc = doc_of("Kolb met his brother", tags={2: "PRP$"})
    brother = actor(doc, "Jon", ("his brother", "nominal"))
    kolb = actor(doc, "Kolb", ("Kolb", "name"), ("his", "pronoun"))
    lookup = with_actors(doc, kolb, brother)
    his, name, other = (lookup.mention_at(doc[place]) for place in (2, 0, 3))
    assert his is not None
    assert name is not None
    assert other is not None
    assert (names(his.actors), his.span.text, his.kind) == (["Kolb"], "his", "pronoun")
    assert (names(name.actors), name.span.text, name.kind) == (["Kolb"], "Kolb", "name")
    assert (names(other.actors), other.span.text, other.kind) == (["Jon"], "his brother", "nominal")
    assert lookup.mention_at(doc[1]) is None


def test_a_name_has_an_article_if_most_of_its_full_mentions_have_one() -> None:
    doc = doc_of("the Board met . The Board left . Board members came .")
    board = actor(doc, "Board", ("Board", "name"), ("2:Board", "name"), ("3:Board", "name"))
    assert with_actors(doc, board).has_article(board)
    half = actor(doc, "Board", ("Board", "name"), ("3:Board", "name"))
    assert not with_actors(doc, half).has_article(half)


def test_short_forms_say_nothing_of_the_article_of_a_full_name() -> None:
    doc = doc_of("the Lisk Board met . Board left . Board came .")
    board = actor(doc, "Lisk Board", ("Lisk Board", "name"), ("2:Board", "name"), ("3:Board", "name"))
    assert with_actors(doc, board).has_article(board)
    short = actor(doc, "Grain Board", ("2:Board", "name"), ("3:Board", "name"))
    assert not with_actors(doc, short).has_article(short)


def test_persons_are_called_by_parts_of_longer_names() -> None:
    doc = doc_of("Mara Kolb met Kolb and Kolb Bank")
    mara = actor(doc, "Mara Kolb", ("Mara Kolb", "name"), type="PERSON")
    bank = actor(doc, "Kolb Bank", ("Kolb Bank", "name"))
    alone = actor(doc, "Kolb", ("2:Kolb", "name"), type="PERSON")
    lookup = with_actors(doc, mara, bank, alone)
    assert names(lookup.persons_called("Kolb")) == ["Mara Kolb"]
    assert lookup.persons_called("Mara Kolb") == []


def test_words_are_completed_by_the_names_they_break_off_in() -> None:
    doc = doc_of("the old Grain Board left")
    lookup = with_actors(doc, actor(doc, "Grain Board", ("Grain Board", "name")))
    assert [token.text for token in lookup.completed([doc[1], doc[2]])] == ["old", "Grain", "Board"]
    assert [token.text for token in lookup.completed([doc[3], doc[4]])] == ["Grain", "Board", "left"]
    assert [token.text for token in lookup.completed([doc[0], doc[1]])] == ["the", "old"]


def with_date(text: str, words: str) -> tuple[Doc, Lookup]:
    doc = doc_of(text)
    article = article_of(doc)
    start = article.text.index(words)
    date = Date(
        **article.cut(start, start + len(words)).model_dump(),
        id=record_id(article.id, "dates", start, start + len(words)),
        article_id=article.id,
        confidence=1,
        rule="test",
        type="DATE",
        value="2021",
    )
    span = span_at(doc, date.start, date.end)
    span._.date = date
    doc.spans["dates"] = SpanGroup(doc, spans=[span])
    return doc, Lookup(doc)


def test_a_date_ends_at_its_last_token() -> None:
    doc, lookup = with_date("it came in May 2021 again", "May 2021")
    assert [lookup.date_ending_at(token) is not None for token in doc] == [False, False, False, False, True, False]
    assert list(lookup.dates_by_id) == [date.id for date in lookup.dates.among(doc)]


def test_the_words_before_a_date_are_given_up_to_a_number() -> None:
    _, lookup = with_date("It will not come until early in May 2021", "May 2021")
    (date,) = lookup.dates_by_id.values()
    assert lookup.words_before(date) == "until early in"
    assert lookup.words_before(date, 1) == "in"
    _, first = with_date("May 2021 came", "May 2021")
    assert first.words_before(*first.dates_by_id.values()) == ""
