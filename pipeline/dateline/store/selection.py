"""The kinds of record that a run writes: what was asked for, without ends that lead nowhere."""

from collections.abc import Collection
from typing import Any

from dateline.records import KINDS, Kind, Result, relinked


def kinds_to_write(only: Collection[Kind]) -> tuple[Kind, ...]:
    """The kinds asked for; claims bring their attributions, for without them a quoted claim would look like a fact."""
    wanted = {*only, "attributions"} if "claims" in only else set(only)
    return tuple(kind for kind in KINDS if kind in wanted)


def select(result: Result, only: Collection[Kind]) -> Result:
    """The result with the kinds to write alone; references to records of other kinds are dropped."""
    kinds = kinds_to_write(only)
    if kinds == KINDS:
        return result
    ids = {record.id for kind in kinds for record in getattr(result, kind)}

    def kept(id: str) -> str | None:
        return id if id in ids else None

    selected: dict[str, Any] = {kind: tuple(relinked(each, kept) for each in getattr(result, kind)) for kind in kinds}
    dropped = tuple(each for each in result.dropped if each.kind in kinds)
    return Result(article=result.article, dropped=dropped, **selected)
