"""Checks of the arguments of strategies, which raise as Hypothesis itself does."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis.errors import InvalidArgument


def at_least(least: int, **sizes: object) -> None:
    """Raise InvalidArgument unless all `sizes`, given by their names, are numbers from `least`."""
    for name, size in sizes.items():
        if not isinstance(size, int) or size < least:
            msg = f"{name}={size!r} must be a whole number, at least {least}"
            raise InvalidArgument(msg)


def one_of(values: Collection[object], **choices: object) -> None:
    """Raise InvalidArgument unless all `choices`, given by their names, are in `values` or None."""
    for name, choice in choices.items():
        if choice is not None and choice not in values:
            msg = f"{name}={choice!r} must be one of {', '.join(map(repr, values))}, or None"
            raise InvalidArgument(msg)


def pieces_of_text(name: str, pieces: object) -> None:
    """Raise InvalidArgument unless `pieces` are a list of texts, at least one, none empty."""
    if isinstance(pieces, str) or not isinstance(pieces, Collection) or not pieces:
        msg = f"{name}={pieces!r} must be a list of texts, at least one"
        raise InvalidArgument(msg)
    for piece in pieces:
        if not isinstance(piece, str) or not piece:
            msg = f"{name} must be texts that are not empty, and {piece!r} is none"
            raise InvalidArgument(msg)


def length_of(text_or_length: str | int) -> int:
    """Return the length of a text, or the number given; raise InvalidArgument if it is none."""
    if isinstance(text_or_length, str):
        return len(text_or_length)
    at_least(0, text_or_length=text_or_length)
    return text_or_length
