"""The library of numpy's matrix products, for spaCy's heads too, and its threads."""

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import Any

from thinc.api import NumpyOps, get_current_ops, use_ops
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]


def one_thread() -> AbstractContextManager[Any]:
    """One thread for matrix products: the same numbers everywhere, and processes side by side do not wait for cores."""
    limited: AbstractContextManager[Any] = _libraries().limit(limits=1, user_api="blas")
    return limited


def numpy_products() -> AbstractContextManager[Any]:
    """What is loaded takes its matrix products from numpy.

    spaCy's own library (BLIS) takes those of no processor in particular where it doesn't know the one at hand, and
    is five times slower then. A GPU that spaCy has been told to use stays in use.
    """
    return use_ops("numpy", use_blis=False) if isinstance(get_current_ops(), NumpyOps) else nullcontext()


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()
