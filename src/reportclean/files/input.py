"""What reading yields: inputs, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, NamedTuple


class Input(NamedTuple):
    """One input as it was read."""

    name: str
    """The path as given, below a folder with the folder in front; `<stdin>` for standard input;
    of a record its URL or id."""
    data: bytes | str
    site: str = ""
    """What site's page it is: the record's, or the folder's; empty where all are of one."""
    sites: frozenset[str] = frozenset()
    """All names by which rules of one site may mean it."""
    record: str = ""
    """The record whose text `data` is, where its other fields say more of it (a title, a day)."""
    facts: tuple[tuple[str, str], ...] = ()
    """What else the record says of a text that is cleaned alone, named as `Source.facts` are."""


class Failure(NamedTuple):
    """An input that could not be read or cleaned, with one line that says why and what to do."""

    name: str
    message: str
    fails: bool = True
    """Whether an input that was asked for is missing; else the line only tells of something."""
    left: tuple[str, ...] = ()
    """The files that the line tells of, where each is worth a row of a report."""


class Large(NamedTuple):
    """An input beyond the limit, which is not held in memory."""

    name: str
    limit: int
    """In bytes."""
    open: Callable[[], IO[bytes]]
    """Opens it from the start on; may raise OSError."""
    sites: frozenset[str] = frozenset()

    @property
    def failure(self) -> Failure:
        """What to say where it is wanted whole."""
        size = f"{self.limit / 2**20:.0f} MiB"
        message = f"is larger than {size}: split it, or raise the limit with --max-size"
        return Failure(self.name, message)


UNREADABLE = "cannot be read"
"""How the message of an input begins that the system, or who unpacks it, does not give."""


def unreadable(name: str, error: Exception) -> Failure:
    """Return the failure of a file that the system does not let us read."""
    if isinstance(error, OSError) and error.strerror:
        return Failure(name, f"{UNREADABLE}: {error.strerror}")
    # whoever unpacks it says so: a module of the standard library
    what = f"it is damaged or was cut off ({str(error).rstrip('.')})"
    return Failure(name, f"{UNREADABLE}: {what}: fetch it anew")
