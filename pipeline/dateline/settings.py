"""The one settings model: read from the command line, or from environment variables that begin with ``DATELINE_``."""

import hashlib
import os
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from dateline.records import KINDS, Genre, IsoDate, Kind


class Settings(BaseSettings):
    """Everything that can be set. ``hash`` covers what changes the records, not how fast they are made."""

    model_config = SettingsConfigDict(env_prefix="DATELINE_", extra="forbid", frozen=True)

    model: str = Field("en_dateline", description="spaCy pipeline: the shipped one, another package's name, or a path.")
    knowledge: Path | None = Field(None, description="File of further actors, JSON lines as in models/knowledge.")
    published: IsoDate | None = Field(None, description="Publication date of articles that carry none.")
    genre: Genre = Field("auto", description="What dates count from: the publication of `news`, or a `history` itself.")
    only: tuple[Kind, ...] = Field(KINDS, description="Kinds of record to write.")
    max_characters: int = Field(2_000_000, description="Longest article that is read; longer ones fail with a reason.")
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="Processes that extract.")

    @property
    def hash(self) -> str:
        """Twelve digits that change when a setting that can change the records does."""
        told = self.model_dump_json(exclude={"workers", "knowledge"}).encode()
        return hashlib.sha256(told + (self.knowledge.read_bytes() if self.knowledge else b"")).hexdigest()[:12]


def data_folder(name: str) -> Path:
    """``models/<name>``: beside the package in an installed wheel, at the root of the repository in a checkout.

    Raises ``FileNotFoundError`` if neither place has it.
    """
    package = Path(__file__).parent
    places = (package / "models" / name, package.parents[1] / "models" / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"models/{name} is neither in {places[0].parent} nor in {places[1].parent}")
