"""The encoder's network: an ONNX graph, run by onnxruntime on the CPU, that can be pickled, forked and written."""

import multiprocessing
import os
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray
from thinc.api import Model, deserialize_attr, serialize_attr


def threads() -> int:
    """As many as OMP_NUM_THREADS says; else one in a worker process, which has others beside it, or one a core."""
    if given := os.environ.get("OMP_NUM_THREADS"):
        return int(given)
    return 1 if multiprocessing.parent_process() else os.cpu_count() or 1


class Graph:
    """Ids of word pieces and their cases, (length) each, to vectors (length, width)."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content
        self._session: onnxruntime.InferenceSession | None = None
        self._process = 0

    def run(self, ids: NDArray[np.int64], cases: NDArray[np.int64]) -> NDArray[np.float32]:
        if self._session is None or self._process != os.getpid():  # threads do not survive a fork
            self._session, self._process = self._start(), os.getpid()
        vectors: NDArray[np.float32] = self._session.run(None, {"pieces": ids[None], "cases": cases[None]})[0][0]
        return vectors

    def _start(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads()
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False  # the arena keeps what the longest window once took
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(self.content, options, providers=["CPUExecutionProvider"])

    def __getstate__(self) -> dict[str, Any]:
        return {"content": self.content, "_session": None, "_process": 0}


@serialize_attr.register
def _serialize(_: Graph, value: Graph, name: str, model: Model[Any, Any]) -> bytes:
    return value.content


@deserialize_attr.register
def _deserialize(_: Graph, value: bytes, name: str, model: Model[Any, Any]) -> Graph:
    return Graph(value)
