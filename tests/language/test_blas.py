import numpy as np
from thinc.api import NumpyOps, get_current_ops
from threadpoolctl import threadpool_info

from dateline.language.blas import numpy_products, one_thread


def blas_threads() -> list[int]:
    return [each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"]


def test_matrix_products_take_one_thread_within_and_as_many_as_before_after_it() -> None:
    np.ones((2, 2)) @ np.ones((2, 2))
    before = blas_threads()
    with one_thread():
        assert blas_threads() and set(blas_threads()) == {1}
    assert blas_threads() == before


def test_what_is_loaded_takes_its_products_from_numpy_and_nothing_else_changes() -> None:
    before = get_current_ops()
    with numpy_products():
        ops = get_current_ops()
        assert isinstance(ops, NumpyOps) and not ops.use_blis
    assert get_current_ops() is before
