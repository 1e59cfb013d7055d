"""Standard input, and files whose names do not tell what they are."""

import gzip
import io
import json
import lzma
import sys

import pytest

from reportclean.files.input import Failure, Input, Large
from reportclean.files.reading import read

ONE = "全县春耕全面展开，已整地3.2万亩，各乡镇抓紧抢种。"
RECORD = json.dumps({"url": "http://a.example.cn/1.html", "text": ONE}, ensure_ascii=False)


@pytest.fixture
def stdin(monkeypatch):
    """Return a function that puts bytes on standard input and reads them as inputs."""

    def given(data, **options):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return list(read(["-"], **options))

    return given


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lzma.compress])
def test_json_lines_are_read_record_by_record(pack, stdin):
    """Each is called by its URL, and a bad one is named by its line."""
    found = stdin(pack(f"{RECORD}\n{{\n\n{RECORD}\n".encode()))
    assert [Input, Failure, Input] == [type(each) for each in found]
    first, bad, _ = found
    assert ("http://a.example.cn/1.html", ONE, "a.example.cn") == first[:3]
    assert ("<stdin>:2", True) == (bad.name, bad.message.startswith("is no JSON"))


@pytest.mark.parametrize(
    "first",
    ['{"url": "http://a.example.cn/0", "text": null}', '{"url": "http://a.cn/0", "status": 404}'],
)
def test_a_first_record_may_be_without_text(first, stdin, tmp_path):
    """Of what a crawl fetched some pages have none: that one is a failure, the others are read."""
    data = f"{first}\n{RECORD}\n".encode()
    (tmp_path / "a.json").write_bytes(data)
    for found in (stdin(data), list(read([str(tmp_path / "a.json")]))):
        assert [Failure, Input] == [type(each) for each in found]
        assert found[1].data == ONE


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"text": "短", "content": ONE}, ONE),
        ({"content": "短", "text": ONE}, ONE),
        ({"html": "<p>短</p>", "text": ONE}, "<p>短</p>"),
        ({"text": " ", "正文": ONE}, ONE),
        ({"text": "短", "正文": ONE}, "短"),
        ({"text": ""}, "has no text: its field text is empty"),
        ({"正文": None}, "has no text: its field 正文 is empty"),
        ({"text": [ONE, "短"]}, f"{ONE}\n短"),
        ({"paragraphs": [ONE, "短"]}, f"{ONE}\n短"),
        ({"paragraphs": ["短"], "text": ONE}, ONE),
        ({"lines": 3, "正文": ONE}, ONE),
        ({"text": [{"type": "p"}]}, "has no text: its field text is a list"),
        ({"text": []}, "has no text: its field text is a list"),
        ({"text": 7}, "has no text: its field text is a number"),
        ({"url": ""}, "has no text in any of the fields html, text, content, markdown, 正文, but"),
    ],
)
def test_the_longest_text_of_a_record_is_read(record, expected, stdin):
    """A short one beside it is a summary; where there is none the line says what there is."""
    (found,) = stdin(json.dumps(record).encode(), form="jsonl")
    assert (found.message if isinstance(found, Failure) else found.data).startswith(expected)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b'{"text": "x', "is no JSON: Invalid control character at character 12"),
        (b'{"a": ' + b"1" * 5000 + b"}", "has no text in any of the fields"),
        (b'{"text": "\xff"}', "is no JSON: byte 11 is not of UTF-8: save it so"),
        (b"[" * 10**5, "is no JSON: it has too many levels"),
    ],
)
def test_a_line_that_is_no_record_is_one_line(line, says, stdin):
    """What is wrong is said of the line, in words that are no programmer's."""
    (failure,) = stdin(line + b"\n", form="jsonl")
    assert failure.message.startswith(says)


def test_records_come_as_they_are_sent(monkeypatch):
    """No record waits for the end of the stream."""

    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            line = f"{RECORD}\n".encode()
            buffer[: len(line)] = line
            return len(line)

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    inputs = read(["-"])
    assert [ONE] * 3 == [next(inputs).data for _ in range(3)]


@pytest.mark.parametrize("data", [ONE, '{"a": 1}\n', f"{{\n{RECORD[1:]}", "", f"[{RECORD}]"])
def test_what_does_not_begin_with_a_record_is_one_text(data, stdin):
    """Prose, settings and a record over several lines are cleaned as a whole."""
    (found,) = stdin(data.encode())
    if data:
        assert data.encode() == found.data
    else:
        assert "is empty: there is nothing to clean" == found.message


def test_a_large_standard_input_is_opened_again(stdin):
    """Beyond the limit it is kept on disk, from its first byte on."""
    (large,) = stdin(gzip.compress(ONE.encode() * 99), limit=100)
    assert isinstance(large, Large)
    with large.open() as handle:
        assert ONE.encode() * 99 == handle.read()


def test_a_torn_standard_input_is_one_line(stdin):
    """What cannot be unpacked is a failure."""
    (failure,) = stdin(gzip.compress(ONE.encode() * 99)[:-9])
    assert ("<stdin>", True) == (failure.name, failure.message.startswith("cannot be read"))


def test_what_inputs_are_may_be_said(stdin, tmp_path):
    """`form` decides for standard input and named files, whatever they are called."""
    table = f"正文,网址\n{ONE},http://a.example.cn/1.html\n"
    path = tmp_path / "part-0001"
    for form, data in (("jsonl", f"{{\n{RECORD}"), ("csv", table), ("text", RECORD)):
        path.write_text(data, "utf-8")
        (*_, named) = read([str(path)], form=form)
        (*_, piped) = stdin(data.encode(), form=form)
        assert named.data == piped.data
        assert ONE in (named.data if form == "jsonl" else named.data.decode())
        assert ("http://a.example.cn/1.html" == named.name) is (form != "text")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.jl", RECORD, ONE),
        ("a.json", f"{RECORD}\n{RECORD}", ONE),
        ("a.json.gz", RECORD, ONE),
        ("a.json", f"[{RECORD}]", f"[{RECORD}]".encode()),
        ("a.txt", RECORD, RECORD.encode()),
    ],
)
def test_json_with_a_record_a_line_is_known(name, data, expected, tmp_path):
    """Crawlers call such files .jl or .json; what holds one list of records is one input."""
    raw = data.encode()
    (tmp_path / name).write_bytes(gzip.compress(raw) if name.endswith("gz") else raw)
    assert expected == next(read([str(tmp_path / name)])).data


def test_json_that_cannot_be_read_is_one_line(tmp_path):
    """A missing file is named once."""
    (failure,) = read([str(tmp_path / "none.json")])
    assert "cannot be read: No such file or directory" == failure.message
