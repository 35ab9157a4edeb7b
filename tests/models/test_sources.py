"""What the weights are made of is told, with its licence, wherever the weights go."""

import json
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "models" / "en_dateline"
SOURCES = tomllib.loads((ROOT / "models" / "training" / "sources.toml").read_text(encoding="utf-8"))["sources"]
META = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source["name"])
def test_card_meta_and_notice_name_each_source_with_its_licence(source):
    assert f"| [{source['name']}]({source['url']}) | {source['license']} |" in (MODEL / "README.md").read_text("utf-8")
    assert f"- {source['name']} ({source['url']}):\n  {source['license']}\n" in (ROOT / "NOTICE").read_text("utf-8")
    assert source in META["sources"]


@pytest.mark.parametrize("page", [MODEL / "README.md", ROOT / "NOTICE", ROOT / "README.md"], ids=lambda page: page.name)
def test_the_licence_of_the_weights_is_told(page):
    assert META["license"] == "CC BY-SA 4.0"
    assert any(name in page.read_text("utf-8") for name in (META["license"], "Attribution-ShareAlike 4.0"))
