"""A function mapped over a stream by worker processes: in order, in constant memory; a crash costs one item only."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, NamedTuple, TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

IN_FLIGHT = 4
"""Items read ahead for each worker: enough to keep all of them busy, few enough to keep memory flat."""

_COLLECT_AFTER = 20_000
"""Objects made between two looks for cycles: an article makes very many of them, and hardly any cycle."""

_THREAD_COUNTS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class Crash(NamedTuple):
    """The outcome of an item whose process died."""

    reason: str = "the process that worked on it died (out of memory, or a crash inside a library)"


def map_in_processes(
    function: Callable[[Item], Outcome], items: Iterable[Item], workers: int
) -> Iterator[tuple[Item, Outcome | Crash]]:
    """Yield each item with what ``function`` makes of it, in the order of the items.

    The function, the items and the outcomes must be picklable. What the function raises is raised here. An item whose
    process dies is tried once more, alone, so that no other item is blamed; if it dies again, it yields a `Crash`.
    Raises ``RuntimeError`` if processes can't start at all.
    """
    pool = _Pool(function, workers)
    waiting: deque[tuple[Item, Future[Outcome]]] = deque()
    try:
        for item in items:
            waiting.append((item, pool.submit(item)))
            if len(waiting) == IN_FLIGHT * workers:
                yield pool.result(*waiting.popleft())
        while waiting:
            yield pool.result(*waiting.popleft())
    finally:
        pool.close()


class _Pool(Generic[Item, Outcome]):
    """The processes that share the work, and one apart that tries again what was under way when one of them died."""

    def __init__(self, function: Callable[[Item], Outcome], workers: int) -> None:
        self._function = function
        self._workers = workers
        self._shared = _processes(workers)
        self._apart = _processes(1)
        try:
            self._shared.submit(os.getpid).result()
        except BrokenProcessPool as error:
            guard = 'a script that uses several workers must guard its main part by `if __name__ == "__main__":`'
            raise RuntimeError(f"worker processes can't start; {guard}") from error

    def submit(self, item: Item) -> "Future[Outcome]":
        try:
            return self._shared.submit(self._function, item)
        except BrokenProcessPool:
            self._shared = _processes(self._workers)
            return self._shared.submit(self._function, item)

    def result(self, item: Item, future: "Future[Outcome]") -> tuple[Item, Outcome | Crash]:
        try:
            return item, future.result()
        except BrokenProcessPool:
            return item, self._alone(item)

    def _alone(self, item: Item) -> Outcome | Crash:
        try:
            return self._apart.submit(self._function, item).result()
        except BrokenProcessPool:
            self._apart = _processes(1)
            return Crash()

    def close(self) -> None:
        self._shared.shutdown(cancel_futures=True)
        self._apart.shutdown()


def _processes(workers: int) -> ProcessPoolExecutor:
    """Processes are spawned, not forked: the same on every system, and safe beside the threads of a progress bar."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker)


def _begin_worker() -> None:
    """One thread of numeric libraries a process; leave Ctrl-C to the parent; end when the parent is gone."""
    os.environ.update(dict.fromkeys(_THREAD_COUNTS, "1"))
    gc.set_threshold(_COLLECT_AFTER)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> Any:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
