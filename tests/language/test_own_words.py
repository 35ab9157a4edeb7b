import pickle
from pathlib import Path

import pytest
import spacy

from dateline.errors import UsageError
from dateline.language.own_words import keep_own, own_words
from dateline.language.persons import titles_of

CABLE = {"units": {"length": {"cable": ["cbl"]}}}
REMONSTRATE = {"cues": {"cue": [{"act": "say", "speech": True, "verbs": ["remonstrate"]}]}}


def test_words_are_kept_until_others_take_their_place() -> None:
    vocab = spacy.blank("en").vocab
    assert own_words(vocab, "units") == "null"
    keep_own(vocab, "units", {"b": 1, "a": 2})
    assert own_words(vocab, "units") == '{"a": 2, "b": 1}'
    keep_own(vocab, "units", {})
    assert own_words(vocab, "units") == "null"


def test_units_of_the_config_are_read_and_saved_with_the_pipeline(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_figures", config=CABLE)
    nlp.to_disk(tmp_path)
    for each in (nlp, spacy.load(tmp_path), pickle.loads(pickle.dumps(nlp))):
        (figure,) = each("They let out 12 cbl of line.")._.figures
        assert (figure.text, figure.value, figure.unit, figure.dimension) == ("12 cbl", "12", "cable", "length")


def test_a_unit_that_pint_knows_is_converted_and_another_is_not() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_figures", config={"units": {"length": {"decametre": ["dam"], "cubit of Lisk": ["cbt"]}}})
    deep, wide = nlp("It was 10 dam deep and 3 cbt wide.")._.figures
    assert (deep.unit, deep.base_value, deep.base_unit) == ("decametre", "100", "metre")
    assert (wide.unit, wide.dimension, wide.base_value) == ("cubit of Lisk", "length", None)


def test_units_of_one_pipeline_are_none_of_another() -> None:
    own, other = spacy.blank("en"), spacy.blank("en")
    own.add_pipe("dateline_figures", config=CABLE)
    other.add_pipe("dateline_figures")
    assert [figure.unit for figure in other("They let out 12 cbl of line.")._.figures] != ["cable"]


def test_titles_of_the_config_are_titles_of_persons_and_saved(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_actors", config={"titles": ["Portreeve"]})
    nlp.to_disk(tmp_path)
    for each in (nlp, spacy.load(tmp_path)):
        assert "portreeve" in titles_of(each.vocab)
        assert "mayor" in titles_of(each.vocab)
    assert "portreeve" not in titles_of(spacy.blank("en").vocab)


def test_actors_of_the_config_are_known_and_saved(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_actors", config={"knowledge": [{"id": "lisk", "name": "Li$k Port", "type": "ORG"}]})
    nlp.to_disk(tmp_path)
    for each in (nlp, spacy.load(tmp_path), pickle.loads(pickle.dumps(nlp))):
        (actor,) = each("They left Li$k Port.")._.actors
        assert (actor.key, actor.name) == ("lisk", "Li$k Port")


def test_what_is_no_actor_is_refused() -> None:
    with pytest.raises(UsageError, match="PLANET"):
        spacy.blank("en").add_pipe(
            "dateline_actors", config={"knowledge": [{"id": "x", "name": "X", "type": "PLANET"}]}
        )


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ({"cue": [{"act": "sing", "verbs": ["croon"]}]}, "no act is called 'sing'; there are .*say"),
        ({"cue": [{"verbs": ["croon"]}]}, "act"),
        ({"cue": [{"act": "say", "verb": ["croon"]}]}, "verb"),
        ({"phrases": []}, "phrases"),
    ],
)
def test_what_is_no_cue_is_refused(own: dict[str, object], told: str) -> None:
    with pytest.raises(UsageError, match=f"(?s)dateline_attributions.*{told}"):
        spacy.blank("en").add_pipe("dateline_attributions", config={"cues": own})
