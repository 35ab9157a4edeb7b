import pickle
from collections import defaultdict
from pathlib import Path

import pytest
from spacy.language import Language

from dateline.errors import UsageError
from dateline.extractors.actors.knowledge import Entry, Gazetteer, Tenure, load_entries


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


def test_every_office_is_of_something_known(entries: dict[str, Entry]) -> None:
    offices = [(entry.id, tenure.of) for entry in entries.values() for tenure in entry.offices if tenure.of]
    assert [pair for pair in offices if pair[1] not in entries] == []


def test_only_people_share_a_name_and_few_of_them() -> None:
    claims = [(spelling, entry.id) for entry in load_entries() for spelling in {entry.name, *entry.aliases}]
    owners: dict[str, set[str]] = defaultdict(set)
    for spelling, owner in claims:
        owners[spelling].add(owner)
    shared = {spelling: sorted(ids) for spelling, ids in owners.items() if len(ids) > 1}
    assert shared == {"George Bush": ["george-h-w-bush", "george-w-bush"]}


@pytest.mark.parametrize("until", ["1999", "2000-01-01"])
def test_an_office_does_not_end_before_it_begins(until: str) -> None:
    with pytest.raises(ValueError, match="before 2000-05"):
        Tenure(office="mayor", of="lisk", since="2000-05", until=until)


def test_an_office_may_begin_and_end_in_one_year() -> None:
    assert Tenure(office="mayor", of="lisk", since="2000-05", until="2000").until == "2000"


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


def test_own_entries_go_before_the_shipped_ones(blank: Language) -> None:
    own = [Entry(id="moscow-idaho", name="Moscow", type="PLACE")]
    gazetteer = Gazetteer(blank.tokenizer, load_entries(), own)
    assert found(gazetteer, blank, "Moscow") == [("Moscow", "moscow-idaho", "name")]


def test_one_phrase_for_two_entries_is_refused(blank: Language) -> None:
    twins = [Entry(id=name, name="Lisk", type="PLACE") for name in ("lisk-1", "lisk-2")]
    with pytest.raises(UsageError, match="'Lisk' is claimed by 'lisk-1' and 'lisk-2'"):
        Gazetteer(blank.tokenizer, twins)
