"""Direct speech, read by the whole pipeline."""

import pytest

import dateline
from dateline.records import Result


def pronouns(result: Result) -> dict[str, list[str]]:
    found = {actor.name: [m.text for m in actor.mentions if m.kind == "pronoun"] for actor in result.actors}
    return {name: mentions for name, mentions in found.items() if mentions}


def nominals(result: Result) -> dict[str, list[str]]:
    found = {actor.name: [m.text for m in actor.mentions if m.kind == "nominal"] for actor in result.actors}
    return {name: mentions for name, mentions in found.items() if mentions}


def test_a_quoted_i_is_who_says_it() -> None:
    text = "“I will not resign, and I will not wait,” Mara Quist told Ada Hale on Monday."
    assert pronouns(dateline.extract(text)) == {"Mara Quist": ["I", "I"]}


def test_a_quoted_we_is_the_body_that_its_speaker_speaks_for() -> None:
    text = "The Grain Board met. “We have lost our patience,” said Mara Quist, director of the Grain Board."
    assert pronouns(dateline.extract(text)) == {"Grain Board": ["We", "our"]}


@pytest.mark.parametrize(
    ("speaker", "body"),
    [
        ("Marta Osk, who owns a dredging company in Lisk", "dredging company"),
        ("Marta Osk, who leads the Grain Board", "Grain Board"),
    ],
)
def test_a_quoted_we_is_the_body_that_its_speaker_leads(speaker: str, body: str) -> None:
    assert pronouns(dateline.extract(f"“We have lost our patience,” said {speaker}."))[body] == ["We", "our"]


def test_you_in_the_question_of_an_interview_is_who_answers() -> None:
    text = (
        "Lisk Herald: Did you know of the plan?\n\nQuist: I heard of it in May.\n\n"
        "Lisk Herald: Why did you wait?\n\nQuist: Because I was tired.\n"
    )
    result = dateline.extract(text)
    assert pronouns(result)["Quist"] == ["you", "I", "you", "I"]


def test_sources_have_their_actors() -> None:
    result = dateline.extract("Mara Quist said that the port would close. She added that it would reopen.")
    names = {actor.id: actor.name for actor in result.actors}
    assert [names.get(each.source_actor or "") for each in result.attributions] == ["Mara Quist", "Mara Quist"]


@pytest.mark.parametrize("text", ["“I will go.”", "I said that I would go."])
def test_nobody_is_made_up(text: str) -> None:
    assert dateline.extract(text).actors == ()


def test_she_is_not_who_says_it() -> None:
    text = (
        "Lisk Herald: Did you ask the mayor?\n\nAda Quist: I asked Vera Lind. She refused to answer.\n\n"
        "Lisk Herald: Why did you wait?\n\nQuist: Because I was tired.\n"
    )
    assert pronouns(dateline.extract(text))["Vera Lind"] == ["She"]


def test_the_country_of_who_holds_an_office_is_that_of_the_office() -> None:
    text = (
        "French President Mara Quist met the ministers of Chile and Peru in Chile. Chile waited. "
        "Chile refused. Mara Quist said that her country would not pay."
    )
    assert nominals(dateline.extract(f"France voted. {text}"))["France"] == ["her country"]


def test_who_speaks_next_in_a_conversation_is_another() -> None:
    result = dateline.extract("MS. QUIST: I will stay.\nTHE CHAIR: We met in May.\nMS. QUIST: They asked me.")
    chair, quist = result.attributions[1], result.attributions[0]
    assert chair.source_actor != quist.source_actor


def test_a_signer_is_the_i_of_the_letter() -> None:
    text = "Dear Sir,\nI saw the port on Monday.\nMy ship was late.\nYours sincerely,\nMara Quist"
    assert pronouns(dateline.extract(text)) == {"Mara Quist": ["I", "My"]}
