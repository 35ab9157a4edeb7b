import pickle
from pathlib import Path

import pytest
from spacy.language import Language

from dateline.errors import UsageError
from dateline.extract.actors.knowledge import Entry, Gazetteer, load_entries


@pytest.fixture(scope="module")
def entries() -> dict[str, Entry]:
    return {entry.id: entry for entry in load_entries()}


def found(gazetteer: Gazetteer, blank: Language, text: str) -> list[tuple[str, str, str]]:
    return [(span.text, meaning.entry.id, meaning.sense) for span, meaning in gazetteer.find(blank.make_doc(text))]


def test_every_member_of_the_un_is_known_with_its_code(entries: dict[str, Entry]) -> None:
    codes = [entry.iso for entry in entries.values() if entry.type == "STATE" and entry.iso]
    assert len(codes) == len(set(codes)) >= 193
    assert {"PRK", "KOR", "USA", "GBR", "COD", "SUN"} <= set(codes)


def test_ids_are_unique(entries: dict[str, Entry]) -> None:
    assert len(entries) == len(load_entries())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Democratic People’s Republic of Korea", "north-korea"),
        ("the Democratic People's Republic of Korea", "north-korea"),
        ("DPRK troops", "north-korea"),
        ("the U.S.-drafted text", "united-states"),
        ("a pro-US party", "united-states"),
        ("IRAN DENIES IT", "iran"),
        ("Côte d’Ivoire", "ivory-coast"),
        ("the USSR", "soviet-union"),
        ("the UN Security Council", "un-security-council"),
        ("Latin America", "latin-america"),
    ],
)
def test_names_are_found_in_every_spelling(gazetteer: Gazetteer, blank: Language, text: str, expected: str) -> None:
    assert [(entry, sense) for _, entry, sense in found(gazetteer, blank, text)] == [(expected, "name")]


def test_words_that_only_look_like_names_are_not_found(gazetteer: Gazetteer, blank: Language) -> None:
    assert found(gazetteer, blank, "They told us who made the china and the turkey.") == []


def test_seats_people_and_adjectives_have_their_sense(gazetteer: Gazetteer, blank: Language) -> None:
    assert found(gazetteer, blank, "Moscow, the Kremlin, Russians and a Russian plan") == [
        ("Moscow", "russia", "city"),
        ("Kremlin", "russia", "seat"),
        ("Russians", "russia", "people"),
        ("Russian", "russia", "demonym"),
    ]


def test_a_gazetteer_can_be_sent_to_another_process(gazetteer: Gazetteer, blank: Language) -> None:
    sent = pickle.loads(pickle.dumps(gazetteer))
    assert found(sent, blank, "France") == [("France", "france", "name")]


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(
        '{"id": "lisk", "name": "Lisk", "type": "PLACE"}\n{"id": "x", "type": "PLANET"}\n', encoding="utf-8"
    )
    with pytest.raises(UsageError, match=r"mine\.jsonl, line 2"):
        load_entries([path])


def test_one_phrase_for_two_entries_is_refused(blank: Language) -> None:
    twins = [Entry(id=name, name="Lisk", type="PLACE") for name in ("lisk-1", "lisk-2")]
    with pytest.raises(UsageError, match="'Lisk' is claimed by 'lisk-1' and 'lisk-2'"):
        Gazetteer(blank, twins)
