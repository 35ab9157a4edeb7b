from hypothesis import given
from hypothesis import strategies as st

from dateline.language.coreference.clusters import clusters


def test_mentions_of_an_entity_count_together() -> None:
    assert clusters([{}, {}, {1: 0.9}, {0: 0.4, 1: 0.3, 2: 0.3}]) == [[1, 2, 3]]


def test_no_antecedent_is_an_answer() -> None:
    assert clusters([{}, {0: 0.4}]) == []
    assert clusters([{}, {0: 0.6}]) == [[0, 1]]


@st.composite
def chances(draw: st.DrawFn) -> list[dict[int, float]]:
    size = draw(st.integers(0, 8))
    return [
        dict.fromkeys(draw(st.sets(st.integers(0, mention - 1))), 1 / (mention + 1)) if mention else {}
        for mention in range(size)
    ]


@given(chances())
def test_no_mention_is_in_two_clusters(antecedents: list[dict[int, float]]) -> None:
    found = [mention for cluster in clusters(antecedents) for mention in cluster]
    assert len(found) == len(set(found))
    assert all(cluster == sorted(cluster) and len(cluster) > 1 for cluster in clusters(antecedents))
