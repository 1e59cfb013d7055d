"""Mixed encodings and broken bytes."""

import random
from math import inf

import pytest

from reportclean.core.edits import Span
from reportclean.decode import byte_span, decode
from reportclean.decode.resync import Prices
from reportclean.decode.units import Units
from reportclean.errors import DecodeError, UsageError

HANS = "今年以来，全县上下认真学习，经济保持平稳较快发展，人民生活水平不断提高。"
HANT = "今年以來，全縣上下認真學習，經濟保持平穩較快發展，人民生活水平不斷提高。"
LOST = "\ufffd"


@pytest.mark.parametrize(
    ("text", "codec"), [(HANS, "utf-8"), (HANS, "gb18030"), (HANT, "big5"), (HANT, "gbk")]
)
@pytest.mark.parametrize("at", [1, 7, 20])
def test_one_stray_byte_costs_nothing_but_itself(text, codec, at):
    """Every character is right, and the stray byte is one U+FFFD, counted."""
    lines = f"{text}\n{text}\n"
    data = lines[:at].encode(codec) + b"\xff" + lines[at:].encode(codec)
    source = decode(data)
    assert lines[:at] + LOST + lines[at:] == source.text
    assert sum(segment.replaced for segment in source.segments) == 1
    place = len(lines[:at].encode(codec))
    assert Span(place, place + 1) == byte_span(source, Span(at, at + 1))


def test_a_stray_lead_byte_is_found_where_it_stands():
    """The rest of the run is not shifted, though every shifted pair is a character as well."""
    data = HANS[:14].encode("gbk") + b"\xb5" + HANS[14:].encode("gbk") + b"\n"
    assert HANS[:14] + LOST + HANS[14:] + "\n" == decode(data).text


def test_a_missing_byte_costs_one_character():
    """What is left of the character is one U+FFFD."""
    data = HANS.encode("gbk")
    assert HANS[:10] + LOST + HANS[11:] + "\n" == decode(data[:20] + data[21:] + b"\n").text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-8", "gb18030"])
def test_a_torn_end_is_one_lost_character(codec):
    """A file that was cut off loses its last character only."""
    data = HANS.encode(codec)[:-1]
    assert HANS[:-1] + LOST == decode(data).text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-32-le"])
def test_a_broken_unit_of_utf_16_is_lost_alone(codec):
    """A surrogate without its other half is one U+FFFD."""
    broken = "\ud800".encode(codec, "surrogatepass")
    data = HANS.encode(codec) + broken + HANS.encode(codec)
    source = decode(data)
    assert source.text == HANS + LOST + HANS
    assert [segment.replaced for segment in source.segments] == [0, 1, 0]


@pytest.mark.parametrize("joint", ["\n", "\r\n", ""])
@pytest.mark.parametrize("first", [0, 1])
def test_documents_in_turn_are_each_decoded_by_what_they_are(joint, first):
    """UTF-8 and GB18030 alternate, joined by line ends or by nothing."""
    documents = [f"第{i}篇{HANS}\n{HANS}" for i in range(10)]
    data = [d.encode(("utf-8", "gb18030")[(i + first) % 2]) for i, d in enumerate(documents)]
    source = decode(joint.encode().join(data))
    assert joint.join(documents) == source.text
    assert {"utf-8", "gb18030"} == {segment.encoding for segment in source.segments}
    assert sum(segment.replaced for segment in source.segments) == 0


def test_ascii_makes_no_segments():
    """A page whose markup is ASCII between lines of GB18030 is one segment."""
    data = "".join(f"<p class=a>\n{HANS}\n</p>\n" for _ in range(9)).encode("gbk")
    assert len(decode(data).segments) == 1


def test_blocks_of_two_legacy_encodings_are_told_apart():
    """A long run of GB18030 after a long run of Big5 is decoded as such."""
    hant, hans = (HANT + "\n") * 60, (HANS + "\n") * 60
    source = decode(hant.encode("big5") + hans.encode("gbk"))
    assert {"cp950", "gb18030"} == {segment.encoding for segment in source.segments}
    wrong = sum(a != b for a, b in zip(hant + hans, source.text, strict=False))
    assert wrong < 0.2 * len(hant)


def test_one_long_line_with_damage_is_decoded():
    """Damage and changes in one line of a megabyte are found without reading it all twice."""
    text = HANS * 9000
    data = text.encode() + HANS.encode("gbk") + text.encode()
    assert text + HANS + text == decode(data).text


def crowded(data, share, seed):
    """Put a byte beyond ASCII before one byte in `1 / share`."""
    rng = random.Random(seed)
    return b"".join(
        bytes([rng.randrange(0x80, 0x100), byte]) if rng.random() < share else bytes([byte])
        for byte in data
    )


@pytest.mark.parametrize(("text", "codec"), [(HANS, "utf-8"), (HANS, "gb18030"), (HANT, "big5")])
@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize(("share", "least"), [(0.1, 0.5), (0.03, 0.75)])
def test_damage_all_over_leaves_most_of_the_text(text, codec, end, share, least):
    """The encoding is known all the same, and the text comes back behind each break."""
    data = crowded(((text + end) * 900).encode(codec), share, 3)
    source = decode(data)
    assert codec.replace("big5", "cp950") == source.encoding
    right = sum(source.text.count(text[at : at + 2]) for at in range(0, len(text) - 1, 2))
    assert least < right / (900 * (len(text) // 2)) <= 1
    assert len(data) == source.segments[-1].bytes.stop


def test_documents_in_turn_beyond_the_effort_are_told_apart():
    """Where no time is left to untangle long lines, each stretch is read in the likelier one."""
    document = [(HANS * 8).encode("gb18030"), (HANS * 8).encode()]
    data = b"\xff".join(document * 120)
    source = decode(data)
    assert {"utf-8", "gb18030"} == {segment.encoding for segment in source.segments}
    assert 0.8 * 240 * 8 < source.text.count(HANS[9:14])


def test_random_high_bytes_are_refused():
    """Bytes that no encoding fits give one clear error."""
    state, data = 1, bytearray()
    for _ in range(40_000):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        data.append(0x80 | state >> 16 & 0x7F)
    with pytest.raises(DecodeError, match="no text in any encoding"):
        decode(bytes(data))


def test_byte_spans_reach_through_marks_and_changes():
    """A span of characters is found in the bytes it came from."""
    data = b"\xef\xbb\xbf" + "甲乙\n".encode() + HANS.encode("gbk")
    source = decode(data)
    assert source.text == "甲乙\n" + HANS
    assert Span(6, 9) == byte_span(source, Span(1, 2))
    assert Span(6, 12) == byte_span(source, Span(1, 4))
    assert Span(3, 6) == byte_span(source, Span(0, 1))
    assert Span(6, 6) == byte_span(source, Span(1, 1))


def test_byte_spans_of_shifting_encodings_are_whole_segments():
    """Where bytes cannot be counted the span is the whole segment."""
    data = HANS.encode("hz")
    assert Span(0, len(data)) == byte_span(decode(data), Span(2, 3))


@pytest.mark.parametrize("span", [Span(0, 3), Span(2, 1), Span(-1, 1)])
def test_spans_outside_the_text_are_refused(span):
    """The error says so, and so it does for sources without bytes."""
    with pytest.raises(UsageError, match="outside"):
        byte_span(decode(b"ab"), span)
    with pytest.raises(UsageError, match="string"):
        byte_span(decode("ab"), Span(0, 1))


def test_an_empty_source_has_an_empty_byte_span():
    """Nothing came from nothing."""
    assert Span(0, 0) == byte_span(decode(b""), Span(0, 0))


@pytest.mark.parametrize("table", [Units("gb18030"), Prices("gb18030")], ids=["units", "prices"])
def test_what_is_no_character_is_not_remembered_without_end(table):
    """Of long bytes that are no character there are too many; a character stays at hand."""
    none, one = b"\x81\x81\x30\x81", "\N{SNOWMAN}".encode("gb18030")
    assert (table[none], 4) in {("", len(one)), (inf, len(one))}
    assert table[one] not in {"", inf}
    assert {one} == set(table)
