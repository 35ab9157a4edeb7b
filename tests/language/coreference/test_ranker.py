import numpy as np
import pytest
from spacy.tokens import Doc

from dateline.language.coreference import ranker
from dateline.language.coreference.candidates import find_phrases
from dateline.language.coreference.features import NO_PRONOUN, PAIR_WIDTH, SIZES, Floats, features_of
from dateline.language.coreference.ranker import KINDS, Ranker

SHAPES = {
    "vectors.weight": (5, 18),
    "vectors.bias": (5,),
    "categories.weight": (sum(SIZES), 5),
    "norm.weight": (5,),
    "norm.bias": (5,),
    "alone_hidden.weight": (4, 5),
    "alone_hidden.bias": (4,),
    "alone.weight": (4 + len(KINDS), 4),
    "alone.bias": (4 + len(KINDS),),
    "later.weight": (4, 5),
    "later.bias": (4,),
    "earlier.weight": (4, 5),
    "earlier.bias": (4,),
    "look_back.weight": (3, 5),
    "look_back.bias": (3,),
    "look_on.weight": (3, 5),
    "look_on.bias": (3,),
    "product.weight": (4, 3),
    "pair.weight": (4, PAIR_WIDTH),
    "pronouns.weight": ((NO_PRONOUN + 1) ** 2, 4),
    "together_hidden.weight": (4, 4),
    "together_hidden.bias": (4,),
    "together.weight": (1, 4),
    "together.bias": (1,),
}


@pytest.fixture
def weights() -> dict[str, Floats]:
    chance = np.random.default_rng(2)
    return {name: chance.normal(size=shape).astype(np.float32) for name, shape in SHAPES.items()}


def test_antecedents_are_earlier_mentions_with_probabilities(doc: Doc, weights: dict[str, Floats]) -> None:
    weights["alone.bias"][1] = 9  # all are mentioned again
    ranked = Ranker(weights)(features_of(doc, find_phrases(doc)))
    assert ranked.chosen == list(range(9))
    assert len(ranked.kinds) == len(ranked.antecedents) == 9
    for mention, chances in enumerate(ranked.antecedents):
        assert all(earlier < mention for earlier in chances)
        assert 0 <= sum(chances.values()) <= 1 + 1e-6
    assert any(ranked.antecedents)


def test_blocks_do_not_change_the_result(doc: Doc, weights: dict[str, Floats], monkeypatch: pytest.MonkeyPatch) -> None:
    weights["alone.bias"][1] = 9
    features = features_of(doc, find_phrases(doc))
    whole = Ranker(weights)(features)
    monkeypatch.setattr(ranker, "_ROWS", 2)
    parts = Ranker(weights)(features)
    assert parts.chosen == whole.chosen
    for one, other in zip(parts.antecedents, whole.antecedents, strict=True):
        assert one == pytest.approx(other, abs=1e-5)


def test_phrases_that_are_never_mentioned_again_are_passed_over(doc: Doc, weights: dict[str, Floats]) -> None:
    weights["alone.bias"][1] = -99
    ranked = Ranker(weights)(features_of(doc, find_phrases(doc)))
    assert ranked == ([], [], [])
