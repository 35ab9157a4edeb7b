"""What somebody goes on to say: in the next sentence or paragraph, or behind the clause that tells who says it."""

import pytest

import dateline


def said_by(text: str) -> dict[str, str]:
    """What each source says, of the attributions that stand in no other."""
    return {
        attribution.source.text: " … ".join(part.text for part in attribution.content)
        for attribution in dateline.extract(text).attributions
        if attribution.source and attribution.parent is None
    }


@pytest.mark.parametrize(
    "paragraphs",
    [
        "“The kiln was never swept,” Orm said. “The owner knew that.\n\n“He laughed at the workers.”",
        "Orm wrote: “The kiln was never swept.\n\n“Nobody came.\n\n“It burned.”",
        "“The kiln was never swept in all those years.\n\n“Nobody came,” Orm said.",
        "Orm said the kiln had burned for a day.\n\n“Nobody came to put it out.”\n\n“They watched it from the road.”",
    ],
)
def test_paragraphs_of_a_quotation_have_one_speaker(paragraphs: str) -> None:
    said = said_by(f"{paragraphs}\n\nThe kiln is 40 metres long.")
    assert list(said) == ["Orm"]
    assert all(part in said["Orm"] for part in paragraphs.split("\n\n")[1].split(",”")[:1])


def test_an_answer_in_its_own_paragraph_is_not_the_asker_s() -> None:
    said = said_by("Orm asked about the kiln.\n\n“Who swept it all those years?”\n\n“Nobody ever swept it, sir.”")
    assert not any("Nobody" in words for words in said.values())


@pytest.mark.parametrize("word", ["“Clean” coal is a myth.", "“Freedom” is the name of his yacht."])
def test_a_quoted_word_that_opens_a_sentence_is_nobody_s_speech(word: str) -> None:
    assert said_by(f"“We will win,” Orm said. {word}") == {"Orm": "“We will win,”"}


def test_a_short_quoted_sentence_goes_on() -> None:
    assert said_by("“We will win,” Orm said. “No doubt.”") == {"Orm": "“We will win,” … “No doubt.”"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The kiln is cold, a mason said, but the yard has to be cleared.", "yard has to be cleared"),
        ("The wall will hold, a mason said, and the gate was locked.", "gate was locked"),
        ("“The kiln is cold,” a mason said, “and the yard is full.”", "yard is full"),
    ],
)
def test_the_second_half_behind_the_reporting_clause_is_said_too(text: str, expected: str) -> None:
    assert expected in said_by(text)["a mason"]


@pytest.mark.parametrize(
    "text",
    [
        "The kiln is cold, a mason said, and left the yard.",
        "The kiln is cold, a mason said, but the owner denied it.",
        "The kiln is cold, a mason said. But the yard has 40 carts.",
    ],
)
def test_what_others_do_behind_the_reporting_clause_is_not_said(text: str) -> None:
    assert said_by(text)["a mason"] == "The kiln is cold"


@pytest.mark.parametrize("line", ["Transcript as follows:", "His full remarks:", "Here is an excerpt:"])
def test_a_speech_that_is_announced_is_his_who_speaks_before_the_announcement(line: str) -> None:
    speech = '"We came to Lisk. I saw the dam.\n\n"We own it and we like it.\n\n"It will last for years."'
    said = said_by(f"Bram Orm said in Lisk: “We think that the dam will hold.”\n\n{line}\n\n{speech}\n\nIt rained.")
    assert list(said) == ["Bram Orm"]
    assert "I saw the dam" in said["Bram Orm"] and "It will last" in said["Bram Orm"]


@pytest.mark.parametrize(
    "text",
    [
        "The rate was cut. Added the minister, “We had no choice.”",
        "The pier shook. Warned the minister: “It is not safe.”",
        "It rained. Said the minister: « The pool is closed. »",
    ],
)
def test_a_verb_before_its_speaker_may_begin_the_sentence(text: str) -> None:
    assert list(said_by(text)) == ["the minister"]
