"""One passage for each way in which news attributes what is said, read by the shipped model."""

import pytest
from spacy.language import Language

from dateline.pipeline import load
from dateline.records import Attribution

Found = tuple[str | None, str, list[str]]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def found(nlp: Language, text: str) -> list[Found]:
    records: list[Attribution] = nlp(text)._.attributions
    return [(r.source.text if r.source else None, r.cue.text, [part.text for part in r.content]) for r in records]


PASSAGES: dict[str, tuple[str, list[Found]]] = {
    "direct": (
        'The mayor of Lisk said: "The bridge will reopen in May."',
        [("The mayor of Lisk", "said:", ['"The bridge will reopen in May."'])],
    ),
    "indirect": (
        "Anna Kovar said that the bridge would reopen in May.",
        [("Anna Kovar", "said", ["that the bridge would reopen in May"])],
    ),
    "mixed": (
        "Anna Kovar said the bridge was “a bargain at any price”.",
        [("Anna Kovar", "said", ["the bridge was “a bargain at any price”"])],
    ),
    "discontinuous": (
        "“We lost,” she said, “because nobody voted.”",
        [("she", "said", ["“We lost,”", "“because nobody voted.”"])],
    ),
    "several sentences": (
        "“We lost the vote,” Kovar said. “We will try again in June.”",
        [("Kovar", "said", ["“We lost the vote,”", "“We will try again in June.”"])],
    ),
    "several paragraphs": (
        "“We lost the vote,” Kovar said.\n\n“We will try again in June.”\n\nThe council meets on Monday.",
        [("Kovar", "said", ["“We lost the vote,”", "“We will try again in June.”"])],
    ),
    "paragraphs of one quotation": (
        "Kovar said: “We lost the vote.\n\n“We will try again in June.”",
        [("Kovar", "said:", ["“We lost the vote.", "“We will try again in June.”"])],
    ),
    "source after": (
        "The dam may fail this winter, said two engineers.",
        [("two engineers", "said", ["The dam may fail this winter"])],
    ),
    "apposition": (
        "Tomas Reyl, the mayor of Lisk, said the bridge was safe.",
        [("Tomas Reyl, the mayor of Lisk", "said", ["the bridge was safe"])],
    ),
    "title": (
        "Prime Minister Anna Kovar said the bridge was safe.",
        [("Prime Minister Anna Kovar", "said", ["the bridge was safe"])],
    ),
    "relative clause": (
        "Tomas Reyl, who has led the city since 2012, said the bridge was safe.",
        [("Tomas Reyl, who has led the city since 2012,", "said", ["the bridge was safe"])],
    ),
    "pronoun": (
        "Anna Kovar visited Lisk on Monday. She said the bridge was safe.",
        [("She", "said", ["the bridge was safe"])],
    ),
    "source a sentence earlier": (
        "Kovar said the bridge was safe. “It will reopen in May. Nobody needs to worry.”",
        [("Kovar", "said", ["the bridge was safe", "“It will reopen in May. Nobody needs to worry.”"])],
    ),
    "coordinated": (
        "Kovar said the bridge was safe and added that it would reopen in May.",
        [("Kovar", "said", ["the bridge was safe"]), ("Kovar", "added", ["that it would reopen in May"])],
    ),
    "according to": (
        "According to the central bank, inflation fell to 3 per cent in June.",
        [("the central bank", "According to", ["inflation fell to 3 per cent in June"])],
    ),
    "in X's view": ("In Kovar’s view, the treaty is dead.", [("Kovar", "view", ["the treaty is dead"])]),
    "X's claim": (
        "Kovar’s claim that the port had closed was false.",
        [("Kovar", "claim", ["that the port had closed"])],
    ),
    "told": ("Kovar told reporters that the port had closed.", [("Kovar", "told", ["that the port had closed"])]),
    "a colon": ("Kovar: “We will rebuild the harbour.”", [("Kovar", ":", ["“We will rebuild the harbour.”"])]),
    "headline": (
        "Kovar says bridge will reopen in May\n\nThe bridge in Lisk has been shut since March.",
        [("Kovar", "says", ["bridge will reopen in May"])],
    ),
    "noun": (
        "A report by the United Nations that the harvest had failed surprised the government.",
        [("the United Nations", "report", ["that the harvest had failed"])],
    ),
    "document": (
        "The report says the dam could fail within ten years.",
        [("The report", "says", ["the dam could fail within ten years"])],
    ),
    "document of somebody": (
        "The harvest has failed, according to a report that the ministry published on Tuesday.",
        [("a report that the ministry published on Tuesday", "according to", ["The harvest has failed"])],
    ),
    "nobody": (
        "It was reported that the talks had failed.",
        [(None, "was reported", ["that the talks had failed"])],
    ),
    "noun for content": ("The ministry denied the charge.", [("The ministry", "denied", ["the charge"])]),
    "whoever is to do it": (
        "Karvenia wants Ilmar to close the harbour.",
        [("Karvenia", "wants", ["Ilmar to close the harbour"])],
    ),
    "accused": (
        "Kovar accused the government of hiding the report.",
        [("Kovar", "accused", ["the government of hiding the report"])],
    ),
    "adverb": ("The bank now expects inflation to fall.", [("The bank", "expects", ["inflation to fall"])]),
    "negation": (
        "Kovar did not say whether the bridge was safe.",
        [("Kovar", "did not say", ["whether the bridge was safe"])],
    ),
    "modality": ("The council is expected to vote on Monday.", []),
    "action": ("Kovar signed a law on harbours.", []),
}


@pytest.mark.parametrize("name", PASSAGES)
def test_source_cue_and_content(nlp: Language, name: str) -> None:
    text, expected = PASSAGES[name]
    assert found(nlp, text) == expected


def test_nested_attributions_make_a_chain(nlp: Language) -> None:
    text = "The mayor said that Kovar had told him that the engineers doubted that the dam would hold."
    outer, middle, inner = nlp(text)._.attributions
    assert [outer.act, middle.act, inner.act] == ["say", "say", "doubt"]
    assert [outer.parent, middle.parent, inner.parent] == [None, outer.id, middle.id]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kovar said that the bridge was safe.", "say"),
        ("Kovar claimed that the bridge was safe.", "claim"),
        ("Kovar denied that the bridge was safe.", "deny"),
        ("Kovar ruled out a new bridge.", "deny"),
        ("Kovar admitted that the bridge was unsafe.", "admit"),
        ("Kovar knew that the bridge was unsafe.", "know"),
        ("Kovar believed that the bridge was safe.", "believe"),
        ("Kovar doubted that the bridge was safe.", "doubt"),
        ("Kovar warned that the bridge could fall.", "warn"),
        ("Kovar promised to repair the bridge.", "promise"),
        ("Kovar agreed to repair the bridge.", "promise"),
        ("Kovar called for a new bridge.", "ask"),
        ("Kovar called the plan “a disgrace”.", "say"),
        ("Kovar ordered the council to close the bridge.", "order"),
        ("Kovar accused the council of hiding the report.", "accuse"),
        ("Kovar wants to close the bridge.", "want"),
        ("Kovar planned to close the bridge.", "plan"),
        ("Kovar welcomed the new bridge.", "approve"),
    ],
)
def test_the_cue_tells_the_act(nlp: Language, text: str, act: str) -> None:
    assert [record.act for record in nlp(text)._.attributions] == [act]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Odo Lund said that the bridge would reopen.", "positive"),
        ("Odo Lund did not say that the bridge would reopen.", "negative"),
        ("Odo Lund has not confirmed that the bridge will reopen.", "negative"),
        ("Odo Lund refused to confirm that the bridge would reopen.", "negative"),
        ("Odo Lund stopped short of saying that the bridge would reopen.", "negative"),
        ("Nobody said that the bridge would reopen.", "negative"),
        ("There is no evidence that the bridge reopened.", "negative"),
        ("There is evidence that the bridge reopened.", "positive"),
        ("Odo Lund does not believe that the bridge will reopen.", "positive"),
        ("Odo Lund denied that the bridge would reopen.", "positive"),
        ("Odo Lund did not deny that the bridge would reopen.", "negative"),
    ],
)
def test_a_saying_that_is_denied_is_negative_and_to_believe_not_is_a_belief(
    nlp: Language, text: str, polarity: str
) -> None:
    (record,) = nlp(text)._.attributions
    assert record.polarity == polarity


@pytest.mark.parametrize(
    "text", ["Odo Lund stopped short of blaming the guards.", "Odo Lund left without naming the guards."]
)
def test_who_leaves_something_unsaid_says_nothing(nlp: Language, text: str) -> None:
    assert not nlp(text)._.attributions
