"""The input as it was given: its text, and how the bytes became that text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from reportclean.core.edits import Span
from reportclean.core.given import brief, require


class Segment(NamedTuple):
    """A run of the input decoded in one encoding."""

    bytes: Span
    """Where in the input, in bytes."""
    span: Span
    """Where in `Source.text`, in characters."""
    encoding: str
    """A Python codec name: `utf-8`, `gb18030`, `big5hkscs` ...; or `cesu-8`, which has no codec."""
    replaced: int = 0
    """How many characters of the span stand for bytes that could not be decoded."""


class Block(NamedTuple):
    """What the markup of a page says of a run of its visible text, mostly one line."""

    span: Span
    """Where in `Source.text`, in characters."""
    tag: str
    """The element that makes it a block: `p`, `h1`, `li`, `td`, `div` ..."""
    links: float
    """The share of its characters that stand in links, from 0 to 1."""
    depth: int
    """How many elements enclose it; 0 where that is unknown, as in Markdown."""
    hints: str = ""
    """Class and id names of the enclosing elements, lower case, innermost first."""


@dataclass(frozen=True)
class Source:
    """One input: the text that all offsets of a ledger, of evidence and of flags speak of."""

    text: str
    """The decoded text. Line ends are as they came; nothing has been normalised."""
    encoding: str | None = None
    """The encoding of most of the input, None where a string was given."""
    segments: tuple[Segment, ...] = ()
    """How the bytes became `text`, in order and without gaps; empty where a string was given."""
    name: str = ""
    """What the user calls this input: a path, a URL, the id of a record."""
    sha256: str = field(default="", repr=False)
    """Of the input's bytes, as hexadecimal digits; of the UTF-8 bytes where a string was given."""
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    """Where the input was HTML: its markup, in order of place. `text` is then the visible text."""
    facts: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Where the input was HTML: what its head states (`title`, `date`, `source`, `author` ...)."""
    pictures: frozenset[int] = field(default=frozenset(), repr=False)
    """Where the input was HTML: which blocks, by number, have a picture above or in front."""

    def __repr__(self) -> str:
        """Show the beginning and the end of the text: a dump would fill the screen with it."""
        more = "".join(
            f", {name}={value!r}"
            for name, value in (("name", self.name), ("encoding", self.encoding))
            if value
        )
        return f"Source({brief(self.text)}{more})"

    @property
    def nested(self) -> bool:
        """Whether the markup tells how elements enclose each other, as that of HTML does."""
        return bool(self.blocks) and self.blocks[0].depth > 0

    @classmethod
    def of(cls, text: str, *, name: str = "") -> Source:
        """Return the source of a text that is already a string."""
        require(text, str)
        import hashlib  # noqa: PLC0415 (slow to import, and nobody else of core needs it)

        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(text, name=name, sha256=digest)
