"""Pages to learn from: the inputs, read anew for each walk over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportclean.blocks.sites import Page
from reportclean.decode import decode
from reportclean.errors import DecodeError, UsageError
from reportclean.files.input import Failure, Large
from reportclean.files.reading import LIMIT, STDIN, Form, read
from reportclean.signals import heed


class Pages:
    """The pages below some paths.

    What fails is kept in `failures`, and `copies` counts the pages that are others once more, both
    as of the last walk.
    """

    def __init__(
        self,
        paths: Sequence[str],
        *,
        limit: int = LIMIT,
        form: Form | None = None,
        charset: str | None = None,
    ) -> None:
        """Take the arguments as `read` does; raise UsageError for standard input."""
        if STDIN in paths:
            msg = "learning reads its inputs twice, and '-' can be read once: save it to a file"
            raise UsageError(msg)
        self._read = partial(read, paths, limit=limit, form=form)
        self._charset = charset
        self.failures: list[Failure] = []
        self.count = self.copies = 0

    def __iter__(self) -> Iterator[Page]:
        """Walk over the pages from the first on."""
        self.failures, self.count, self.copies = [], 0, 0
        seen: set[str] = set()
        for item in heed(self._read()):
            if isinstance(item, Failure | Large):
                self.failures.append(item if isinstance(item, Failure) else item.failure)
                continue
            try:
                source = decode(item.data, charset=self._charset, name=item.name)
            except DecodeError as error:
                self.failures.append(Failure(item.name, str(error)))
                continue
            self.count += 1
            self.copies += source.sha256 in seen
            seen.add(source.sha256)
            yield Page(source, item.site)
