"""Many inputs: cleaned one after the other or by several processes, and told of in their order."""

from __future__ import annotations

import os
import signal
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from reportclean.blocks.rules import Rule
from reportclean.blocks.sites import acting, by_site, sites_of
from reportclean.config import Settings
from reportclean.core.lines import lines
from reportclean.core.pipeline import Result
from reportclean.errors import FileError, ReportcleanError, UsageError
from reportclean.files.accounts import Taken
from reportclean.files.input import Failure, Input, Large, unreadable
from reportclean.files.packed import faults
from reportclean.files.parts import parts
from reportclean.files.writing import Record
from reportclean.presets import pipeline, source_of

if TYPE_CHECKING:
    from concurrent.futures import Future

AHEAD = 4
"""How many inputs for each process are read ahead while the first of them is being cleaned."""


class Cleaned(NamedTuple):
    """What became of one input, or of a part of one, in plain values."""

    name: str
    records: tuple[Record, ...]
    """As `Document.to_record` makes them, in order."""
    drops: tuple[str, ...] = ()
    """For each document that is not kept, one line that says why."""
    start: int = 0
    """Where in the input's text the part begins, in characters."""
    taken: tuple[Taken, ...] = ()
    """What is in no document's text, in order, if that was asked for."""


class Batch(NamedTuple):
    """Settings made ready for many inputs."""

    settings: Settings
    rules: Mapping[str, tuple[Rule, ...]]
    """The user's rules by site."""
    taken: bool = False
    """Whether to tell what was taken out of the inputs."""

    @classmethod
    def of(cls, settings: Settings, *, taken: bool = False) -> Batch:
        """Return a batch with these settings."""
        return cls(settings, by_site(settings.rules), taken)

    def result(self, item: Input) -> Result | Failure:
        """Return what becomes of one input; raise UsageError for settings that are wrong."""
        settings = self._own(item)
        try:
            source = source_of(item.record or item.data, charset=settings.charset, name=item.name)
            if item.facts:
                source = replace(source, facts={**source.facts, **dict(item.facts)})
            whole = pipeline(
                script=settings.script,
                punctuation=settings.punctuation,
                rules=acting(settings.rules, sites_of(item.name)),
            )
            return whole.run(source)
        except UsageError:
            raise
        except ReportcleanError as error:
            return Failure(item.name, str(error))

    def cleaned(self, item: Input) -> Cleaned | Failure:
        """Return what becomes of one input in plain values."""
        result = self.result(item)
        return result if isinstance(result, Failure) else self._plain(item.name, result)

    def in_parts(self, item: Large) -> Iterator[Cleaned | Failure]:
        """Yield what becomes of a large input, part by part as it is read."""
        own = self._own(item)
        whole = pipeline(script=own.script, punctuation=own.punctuation, rules=own.rules)
        try:
            with item.open() as handle:
                above = 0
                for part in parts(handle, name=item.name, charset=own.charset):
                    result = whole.run(part.source)
                    yield self._plain(item.name, result, start=part.start, above=above)
                    above += len(lines(part.source.text)) if self.taken else 0
        except UsageError:
            raise
        except ReportcleanError as error:
            yield Failure(item.name, str(error))
        except faults() as error:
            yield unreadable(item.name, error)

    def _plain(self, name: str, result: Result, *, start: int = 0, above: int = 0) -> Cleaned:
        return Cleaned(
            name,
            tuple(document.to_record() for document in result),
            tuple(f"dropped: {drop.reason} ({drop.rule})" for drop in result.drops),
            start,
            tuple(_taken(name, result, above)) if self.taken else (),
        )

    def _own(self, item: Input | Large) -> Settings:
        """Return the settings with the rules for the sites of `item` alone."""
        sites = ("", *sorted(item.sites))
        return replace(
            self.settings, rules=tuple(rule for site in sites for rule in self.rules.get(site, ()))
        )


def cleaned(
    items: Iterable[Input | Failure | Large],
    settings: Settings,
    *,
    jobs: int = 1,
    taken: bool = False,
) -> Iterator[Cleaned | Failure]:
    """Yield what becomes of each input, in order; of large ones, of each part.

    `taken` asks for what was taken out of them too, which costs the time of a ledger.
    `jobs` processes work at once; 1: this one alone. Large inputs are cleaned by this one, as
    they are read. Raises UsageError for settings that are wrong, FileError if a process dies.
    """
    batch = Batch.of(settings, taken=taken)
    if jobs > 1:
        yield from _in_processes(items, batch, jobs)
        return
    for item in items:
        if isinstance(item, Failure):
            yield item
        elif isinstance(item, Large):
            yield from batch.in_parts(item)
        else:
            yield batch.cleaned(item)


def _in_processes(
    items: Iterable[Input | Failure | Large], batch: Batch, jobs: int
) -> Iterator[Cleaned | Failure]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 (slow to import)
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 (the same)
    from multiprocessing import get_context  # noqa: PLC0415 (the same)

    # Started afresh, not forked: a copy of a process with threads may hang. The process that looks
    # after what they share starts here, and must outlive them when all are told to end.
    with _uninterrupted():
        pool = ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(batch,)
        )
    waiting: deque[Future[Cleaned | Failure] | Failure] = deque()
    try:
        for item in items:
            if isinstance(item, Large):
                yield from map(_done, waiting)
                waiting.clear()
                yield from batch.in_parts(item)
                continue
            with _uninterrupted():
                waiting.append(item if isinstance(item, Failure) else pool.submit(_work, item))
            if len(waiting) >= AHEAD * jobs:
                yield _done(waiting.popleft())
        yield from map(_done, waiting)
    except BrokenProcessPool as error:
        msg = "a process ended before its work was done, perhaps for want of memory: fewer --jobs"
        raise FileError(msg) from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep signals waiting: a process that is half started would end with a traceback.

    One that starts meanwhile takes over that it does not hear them.
    """
    block = getattr(signal, "pthread_sigmask", None)  # not on Windows
    before = block(signal.SIG_BLOCK, [signal.SIGINT, *_ends()]) if block else ()
    try:
        yield
    finally:
        if block:
            block(signal.SIG_SETMASK, before)


def _ends() -> list[signal.Signals]:
    """Return the signals by which a process is told to end."""
    return [number for number in signal.Signals if number.name in {"SIGTERM", "SIGHUP"}]


def _done(one: Future[Cleaned | Failure] | Failure) -> Cleaned | Failure:
    return one if isinstance(one, Failure) else one.result()


def _taken(name: str, result: Result, above: int) -> Iterator[Taken]:
    """Yield what is in no document's text, line ends and blanks alone left out."""
    starts = [line.start for line in lines(result.source.text)]
    for entry in result.ledger:
        if entry.fate != "kept" and entry.rule and (text := entry.text.strip()):
            line = above + bisect_right(starts, entry.begin)
            yield Taken(name, line, entry.fate, entry.rule, text)


_batch: ContextVar[Batch] = ContextVar("batch")
"""In a process of `_in_processes`: what it was started with."""


def _begin(batch: Batch) -> None:
    """Begin a process; that the user interrupts is for its parent to hear."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if unblock := getattr(signal, "pthread_sigmask", None):  # not on Windows
        unblock(signal.SIG_UNBLOCK, _ends())
    Thread(target=_end_with_parent, daemon=True).start()
    _batch.set(batch)


def _end_with_parent() -> None:
    """End this process when its parent is gone, killed perhaps: nobody would ever ask it again."""
    from multiprocessing import parent_process  # noqa: PLC0415 (slow to import)

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _work(item: Input) -> Cleaned | Failure:
    return _batch.get().cleaned(item)
