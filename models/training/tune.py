"""Tune the encoder on tags, features, lemmas, dependencies, sentences, entities and attribution spans at once.

Every batch mixes windows of one length from all sets; each task learns from the words that are annotated for it. A
checkpoint is written every few minutes, and a run that was broken off goes on from the last one with the same batches.
On a GPU the encoder runs in bfloat16.
"""

import pickle
import random
import time
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import torch
from network import Batch, Tuned
from windows import Labels, Window, batches, collate

CHUNK = 100  # batches' worth of windows that are sorted by length together
LOG_EVERY = 50  # steps


class Material(NamedTuple):
    """What the tuning reads: windows of all passes, the labels of each task, ids of the marks around a window."""

    windows: list[Window]
    labels: Labels
    frame: tuple[int, int, int]

    def save(self, path: Path) -> None:
        path.write_bytes(pickle.dumps(tuple(self)))

    @classmethod
    def load(cls, path: Path) -> "Material":
        return cls(*pickle.loads(path.read_bytes()))


def tune(material: Material, start: Path, folder: Path, settings: dict[str, Any], rates: dict[str, float]) -> Path:
    """Train from the checkpoint of ``folder``, or else from ``start``; the path of the result.

    ``start`` is an encoder (safetensors) or the checkpoint of another round (``.pt``). ``rates``: the peak learning
    rate of the ``encoder`` and of the ``heads``.
    """
    torch.manual_seed(settings["seed"])
    torch.set_flush_denormal(True)  # Adam's averages of rare pieces would slow each step down to a quarter
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    plan = _plan(material.windows, settings)
    model = Tuned(material.labels.sizes)
    if start.suffix == ".pt":
        model.load_state_dict(torch.load(start, map_location="cpu")["model"])
    else:
        model.encoder.load(start)
    model.to(device)
    optimizer = _optimizer(model, rates, settings["tuning"]["decay"])
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _slope(len(plan), settings["tuning"]["warm_up"]))
    checkpoint, done = folder / "checkpoint.pt", 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done = state["step"]

    def save(step: int) -> None:
        parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
        state = {name: part.state_dict() for name, part in parts.items()} | {"step": step}
        torch.save(state, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    model.train()
    sums: defaultdict[str, float] = defaultdict(float)
    began = saved = time.monotonic()
    for step in range(done, len(plan)):
        batch = _to(collate(plan[step], material.frame), device)
        with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
            losses = model.loss(batch, settings["tuning"]["weights"])
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), settings["tuning"]["clip"])
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        for task, loss in losses.items():
            sums[task] += loss.item() / LOG_EVERY
        if (step + 1) % LOG_EVERY == 0:
            shown = " ".join(f"{task} {loss:.3f}" for task, loss in sums.items())
            speed = (time.monotonic() - began) / (step + 1 - done)
            print(f"step {step + 1}/{len(plan)} {speed:.2f} s a step: {shown}", flush=True)
            sums.clear()
        if time.monotonic() - saved > 60 * settings["tuning"]["checkpoint_minutes"]:
            save(step + 1)
            saved = time.monotonic()
    save(len(plan))
    return checkpoint


def _plan(windows: list[Window], settings: dict[str, Any]) -> list[list[Window]]:
    """The batches of the whole run, the same for the same seed."""
    chance = random.Random(settings["seed"])
    shuffled = chance.sample(windows, len(windows))
    pieces = settings["tuning"]["batch_pieces"]
    plan, chunk, total = [], [], 0
    for window in shuffled:
        chunk.append(window)
        total += len(window.ids)
        if total > CHUNK * pieces:
            plan += batches(chunk, pieces, chance)
            chunk, total = [], 0
    return plan + (batches(chunk, pieces, chance) if chunk else [])


def _optimizer(model: Tuned, rates: dict[str, float], decay: float) -> torch.optim.AdamW:
    """Heads learn faster than the encoder; biases and norms do not decay."""
    groups = []
    for in_encoder, rate in ((True, rates["encoder"]), (False, rates["heads"])):
        of_part = [p for name, p in model.named_parameters() if name.startswith("encoder.") == in_encoder]
        groups.append({"params": [p for p in of_part if p.dim() > 1], "lr": rate, "weight_decay": decay})
        groups.append({"params": [p for p in of_part if p.dim() == 1], "lr": rate, "weight_decay": 0.0})
    return torch.optim.AdamW(groups, fused=True)


def _slope(steps: int, warm_up: float) -> Any:
    """Share of the peak rate at each step: up in the warm-up, then down to zero."""
    rise = max(1, int(steps * warm_up))
    return lambda step: min((step + 1) / rise, (steps - step) / (steps - rise))


def _to(batch: Batch, device: torch.device) -> Batch:
    labels = {task: label.to(device) for task, label in batch.labels.items()}
    tensors = (batch.pieces, batch.cases, batch.mask, batch.pooling)
    return Batch(*(tensor.to(device) for tensor in tensors), labels, batch.heads.to(device))
