"""How names, descriptions and pronouns are worded in a statement, on hand-checked parses."""

import pytest

from dateline.extractors.claims.statement.wording import Wording


def test_a_pronoun_of_another_sentence_is_named(scene) -> None:
    text = scene("mayor-left", "he-praised")
    text.actor(("The mayor", "nominal"), ("He", "pronoun"), name="Nils Orr")
    assert text.text("praised") == "[Nils Orr] praised her plan."
    assert text.said("left").text == "The mayor [Nils Orr] left."


def test_two_pronouns_are_named_where_both_are_sure(scene) -> None:
    text = scene("quist-met", "he-praised")
    text.actor("Mara Quist", ("her", "pronoun"))
    text.actor("Tomas Reyl", ("He", "pronoun"))
    assert text.text("praised") == "[Tomas Reyl] praised [Mara Quist’s] plan."


def test_who_has_been_named_keeps_their_pronoun(scene) -> None:
    text = scene("quist-met", "firm-debts")
    text.actor("Mara Quist", ("firm", "name"), ("its", "pronoun"), type="ORG")
    assert text.text("sold") == "The firm sold its boats."


def test_a_rival_has_the_pronoun_named(scene) -> None:
    """Another person has been named whom `she` may mean, the first and the last: `her` may be either's."""
    text = scene("with-whom")
    text.actor("Mara Quist", ("she", "pronoun"))
    text.actor("Tomas Reyl")
    assert text.text("quarrelled") == "[With Tomas Reyl Mara Quist] had quarrelled."


def test_a_rival_of_another_kind_is_none(scene) -> None:
    text = scene("after-raised")
    text.actor("index", type="ORG")
    text.actor("bank", ("its", "pronoun"), type="ORG")
    assert text.text("fell") == "The index fell after the bank raised its rate."


@pytest.mark.parametrize(
    ("name", "pronoun", "head", "type_", "statement"),
    [
        ("i-am-tired", "I", "tired", "PERSON", "[Mara Quist] is tired."),
        ("i-like", "I", "like", "PERSON", "[Mara Quist] likes my town."),
        ("you-know", "You", "know", "PERSON", "[Mara Quist] knows the town."),
        ("ive-sold", "I", "sold", "PERSON", "[Mara Quist] has sold the mill."),
        ("id-sell", "I", "sell", "PERSON", "[Mara Quist] would sell it."),
        ("we-sold", "We", "sold", "ORG", "We [Mara Quist] sold the mill."),
        ("we-sold", "We", "sold", "STATE", "We [the government of Mara Quist] sold the mill."),
    ],
)
def test_speakers_are_named(scene, name: str, pronoun: str, head: str, type_: str, statement: str) -> None:
    text = scene("quist-met", name)
    actor = text.actor("Mara Quist", (pronoun, "pronoun"), type=type_)
    said = text.attribution("Mara Quist", "met", text.doc[6:].text, kind="direct", source_actor=actor.id)
    assert text.text(head, attributions=[said]) == statement


def test_one_who_speaks_of_themselves_again_has_the_pronoun_of_the_article(scene) -> None:
    text = scene("quist-met", "he-praised", "i-like")
    actor = text.actor("Mara Quist", ("her", "pronoun"), ("I", "pronoun"), ("my", "pronoun"))
    said = text.attribution("Mara Quist", "met", "I like my town", kind="direct", source_actor=actor.id)
    assert text.text("like", attributions=[said]) == "[Mara Quist] likes [her] town."


def test_one_whose_pronoun_the_article_does_not_tell_is_named_again(scene) -> None:
    text = scene("quist-met", "i-like")
    actor = text.actor("Mara Quist", ("I", "pronoun"), ("my", "pronoun"))
    said = text.attribution("Mara Quist", "met", "I like my town", kind="direct", source_actor=actor.id)
    assert text.text("like", attributions=[said]) == "[Mara Quist] likes [Mara Quist’s] town."


def test_the_verb_of_a_company_that_is_named_is_singular(scene) -> None:
    for type_, statement in (("ORG", "[The Mill] is here."), ("GROUP", "[The Mill] are here.")):
        text = scene("mill-stands", "they-are")
        text.actor("The Mill", ("They", "pronoun"), type=type_)
        assert text.text("here") == statement


def test_they_of_one_person_stays_open(scene) -> None:
    text = scene("quist-met", "they-left")
    text.actor("Mara Quist", ("They", "pronoun"))
    assert text.said("left") == ("They left the town.", False, True)


def test_whom_only_a_later_description_tells_of_stays_open(scene) -> None:
    text = scene("she-fell", "a-mayor")
    actor = text.actor(("A mayor", "nominal"))
    pronoun = text.actor(("She", "pronoun")).mentions
    text.actors[:] = [actor.model_copy(update={"mentions": (*pronoun, *actor.mentions)})]
    assert text.text("fell") == "She fell."


def test_a_reflexive_stays_as_it_is(scene) -> None:
    text = scene("quist-met", "herself")
    text.actor("Mara Quist", ("She", "pronoun"), ("herself", "pronoun"))
    assert text.said("hurt") == ("[Mara Quist] hurt herself.", True, True)


def test_part_of_a_name_is_made_whole(scene) -> None:
    text = scene("quist-met", "quist-sold")
    text.actor("Mara Quist", "Quist")
    assert text.text("sold") == "[Mara] Quist sold the mill."
    assert text.text("met") == "Mara Quist met Tomas Reyl."


def test_a_first_name_has_the_rest_behind_it(scene) -> None:
    text = scene("quist-met", "quist-sold")
    text.actor("Quist", "Quist", name="Quist Orr")
    assert text.text("sold") == "Quist [Orr] sold the mill."


def test_only_a_person_has_the_rest_of_a_name_behind_it(scene) -> None:
    text = scene("quist-sold")
    text.actor("Quist", name="Quist Mills", type="ORG")
    assert text.text("sold") == "Quist sold the mill."


@pytest.mark.parametrize(
    ("name", "statement"),
    [("Ada Lund Quist", "[Ada Lund] Quist sold the mill."), ("Fans Hail Mara Quist", "Quist sold the mill.")],
)
def test_a_headline_is_no_name_to_fill_in(scene, name: str, statement: str) -> None:
    text = scene("quist-sold")
    text.actor("Quist", name=name)
    assert text.text("sold") == statement


def test_part_of_the_name_of_several_is_left(scene) -> None:
    text = scene("quist-met", "quist-sold")
    text.actor("Mara Quist", "Quist")
    text.actor("Tomas Reyl", "Quist")
    assert text.text("sold") == "Quist sold the mill."


def test_part_of_a_name_in_a_compound_is_left(scene) -> None:
    text = scene("quist-met", "quist-sold")
    text.actor("Mara Quist", "Quist")
    text.token("Quist", 2).dep_ = "compound"
    assert text.text("sold") == "Quist sold the mill."


def test_a_capital_has_its_state_behind_it(scene) -> None:
    text = scene("seoul")
    text.actor("Seoul", name="South Korea", type="STATE")
    assert text.text("revoked") == "Seoul [South Korea] revoked the contract."


def test_a_description_has_the_name_behind_it(scene) -> None:
    text = scene("government")
    text.actor(("The government", "nominal"), name="Talvia", type="STATE")
    assert text.text("fell") == "The government [of Talvia] fell."


def test_a_description_of_nobody_named_is_left(scene) -> None:
    text = scene("mayor-left")
    text.actor(("The mayor", "nominal"))
    assert text.text("left") == "The mayor left."


def test_a_description_of_whom_the_statement_names_is_left(scene) -> None:
    text = scene("that-of", "mayor-lisk")
    text.actor("Lisk", ("The mayor", "nominal"), "Lisk", type="STATE")
    assert text.text("met") == "The mayor met Lisk."


def test_both_are_named(scene) -> None:
    text = scene("both")
    for name in ("France", "Chile"):
        text.actor(("Both countries", "nominal"), name=name, type="STATE")
    assert text.text("signed") == "Both countries [France and Chile] signed a treaty."


def test_a_date_is_said_once(scene) -> None:
    text = scene("friday")
    text.date("Friday", edtf="2024-06-14", value="2024-06-14", anchor="published")
    assert text.text("closed") == "The mill closed on Friday [2024-06-14]."
    wording = Wording(text.lookup, text.things)
    words = list(text.doc[3:5])
    assert wording.of(words) == "on Friday [2024-06-14]"
    assert wording.of(words) == "on Friday"


def test_a_date_before_a_noun_is_no_date(scene) -> None:
    text = scene("christmas-cards")
    text.date("Christmas", edtf="2024-12-25", value="2024-12-25", anchor="published")
    assert text.text("sold") == "The mill sold Christmas cards."


def test_now_is_the_day_on_which_it_is_said(scene) -> None:
    text = scene("now")
    text.date("now", value="PRESENT_REF")
    assert text.text("closed", now="2024-06-14") == "The mill is closed now [2024-06-14]."
    assert text.text("closed") == "The mill is closed now."


def test_words_in_brackets_have_what_they_need_in_round_ones(scene) -> None:
    text = scene("government", "own-objects")
    text.actor(("The mayor", "nominal"), name="Nils Orr")
    assert text.text("signed") == "[Nils Orr] signed the bill."
    assert text.text("wrote") == "The mayor [Nils Orr] wrote a letter."


def test_what_is_owned_by_a_thing_in_the_text_before_is_said(scene) -> None:
    text = scene("a-plan", "plan-failed")
    text.coreference(text.token("plan"), text.token("it"))
    assert text.text("fail") == "It would fail."  # in another sentence, and no subject


def test_a_subject_takes_up_a_subject(scene) -> None:
    text = scene("friday", "it-fell")
    text.coreference(text.token("mill"), text.token("It"))
    assert text.said("fell") == ("[The mill] fell.", False, True)


def test_a_thing_that_nobody_can_name_is_not_taken_up(scene) -> None:
    text = scene("we-boats", "they-left")
    text.coreference(text.token("boats"), text.token("They"))
    assert text.said("left") == ("They left the town.", False, True)


def test_only_common_words_lose_the_capital_of_the_sentence(scene) -> None:
    text = scene("friday", "now-friday")
    assert text.text("closed") == "The mill closed on Friday."
    assert scene("own-objects").text("signed").startswith("[The mayor]")


def test_which_takes_up_a_whole_clause(scene) -> None:
    text = scene("which-this")
    assert text.said("angered") == ("[This] angered the union.", False, True)
