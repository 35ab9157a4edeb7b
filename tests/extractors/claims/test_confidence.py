import tomllib

from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.claims.confidence import FILE, confidence_of

WEIGHTS = tomllib.loads(FILE.read_text(encoding="utf-8"))["weights"]


@given(st.sets(st.sampled_from([*WEIGHTS, "never seen"])))
def test_confidence_is_a_probability(traits: set[str]) -> None:
    assert 0 <= confidence_of(traits) <= 1


def test_the_weights_of_traits_add_up() -> None:
    best, worst = max(WEIGHTS, key=WEIGHTS.__getitem__), min(WEIGHTS, key=WEIGHTS.__getitem__)
    assert confidence_of([best]) > confidence_of([]) > confidence_of([worst])
