"""Commands that end as shells expect where nobody reads what they print, and their numbers."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Any

import click

from reportclean.files.target import abandon_standard_output

SEEN_ENOUGH = 141
"""The exit code where whoever reads the output stops reading: 128 and the number of SIGPIPE."""


class Commands(click.Group):
    """Commands whose reader may stop reading: click and rich would end them with 1."""

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:  # noqa: ANN401 (click's)
        """Read the arguments; help is printed here."""
        with _unread():
            return super().make_context(*arguments, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's)
        """Run the command."""
        with _unread():
            return super().invoke(ctx)


@contextlib.contextmanager
def _unread() -> Iterator[None]:
    """End with the exit code that shells know if nobody reads standard output any more."""
    try:
        yield
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
            raise
        abandon_standard_output()
        sys.exit(SEEN_ENOUGH)


class Count(click.IntRange):
    """A whole number of things, which messages call so."""

    name = "whole number"
