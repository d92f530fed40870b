"""Results for the last few values, made once for all that are equal: months of a batch share most."""

from collections.abc import Callable
from functools import update_wrapper
from typing import TypeVar

Value = TypeVar("Value")
Made = TypeVar("Made")


def for_recent(most: int) -> Callable[[Callable[[Value], Made]], Callable[[Value], Made]]:
    """Return a decorator for functions of one value, which may be one without a hash, such as a model.

    The results for the last ``most`` values are kept. Nobody may change a value or a result.

    >>> lengths = for_recent(2)(lambda numbers: [len(numbers)])
    >>> lengths([1, 2]) is lengths([1, 2])
    True
    """

    def decorated(make: Callable[[Value], Made]) -> Callable[[Value], Made]:
        kept: list[tuple[Value, Made]] = []

        def made(value: Value) -> Made:
            for known, result in kept:
                if known is value or known == value:
                    return result
            result = make(value)
            # A new list: another thread may be reading the old one.
            kept[:] = [(value, result), *kept[: most - 1]]
            return result

        return update_wrapper(made, make)

    return decorated
