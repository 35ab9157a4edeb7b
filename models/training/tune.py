"""Tune the encoder on tags, features, lemmas, dependencies, sentences, entities and attribution spans at once.

Every batch mixes windows of one length from all sets; each task learns from the words that are annotated for it and,
where there are teachers, from what they see in all words (Hinton et al. 2015). A checkpoint is written every few
minutes, and a run that was broken off goes on from the last one with the same batches. On a GPU the encoder runs in
bfloat16.
"""

import pickle
import random
import time
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import torch
from network import Batch, Dropout, Tuned, gold_losses, taught_losses, teach
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from windows import Labels, Window, batches, collate, mark_of

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


def tune(material: Material, start: Path, teachers: list[Path], folder: Path, run: dict[str, Any]) -> Path:
    """Train from the checkpoint of ``folder``, or else from ``start``; the path of the result.

    ``start`` is an encoder (safetensors) or the result of another run (``.pt``), as are the ``teachers``. What is kept
    is the running mean of the weights.
    """
    torch.manual_seed(run["seed"])
    torch.set_flush_denormal(True)  # Adam's averages of rare pieces would slow each step down to a quarter
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    plan = _plan(material.windows, run["batch_pieces"], run["seed"])
    model = Tuned(material.labels.sizes, Dropout(*run["dropout"]))
    if start.suffix == ".pt":
        model.load_state_dict(weights_of(start))
    else:
        model.encoder.load(start)
    model.to(device)
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(run["mean"]))
    optimizer = _optimizer(model, run["rates"], run["decay"])
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _slope(len(plan), run["warm_up"]))
    parts = {"model": model, "mean": mean, "optimizer": optimizer, "schedule": schedule}
    checkpoint, done = folder / "checkpoint.pt", 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device)
        for name, part in parts.items():
            part.load_state_dict(state[name])
        done = state["step"]
    taught_by = [_teacher(path, material.labels, device) for path in teachers] if done < len(plan) else []

    def save(step: int) -> None:
        state = {name: part.state_dict() for name, part in parts.items()} | {"step": step}
        torch.save(state, checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    model.train()
    sums: defaultdict[str, float] = defaultdict(float)
    began = saved = time.monotonic()
    for step in range(done, len(plan)):
        batch = _to(collate(plan[step], material.frame), device)
        with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
            losses = _losses(model, taught_by, batch, run)
        torch.stack(list(losses.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), run["clip"])
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        mean.update_parameters(model)
        for task, loss in losses.items():
            sums[task] += loss.item()
        if (step + 1) % LOG_EVERY == 0:
            shown = " ".join(f"{task} {total / LOG_EVERY:.3f}" for task, total in sums.items())
            speed = (time.monotonic() - began) / (step + 1 - done)
            print(f"{folder.name}: step {step + 1}/{len(plan)} {speed:.2f} s a step: {shown}", flush=True)
            sums.clear()
        if time.monotonic() - saved > 60 * run["checkpoint_minutes"]:
            save(step + 1)
            saved = time.monotonic()
    save(len(plan))
    return checkpoint


def weights_of(checkpoint: Path) -> dict[str, torch.Tensor]:
    """The mean of the weights of a run, by the names of ``Tuned``."""
    mean = torch.load(checkpoint, map_location="cpu")["mean"]
    return {name.removeprefix("module."): weights for name, weights in mean.items() if name.startswith("module.")}


def _teacher(path: Path, labels: Labels, device: torch.device) -> Tuned:
    teacher = Tuned(labels.sizes)
    teacher.load_state_dict(weights_of(path))
    return teacher.to(device).eval().requires_grad_(False)


def _losses(model: Tuned, teachers: list[Tuned], batch: Batch, run: dict[str, Any]) -> dict[str, torch.Tensor]:
    """Of each task, a word; with teachers, a share of it from what is annotated and the rest from what they see."""
    if teachers:
        taught, heads = teach(teachers, batch.marked(mark_of(run["habits"])))
        scores = model.scores(batch, heads)
        gold, seen = gold_losses(scores, batch), taught_losses(scores, taught, batch)
        losses = {task: run["gold"] * gold[task] + (1 - run["gold"]) * seen[task] for task in gold}
    else:
        losses = gold_losses(model.scores(batch), batch)
    return {task: run["weights"][task] * loss / batch.real.sum() for task, loss in losses.items()}


def _plan(windows: list[Window], pieces: int, seed: int) -> list[list[Window]]:
    """The batches of the whole run, of so many word pieces; the same for the same seed."""
    chance = random.Random(seed)
    shuffled = chance.sample(windows, len(windows))
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
