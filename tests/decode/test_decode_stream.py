"""Inputs that come in chunks."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.edits import Span
from reportclean.decode import byte_span, decode_stream
from reportclean.decode.incremental import decoded_stream
from reportclean.errors import DecodeError, UsageError

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXT = SEEDS[0].read_bytes().decode("utf-8")
HANS = "今年以来，全县上下认真学习，经济保持平稳较快发展，人民生活水平不断提高。"


def chunked(data, size):
    """Cut `data` into chunks of `size` bytes."""
    return [data[at : at + size] for at in range(0, len(data), size)]


def parts(data, *, size=777, window=4096, **options):
    """Decode `data` in small windows."""
    options = {"charset": None, "name": ""} | options
    return list(decoded_stream(chunked(data, size), window=window, **options))


@pytest.mark.parametrize(
    "codec",
    ["utf-8", "utf-8-sig", "gb18030", "hz", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le"],
)
@pytest.mark.parametrize("size", [1, 1000, 1 << 20])
def test_chunks_of_any_size_give_the_text(codec, size):
    """Where chunks are torn, and where windows end, leaves no trace."""
    text = TEXT.encode(codec, "ignore").decode(codec)  # HZ lacks some characters
    data = text.encode(codec)
    found = parts(data, size=size)
    assert text == "".join(part.text for part in found)
    assert len(found) > 3
    assert not any(segment.replaced for part in found for segment in part.segments)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5", "utf-16-le"])
def test_one_line_without_end_comes_in_parts(codec):
    """No line end is needed, nor any byte that could be a border."""
    text = "".join(c for c in TEXT if "一" <= c <= "龥" and c.encode("big5", "ignore"))
    assert len(text) > 9000
    found = parts(text.encode(codec))
    assert text == "".join(part.text for part in found)
    assert max(len(part.text) for part in found) <= 4096


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_parts_end_behind_line_ends(end):
    """A line end is never cut in two."""
    text = end.join([HANS] * 500)
    found = parts(text.encode())
    assert text == "".join(part.text for part in found)
    assert all(part.text.endswith(end) for part in found[:-1])


def test_bytes_are_counted_from_the_start_of_the_input():
    """The segments follow one another without gap, and byte spans are places in the input."""
    data = TEXT.encode("gb18030")
    found = parts(data)
    segments = [segment for part in found for segment in part.segments]
    assert (0, len(data)) == (segments[0].bytes.start, segments[-1].bytes.stop)
    assert all(a.bytes.stop == b.bytes.start for a, b in pairwise(segments))
    for part in found:
        start, stop = byte_span(part, Span(5, 15))
        assert part.text[5:15] == data[start:stop].decode("gb18030")


def test_the_encoding_may_change_inside():
    """Documents in turn in UTF-8 and GB18030 are each decoded by what they are."""
    documents = [f"第{i}篇\n{HANS * 9}\n" for i in range(40)]
    data = [d.encode(("utf-8", "gb18030")[i % 2]) for i, d in enumerate(documents)]
    assert "".join(documents) == "".join(part.text for part in parts(b"".join(data)))


def test_what_is_no_text_inside_is_lost_and_counted():
    """The text before and behind binary bytes is kept."""
    noise = bytes(range(0x80, 0x100)) * 400
    data = (TEXT + "\n").encode() + noise + b"\n" + TEXT.encode()
    found = parts(data, window=1 << 16)
    text = "".join(part.text for part in found)
    assert text.startswith(TEXT)
    assert text.endswith(TEXT)
    replaced = sum(segment.replaced for part in found for segment in part.segments)
    assert len(noise) // 2 <= replaced <= len(noise) // 2 + len(found)


def test_a_binary_input_is_refused_at_its_first_part():
    """The error is that of `decode`."""
    with pytest.raises(DecodeError, match="PDF"):
        next(decode_stream([b"%PDF-1.4\n%\xe2\xe3", b"\0" * 50]))


def test_an_unknown_charset_is_refused_at_once():
    """The error comes before anything is read."""
    with pytest.raises(UsageError, match="klingon"):
        decode_stream([], charset="klingon")


def test_no_chunks_give_no_parts():
    """Nothing in, nothing out."""
    assert [] == list(decode_stream([])) == list(decode_stream([b"", b""]))


@given(st.binary(max_size=300), st.integers(1, 40), st.integers(1, 64))
def test_any_bytes_are_accounted_for_or_refused(data, size, window):
    """Segments cover bytes and text in order, whatever the windows."""
    try:
        found = parts(data, size=size, window=window)
    except DecodeError:
        return
    at = 0
    for part in found:
        assert part.segments[0].bytes.start == at
        at = part.segments[-1].bytes.stop
        assert part.segments[-1].span.stop == len(part.text)
    assert at == len(data)
