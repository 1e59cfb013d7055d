"""What Hypothesis calls when it is imported, so that `from_type(Document)` works."""

from __future__ import annotations

from hypothesis import strategies as st

from reportclean.testing import _documents as own
from reportclean.testing._public import Document, Edit, Edits, Metadata, Span


def register() -> None:
    """Register strategies for the public types. Nothing is drawn, no table and no rule is read."""
    st.register_type_strategy(Span, own.spans(own.ANY_LENGTH))
    st.register_type_strategy(Edit, own.single_edits(own.ANY_LENGTH))
    st.register_type_strategy(Edits, st.integers(0, own.ANY_LENGTH).flatmap(own.edits))
    st.register_type_strategy(Metadata, own.metadata())
    st.register_type_strategy(Document, own.documents())
