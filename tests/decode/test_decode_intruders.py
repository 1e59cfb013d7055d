"""What other programs write their own way, and UTF-16 that lost its rhythm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.edits import Span
from reportclean.decode import byte_span, decode
from reportclean.decode.shifts import shifts

HANS = "今年以来，全县上下认真学习，经济保持平稳较快发展，人民生活水平不断提高。\n"
LOST = "\ufffd"


def cesu(text):
    """Return `text` in CESU-8."""
    units = text.encode("utf-16-le")
    halves = [
        units[at : at + 2].decode("utf-16-le", "surrogatepass") for at in range(0, len(units), 2)
    ]
    return "".join(halves).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("他说".encode() + b"\x93" + "你好".encode() + b"\x94\n", "他说“你好”\n"),
        (
            b"He didn\x92t say \x91yes\x92 \x96 or \x97 ok \x85 so\n",
            "He didn’t say ‘yes’ – or — ok … so\n",
        ),
        (b"\x93a\x94 and \x93b\x94", "“a” and “b”"),
        (b"pp. 447\x968, 12\x9614\n", "pp. 447–8, 12–14\n"),
        ("全县".encode() + b"2011\x962015" + "年规划".encode(), "全县2011–2015年规划"),
    ],
)
def test_marks_of_cp1252_in_utf_8_are_read(data, text):
    """Quotation marks in pairs, apostrophes in words and dashes between ASCII are what they are."""
    source = decode(HANS.encode() + data + HANS.encode())
    assert HANS + text + HANS == source.text
    assert {"utf-8", "cp1252"} == {segment.encoding for segment in source.segments}
    assert sum(segment.replaced for segment in source.segments) == 0


@pytest.mark.parametrize("price", [b"\x8020", b"20\x80"])
def test_the_euro_sign_of_windows_gbk_is_read_beside_a_figure(price):
    """There it is the byte 80 alone."""
    source = decode((HANS * 3).encode("gbk") + "票价".encode("gbk") + price + HANS.encode("gbk"))
    assert "票价€20" in source.text or "票价20€" in source.text
    assert sum(segment.replaced for segment in source.segments) == 0


@pytest.mark.parametrize("broken", [b"\x80\n", b"3\x80.6%"])
def test_the_byte_of_the_euro_sign_elsewhere_is_damage(broken):
    """Between characters it is the rest of one, and inside a decimal fraction a stray one."""
    source = decode((HANS * 3).encode("gbk") + broken + HANS.encode("gbk"))
    assert LOST in source.text
    assert "€" not in source.text


@pytest.mark.parametrize(
    "data",
    [
        "他说".encode() + b"\x93" + "你好\n".encode(),
        "他说".encode() + b"\x94" + "你好".encode() + b"\x93\n",
        "他说".encode() + b"\x93" + "你".encode() + b"\xff" + "好".encode() + b"\x94\n",
        "他说".encode() + b"\x93" + "你".encode() + b"\x92" + "好\n".encode(),
        "年".encode() + b"\x96" + "月\n".encode(),
        "组织".encode() + b"447\x968" + "家次企业参展\n".encode(),
        "比重为".encode() + b"3.\x8514" + "，占比为".encode() + b"3\x85.14\n",
    ],
)
def test_what_is_no_pair_is_damage(data):
    """A lone mark, or one among other damage, is lost and counted."""
    source = decode(HANS.encode() + data + HANS.encode())
    assert LOST in source.text
    assert "cp1252" not in {segment.encoding for segment in source.segments}


def test_cesu_8_is_read_as_the_characters_it_means():
    """Surrogates of three bytes each are one character, in a segment of their own."""
    for before, behind in ((HANS + "看", "吧\n" + HANS), ("hello ", " world")):
        data = before.encode() + cesu("😀🀄") + behind.encode()
        source = decode(data)
        assert before + "😀🀄" + behind == source.text
        assert ["utf-8", "cesu-8", "utf-8"] == [segment.encoding for segment in source.segments]
        place = len(before.encode())
        assert Span(place, place + 12) == byte_span(source, Span(len(before), len(before) + 2))
    assert LOST in decode(HANS.encode() + cesu("😀")[:3] + HANS.encode()).text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("at", [701, 1400, 2399, 4000])
@pytest.mark.parametrize("mark", [b"", b"bom"])
def test_utf_16_is_read_past_a_byte_too_many_or_too_few(codec, at, mark):
    """The text comes back in the right rhythm, but for a character or two."""
    text = "".join(f"{i}、{HANS}" for i in range(70))
    data = text.encode(codec)
    mark = "\ufeff".encode(codec) if mark else b""
    for broken in (data[:at] + b"\x57" + data[at:], data[:at] + data[at + 1 :]):
        source = decode(mark + broken)
        assert text[: at // 2 - 2] == source.text[: at // 2 - 2]
        assert source.text.endswith(text[at // 2 + 3 :])
        assert 1 <= sum(segment.replaced for segment in source.segments) <= 3
        assert len(mark + broken) == source.segments[-1].bytes.stop


@given(st.binary(max_size=4000), st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le"]))
def test_stretches_of_utf_16_cover_all_bytes(data, codec):
    """They follow one another, whatever the bytes are."""
    at = 0
    for first, stop, lost in shifts(data * 2, 0, codec):
        assert at == first
        at = stop + lost
    assert len(data * 2) == at
