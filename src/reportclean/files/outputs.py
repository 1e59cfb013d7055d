"""Named outputs: what their names say that they are, and what is refused beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

from reportclean.errors import UsageError

Kind = Literal["jsonl", "csv", "txt"]
"""What `clean` writes: a record a line, a row a document, or a text file a document."""

_KINDS: Mapping[str, Kind] = {".csv": "csv"}
_NOT_WRITTEN = {
    **dict.fromkeys((".xlsx", ".xls", ".ods", ".tsv"), "name it .csv, which Excel opens"),
    **dict.fromkeys(
        (".parquet", ".feather", ".arrow", ".dta", ".rds", ".db", ".sqlite"),
        "name it .csv or .jsonl, and let pandas or R make the other of it",
    ),
    **dict.fromkeys(
        (".gz", ".bz2", ".xz", ".zst", ".zip", ".tar", ".tgz"),
        "name it without that ending, and compress what is written",
    ),
    **dict.fromkeys((".doc", ".docx", ".pdf"), "name it .csv or .jsonl"),
}
"""Endings of names that would be wrong of anything that is written, and what to do instead."""


def kind_of(output: Path | None) -> Kind:
    """Return what the name of an output says that it is; without one it is JSON lines.

    Raises UsageError for what is not written.
    """
    if output is None:
        return "jsonl"
    refuse_ending(output)
    return _KINDS.get(output.suffix.lower(), "jsonl")


def refuse_ending(path: Path | None) -> None:
    """Raise UsageError for a name that says of an output what it will not be."""
    ending = path.suffix.lower() if path else ""
    if ending in _NOT_WRITTEN:
        msg = f"{path}: {ending} is not written: {_NOT_WRITTEN[ending]}"
        raise UsageError(msg)


def refuse_folder(path: Path | None, advice: str) -> None:
    """Raise UsageError if a folder is named for a file, before anything is cleaned."""
    if path is not None and path.is_dir():
        msg = f"{path}: is a folder: {advice}"
        raise UsageError(msg)


def refuse_twice(targets: Sequence[Path]) -> None:
    """Raise UsageError if two outputs are the same file: the last would replace the others."""
    for at, path in enumerate(targets):
        if _is_among(path, targets[:at]):
            msg = f"{path}: is named for two outputs: give each a name of its own"
            raise UsageError(msg)


def _is_among(path: Path, others: Iterable[Path]) -> bool:
    """Tell whether a path leads to the same place as one of the others, by whatever names."""
    return path.resolve() in (other.resolve() for other in others)
