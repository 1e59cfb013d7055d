"""Inputs that are larger than memory: cut as they are read, and accounted for as a whole."""

import io
import json
import random
import sys

import pytest

from reportclean import clean, cli
from reportclean.errors import DecodeError
from reportclean.files import parts as module
from reportclean.files.parts import parts, spooled
from reportclean.files.reading import Large, read
from reportclean.files.texts import texts
from reportclean.files.writing import jsonl

PLACES = "禾渡镇 沙溪村 柏岭县 云栖乡 芦浦区 雁洲县 梅坞乡 望塘镇".split()  # noqa: SIM905 (words)
THINGS = "粮仓 绿道 水库 电梯 驿站 校车 堤防 公交".split()  # noqa: SIM905 (words)


LINES = 6


def dump(count, *, end="\n"):
    """Return a dump of so many articles, set apart by lines of hyphens."""
    rng = random.Random(1)
    found = []
    for n in range(count):
        a, b = rng.sample(PLACES, 2)
        c, d = rng.sample(THINGS, 2)
        found.append(
            f"{a}{c}项目第{n}期完工{end}"
            + "".join(
                f"{a}今年新建{c}{rng.randint(2, 9999)}处，{b}的{d}也已完工，居民都说方便。{end}"
                for _ in range(LINES)
            )
        )
    return f"----------{end}".join(found)


@pytest.fixture
def window(monkeypatch):
    """Make parts small."""
    monkeypatch.setattr(module, "WINDOW", 2000)
    monkeypatch.setattr(module, "CHUNK", 999)


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_parts_are_the_whole_text(codec):
    """Parts follow one another without gap, and each knows where it stands."""
    text = dump(300, end="\r\n")
    found = list(parts(io.BytesIO(text.encode(codec)), name="a.txt"))

    assert text == "".join(part.source.text for part in found)
    assert len(found) > 5
    at = 0
    for part in found:
        assert at == part.start
        at += len(part.source.text)
    assert {"a.txt"} == {part.source.name for part in found}
    assert {clean(text.encode(codec)).source.sha256} == {part.source.sha256 for part in found}


@pytest.mark.usefixtures("window")
def test_cleaning_in_parts_gives_what_cleaning_the_whole_gives(tmp_path, capsys):
    """Records of a large input are those of the same input cleaned as one, places included."""
    path = tmp_path / "big.txt"
    path.write_text(dump(2500), "utf-8")
    assert path.stat().st_size > 2**20
    cli.main(["clean", str(path), "-o", str(tmp_path / "whole.jsonl")])
    cli.main(["clean", str(path), "-o", str(tmp_path / "parts.jsonl"), "--max-size", "1"])
    whole, cut = (
        [json.loads(line) for line in (tmp_path / name).read_text("utf-8").strip().split("\n")]
        for name in ("whole.jsonl", "parts.jsonl")
    )

    assert 2500 == len(whole)
    assert whole == cut
    assert ("", "") == capsys.readouterr()


def test_a_page_of_html_is_not_cut():
    """Markup has no articles to cut at: one line says so."""
    page = b"<!doctype html><html><body>" + b"<p>x</p>\n" * 99
    with pytest.raises(DecodeError, match="single page of HTML"):
        list(parts(io.BytesIO(page), name="a.html"))


def test_what_is_no_text_is_refused(tmp_path, capsys):
    """A large binary file is one line and exit code 1."""
    path = tmp_path / "big.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 5000)
    with pytest.raises(SystemExit) as end:
        cli.main(["clean", str(path), "--max-size", "1"])
    out, err = capsys.readouterr()

    assert (1, "", 1) == (end.value.code, out, err.count("\n"))
    assert "big.txt" in err


def test_a_file_that_goes_away_is_one_line(tmp_path, capsys, monkeypatch):
    """A large file that can no longer be opened when its turn comes is named."""
    path = tmp_path / "big.txt"
    path.write_text("字" * 2**19, "utf-8")

    def gone(_):
        raise FileNotFoundError(2, "No such file or directory")

    large = Large(str(path), 1, lambda: gone(path))
    monkeypatch.setattr(cli, "read", lambda *_, **__: iter([large]))
    with pytest.raises(SystemExit) as end:
        cli.main(["clean", str(path)])
    err = capsys.readouterr().err

    assert (1, 1) == (end.value.code, err.count("\n"))
    assert "big.txt: cannot be read: No such file" in err


def test_standard_input_may_be_large(monkeypatch, capsys):
    """What comes in beyond the limit is kept in a file, not in memory, and cleaned in parts."""
    data = dump(2500).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    cli.main(["clean", "-", "--max-size", "1"])
    out = capsys.readouterr().out

    assert 2500 == out.count("\n")
    assert "<stdin>" == json.loads(out.partition("\n")[0])["source"]["name"]


def test_a_spooled_stream_is_whole():
    """The beginning that was read and the rest are one file."""
    with spooled(b"ab", io.BytesIO(b"cd")) as handle:
        handle.seek(0)
        assert b"abcd" == handle.read()


def test_a_large_input_knows_its_folders(tmp_path):
    """Rules of one site act on large inputs as on others."""
    path = tmp_path / "one.example" / "big.txt"
    path.parent.mkdir()
    path.write_bytes(b"x" * 2000)
    (large,) = read([str(path)], limit=1000)

    assert "one.example" in large.sites
    with large.open() as handle:
        assert 2000 == len(handle.read())


def test_flags_of_parts_are_placed_in_the_whole(tmp_path):
    """Spans in a record count from the start of the whole input."""
    text = "该年度19月实现生产总值1001.5亿元,前三季度首次突破千亿元。"
    records = [document.to_record() for document in clean(text)]
    with jsonl(tmp_path / "out.jsonl") as write:
        write("a", records)
        write("a", records, start=1000)
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").strip().split("\n"))

    assert [n + 1000 for n in first["source"]["span"]] == second["source"]["span"]
    assert [n + 1000 for n in first["flags"][0]["span"]] == second["flags"][0]["span"]
    assert second["id"].endswith(f"-{second['source']['span'][0]}")
    assert first["text"] == second["text"]


def test_text_files_of_parts_are_numbered_on(tmp_path):
    """The parts of an input share their name, and nothing is overwritten."""
    records = [document.to_record() for document in clean("各镇都已开工。")]
    with texts(tmp_path, []) as write:
        write("a.txt", records * 2)
        write("a.txt", records, start=9)
        write("a.txt", records)

    assert ["a-001.txt", "a-002.txt", "a-003.txt", "a.2.txt"] == sorted(
        path.name for path in tmp_path.iterdir()
    )
