"""The encoder's network: an ONNX graph, run by onnxruntime on the CPU, that can be pickled, forked and written."""

import multiprocessing
import os
from typing import Any
from weakref import WeakSet

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

    def run(self, ids: NDArray[np.int64], cases: NDArray[np.int64]) -> NDArray[np.float32]:
        session = self._session
        if session is None:
            session = self._session = self._start()
            _at_work.add(self)
        vectors: NDArray[np.float32] = session.run(None, {"pieces": ids[None], "cases": cases[None]})[0][0]
        return vectors

    def _start(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads()
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False  # the arena keeps what the longest window once took
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(self.content, options, providers=["CPUExecutionProvider"])

    def rest(self) -> None:
        """End the threads; the next run starts them again."""
        self._session = None

    def __getstate__(self) -> dict[str, Any]:
        return {"content": self.content, "_session": None}


_at_work: WeakSet[Graph] = WeakSet()


def _rest_all() -> None:
    """Threads do not survive a fork: what waits for them in the child, were it only to close, waits for ever."""
    for graph in tuple(_at_work):
        graph.rest()
    _at_work.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_rest_all)


@serialize_attr.register
def _serialize(_: Graph, value: Graph, name: str, model: Model[Any, Any]) -> bytes:
    return value.content


@deserialize_attr.register
def _deserialize(_: Graph, value: bytes, name: str, model: Model[Any, Any]) -> Graph:
    return Graph(value)
