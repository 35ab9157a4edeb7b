from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

import dateline
from dateline.errors import DatelineError
from dateline.extractors.attributions.component import mark_attributions
from dateline.extractors.claims.component import mark_claims
from dateline.language.docs import span_at
from dateline.records import Actor, Article, Claim, Mention

Parsed = Callable[..., Doc]
Dated = Callable[..., Doc]


def claims(doc: Doc) -> list[Claim]:
    return list(mark_claims(mark_attributions(doc))._.claims)


def parts(claim: Claim) -> tuple[str | None, str, str | None]:
    subject, complement = claim.subject, claim.object
    return subject and subject.text, claim.predicate.lemma, complement and complement.text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("relative", [("The party", "reject", "the plan"), ("The party", "win", "40 seats")]),
        ("object-relative", [("The missiles", "be", "old"), ("Karvenia", "sell", "The missiles")]),
        ("copula", [("The deal", "be", "a breakthrough")]),
        (
            "coordinated",
            [("The train", "leave", "Arlo"), ("The train", "cross", "the border"), ("The train", "reach", "Mirov")],
        ),
        ("shared-aux", [("Prices", "rise", None), ("Prices", "fall", None)]),
        ("phrasal", [("The union", "call off", "the strike")]),
        ("fail", [("The rocket", "fail to reach", "orbit")]),
        ("adj-unlikely", [("The court", "be unlikely to rule", None)]),
        ("plan", [("Karvenia", "plan to buy", "six drones")]),
        ("according", [("inflation", "fall", None)]),
    ],
)
def test_each_finite_predicate_is_a_claim_with_its_arguments(
    parsed: Parsed, name: str, expected: list[tuple[str | None, str, str | None]]
) -> None:
    assert sorted(map(parts, claims(parsed(name))), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("name", ["question", "imperative"])
def test_questions_and_commands_claim_nothing(parsed: Parsed, name: str) -> None:
    assert claims(parsed(name)) == []


@pytest.mark.parametrize("label", ["heading", "note", "furniture"])
def test_only_the_body_of_a_text_claims(parsed: Parsed, label: str) -> None:
    doc = parsed("copula")
    doc.spans["blocks"] = [doc.char_span(0, len(doc.text), label=label)]
    assert claims(doc) == []


@pytest.mark.parametrize("name", ["said-that", "reported", "nested", "inverted", "denied"])
def test_a_reporting_clause_is_no_claim_but_its_content_is_one_of_the_source(parsed: Parsed, name: str) -> None:
    doc = parsed(name)
    (claim,) = claims(doc)
    assert claim.attributions == tuple(record.id for record in doc._.attributions)


@pytest.mark.parametrize(
    ("name", "polarity", "modality"),
    [
        ("copula", "negative", "actual"),
        ("no-object", "negative", "actual"),
        ("neither", "negative", "actual"),
        ("fail", "negative", "actual"),
        ("unlikely", "negative", "probable"),
        ("adj-unlikely", "negative", "probable"),
        ("denied", "negative", "actual"),
        ("relative", "positive", "actual"),
        ("may", "positive", "possible"),
        ("must", "positive", "required"),
        ("reportedly", "positive", "probable"),
        ("plan", "positive", "planned"),
        ("inverted", "positive", "planned"),
    ],
)
def test_polarity_and_modality_follow_the_words_over_the_clause(
    parsed: Parsed, name: str, polarity: str, modality: str
) -> None:
    claim = claims(parsed(name))[0]
    assert (claim.polarity, claim.modality) == (polarity, modality)


def test_a_condition_and_what_hangs_on_it_are_conditional(parsed: Parsed) -> None:
    assert [claim.modality for claim in claims(parsed("if"))] == ["conditional", "conditional"]


def test_coordinated_predicates_inherit_the_date_of_the_first(parsed: Parsed, dated: Dated) -> None:
    doc = dated(parsed("coordinated"), "3 May", "2021-05-03")
    assert [(c.when.edtf, c.when.how) for c in claims(doc) if c.when] == [
        ("2021-05-03", "explicit"),
        ("2021-05-03", "inherited"),
        ("2021-05-03", "inherited"),
    ]


def test_the_date_of_the_saying_is_not_that_of_the_event(parsed: Parsed, dated: Dated) -> None:
    (claim,) = claims(dated(parsed("said-that"), "Monday", "2021-05-03"))
    assert claim.said is not None
    assert (claim.said.edtf, claim.said.how, claim.when) == ("2021-05-03", "explicit", None)


def test_present_tense_holds_on_the_day_of_publication(parsed: Parsed) -> None:
    (claim,) = claims(parsed("copula", published="2021-05-04"))
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.how) == ("2021-05-04", "tense")


def test_the_past_without_a_date_stays_open(parsed: Parsed) -> None:
    assert [claim.when for claim in claims(parsed("relative", published="2021-05-04"))] == [None, None]


@pytest.mark.parametrize(
    ("name", "statements"),
    [
        (
            "coordinated",
            ["The train left Arlo on 3 May.", "[The train] crossed the border.", "[The train] reached Mirov."],
        ),
        ("relative", ["[The party] won 40 seats.", "The party rejected the plan."]),
        ("said-that", ["The ceasefire had held for three days."]),
        ("inverted", ["The bridge will reopen in May."]),
        ("object-relative", ["Karvenia sold [the missiles].", "The missiles that Karvenia sold were old."]),
    ],
)
def test_statements_stand_alone(parsed: Parsed, name: str, statements: list[str]) -> None:
    assert [claim.statement for claim in claims(parsed(name))] == statements


def test_pronouns_become_names_and_relative_dates_explicit(parsed: Parsed, dated: Dated) -> None:
    doc = dated(parsed("pronoun"), "Friday", "2021-05-07", anchor="published")
    article = doc._.article
    name = Mention(kind="name", **article.cut(0, 5).model_dump())
    pronoun = Mention(kind="pronoun", **article.cut(28, 31).model_dump())
    mentions = (name, pronoun)
    actor = Actor(
        **article.cut(0, 5).model_dump(), id="a", article_id=article.id, confidence=1.0, rule="test", name="Anna Kovar",
        type="PERSON", mentions=mentions,
    )  # fmt: skip
    spans = [span_at(doc, mention.start, mention.end) for mention in mentions]
    for span in spans:
        span._.actor = actor
    doc.spans["actors"] = spans
    doc._.actors = [actor]
    assert [claim.statement for claim in claims(doc)] == [
        "[Anna] Kovar arrived on Monday.",
        "[Anna Kovar] left on Friday [2021-05-07].",
    ]


def test_without_a_parse_it_says_what_it_needs() -> None:
    with pytest.raises(DatelineError, match=r"dateline_claims needs token\.dep, .*doc\._\.attributions"):
        mark_claims(spacy.blank("en")("The firm paid the fine."))


def test_without_attributions_a_denial_is_made_no_fact(parsed: Parsed) -> None:
    with pytest.raises(DatelineError, match=r"dateline_claims needs doc\._\.attributions"):
        mark_claims(parsed("said-that"))


def test_a_report_of_a_known_day_makes_its_tense_tell(parsed: Parsed, dated: Dated) -> None:
    doc = dated(parsed("said-that"), "Monday", "2021-05-03")
    for token in doc:
        if token.text == "had":
            token.tag_, token.lemma_ = "VBZ", "be"
    (claim,) = claims(doc)
    assert claim.when is not None
    assert (claim.when.edtf, claim.when.how) == ("2021-05-03", "tense")


@pytest.mark.parametrize(
    ("before", "edtf", "days"),
    [
        ("since", "2021-05-03/..", ("2021-05-03", None)),
        ("until", "../2021-05-03", (None, "2021-05-03")),
        ("before", "../2021-05-02", (None, "2021-05-02")),
        ("on", "2021-05-03", ("2021-05-03", "2021-05-03")),
    ],
)
def test_words_before_a_date_open_an_end_of_the_time(
    parsed: Parsed, dated: Dated, before: str, edtf: str, days: tuple[str | None, str | None]
) -> None:
    doc = parsed("coordinated")
    words = [before if token.text == "on" else token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    names = ("TAG", "POS", "LEMMA", "DEP", "HEAD", "MORPH")
    changed = Doc(doc.vocab, words=words, spaces=spaces).from_array(names, doc.to_array(names))
    changed._.article = Article.of(changed.text)
    when = claims(dated(changed, "3 May", "2021-05-03"))[0].when
    assert when is not None
    assert (when.edtf, when.earliest, when.latest) == (edtf, *days)


def test_words_in_square_brackets_claim_nothing() -> None:
    words = ["The", "offer", "[", "they", "sent", "it", "]", "failed", "."]
    heads = [1, 7, 4, 4, 7, 4, 4, 7, 7]
    deps = ["det", "nsubj", "punct", "nsubj", "parataxis", "obj", "punct", "ROOT", "punct"]
    pos = ["DET", "NOUN", "PUNCT", "PRON", "VERB", "PRON", "PUNCT", "VERB", "PUNCT"]
    tags = ["DT", "NN", "-LRB-", "PRP", "VBD", "PRP", "-RRB-", "VBD", "."]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=words)
    assert [claim.predicate.text for claim in claims(doc)] == ["failed"]


def test_who_has_no_name_stands_in_a_statement_as_first_described() -> None:
    text = "A harbour master spoke. He said that the port would close. He left."
    statements = [claim.statement for claim in dateline.extract(text).claims]
    assert statements[0] == "A harbour master spoke."
    assert statements[-1] == "[The harbour master] left."


def test_what_means_two_actors_is_both() -> None:
    text = "France and Chile met in May. They signed a treaty."
    claims = dateline.extract(text).claims
    assert claims[-1].statement == "[France and Chile] signed a treaty."
    assert len(claims[-1].actors) == 2


def statements(text: str) -> list[str]:
    return [claim.statement for claim in dateline.extract(text, "2024-06-14").claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If the dam holds, the town will be safe.", ["The dam holds.", "If the dam holds, the town will be safe."]),
        (
            "Even after the debt was paid, Lisk waited.",
            ["The debt was paid.", "Even after the debt was paid, Lisk waited."],
        ),
        ("According to the mayor, the bridge is old.", ["The bridge is old."]),
        ("“I am tired,” Mara Quist said.", ["[Mara Quist] is tired."]),
        ("Mara Quist sold her house.", ["Mara Quist sold her house."]),
        ("Mara Quist left. Her house burned.", ["Mara Quist left.", "[Mara Quist’s] house burned."]),
        ("France voted. Then the government fell.", ["France voted.", "Then the government [of France] fell."]),
        ("The report that she wrote was long.", ["She wrote [the report].", "The report that she wrote was long."]),
        (
            "The plan alarmed and angered Mara Quist.",
            ["The plan alarmed Mara Quist.", "[The plan] angered [Mara Quist]."],
        ),
        ("Thank you. The mine was sold.", ["The mine was sold."]),
        ("What the mayor said is wrong.", ["What the mayor said is wrong."]),
        ("The mine was sold last spring.", ["The mine was sold last spring [2024]."]),
    ],
)
def test_statements_read_as_sentences(text: str, expected: list[str]) -> None:
    assert sorted(statements(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("The port no longer exists.", "negative", "actual"),
        ("The port can’t be sold.", "negative", "possible"),
        ("Mara Quist promised to sell the port.", "positive", "actual"),
        ("Mara Quist plans to sell the port.", "positive", "planned"),
        ("Mara Quist said that she would sell the port.", "positive", "planned"),
        ("“I would sell the port,” Mara Quist said.", "positive", "conditional"),
        ("Mara Quist said that she would have sold the port.", "positive", "conditional"),
        ("Mara Quist doubted that the port was safe.", "negative", "probable"),
        ("Mara Quist was to sell the port.", "positive", "planned"),
        ("The first decision was to sell the port.", "positive", "actual"),
        ("The figures are due on Friday.", "positive", "planned"),
        ("The port will probably close.", "positive", "probable"),
        ("The port is expected to close.", "positive", "probable"),
        ("The port expects to grow.", "positive", "actual"),
        ("Mara Quist will not have to sell the port.", "negative", "probable"),
        ("Not all the news was bad.", "negative", "actual"),
        ("Not only did the roof collapse.", "positive", "actual"),
        ("Prices were little changed.", "negative", "actual"),
        ("Mara Quist doesn’t any more.", "negative", "actual"),
    ],
)
def test_polarity_and_modality_of_sentences(text: str, polarity: str, modality: str) -> None:
    claim = dateline.extract(text).claims[0]
    assert (claim.polarity, claim.modality) == (polarity, modality)
