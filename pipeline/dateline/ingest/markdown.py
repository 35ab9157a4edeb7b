"""Markdown (``.md``): the text is kept as it is, marks included, but for a front matter, which is metadata.

A front matter is a YAML mapping between two lines ``---`` at the very beginning. It is dropped from the text; its
title, authors, date and the like are read, its other fields kept under ``extra``.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from srsly.ruamel_yaml import YAML
from srsly.ruamel_yaml.error import YAMLError

from dateline.ingest.decoding import guess_of, read_text
from dateline.ingest.draft import Draft
from dateline.ingest.fields import draft_of

_FRONT_MATTER = re.compile(r"---[^\S\n]*\n(.*?)\n---[^\S\n]*(?:\n\s*|$)", re.DOTALL)
_TITLE = re.compile(r"\s*#[^\S\n]+(.+?)(?:[^\S\n]+#+)?[^\S\n]*(?:\n|$)")


def read_markdown(path: Path, max_characters: int) -> Iterator[Draft]:
    """One draft; its title is that of the front matter, or a heading at the top. Raises ``UnreadableError``."""
    text, encoding = read_text(path, max_characters)
    fields, text = _without_front_matter(text)
    heading = _TITLE.match(text)
    draft = draft_of(fields, str(path), text)
    yield replace(draft, title=draft.title or (heading[1] if heading else None), extra=draft.extra | guess_of(encoding))


def _without_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields of a front matter and the text after it; a rule that only looks like one stays in the text."""
    found = _FRONT_MATTER.match(text)
    try:
        fields = YAML(typ="base", pure=True).load(found[1]) if found else None  # all values as they are written
    except YAMLError:
        fields = None
    return (fields, text[found.end() :]) if found and isinstance(fields, dict) else ({}, text)
