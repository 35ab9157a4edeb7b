"""What a statement takes from elsewhere in its sentence, on hand-checked parses."""

import pytest

from dateline.records import When


@pytest.mark.parametrize(
    ("name", "head", "statement"),
    [
        # a shared object
        ("neither-nor", "confirmed", "The mayor has neither confirmed [the report]."),
        ("bought-sold", "bought", "The mill bought [wool]."),
        ("shot-down", "shot", "Troops shot down [40 drones]."),
        ("own-objects", "wrote", "The mayor wrote a letter."),
        ("own-objects", "signed", "[The mayor] signed the bill."),
        # shared auxiliaries, `to`, and the subject
        ("shared-have", "fallen", "[Prices have] fallen."),
        ("infinitives", "sail", "[The goal was to] sail."),
        ("lawful", "reduce", "[Stocking grain can] reduce waste."),
        # what a relative pronoun, said or not, stands for
        ("which-object", "sold", "The union had sold [a town]."),
        ("thought-firm", "believe", "Many believe [a firm] broke the law."),
        ("wants-change", "wants", "The union wants to change [the bill]."),
        ("lived-in", "lived", "They lived in [the house]."),
        ("stranded", "relied", "The mayor relied on [the paper]."),
        ("relied-on", "relied", "[On the paper] the mayor relied."),
        ("under-which", "close", "[Under the plan] the mill would close."),
        ("with-whom", "quarrelled", "[With Tomas Reyl] she had quarrelled."),
        ("count", "sold", "The port had sold [40 boats]."),
        ("apposition", "ran", "[Mara Quist] ran the mill."),
        ("only-reyl", "left", "[The mayor] left."),
        ("flat-conj", "drove", "[Nils Orr] drove the van."),
        ("whose", "burned", "[A firm’s] mill burned."),
        ("most-of", "old", "Most of [boats] are old."),
        ("cleft", "grew", "[In May] the port grew."),
        # the noun before `when` and `where`
        ("when-spring", "closed", "The port was closed."),
        ("where-lisk", "holds", "[In Lisk] the union holds ten seats."),
        ("where-town", "holds", "[In the town] the union holds ten seats."),
        ("where-stage", "holds", "The union holds ten seats."),
        # what is owned, not said again
        ("orsk", "grown", "Talvia’s [trade with Orsk] has grown."),
    ],
)
def test_what_a_clause_shares_is_said(scene, name: str, head: str, statement: str) -> None:
    assert scene(name).text(head) == statement


def test_when_takes_up_a_date(scene) -> None:
    text = scene("when-spring")
    text.date("the spring", edtf="2024-21", value="2024-SP", earliest="2024-03-01", latest="2024-05-31")
    assert text.text("closed") == "[In the spring] the port was closed."


@pytest.mark.parametrize("kind", ["PERSON", "GPE"])
def test_where_is_no_person(scene, kind: str) -> None:
    text = scene("where-lisk")
    text.token("Lisk").ent_type_ = kind
    expected = "The union holds" if kind == "PERSON" else "[In Lisk] the union holds"
    assert text.text("holds") == f"{expected} ten seats."


@pytest.mark.parametrize(("determiner", "said"), [("the", "[In the town] the union"), ("a", "The union")])
def test_where_describes_a_definite_noun(scene, determiner: str, said: str) -> None:
    text = scene("where-town")
    if determiner == "a":
        text.token("the").dep_ = "nmod:poss"
    assert text.text("holds").startswith(said)


@pytest.mark.parametrize(
    ("name", "head", "statement"),
    [
        ("boats-sink", "sink", "The boats [do not sink]."),
        ("mayor-left", "left", "The mayor [did not leave]."),
        ("was-bought", "bought", "The mill was [not] bought."),
        ("shared-have", "fallen", "[Prices have not] fallen."),
        ("infinitives", "sail", "[The goal was not to] sail."),
        ("so-far", "hurt", "So far nobody was hurt."),
    ],
)
def test_a_denial_is_said_once(scene, name: str, head: str, statement: str) -> None:
    assert scene(name).text(head, polarity="negative") == statement


def inherited(text, how: str = "inherited") -> When:
    date = text.date("Friday", edtf="2024-06-14", value="2024-06-14", anchor="published")
    return When(how=how, edtf="2024-06-14", dates=(date.id,))


def test_an_event_says_the_day_that_it_inherits_at_its_end(scene) -> None:
    text = scene("friday", "they-left")
    assert text.text("left", when=inherited(text)) == "They left the town [on 2024-06-14]."
    assert text.text("left", when=inherited(text, "explicit")) == "They left the town."


def test_the_day_is_said_before_a_clause_of_time(scene) -> None:
    text = scene("friday", "after-raised")
    assert text.text("fell", when=inherited(text)) == ("The index fell [on 2024-06-14] after the bank raised its rate.")


def test_the_day_is_said_first_where_a_date_stands_before_the_clause_of_time(scene) -> None:
    text = scene("friday", "six-months")
    assert text.text("closed", when=inherited(text)) == "The mill closed six months [on 2024-06-14] after it lapsed."
    text.token("months").ent_type_ = "DATE"
    assert text.text("closed", when=inherited(text)) == "[On 2024-06-14] the mill closed six months after it lapsed."


def test_the_day_is_said_first_before_a_clause_that_is_no_adverbial(scene) -> None:
    text = scene("friday", "lived-in")
    assert text.text("liked", when=inherited(text)) == "[On 2024-06-14] they liked the house they lived in."


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("shes-ill", "ill"),  # a state in the present
        ("shared-have", "risen"),  # a perfect
        ("after-raised", "raised"),  # no main clause
    ],
)
def test_no_day_is_said_with_a_state_a_perfect_or_another_clause(scene, name: str, head: str) -> None:
    text = scene("friday", name)
    assert "2024" not in text.text(head, when=inherited(text))


def test_a_past_state_says_its_day(scene) -> None:
    text = scene("friday", "but-open")
    assert text.text("open", when=inherited(text)) == "The port was open [on 2024-06-14]."


def test_no_day_is_said_of_what_a_source_says(scene) -> None:
    text = scene("friday", "colon")
    said = text.attribution("The board", "said", "the mill was old")
    assert text.text("said", when=inherited(text), attributions=[said]) == "The board said."
    assert text.text("said", when=inherited(text)) == "The board said [on 2024-06-14]."


def test_no_day_is_said_where_the_clause_tells_how_long(scene) -> None:
    text = scene("friday", "for-days")
    when = inherited(text)
    assert "2024" in text.text("fell", when=when)
    text.date("ten days", type="DURATION", value="P10D")
    assert text.text("fell", when=when) == "Shares fell for ten days."


def test_how_long_without_for_leaves_the_day(scene) -> None:
    text = scene("friday", "two-days")
    when = inherited(text)
    text.date("two days", type="DURATION", value="P2D")
    assert "2024" in text.text("closed", when=when)


@pytest.mark.parametrize(
    ("name", "head", "standalone"),
    [
        ("they-bought", "bought", False),  # wants an object
        ("was-bought", "bought", True),  # passive
        ("bought-sold", "bought", True),  # has that of the next
        ("union-did", "did", False),
        ("union-may", "may", False),
        ("there-are", "are", True),
        ("crew-are", "ready", True),
        ("mayor-left", "left", False),  # three words
        ("for-days", "fell", True),
        ("broken-quote", "told", False),  # no subject
    ],
)
def test_what_lacks_a_part_does_not_stand_alone(scene, name: str, head: str, standalone: bool) -> None:
    assert scene(name).said(head).standalone is standalone


def test_the_verb_of_what_takes_some_time_is_complete(scene) -> None:
    text = scene("it-took")
    assert text.said("took").standalone is False  # `it`
    text.token("It").dep_ = "expl"
    assert text.said("took").standalone is True


@pytest.mark.parametrize(
    ("name", "head", "is_sentence"),
    [
        ("there-are", "are", True),
        ("broken-quote", "told", False),
        ("not-only", "collapse", True),
        ("bought-sold", "sold", True),
        ("lawful", "cut", True),
    ],
)
def test_a_sentence_has_a_subject(scene, name: str, head: str, is_sentence: bool) -> None:
    assert scene(name).said(head).is_sentence is is_sentence


def test_a_subject_that_disagrees_is_not_filled_in(scene) -> None:
    text = scene("own-objects")
    text.token("signed").tag_ = "VBP"
    assert text.text("signed") == "Signed the bill."
    text.actor("mayor", type="GROUP")
    assert text.text("signed") == "[The mayor] signed the bill."
