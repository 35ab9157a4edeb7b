"""Tests of the settings."""

import pytest
from pydantic import ValidationError

from dateline.settings import Settings, data_folder


def test_settings_are_read_from_the_environment(monkeypatch):
    monkeypatch.setenv("DATELINE_WORKERS", "3")
    monkeypatch.setenv("DATELINE_ONLY", '["dates", "claims"]')
    assert (Settings().workers, Settings().only) == (3, ("dates", "claims"))


def test_argument_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("DATELINE_WORKERS", "3")
    assert Settings(workers=2).workers == 2


@pytest.mark.parametrize("wrong", [{"only": ("moods",)}, {"workers": 0}, {"published": "May 2020"}, {"colour": "red"}])
def test_wrong_settings_are_refused(wrong):
    with pytest.raises(ValidationError):
        Settings(**wrong)


def test_hash_changes_with_what_changes_records_and_not_with_speed():
    assert Settings(workers=1).hash == Settings(workers=8).hash
    assert Settings(published="2020-05-01").hash != Settings().hash
    assert Settings(only=("dates",)).hash != Settings().hash


def test_hash_changes_with_what_is_in_the_file_of_actors_not_with_its_name(tmp_path):
    hashes = []
    for name, text in (("a", "{}"), ("b", "{}"), ("c", "{ }")):
        (tmp_path / name).write_text(text)
        hashes.append(Settings(knowledge=tmp_path / name).hash)
    assert hashes[0] == hashes[1] != hashes[2]


def test_data_folder_is_found_in_a_checkout():
    assert data_folder("knowledge").is_dir()


def test_missing_data_folder_names_the_places_looked_in():
    with pytest.raises(FileNotFoundError, match="models/nothing is neither in"):
        data_folder("nothing")
