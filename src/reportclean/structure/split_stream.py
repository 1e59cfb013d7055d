"""Split a dump that is larger than memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reportclean.core.document import Document
from reportclean.errors import UsageError
from reportclean.structure.split import cuts

WINDOW = 1 << 19
"""So many characters are looked at together: 1.5 MB of Chinese in UTF-8, hundreds of articles."""

LONGEST = 8
"""An article may be so many windows long; what is longer is given out in pieces."""


def split_stream(chunks: Iterable[str], *, window: int = WINDOW) -> Iterator[str]:
    """Yield the articles of a dump that comes in `chunks` of any size, in order.

    At most `LONGEST + 1` windows of text are held at a time (and one chunk). Each window is judged
    by all evidence in it; its last article waits for the next window. What separates articles is
    left out, as by `split`. A text in which no border is found within `LONGEST` windows is given
    out in pieces of that length, cut at line ends. Raises UsageError for a window below 1.
    """
    return _streamed(chunks, window=window, more=window, divided=_articles, ended=_last_articles)


def whole_articles(chunks: Iterable[str], *, window: int = WINDOW) -> Iterator[str]:
    """Yield a dump that comes in `chunks` of any size in parts, each of whole articles.

    Joined, the parts are the dump: what separates articles stays in them, so a part can be cleaned
    as an input of its own, and accounted for. A part ends at the first border behind the middle
    of what is held, so that each is judged with its neighbourhood. Where no border is found it
    grows up to `LONGEST` windows and ends at a line end. Raises UsageError for a window below 1.
    """
    # What a part leaves behind lies in this window: half a new one is judged together with it.
    return _streamed(chunks, window=window, more=window // 2, divided=_part, ended=_rest)


def _streamed(
    chunks: Iterable[str],
    *,
    window: int,
    more: int,
    divided: Callable[[str, int], tuple[list[str], str]],
    ended: Callable[[str], Iterable[str]],
) -> Iterator[str]:
    """Yield what `divided` makes of the text held, window by window, and `ended` of the last.

    `divided` gets the text and the characters from which on it must give some out; it returns what
    is over and what must wait. It is asked again after `more` new characters at least.
    """
    if window < 1:
        msg = f"a window of {window} characters: take at least 1"
        raise UsageError(msg)
    held: list[str] = []
    size, enough = 0, window
    for chunk in chunks:
        for at in range(0, len(chunk), window):
            held.append(chunk[at : at + window])
            size += len(held[-1])
            if size < enough:
                continue
            over, rest = divided("".join(held), LONGEST * window)
            yield from over
            held, size = [rest], len(rest)
            enough = max(window, size + more)
    yield from ended("".join(held))


def _part(text: str, longest: int) -> tuple[list[str], str]:
    stop = _border(text, longest=longest)
    return [text[:stop]] if stop else [], text[stop:]


def _rest(text: str) -> Iterable[str]:
    return [text] if text else []


def _border(text: str, *, longest: int) -> int:
    """Return the place behind the middle where an article of `text` ends, 0 to wait for more."""
    end = max(text.rfind("\n"), text.rfind("\r", 0, len(text) - 1)) + 1
    ends = [cut.span.stop for cut in cuts(Document.of(text[:end]))[:-1]]
    if ends:
        return next((stop for stop in ends if 2 * stop >= len(text)), ends[-1])
    return (end or len(text)) if len(text) >= longest else 0


def _articles(text: str, longest: int) -> tuple[list[str], str]:
    """Return the articles of `text` that are over, and what must wait."""
    end = max(text.rfind("\n"), text.rfind("\r", 0, len(text) - 1)) + 1
    found = cuts(Document.of(text[:end]))
    if found:
        stop = found[-2].span.stop
        return [text[cut.span.start : cut.span.stop] for cut in found[:-1]], text[stop:]
    if len(text) >= longest:
        stop = end or len(text)
        return [text[:stop]], text[stop:]
    return [], text


def _last_articles(text: str) -> Iterable[str]:
    found = cuts(Document.of(text))
    return [text[cut.span.start : cut.span.stop] for cut in found] if found else _rest(text)
