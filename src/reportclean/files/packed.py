"""Packed files: what gzip, bzip2 and xz compressed, and the members of ZIP and tar archives."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from errno import EINVAL
from functools import partial
from importlib import import_module
from io import BufferedReader, RawIOBase
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    import tarfile
    import zipfile

    from _typeshed import WriteableBuffer

_PACKINGS = (".gz", ".bz2", ".xz")
_MAGIC = {b"\x1f\x8b\x08": "gzip", b"BZh": "bz2", b"\xfd7zXZ\0": "lzma"}
"""The first bytes of a compressed file, and which module of the standard library reads it."""

_HELD = 1 << 20
"""Bytes of a member that are held in memory; more are put on disk."""
ARCHIVES = frozenset((".zip", ".tar", ".tgz", ".tbz2", ".txz"))
"""The endings of names of archives."""
_NOT_UTF8 = "cp437"
"""What `zipfile` reads names in that do not say that they are UTF-8; in China they are GBK."""


class Place(NamedTuple):
    """Something that can be opened for reading: a file, or a member of an archive."""

    name: str
    open: Callable[[], IO[bytes]]


def opened(path: Path) -> IO[bytes]:
    """Return a file open for reading its bytes, unpacked; raise OSError."""
    try:
        handle = path.open("rb")
    except ValueError as error:  # no file has such a name
        raise OSError(EINVAL, str(error)) from error
    module = _packer(handle)
    if module is None:
        return handle
    handle.close()
    return cast("IO[bytes]", import_module(module).open(path, "rb"))


def unpacked(stream: IO[bytes]) -> IO[bytes]:
    """Return what a stream holds, unpacked as it is read; raise OSError."""
    handle = stream if isinstance(stream, BufferedReader) else Rejoined.of(b"", stream)
    module = _packer(handle)
    return handle if module is None else cast("IO[bytes]", import_module(module).open(handle))


def _packer(handle: BufferedReader) -> str | None:
    """Return which module unpacks a file, by its first bytes."""
    start = handle.peek(6)  # not read: a pipe cannot be read again
    module = next((module for magic, module in _MAGIC.items() if start.startswith(magic)), None)
    return None if module == "bz2" and not start[3:4].isdigit() else module


class Rejoined(RawIOBase):
    """What was read of a stream, and the rest of it."""

    def __init__(self, beginning: bytes, rest: IO[bytes]) -> None:
        """Take both; the rest is read as it is asked for."""
        self._beginning, self._rest = beginning, cast("BufferedReader", rest)

    @classmethod
    def of(cls, beginning: bytes, rest: IO[bytes]) -> BufferedReader:
        """Return both as one stream."""
        return BufferedReader(cls(beginning, rest))

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer with what there is; 0 at the end."""
        view = memoryview(buffer)
        found = self._beginning[: len(view)] or self._rest.read1(len(view))
        self._beginning = self._beginning[len(view) :]
        view[: len(found)] = found
        return len(found)


def kind(name: str) -> str:
    """Return the ending of a file's name, in lower case, without what only says that it is packed.

    >>> kind("a/B.JSONL.gz"), kind("2015.tar.xz"), kind("报告.txt"), kind(".gz")
    ('.jsonl', '.tar', '.txt', '')
    """
    return PurePath(bare(name)).suffix.lower()


def bare(name: str) -> str:
    """Return the last part of a file's name, without the ending that only says it is packed."""
    path = PurePath(name)
    return path.stem if path.suffix.lower() in _PACKINGS else path.name


def is_archive(name: str) -> bool:
    """Tell whether a file of this name is taken for an archive."""
    return kind(name) in ARCHIVES


def members(path: Path) -> Iterator[Place]:
    """Yield the files in an archive, hidden ones left out: of ZIP by name, of tar as they come.

    Raises what `faults` lists.
    """
    yield from _zipped(path) if kind(path.name) == ".zip" else _tarred(path)


def faults() -> tuple[type[Exception], ...]:
    """Return what reading a file, which may be packed, raises where it cannot be read."""
    import lzma  # noqa: PLC0415 (asked for only when something was raised)
    import tarfile  # noqa: PLC0415 (the same)
    import zipfile  # noqa: PLC0415 (the same)
    import zlib  # noqa: PLC0415 (the same)

    packed = (lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, zlib.error)
    return (OSError, EOFError, *packed)


def _zipped(path: Path) -> Iterator[Place]:
    import zipfile  # noqa: PLC0415 (only archives need it)

    with zipfile.ZipFile(path) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        for name, inside in sorted((_spelt(info), info.filename) for info in infos):
            if not _hidden(name):
                where = f"{path}/{_inside(name)}"
                yield Place(where, partial(_unzipped, path, archive, inside))


def _spelt(info: zipfile.ZipInfo) -> str:
    """Return the name of a member; where it does not say that it is UTF-8, as it was meant."""
    if info.flag_bits & 0x800:
        return info.filename
    written = info.filename.encode(_NOT_UTF8, "replace")
    for codec in ("utf-8", "gb18030"):
        try:
            return written.decode(codec)
        except UnicodeDecodeError:
            continue
    return info.filename


def _unzipped(path: Path, archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    import zipfile  # noqa: PLC0415 (only archives need it)

    if archive.fp is None:  # closed
        with zipfile.ZipFile(path) as again:
            return _unzipped(path, again, name)
    try:
        with archive.open(name) as member:
            return _spooled(member)
    except RuntimeError as error:  # it wants a password, or a program that is not there
        raise OSError(EINVAL, f"{error}: extract it and name the files") from error


def _tarred(path: Path) -> Iterator[Place]:
    import tarfile  # noqa: PLC0415 (only archives need it)

    with tarfile.open(path) as archive:
        for member in archive:
            if member.isfile() and not _hidden(member.name):
                where = f"{path}/{_inside(member.name)}"
                yield Place(where, partial(_untarred, path, archive, member))


def _untarred(path: Path, archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    import tarfile  # noqa: PLC0415 (only archives need it)

    if cast("Any", archive).closed:
        with tarfile.open(path) as again:
            return _untarred(path, again, member)
    inside = archive.extractfile(member)
    assert inside is not None  # noqa: S101 (it is a file)
    with inside:
        return _spooled(inside)


def _spooled(member: IO[bytes]) -> IO[bytes]:
    """Return a temporary file with all of `member`, unpacked: it can be read anew."""
    made = tempfile.SpooledTemporaryFile(max_size=_HELD)  # noqa: SIM115 (who asked closes it)
    shutil.copyfileobj(unpacked(member), made)
    made.seek(0)
    return made


def _hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in _inside(name).split("/"))


def _inside(name: str) -> str:
    """Return the name of a member without what leads out of the archive: nothing is put there.

    >>> _inside("../浙江/2015.txt"), _inside("/浙江/./2016.txt")
    ('浙江/2015.txt', '浙江/2016.txt')
    """
    return "/".join(part for part in name.split("/") if part not in ("", ".", ".."))
