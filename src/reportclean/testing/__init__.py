"""Strategies and laws for people who write cleaners; the only part that imports Hypothesis.

`strategies` makes texts, edits, documents and whole pages; `laws` states what every cleaner
promises and checks it; `soil` puts known dirt into clean text.

>>> from reportclean.testing import check_cleaner
>>> check_cleaner(lambda document: [document], laws=["total", "pure"], max_examples=5)
"""

from reportclean.errors import MissingExtraError

try:
    import hypothesis as _hypothesis
except ImportError as error:
    raise MissingExtraError(__name__, "testing") from error
del _hypothesis

from reportclean.testing import laws, soil, strategies  # noqa: E402 (after the check above)
from reportclean.testing.laws import (  # noqa: E402 (after the check above)
    LAWS,
    Law,
    LawBroken,
    check_cleaner,
    parametrize_with_laws,
)

__all__ = [
    "LAWS",
    "Law",
    "LawBroken",
    "check_cleaner",
    "laws",
    "parametrize_with_laws",
    "soil",
    "strategies",
]
