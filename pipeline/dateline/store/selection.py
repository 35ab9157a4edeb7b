"""The kinds of record that a run writes: what was asked for, without ends that lead nowhere."""

from collections.abc import Collection
from typing import Any

from dateline.records import KINDS, Argument, Attribution, Claim, Extraction, Kind, Result


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
    selected: dict[str, Any] = {kind: tuple(_within(record, ids) for record in getattr(result, kind)) for kind in kinds}
    return Result(article=result.article, **selected)


def _within(record: Extraction, ids: set[str]) -> Extraction:
    match record:
        case Attribution():
            return record.model_copy(update={"source_actor": _known(record.source_actor, ids)})
        case Claim():
            return record.model_copy(update=_claim_within(record, ids))
    return record


def _claim_within(claim: Claim, ids: set[str]) -> dict[str, Any]:
    update: dict[str, Any] = {
        name: tuple(id for id in getattr(claim, name) if id in ids) for name in ("places", "actors", "figures", "dates")
    }
    for name in ("subject", "predicate", "object"):
        argument: Argument | None = getattr(claim, name)
        update[name] = argument and argument.model_copy(update={"actor": _known(argument.actor, ids)})
    if claim.when:
        update["when"] = claim.when.model_copy(update={"dates": tuple(id for id in claim.when.dates if id in ids)})
    return update


def _known(id: str | None, ids: set[str]) -> str | None:
    return id if id in ids else None
