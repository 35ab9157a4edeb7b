"""The documentation names everything there is, and nothing that is not."""

import re
from pathlib import Path

import pytest

import dateline
from dateline.cli.main import app
from dateline.cli.reference import reference
from dateline.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")


def test_the_record_reference_is_up_to_date() -> None:
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    assert page == reference(), "run `python -m dateline.cli.reference > docs/records.md`"


@pytest.mark.parametrize("command", [command.name for command in app.registered_commands])
def test_every_command_is_in_the_guide(command: str) -> None:
    assert f"dateline {command}" in GUIDE


@pytest.mark.parametrize("setting", list(Settings.model_fields))
def test_every_setting_is_in_the_guide(setting: str) -> None:
    assert f"`DATELINE_{setting.upper()}`" in GUIDE


@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name
)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", ["python.md", "extending.md"])
def test_the_examples_of_the_page_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    exec("\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL)), {"__name__": "example"})


def test_everything_that_is_exported_is_there() -> None:
    assert [name for name in dateline.__all__ if not hasattr(dateline, name)] == []


@pytest.mark.parametrize("target", re.findall(r"`make (\w+)`", README))
def test_make_targets_of_the_readme_exist(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
