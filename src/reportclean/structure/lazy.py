"""Patterns that are compiled when first used, so that importing a module compiles nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def lazy(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that gives the compiled `pattern`, always the same object.

    >>> digits = lazy("[0-9]+")
    >>> digits().findall("2024年1月")
    ['2024', '1']
    """

    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return compiled
