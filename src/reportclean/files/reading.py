"""Inputs: files, folders and archives of files, JSON lines, tables, standard input."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, Literal

from reportclean.errors import FileError
from reportclean.files import jsonlines, tables
from reportclean.files.folders import SUFFIXES, ending, no_texts, others, texts
from reportclean.files.input import UNREADABLE, Failure, Input, Large, unreadable
from reportclean.files.packed import (
    Place,
    Rejoined,
    faults,
    is_archive,
    kind,
    members,
    opened,
    unpacked,
)
from reportclean.files.parts import spooled

LIMIT = 64 * 2**20
"""Bytes of the largest input that is read as one, unless the caller says otherwise."""

WHOLE = 16 * 2**20
"""Bytes of the largest input that is cleaned as one, unless the caller says otherwise.

A document takes about a hundred times its size in memory while it is cleaned.
"""

STDIN = "-"
STDIN_NAME = "<stdin>"

Form = Literal["text", "jsonl", "csv"]
"""What a file is: one input, an input a line, or an input a row."""

_FORMS: Mapping[str, Form] = {
    **dict.fromkeys(jsonlines.SUFFIXES, "jsonl"),
    **dict.fromkeys(tables.SUFFIXES, "csv"),
}


def read(
    paths: Iterable[str], *, limit: int = LIMIT, form: Form | None = None
) -> Iterator[Input | Failure | Large]:
    """Yield every input below `paths`, in order of name within a folder; failures in their place.

    A path is a file, a folder (searched for `SUFFIXES`, hidden files left out), an archive, which
    is a folder too, or `-`; a named file of JSON lines is an input a line, one of CSV an input a
    row. What is compressed is unpacked. `form` says what named files and `-` are; None: their
    names, and the first line of `-`. The site of a file is the folder below the one given in
    which it lies; where several folders are given, else the one given. What has more than `limit`
    bytes is not read: it comes as `Large`. Never raises for what it finds on disk.
    """
    paths = tuple(paths)
    folders = sum(map(_is_folder, paths))
    for path in paths:
        if path == STDIN:
            yield from _stream(limit, form)
        elif _is_folder(path):
            own = Path(path).absolute().name if folders > 1 else ""
            yield from _folder(Path(path), limit, own)
        elif is_archive(path):
            yield from _archive(Path(path), limit, form)
        else:
            yield from _named(_place(Path(path)), limit, form)


def _stream(limit: int, form: Form | None) -> Iterator[Input | Failure | Large]:
    """Yield the inputs of standard input; records as they come, whatever follows."""
    try:
        handle = unpacked(sys.stdin.buffer)
        first, records = jsonlines.begun(handle, limit) if form is None else (b"", False)
        if records:
            form = "jsonl"
        if form == "jsonl":
            whole = Place(STDIN_NAME, partial(Rejoined.of, first, handle))
            yield from jsonlines.records(whole, limit)
        elif form == "csv":
            yield from tables.rows(Place(STDIN_NAME, partial(spooled, first, handle)), limit)
        else:
            data = first + handle.read(max(0, limit + 1 - len(first)))
            yield _checked(Input(STDIN_NAME, data), limit, partial(spooled, data, handle))
    except faults() as error:
        yield unreadable(STDIN_NAME, error)


def _place(path: Path) -> Place:
    return Place(str(path), partial(opened, path))


def _named(place: Place, limit: int, form: Form | None) -> Iterator[Input | Failure | Large]:
    """Yield the inputs of a file that was named: it may hold many records."""
    form = form or _form(place)
    if form == "jsonl":
        yield from jsonlines.records(place, limit)
    elif form == "csv":
        yield from tables.rows(place, limit)
    else:
        yield _file(place, limit)


def _form(place: Place) -> Form:
    """Return what the name of a file says that it is; `.json` may be said of JSON lines too."""
    ending = kind(place.name)
    if ending == ".json":
        with suppress(*faults()), place.open() as handle:  # whoever reads it says what is wrong
            if jsonlines.begun(handle, LIMIT)[1]:
                return "jsonl"
    return _FORMS.get(ending, "text")


def _archive(path: Path, limit: int, form: Form | None) -> Iterator[Input | Failure | Large]:
    """Yield the inputs of an archive: texts, JSON lines and tables; of a single file what it is."""
    found, only, endings = False, list[Place](), Counter[str]()
    try:
        for place in members(path):
            only.append(place)
            named = ending(place.name)
            if kind(place.name) in SUFFIXES:
                found = True
                yield _file(place, limit)
            elif named in _FORMS:
                for each in _named(place, limit, None):
                    found = found or not isinstance(each, Failure)
                    yield _unasked(each, place)
            else:
                endings[named] += 1
        if len(only) == 1 and not found and ending(only[0].name) not in _FORMS:
            yield from _named(only[0], limit, form)
            return
    except faults() as error:
        yield unreadable(str(path), error)
        return
    if found:
        yield from others(path, endings, "extract and name those")
    else:
        yield no_texts(path, "extract it and name files")


def _unasked(each: Input | Failure | Large, place: Place) -> Input | Failure | Large:
    """Return what is read of a table that nobody named: that it holds no texts is no failure."""
    if isinstance(each, Failure) and each.name == place.name:
        return each._replace(fails=each.message.startswith(UNREADABLE))
    return each


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 (Path raises on odd names before Python 3.12)


def _folder(folder: Path, limit: int, own: str) -> Iterator[Input | Failure | Large]:
    for path in texts(folder):
        if isinstance(path, Failure):
            yield path
        else:
            below = path.parent.relative_to(folder).parts
            yield _file(_place(path), limit, below[0] if below else own)


def _file(place: Place, limit: int, site: str = "") -> Input | Failure | Large:
    try:
        with place.open() as handle:
            data = handle.read(limit + 1)
    except faults() as error:
        return unreadable(place.name, error)
    sites = frozenset(Path(place.name).absolute().parent.parts)
    return _checked(Input(place.name, data, site, sites), limit, place.open)


def _checked(item: Input, limit: int, again: Callable[[], IO[bytes]]) -> Input | Failure | Large:
    if len(item.data) > limit:
        return Large(item.name, limit, again, item.sites)
    if not item.data.strip():
        return Failure(item.name, "is empty: there is nothing to clean")
    return item


def same_file(path: Path, name: str) -> bool:
    """Tell whether `path` is the very file that an input of this name was read from."""
    try:
        return path.samefile(name)
    except OSError:
        return False


def refuse_input_as_output(output: Path, paths: Iterable[str]) -> None:
    """Raise FileError if `output` is one of the inputs: inputs are never touched."""
    for path in paths:
        found = _is_folder(path) and output.exists() and _is_text_below(output, Path(path))
        if found or (same_file(output, path) and not output.is_dir()):
            msg = f"{output}: is also an input, which is never overwritten: name another output"
            raise FileError(msg)


def refuse_input_folder(output: Path, paths: Iterable[str]) -> None:
    """Raise FileError if a text written into the folder `output` could be an input, or become one.

    It would have the name of a file that was given, or lie below a folder that was given.
    """
    target = output.resolve()
    for path in paths:
        place = Path(path).resolve()
        inside = target.is_relative_to(place) if _is_folder(path) else place.parent == target
        if inside and path != STDIN:
            msg = f"{output}: is where inputs lie, which are never overwritten: name another folder"
            raise FileError(msg)


def _is_text_below(path: Path, folder: Path) -> bool:
    real = path.resolve()  # a link is written through
    return kind(real.name) in SUFFIXES and real.is_relative_to(folder.resolve())
