"""Folders: which of their files are texts, and what is said of the others."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from reportclean.files import jsonlines, tables
from reportclean.files.input import Failure, unreadable
from reportclean.files.packed import ARCHIVES, kind

SUFFIXES = frozenset(
    [".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".rss", ".atom"]
)
"""The files of a folder that are taken for texts; a file that is named is read in any case."""

DOCUMENTS = frozenset(
    [".doc", ".docx", ".wps", ".rtf", ".odt", ".pdf", ".xls", ".xlsx", ".ppt", ".pptx", ".epub"]
)
"""The files of a folder that hold texts, which other programs read: one line tells of them."""

FEW = 3
"""So many of them the line names."""

SERVED = frozenset([".php", ".asp", ".aspx", ".jsp", ".do", ".action", ".cgi"])
"""What pages are called that a program made: wget keeps such names."""

NAMED = tables.SUFFIXES | jsonlines.SUFFIXES | ARCHIVES | SERVED | {".json", ".xml", ".zst", ""}
"""The files of a folder that may hold texts, and are read where they are named: they may also be
what was written there (JSON lines, CSV), or programs. One line tells of them."""


def texts(folder: Path) -> Iterator[Path | Failure]:
    """Yield the texts below a folder, in order of name, and what is to be said of the rest.

    Hidden files are left out, links to folders not followed.
    """
    found, endings, links, barred = False, Counter[str](), list[str](), list[OSError]()
    documents: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links += (link for name in folders if _leads_away(link := f"{parent}/{name}", folder))
        for name in sorted(names):
            if name.startswith("."):
                continue
            endings[ending(name)] += 1
            if ending(name) in DOCUMENTS:
                documents.append(str(Path(parent, name)))
            if kind(name) in SUFFIXES:
                found = True
                yield _regular(Path(parent, name))
    for error in barred:
        yield unreadable(os.fsdecode(error.filename), error)
    if found:
        yield from others(folder, endings, "name those")
    elif not barred:
        yield no_texts(folder, "name files instead")
    yield from _documents(folder, endings, documents)
    if links:
        what = f"holds links to folders that lie elsewhere, which are not followed ({len(links)}, "
        message = f"{what}the first is {links[0]}): name these folders to clean what they hold"
        yield Failure(str(folder), message, fails=False)


def _leads_away(path: str, folder: Path) -> bool:
    """Tell whether a folder is a link to one that is not below `folder` as well."""
    return os.path.islink(path) and not Path(path).resolve().is_relative_to(folder.resolve())  # noqa: PTH114 (quicker: every folder is asked)


def _regular(path: Path) -> Path | Failure:
    """Return a path that can be read to its end; opening a pipe waits for ever."""
    if path.exists() and not path.is_file():
        return Failure(str(path), "is a pipe or a device and no file: it was left out")
    return path


def no_texts(path: Path, advice: str) -> Failure:
    """Return what is said of a folder or an archive in which there is nothing to clean."""
    return Failure(str(path), f"holds no texts ({', '.join(sorted(SUFFIXES))}): {advice}")


def others(path: Path, endings: Mapping[str, int], advice: str) -> Iterator[Failure]:
    """Yield one line on the files that may hold texts too; `advice` is what to do with them."""
    if left := _counted(endings, NAMED):
        message = f"holds files that were left out ({left}): {advice} that hold texts to clean them"
        yield Failure(str(path), message, fails=False)


def _documents(
    folder: Path, endings: Mapping[str, int], documents: Sequence[str]
) -> Iterator[Failure]:
    if left := _counted(endings, DOCUMENTS):
        few = ", ".join(os.path.relpath(each, folder) for each in documents[:FEW])
        named = f"{few} ..." if len(documents) > FEW else few
        message = f"holds documents that were left out ({left}: {named}): save them as text"
        yield Failure(str(folder), f"{message} to clean them", fails=False, left=tuple(documents))


def _counted(endings: Mapping[str, int], kinds: Collection[str]) -> str:
    """Return how many files have each of some endings, in words."""
    found = sorted(each for each in kinds if endings.get(each))
    return ", ".join(f"{endings[each]} {each or 'without ending'}" for each in found)


def ending(name: str) -> str:
    """Return the ending of a name in a folder, empty for what is none.

    >>> ending("a.PHP?id=3"), ending("a.csv.gz"), ending("2015.政府工作报告"), ending("v1.2")
    ('.php', '.csv', '', '')
    """
    found = kind(name.partition("?")[0])
    return found if re.fullmatch(r"\.(?!\d+\Z)[a-z0-9]{1,8}", found) else ""
