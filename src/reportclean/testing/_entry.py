"""What Hypothesis calls when it is imported, so that `from_type(Document)` works."""


def register() -> None:
    """Register strategies for the public types."""
