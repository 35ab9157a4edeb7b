"""The time that tense gives a clause, as of the day of publication."""

import pytest

import dateline


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The clinic could not give details.", None),
        ("The clinic could give details soon.", "2024-05-15/.."),
        ("The clinic cannot give details.", "2024-05-15"),
        ("The clinic will close.", "2024-05-15/.."),
        ("The clinic is full.", "2024-05-15"),
        ("The clinic closed.", None),
    ],
)
def test_what_is_and_what_is_to_come(text: str, edtf: str | None) -> None:
    (claim,) = dateline.extract(text, "2024-05-15").claims
    assert (claim.when and (claim.when.edtf, claim.when.how)) == (edtf and (edtf, "tense"))
