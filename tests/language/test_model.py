from pathlib import Path

import pytest
import spacy

from dateline.errors import UsageError
from dateline.language.model import load_model
from dateline.settings import data_folder


def test_a_folder_is_loaded_and_gets_sentences_where_it_has_none(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "plain")
    doc = load_model(str(tmp_path / "plain"))("It rained. We left.")
    assert [sentence.text for sentence in doc.sents] == ["It rained.", "We left."]


def test_an_unknown_model_is_named_with_what_to_do() -> None:
    with pytest.raises(UsageError, match=r"'no_such_model'.*en_dateline.*installed package.*folder"):
        load_model("no_such_model")


def test_the_shipped_model_has_every_part_and_says_what_it_was_trained_on() -> None:
    nlp = load_model()
    assert {"tagger", "morphologizer", "parser", "lemmatizer", "ner", "attribution_spans"} <= set(nlp.pipe_names)
    assert all(source["license"] for source in nlp.meta["sources"])
    assert nlp.meta["performance"]["las"] > 85


def test_the_shipped_model_is_small() -> None:
    files = [path for path in data_folder("en_dateline").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 50_000_000


def test_the_heads_take_their_large_matrix_products_from_numpy() -> None:
    layers = {layer.name: layer for layer in load_model().get_pipe("parser").model.walk()}
    assert not layers["precomputable_affine"].ops.use_blis
    assert not layers["maxout"].ops.use_blis
