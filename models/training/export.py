"""The tuned encoder as an ONNX graph: in fp32, and in int8 as it is shipped.

Matrix products are quantised dynamically, the weights per channel. What comes into them is smoothed first
(SmoothQuant, Xiao et al. 2023): a few channels are much larger than all others, and part of their size is moved into
the weights. Weights use seven of the eight bits: sums of full ones saturate on processors without VNNI, and the kernel
for unsigned ones, which do not, is a fifth slower. The table of word pieces, half of all weights, is kept as rows of
int8 with a scale each.
"""

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from network import HEADS, Encoder, Layer, attend
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

OPSET = 17  # the first with LayerNormalization
STRENGTH = 0.85  # share of a channel's size that moves into the weights
SMALLEST = 1e-5
TOGETHER = (("query", "key", "value"), ("attended",), ("widen",), ("narrow",))
"""Matrix products of a layer that read the same vectors."""

Input = tuple[Tensor, Tensor]


def export(encoder: Encoder, sample: Sequence[Input], folder: Path) -> None:
    """Write ``encoder_fp32.onnx`` and ``encoder_int8.onnx``; ``sample`` are inputs (pieces, cases) to smooth by."""
    encoder.eval()
    write(encoder, folder / "encoder_fp32.onnx")
    smooth, small = folder / "encoder_smooth.onnx", folder / "encoder_int8.onnx"
    write(smoothed(encoder, sample), smooth)
    quantize_dynamic(
        smooth,
        small,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(small)
    quantise_table(model, largest_gather(model))
    onnx.save(model, small)


class FusedAttention(torch.autograd.Function):
    """Attention as the one node that onnxruntime has for it."""

    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor) -> Tensor:
        return attend(query, key, value, None, 0.0)

    @staticmethod
    def symbolic(graph: Any, *inputs: Any) -> Any:
        return graph.op("com.microsoft::MultiHeadAttention", *inputs, num_heads_i=HEADS).setType(inputs[0].type())


def fused_attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None, dropout: float) -> Tensor:
    result: Tensor = FusedAttention.apply(query, key, value)  # type: ignore[no-untyped-call]
    return result


def write(encoder: Encoder, path: Path) -> None:
    encoder = copy.deepcopy(encoder)
    for layer in encoder.layers:
        layer.attend = fused_attend  # type: ignore[assignment]
    example = torch.zeros((1, 8), dtype=torch.int64)
    torch.onnx.export(
        encoder,
        (example, example),
        str(path),
        input_names=["pieces", "cases"],
        output_names=["vectors"],
        dynamic_axes={name: {1: "length"} for name in ("pieces", "cases", "vectors")},
        opset_version=OPSET,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


class Smoothed(nn.Module):
    """A linear layer that gives what ``linear`` gives, with the channels of its input divided by ``scale``."""

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.linear = copy.deepcopy(linear)
        self.linear.weight.data *= scale
        self.register_buffer("inverse", 1 / scale.detach())

    def forward(self, vectors: Tensor) -> Tensor:
        product: Tensor = self.linear(vectors * self.inverse)
        return product


def smoothed(encoder: Encoder, sample: Sequence[Input]) -> Encoder:
    """The same function in numbers that int8 holds better."""
    largest = largest_inputs(encoder, sample)
    result = copy.deepcopy(encoder)
    for number, layer in enumerate(result.layers):
        assert isinstance(layer, Layer)
        for names in TOGETHER:
            inputs = largest[f"layers.{number}.{names[0]}"].clamp(min=SMALLEST)
            weights = torch.cat([getattr(layer, name).weight for name in names]).abs().amax(0).clamp(min=SMALLEST)
            scale = inputs**STRENGTH / weights ** (1 - STRENGTH)
            for name in names:
                setattr(layer, name, Smoothed(getattr(layer, name), scale / scale.mean()))
    return result


def largest_inputs(encoder: Encoder, sample: Sequence[Input]) -> dict[str, Tensor]:
    """The largest value of each channel that comes into each linear layer over the sample."""
    largest: dict[str, Tensor] = {}

    def watch(name: str) -> None:
        def look(_: nn.Module, inputs: tuple[Tensor]) -> None:
            seen = inputs[0].abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest.get(name, seen), seen)

        hooks.append(encoder.get_submodule(name).register_forward_pre_hook(look))

    hooks: list[torch.utils.hooks.RemovableHandle] = []
    for name, module in encoder.named_modules():
        if isinstance(module, nn.Linear):
            watch(name)
    with torch.no_grad():
        for pieces, cases in sample:
            encoder(pieces, cases)
    for hook in hooks:
        hook.remove()
    return largest


def largest_gather(model: onnx.ModelProto) -> onnx.NodeProto:
    """The node that looks up the word pieces."""
    sizes = {table.name: int(np.prod(table.dims)) for table in model.graph.initializer}
    gathers = [node for node in model.graph.node if node.op_type == "Gather" and node.input[0] in sizes]
    return max(gathers, key=lambda node: sizes[node.input[0]])


def quantise_table(model: onnx.ModelProto, gather: onnx.NodeProto) -> None:
    """Keep the table of a look-up as int8, with one scale a row."""
    graph = model.graph
    table = next(table for table in graph.initializer if table.name == gather.input[0])
    weights = numpy_helper.to_array(table)
    scales = np.abs(weights).max(axis=1, keepdims=True) / 127
    rows = np.round(weights / np.maximum(scales, 1e-12)).astype(np.int8)
    graph.initializer.remove(table)
    graph.initializer.append(numpy_helper.from_array(rows, "piece_rows"))
    graph.initializer.append(numpy_helper.from_array(scales.astype(np.float32), "piece_scales"))
    place = list(graph.node).index(gather)
    ids, found = gather.input[1], gather.output[0]
    graph.node.remove(gather)
    for node in reversed(
        (
            helper.make_node("Gather", ["piece_rows", ids], ["piece_row"]),
            helper.make_node("Cast", ["piece_row"], ["piece_row_float"], to=TensorProto.FLOAT),
            helper.make_node("Gather", ["piece_scales", ids], ["piece_scale"]),
            helper.make_node("Mul", ["piece_row_float", "piece_scale"], [found]),
        )
    ):
        graph.node.insert(place, node)
