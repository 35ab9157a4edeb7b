"""Stage 1: files, folders and patterns read as articles."""

from dateline.ingest.reader import count, read

__all__ = ["count", "read"]
